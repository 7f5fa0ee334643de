/** What is said about handing in, beside the form itself: versions, taking back, and Teams' own dialogues. */
export type SubmissionWords = {
  /** Heading of the versions of a report: how many of all are shown, the newest. */
  readonly versions: (shown: number, all: number) => string;
  readonly version: (number: number, title: string) => string;
  /** Beside the version that counts. */
  readonly counts: string;
  readonly handedIn: (day: string, by: string) => string;
  readonly takenBack: (day: string, by: string, reason: string | null) => string;
  readonly post: PostedWords;
  readonly takeBack: TakeBackWords;
  readonly extension: ExtensionWords;
};

/** What a post in the channel says once more has happened to the report that it tells of. */
export type PostedWords = {
  readonly version: (number: number) => string;
  readonly takenBack: (day: string, by: string, reason: string | null) => string;
  /** Whoever handed it in undid it at once. */
  readonly gone: string;
};

/** Taking a report back. */
export type TakeBackWords = {
  /** On the button that asks first, and on the one that does it. */
  readonly ask: string;
  readonly confirm: string;
  readonly heading: string;
  /** What it will come to: an earlier version counts again (`number`), or none is in any more (`null`). */
  readonly outcome: (number: number | null) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly which: string;
  /** What has come of it, to the person who did it. */
  readonly done: (number: number | null) => string;
  /** Nothing that was handed in fits what was said. */
  readonly noneFits: string;
};

/** What Teams shows of the message extension: a search, and a dialogue on a message. */
export type ExtensionWords = {
  readonly title: string;
  readonly proposed: string;
  readonly noneProposed: string;
  readonly which: string;
  readonly whichHint: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchButton: string;
  /** A search in the dialogue found nothing. */
  readonly searchNone: (text: string) => string;
  readonly chooseFirst: string;
  /** A search in the message box found nothing. */
  readonly nothingFound: (text: string) => string;
  readonly unknownCommand: string;
  readonly receiptTitle: string;
};
