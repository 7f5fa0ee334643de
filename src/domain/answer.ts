import type { Basis, BothLanguages, Form } from "./agreement.js";
import type { CalendarDate } from "./calendar-date.js";
import type { CalendarMark } from "./committee-calendar.js";
import type {
  AgreementChanges,
  CommissionFacts,
  FigureFacts,
  IndicatorFacts,
  PassageFacts,
  Reckoning,
} from "./contents.js";
import type { Decision, DecisionFields } from "./decision.js";
import type { OccasionEvent, OccasionId, Outcome, Owner, Person } from "./event.js";
import type { ReturnedFrom } from "./occasion.js";
import type { Holder } from "./people.js";
import type { Period } from "./period.js";
import type { Problem } from "./problem.js";
import type {
  Courtesy,
  DueMode,
  Filter,
  IntentAction,
  Locale,
  MeetingQuestion,
  NotFoundQuestion,
  State,
  Understood,
} from "./question.js";

/** A report as it was handed in. */
export type Submission = {
  readonly link: string;
  readonly reference: string | null;
  readonly note: string | null;
  readonly by: Person;
  readonly at: string;
  readonly day: CalendarDate;
};

/** A report as it was handed in once, and who took it back, when, and why, where somebody did. */
export type Version = Submission & {
  readonly withdrawn: {
    readonly by: Person;
    readonly at: string;
    readonly day: CalendarDate;
    readonly reason: string | null;
  } | null;
};

/** Where an occasion stands: the fold of its events, seen from a day. */
export type Standing = {
  readonly state: State;
  readonly owner: Owner | null;
  readonly acknowledged: readonly { readonly by: Person; readonly at: string; readonly day: CalendarDate }[];
  /** The submission that counts, i.e. the latest that is not withdrawn. */
  readonly submission: Submission | null;
  /** All that have been handed in, oldest first, withdrawn ones included. */
  readonly versions: readonly Version[];
  readonly waivedReason: string | null;
  readonly presented: Presented | null;
};

/** How a report was taken: at which meeting, in which paragraph of its minutes (without §), and as what. */
export type Presented = {
  readonly meeting: CalendarDate;
  readonly paragraph: string | null;
  readonly outcome: Outcome;
};

/** Everything a list row, an occasion card or the JSON says of one occasion. */
export type OccasionFacts = {
  readonly id: OccasionId;
  readonly agreement: string;
  readonly agreementTitle: string;
  readonly followUp: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: BothLanguages;
  readonly section: string;
  readonly heading: string;
  readonly alsoIn: readonly string[];
  readonly area: string;
  /** Party id of the committee that commissions. */
  readonly committee: string;
  /** Its name in each language, and its abbreviation. */
  readonly committeeName: BothLanguages;
  readonly committeeCode: string;
  readonly recipients: readonly string[];
  readonly partners: readonly string[];
  readonly meeting: CalendarDate | null;
  readonly meetingBasis: Basis | null;
  readonly submitBy: CalendarDate | null;
  readonly submitByBasis: Basis | null;
  /** What staff did with its meeting, where it is not held on the day it was planned for. */
  readonly mark: CalendarMark | null;
  readonly submitTo: string | null;
  /** What the report is about in time, where known. */
  readonly period: Period | null;
  /** The span within which an occasion without a day falls (its month, quarter, year), where known. */
  readonly within: Period | null;
  /** The rule it comes from, where it recurs or has no day of its own. */
  readonly rule: string | null;
  readonly forms: readonly Form[];
  readonly note: BothLanguages | null;
  readonly remarks: readonly BothLanguages[];
  /** How many of the remarks are about its days or contradict it; lists say these, the rest stands on its card. */
  readonly doubts: number;
  /** Whether it was read by the importer and nobody has confirmed it. */
  readonly unconfirmed: boolean;
  /** What it was sent back from, where it is a report that has to come up again. */
  readonly returnedFrom: ReturnedFrom | null;
  readonly standing: Standing;
  /** Who has it today: the person who owns it, or those who hold the role. */
  readonly holders: readonly Holder[];
};

/** A committee as answers name it. */
export type CommitteeFacts = {
  readonly id: string;
  readonly code: string;
  readonly name: BothLanguages;
  readonly municipality: string;
};

/** An agreement as answers name it. */
export type AgreementFacts = {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly committee: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate;
};

/** A question that can be asked by a press: its text, and how many rows its answer holds where counted. */
export type Suggestion = {
  readonly text: string;
  readonly label: string;
  readonly count: number | null;
  /** The span it asks about, where that is what it is shown by, instead of the label. */
  readonly period?: Period;
};

