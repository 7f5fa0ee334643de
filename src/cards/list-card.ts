import type { ListAnswer, OccasionFacts } from "../domain/answer.js";
import {
  completeness,
  filterSaid,
  lastNotes,
  leadNotes,
  listHeading,
  nothingSaid,
  saidYear,
} from "./headings.js";
import { movesOfRows } from "./moves.js";
import { type Page, pageOf } from "./pages.js";
import { pageButtons, pageSaid, undatedLine } from "./paging.js";
import { asksOf, frame, groupsData, rowsData } from "./parts.js";
import { groupsOf, saidOf, undatedRows } from "./rows.js";
import type { Card } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { listViewOf, type View, writeView } from "./view.js";
import type { Words } from "./words/words.js";

/** The rows of one page, in the numbering of the whole list. */
function rowsOfPage(answer: ListAnswer, page: Page<OccasionFacts>, words: Words) {
  const { items, undated, agreements, period } = answer;
  const said = saidOf(words, saidYear(period), agreements, [...items, ...undated]);
  return {
    groups: groupsOf(page.dated, page.from, said),
    undated: undatedRows(page.undated, page.from + page.dated.length, said),
  };
}

const headOf = (answer: ListAnswer, page: Page<unknown>, words: Words) => {
  const { who, what } = listHeading(answer, words);
  const nothing = answer.items.length === 0 && page.page === 1 ? [nothingSaid(answer, words)] : [];
  return frame(
    {
      eyebrow: who,
      title: capital(what),
      subtitle: filterSaid(answer.filter, words),
      lead: [...nothing, ...leadNotes(answer, words)],
      last: [...pageSaid(page, words), ...completeness(answer, words), ...lastNotes(answer, words)],
    },
    words,
  );
};

/** A list of what is due, next or overdue: ten rows a page, those without a day after the others. */
export function listCard(answer: ListAnswer, words: Words, shown: View | null): Card {
  const wanted = listViewOf(answer, shown);
  const page = pageOf(answer.items, answer.undated, wanted.page);
  const view = { ...wanted, page: page.page };
  const { groups, undated } = rowsOfPage(answer, page, words);
  const rows = [...groups.flatMap((group) => group.rows), ...undated];
  const moves = movesOfRows(rows, view, words);
  return fill("list", {
    ...headOf(answer, page, words),
    undatedTitle: words.list.undatedTitle(answer.undated.length),
    undated: rowsData(undated, writeView(view), words),
    apart: undatedLine(page, answer.undated.length, view, words),
    groups: groupsData(groups, writeView(view), words),
    ...pageButtons(page, view, words),
    ...moves,
    ...asksOf(answer.suggestions, words),
  });
}
