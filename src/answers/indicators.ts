import type { IndicatorAnswer, IndicatorFacts } from "../domain/answer.js";
import type { IndicatorQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import type { Library } from "./library.js";

/** Measures by id (`agreement/row`), with every value known. */
function indicatorsOf(library: Library, ids: readonly string[]): IndicatorFacts[] {
  return ids.flatMap((id) => {
    const slash = id.indexOf("/");
    const register = library.registers.find(({ agreement }) => agreement.id === id.slice(0, slash));
    const row = register?.indicators.find((each) => each.id === id.slice(slash + 1));
    if (!register || !row) return [];
    const { agreement } = register;
    return [
      {
        id,
        agreement: agreement.id,
        agreementTitle: agreement.title,
        agreementShort: agreement.shortTitle,
        section: row.section,
        heading: library.heading(agreement.id, row.section),
        title: row.title,
        unit: row.unit,
        values: row.values,
        source: row.source,
        remarks: register.remarks.filter(({ rows }) => rows.includes(row.id)).map(({ text }) => text),
      },
    ];
  });
}

/** Two rows of the same measure and values, in two sections, are one answer: the first section is cited. */
function once(rows: readonly IndicatorFacts[]): IndicatorFacts[] {
  const key = ({ agreement, title, values }: IndicatorFacts) =>
    `${agreement} ${title} ${JSON.stringify(values)}`;
  return rows.filter((row, index) => rows.findIndex((other) => key(other) === key(row)) === index);
}

/** The measures that the words fit, with their values by year. */
export const indicator = (context: AnswerContext, question: IndicatorQuestion): IndicatorAnswer => ({
  ...common(context),
  kind: "indicator",
  indicators: once(indicatorsOf(context.library, question.rows)),
});
