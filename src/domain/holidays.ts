import Holidays from "date-holidays";
import { addDays, type CalendarDate, isWeekend, yearOf } from "./calendar-date.js";

/**
 * Swedish days off by law or custom: the public holidays, and the eves on which municipal offices are
 * closed (Midsummer, Christmas and New Year's Eve: `bank` in date-holidays).
 */
const CLOSED = new Set(["public", "bank"]);

const calendar = new Holidays("SE");
const byYear = new Map<number, ReadonlyMap<CalendarDate, string>>();

function holidaysOf(year: number): ReadonlyMap<CalendarDate, string> {
  const known = byYear.get(year);
  if (known) return known;
  const days = new Map(
    calendar
      .getHolidays(year)
      .filter((holiday) => CLOSED.has(holiday.type))
      .map((holiday) => [holiday.date.slice(0, 10), holiday.name] as const),
  );
  byYear.set(year, days);
  return days;
}

/** The Swedish name of the holiday that falls on the day, or `null`. */
export const holidayName = (date: CalendarDate): string | null => holidaysOf(yearOf(date)).get(date) ?? null;

const isOpen = (date: CalendarDate): boolean => !isWeekend(date) && holidayName(date) === null;

/** Whether a working day is squeezed between two closed ones (klämdag): the Friday after Ascension Day. */
export const isSqueezeDay = (date: CalendarDate): boolean =>
  isOpen(date) && !isOpen(addDays(date, -1)) && !isOpen(addDays(date, 1));

/**
 * Whether municipal offices are open: neither a weekend nor a holiday.
 * @param squeezeDays whether a squeeze day counts as closed too, which a committee may have decided.
 */
export const isWorkingDay = (date: CalendarDate, squeezeDays = false): boolean =>
  isOpen(date) && !(squeezeDays && isSqueezeDay(date));

/** The day itself if it is a working day, else the last one before it. */
export function workingDayOnOrBefore(date: CalendarDate, squeezeDays = false): CalendarDate {
  let day = date;
  while (!isWorkingDay(day, squeezeDays)) day = addDays(day, -1);
  return day;
}

/** The day itself if it is a working day, else the next one after it. See {@link isWorkingDay}. */
export function workingDayOnOrAfter(date: CalendarDate, squeezeDays = false): CalendarDate {
  let day = date;
  while (!isWorkingDay(day, squeezeDays)) day = addDays(day, 1);
  return day;
}
