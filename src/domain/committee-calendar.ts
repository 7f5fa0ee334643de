import type { Basis } from "./agreement.js";
import { type CalendarDate, monthOf, yearOf } from "./calendar-date.js";
import type { Meeting } from "./meeting.js";
import type { MeetingChange } from "./meeting-change.js";

/** A meeting with what staff have made of it. Of a cancelled one, `date` is the day it was to be held on. */
export type KnownMeeting = Meeting & {
  /** The day it had before anybody moved it: that of the registers, or the one it was added for. */
  readonly first: CalendarDate;
  /** Whether an agreement names it; else staff added it. */
  readonly registered: boolean;
  readonly cancelled: boolean;
  /** What staff have changed about it, oldest first. */
  readonly changes: readonly MeetingChange[];
};

const asRegistered = (meeting: Meeting): KnownMeeting => ({
  ...meeting,
  first: meeting.date,
  registered: true,
  cancelled: false,
  changes: [],
});

const addedBy = ({ committee, meeting }: MeetingChange, date: CalendarDate): KnownMeeting => ({
  id: meeting,
  committee,
  date,
  basis: "stated",
  first: date,
  registered: false,
  cancelled: false,
  changes: [],
});

const isOf = (change: MeetingChange, { committee, id }: Meeting): boolean =>
  committee === change.committee && id === change.meeting;

/** A meeting after one change of it. One that was moved back has the basis of its own day again. */
function changed(meeting: KnownMeeting, change: MeetingChange, ownBasis: Basis): KnownMeeting {
  const changes = [...meeting.changes, change];
  const on = (date: CalendarDate): KnownMeeting => ({
    ...meeting,
    date,
    basis: date === meeting.first ? ownBasis : "stated",
    cancelled: false,
    changes,
  });
  switch (change.move.type) {
    case "added":
      return on(change.move.date);
    case "moved":
      return on(change.move.to);
    case "cancelled":
      return { ...meeting, cancelled: true, changes };
    case "tied":
      return { ...meeting, changes };
  }
}

const byDay = (a: Meeting, b: Meeting): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/**
 * Whether a meeting that an agreement names, and nobody has changed, is one that staff had added before the agreement
 * was imported: on the day it was added for, or on the one it was moved to. It then goes by the id that was in use.
 */
const isAddedBefore = (meeting: KnownMeeting, all: readonly KnownMeeting[]): boolean =>
  meeting.changes.length === 0 &&
  all.some(
    (other) =>
      other.committee === meeting.committee &&
      other.changes.length > 0 &&
      ((!other.cancelled && other.date === meeting.date) ||
        (!other.registered && other.first === meeting.first)),
  );

/** Whether a meeting stands there under another id: it is not held as well, though nobody cancelled it. */
const isDouble = ({ cancelled, changes }: KnownMeeting): boolean => cancelled && changes.length === 0;

/**
 * Every meeting that is known, by day, cancelled ones among them: those of the registers with staff's changes, and
 * those that staff added. A change of a meeting that no loaded register has (any longer) does nothing.
 */
export function calendarOf(
  registered: readonly Meeting[],
  changes: readonly MeetingChange[],
): KnownMeeting[] {
  const ownBasis = new Map(registered.map(({ committee, date, basis }) => [`${committee} ${date}`, basis]));
  let known: readonly KnownMeeting[] = registered.map(asRegistered);
  for (const change of changes) {
    const isKnown = known.some((meeting) => isOf(change, meeting));
    if (!isKnown && change.move.type === "added") known = [...known, addedBy(change, change.move.date)];
    known = known.map((meeting) => {
      const basis = ownBasis.get(`${meeting.committee} ${meeting.first}`) ?? "stated";
      return isOf(change, meeting) ? changed(meeting, change, basis) : meeting;
    });
  }
  return known
    .map((meeting) => (isAddedBefore(meeting, known) ? { ...meeting, cancelled: true } : meeting))
    .toSorted(byDay);
}

/** The meetings that are held. */
export const heldOf = (known: readonly KnownMeeting[]): KnownMeeting[] =>
  known.filter(({ cancelled }) => !cancelled);

/** The meeting that an agreement means by a day it states: its own plan's before one that staff added. */
export function meetingMeantBy(known: readonly KnownMeeting[], day: CalendarDate): KnownMeeting | null {
  const onDay = known.filter((meeting) => meeting.first === day && !isDouble(meeting));
  return onDay.find(({ registered }) => registered) ?? onDay[0] ?? null;
}

type Placed = { readonly date: CalendarDate; readonly cancelled: boolean } | null;

/** Where a meeting stood at an instant; `null` where nobody had added it yet. */
function placedAt(meeting: KnownMeeting, at: number): Placed {
  let placed: Placed = meeting.registered ? { date: meeting.first, cancelled: false } : null;
  for (const { move, at: when } of meeting.changes) {
    if (Date.parse(when) > at) break;
    if (move.type === "added") placed = { date: move.date, cancelled: false };
    if (move.type === "moved") placed = { date: move.to, cancelled: false };
    if (move.type === "cancelled") placed = { date: move.date, cancelled: true };
  }
  return placed;
}

/** The meeting that was to be held on a day, as the calendar stood at an instant (ISO 8601). */
export const meetingThen = (
  known: readonly KnownMeeting[],
  day: CalendarDate,
  at: string,
): KnownMeeting | null =>
  known.find((meeting) => {
    const placed = placedAt(meeting, Date.parse(at));
    return placed !== null && !placed.cancelled && placed.date === day;
  }) ?? null;

/** What staff last did about a meeting's day, as answers say it. */
export type CalendarMark = {
  readonly type: "moved" | "cancelled";
  /** The day before it was moved; the day that was cancelled. */
  readonly from: CalendarDate;
  readonly by: string;
  readonly day: CalendarDate;
};

/** What is to be said of a meeting's day: nothing of one that is held when it was planned for. */
export function markOf(meeting: KnownMeeting, from: CalendarDate = meeting.first): CalendarMark | null {
  const last = meeting.changes.findLast(({ move }) => move.type !== "tied");
  if (!last) return null;
  const { by, day } = last;
  if (meeting.cancelled) return { type: "cancelled", from: meeting.date, by: by.name, day };
  return meeting.date === from ? null : { type: "moved", from, by: by.name, day };
}

const isIn = (day: CalendarDate, year: number, month: number): boolean =>
  yearOf(day) === year && monthOf(day) === month;

/**
 * The meeting that a month stands for: the only one held in it; of several the only one that was planned for
 * it, so that a meeting which is added does not undo what was dated. Where none is held in it, the only one that
 * was moved out of it, or cancelled: what was to be reported there goes with it.
 */
export function meetingOfMonth(
  known: readonly KnownMeeting[],
  year: number,
  month: number,
): KnownMeeting | null {
  const planned = known.filter(({ registered, first }) => registered && isIn(first, year, month));
  const held = heldOf(known).filter(({ date }) => isIn(date, year, month));
  const only = [held, held.filter((meeting) => planned.includes(meeting)), held.length === 0 ? planned : []];
  return only.find(({ length }) => length === 1)?.[0] ?? null;
}

/** The first meeting that is held in a year. */
export const firstMeetingOfYear = (known: readonly KnownMeeting[], year: number): KnownMeeting | null =>
  heldOf(known).find(({ date }) => yearOf(date) === year) ?? null;
