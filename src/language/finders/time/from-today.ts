import {
  addDays,
  type CalendarDate,
  dayOf,
  monthOf,
  twoDigits,
  weekdayOf,
  yearOf,
} from "../../../domain/calendar-date.js";
import {
  dayPeriod,
  halfYearPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  tertialPeriod,
} from "../../../domain/period.js";
import type { TimeMention } from "../../mention.js";
import { type Finder, words } from "../finder.js";
import { countOf, NUMBER, WEEKDAY, weekdayNumber } from "../time-words.js";
import { fixed } from "./mention.js";

/** Of the parts that a year is divided into so many of, the one that lies so many away from today's. */
const partAway =
  (perYear: number, part: (year: number, number: number) => Period) =>
  (today: CalendarDate, away: number): Period => {
    const index = yearOf(today) * perYear + Math.floor(((monthOf(today) - 1) * perYear) / 12) + away;
    return part(Math.floor(index / perYear), (index % perYear) + 1);
  };

const monthAway = partAway(12, monthPeriod);
const quarterAway = partAway(4, quarterPeriod);
const tertialAway = partAway(3, tertialPeriod);
const halfYearAway = partAway(2, halfYearPeriod);

const weekAway = (today: CalendarDate, weeks: number): Period => {
  const monday = addDays(today, 1 - weekdayOf(today) + weeks * 7);
  return { start: monday, end: addDays(monday, 6) };
};

/** Terms as schools and committees have them: spring to 30 June, autumn from 1 August; July belongs to neither. */
const termAway = (today: CalendarDate, terms: number): Period => {
  const { start, end } = halfYearAway(today, terms);
  return { start: start.replace("-07-", "-08-"), end };
};

/** Spans that one can be in: how they are called, in their forms, and the one that lies so many away from today's. */
const UNITS: readonly (readonly [string, string, (today: CalendarDate, away: number) => Period])[] = [
  ["veck(?:a|an|as)|week(?: s)?", "veckans", weekAway],
  ["manad(?:en|s)?|month(?: s)?", "manadens", monthAway],
  ["kvartal(?:et|s)?|quarter(?: s)?", "kvartalets", quarterAway],
  ["tertial(?:et|s)?|tertial(?: s)?", "tertialets", tertialAway],
  ["halvar(?:et|s)?|half year|half of the year", "halvarets", halfYearAway],
  ["termin(?:en|s)?|term", "terminens", termAway],
];

const THIS = "(?:den har|det har|denna|detta|innevarande|nuvarande|pagaende|this|(?:the )?current)";
const REST = "(?:resten|aterstoden|aterstaende delen|vad som ar kvar|(?:the )?(?:rest|remainder)) (?:av|of)";

const restOf = ({ end }: Period, today: CalendarDate): Period => ({ start: today, end });

const dayAway = (today: CalendarDate, days: number): Period => dayPeriod(addDays(today, days));

type FromToday = readonly [pattern: string, of: (today: CalendarDate) => Period, day?: "day"];

/** "nästa vecka", "kvartalets", "resten av månaden", "terminen ut" … of each unit. */
const aroundNow = ([unit, genitive, away]: (typeof UNITS)[number]): readonly FromToday[] => [
  [`${REST} (?:${THIS} |the )?(?:${unit})|(?:${unit}) ut`, (t) => restOf(away(t, 0), t)],
  [`(?:nast ?nasta) (?:${unit})|(?:the )?(?:${unit}) (?:efter nasta|after (?:the )?next)`, (t) => away(t, 2)],
  [
    `(?:fore|innan|tills?|infor|senast|before|by|until) (?:${genitive} slut|(?:the )?(?:${unit}) (?:ar slut|ar over|tar slut|slutar|is out|is over|ends))`,
    (t) => restOf(away(t, 0), t),
  ],
  [`${THIS} (?:${unit})|${genitive}|under (?:${unit})(?! \\d)`, (t) => away(t, 0)],
  [
    `(?:under |i |till )?(?:nasta|nastkommande|nastfoljande|foljande|next|the following) (?:${unit})`,
    (t) => away(t, 1),
  ],
  [`(?:under |i )?(?:forra|foregaende|last|(?:the )?previous) (?:${unit})`, (t) => away(t, -1)],
];

