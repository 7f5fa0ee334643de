import type { OccasionFacts, Presented } from "./answer.js";
import { type CalendarDate, daysBetween } from "./calendar-date.js";
import type { Move, OccasionEvent } from "./event.js";
import { dueDay } from "./lifecycle.js";
import { returnIdOf } from "./returns.js";
import { takenBackIn } from "./taken-back.js";

/** An event of one kind. */
export type EventOf<T extends Move["type"]> = OccasionEvent & { readonly move: Extract<Move, { type: T }> };

/** A report as it was handed in, and whether it has been taken back since. */
export type AuditedSubmission = { readonly event: EventOf<"submitted">; readonly takenBack: boolean };

/** What an auditor wants to know of one duty at one time: where it stands, and what was done about it when. */
export type AuditRow = {
  readonly facts: OccasionFacts;
  /** The days that the agreement gives it, before anything was postponed. */
  readonly agreed: { readonly meeting: CalendarDate | null; readonly submitBy: CalendarDate | null };
  readonly reminders: readonly EventOf<"reminded">[];
  readonly acknowledged: readonly EventOf<"acknowledged">[];
  readonly submissions: readonly AuditedSubmission[];
  readonly postponed: readonly EventOf<"postponed">[];
  /**
   * Days from its due day until the first report that still counts was handed in; while none is, until today once
   * that day has passed. 0 where it was in time, `null` where it has no day, is not due yet, or was never tracked.
   */
  readonly daysLate: number | null;
  readonly presented: Presented | null;
  /** Id of the occasion at which it comes up again, where it was sent back. */
  readonly returnedTo: string | null;
};

/** What an audited duty is read from. */
export type Audited = {
  readonly facts: OccasionFacts;
  readonly agreed: AuditRow["agreed"];
  readonly history: readonly OccasionEvent[];
};

const isOf =
  <T extends Move["type"]>(type: T) =>
  (event: OccasionEvent): event is EventOf<T> =>
    event.move.type === type;

const WITHOUT_REPORT = new Set(["presented", "waived", "notTracked"]);

function daysLateOf(facts: OccasionFacts, submissions: readonly AuditedSubmission[], today: CalendarDate) {
  const due = dueDay(facts);
  if (due === null) return null;
  const first = submissions.find(({ takenBack }) => !takenBack);
  if (first) return Math.max(0, daysBetween(due, first.event.day));
  if (due >= today || WITHOUT_REPORT.has(facts.standing.state)) return null;
  return daysBetween(due, today);
}

/** One duty with all that was done about it, from the event log alone. What was undone is left out. */
export function auditRow({ facts, agreed, history }: Audited, today: CalendarDate): AuditRow {
  const gone = takenBackIn(history);
  const counts = history.filter(({ seq, move }) => !gone.has(seq) || move.type === "submitted");
  const submissions = history
    .filter(isOf("submitted"))
    .map((event) => ({ event, takenBack: gone.has(event.seq) }));
  const { presented } = facts.standing;
  return {
    facts,
    agreed,
    reminders: counts.filter(isOf("reminded")),
    acknowledged: counts.filter(isOf("acknowledged")),
    submissions,
    postponed: counts.filter(isOf("postponed")),
    daysLate: daysLateOf(facts, submissions, today),
    presented,
    returnedTo: presented?.outcome === "returned" ? returnIdOf(facts.id) : null,
  };
}
