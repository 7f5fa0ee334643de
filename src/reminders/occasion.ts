import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionEvent } from "../domain/event.js";
import { dueDay } from "../domain/lifecycle.js";
import type { State } from "../domain/question.js";
import { standingEvents } from "../domain/undo.js";

/** What planning looks at of an occasion: its facts as they stand, and what has happened to it. */
export type Followed = { readonly facts: OccasionFacts; readonly history: readonly OccasionEvent[] };

/** States in which a report is still waited for. Not tracked is none: what passed before is not asked for. */
const WAITED_FOR: ReadonlySet<State> = new Set(["planned", "upcoming", "dueSoon", "overdue"]);

/** Whether people are to be reminded of an occasion at all: tracked, confirmed, and nothing handed in. */
export const isWaitedFor = ({ standing, unconfirmed }: OccasionFacts): boolean =>
  !unconfirmed && WAITED_FOR.has(standing.state);

/** The day an occasion was put off to by whoever did so last; `null` where nobody did, or took it back. */
export function snoozedUntil(history: readonly OccasionEvent[]): CalendarDate | null {
  const last = standingEvents(history).findLast(({ move }) => move.type === "snoozed");
  return last?.move.type === "snoozed" ? last.move.until : null;
}

/**
 * What names one sending: of which occasion, by which stop day, at which step, to which conversation. A stop day
 * that moved makes it another one, so that the new day is reminded of in its turn.
 */
export const causeFor = (
  type: "reminder" | "escalation",
  facts: OccasionFacts,
  step: number,
  conversation: string,
): string => `${type} ${facts.id} ${dueDay(facts) ?? ""} ${step} ${conversation}`;

/** Whether a conversation was reminded of an occasion at this step, or at a later one of the same stop day. */
export const wasReminded = (
  { facts, history }: Followed,
  step: number,
  conversation: string,
  type: "reminder" | "escalation",
): boolean =>
  history.some(({ move, cause }) => {
    if (move.type !== "reminded" || move.conversation !== conversation || move.step < step) return false;
    return cause === causeFor(type, facts, move.step, conversation);
  });

/** Whether officials were told on an earlier day that the last step has passed: who is named later is not told again. */
export const wasEscalatedBefore = ({ facts, history }: Followed, today: CalendarDate): boolean =>
  history.some(
    ({ move, cause, day }) =>
      move.type === "reminded" &&
      day < today &&
      cause === causeFor("escalation", facts, move.step, move.conversation),
  );