const restOfYear = (today: CalendarDate): Period => ({ start: today, end: `${yearOf(today)}-12-31` });

/** Phrases that count from today. */
const FROM_TODAY: readonly FromToday[] = [
  [
    "i ?dag|dagens|today|today s|i ?kvall|i eftermiddag|i formiddag|this afternoon|this morning|tonight",
    (t) => dayAway(t, 0),
    "day",
  ],
  ["i ?morgon|morgondagens|tomorrow(?: s)?", (t) => dayAway(t, 1), "day"],
  ["i ?overmorgon|(?:the )?day after tomorrow", (t) => dayAway(t, 2), "day"],
  ["i ?gar|gardagens|yesterday(?: s)?", (t) => dayAway(t, -1), "day"],
  ["i ?forrgar|(?:the )?day before yesterday", (t) => dayAway(t, -2), "day"],
  // "två gånger i veckan" says how often.
  ["(?<!(?:gang|ganger|timmar|dagar|once|twice) )(?:nu )?i veckan(?! \\d)", (t) => weekAway(t, 0)],
  [
    "(?:(?:fore|innan|senast|till|vid|before|by) )?(?:manadsskiftet|(?:the )?(?:turn of the month|month end))",
    (t) => restOf(monthAway(t, 0), t),
  ],
  // Said of the week that comes, as "till helgen" is.
  ["till veckan", (t) => weekAway(t, 1)],
  [`${REST} (?:${THIS} )?(?:varen|the spring|spring)`, (t) => ({ start: t, end: `${yearOf(t)}-06-30` })],
  [
    `${REST} (?:${THIS} |the )?(?:hosten|autumn)|hosten ut`,
    (t) => ({ start: t, end: t.slice(5) <= "11-30" ? `${yearOf(t)}-11-30` : `${yearOf(t)}-12-31` }),
  ],
  [`${REST} (?:${THIS} |the )?(?:aret|year)|aret ut|(?:fore|innan|till|before) arets slut`, restOfYear],
  [
    "framover|framat i tiden|langre fram|hadanefter|fran och med nu|from now on|going forward|(?:in the )?future",
    restOfYear,
  ],
  // "sista gången för året", "the last time this term".
  ["(?<=gangen )for terminen", (t) => termAway(t, 0)],
  ["varen ut", (t) => ({ start: t, end: `${yearOf(t)}-06-30` })],
  [
    "(?:hittills|sa har langt|an sa lange)(?: (?:i ar|under aret|pa aret))?|so far(?: this year)?|to date|till dags dato|fram till (?:nu|i ?dag)|up to now",
    (t) => ({ start: `${yearOf(t)}-01-01`, end: t }),
  ],
  [
    "manadens sista dag|(?:den )?sista dagen i manaden|(?:the )?last day of the month",
    (t) => dayPeriod(monthAway(t, 0).end),
    "day",
  ],
  ...UNITS.flatMap(aroundNow),
];

/** Names of days and spans that count from today: "imorgon", "nästa månad". */
export const TODAY_FINDERS: readonly Finder[] = FROM_TODAY.map(([pattern, of, day]) => ({
  name: "counted from today",
  pattern: words(pattern),
  read: (_match, { today }) => fixed(of(today), { day: day !== undefined }),
}));

/** A count as people say it when they do not count: "ett par veckor", "några dagar". */
const SOME = "(?:ett )?par|nagra|a couple(?: of)?|a few";
const COUNT = `(?:${NUMBER}|${SOME})`;
const counted = (count: string): number =>
  /par|couple/.test(count) ? 2 : /^(?:nagra|a few)/.test(count) ? 3 : countOf(count);

