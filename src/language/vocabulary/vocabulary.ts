import { fold } from "../../domain/fold.js";

/**
 * What is asked, apart from the matter itself. Each cue is recognised by patterns over folded text (no å, ä,
 * ö), whole words; the question rules read cues, never the text.
 */
export const CUES = [
  /** Handing in: the submit-by counts. */
  "submit",
  /** Being up at the meeting: the meeting counts. */
  "present",
  /** Asks for a list of what is to be done. */
  "list",
  /** Names reports as such: what is asked is a duty. */
  "reports",
  "next",
  /** The next or the last that was: points at one of a row of meetings. */
  "previous",
  /** A meeting as a thing with a date. */
  "meeting",
  /** Asks for days. */
  "dates",
  "when",
  "how",
  "howOften",
  "whom",
  "overdue",
  "status",
  "backwards",
  "only",
  "help",
  "greeting",
  /** Asks for an amount. */
  "money",
  /** Asks for a measured value. */
  "measure",
  "goals",
  "assignments",
  /** Asks who does, pays, decides or sits. */
  "who",
  "compare",
  /** Asks what a document says rather than what is due. */
  "says",
  "most",
  "least",
  "sum",
  "share",
  /** Says that a report is in. */
  "handedIn",
  "acknowledge",
  "record",
  /** Words of a private matter with the social services, which does not belong in the chat. */
  "private",
  /** Words that ask about something else than reports: money, contents, people, the weather. */
  "elsewhere",
] as const;

/** See {@link CUES}. */
export type Cue = (typeof CUES)[number];

/** A language's words, folded. Patterns are parts of regular expressions and must not nest repetition. */
export type Vocabulary = {
  readonly months: readonly (readonly string[])[];
  /** Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  readonly ordinals: readonly string[];
  readonly numbers: readonly string[];
  readonly cues: Readonly<Record<Cue, readonly string[]>>;
  /** Words that carry nothing about the matter. */
  readonly fillers: readonly string[];
};

/** Names folded, each followed by the short forms that people write as well, by its number from 1. */
export const spelled = (
  names: readonly string[],
  short: Readonly<Record<number, string>> = {},
): readonly (readonly string[])[] =>
  names.map((name, index) => [fold(name), ...(short[index + 1]?.split(" ") ?? [])]);
