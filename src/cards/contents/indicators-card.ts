import type { IndicatorAnswer } from "../../domain/answer.js";
import { PAGE_SIZE } from "../pages.js";
import { asksOf, frame } from "../parts.js";
import type { Card } from "../shown.js";
import { fill } from "../template.js";
import { PRODUCT, type Words } from "../words/words.js";
import { type IndicatorRow, indicatorRows, indicatorsTitle, valuesLine } from "./indicators.js";
import { agreementsSaid, dotted, notesAfter, notesBefore, sourcesLine } from "./places.js";
import { remarksOf } from "./remarks.js";

/** With no more measures than these, each has a table of its years; in a longer list they stand in a line. */
const FEW = 3;

const rowsData = (rows: readonly IndicatorRow[], few: boolean, words: Words) =>
  rows.map((row) => ({
    title: row.title,
    values: few ? row.values : [],
    line: few ? "" : valuesLine(row, words),
    details: dotted(row.details),
  }));

/** Measures: the latest value large where there is one measure, then values by year. */
export function indicatorsCard(answer: IndicatorAnswer, words: Words): Card {
  const { indicators, suggestions } = answer;
  const rows = indicatorRows(answer, words);
  const hidden = rows.slice(PAGE_SIZE);
  const few = rows.length <= FEW;
  const sources = indicators.length === 0 ? [] : [`${sourcesLine(indicators, words)}.`];
  return fill("indicators", {
    ...frame(
      {
        eyebrow: indicators.length === 0 ? PRODUCT : agreementsSaid(indicators, words),
        title: indicatorsTitle(rows, words),
        lead: notesBefore(answer, words),
        last: [...sources, ...notesAfter(answer, words)],
      },
      words,
    ),
    rows: rowsData(rows.slice(0, PAGE_SIZE), few, words),
    folded:
      hidden.length === 0
        ? []
        : [
            {
              key: "moreRows",
              title: words.contents.indicators.moreRows(hidden.length),
              rows: rowsData(hidden, few, words),
            },
          ],
    remarks: remarksOf(indicators, words),
    ...asksOf(suggestions, words),
  });
}
