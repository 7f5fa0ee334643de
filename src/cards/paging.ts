import type { Button } from "./moves.js";
import type { Page } from "./pages.js";
import type { Line } from "./parts.js";
import { type ListView, writeView } from "./view.js";
import type { Words } from "./words/words.js";

const toPage = (view: ListView, page: number) => ({ view: writeView({ ...view, page }) });

/** A way back to the page before and a way to more of the same rows, where there are any. */
export const pageButtons = (
  { next, page }: Page<unknown>,
  view: ListView,
  words: Words,
): { previous: Button[]; more: Button[] } => {
  const { previous, more } = words.list;
  const turn = (title: string, to: number): Button => ({ title, verb: "list", data: toPage(view, to) });
  return {
    previous: page === 1 ? [] : [turn(previous, page - 1)],
    more: next === "more" ? [turn(more, page + 1)] : [],
  };
};

/** A line that leads to the rows without a day, where these have pages of their own. */
export const undatedLine = (
  { next, page }: Page<unknown>,
  count: number,
  view: ListView,
  words: Words,
): Line[] => {
  if (next !== "undated") return [];
  const label = words.list.undatedTitle(count);
  return [{ label, detail: "", verb: "list", data: toPage(view, page + 1) }];
};

/** Which rows are on the card, where it does not hold all that are of their sort. */
export const pageSaid = ({ from, to, of, next }: Page<unknown>, words: Words): string[] =>
  from === 1 && next !== "more" ? [] : [words.list.shown(from, to, of)];
