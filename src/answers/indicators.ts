import type { IndicatorAnswer } from "../domain/answer.js";
import type { IndicatorFacts } from "../domain/contents.js";
import { dayPeriod, yearPeriod } from "../domain/period.js";
import type { IndicatorQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import type { Library } from "./library.js";
import { isInArea, placeOf, remarksOn, rowById } from "./place.js";
import { agreementsIn } from "./select.js";

/** Measures by id (`agreement/row`), with every value known. */
function indicatorsOf(library: Library, ids: readonly string[]): IndicatorFacts[] {
  return ids.flatMap((id) => {
    const found = rowById(library, id, ({ indicators }) => indicators);
    if (!found) return [];
    const { register, row } = found;
    const { title, unit, values, source } = row;
    return [
      {
        id,
        ...placeOf(register, row.section, library),
        title,
        unit,
        values,
        source,
        unconfirmed: library.isUnconfirmed(register.agreement.id, row.id),
        remarks: remarksOn(register, row.id),
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

/** All measures of areas, of the agreements in force at the time asked about. */
function inAreas(context: AnswerContext, { areas, years }: IndicatorQuestion): string[] {
  const year = years[0];
  const period = year === undefined ? dayPeriod(context.understood.today) : yearPeriod(year);
  return agreementsIn(context, period).flatMap(({ agreement, indicators }) =>
    indicators.filter(({ area }) => isInArea(area, areas)).map(({ id }) => `${agreement.id}/${id}`),
  );
}

/** The measures that the words fit, with their values by year. */
export const indicator = (context: AnswerContext, question: IndicatorQuestion): IndicatorAnswer => ({
  ...common(context),
  kind: "indicator",
  indicators: once(indicatorsOf(context.library, [...question.rows, ...inAreas(context, question)])),
});
