import type { Effect } from "../../answers/calendar-effects.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { CalendarMark } from "../../domain/committee-calendar.js";
import type { MeetingMove } from "../../domain/meeting-change.js";
import type { Period } from "../../domain/period.js";

/** What is said about committees' calendars: what staff do with meetings, and what moves with them. */
export type PlanningWords = {
  /** After a day: that its meeting was moved to it. */
  readonly movedFrom: (day: CalendarDate, year: number | null) => string;
  /** Of an occasion without a day: that its meeting is cancelled. */
  readonly cancelled: (day: CalendarDate, year: number | null) => string;
  readonly added: string;
  /** The label under which an occasion's card says what staff did with its meeting. */
  readonly label: string;
  /** What staff did, by whom and when. */
  readonly mark: (mark: CalendarMark) => string;
  readonly byWhom: (what: string, by: string, day: CalendarDate) => string;

  /** Headings of a change: short, and with committee and days. */
  readonly title: Readonly<Record<MeetingMove["type"] | "restored", string>>;
  readonly said: (committee: string, move: MeetingMove, restored: boolean) => string;
  /** How many occasions go with it, by what becomes of them. */
  readonly effects: (kind: Effect["kind"], count: number) => string;
  readonly noEffects: string;
  /** The days of an occasion after a change, and those before it. */
  readonly daysNow: (effect: Effect) => string;
  readonly rest: (count: number) => string;
  /** What to write to have it undone. */
  readonly undo: (code: string, move: MeetingMove) => string;
  /** Before "by whom": that the calendar was changed. */
  readonly changed: string;

  /** Warnings of a day on which committees seldom meet. */
  readonly weekend: (day: CalendarDate) => string;
  readonly holiday: (day: CalendarDate, name: string) => string;
  /** What was taken for granted. */
  readonly assumed: (parts: readonly string[]) => string;

  // Refusals and questions back.
  readonly whichCommittee: string;
  readonly unknownCommittee: (names: readonly string[]) => string;
  readonly oneCommittee: string;
  readonly whichDay: (what: "add" | "move" | "cancel" | "restore") => string;
  /** A day and a weekday that do not go together. */
  readonly wrongWeekday: string;
  readonly whichTo: string;
  readonly noMeeting: (committee: string, wanted: Period, near: readonly CalendarDate[]) => string;
  readonly noneAhead: (committee: string) => string;
  readonly several: (committee: string, wanted: Period, days: readonly CalendarDate[]) => string;
  readonly taken: (committee: string, day: CalendarDate) => string;
  readonly past: (day: CalendarDate) => string;
  readonly sameDay: (day: CalendarDate) => string;
  readonly alreadyCancelled: (committee: string, day: CalendarDate) => string;
  readonly notCancelled: (committee: string, day: CalendarDate) => string;
  readonly notYours: (committee: string) => string;
};
