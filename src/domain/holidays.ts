import { easter } from "date-easter";
import { addDays, type CalendarDate, isWeekend, twoDigits, weekdayOf, yearOf } from "./calendar-date.js";

/**
 * The days on which municipal offices are closed: the public holidays of lag (1989:253) om allmänna
 * helgdagar, and the eves that semesterlagen (1977:480) 3 a § puts beside Sundays. The test compares them
 * with date-holidays year by year; that library itself would keep all the world's holidays in memory (10 MB).
 */
function closedIn(year: number): ReadonlyMap<CalendarDate, string> {
  const easterDay = easterSunday(year);
  const midsummer = firstSaturday(on(year, 6, 20));
  // Of two holidays on one day the later line names it.
  return new Map([
    [on(year, 1, 1), "nyårsdagen"],
    [on(year, 1, 6), "trettondedag jul"],
    [addDays(easterDay, -2), "långfredagen"],
    [easterDay, "påskdagen"],
    [addDays(easterDay, 1), "annandag påsk"],
    [on(year, 5, 1), "första maj"],
    [addDays(easterDay, 39), "Kristi himmelsfärdsdag"],
    [addDays(easterDay, 49), "pingstdagen"],
    year < NATIONAL_DAY_SINCE
      ? [addDays(easterDay, 50), "annandag pingst"]
      : [on(year, 6, 6), "nationaldagen"],
    [addDays(midsummer, -1), "midsommarafton"],
    [midsummer, "midsommardagen"],
    [firstSaturday(on(year, 10, 31)), "alla helgons dag"],
    [on(year, 12, 24), "julafton"],
    [on(year, 12, 25), "juldagen"],
    [on(year, 12, 26), "annandag jul"],
    [on(year, 12, 31), "nyårsafton"],
  ]);
}

const on = (year: number, month: number, day: number): CalendarDate =>
  [String(year).padStart(4, "0"), twoDigits(month), twoDigits(day)].join("-");

/** From this year the national day is a holiday instead of Whit Monday. */
const NATIONAL_DAY_SINCE = 2005;

/** The Saturday on a day or next after it. */
const firstSaturday = (from: CalendarDate): CalendarDate => addDays(from, (13 - weekdayOf(from)) % 7);

/** Easter Sunday of the Western churches. */
function easterSunday(year: number): CalendarDate {
  const { month, day } = easter(year);
  return on(year, month, day);
}

const byYear = new Map<number, ReadonlyMap<CalendarDate, string>>();
/** Years come from people too ("1 maj 2751"), so those that are kept are bounded. */
const MOST_YEARS = 100;

function holidaysOf(year: number): ReadonlyMap<CalendarDate, string> {
  const known = byYear.get(year);
  if (known) return known;
  if (byYear.size >= MOST_YEARS) byYear.clear();
  const days = closedIn(year);
  byYear.set(year, days);
  return days;
}

/** The Swedish name of the holiday that falls on the day, or `null`. */
export const holidayName = (date: CalendarDate): string | null => holidaysOf(yearOf(date)).get(date) ?? null;

/** Easter Sunday of a year. */
export function easterOf(year: number): CalendarDate {
  const day = [...holidaysOf(year)].find(([, name]) => name === "påskdagen")?.[0];
  if (day === undefined) throw new Error(`the calendar of holidays has no Easter in ${year}`);
  return day;
}

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
