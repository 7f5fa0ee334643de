import {
  addDays,
  type CalendarDate,
  dateOf,
  dayOf,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "../../domain/calendar-date.js";
import {
  dayPeriod,
  halfYearPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  tertialPeriod,
  weekPeriod,
  yearPeriod,
} from "../../domain/period.js";
import type { TimeMention } from "../mention.js";
import { type Finder, words } from "./finder.js";
import {
  countOf,
  MONTH,
  monthNumber,
  NUMBER,
  ORDINAL,
  ordinalNumber,
  WEEKDAY,
  weekdayNumber,
} from "./time-words.js";

/** A span that every year has. */
function yearly(
  of: (year: number) => Period | null,
  { day = false, year = null as number | null } = {},
): TimeMention {
  return { kind: "time", year, fixed: false, yearOnly: false, day, ofMeeting: false, of };
}

/** A span that is the same whatever the year. */
function fixed(period: Period | null, { day = false } = {}): TimeMention | null {
  return (
    period && {
      kind: "time",
      year: null,
      fixed: true,
      yearOnly: false,
      day,
      ofMeeting: false,
      of: () => period,
    }
  );
}

/** A year on its own. */
const wholeYear = (year: number): TimeMention => ({
  kind: "time",
  year,
  fixed: false,
  yearOnly: true,
  day: false,
  ofMeeting: false,
  of: yearPeriod,
});

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

const DAY = "(\\d{1,2})(?: ?:?(?:a|e|st|nd|rd|th))?";
const MEETING_SUFFIX = "(?:s|motets?|motena?|sammantradets?|sammantradena?|namndens?|namnd)?";

/** Days by number: with a month's name, as ISO 8601, or as people write them in Sweden (4/6). */
const DAYS: readonly Finder[] = [
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
    name: "month and day (English)",
    pattern: words(`(${MONTH}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?`),
    read: ([, month, day]) => dayOfYear(Number(day), monthNumber(month ?? "")),
  },
  {
    name: "day/month",
    pattern: words("(\\d{1,2})/(\\d{1,2})(?:[/ -](\\d{4}|\\d{2}))?"),
    read: ([, day, month, year]) =>
      dayOfYear(Number(day), Number(month), year === undefined ? null : fullYear(year)),
  },
  {
    name: "day.month.year",
    pattern: words("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"),
    read: ([, day, month, year]) => dayOfYear(Number(day), Number(month), Number(year)),
  },
  {
    name: "ISO month",
    pattern: words("(\\d{4})-(0[1-9]|1[0-2])"),
    read: ([, year, month]) => fixed(monthPeriod(Number(year), Number(month))),
  },
];

/** What may stand before the English "may" when a month is meant: "may we" is no month. */
const BEFORE_MAY =
  / (?:in|by|before|after|during|until|till|of|for|this|next|last|from|between|since|early|late|due|and|to|i) $/;