const UNIT =
  "(dag|dagar|dagarna|vecka|veckor|veckorna|veckan|manad|manader|manaderna|manaden|kvartal|kvartalen|kvartalet|halvar|halvaret|days?|weeks?|months?|quarters?)";

/** How many months a unit is. */
const MONTHS_IN: readonly (readonly [RegExp, number])[] = [
  [/^(?:manad|month)/, 1],
  [/^(?:kvartal|quarter)/, 3],
  [/^halvar/, 6],
];

function shift(today: CalendarDate, count: number, unit: string): CalendarDate {
  if (/^(?:dag|day)/.test(unit)) return addDays(today, count);
  if (/^(?:veck|week)/.test(unit)) return addDays(today, count * 7);
  const months = MONTHS_IN.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  const month = monthAway(today, count * months);
  return `${month.start.slice(0, 8)}${twoDigits(Math.min(dayOf(today), dayOf(month.end)))}`;
}

/** The day itself, or the week or month that it lies in: as exactly as it was counted. */
function around(day: CalendarDate, unit: string): TimeMention | null {
  if (/^(?:veck|week)/.test(unit)) return fixed(weekAway(day, 0));
  return fixed(MONTHS_IN.some(([pattern]) => pattern.test(unit)) ? monthAway(day, 0) : dayPeriod(day));
}

/** Spans of so many days, weeks or months before or after today. */
export const ROLLING: readonly Finder[] = [
  {
    name: "the coming days",
    pattern: words(
      `(?:under |over |for |in (?=the )|inom )?(?:the |de )?(?:kommande|narmaste|narmsta|nasta|next|coming|inom|within) (?:the |de |loppet av )?(?:narmaste |narmsta |kommande |next )?(${COUNT}) ${UNIT}|(${COUNT}) ${UNIT} (?:framat|framover|fram|ahead)`,
    ),
    read: ([, count, unit, otherCount, otherUnit], { today }) =>
      fixed({
        start: today,
        end: shift(today, counted(count ?? otherCount ?? ""), unit ?? otherUnit ?? ""),
      }),
  },
  {
    name: "the coming week or month",
    pattern: words(
      `(?:under |over |for |in (?=the ))?(?:the |den )?(?:kommande|narmaste|narmsta|coming) ${UNIT}`,
    ),
    read: ([, unit], { today }) => fixed({ start: today, end: shift(today, 1, unit ?? "") }),
  },
  {
    name: "the past days",
    pattern: words(
      `(?:under |over )?(?:the |de )?(?:senaste|sista|forra|last|past) (?:the )?(${COUNT}) ${UNIT}`,
    ),
    read: ([, count, unit], { today }) =>
      fixed({ start: shift(today, -counted(count ?? ""), unit ?? ""), end: today }),
  },
  {
    name: "so many days ago",
    pattern: words(`for (${COUNT}) ${UNIT} sedan|(${COUNT}) ${UNIT} ago`),
    read: ([, count, unit, otherCount, otherUnit], { today }) =>
      around(
        shift(today, -counted(count ?? otherCount ?? ""), unit ?? otherUnit ?? ""),
        unit ?? otherUnit ?? "",
      ),
  },
  {
    name: "in so many days",
    pattern: words(`(?:om|in) (${COUNT}) ${UNIT}`),
    read: ([, count, unit = ""], { today }) => around(shift(today, counted(count ?? ""), unit), unit),
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
    pattern: words(`(?:pa |nasta |on |next |this |nu pa )?(${WEEKDAY})(?:en|ens)?`),
    read: ([, name = ""], { today }) => {
      const weekday = weekdayNumber(name);
      const time = fixed(dayAway(today, ((weekday - weekdayOf(today) + 6) % 7) + 1), { day: true });
      return time && { ...time, weekday };
    },
  },
];
