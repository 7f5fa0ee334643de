import type { Move } from "../../domain/event.js";

/** One occasion, and the report that is handed in for it. */
export type WordsOfReports = {
  readonly occasion: OccasionWords;
  readonly form: FormWords;
  readonly intent: IntentWords;
  readonly receipt: ReceiptWords;
  readonly post: PostWords;
};

/** One occasion in full. */
export type OccasionWords = {
  readonly meeting: string;
  readonly submitBy: string;
  readonly form: string;
  readonly recipients: string;
  readonly partners: string;
  readonly submitTo: string;
  readonly covers: string;
  readonly rule: string;
  readonly within: string;
  readonly owner: string;
  readonly noOwner: string;
  readonly acknowledged: string;
  readonly submission: string;
  readonly reference: string;
  readonly note: string;
  readonly waived: string;
  readonly presented: string;
  readonly unconfirmed: string;
  readonly unconfirmedWhy: string;
  readonly remark: string;
  readonly source: string;
  readonly sourceLine: (
    document: string,
    section: string,
    heading: string,
    also: readonly string[],
  ) => string;
  readonly by: (name: string, day: string) => string;
  readonly submissions: (count: number) => string;
  readonly history: (count: number) => string;
  readonly move: (move: Move) => string;
  readonly historyLine: (what: string, day: string, clock: string, by: string) => string;
};

/** The form that records a report. */
export type FormWords = {
  readonly heading: string;
  readonly correctHeading: string;
  readonly link: string;
  readonly linkHint: string;
  readonly linkError: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly note: string;
  readonly noteHint: string;
};

/** "Is this right?", before anything is recorded from a sentence. */
export type IntentWords = {
  readonly heading: string;
  readonly submit: string;
  readonly acknowledge: string;
  readonly other: string;
  readonly otherError: string;
};

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
