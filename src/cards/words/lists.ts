import type { Period } from "../../domain/period.js";
import type { DueMode } from "../../domain/question.js";

/** Lists of occasions, and what their rows say. */
export type WordsOfLists = {
  readonly row: RowWords;
  readonly list: ListWords;
  readonly followUp: FollowUpWords;
  readonly meetings: MeetingWords;
  readonly overview: OverviewWords;
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
  /** Partners of which one is enough: "med BUN eller KFN". */
  readonly filterEither: (partners: readonly string[]) => string;
  readonly filterUnowned: string;
  /** What is left out ("inte muntlig"), and what no row has anything beside ("enbart skriftlig"). */
  readonly filterNot: (what: string) => string;
  readonly filterOnly: (what: string) => string;
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
  readonly afterNext: string;
  readonly previous: string;
  /** The meeting that most or fewest follow-ups are up at. */
  readonly most: (period: Period | null) => string;
  readonly fewest: (period: Period | null) => string;
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