const PARTS: readonly Finder[] = [
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

const months = (year: number, first: number, last: number): Period => ({
  start: `${year}-${String(first).padStart(2, "0")}-01`,
  end: lastDayOfMonth(year, last),
});

/**
 * Seasons as committees count them: spring is the spring term and ends on 30 June, autumn is
 * September–November, and winter is named by the year it ends in.
 */
const SEASONS: readonly (readonly [string, (year: number) => Period])[] = [
  [
    "(?:i |under |pa )?(?:var|varen|varterminen|varens)|(?:this |in |during |the )*spring(?: term)?",
    (y) => months(y, 1, 6),
  ],
  ["(?:i |under |pa )?(?:sommar|sommaren)|(?:this |in |during |the )*summer", (y) => months(y, 6, 8)],
  [
    "(?:i |under |pa |te )?(?:host|hosten|hostens)|(?:this |in |during |the )*autumn|(?:this|in the|during the|next) fall",
    (y) => months(y, 9, 11),
  ],
  ["hostterminen|(?:the )?autumn term", (y) => months(y, 8, 12)],
  [
    "(?:i |under )?(?:vinter|vintern)|(?:this |in |during |the )*winter",
    (y) => ({ start: `${y - 1}-12-01`, end: lastDayOfMonth(y, 2) }),
  ],
  ["jul|julen|christmas", (y) => dayPeriod(`${y}-12-24`)],
  // "före årsskiftet" has all of December before it.
  ["nyar|arsskiftet|new year|(?:the )?year end|(?:the )?end of the year", (y) => dayPeriod(`${y + 1}-01-01`)],
  ["midsommar|midsummer", (y) => dayPeriod(`${y}-06-20`)],
];

/** "i vår överenskommelse" is no spring: the bare word must stand alone or end its phrase. */
const AFTER_OUR = /^ (?:overenskommelse|avtal|division|namnd|forvaltning|kommun|verksamhet|rapport|del)/;

const SEASON_FINDERS: readonly Finder[] = SEASONS.map(([pattern, of]) => ({
  name: "season",
  pattern: words(pattern),
  read: (match, _context, { folded }) => {
    const after = folded.slice(match.index + match[0].length);
    // "var" alone is "where" or "our"; "jul" alone is July's short form and is read as Christmas.
    if (/^(?:var|host|vinter|sommar)$/.test(match[0]) || AFTER_OUR.test(after)) return null;
    return yearly(of);
  },
}));

const monthAway = (today: CalendarDate, months: number): Period => {
  const index = yearOf(today) * 12 + monthOf(today) - 1 + months;
  return monthPeriod(Math.floor(index / 12), (index % 12) + 1);
};

const weekAway = (today: CalendarDate, weeks: number): Period => {
  const monday = addDays(today, 1 - weekdayOf(today) + weeks * 7);
  return { start: monday, end: addDays(monday, 6) };
};

const quarterAway = (today: CalendarDate, quarters: number): Period => {
  const index = yearOf(today) * 4 + Math.floor((monthOf(today) - 1) / 3) + quarters;
  return quarterPeriod(Math.floor(index / 4), (index % 4) + 1);
};

const dayAway = (today: CalendarDate, days: number): Period => dayPeriod(addDays(today, days));

const restOfYear = (today: CalendarDate): Period => ({ start: today, end: `${yearOf(today)}-12-31` });

/** Phrases that count from today. */
const FROM_TODAY: readonly (readonly [string, (today: CalendarDate) => Period, "day" | null])[] = [
  [
    "i ?dag|today|i ?kvall|i eftermiddag|i formiddag|this afternoon|this morning|tonight",
    (t) => dayAway(t, 0),
    "day",
  ],
  ["i ?morgon|tomorrow", (t) => dayAway(t, 1), "day"],
  ["i ?overmorgon|(?:the )?day after tomorrow", (t) => dayAway(t, 2), "day"],
  ["i ?gar|yesterday", (t) => dayAway(t, -1), "day"],
  ["(?:den har|denna|innevarande) veckan?|this week", (t) => weekAway(t, 0), null],
  ["nasta veckas?|next week", (t) => weekAway(t, 1), null],
  ["forra veckan|last week", (t) => weekAway(t, -1), null],
  ["(?:den har|denna|innevarande) manad(?:en|ens|s)?|this month", (t) => monthAway(t, 0), null],
  ["nasta manads?|nastkommande manad|next month", (t) => monthAway(t, 1), null],
  ["forra manaden|foregaende manad|last month", (t) => monthAway(t, -1), null],
  ["(?:det har|detta|innevarande) kvartal(?:et)?|this quarter", (t) => quarterAway(t, 0), null],
  ["nasta kvartal|next quarter", (t) => quarterAway(t, 1), null],
  ["forra kvartalet|last quarter", (t) => quarterAway(t, -1), null],
  ["resten av aret|aret ut|(?:the )?rest of the year|(?:the )?rest of this year", restOfYear, null],
];

const TODAY_FINDERS: readonly Finder[] = FROM_TODAY.map(([pattern, of, day]) => ({
  name: "counted from today",
  pattern: words(pattern),
  read: (_match, { today }) => fixed(of(today), { day: day !== null }),
}));

const UNIT =
  "(dag|dagar|dagarna|vecka|veckor|veckorna|veckan|manad|manader|manaderna|manaden|days?|weeks?|months?)";

function shift(today: CalendarDate, count: number, unit: string): CalendarDate {
  if (/^(?:dag|day)/.test(unit)) return addDays(today, count);
  if (/^(?:veck|week)/.test(unit)) return addDays(today, count * 7);
  const month = monthAway(today, count);
  const day = String(Math.min(dayOf(today), dayOf(month.end))).padStart(2, "0");
  return `${month.start.slice(0, 8)}${day}`;
}

const ROLLING: readonly Finder[] = [
  {
    name: "the coming days",
    pattern: words(
      `(?:under |over |for |in |inom )?(?:the |de )?(?:kommande|narmaste|nasta|next|coming|inom|within) (?:the )?(${NUMBER}) ${UNIT}`,
    ),
    read: ([, count, unit], { today }) =>
      fixed({ start: today, end: shift(today, countOf(count ?? ""), unit ?? "") }),
  },
  {
    name: "the coming week or month",
    pattern: words(`(?:under |over |for |in )?(?:the |den )?(?:kommande|narmaste|coming) ${UNIT}`),
    read: ([, unit], { today }) => fixed({ start: today, end: shift(today, 1, unit ?? "") }),
  },
  {
    name: "the past days",
    pattern: words(
      `(?:under |over )?(?:the |de )?(?:senaste|sista|forra|last|past) (?:the )?(${NUMBER}) ${UNIT}`,
    ),
    read: ([, count, unit], { today }) =>
      fixed({ start: shift(today, -countOf(count ?? ""), unit ?? ""), end: today }),
  },
  {
    name: "in so many days",
    pattern: words(`(?:om|in) (${NUMBER}) ${UNIT}`),
    read: ([, count, unit = ""], { today }) => {
      const day = shift(today, countOf(count ?? ""), unit);
      if (/^(?:veck|week)/.test(unit)) return fixed(weekAway(day, 0));
      return fixed(/^(?:manad|month)/.test(unit) ? monthAway(day, 0) : dayPeriod(day));
    },
  },
];

const WEEKDAY_FINDERS: readonly Finder[] = [
  {
    name: "last weekday",
    pattern: words(`(?:i (${WEEKDAY})s|last (${WEEKDAY}))`),
    read: ([, swedish, english], { today }) => {
      const back = ((weekdayOf(today) - weekdayNumber(swedish ?? english ?? "") + 6) % 7) + 1;
      return fixed(dayAway(today, -back), { day: true });
    },
  },
  {
    name: "coming weekday",
    pattern: words(`(?:pa |nasta |on |next |this |nu pa |till )?(${WEEKDAY})(?:en|ens)?`),
    read: ([, name = ""], { today }) => {
      const ahead = ((weekdayNumber(name) - weekdayOf(today) + 6) % 7) + 1;
      return fixed(dayAway(today, ahead), { day: true });
    },
  },
];

/** "2022–2026" is a term of office or the name of a budget, and no time that something is due in. */
const YEAR_SPAN: Finder = {
  name: "span of years",
  pattern: words("(?:19|20)\\d{2} ?- ?(?:19|20)\\d{2}"),
  read: () => ({ kind: "filler" }),
};

const YEARS: readonly Finder[] = [
  {
    name: "year",
    pattern: words("(?:ar )?((?:19|20)\\d{2})"),
    // "Agenda 2030" and "Vision 2035" are names.
    read: (match, _context, { folded }) =>
      / (?:agenda|vision) $/.test(folded.slice(0, match.index)) ? null : wholeYear(Number(match[1])),
  },
  {
    name: "this year",
    pattern: words("i ar|(?:under )?(?:det har |detta |innevarande )ar(?:et)?|(?:i )?arets|this year s?"),
    read: (_match, { today }) => wholeYear(yearOf(today)),
  },
  {
    name: "next year",
    pattern: words("nasta ar|nastkommande ar|next year s?|next year"),
    read: (_match, { today }) => wholeYear(yearOf(today) + 1),
  },
  {
    name: "last year",
    pattern: words("forra aret|foregaende ar|i fjol|ifjol|forra arets|last year s?|last year"),
    read: (_match, { today }) => wholeYear(yearOf(today) - 1),
  },
];

/** Everything that names a span of time, most certain first. */
export const timeFinders: readonly Finder[] = [
  YEAR_SPAN,
  ...DAYS,
  ...ROLLING,
  ...TODAY_FINDERS,
  ...YEARS.slice(1),
  ...WEEKDAY_FINDERS,
  ...PARTS,
  ...SEASON_FINDERS,
  ...YEARS.slice(0, 1),
];
