import type { Register } from "../domain/agreement.js";
import { type CalendarDate, later } from "../domain/calendar-date.js";
import { covers, type Period } from "../domain/period.js";
import { inForce } from "./agreements.js";
import { type Mention, valuesOf } from "./mention.js";
import type { Normalised } from "./normalise.js";
import { spansOf } from "./refiners/time.js";
import { date, type Looks } from "./refiners/year.js";

/** When a question is about. */
export type Times = {
  /** Spans of time with their years, in order. */
  readonly spans: readonly Period[];
  /** From the first span's start to the last one's end; `null` where no time was said. */
  readonly period: Period | null;
  /** Whether the one span said is a single day. */
  readonly isDay: boolean;
  /** Whether a span shorter than a year was said: then days are asked about, not contents. */
  readonly isSpan: boolean;
  /** Whether a span is bounded by "senast": what is asked is when things must be in. */
  readonly isDeadline: boolean;
  /** Years that were said ("2024", "i år"), oldest first. */
  readonly saidYears: readonly number[];
  /** The year that was taken for granted, and the one that would have been, had an agreement covered it. */
  readonly assumedYear: number | null;
  readonly uncoveredYear: number | null;
  readonly year: number | null;
};

const maxEnd = (spans: readonly Period[]): CalendarDate => spans.map(({ end }) => end).reduce(later);

const saidYears = (named: readonly Mention[]): number[] => [
  ...new Set(
    valuesOf(named, "time").flatMap(({ yearOnly, year }) => (yearOnly && year !== null ? [year] : [])),
  ),
];

/** Whether a period lies in another and is not all of it. */
const isWithin = (inner: Period, outer: Period): boolean =>
  covers(outer, inner) && (inner.start !== outer.start || inner.end !== outer.end);

/** The times a question names, with the years that the agreements in scope give to those without one. */
export function timesOf(
  named: readonly Mention[],
  text: Normalised,
  scoped: readonly Register[],
  { today, looks }: { readonly today: CalendarDate; readonly looks: Looks },
): Times {
  const said = spansOf(named, text, today);
  const covered = (period: Period) => inForce(scoped, period).length > 0;
  const all = said.flatMap((span) => date(span, { today, looks, covered }) ?? []);
  // "efter semestern, säg i augusti": what is said more exactly goes before what holds it.
  const dated = all.filter(({ period }) => !all.some((other) => isWithin(other.period, period)));
  const spans = dated.map(({ period }) => period).sort((a, b) => (a.start < b.start ? -1 : 1));
  const first = spans[0];
  return {
    spans,
    period: first ? { start: first.start, end: maxEnd(spans) } : null,
    isDay: said.length === 1 && said[0]?.day === true,
    isDeadline: said.some(({ by }) => by),
    isSpan: said.some(({ yearOnly }) => !yearOnly),
    saidYears: saidYears(named).sort(),
    assumedYear: dated.find(({ assumedYear }) => assumedYear !== null)?.assumedYear ?? null,
    uncoveredYear: dated.find(({ uncoveredYear }) => uncoveredYear !== null)?.uncoveredYear ?? null,
    year: first ? Number(first.start.slice(0, 4)) : null,
  };
}
