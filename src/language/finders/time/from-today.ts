import {
  addDays,
  type CalendarDate,
  dayOf,
  monthOf,
  weekdayOf,
  yearOf,
} from "../../../domain/calendar-date.js";
import { dayPeriod, monthPeriod, type Period, quarterPeriod, tertialPeriod } from "../../../domain/period.js";
import { type Finder, words } from "../finder.js";
import { countOf, NUMBER, WEEKDAY, weekdayNumber } from "../time-words.js";
import { fixed } from "./mention.js";

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

const tertialAway = (today: CalendarDate, tertials: number): Period => {
  const index = yearOf(today) * 3 + Math.floor((monthOf(today) - 1) / 4) + tertials;
  return tertialPeriod(Math.floor(index / 3), (index % 3) + 1);
};

const restOf = ({ end }: Period, today: CalendarDate): Period => ({ start: today, end });

const dayAway = (today: CalendarDate, days: number): Period => dayPeriod(addDays(today, days));

const restOfYear = (today: CalendarDate): Period => ({ start: today, end: `${yearOf(today)}-12-31` });

/** Phrases that count from today. */
const FROM_TODAY: readonly (readonly [string, (today: CalendarDate) => Period, "day" | null])[] = [
  [
    "i ?dag|dagens|today|today s|i ?kvall|i eftermiddag|i formiddag|this afternoon|this morning|tonight",
    (t) => dayAway(t, 0),
    "day",
  ],
  ["i ?morgon|morgondagens|tomorrow(?: s)?", (t) => dayAway(t, 1), "day"],
  ["i ?overmorgon|(?:the )?day after tomorrow", (t) => dayAway(t, 2), "day"],
  ["i ?gar|gardagens|yesterday(?: s)?", (t) => dayAway(t, -1), "day"],
  ["(?:den har|denna|innevarande) veckan?|veckans|this week(?: s)?", (t) => weekAway(t, 0), null],
  ["nasta veckas?|next week", (t) => weekAway(t, 1), null],
  ["forra veckan|last week", (t) => weekAway(t, -1), null],
  [
    "(?:den har|denna|innevarande) manad(?:en|ens|s)?|manadens|this month(?: s)?",
    (t) => monthAway(t, 0),
    null,
  ],
  ["nasta manads?|nastkommande manad|next month", (t) => monthAway(t, 1), null],
  ["forra manaden|foregaende manad|last month", (t) => monthAway(t, -1), null],
  [
    "(?:det har|detta|innevarande) kvartal(?:et)?|kvartalets|this quarter(?: s)?",
    (t) => quarterAway(t, 0),
    null,
  ],
  ["nasta kvartal|next quarter", (t) => quarterAway(t, 1), null],
  ["forra kvartalet|last quarter", (t) => quarterAway(t, -1), null],
  ["(?:det har|detta|innevarande) tertial(?:et)?|tertialets|this tertial", (t) => tertialAway(t, 0), null],
  ["nasta tertial|next tertial", (t) => tertialAway(t, 1), null],
  ["forra tertialet|last tertial", (t) => tertialAway(t, -1), null],
  [
    "(?:resten av |aterstoden av )(?:den har |denna )?manaden|(?:the )?rest of the month",
    (t) => restOf(monthAway(t, 0), t),
    null,
  ],
  [
    "(?:resten av |aterstoden av )(?:den har |denna )?veckan|(?:the )?rest of the week",
    (t) => restOf(weekAway(t, 0), t),
    null,
  ],
  [
    "(?:resten av |aterstoden av )(?:det har |detta )?kvartalet|(?:the )?rest of the quarter",
    (t) => restOf(quarterAway(t, 0), t),
    null,
  ],
  [
    "(?:resten av |aterstoden av )(?:den har |denna )?(?:varen|varterminen)|(?:the )?rest of (?:the |this )?spring",
    (t) => ({ start: t, end: `${yearOf(t)}-06-30` }),
    null,
  ],
  [
    "(?:resten av |aterstoden av )(?:den har |denna )?(?:hosten|hostterminen)|(?:the )?rest of (?:the |this )?autumn",
    restOfYear,
    null,
  ],
  [
    "hittills(?: (?:i ar|under aret))?|so far(?: this year)?|to date|till dags dato|fram till (?:nu|i ?dag)|up to now",
    (t) => ({ start: `${yearOf(t)}-01-01`, end: t }),
    null,
  ],
  [
    "resten av aret|aterstoden av aret|aret ut|(?:the )?rest of the year|(?:the )?rest of this year",
    restOfYear,
    null,
  ],
];

/** Names of days and spans that count from today: "imorgon", "nästa månad". */
export const TODAY_FINDERS: readonly Finder[] = FROM_TODAY.map(([pattern, of, day]) => ({
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

/** Spans of so many days, weeks or months before or after today. */
export const ROLLING: readonly Finder[] = [
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

/** The coming or the last day of a name. */
export const WEEKDAY_FINDERS: readonly Finder[] = [
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
