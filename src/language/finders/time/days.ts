import { dateOf, monthOf, yearOf } from "../../../domain/calendar-date.js";
import { dayPeriod, monthPeriod } from "../../../domain/period.js";
import { localeOf } from "../../locale.js";
import type { TimeMention } from "../../mention.js";
import { type Finder, words } from "../finder.js";
import { LAST, MONTH, monthNumber, ORDINAL, ordinalNumber, SHORT_WEEKDAYS, WEEKDAY } from "../time-words.js";
import { fixed, yearly } from "./mention.js";

const dayOfYear = (day: number, month: number, year: number | null = null): TimeMention | null =>
  // 2024 is a leap year, so that 29 February is a day somebody may name.
  dateOf(2024, month, day) === null
    ? null
    : yearly(
        (y) => {
          const date = dateOf(y, month, day);
          return date === null ? null : dayPeriod(date);
        },
        { day: true, year },
      );

const fullYear = (written: string): number =>
  written.length === 2 ? 2000 + Number(written) : Number(written);

/** A year of two digits is one within this many years; else it is a day. */
const NEAR_YEARS = 10;

const ORDINAL_MARK = "(?: ?:?(?:a|e|st|nd|rd|th) )";
const DAY = "(\\d{1,2})(?: ?:?(?:a|e|st|nd|rd|th))?";

/** Days by number: with a month's name, as ISO 8601, or as people write them in Sweden (4/6). */
export const DAYS: readonly Finder[] = [
  {
    // "fredag 18 september", "mån 14/9": the day says it by itself.
    name: "weekday before its day",
    pattern: words(
      `(?:${WEEKDAY}|${SHORT_WEEKDAYS})(?:en)?(?= (?:den |the )?\\d{1,2}(?:/| (?:${MONTH}) |${ORDINAL_MARK}))`,
    ),
    read: () => ({ kind: "filler" }),
  },
  {
    name: "ISO day",
    pattern: words("(\\d{4})-(\\d{2})-(\\d{2})"),
    read: ([, year, month, day]) => {
      const date = dateOf(Number(year), Number(month), Number(day));
      return date === null ? null : fixed(dayPeriod(date), { day: true });
    },
  },
  {
    name: "day range in a month",
    pattern: words(`(?:den |the )?${DAY} ?(?:-|till|to|och|and) ?(?:den |the )?${DAY} (?:of )?(${MONTH})`),
    read: ([, first, last, month]) =>
      yearly((year) => {
        const [start, end] = [first, last].map((day) => dateOf(year, monthNumber(month ?? ""), Number(day)));
        return start && end && start <= end ? { start, end } : null;
      }),
  },
  {
    name: "day and month",
    pattern: words(`(?:den |the )?${DAY} (?:of )?(${MONTH})`),
    read: ([, day, month]) => dayOfYear(Number(day), monthNumber(month ?? "")),
  },
  {
    // "den första juni", "sista augusti", "the last day of May". "andra juni" without its article is other Junes.
    name: "day in words and month",
    pattern: words(
      `(?:(den |the )?(${ORDINAL}|${LAST})(?: (?:dagen|day))?) (?:i |av |of |in )?(${MONTH})(?! (?:mot|sammantrad|namnd))`,
    ),
    read: ([whole, article, word = "", month = ""]) => {
      const number = ordinalNumber(word);
      if (number === 2 && article === undefined) return null;
      if (number > 0) return dayOfYear(number, monthNumber(month));
      // "the last in June" and "last June" are no day.
      if (/^last/.test(whole) || / (?:in|i) /.test(whole.replace(/ (?:dagen|day) (?:i|in) /, "")))
        return null;
      return yearly((year) => dayPeriod(monthPeriod(year, monthNumber(month)).end), { day: true });
    },
  },
  {
    name: "month and day (English)",
    pattern: words(`(${MONTH}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?`),
    read: ([, month, day = ""], { today }, text) => {
      const number = monthNumber(month ?? "");
      // In Swedish the day stands first: what stands behind a month is its year.
      const year = fullYear(day);
      return day.length === 2 && Math.abs(year - yearOf(today)) <= NEAR_YEARS && localeOf(text, null) === "sv"
        ? yearly((y) => monthPeriod(y, number), { year })
        : dayOfYear(Number(day), number);
    },
  },
  {
    name: "day/month",
    pattern: words("(\\d{1,2})/(\\d{1,2})(?:(?:[/-]| ?- ?| )(\\d{4}|\\d{2}))?"),
    read: ([, day, month, year]) =>
      dayOfYear(Number(day), Number(month), year === undefined ? null : fullYear(year)),
  },
  {
    name: "day.month.year",
    pattern: words("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"),
    read: ([, day, month, year]) => dayOfYear(Number(day), Number(month), Number(year)),
  },
  {
    // As in file names and diary numbers: "20260604", "260604".
    name: "day in six or eight figures",
    pattern: words("((?:20)?\\d{2})(\\d{2})(\\d{2})"),
    read: ([, year = "", month, day]) => {
      const date = dateOf(fullYear(year), Number(month), Number(day));
      return date === null ? null : fixed(dayPeriod(date), { day: true });
    },
  },
  {
    // "den 17:e": the coming one.
    name: "day of a month that is not named",
    pattern: words(`(?:den|the) (\\d{1,2})(?: ?:?(?:a|e|st|nd|rd|th))?(?! (?:i |av |of )?(?:${MONTH}|\\d))`),
    read: ([, day], { today }) => {
      const wanted = Number(day);
      const months = [0, 1, 2].map((ahead) => monthOf(today) - 1 + ahead);
      const date = months
        .map((month) => dateOf(yearOf(today) + Math.floor(month / 12), (month % 12) + 1, wanted))
        .find((each) => each !== null && each >= today);
      return date ? fixed(dayPeriod(date), { day: true }) : null;
    },
  },
  {
    name: "ISO month",
    pattern: words("(\\d{4})-(0[1-9]|1[0-2])"),
    read: ([, year, month]) => fixed(monthPeriod(Number(year), Number(month))),
  },
];
