/** What is said about a meeting as a whole, and about all that has happened to a follow-up. */
export type MeetingPapersWords = {
  /** The card on which a meeting's outcomes are recorded. */
  readonly outcomesHeading: string;
  /** How many rows there are, how many are recorded, and how many lack a report. */
  readonly outcomesLead: (rows: number, recorded: number, missing: number) => string;
  readonly outcomesExplain: string;
  readonly outcomesAll: string;
  readonly outcomesAllRecorded: string;
  readonly outcomesMore: (count: number) => string;
  readonly outcomesRecorded: (count: number) => string;
  readonly outcomesNone: string;
  readonly recordOutcomes: string;
  readonly notYet: string;
  readonly missing: string;
  readonly isIn: string;
  /** Labels of a row's fields, with its number: screen readers say nothing else of which row it is. */
  readonly outcomeOf: (number: number) => string;
  readonly paragraphOf: (number: number) => string;
  readonly nothingUp: (committee: string, day: string) => string;
  readonly ahead: (committee: string, day: string) => string;
  readonly meetingUnknown: (committee: string, asked: string, known: readonly string[]) => string;
  readonly severalMeetings: (committee: string, days: readonly string[]) => string;
  readonly whichCommittee: Readonly<Record<"agenda" | "outcomes", string>>;
  readonly noMeetings: (committee: string) => string;
  readonly agendaHeading: string;
  readonly agendaPasteLead: string;
  readonly agendaCounted: (items: number, missing: number) => string;
  readonly agendaMoved: (into: number, out: number) => string;
  readonly agendaWaived: (count: number) => string;
  readonly agendaUnconfirmed: (count: number) => string;
  readonly papers: string;
  /** The papers are in. */
  readonly papersIn: string;
  readonly noOwner: string;
  readonly owner: (name: string) => string;
  readonly agendaText: string;
  readonly historyHeading: string;
  readonly historyNone: (title: string) => string;
  readonly historyNoTopic: string;
  readonly historyPage: (from: number, to: number, of: number) => string;
  readonly historyOlder: string;
  readonly historyNewer: string;
  readonly historyButton: string;
  /** What somebody did, as a sentence without its full stop: "Anna Ek kvitterade". */
  readonly did: HistoryWords;
  readonly takenBack: string;
};

/** See {@link MeetingPapersWords}. Days are given as people write them. */
export type HistoryWords = {
  /** Somebody made themselves the owner. */
  readonly taken: (by: string) => string;
  readonly assigned: (by: string, to: string) => string;
  readonly acknowledged: (by: string) => string;
  readonly snoozed: (by: string, until: string) => string;
  readonly commented: (by: string, text: string) => string;
  readonly submitted: (by: string, reference: string | null, note: string | null, again: boolean) => string;
  readonly withdrawn: (by: string) => string;
  readonly postponed: (by: string, to: string, reason: string, decision: string | null) => string;
  readonly waived: (by: string, reason: string, decision: string | null) => string;
  readonly reopened: (by: string, reason: string | null) => string;
  readonly presented: (by: string, meeting: string, outcome: string, paragraph: string | null) => string;
  /** Days from the hand-in day: negative before it. */
  readonly reminded: (step: number) => string;
  readonly undone: (by: string) => string;
  /** A move of a kind that has no sentence of its own. */
  readonly other: (by: string, what: string) => string;
};
