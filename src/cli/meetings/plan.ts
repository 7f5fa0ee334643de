import { newMeetingId } from "../../bot/commands/plan-meeting.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { KnownMeeting } from "../../domain/committee-calendar.js";
import type { MeetingMove } from "../../domain/meeting-change.js";
import type { FileEvent } from "./event.js";

/** What a file's event comes to for the calendar. */
export type Step = {
  readonly kind: "new" | "moved" | "cancelled" | "unchanged" | "past" | "clash";
  readonly event: FileEvent;
  /** The day it is on in the calendar now, where it is another. */
  readonly from: CalendarDate | null;
  readonly meeting: string | null;
  /** What is to be recorded; `null` where nothing is. */
  readonly move: MeetingMove | null;
};

const isKnownBy = (uid: string | null, { changes }: KnownMeeting): boolean =>
  uid !== null && changes.some((change) => change.uid === uid);

const step = (
  kind: Step["kind"],
  event: FileEvent,
  meeting: string | null = null,
  move: MeetingMove | null = null,
  from: CalendarDate | null = null,
): Step => ({ kind, event, meeting, move, from });

/** The meeting an event is: by the file's own name of it, else by its day. */
function meetingOf(event: FileEvent, known: readonly KnownMeeting[]): KnownMeeting | null {
  const byName = known.find((one) => isKnownBy(event.uid, one));
  if (byName) return byName;
  const onDay = known.filter(({ date }) => date === event.date);
  // A meeting that another event is known to be cannot be this one.
  const free = onDay.filter(({ changes }) => !changes.some(({ uid }) => uid !== undefined));
  const some = event.uid === null ? onDay : free;
  return some.find(({ cancelled }) => !cancelled) ?? some[0] ?? null;
}

function stepOf(
  event: FileEvent,
  known: readonly KnownMeeting[],
  ids: { id: string }[],
  today: CalendarDate,
): Step {
  const { date, cancelled } = event;
  const meeting = meetingOf(event, known);
  if (cancelled) {
    if (!meeting || meeting.cancelled) return step("unchanged", event);
    return step("cancelled", event, meeting.id, { type: "cancelled", date: meeting.date });
  }
  if (meeting && !meeting.cancelled && meeting.date === date) {
    const tie = event.uid !== null && !isKnownBy(event.uid, meeting);
    return step("unchanged", event, meeting.id, tie ? { type: "tied", date } : null);
  }
  if (date < today) return step("past", event);
  if (!meeting) {
    const id = newMeetingId(ids, date);
    ids.push({ id });
    return step("new", event, id, { type: "added", date });
  }
  if (meeting.cancelled) return step("new", event, meeting.id, { type: "added", date });
  return step("moved", event, meeting.id, { type: "moved", from: meeting.date, to: date }, meeting.date);
}

/** Days that two meetings would be on once all is done: the events that bring them there change nothing. */
function withoutClashes(steps: readonly Step[], known: readonly KnownMeeting[]): Step[] {
  const touched = new Set(
    steps.flatMap(({ meeting, kind }) => (meeting !== null && kind !== "unchanged" ? [meeting] : [])),
  );
  const taken = new Set(
    known.filter(({ id, cancelled }) => !cancelled && !touched.has(id)).map(({ date }) => date),
  );
  return steps.map((one) => {
    if (one.kind !== "new" && one.kind !== "moved") return one;
    if (taken.has(one.event.date)) return step("clash", one.event, null, null, one.from);
    taken.add(one.event.date);
    return one;
  });
}

/** What the events of a file come to for one committee's calendar, and the coming meetings that are not in the file. */
export function planOf(
  events: readonly FileEvent[],
  known: readonly KnownMeeting[],
  today: CalendarDate,
): { readonly steps: readonly Step[]; readonly missing: readonly CalendarDate[] } {
  const ids = known.map(({ id }) => ({ id }));
  const steps = withoutClashes(
    events.map((event) => stepOf(event, known, ids, today)),
    known,
  );
  const met = new Set(steps.flatMap(({ meeting }) => meeting ?? []));
  const days = events.map(({ date }) => date).sort();
  const missing = known
    .filter(({ id, cancelled, date }) => !cancelled && !met.has(id) && date >= today)
    .map(({ date }) => date)
    .filter((date) => date >= (days[0] ?? date) && date <= (days.at(-1) ?? ""));
  return { steps, missing };
}