/** What a list says besides its rows. Facts with a code; the sentence is made where people read it. */
export type Note =
  | { readonly code: "assumed-year"; readonly year: number }
  | { readonly code: "assumed-municipality"; readonly municipality: string }
  | { readonly code: "assumed-committee"; readonly committee: string }
  | { readonly code: "assumed-period"; readonly period: Period }
  | { readonly code: "carried-over" }
  | { readonly code: "nothing-loaded-for-year"; readonly year: number; readonly shownYear: number }
  | {
      /** Asked what to hand in; the reports of that period's meeting were due earlier. */
      readonly code: "handed-in-earlier";
      readonly meeting: CalendarDate;
      readonly submitBy: CalendarDate;
      readonly count: number;
    }
  | { readonly code: "topic-unknown"; readonly words: readonly string[] }
  | { readonly code: "nearest"; readonly date: CalendarDate; readonly count: number }
  | { readonly code: "nearest-meetings"; readonly dates: readonly CalendarDate[] }
  | { readonly code: "meetings-without-rows"; readonly dates: readonly CalendarDate[] }
  | { readonly code: "owner-unknown"; readonly names: readonly string[] }
  | { readonly code: "owns-nothing" }
  | { readonly code: "before-tracking"; readonly since: CalendarDate; readonly count: number };

/** What a list was counted from and what it left out. Every list has one. */
export type Completeness = {
  /** Rows with a day that belong to the answer. */
  readonly counted: number;
  /** How many there were before form, area, partner and topic narrowed them. */
  readonly outOf: number;
  /** Ids of the agreements that were read. */
  readonly agreements: readonly string[];
  /** Rows that belong to the answer but have no day. */
  readonly undated: number;
  /** Rows nobody has confirmed yet (imported drafts). */
  readonly unconfirmed: number;
};

type Common = {
  readonly locale: Locale;
  readonly today: CalendarDate;
  readonly understood: Understood;
  readonly notes: readonly Note[];
  readonly suggestions: readonly Suggestion[];
};

/** Rows of one meeting (or of no known meeting) in a list, in the order shown. */
export type ListAnswer = Common & {
  readonly kind: "due" | "next" | "overdue";
  readonly committees: readonly CommitteeFacts[];
  readonly agreements: readonly AgreementFacts[];
  /** The span asked for; for `next` the day found, `null` where there is none. */
  readonly period: Period | null;
  readonly mode: DueMode;
  readonly filter: Filter;
  /** Rows with a day (or a month of their own), ordered by meeting, hand-in day and title. */
  readonly items: readonly OccasionFacts[];
  /** What belongs here but has no day. */
  readonly undated: readonly OccasionFacts[];
  readonly complete: Completeness;
};

/** When and how one or several follow-ups are reported. Also the answer to where they stand. */
export type FollowUpAnswer = Common & {
  readonly kind: "followUp" | "status";
  readonly agreements: readonly AgreementFacts[];
  readonly followUps: readonly {
    readonly id: string;
    readonly occasions: readonly OccasionFacts[];
  }[];
  readonly complete: Completeness;
};

/** Where a whole committee's occasions stand: how many in each state. */
export type OverviewAnswer = Common & {
  readonly kind: "overview";
  readonly committees: readonly CommitteeFacts[];
  readonly agreements: readonly AgreementFacts[];
  readonly period: Period;
  readonly counts: Readonly<Record<State, number>>;
  readonly items: readonly OccasionFacts[];
  readonly complete: Completeness;
};

/** Meetings of one or several committees, with how many rows each has. */
export type MeetingAnswer = Common & {
  /** The committees that the question is about, also where none of them meets then. */
  readonly committees: readonly CommitteeFacts[];
  readonly kind: "meeting";
  readonly agreements: readonly AgreementFacts[];
  readonly which: MeetingQuestion["which"];
  readonly period: Period | null;
  readonly meetings: readonly {
    readonly committee: CommitteeFacts;
    readonly date: CalendarDate;
    readonly basis: Basis;
    readonly rows: number;
    /** What staff did about it; `null` where an agreement names it, and it is held on that day. */
    readonly change: MeetingNote | null;
  }[];
  /** Meetings that were to be held in what was asked about, and are not. */
  readonly cancelled: readonly {
    readonly committee: CommitteeFacts;
    readonly date: CalendarDate;
    readonly change: MeetingNote;
  }[];
};

/** That staff added, moved or cancelled a meeting: who, and on which day. */
export type MeetingNote = {
  readonly type: "added" | "moved" | "cancelled";
  /** The day it was moved from; else its own. */
  readonly from: CalendarDate;
  readonly by: string;
  readonly day: CalendarDate;
};

/** One occasion in full, with its history and the moves that are allowed now. */
export type OccasionAnswer = Common & {
  readonly kind: "occasion";
  readonly occasion: OccasionFacts;
  /** The occasion at which it comes up again, where it was sent back. */
  readonly returnedTo: OccasionFacts | null;
  readonly history: readonly OccasionEvent[];
};

