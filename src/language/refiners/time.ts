import { addDays, type CalendarDate, daysBetween, monthOf, yearOf } from "../../domain/calendar-date.js";
import { dayPeriod, monthPeriod, type Period } from "../../domain/period.js";
import { SHORT_WEEKDAYS, WEEKDAY } from "../finders/time-words.js";
import type { BoundMention, Mention, PartMention, TimeMention } from "../mention.js";
import type { Normalised } from "../normalise.js";

/** A span as it was said, with its bounds, before a year is chosen for it. */
export type Span = {
  readonly year: number | null;
  /** Whether the span needs a year that was not said. */
  readonly open: boolean;
  readonly yearOnly: boolean;
  readonly day: boolean;
  /** Whether it is a part of what was named ("slutet av maj"): "by" it means until it ends, as by a day. */
  readonly part: boolean;
  /** Whether "senast" or "by" stands before it. */
  readonly by: boolean;
  readonly of: (year: number) => Period | null;
};

/** What is said between two ends of a span. */
const BETWEEN = new RegExp(
  `^ ?(?:-|till|t|till och med|t o m|tom|fram till|to|until|through) ?(?:(?:${WEEKDAY}|${SHORT_WEEKDAYS})(?:en)? )?(?:den |i |the )?$`,
);
/** "före eller efter sommaren": both sides are asked about, so nothing is bounded. */
const EITHER_SIDE = / (?:fore|innan|before) (?:eller|or) (?:efter|after) (?:the )?$/;
const BETWEEN_AND = /^ ?(?:och|and) ?(?:den |i |the )?$/;
const OPENS_RANGE = / (?:mellan|between) (?:den )?$/;
const SMALL = /^ ?(?:den |i |the |in |of |det |till |to )*$/;

type TimeFound = Mention<TimeMention>;

/** A year that has every week there is. */
const YEAR_OF_53_WEEKS = 2026;

const isTime = (mention: Mention): mention is TimeFound => mention.value.kind === "time";
const isBound = (mention: Mention): mention is Mention<BoundMention> => mention.value.kind === "bound";
const isPart = (mention: Mention): mention is Mention<PartMention> => mention.value.kind === "part";

const spanOf = ({ value }: TimeFound): Span => ({
  year: value.year ?? null,
  open: !value.fixed && value.year === null,
  yearOnly: value.yearOnly,
  day: value.day,
  part: false,
  by: false,
  of: value.of,
});

/** From the first span's start to the second one's end. */
function joined(from: Span, to: Span): Span {
  return {
    year: from.year ?? to.year,
    open: from.open && to.open,
    yearOnly: false,
    day: false,
    part: false,
    by: from.by || to.by,
    of: (year) => {
      const [first, last] = [from.of(from.year ?? year), to.of(to.year ?? year)];
      if (!first || !last) return null;
      if (first.start <= last.end) return { start: first.start, end: last.end };
      // "november till februari" runs over the turn of the year.
      const next = to.of((to.year ?? year) + 1);
      return next && { start: first.start, end: next.end };
    },
  };
}

/** From the last time the span began until today: "sedan årsskiftet". */
function sincePeriod(span: Span, period: Period, year: number, today: CalendarDate): Period {
  const { start } = period.start <= today ? period : (span.of(year - 1) ?? period);
  return start <= today ? { start, end: today } : { start, end: `${yearOf(start)}-12-31` };
}

/** "runt 1 oktober": the days before and after it as well. */
const AROUND_DAYS = 7;

const around = (span: Span): Span => ({
  ...span,
  day: false,
  of: (year) => {
    const period = span.of(year);
    return period && { start: addDays(period.start, -AROUND_DAYS), end: addDays(period.end, AROUND_DAYS) };
  },
});

/**
 * A bound makes an open span of a day or a month: until it (from today), or from it (to the year's end).
 * "senast i maj" stays May itself: it asks for May's hand-in days; "till och med maj" begins today.
 */
