import type { CompareAnswer, NotFoundAnswer } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import type { FigureFacts, Reckoning } from "../domain/contents.js";
import { type Period, yearPeriod } from "../domain/period.js";
import type { CompareQuestion } from "../domain/question.js";
import { agreementsCompared, yearsWithin } from "./agreements-compared.js";
import { passagesOf } from "./contents.js";
import { type AnswerContext, common } from "./context.js";
import { figuresOf, grandTotals } from "./figures.js";
import { notLoadedAnswer } from "./not-found.js";
import { differenceOf } from "./reckoning.js";

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

/** The years whose amounts are set beside each other: of one that was said, the one before it that has any. */
function yearsOf(rows: readonly FigureFacts[], years: readonly number[]): readonly number[] {
  const [said] = years;
  if (years.length !== 1 || said === undefined) return years;
  const before = rows.flatMap(({ year, amountTkr }) => (year < said && amountTkr !== null ? year : []));
  return before.length > 0 ? [Math.max(...before), said] : years;
}

/** The change from the first year to the last, where there are two to compare. */
function changes(rows: readonly FigureFacts[], said: readonly number[]): Reckoning[] {
  const byYear = bestByYear(rows, yearsOf(rows, said));
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

/** Agreements, or a document's two years, beside each other; a committee that has only one has nothing to compare. */
function wholes(context: AnswerContext, question: CompareQuestion): CompareAnswer | NotFoundAnswer {
  const agreements = agreementsCompared(context, question);
  const within = agreements.length === 0 && question.wholes.includes("amounts");
  const changes = within ? yearsWithin(context, question.years) : agreements;
  if (changes.length === 0) return notLoadedAnswer(context, periodOf(context, question));
  return { ...common(context), kind: "compare", reckonings: [], passages: [], changes };
}

/** The year that no agreement in scope is of; else none. */
function periodOf({ library, understood }: AnswerContext, { years }: CompareQuestion): Period | null {
  const missing = years.find((year) =>
    library
      .inScope(understood.scope)
      .every(({ agreement }) => year < yearOf(agreement.validFrom) || yearOf(agreement.validTo) < year),
  );
  return missing === undefined ? null : yearPeriod(missing);
}

/** Amounts of two years beside each other, what two agreements say of the same thing, or both as wholes. */
export function compare(context: AnswerContext, question: CompareQuestion): CompareAnswer | NotFoundAnswer {
  if (question.wholes.length > 0) return wholes(context, question);
  const rows = question.totals ? withTotals(context, question) : figuresOf(context.library, question.figures);
  const reckonings = changes(rows, question.years);
  return {
    ...common(context),
    kind: "compare",
    reckonings,
    passages: reckonings.length > 0 ? [] : passagesOf(context.library, question.hits, question.words),
    changes: [],
  };
}
