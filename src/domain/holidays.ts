import { addDays, type CalendarDate, isWeekend, weekdayOf, yearOf } from "./calendar-date.js";

/**
 * The days on which municipal offices are closed: the public holidays of lag (1989:253) om allmänna
 * helgdagar, and the eves that semesterlagen (1977:480) 3 a § puts beside Sundays. The test compares them
 * with date-holidays year by year; that library itself would keep all the world's holidays in memory.
 */
function closedIn(year: number): ReadonlyMap<CalendarDate, string> {
  const on = (day: string): CalendarDate => `${String(year).padStart(4, "0")}-${day}`;
  const easter = easterSunday(year);
  const midsummer = firstSaturday(on("06-20"));
  // Of two holidays on one day the later line names it.
  return new Map([
    [on("01-01"), "nyårsdagen"],
    [on("01-06"), "trettondedag jul"],
    [addDays(easter, -2), "långfredagen"],
    [easter, "påskdagen"],
    [addDays(easter, 1), "annandag påsk"],
    [on("05-01"), "första maj"],
    [addDays(easter, 39), "Kristi himmelsfärdsdag"],
    [addDays(easter, 49), "pingstdagen"],
    year < NATIONAL_DAY_SINCE ? [addDays(easter, 50), "annandag pingst"] : [on("06-06"), "nationaldagen"],
    [addDays(midsummer, -1), "midsommarafton"],
    [midsummer, "midsommardagen"],
    [firstSaturday(on("10-31")), "alla helgons dag"],
    [on("12-24"), "julafton"],
    [on("12-25"), "juldagen"],
    [on("12-26"), "annandag jul"],
    [on("12-31"), "nyårsafton"],
  ]);
}

/** From this year the national day is a holiday instead of Whit Monday. */
const NATIONAL_DAY_SINCE = 2005;

/** The Saturday on a day or next after it. */
const firstSaturday = (from: CalendarDate): CalendarDate => addDays(from, (13 - weekdayOf(from)) % 7);

/**
 * Easter Sunday: the Sunday after the church's full moon on or after 21 March. The moon's age is counted by
 * the golden number, corrected for the leap days that the Gregorian centuries leave out and for the moon's drift.
 */
function easterSunday(year: number): CalendarDate {
  const century = Math.floor(year / 100);
  const leftOut = century - Math.floor(century / 4);
  const drift = Math.floor((8 * century + 13) / 25);
  const golden = year % 19;
  const age = (19 * golden + leftOut - drift + 15) % 30;
  // Two moons of a cycle must not fall on the same day, so the last possible one is moved a day forward.
  const moon = age - (age === 29 || (age === 28 && golden > 10) ? 1 : 0);
  const fullMoon = addDays(`${String(year).padStart(4, "0")}-03-21`, moon);
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
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