function bounded(span: Span, bound: BoundMention["bound"], today: CalendarDate): Span {
  if (bound === "by" && !span.day && !span.part) return { ...span, by: true };
  if (bound === "around") return span.day ? around(span) : span;
  const isLast = bound === "by" || bound === "until";
  const of = (year: number): Period | null => {
    const period = span.of(year);
    if (!period) return null;
    if (bound === "since") return sincePeriod(span, period, year, today);
    const end = bound === "before" ? addDays(period.start, -1) : period.end;
    if (isLast || bound === "before") return { start: today <= end ? today : `${yearOf(end)}-01-01`, end };
    const start = bound === "after" ? addDays(period.end, 1) : period.start;
    return { start, end: `${yearOf(start)}-12-31` };
  };
  return { ...span, day: false, by: isLast && (span.day || (bound === "by" && span.part)), of };
}

/** Before the summer is before it begins as people live it: to 30 June. */
const BEFORE_SUMMER = /(?:fore|innan|before) (?:the )?(?:sommar|summer)/;

/** And after it is from when people are back. */
const AFTER_SUMMER = /(?:efter|after) (?:the )?(?:sommar|summer)/;

function aroundSummer(text: string, today: CalendarDate): ((year: number) => Period) | null {
  if (AFTER_SUMMER.test(text)) return (year) => ({ start: `${year}-08-01`, end: `${year}-12-31` });
  if (!BEFORE_SUMMER.test(text)) return null;
  return (year) => ({ start: yearOf(today) === year ? today : `${year}-01-01`, end: `${year}-06-30` });
}

/** A third of it by days where it is a month or less, else by months; of a year its first and last quarter. */
function thirdOf({ start, end }: Period, part: "early" | "middle" | "late"): Period {
  const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
  const days = daysBetween(start, end) + 1;
  const whole = months >= 3 && days > 31;
  const third = whole ? Math.round(months / (months >= 12 ? 4 : 3)) : Math.floor(days / 3);
  const first = monthOf(start) + 12 * yearOf(start) - 1;
  const from = (count: number): CalendarDate =>
    whole
      ? monthPeriod(Math.floor((first + count) / 12), ((first + count) % 12) + 1).start
      : addDays(start, count);
  const [second, last] = [from(third), from((whole ? months : third * 3) - third)];
  if (part === "early") return { start, end: addDays(second, -1) };
  return part === "late" ? { start: last, end } : { start: second, end: addDays(last, -1) };
}

/** Half by months where there are several, else by days: fifteen of a month. */
function halfOf({ start, end }: Period, isFirst: boolean): Period {
  const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
  const later = monthOf(start) + Math.floor(months / 2);
  if (months > 1 && later <= 12 && daysBetween(start, end) > 31) {
    const half = monthPeriod(yearOf(start), later).start;
    return isFirst ? { start, end: addDays(half, -1) } : { start: half, end };
  }
  const middle = addDays(start, Math.floor((daysBetween(start, end) + 1) / 2));
  return isFirst ? { start, end: addDays(middle, -1) } : { start: middle, end };
}

/** The part of a span that was said: "i slutet av maj" is its last third. */
function partOf(span: Span, part: PartMention["part"]): Span {
  const of = (year: number): Period | null => {
    const period = span.of(year);
    if (period === null || span.day) return period;
    if (part === "firstHalf" || part === "lastHalf") return halfOf(period, part === "firstHalf");
    return thirdOf(period, part);
  };
  return { ...span, yearOnly: false, part: true, of };
}

/** A span with its place, and the word that bounds it. */
type Placed = {
  readonly span: Span;
  readonly start: number;
  readonly end: number;
  readonly bound: BoundMention["bound"] | null;
};

/** Whether what stands between two spans makes them the ends of one. */
function isRange(before: Placed, mention: TimeFound, text: Normalised): boolean {
  if (before.span.yearOnly || mention.value.yearOnly) return false;
  const gap = text.folded.slice(before.end, mention.start);
  return BETWEEN.test(gap) || (BETWEEN_AND.test(gap) && OPENS_RANGE.test(text.folded.slice(0, before.start)));
}

/** The bound that stands right before a span, if any. */
const boundBefore = (bound: Mention<BoundMention> | null, mention: Mention, text: Normalised) =>
  bound !== null && SMALL.test(text.folded.slice(bound.end, mention.start)) ? bound : null;

