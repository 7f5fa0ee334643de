import type { Effect } from "../../answers/calendar-effects.js";
import { type CalendarDate, yearOf } from "../../domain/calendar-date.js";
import { enPhrases, followUps } from "./en-basics.js";
import { counted } from "./phrases.js";
import type { PlanningWords } from "./planning.js";

const { calendar, and } = enPhrases;

const full = (day: CalendarDate): string => calendar.date(day, "full");

const short = (day: CalendarDate, year: number | null): string =>
  calendar.date(day, yearOf(day) === year ? "short" : "year");

/** At the beginning of a sentence: "The Social Services Committee". */
const first = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const listed = (days: readonly CalendarDate[]): string => and(days.map((day) => calendar.date(day, "year")));

const daysOf = ({ meeting, submitBy }: Effect["before"]): string => {
  const parts = [
    ...(meeting === null ? [] : [`meeting ${calendar.date(meeting, "year")}`]),
    ...(submitBy === null ? [] : [`hand in by ${calendar.date(submitBy, "year")}`]),
  ];
  return parts.length === 0 ? "without a day" : parts.join(", ");
};

const BECOME: Readonly<Record<Effect["kind"], readonly [string, string]>> = {
  moved: ["gets new days", "get new days"],
  dated: ["gets its day", "get their day"],
  undated: ["has no day now", "have no day now"],
  added: ["is added", "are added"],
  gone: ["falls away", "fall away"],
};

/** See {@link PlanningWords}. */
export const enPlanning: PlanningWords = {
  movedFrom: (day, year) => `moved from ${short(day, year)}`,
  cancelled: (day, year) => `the meeting on ${short(day, year)} is cancelled`,
  added: "added",
  label: "Calendar",
  mark: ({ type, from }) =>
    type === "moved"
      ? `the meeting was moved from ${calendar.date(from, "year")}`
      : `the meeting on ${calendar.date(from, "year")} was cancelled`,
  byWhom: (what, by, day) => `${what} by ${by}, ${calendar.date(day, "year")}`,

  title: {
    added: "New meeting",
    moved: "The meeting has been moved",
    cancelled: "The meeting is cancelled",
    restored: "The meeting is held after all",
    tied: "The meeting is known",
  },
  said: (committee, move, restored) => {
    const name = first(committee);
    if (move.type === "moved")
      return `The meeting of ${committee} on ${full(move.from)} has been moved to ${full(move.to)}.`;
    if (move.type === "cancelled") return `The meeting of ${committee} on ${full(move.date)} is cancelled.`;
    if (restored)
      return `The meeting of ${committee} on ${full(move.date)} was cancelled and is held after all.`;
    return `${name} meets on ${full(move.date)}. The meeting has been added to the calendar.`;
  },
  effects: (kind, n) => `${followUps(n)} ${BECOME[kind][n === 1 ? 0 : 1]}.`,
  noEffects: "No follow-up is affected.",
  daysNow: ({ kind, facts, before }) => {
    if (kind === "gone") return "there is nothing to report there any longer";
    const now = daysOf(facts);
    return kind === "added" || kind === "dated" ? now : `${now} (before: ${daysOf(before)})`;
  },
  rest: (n) => `… and ${counted(n, "follow-up", "follow-ups")} more.`,
  undo: (code, move) => {
    if (move.type === "moved")
      return `Undo with “move ${code}'s meeting on ${calendar.date(move.to, "year")} to ${calendar.date(move.from, "year")}”.`;
    const verb = move.type === "cancelled" ? "restore" : "cancel";
    return `Undo with “${verb} ${code}'s meeting on ${calendar.date(move.date, "year")}”.`;
  },
  changed: "changed",

  weekend: (day) => `Note: ${full(day)} is at a weekend.`,
  holiday: (day, name) => `Note: ${full(day)} is a holiday (${name}).`,
  assumed: (parts) => `I take it that you mean ${and(parts)}.`,

  whichCommittee:
    "Which committee is it about? Write it in the sentence, for example “add a meeting for SN on 22 October 2026”.",
  unknownCommittee: (names) =>
    `No agreement of ${enPhrases.quotedAll(names)} is loaded, so there is no calendar to change.`,
  oneCommittee: "Take one committee at a time: a meeting is one committee's.",
  whichDay: (what) =>
    ({
      add: "Which day? Write for example “add a meeting for SN on 22 October 2026”.",
      move: "Which meeting? Write for example “move SN's meeting on 4 June to 11 June”.",
      cancel: "Which meeting? Write for example “cancel SN's meeting on 4 June”.",
      restore: "Which meeting? Write for example “restore SN's meeting on 4 June”.",
    })[what],
  wrongWeekday: "The weekday does not fit the date. Write the day again.",
  whichTo: "To which day? Write for example “move SN's meeting on 4 June to 11 June”.",
  noMeeting: (committee, wanted, near) =>
    `No meeting of ${committee} is known ${calendar.inPeriod(wanted)}.${near.length === 0 ? "" : ` The nearest: ${listed(near)}.`}`,
  noneAhead: (committee) => `No coming meeting of ${committee} is known.`,
  several: (committee, wanted, days) =>
    `${first(committee)} has several meetings ${calendar.inPeriod(wanted)}: ${listed(days)}. Write which day.`,
  taken: (committee, day) => `${first(committee)} has a meeting on ${full(day)} already.`,
  past: (day) => `That day is past: ${full(day)}. Meetings are added on, and moved to, coming days only.`,
  sameDay: (day) => `The meeting is on ${full(day)} already.`,
  alreadyCancelled: (committee, day) => `The meeting of ${committee} on ${full(day)} is cancelled already.`,
  notCancelled: (committee, day) => `The meeting of ${committee} on ${full(day)} is not cancelled.`,
  notYours: (committee) => `Only the officials of ${committee} can do that. Ask one of them.`,
};
