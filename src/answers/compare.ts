import type { CompareAnswer } from "../domain/answer.js";
import type { FigureFacts, Reckoning } from "../domain/contents.js";
import type { CompareQuestion } from "../domain/question.js";
import { passagesOf } from "./contents.js";
import { type AnswerContext, common } from "./context.js";
import { differenceOf, figuresOf, grandTotals } from "./figures.js";

/** The first row of each year and committee: rows come best first. */
function bestByYear(rows: readonly FigureFacts[], years: readonly number[]): FigureFacts[] {
  const seen = new Set<string>();
  return rows
    .filter(({ year, amountTkr }) => amountTkr !== null && (years.length === 0 || years.includes(year)))
    .filter(({ year, agreement }) => {
      const key = years.length >= 2 ? `${year}` : `${agreement} ${year}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.year - b.year);
}

/** The change from the first year to the last, where there are two to compare. */
function changes(rows: readonly FigureFacts[], years: readonly number[]): Reckoning[] {
  const byYear = bestByYear(rows, years);
  const [first, last] = [byYear[0], byYear.at(-1)];
  return first && last && first !== last ? [differenceOf(first, last)] : [];
}

/** The named totals, and the grand total of those other years of the same committee that are compared. */
function withTotals(context: AnswerContext, { figures, years }: CompareQuestion): FigureFacts[] {
  const named = figuresOf(context.library, figures);
  const registers = context.library
    .inScope(context.understood.scope)
    .filter(({ agreement }) => named.every((row) => row.agreement !== agreement.id));
  const totals = registers.flatMap((register) => grandTotals(context.library, register));
  const committeeOf = ({ agreement }: FigureFacts) =>
    context.library.registers.find((each) => each.agreement.id === agreement)?.agreement.commissioner;
  const all = [...named, ...totals].filter(({ year }) => years.length === 0 || years.includes(year));
  // Totals of one committee are compared, not one's with another's.
  const whole = all.find((row) =>
    years.every((year) => all.some((each) => each.year === year && committeeOf(each) === committeeOf(row))),
  );
  return whole ? all.filter((row) => committeeOf(row) === committeeOf(whole)) : all;
}

/** Amounts of two years beside each other, or what two agreements say of the same thing. */
export function compare(context: AnswerContext, question: CompareQuestion): CompareAnswer {
  const rows = question.totals ? withTotals(context, question) : figuresOf(context.library, question.figures);
  const reckonings = changes(rows, question.years);
  return {
    ...common(context),
    kind: "compare",
    reckonings,
    passages: reckonings.length > 0 ? [] : passagesOf(context.library, question.hits, question.words),
  };
}
