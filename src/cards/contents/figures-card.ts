import type { CompareAnswer, FigureAnswer } from "../../domain/answer.js";
import type { FigureFacts, Reckoning } from "../../domain/contents.js";
import { PAGE_SIZE } from "../pages.js";
import { asksOf, frame } from "../parts.js";
import type { Card } from "../shown.js";
import { capital } from "../state.js";
import { fill } from "../template.js";
import { PRODUCT, type Words } from "../words/words.js";
import {
  type FigureHead,
  type FigureTable,
  figureRow,
  figuresHead,
  remarksSaid,
  tableOf,
} from "./figures.js";
import { agreementsSaid, dotted, notesAfter, notesBefore, sourcesLine } from "./places.js";

/** One amount for `parts/figure-row`. `among`: the rows it is shown with. */
const rowData = (facts: FigureFacts, among: readonly FigureFacts[], words: Words) => {
  const { label, year, amount, details } = figureRow(facts, among, words);
  return { label, year, amount, details: dotted(details) };
};

/** Ten rows for `parts/figure-table`, the others behind a press. */
function rowsData(key: string, rows: readonly FigureFacts[], among: readonly FigureFacts[], words: Words) {
  const data = rows.map((row) => rowData(row, among, words));
  const hidden = data.slice(PAGE_SIZE);
  const title = words.contents.figures.moreRows(hidden.length);
  return {
    rows: data.slice(0, PAGE_SIZE),
    folded: hidden.length === 0 ? [] : [{ key, title, rows: hidden }],
  };
}

/** A table of the rows, and one of the parts they have. A row that stands alone has been said above. */
function tablesData({ rows, sum, parts, leftOut }: FigureTable, words: Words) {
  const { figures: said, numbers } = words.contents;
  const among = [...rows, ...parts];
  const sums = sum === null ? [] : [{ label: said.sum, year: "", amount: numbers.decimal(sum), details: "" }];
  const main = {
    ...said.columns,
    ...rowsData("moreRows", rows, among, words),
    sums,
    leftOut: leftOut === 0 ? [] : [said.moreRows(leftOut)],
  };
  const second = {
    ...said.columns,
    row: said.parts,
    ...rowsData("moreParts", parts, among, words),
    sums: [],
    leftOut: [],
  };
  return [...(rows.length > 1 ? [main] : []), ...(parts.length > 0 ? [second] : [])];
}

/** Amounts and their reckoning as `figures` and `compare` name them. */
export function reckonedData(figures: readonly FigureFacts[], reckoning: Reckoning | null, words: Words) {
  const table = tableOf(figures, reckoning);
  const shown = [...table.rows, ...table.parts];
  const [only] = table.rows;
  const alone = only && table.rows.length === 1 ? figureRow(only, shown, words).details : [];
  return {
    reckoned: figuresHead(figures, reckoning, words).reckoned ?? "",
    details: dotted(alone),
    tables: tablesData(table, words),
    remarks: remarksSaid(shown, words),
    sources: shown.length === 0 ? [] : [`${sourcesLine(shown, words)}.`],
  };
}

/** What a card of amounts begins and ends with: what was found large, and where it stands. */
export const figuresFrame = (
  answer: FigureAnswer | CompareAnswer,
  eyebrow: string,
  { title, about }: FigureHead,
  sources: readonly string[],
  words: Words,
) =>
  frame(
    {
      eyebrow,
      title,
      subtitle: about === null ? null : capital(about),
      lead: notesBefore(answer, words),
      last: [...sources, ...notesAfter(answer, words)],
    },
    words,
  );

/** Amounts: the amount or what was reckoned large, then the rows it stands in. */
export function figuresCard(answer: FigureAnswer, words: Words): Card {
  const { figures, reckoning, suggestions } = answer;
  const head = figuresHead(figures, reckoning, words);
  const eyebrow = figures.length === 0 ? PRODUCT : agreementsSaid(figures, words);
  const { sources, ...data } = reckonedData(figures, reckoning, words);
  return fill("figures", {
    ...figuresFrame(answer, eyebrow, head, sources, words),
    ...data,
    ...asksOf(suggestions, words),
  });
}
