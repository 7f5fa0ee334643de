import { addDays, weekdayOf } from "../../../domain/calendar-date.js";
import {
  halfYearPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  tertialPeriod,
  weekPeriod,
} from "../../../domain/period.js";
import { localeOf } from "../../locale.js";
import type { TimeMention } from "../../mention.js";
import { type Finder, words } from "../finder.js";
import { countOf, LAST, MONTH, monthNumber, NUMBER, ORDINAL, ordinalNumber } from "../time-words.js";
import { yearly } from "./mention.js";

/** What a month's name may end in: "junimötet", "septembernämnden". */
const MEETING_SUFFIX =
  "(?:s|s? ?mote(?:t|ts|n|na)?|s? ?sammantrade(?:t|ts|n|na)?|s? ?namnd(?:en|ens)?| meeting(?: s)?)?";

/** What may stand before the English "may" when a month is meant: "may we" is no month. */
const BEFORE_MAY =
  / (?:in|by|before|after|during|until|till|of|for|this|next|last|from|between|since|early|late|due|and|to|i) $/;

/** "första", "2:a", "sista": which of the parts of a year. */
const COUNTED = `(?:${ORDINAL}|${LAST}|[1-4](?: ?:?(?:a|e|st|nd|rd|th)))`;

/** The part of a year by its number in figures or words ("ii" as well); the last one where it counts from the end. */
function part(
  count: number,
  number: string | undefined,
  ordinal: string | undefined,
  of: (year: number, part: number) => Period,
): TimeMention | null {
  const roman = /^i+$/.test(number ?? "") ? number?.length : undefined;
  const figure = /^\d/.exec(ordinal ?? "")?.[0];
  const said =
    roman ?? (number === undefined ? Number(figure ?? ordinalNumber(ordinal ?? "")) : countOf(number));
  const which = said === 0 ? count : said;
  return which > count ? null : yearly((year) => of(year, which));
}

/** A week belongs to the month that its Thursday lies in; the last one where `which` is 0. */
function weekOfMonth(year: number, month: number, which: number): Period {
  const { start, end } = monthPeriod(year, month);
  const thursday =
    which === 0
      ? addDays(end, -((weekdayOf(end) + 3) % 7))
      : addDays(start, ((11 - weekdayOf(start)) % 7) + 7 * (which - 1));
  return { start: addDays(thursday, -3), end: addDays(thursday, 3) };
}

/** Parts that every year has: months, quarters, thirds, halves and weeks. */
export const PARTS: readonly Finder[] = [
  {
    name: "a week of a month",
    pattern: words(`(?:den |the )?(${COUNTED}) (?:veckan|week) (?:i|av|of|in) (${MONTH})`),
    read: ([, ordinal = "", month = ""]) => {
      const which = ordinalNumber(ordinal);
      return which > 4 ? null : yearly((year) => weekOfMonth(year, monthNumber(month), which));
    },
  },
  {
    // "okt–dec", "januari/februari": what stood between the names is gone when they are read.
    name: "month to month",
    pattern: words(`(${MONTH}) (?:- )?(${MONTH})`),
    read: ([, first = "", last = ""]) =>
      first === "may" || last === "may"
        ? null
        : yearly((year) => {
            const [from, to] = [monthNumber(first), monthNumber(last)];
            const start = monthPeriod(year, from).start;
            return { start, end: monthPeriod(to < from ? year + 1 : year, to).end };
          }),
  },
  {
    name: "month",
    pattern: words(`(${MONTH})${MEETING_SUFFIX}`),
    read: (match, _context, text) => {
      const { folded, written } = text;
      const name = match[1] ?? "";
      const before = folded.slice(0, match.index);
      const after = folded.slice(match.index + match[0].length);
      // Within a sentence the month has its capital: "between May and June".
      const capital = before.trim() !== "" && written[match.index] === "M";
      if (match[0] === "may" && !capital && !BEFORE_MAY.test(before) && !/^ \d{4} /.test(after)) return null;
      // "julnämnden" is December's; "före jul" is Christmas, and "jul" a month among months and before a year only.
      const isJuly =
        / (?:jun|juni|aug|\d{1,2}) (?:- )?$/.test(before) || /^ (?:(?:- )?aug|\d{4})/.test(after);
      if (name === "jul" && !isJuly && match[0] === name && localeOf(text, null) === "sv") return null;
      const month = name === "jul" && match[0] !== name ? 12 : monthNumber(name);
      const time = yearly((year) => monthPeriod(year, month));
      return match[0].length > name.length + 1 ? { ...time, ofMeeting: true } : time;
    },
  },
  {
    name: "quarter",
    pattern: words(
      `(?:q ?|kv ?|k|kvartal(?:et)? ?|quarter )(?:nr )?([1-4])|(?:kvartal|quarter) (${NUMBER})|(${COUNTED}) (?:kvartalet|kvartal|quarter)`,
    ),
    read: ([, digit, number, ordinal]) => part(4, digit ?? number, ordinal, quarterPeriod),
  },
  {
    name: "tertial",
    pattern: words(
      `(?:t ?|tertial(?:et)? ?)(?:nr )?([1-3])|tertial (${NUMBER}|i{1,3})|(${COUNTED}) tertial(?:et)?`,
    ),
    read: ([, digit, number, ordinal]) => part(3, digit ?? number, ordinal, tertialPeriod),
  },
  {
    name: "half-year",
    pattern: words(
      `(?:h|halvar(?:et)? ?)([12])|(${COUNTED}) (?:halvaret|halvar|half(?: of the year| year)|half(?! of))`,
    ),
    read: ([, digit, ordinal]) => part(2, digit, ordinal, halfYearPeriod),
  },
  {
    name: "weeks",
    pattern: words(
      "(?:v|vecka|veckan|veckorna|veckor|w|weeks?)\\.? ?(\\d{1,2}) ?(?:-|till|to|och|and) ?(?:v ?|vecka |week )?(\\d{1,2})",
    ),
    read: ([, first, last]) =>
      yearly((year) => {
        const [from, to] = [weekPeriod(year, Number(first)), weekPeriod(year, Number(last))];
        return from && to && from.start <= to.end ? { start: from.start, end: to.end } : null;
      }),
  },
  {
    name: "week",
    pattern: words("(?:v|vecka|veckan|w|week)\\.? ?(\\d{1,2})"),
    read: ([, week]) => {
      const number = Number(week);
      return number < 1 || number > 53 ? null : yearly((year) => weekPeriod(year, number));
    },
  },
];
