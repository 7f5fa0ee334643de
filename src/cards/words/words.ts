import type { Form } from "../../domain/agreement.js";
import type { Note } from "../../domain/answer.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Move } from "../../domain/event.js";
import type { Period } from "../../domain/period.js";
import type { Problem } from "../../domain/problem.js";
import type { DueMode, Locale, State } from "../../domain/question.js";
import type { ContentsWords } from "./contents.js";

/**
 * Every sentence that people see, as one interface that each language implements in one file. A new
 * sentence is a new member here; the build then fails in every language that lacks it.
 *
 * Sentences are plain text: no Markdown, no line breaks. What people wrote goes in as it is; it is escaped
 * where a card is filled (`template.ts`), never here.
 */
export interface Words {
  readonly locale: Locale;
  readonly states: Readonly<Record<State, string>>;
  readonly forms: Readonly<Record<Form, string>>;
  readonly calendar: CalendarWords;
  /** Joins words as a sentence does: "a, b och c". */
  readonly and: (words: readonly string[]) => string;
  /** A whole number with hard spaces: "76 000". */
  readonly number: (n: number) => string;
  /** How an occasion recurs or when it falls: the rule of a register in words. */
  readonly rule: (rule: string) => string;
  readonly row: RowWords;
  readonly list: ListWords;
  readonly followUp: FollowUpWords;
  readonly meetings: MeetingWords;
  readonly overview: OverviewWords;
  readonly occasion: OccasionWords;
  readonly form: FormWords;
  readonly intent: IntentWords;
  readonly receipt: ReceiptWords;
  readonly post: PostWords;
  readonly help: HelpWords;
  readonly welcome: WelcomeWords;
  readonly contents: ContentsWords;
  readonly notFound: NotFoundWords;
  readonly clarify: ClarifyWords;
  readonly channel: ChannelWords;
  readonly buttons: ButtonWords;
  readonly notes: NoteWords;
  readonly problems: ProblemWords;
  /** What went wrong was ours; the log has the rest under the number. */
  readonly failure: (correlationId: string) => string;
  /** A press that this version of the program cannot read. */
  readonly pressUnread: string;
}

/** What the bot is called, in every language. */
export const PRODUCT = "Nämndkoll";

/** A mark for each state: the same in every language, and told apart without colour. */
export const MARKS: Readonly<Record<State, string>> = {
  notTracked: "·",
  planned: "○",
  upcoming: "◔",
  dueSoon: "◑",
  overdue: "●",
  submitted: "✓",
  presented: "✓✓",
  waived: "–",
};

/** How much of a day is said: `4 juni`, `torsdag 4 juni`, `4 juni 2026`, `torsdag 4 juni 2026`. */
export type DateStyle = "short" | "weekday" | "year" | "full";

/** Days and spans of days, as people write them. */
export type CalendarWords = {
  readonly date: (date: CalendarDate, style: DateStyle) => string;
  /** A month's name, 1–12. */
  readonly month: (month: number) => string;
  /** As a name: "juni 2026", "vecka 35 2026 (24–30 augusti)". */
  readonly period: (period: Period) => string;
  /** As part of a sentence: "i juni 2026", "under kvartal 2 2026". */
  readonly inPeriod: (period: Period) => string;
  /** The clock of an instant: "kl. 09.12". An instant in UTC says so rather than being taken for local. */
  readonly clock: (at: string) => string;
};

/** The facts of one row, each a few words; they are joined by " · ". */
export type RowWords = {
  readonly section: (section: string) => string;
  readonly formNotSaid: string;
  readonly to: (recipients: string) => string;
  readonly with: (partners: string) => string;
  readonly covers: (period: string) => string;
  readonly meeting: (day: string) => string;
  readonly submitBy: (day: string) => string;
  readonly dayNotSet: string;
  readonly noSubmitBy: string;
  /** What stands after a day that was worked out from others. */
  readonly inferred: string;
  readonly meetingInferred: string;
  readonly submitted: (day: string, by: string) => string;
  readonly presented: (day: string, paragraph: string | null) => string;
  readonly acknowledged: (by: string) => string;
  readonly owner: (name: string) => string;
  /** How many remarks there are on the row; they stand on its own card. */
  readonly remarks: (count: number) => string;
  /** A row that the importer read and nobody has confirmed. */
  readonly unconfirmed: string;
  /** A holiday by its Swedish name, as the language calls it. */
  readonly holiday: (swedishName: string) => string;
};

