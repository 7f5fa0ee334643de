import { type CalendarDate, daysBetween, yearOf } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";
import type { Span } from "./time.js";

/** Which of the years around today a month without a year is of: the last begun, the nearest, the coming one. */
export type Looks = "back" | "around" | "ahead";

/** What decides the year of a span that was said without one. */
export type YearContext = {
  readonly today: CalendarDate;
  /** Where the question looks: back ("redovisades", "did"), around ("är april klart?", "försenat"), else ahead. */
  readonly looks: Looks;
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

/** How many days a period is away from a day; 0 where the day lies in it. */
const away = ({ start, end }: Period, day: CalendarDate): number =>
  Math.max(0, daysBetween(day, start), daysBetween(end, day));

/** The year whose span is nearest to today; of two as near the one before. */
function nearestYear(span: Span, today: CalendarDate): number {
  const thisYear = yearOf(today);
  const distance = (year: number): number => {
    const period = span.of(year);
    return period === null ? Number.POSITIVE_INFINITY : away(period, today);
  };
  return [thisYear - 1, thisYear, thisYear + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  );
}

/** The coming year of the span: this year's if it is not past, else next year's; looking back, the last begun. */
function naturalYear(span: Span, { today, looks }: YearContext): number {
  if (looks === "around") return nearestYear(span, today);
  const thisYear = yearOf(today);
  const period = span.of(thisYear);
  if (!period) return thisYear;
  if (looks === "back") return period.start <= today ? thisYear : thisYear - 1;
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
