import type { CalendarDate } from "../../domain/calendar-date.js";
import { yearOf } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";
import { find } from "../finders/finder.js";
import { timeFinders } from "../finders/time.js";
import type { Mention, TimeMention } from "../mention.js";
import type { Normalised } from "../normalise.js";

/** Where a part of a sentence stands in its folded text (end not included). */
export type Place = { readonly start: number; readonly end: number };

/** A message up to a mark of punctuation or a word of reasoning, and what comes after it. */
export type Cut = { readonly head: string; readonly tail: string };

const BECAUSE =
  "eftersom|därför att|p\\.?g\\.?a\\.?|på grund av|med motiveringen|motivering|skäl|anledning|because|since|due to|reason";
/** A comma, a colon or a dash with a space behind it, or a word that begins a reason. */
const BOUNDARY = new RegExp(`(?:[,:;]|\\s[–-]|(?:[,.;])?\\s(?:${BECAUSE}):?)(?=\\s)`, "giu");
const LEADING = new RegExp(`^(?:(?:${BECAUSE}|då|as|ty)(?::|\\s)\\s*)+`, "iu");

/** Every way to cut a message in two, the whole of it last. */
export const cutsOf = (message: string): Cut[] => [
  ...[...message.matchAll(BOUNDARY)].map(({ index, 0: mark }) => ({
    head: message.slice(0, index),
    tail: message.slice(index + mark.length),
  })),
  { head: message, tail: "" },
];

/** What is left of a text as a reason, or `null` where nothing is. */
export function reasonFrom(text: string): string | null {
  const reason = text
    .trim()
    .replace(LEADING, "")
    .replace(/^[\s,.:;–-]+|[\s,:;–-]+$/gu, "")
    .replace(/\.$/u, "");
  return /\p{L}{2}/u.test(reason) ? reason : null;
}

const BODY = "(?:nämndens|ordförandens|presidiets|the committee['’]?s?|committee|the chair['’]?s?)";
const NUMBER = "(?:§{1,2}\\s?|paragraf(?:en)?\\s|paragraph\\s)(\\d{1,4}(?:\\s?[a-z](?![\\p{L}\\p{N}]))?)";
const DAY = "(?:\\s(?:den|från|av|of|from|on)?\\s?\\d{1,2}\\s\\p{L}{3,9}(?:\\s\\d{4})?)?";
const MADE = `(?:${BODY}\\s)?(?:beslut(?:et)?|protokoll(?:et)?|delegationsbeslut|decision|minutes)`;
const BY = "(?:enligt|i enlighet med|efter|genom|per|by|according to|under|as of|i|in)";
const DECIDED = [
  new RegExp(`[\\s,(]*(?:(?<=\\s)${BY}\\s)?(?:${MADE}${DAY}[\\s,]*)?(?<![\\p{L}\\p{N}])${NUMBER}\\)?`, "iu"),
  new RegExp(
    `[\\s,(]*(?<=\\s)(?:enligt|i enlighet med|per|by|according to)\\s((?:${BODY}\\s)?${MADE}${DAY})`,
    "iu",
  ),
];

/** A decision found in a text: the paragraph's number, or the decision in its own words; and the text without it. */
export function takeDecided(text: string): { readonly decided: string | null; readonly rest: string } {
  for (const pattern of DECIDED) {
    const found = pattern.exec(` ${text} `);
    if (found?.[1] === undefined) continue;
    const rest = ` ${text} `.replace(found[0], " ").replace(/\s+/gu, " ").trim();
    return { decided: found[1].replace(/\s+/gu, " ").trim(), rest };
  }
  return { decided: null, rest: text };
}

/** A time in the text, with the little words before it that belong to it. */
export type SaidTime = Place & {
  readonly period: (on: CalendarDate) => Period | null;
  readonly day: boolean;
};

type TimeFound = Mention<TimeMention>;

