import type { OccasionRow, Register } from "./agreement.js";
import { dayPeriod, monthPeriod, overlaps, type Period, quarterPeriod } from "./period.js";

/** The spans that a row names by itself: its days, and its month. */
function namedSpans({ meeting, submitBy, rule }: OccasionRow): Period[] {
  const [name, argument = ""] = rule?.split(":") ?? [];
  return [
    ...[meeting, submitBy].flatMap((day) => (day === null ? [] : [dayPeriod(day)])),
    ...(name === "month" ? [monthPeriod(Number(argument.slice(0, 4)), Number(argument.slice(5)))] : []),
  ];
}

/** A year's first meeting, whose day nobody knows yet, falls in the first quarter. */
function firstMeetingSpan({ rule }: OccasionRow): Period[] {
  const [name, year] = rule?.split(":") ?? [];
  return name === "first-meeting" ? [quarterPeriod(Number(year), 1)] : [];
}

const memo = new WeakMap<Register, { named: Period[]; all: Period[] }>();

function spansOf(register: Register): { named: Period[]; all: Period[] } {
  const known = memo.get(register);
  if (known) return known;
  const { validFrom, validTo } = register.agreement;
  const rows = register.followUps.flatMap(({ occasions }) => occasions);
  const named = [{ start: validFrom, end: validTo }, ...rows.flatMap(namedSpans)];
  const spans = { named, all: [...named, ...rows.flatMap(firstMeetingSpan)] };
  memo.set(register, spans);
  return spans;
}

/**
 * Whether an agreement covers a day of the period: by its validity, or by a row that names a day or month in
 * it (the report on the year, handed in after it). Decides which year a month without a year is.
 */
export const coversDayOf = (register: Register, period: Period): boolean =>
  spansOf(register).named.some((span) => overlaps(span, period));

/** Whether an agreement says anything about the period, a report to the next year's first meeting included. */
export const speaksOf = (register: Register, period: Period): boolean =>
  spansOf(register).all.some((span) => overlaps(span, period));
