import type { Move } from "../../domain/event.js";
import type { Texts } from "./texts.js";

/** One occasion, and the report that is handed in for it. */
export type WordsOfReports = {
  readonly occasion: OccasionWords;
  readonly form: FormWords;
  readonly intent: IntentWords;
  readonly receipt: ReceiptWords;
  readonly post: PostWords;
};

/** One occasion in full. */
export type OccasionWords = Texts<
  | "meeting"
  | "submitBy"
  | "form"
  | "recipients"
  | "partners"
  | "submitTo"
  | "covers"
  | "rule"
  | "within"
  | "owner"
  | "noOwner"
  | "acknowledged"
  | "submission"
  | "link"
  | "reference"
  | "note"
  | "waived"
  | "presented"
  | "unconfirmed"
  | "unconfirmedWhy"
  | "remark"
  | "source"
> & {
  readonly sourceLine: (
    document: string,
    section: string,
    heading: string,
    also: readonly string[],
  ) => string;
  readonly by: (name: string, day: string) => string;
  /** That others did so as well, whose names are not shown. */
  readonly moreBy: (count: number) => string;
  /** Heading of what has happened: how many of all events are shown, the newest. */
  readonly history: (shown: number, all: number) => string;
  readonly move: (move: Move) => string;
  /** Somebody took back a move of theirs; `move` is that one in words. */
  readonly undone: (move: string) => string;
  readonly historyLine: (what: string, day: string, clock: string, by: string) => string;
};

/** The form that records a report. */
export type FormWords = Texts<
  | "heading"
  | "correctHeading"
  | "link"
  | "linkHint"
  | "linkError"
  | "reference"
  | "referenceHint"
  | "note"
  | "noteHint"
>;

/** "Is this right?", before anything is recorded from a sentence. */
export type IntentWords = Texts<"heading" | "submit" | "acknowledge" | "other" | "otherError">;

/** What was recorded, to the person who did it. */
export type ReceiptWords = {
  readonly submitted: (day: string, by: string | null) => string;
  /** Days left to the hand-in day when it was recorded; negative when it had passed. */
  readonly margin: (days: number) => string;
  readonly shared: string;
  readonly acknowledged: (day: string, by: string | null) => string;
  readonly cancelled: string;
};

/** What the channel is told. */
export type PostWords = {
  readonly submitted: (by: string) => string;
};