/** A decision of officials that is about to be recorded: what is filled in, and what is wrong with that so far. */
export type DecisionAsked = {
  readonly decision: Decision;
  readonly fields: DecisionFields;
  /** The known meetings of the committee, by day. */
  readonly meetings: readonly CalendarDate[];
  readonly problem: Problem | null;
};

/** Something is about to be recorded: the occasion that the words fit, and others they might mean. */
export type RecordIntentAnswer = Common & {
  readonly kind: "recordIntent";
  readonly action: IntentAction;
  /** The form of a decision; `null` where what anybody may do is wanted. */
  readonly decision: DecisionAsked | null;
  readonly occasion: OccasionFacts;
  readonly others: readonly OccasionFacts[];
  readonly link: string | null;
  /** With `assign`: who is to have it, where that was said, and who else it can be given to. */
  readonly assign?: Assigning;
  /** With `snooze`: the day reminders begin again, where one was said. */
  readonly until?: CalendarDate | null;
};

/** Who is to have an occasion, and how somebody else can be chosen. */
export type Assigning = {
  readonly to: Owner | null;
  /** The roles that are known. */
  readonly roles: readonly string[];
  /** Whether people can be picked from the directory; else their name is typed. */
  readonly directory: boolean;
};

/** What questions are about: what is due, one follow-up, what the agreements say, where things stand. */
export type HelpTheme = "due" | "followUp" | "contents" | "standing";

/** Questions of one theme. */
export type HelpGroup = { readonly theme: HelpTheme; readonly examples: readonly Suggestion[] };

/** A row of what is loaded that sentences can be shown with. */
export type HelpSubject = {
  /** The committee's abbreviation, and its meeting nearest ahead, where one is known. */
  readonly committee: string;
  readonly meeting: CalendarDate | null;
  /** A follow-up's short title. */
  readonly followUp: string;
};

/** What can be asked, by example, for what is loaded. */
export type HelpAnswer = Common & {
  readonly kind: "help";
  /** The polite word that was all that was said; then no more than one is said back. */
  readonly courtesy: Courtesy | null;
  readonly groups: readonly HelpGroup[];
  /** `null` where nothing is loaded that something could be done with. */
  readonly subject: HelpSubject | null;
  readonly agreements: readonly AgreementFacts[];
};

/** Asked back: what is meant? */
export type ClarifyAnswer = Common & {
  readonly kind: "clarify";
  readonly about: "committee" | "followUp";
};

/** Nothing is known of that; what is loaded, and what can be asked. */
export type NotFoundAnswer = Common & {
  readonly kind: "notFound";
  readonly reason: NotFoundQuestion["reason"];
  readonly words: readonly string[];
  readonly agreements: readonly AgreementFacts[];
};

/** What the agreements say: the best section first; `also` are two more worth a look. */
export type ContentAnswer = Common & {
  readonly kind: "content" | "who";
  readonly passages: readonly PassageFacts[];
  readonly also: readonly PassageFacts[];
};

/** Amounts, and what was reckoned from them where that was asked. */
export type FigureAnswer = Common & {
  readonly kind: "figure";
  readonly figures: readonly FigureFacts[];
  readonly reckoning: Reckoning | null;
};

/** Measures with their values. */
export type IndicatorAnswer = Common & {
  readonly kind: "indicator";
  readonly indicators: readonly IndicatorFacts[];
};

/** Goals or assignments, complete for what was asked. */
export type CommissionsAnswer = Common & {
  readonly kind: "goals" | "assignments";
  readonly rows: readonly CommissionFacts[];
  /** What the sections of one or two rows say besides. */
  readonly passages: readonly PassageFacts[];
  /** How many there are in the agreements read, before the question narrowed them. */
  readonly outOf: number;
  readonly agreements: readonly AgreementFacts[];
};

/** Amounts or passages of two or more agreements (or years) beside each other. */
export type CompareAnswer = Common & {
  readonly kind: "compare";
  readonly reckonings: readonly Reckoning[];
  readonly passages: readonly PassageFacts[];
  /** Whole agreements, where no matter was named. */
  readonly changes: readonly AgreementChanges[];
};

/** Answers on what the agreements say, beside those on what is due. */
export type ContentsAnswer =
  | ContentAnswer
  | FigureAnswer
  | IndicatorAnswer
  | CommissionsAnswer
  | CompareAnswer;

/** The facts of an answer; `cards/` turns them into a card, a text and the JSON contract. */
export type Answer =
  | ListAnswer
  | FollowUpAnswer
  | OverviewAnswer
  | MeetingAnswer
  | OccasionAnswer
  | RecordIntentAnswer
  | HelpAnswer
  | ClarifyAnswer
  | NotFoundAnswer
  | ContentsAnswer;
