import { z } from "zod";

/**
 * A calendar day without a clock or a time zone, written `YYYY-MM-DD`.
 *
 * Days compare correctly as strings (`a < b` means "a is the earlier day"). Everything below `server/`
 * and `cli/` is given today as one of these; nothing here reads a clock.
 */
export type CalendarDate = string;

/** A day read from outside: of the right shape, and one that exists (2026-02-30 does not). */
export const calendarDateSchema = z.iso.date();

const DAY_MS = 86_400_000;

const toUtc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);

/** A month's or a day's number as dates have it: "06". */
export const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The day with this year, month (1–12) and day of the month, or `null` where the calendar has none. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const date = `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
  return calendarDateSchema.safeParse(date).success ? date : null;
}

/** The calendar year of a day. */
export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/** The month of a day, 1–12. */
export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7));

/** The day of the month, 1–31. */
export const dayOf = (date: CalendarDate): number => Number(date.slice(8, 10));

/** The day this many days later (earlier where negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromUtc(toUtc(date) + days * DAY_MS);

/** How many days from the first day to the second; negative where the second is the earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

/** The earlier of two days. */
export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a <= b ? a : b);

/** The later of two days. */
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a <= b ? b : a);

/** Day of the week, Monday 1 to Sunday 7 (ISO 8601, as Swedish calendars count). */
export const weekdayOf = (date: CalendarDate): number => new Date(toUtc(date)).getUTCDay() || 7;

/** Whether the day is a Saturday or a Sunday. */
export const isWeekend = (date: CalendarDate): boolean => weekdayOf(date) > 5;

/** The last day of a month (month 1–12). */
export const lastDayOfMonth = (year: number, month: number): CalendarDate =>
  fromUtc(Date.UTC(year, month, 0));

/** Monday of an ISO week; `null` where the year has no such week (week 53 in most years). */
export function mondayOfIsoWeek(year: number, week: number): CalendarDate | null {
  // 4 January always lies in week 1.
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
  return week >= 1 && isoWeekOf(monday) === week ? monday : null;
}

/** The ISO week a day lies in, 1–53. */
export function isoWeekOf(date: CalendarDate): number {
  const thursday = addDays(date, 4 - weekdayOf(date));
  return Math.floor(daysBetween(`${yearOf(thursday)}-01-01`, thursday) / 7) + 1;
}