/** A list's heading, groups, empty state and last line. */
export type ListWords = {
  /** `spans`: "i juni och september" has two. */
  readonly due: (mode: DueMode, spans: readonly Period[]) => string;
  readonly next: (mode: DueMode, period: Period | null) => string;
  readonly overdue: (period: Period | null) => string;
  readonly allCommittees: string;
  /** A committee of a municipality that was named: "Socialnämnden (Norrköping)". */
  readonly committeeIn: (committee: string, municipality: string) => string;
  /** What the list was narrowed to, each part in words. */
  readonly filter: (parts: readonly string[]) => string;
  readonly filterTo: (recipients: string) => string;
  readonly filterWith: (partners: string) => string;
  readonly groupMeeting: (day: string) => string;
  readonly groupMonth: (month: string) => string;
  readonly groupNoMeeting: string;
  readonly undated: string;
  readonly undatedTitle: (count: number) => string;
  readonly nothingDue: (mode: DueMode, spans: readonly Period[], narrowed: boolean) => string;
  readonly nothingNext: string;
  readonly nothingOverdue: (period: Period | null) => string;
  /** "4 av 4 daterade uppföljningar i juni 2026, ur SN 2026." */
  readonly complete: (counted: number, outOf: number, spans: readonly Period[], sources: string) => string;
  readonly completeOverdue: (counted: number, outOf: number, sources: string) => string;
  /** The last line of an empty list: what was read. */
  readonly searched: (sources: string) => string;
  readonly undatedCount: (count: number) => string;
  readonly unconfirmedCount: (count: number) => string;
  /** Bare name of what the bot took for granted: "Jag utgår från 2026 och Nyköping." */
  readonly assumed: (parts: readonly string[]) => string;
  readonly more: string;
  readonly previous: string;
  /** Which rows of how many a page shows. */
  readonly shown: (from: number, to: number, of: number) => string;
  readonly instead: string;
  readonly showRow: (title: string) => string;
};

/** When and how follow-ups are reported. */
export type FollowUpWords = {
  readonly several: (count: number) => string;
  readonly none: string;
  readonly complete: (occasions: number, undated: number, sources: string) => string;
};

/** When committees meet. */
export type MeetingWords = {
  readonly all: (period: Period | null) => string;
  readonly next: string;
  readonly previous: string;
  readonly none: (period: Period | null) => string;
  readonly rows: (count: number) => string;
  readonly complete: (count: number, sources: string) => string;
};

/** Where a whole committee stands. */
export type OverviewWords = {
  readonly heading: (period: Period) => string;
  readonly complete: (counted: number, period: Period, sources: string) => string;
  readonly closest: string;
  readonly showState: (state: string, count: number) => string;
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

/** What can be asked, by example. */
export type HelpWords = {
  readonly heading: string;
  readonly intro: string;
  readonly narrow: string;
  readonly record: string;
  readonly loaded: (sources: string) => string;
  readonly nothingLoaded: string;
};

/** The first thing said in a chat. */
export type WelcomeWords = {
  readonly heading: string;
  readonly personal: string;
  readonly shared: string;
  readonly tryThis: string;
  /** What is tried where nothing loaded suggests anything better. */
  readonly examples: readonly string[];
};

/** Nothing is known of that. */
export type NotFoundWords = {
  readonly heading: string;
  readonly reasons: Readonly<
    Record<
      "not-understood" | "out-of-scope" | "not-loaded" | "private-case" | "topic-unknown",
      (words: readonly string[]) => string
    >
  >;
  readonly loaded: (sources: string) => string;
  readonly nothingLoaded: string;
};

/** Asked back. */
export type ClarifyWords = {
  readonly committee: string;
  readonly followUp: string;
};

/** What is said about the tie between a channel and a committee. */
export type ChannelWords = {
  readonly tied: (committee: string) => string;
  readonly retied: (committee: string, before: string) => string;
  readonly alreadyTied: (committee: string) => string;
  readonly untied: (committee: string) => string;
  readonly notTied: string;
};

/** What stands on buttons. Three dots mean that something is asked before anything happens. */
export type ButtonWords = {
  readonly acknowledge: string;
  readonly acknowledgeAsk: string;
  readonly report: string;
  readonly reportAsk: string;
  readonly correct: string;
  readonly confirm: string;
  readonly dismiss: string;
  readonly register: string;
  readonly registerAgain: string;
  readonly cancel: string;
  readonly other: string;
  readonly choose: string;
  readonly show: string;
  readonly open: string;
  readonly back: string;
  readonly chooseLabel: string;
  readonly chooseHint: string;
  readonly chooseError: string;
};

/** Each note of an answer as a sentence; what is assumed is only named (see {@link ListWords.assumed}). */
export type NoteWords = {
  readonly [Code in Note["code"]]: (note: Extract<Note, { code: Code }>) => string;
};

/** Each refusal as a sentence that says what to do instead. `today` decides whether a day is said. */
export type ProblemWords = {
  readonly [Code in Problem["code"]]: (
    problem: Extract<Problem, { code: Code }>,
    today: CalendarDate,
  ) => string;
};
