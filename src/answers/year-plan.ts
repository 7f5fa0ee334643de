import type {
  AgreementFacts,
  CommitteeFacts,
  Completeness,
  MeetingNote,
  OccasionFacts,
} from "../domain/answer.js";
import { type CalendarDate, earlier, later, monthOf, yearOf } from "../domain/calendar-date.js";
import { contains, dayPeriod, monthPeriod, type Period, yearPeriod, yearsIn } from "../domain/period.js";
import { NO_FILTER } from "../domain/question.js";
import type { AnswerContext } from "./context.js";
import { noteOf } from "./meeting.js";
import { accountOf, agreementsIn, selectDue } from "./select.js";

/**
 * A place in a committee's year to which something is reported: a meeting; the day of rows whose meeting is no known
 * one; the hand-in day of rows without a meeting that year; or the span of rows that only name their month.
 */
export type Stop = {
  readonly kind: "meeting" | "loneDay" | "handIn" | "span";
  /** The day, as a span of one; for `span` the days it may be on, within the year. */
  readonly when: Period;
  readonly rows: readonly OccasionFacts[];
  /** The days its rows are handed in by, each once, in order; they may lie in the year before. */
  readonly handIns: readonly CalendarDate[];
  /** What staff did about the meeting, where they did anything. */
  readonly change: MeetingNote | null;
};

/** How much one month holds. */
export type MonthLoad = {
  /** 1–12. */
  readonly month: number;
  /** Meetings that are held. */
  readonly meetings: number;
  /** Follow-ups that are up at a meeting of the month, or that name only the month. */
  readonly presented: number;
  /** Follow-ups that are handed in by a day of the month, and on how many days. */
  readonly handedIn: number;
  readonly handInDays: number;
};

/** A committee's year: the rows of its list, put where they belong. Made from the same rows as the list. */
export type YearPlan = {
  readonly committee: CommitteeFacts;
  readonly year: number;
  readonly today: CalendarDate;
  readonly agreements: readonly AgreementFacts[];
  /** By day; known meetings without rows and cancelled ones are among them. Each row is in exactly one. */
  readonly stops: readonly Stop[];
  /** Twelve, January first. */
  readonly months: readonly MonthLoad[];
  /** Rows with a day, that day being of the year; and of those, the ones in no month's `presented` or `handedIn`. */
  readonly items: readonly OccasionFacts[];
  readonly notPresented: number;
  readonly notHandedIn: number;
  /** Rows that belong to the year and have no day. */
  readonly undated: readonly OccasionFacts[];
  readonly complete: Completeness;
};

const daysOf = (rows: readonly OccasionFacts[]): CalendarDate[] => [
  ...new Set(rows.flatMap(({ submitBy }) => submitBy ?? []).sort()),
];

const within = (day: CalendarDate | null, year: number): day is CalendarDate =>
  day !== null && yearOf(day) === year;

/** Where a row is put: its kind of stop, and the days. */
function placeOf(
  row: OccasionFacts,
  year: number,
  known: ReadonlySet<CalendarDate>,
): Pick<Stop, "kind" | "when"> {
  const { meeting, submitBy } = row;
  if (within(meeting, year))
    return { kind: known.has(meeting) ? "meeting" : "loneDay", when: dayPeriod(meeting) };
  if (within(submitBy, year)) return { kind: "handIn", when: dayPeriod(submitBy) };
  const whole = yearPeriod(year);
  const { start, end } = row.within ?? whole;
  return { kind: "span", when: { start: later(start, whole.start), end: earlier(end, whole.end) } };
}

const keyOf = ({ kind, when }: Pick<Stop, "kind" | "when">): string => `${when.start} ${when.end} ${kind}`;

/** The stops of a year: one for each known meeting, and one for each other place that a row belongs to. */
function stopsOf(
  context: AnswerContext,
  committee: string,
  year: number,
  items: readonly OccasionFacts[],
): Stop[] {
  const meetings = context.library.calendar.filter(
    (meeting) => meeting.committee === committee && within(meeting.date, year),
  );
  const known = new Set(meetings.map(({ date }) => date));
  const stops = new Map<string, { -readonly [K in keyof Stop]: Stop[K] } & { rows: OccasionFacts[] }>();
  for (const meeting of meetings) {
    const place = { kind: "meeting", when: dayPeriod(meeting.date) } as const;
    stops.set(keyOf(place), { ...place, rows: [], handIns: [], change: noteOf(meeting) });
  }
  for (const row of items) {
    const place = placeOf(row, year, known);
    const stop = stops.get(keyOf(place));
    if (stop) stop.rows.push(row);
    else stops.set(keyOf(place), { ...place, rows: [row], handIns: [], change: null });
  }
  return [...stops.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, stop]) => ({ ...stop, handIns: daysOf(stop.rows) }));
}

/** The month a stop's rows are presented in; `null` where none can be told. */
function monthOfStop({ kind, when }: Stop): number | null {
  const month = monthOf(when.start);
  return kind === "handIn" || month !== monthOf(when.end) ? null : month;
}

function monthLoad(
  month: number,
  year: number,
  stops: readonly Stop[],
  items: readonly OccasionFacts[],
): MonthLoad {
  const here = stops.filter((stop) => monthOfStop(stop) === month);
  const span = monthPeriod(year, month);
  const handedIn = items.filter(({ submitBy }) => submitBy !== null && contains(span, submitBy));
  return {
    month,
    meetings: here.filter(({ kind, change }) => kind === "meeting" && change?.type !== "cancelled").length,
    presented: here.reduce((sum, { rows }) => sum + rows.length, 0),
    handedIn: handedIn.length,
    handInDays: daysOf(handedIn).length,
  };
}

/** What is counted of months, of all of them together. */
export const sumOf = (months: readonly MonthLoad[], count: Exclude<keyof MonthLoad, "month">): number =>
  months.reduce((sum, month) => sum + month[count], 0);

/** A committee's year, or `null` where no loaded agreement of that committee says anything about it. */
export function yearPlan(asked: AnswerContext, committee: string, year: number): YearPlan | null {
  const { library, understood } = asked;
  const scope = { ...understood.scope, committees: [committee] };
  const context = { ...asked, understood: { ...understood, scope } };
  const registers = agreementsIn(context, yearPeriod(year));
  if (registers.length === 0) return null;
  const { items, undated, outOf } = selectDue(context, [yearPeriod(year)], "any", NO_FILTER);
  const stops = stopsOf(context, committee, year, items);
  const months = Array.from({ length: 12 }, (_, index) => monthLoad(index + 1, year, stops, items));
  return {
    committee: library.committee(committee),
    year,
    today: understood.today,
    ...accountOf(registers, items, undated, outOf),
    stops,
    months,
    items,
    notPresented: items.length - sumOf(months, "presented"),
    notHandedIn: items.length - sumOf(months, "handedIn"),
    undated,
  };
}

/** The years for which an agreement of a committee holds, each once, in order. */
export function yearsHeld({ library }: Pick<AnswerContext, "library">, committee: string): number[] {
  const years = library.registers
    .filter(({ agreement }) => agreement.commissioner === committee)
    .flatMap(({ agreement }) => yearsIn({ start: agreement.validFrom, end: agreement.validTo }));
  return [...new Set(years)].sort((a, b) => a - b);
}
