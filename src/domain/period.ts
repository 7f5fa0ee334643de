import { z } from "zod";
import {
  addDays,
  type CalendarDate,
  calendarDateSchema,
  lastDayOfMonth,
  mondayOfIsoWeek,
  twoDigits,
  yearOf,
} from "./calendar-date.js";

/** A span of days, both ends included. */
export type Period = { readonly start: CalendarDate; readonly end: CalendarDate };

/** A period read from outside; its end is not before its start. */
export const periodSchema = z
  .object({ start: calendarDateSchema, end: calendarDateSchema })
  .refine((p) => p.start <= p.end, { error: "the period ends before it starts" });

/** From the first of one month to the end of another of the same year, 1–12. */
export const monthsPeriod = (year: number, first: number, last: number): Period => ({
  start: `${year}-${twoDigits(first)}-01`,
  end: lastDayOfMonth(year, last),
});

/** A single day as a period. */
export const dayPeriod = (date: CalendarDate): Period => ({ start: date, end: date });

/** A calendar year. */
export const yearPeriod = (year: number): Period => monthsPeriod(year, 1, 12);

/** A calendar month, 1–12. */
export const monthPeriod = (year: number, month: number): Period => monthsPeriod(year, month, month);

/** A quarter, 1–4. */
export const quarterPeriod = (year: number, quarter: number): Period =>
  monthsPeriod(year, quarter * 3 - 2, quarter * 3);

/** A tertial, 1–3: four months each, as Swedish municipalities report. */
export const tertialPeriod = (year: number, tertial: number): Period =>
  monthsPeriod(year, tertial * 4 - 3, tertial * 4);

/** A half-year, 1 or 2. */
export const halfYearPeriod = (year: number, half: number): Period =>
  monthsPeriod(year, half * 6 - 5, half * 6);

/** Monday to Sunday of an ISO week, or `null` where the year has no such week. */
export function weekPeriod(year: number, week: number): Period | null {
  const monday = mondayOfIsoWeek(year, week);
  return monday === null ? null : { start: monday, end: addDays(monday, 6) };
}

/** The calendar years that a period touches, in order. */
export const yearsIn = ({ start, end }: Period): number[] =>
  Array.from({ length: yearOf(end) - yearOf(start) + 1 }, (_, index) => yearOf(start) + index);

/** Whether the day lies in the period. */
export const contains = (period: Period, date: CalendarDate): boolean =>
  period.start <= date && date <= period.end;

/** Whether the two periods share a day. */
export const overlaps = (a: Period, b: Period): boolean => a.start <= b.end && b.start <= a.end;

/** Whether the second period lies wholly in the first. */
export const covers = (outer: Period, inner: Period): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