/** The span of a time; one without a year is the coming one, seen from a day. */
const periodOf =
  ({ value }: TimeFound) =>
  (on: CalendarDate): Period | null => {
    if (value.year !== null || value.fixed) return value.of(value.year ?? yearOf(on));
    const thisYear = value.of(yearOf(on));
    return thisYear !== null && thisYear.end >= on ? thisYear : value.of(yearOf(on) + 1);
  };

/** The latest span of a time without a year that has begun, seen from a day: what is told of has been. */
const pastPeriodOf =
  ({ value }: TimeFound) =>
  (on: CalendarDate): Period | null => {
    if (value.year !== null || value.fixed) return value.of(value.year ?? yearOf(on));
    const thisYear = value.of(yearOf(on));
    return thisYear !== null && thisYear.start <= on ? thisYear : value.of(yearOf(on) - 1);
  };

const MEETING =
  "(?:namndens|namnden|sammantradet|namndsammantradet|namndmotet|motet|sammantrade|den|i|the|in|on|of|meeting|committee s|committee|[a-z]{2,3})";
/** What stands before the meeting that something is moved to: "till sammanträdet den", "to the meeting on". */
const TO = new RegExp(` (?:till|til|to|until|t o m)(?: ${MEETING}){0,4} $`);
const TO_NEXT =
  / (?:till|to|until) (?:(?:namndens|the|committee s) )?(?:nasta|kommande|next|following)(?: (?:namnds?ammantrade|sammantrade|mote|namndmote|namnd|gang|meeting|sn|von|bun|kfn))? /;
/** What stands before the day of a meeting that is told of: "den", "vid sammanträdet den", "on". */
const AT = new RegExp(`(?: (?:vid|pa|at|den|${MEETING})){0,5} $`);

const timesIn = (text: Normalised, today: CalendarDate): TimeFound[] =>
  withItsYear(
    text,
    find(text, timeFinders, { today }).filter((found): found is TimeFound => found.value.kind === "time"),
  );

const placed = (found: TimeFound, before: RegExp, text: Normalised): Place | null => {
  const lead = before.exec(text.folded.slice(0, found.start));
  return lead && { start: lead.index, end: found.end };
};

/** A day or a month takes the year that stands right behind it. */
const withItsYear = (text: Normalised, times: readonly TimeFound[]): TimeFound[] =>
  times.flatMap((found): TimeFound[] => {
    if (found.value.yearOnly) return [];
    const behind = times.find((one) => one.value.yearOnly && one.start >= found.end);
    const joins = behind && text.folded.slice(found.end, behind.start).trim() === "";
    if (!joins || found.value.year !== null) return [found];
    return [{ ...found, end: behind.end, value: { ...found.value, year: behind.value.year } }];
  });

/** The meeting that something is moved to. */
export function destinationIn(
  text: Normalised,
  today: CalendarDate,
): (Place & { readonly to: Period | "next"; readonly day: boolean }) | null {
  const next = TO_NEXT.exec(text.folded);
  if (next) return { start: next.index, end: next.index + next[0].length - 1, to: "next", day: false };
  for (const found of timesIn(text, today).toReversed()) {
    const place = placed(found, TO, text);
    const to = place && periodOf(found)(today);
    if (place && to) return { ...place, to, day: found.value.day };
  }
  return null;
}

/** The day of a meeting that has been, as it is told of. */
export function dayToldIn(
  text: Normalised,
  today: CalendarDate,
): (Place & { readonly date: CalendarDate }) | null {
  for (const found of timesIn(text, today).toReversed()) {
    const period = found.value.day ? pastPeriodOf(found)(today) : null;
    const place = placed(found, AT, text);
    if (period && place) return { ...place, date: period.start };
  }
  return null;
}

/** A text as it was written, without some of its places. */
export const without = ({ written }: Normalised, places: readonly (Place | null)[]): string =>
  places
    .flatMap((place) => place ?? [])
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, written)
    .trim();
