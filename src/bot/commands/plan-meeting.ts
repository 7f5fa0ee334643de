import type { PlanningWords } from "../../cards/words/planning.js";
import { type CalendarDate, daysBetween } from "../../domain/calendar-date.js";
import { heldOf, type KnownMeeting } from "../../domain/committee-calendar.js";
import type { MeetingMove } from "../../domain/meeting-change.js";
import { contains, type Period } from "../../domain/period.js";
import type { CalendarCommand } from "../../language/commands/calendar.js";
import type { Said } from "../../language/commands/told.js";

/** What is to be recorded, and whether the year was taken for granted. */
export type Plan = {
  readonly meeting: string;
  readonly move: MeetingMove;
  readonly yearAssumed: boolean;
};

/** Why nothing is, as a sentence once the words and the committee's name are known. */
export type Refused = { readonly refused: (words: PlanningWords, committee: string) => string };

/** Whether something was refused. */
export const isRefused = (one: object): one is Refused => "refused" in one;

const refuse = (refused: Refused["refused"]): Refused => ({ refused });

/** The meetings around a day that has none: the one before it, and two after it. */
function nearest(held: readonly KnownMeeting[], { start }: Period): CalendarDate[] {
  const days = held.map(({ date }) => date).sort();
  return [...days.filter((day) => day < start).slice(-1), ...days.filter((day) => day > start).slice(0, 2)];
}

type Found = { readonly meeting: KnownMeeting } | Refused;

/** The meeting that is meant by a day, by a month with one meeting, or as the next one. */
function meetingMeant(
  { what, day, next }: CalendarCommand,
  candidates: readonly KnownMeeting[],
  held: readonly KnownMeeting[],
  today: CalendarDate,
): Found {
  if (day === null) {
    const coming = next ? candidates.find(({ date }) => date >= today) : undefined;
    if (coming) return { meeting: coming };
    return refuse((words, committee) => (next ? words.noneAhead(committee) : words.whichDay(what)));
  }
  const [first] = day.spans;
  if (first === undefined) return refuse((words) => words.wrongWeekday);
  for (const span of day.spans) {
    const [only, ...others] = candidates.filter(({ date }) => contains(span, date));
    if (!only) continue;
    if (others.length === 0) return { meeting: only };
    const days = [only, ...others].map(({ date }) => date);
    return refuse((words, committee) => words.several(committee, span, days));
  }
  return refuse((words, committee) => words.noMeeting(committee, first, nearest(held, first)));
}

/** The day that is meant, nearest to another where one is known; only coming days are taken. */
function dayMeant(
  said: Said,
  near: CalendarDate | null,
  today: CalendarDate,
): { day: CalendarDate } | Refused {
  const days = said.spans.map(({ start }) => start);
  const away = (day: CalendarDate) => (near === null ? 0 : Math.abs(daysBetween(near, day)));
  const [day] = days.toSorted((a, b) => away(a) - away(b));
  if (day === undefined) return refuse((words) => words.wrongWeekday);
  return day < today ? refuse((words) => words.past(day)) : { day };
}

const onDay = (known: readonly KnownMeeting[], day: CalendarDate): KnownMeeting | undefined =>
  known.find(({ date }) => date === day);

/** An id for a meeting that staff add: by the day it is added for, which it keeps when it is moved. */
export function newMeetingId(known: readonly { readonly id: string }[], day: CalendarDate): string {
  const taken = new Set(known.map(({ id }) => id));
  const numbered = (n: number) => (n === 1 ? `added-${day}` : `added-${day}-${n}`);
  let n = 1;
  while (taken.has(numbered(n))) n += 1;
  return numbered(n);
}

function add(
  { day: said }: CalendarCommand,
  known: readonly KnownMeeting[],
  today: CalendarDate,
): Plan | Refused {
  if (said === null || (!said.isDay && said.spans.length > 0))
    return refuse((words) => words.whichDay("add"));
  const found = dayMeant(said, null, today);
  if (isRefused(found)) return found;
  const { day } = found;
  if (onDay(heldOf(known), day)) return refuse((words, committee) => words.taken(committee, day));
  const before = onDay(
    known.filter(({ cancelled }) => cancelled),
    day,
  );
  return {
    meeting: before?.id ?? newMeetingId(known, day),
    move: { type: "added", date: day },
    yearAssumed: !said.yearSaid,
  };
}

function move(command: CalendarCommand, known: readonly KnownMeeting[], today: CalendarDate): Plan | Refused {
  const held = heldOf(known);
  const found = meetingMeant(command, held, held, today);
  if (isRefused(found)) return found;
  const { to, day: from } = command;
  if (to === null || (!to.isDay && to.spans.length > 0)) return refuse((words) => words.whichTo);
  const { date, id } = found.meeting;
  const meant = dayMeant(to, date, today);
  if (isRefused(meant)) return meant;
  const { day } = meant;
  if (day === date) return refuse((words) => words.sameDay(day));
  if (onDay(held, day)) return refuse((words, committee) => words.taken(committee, day));
  return {
    meeting: id,
    move: { type: "moved", from: date, to: day },
    yearAssumed: !(to.yearSaid || from?.yearSaid),
  };
}

function cancel(
  command: CalendarCommand,
  known: readonly KnownMeeting[],
  today: CalendarDate,
): Plan | Refused {
  const held = heldOf(known);
  const found = meetingMeant(command, held, held, today);
  if (isRefused(found)) {
    const off = meetingMeant(command, known, held, today);
    if (isRefused(off) || !off.meeting.cancelled) return found;
    return refuse((words, committee) => words.alreadyCancelled(committee, off.meeting.date));
  }
  const { date, id } = found.meeting;
  return { meeting: id, move: { type: "cancelled", date }, yearAssumed: isYearAssumed(command) };
}

/** Whether a day was named without its year. */
const isYearAssumed = ({ day }: CalendarCommand): boolean => day !== null && !day.yearSaid;

function restore(
  command: CalendarCommand,
  known: readonly KnownMeeting[],
  today: CalendarDate,
): Plan | Refused {
  const held = heldOf(known);
  const found = meetingMeant(
    command,
    known.filter(({ cancelled }) => cancelled),
    held,
    today,
  );
  if (isRefused(found)) {
    const on = meetingMeant(command, held, held, today);
    return isRefused(on)
      ? found
      : refuse((words, committee) => words.notCancelled(committee, on.meeting.date));
  }
  const { date, id } = found.meeting;
  if (onDay(held, date)) return refuse((words, committee) => words.taken(committee, date));
  if (date < today) return refuse((words) => words.past(date));
  return { meeting: id, move: { type: "added", date }, yearAssumed: isYearAssumed(command) };
}

const PLANS = { add, move, cancel, restore } as const;

/** What a command does to a committee's calendar as it is known, or why it cannot be done. */
export const planned = (
  command: CalendarCommand,
  known: readonly KnownMeeting[],
  today: CalendarDate,
): Plan | Refused => PLANS[command.what](command, known, today);