/** "torsdag nästa vecka", "torsdag v 34": the day of that name in the week, where what stands beside it is one. */
function inItsWeek(day: TimeFound | null, week: TimeFound, text: Normalised): Span | null {
  const weekday = day?.value.weekday;
  if (!day || weekday === undefined || !SMALL.test(text.folded.slice(day.end, week.start))) return null;
  const span = spanOf(week);
  const isWeek = (period: Period | null) => period !== null && daysBetween(period.start, period.end) === 6;
  if (span.day || !isWeek(span.of(span.year ?? YEAR_OF_53_WEEKS))) return null;
  return {
    ...span,
    day: true,
    of: (year) => {
      const period = span.of(year);
      return period && dayPeriod(addDays(period.start, weekday - 1));
    },
  };
}

/** Puts each bound before its span, and the two ends of a range together; mentions are in the text's order. */
function place(mentions: readonly Mention[], text: Normalised): Placed[] {
  const placed: Placed[] = [];
  let lastTime: TimeFound | null = null;
  let last: Mention<BoundMention> | null = null;
  let part: Mention<PartMention> | null = null;
  for (const mention of mentions) {
    if (isBound(mention)) {
      const said = placed.at(-1);
      if (!mention.value.back) last = mention;
      else if (said && said.bound === null) placed.splice(-1, 1, { ...said, bound: mention.value.bound });
    }
    if (isPart(mention)) part = mention;
    if (!isTime(mention) || EITHER_SIDE.test(text.folded.slice(0, mention.start))) continue;
    const ofIt = part !== null && SMALL.test(text.folded.slice(part.end, mention.start)) ? part : null;
    const bound = boundBefore(last, ofIt ?? mention, text);
    const span = ofIt === null ? spanOf(mention) : partOf(spanOf(mention), ofIt.value.part);
    const before = placed.at(-1);
    const inWeek = before && inItsWeek(lastTime, mention, text);
    lastTime = mention;
    if (before && inWeek) {
      placed.splice(-1, 1, { ...before, span: inWeek, end: mention.end });
      last = null;
      part = null;
      continue;
    }
    if (before && isRange(before, mention, text))
      placed.splice(-1, 1, {
        ...before,
        span: joined(before.span, span),
        end: mention.end,
        bound: null,
      });
    else
      placed.push({
        span,
        start: bound?.start ?? mention.start,
        end: mention.end,
        bound: bound?.value.bound ?? null,
      });
    last = null;
    part = null;
  }
  return placed;
}

function withBound({ span, start, end, bound }: Placed, text: Normalised, today: CalendarDate): Span {
  const summer = aroundSummer(text.folded.slice(start, end), today);
  if (summer) return { ...span, of: summer };
  return bound === null ? span : bounded(span, bound, today);
}

const ofYear = (year: number | null, span: Span): Span =>
  span.open && year !== null ? { ...span, year, open: false } : span;

/**
 * Lends the years that stand alone to the spans that lack one: those before it ("juni och september 2024"), the
 * same once more ("juni 2024 och 2026"), or, where it stands first, those after it ("2024: juni").
 */
function lendYears(spans: readonly Span[]): Span[] {
  if (spans.every(({ yearOnly }) => yearOnly)) return [...spans];
  const lent: Span[] = [];
  let waiting: Span[] = [];
  let before: readonly Span[] = [];
  let last: number | null = null;
  for (const span of spans) {
    if (!span.yearOnly) {
      waiting.push(span);
      continue;
    }
    const { year } = span;
    const again = waiting.length > 0 ? waiting : before;
    lent.push(...again.map((each) => ofYear(year, each)));
    before = again.filter(({ open }) => open);
    waiting = [];
    last = year;
  }
  return [...lent, ...waiting.map((each) => ofYear(last, each))];
}

/** The spans of time that a question names, bounds and ranges put together, years lent where one was said. */
export const spansOf = (mentions: readonly Mention[], text: Normalised, today: CalendarDate): Span[] =>
  lendYears(place(mentions, text).map((placed) => withBound(placed, text, today)));
