import { type CalendarDate, yearOf } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";
import type { Span } from "./time.js";

/** What decides the year of a span that was said without one. */
export type YearContext = {
  readonly today: CalendarDate;
  /** Whether the question looks back ("redovisades", "did"). */
  readonly backwards: boolean;
  /** Whether an agreement in question covers a day of the period. */
  readonly covered: (period: Period) => boolean;
};

/** A span with its year. */
export type Dated = {
  readonly period: Period;
  /** The year that was taken for granted, `null` where it was said or none was needed. */
  readonly assumedYear: number | null;
  /** The coming year that would have been meant, had an agreement covered it. */
  readonly uncoveredYear: number | null;
};

/** How far from today a year is looked for. */
const REACH = 15;

/** The coming year of the span: this year's if it is not past, else next year's; looking back, the last begun. */
function naturalYear(span: Span, { today, backwards }: YearContext): number {
  const thisYear = yearOf(today);
  const period = span.of(thisYear);
  if (!period) return thisYear;
  if (backwards) return period.start <= today ? thisYear : thisYear - 1;
  return period.end >= today ? thisYear : thisYear + 1;
}

/** Years in the order they are tried: the natural one, those before it, then those after it. */
function yearsToTry(natural: number): number[] {
  const steps = Array.from({ length: REACH }, (_, index) => index + 1);
  return [natural, ...steps.map((step) => natural - step), ...steps.map((step) => natural + step)];
}

/**
 * Gives a span its year. Without one it is the coming one where an agreement covers it, else the latest past
 * one that an agreement covers (docs/answers.md, "Choosing a year"). `null` where no year has such a span.
 */
export function date(span: Span, context: YearContext): Dated | null {
  if (!span.open) {
    const period = span.of(span.year ?? yearOf(context.today));
    return period && { period, assumedYear: null, uncoveredYear: null };
  }
  const natural = naturalYear(span, context);
  for (const year of yearsToTry(natural)) {
    const period = span.of(year);
    if (period && context.covered(period))
      return { period, assumedYear: yearOf(period.start), uncoveredYear: year === natural ? null : natural };
  }
  const period = span.of(natural);
  return period && { period, assumedYear: natural, uncoveredYear: null };
}
