import type { CommissionsAnswer } from "../../domain/answer.js";
import { sourcesSaid } from "../headings.js";
import { PAGE_SIZE } from "../pages.js";
import { asksOf, frame } from "../parts.js";
import type { Card } from "../shown.js";
import { fill } from "../template.js";
import type { Words } from "../words/words.js";
import { type CommissionRow, commissionRows, commissionsComplete, passagesBeside } from "./commissions.js";
import { besideShown } from "./passages.js";
import { dotted, notesAfter, notesBefore } from "./places.js";

/** With no more rows than these, each is shown with all its lists; in a longer list only with its first. */
const FEW = 2;

const rowsData = (rows: readonly CommissionRow[], all: boolean) =>
  rows.map(({ number, title, details, summary, lists }) => ({
    number,
    title,
    details: dotted(details),
    summary: summary ?? "",
    lists: lists.slice(0, all ? lists.length : 1),
  }));

/** Goals or assignments: numbered rows, ten of them, the others behind a press. */
export function commissionsCard(answer: CommissionsAnswer, words: Words): Card {
  const { kind, suggestions } = answer;
  const { commissions } = words.contents;
  const rows = commissionRows(answer, words);
  const hidden = rows.slice(PAGE_SIZE);
  const few = rows.length <= FEW;
  const title = commissions.moreRows(kind, hidden.length);
  return fill("commissions", {
    ...frame(
      {
        eyebrow: sourcesSaid(answer.agreements, words),
        title: commissions.title[kind],
        lead: [...(rows.length === 0 ? [commissions.none(kind)] : []), ...notesBefore(answer, words)],
        last: [commissionsComplete(answer, words), ...notesAfter(answer, words)],
      },
      words,
    ),
    rows: rowsData(rows.slice(0, PAGE_SIZE), few),
    folded: hidden.length === 0 ? [] : [{ key: "moreRows", title, rows: rowsData(hidden, few) }],
    beside: passagesBeside(answer).map((passage, index) => ({
      key: `section${index}`,
      ...besideShown(passage, words),
    })),
    ...asksOf(suggestions, words),
  });
}
