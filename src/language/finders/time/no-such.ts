import { type CalendarDate, dateOf, lastDayOfMonth, monthOf, yearOf } from "../../../domain/calendar-date.js";
import { dayPeriod, monthPeriod, type Period } from "../../../domain/period.js";
import { localeOf } from "../../locale.js";
import type { Mention, NoTimeMention } from "../../mention.js";
import type { Normalised } from "../../normalise.js";
import { type Finder, words } from "../finder.js";
import { MONTH, monthNumber, ORDINAL, ordinalNumber } from "../time-words.js";

/** A year with a 29 February: only days that no year has are none. */
const LEAP_YEAR = 2024;
/** More than this is no slip of a day's number but another number. */
const MOST = 39;

/** A month's last day and the month: what somebody may mean who names a day behind its end. */
const nearOf = (year: number, month: number): Period[] => [
  dayPeriod(lastDayOfMonth(year, month)),
  monthPeriod(year, month),
];

/** The coming month of that number. */
const coming = (month: number, today: CalendarDate): Period[] =>
  nearOf(yearOf(today) + (month < monthOf(today) ? 1 : 0), month);

const none = (near: readonly Period[]): NoTimeMention => ({ kind: "noTime", near });

/** A day of a month by their numbers, where there is none; `null` where there is, or where it is no day at all. */
function noDay(day: number, month: number, today: CalendarDate): NoTimeMention | null {
  if (month < 1 || month > 12 || day > MOST) return null;
  return dateOf(LEAP_YEAR, month, day) === null ? none(coming(month, today)) : null;
}

/** The day of a date with its year that there is none of; the months of another year are not looked at. */
function noDate(year: number, month: number, day: number): NoTimeMention | null {
  if (dateOf(year, month, day) !== null) return null;
  return none(month >= 1 && month <= 12 ? nearOf(year, month) : []);
}

/** Days and weeks that no year has, as people write those that there are. They are read after those. */
export const NO_SUCH_TIMES: readonly Finder[] = [
  {
    name: "no such date",
    pattern: words("(\\d{4})-(\\d{2})-(\\d{2})"),
    read: ([, year, month, day]) => noDate(Number(year), Number(month), Number(day)),
  },
  {
    name: "no such day of a month",
    pattern: words(`(?:den |the )?(\\d{1,2})(?: ?:?(?:a|e|st|nd|rd|th))? (?:of )?(${MONTH})`),
    read: ([, day, month = ""], { today }) => noDay(Number(day), monthNumber(month), today),
  },
  {
    name: "no such day in words",
    pattern: words(`(?:den |the )?(${ORDINAL}) (?:of )?(${MONTH})`),
    read: ([, day = "", month = ""], { today }) => noDay(ordinalNumber(day), monthNumber(month), today),
  },
  {
    name: "no such day of a month (English)",
    pattern: words(`(${MONTH}) (?:the )?(\\d{1,2})(st|nd|rd|th)?`),
    read: ([, month = "", day, ending], { today }, text) =>
      ending !== undefined || localeOf(text, null) === "en"
        ? noDay(Number(day), monthNumber(month), today)
        : null,
  },
  {
    name: "no such day/month",
    pattern: words("(\\d{1,2})/(\\d{1,2})"),
    read: ([, day, month], { today }) => noDay(Number(day), Number(month), today),
  },
  {
    name: "no such day.month.year",
    pattern: words("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"),
    read: ([, day, month, year]) => noDate(Number(year), Number(month), Number(day)),
  },
  {
    name: "no such week",
    pattern: words("(?:v|vecka|veckan|w|week)\\.? ?(\\d{1,2})"),
    read: ([, week]) => (Number(week) < 1 || Number(week) > 53 ? none([]) : null),
  },
  {
    name: "no such quarter or tertial",
    pattern: words("(?:(?:kvartal(?:et)?|quarter) |q)(?:0|[5-9]|\\d{2})|(?:tertial(?:et)? |t)(?:0|[4-9])"),
    read: () => none([]),
  },
];

/** Times that were said and that there are none of, as they were written, and what may be meant instead. */
export type NoTimes = { readonly said: readonly string[]; readonly near: readonly Period[] };

/**
 * The times among what was found that there are none of: by their number, or in the year that was said
 * ("29 februari 2026", "vecka 53 2025").
 */
export function noTimesIn(
  named: readonly Mention[],
  years: readonly number[],
  { written }: Normalised,
): NoTimes {
  const found = named.flatMap(({ value, start, end }) => {
    const said = written.slice(start, end).trim();
    if (value.kind === "noTime") return [{ said, near: value.near }];
    if (value.kind !== "time" || value.yearOnly || value.fixed) return [];
    const year = value.year ?? (years.length === 1 ? years[0] : undefined);
    if (year === undefined || value.of(year) !== null) return [];
    const elsewhere = value.day ? value.of(LEAP_YEAR) : null;
    const near = elsewhere === null ? [] : nearOf(year, monthOf(elsewhere.start));
    return [{ said: `${said} ${year}`, near }];
  });
  return { said: found.map(({ said }) => said), near: found.flatMap(({ near }) => near) };
}
