import {
  halfYearPeriod,
  monthPeriod,
  quarterPeriod,
  tertialPeriod,
  weekPeriod,
} from "../../../domain/period.js";
import { type Finder, words } from "../finder.js";
import { MONTH, monthNumber, ORDINAL, ordinalNumber } from "../time-words.js";
import { yearly } from "./mention.js";

/** What a month's name may end in: "junimötet", "septembernämnden". */
const MEETING_SUFFIX = "(?:s|motets?|motena?|sammantradets?|sammantradena?|namndens?|namnd)?";

/** What may stand before the English "may" when a month is meant: "may we" is no month. */
const BEFORE_MAY =
  / (?:in|by|before|after|during|until|till|of|for|this|next|last|from|between|since|early|late|due|and|to|i) $/;

/** Parts that every year has: months, quarters, thirds, halves and weeks. */
export const PARTS: readonly Finder[] = [
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
    read: (match, _context, { folded, written }) => {
      const name = match[1] ?? "";
      const before = folded.slice(0, match.index);
      const after = folded.slice(match.index + match[0].length);
      // Within a sentence the month has its capital: "between May and June".
      const capital = before.trim() !== "" && written[match.index] === "M";
      if (match[0] === "may" && !capital && !BEFORE_MAY.test(before) && !/^ \d{4} /.test(after)) return null;
      const time = yearly((year) => monthPeriod(year, monthNumber(name)));
      return match[0].length > name.length + 1 ? { ...time, ofMeeting: true } : time;
    },
  },
  {
    name: "quarter",
    pattern: words(
      `(?:q|kv|k|kvartal(?:et)? ?|kv |quarter )([1-4])|(${ORDINAL}) (?:kvartalet|kvartal|quarter)`,
    ),
    read: ([, digit, ordinal]) =>
      yearly((year) => quarterPeriod(year, digit ? Number(digit) : ordinalNumber(ordinal ?? ""))),
  },
  {
    name: "tertial",
    pattern: words(`(?:t|tertial(?:et)? ?)([1-3])|(${ORDINAL}) tertial(?:et)?`),
    read: ([, digit, ordinal]) => {
      const part = digit ? Number(digit) : ordinalNumber(ordinal ?? "");
      return part > 3 ? null : yearly((year) => tertialPeriod(year, part));
    },
  },
  {
    name: "half-year",
    pattern: words(
      `(?:h|halvar(?:et)? ?)([12])|(${ORDINAL}) (?:halvaret|halvar|half(?: of the year| year)?)`,
    ),
    read: ([, digit, ordinal]) => {
      const part = digit ? Number(digit) : ordinalNumber(ordinal ?? "") === 1 ? 1 : 2;
      return yearly((year) => halfYearPeriod(year, part));
    },
  },
  {
    name: "weeks",
    pattern: words(
      "(?:v|vecka|veckan|veckorna|veckor|w|weeks?)\\.? ?(\\d{1,2}) ?(?:-|till|to|och|and) ?(?:v |vecka |week )?(\\d{1,2})",
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
