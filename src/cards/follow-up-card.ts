import { hasDay } from "../answers/select.js";
import type { FollowUpAnswer, OccasionFacts } from "../domain/answer.js";
import { occasionsOf } from "./answer-lines.js";
import { countedFrom, lastNotes, leadNotes, sourcesSaid } from "./headings.js";
import { movesOfRows } from "./moves.js";
import { type Page, pageOf } from "./pages.js";
import { pageButtons, pageSaid } from "./paging.js";
import { asksOf, frame, groupsData } from "./parts.js";
import { dayRow, type Group, type Row, saidOf } from "./rows.js";
import type { Card } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { listViewOf, type View, writeView } from "./view.js";
import type { Words } from "./words/words.js";

/** Rows under the name of their follow-up; a lone one is named by the card's title, and here by its section. */
function groupsByFollowUp(rows: readonly Row[], alone: boolean, words: Words): Group[] {
  const ids = [...new Set(rows.map(({ facts }) => facts.followUp))];
  return ids.flatMap((id) => {
    const own = rows.filter(({ facts }) => facts.followUp === id);
    const [first] = own;
    if (!first) return [];
    const { shortTitle, agreementTitle, section, heading } = first.facts;
    const where = words.row.section(section);
    return alone
      ? [{ title: `${capital(where)} ${heading}`, detail: agreementTitle, rows: own }]
      : [{ title: shortTitle, detail: `${agreementTitle}, ${where}`, rows: own }];
  });
}

function headOf(answer: FollowUpAnswer, all: readonly OccasionFacts[], page: Page<unknown>, words: Words) {
  const { followUps, agreements, complete } = answer;
  const [first] = all;
  const alone = followUps.length === 1 && first !== undefined;
  const dated = all.filter(hasDay).length;
  const sources = countedFrom(complete, agreements, words);
  return frame(
    {
      eyebrow: sourcesSaid(agreements, words),
      title: alone ? first.title : words.followUp.several(followUps.length),
      lead: [
        ...(all.length === 0 ? [words.followUp.none] : []),
        ...leadNotes(answer, words),
        ...(alone ? [first.summary[words.locale]] : []),
      ],
      last: [
        ...pageSaid(page, words),
        words.followUp.complete(dated, all.length - dated, sources),
        ...lastNotes(answer, words),
      ],
    },
    words,
  );
}

/** When and how one or several follow-ups are reported, and where they stand. */
export function followUpCard(answer: FollowUpAnswer, words: Words, shown: View | null): Card {
  const wanted = listViewOf(answer, shown);
  const all = occasionsOf(answer);
  const page = pageOf(all, [], wanted.page);
  const view = { ...wanted, page: page.page };
  const said = saidOf(words, null, answer.agreements, all);
  const rows = page.dated.map((facts, index) => dayRow(facts, page.from + index, said));
  const moves = movesOfRows(rows, view, words);
  return fill("follow-up", {
    ...headOf(answer, all, page, words),
    groups: groupsData(groupsByFollowUp(rows, answer.followUps.length === 1, words), writeView(view), words),
    ...pageButtons(page, view, words),
    ...moves,
    ...asksOf(answer.suggestions, words),
  });
}
