import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Decision } from "../../domain/decision.js";
import type { Outcome } from "../../domain/event.js";

/** What officials decide about a follow-up: buttons, forms, and what was recorded. */
export type DecisionWords = {
  /** On the button that opens the form, the form's title, and the button that records. */
  readonly ask: Readonly<Record<Decision, string>>;
  readonly heading: Readonly<Record<Decision, string>>;
  readonly record: Readonly<Record<Decision, string>>;
  /** What happens on pressing, said before it. */
  readonly explain: Readonly<Record<Decision, string>>;
  /** What was recorded, by whom (`null`: by whoever reads it). */
  readonly done: Readonly<Record<Decision, (by: string | null, details: DoneDetails) => string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly more: string;
  readonly moreWho: string;
  readonly newMeeting: string;
  readonly otherDay: string;
  readonly heldMeeting: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonIfAny: string;
  readonly decided: string;
  readonly decidedHint: string;
  readonly outcome: string;
  readonly paragraph: string;
  readonly again: string;
  readonly nextMeeting: string;
  readonly choose: string;
  /** "återremiss från 4 juni § 34" */
  readonly returnedFrom: (meeting: string, paragraph: string | null) => string;
  readonly returnedFromLabel: string;
  readonly returnedTo: string;
  readonly showReturnedTo: string;
  readonly showReturnedFrom: string;
  readonly postponed: string;
  readonly noDay: string;
};

/** What a sentence about something recorded may say. */
export type DoneDetails = {
  readonly title: string;
  readonly meeting: CalendarDate | null;
  readonly reason: string | null;
  readonly paragraph: string | null;
  readonly outcome: Outcome | null;
};
