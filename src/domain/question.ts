import type { Form } from "./agreement.js";
import type { CalendarDate } from "./calendar-date.js";
import { DECISIONS, type Decision } from "./decision.js";
import type { Outcome } from "./event.js";
import type { Period } from "./period.js";

/** The languages people are answered in. */
export const LOCALES = ["sv", "en"] as const;
/** See {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** The states an occasion can be in; which move leads to which stands in lifecycle.ts. */
export const STATES = [
  "notTracked",
  "planned",
  "upcoming",
  "dueSoon",
  "overdue",
  "submitted",
  "presented",
  "waived",
] as const;
/** See {@link STATES}. */
export type State = (typeof STATES)[number];

/** What the bot takes for granted in a question; said in the answer. */
export type Assumption = "year" | "municipality" | "committee" | "period";

/**
 * Which agreements a question is about, as far as it says. Empty lists mean "not said". `unknown` holds
 * names of committees and municipalities that were recognised but are in no loaded agreement.
 */
export type Scope = {
  /** Party ids of committees. */
  readonly committees: readonly string[];
  readonly municipality: string | null;
  /** Municipalities, committees or years that were named and are not loaded, as they are written. */
  readonly unknown: readonly string[];
};

/** Among the owners of a {@link Filter}: rows that nobody has. */
export const NOBODY = "-";
/** Among the owners of a {@link Filter}: whoever asks, before it is known who. */
export const THE_ASKER = "@";

/** A person as a filter names them: by id, with the name that people see. */
export const byId = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `${name} <${id}>`;
/** The person in what {@link byId} wrote, `null` where it is a name only. */
export function ownerById(owner: string): { readonly id: string; readonly name: string } | null {
  const [, name, id] = /^(.*) <(.+)>$/.exec(owner) ?? [];
  return name === undefined || id === undefined ? null : { id, name };
}

/** What a list is narrowed to. Each part must hold; empty means "any". */
export type Filter = {
  readonly forms: readonly Form[];
  /** Forms that no row may have ("inte muntliga"; "enbart skriftliga" excludes all others). */
  readonly notForms: readonly Form[];
  /** Forms that every row must have, all of them ("både muntligt och skriftligt"). */
  readonly allForms: readonly Form[];
  readonly areas: readonly string[];
  /** Areas that are left out ("utom barn och unga"). */
  readonly notAreas: readonly string[];
  readonly states: readonly State[];
  /** Codes of partners; each must take part. */
  readonly partners: readonly string[];
  /** Codes of partners of which one is enough ("BUN eller KFN"). */
  readonly anyPartner: readonly string[];
  /** Roles or bodies that receive, as written in the registers ("sakkunnig"). */
  readonly recipients: readonly string[];
  /** Who has it, any of them: {@link NOBODY}, {@link THE_ASKER}, somebody by id or by what they are called. */
  readonly owners: readonly string[];
  /** Words about the matter that the question holds besides all else, folded. */
  readonly topic: readonly string[];
  /** Follow-ups (`agreement/follow-up`) that the topic means, best first; `null` where no topic was said. */
  readonly followUps: readonly string[] | null;
};

/** A filter that lets everything through. */
export const NO_FILTER: Filter = {
  forms: [],
  notForms: [],
  allForms: [],
  areas: [],
  notAreas: [],
  states: [],
  partners: [],
  anyPartner: [],
  recipients: [],
  owners: [],
  topic: [],
  followUps: null,
};

/** Which date decides: the hand-in day (or the meeting where there is none), the meeting, or either. */
export type DueMode = "any" | "submit" | "meeting";

/** A list of what is due in a period. */
export type DueQuestion = {
  readonly kind: "due";
  /** From the first span's start to the last one's end. */
  readonly period: Period;
  /** The spans themselves: "i juni och september" has two. */
  readonly spans: readonly Period[];
  readonly mode: DueMode;
  readonly filter: Filter;
  /** Only what belongs to one end of the period. */
  readonly end?: (typeof LIST_ENDS)[number] | null;
};

/** What is next: the next deadline, or the next meeting, with all that belongs to it. */
export type NextQuestion = {
  readonly kind: "next";
  readonly mode: DueMode;
  readonly filter: Filter;
  /** Whether the one after the next is meant. */
  readonly after?: boolean;
};

/** What has passed its day without being submitted. */
export type OverdueQuestion = {
  readonly kind: "overdue";
  readonly period: Period | null;
  readonly filter: Filter;
};

/** When, how, how often and to whom a named follow-up is reported. */
export type FollowUpQuestion = {
  readonly kind: "followUp";
  /** Follow-ups that the words fit, best first: `agreement/follow-up`. */
  readonly followUps: readonly string[];
  readonly filter: Filter;
  readonly period: Period | null;
};

/** One of a row of meetings by its place in the period: "andra mötet i höst", "näst sista mötet". */
export const PLACES = ["first", "second", "third", "fourth", "fifth", "sixth", "nextToLast", "last"] as const;
/** See {@link PLACES}. */
export type Place = (typeof PLACES)[number];

/** What has a place in a row; `undefined` where the row is shorter. */
export function inPlace<T>(row: readonly T[], place: Place): T | undefined {
  if (place === "last" || place === "nextToLast") return row.at(place === "last" ? -1 : -2);
  return row[PLACES.indexOf(place)];
}

/** Which meetings of a row of them; `afterNext`: the one after the next. */
export const WHICH_MEETINGS = ["all", "next", "afterNext", "previous"] as const;
/** See {@link MeetingQuestion}. */
export const MEETING_ENDS = [...PLACES, "most", "fewest"] as const;
/**
 * What belongs to a meeting by its place in a period, to the days of the meetings in it ("junimötet"), or to its
 * first or last day that something is due.
 */
export const LIST_ENDS = [...PLACES, "meetings", "firstDay", "lastDay"] as const;

/** When a committee meets; with `rows`, also what is up on that day. */
export type MeetingQuestion = {
  readonly kind: "meeting";
  readonly period: Period | null;
  readonly which: (typeof WHICH_MEETINGS)[number];
  /** Only the one in this place, or those that most or fewest follow-ups are up at. */
  readonly end: (typeof MEETING_ENDS)[number] | null;
  /** So many of the coming ones ("de två närmaste"). */
  readonly count?: number;
};

/** Where things stand: one follow-up's occasions, or a count by state. */
export type StatusQuestion = {
  readonly kind: "status";
  readonly followUps: readonly string[];
  readonly period: Period | null;
  readonly filter: Filter;
};

/** What a sentence can want recorded. */
export const INTENT_ACTIONS = ["submit", "acknowledge", "assign", "snooze", ...DECISIONS] as const;
/** See {@link INTENT_ACTIONS}. */
export type IntentAction = (typeof INTENT_ACTIONS)[number];

/** What officials decide about a follow-up, as a sentence says it; `null` for what it does not say. */
export type Wish = {
  readonly decision: Decision;
  /** The meeting it is moved to, or comes up at again: a day, a month with a meeting, or the next one. */
  readonly to: Period | "next" | null;
  /** The day of the meeting that took it. */
  readonly meeting: CalendarDate | null;
  readonly outcome: Outcome | null;
  /** Paragraph of the minutes ("45"), or the decision in the words it was given. */
  readonly paragraph: string | null;
  readonly reason: string | null;
};

/** A sentence that wants something recorded; nothing is recorded before a person has confirmed it. */
export type RecordIntentQuestion = {
  readonly kind: "recordIntent";
  readonly action: IntentAction;
  /** What officials decide; `null` where what anybody may do is wanted. */
  readonly wish: Wish | null;
  /** Follow-ups (`agreement/follow-up`) that the words fit, best first. */
  readonly followUps: readonly string[];
  readonly period: Period | null;
  readonly link: string | null;
  /** The occasion (its id) that was pointed at in a list, where one was: "nummer 2 är klar". */
  readonly occasion?: string;
};

/** A section that says something about what is asked; `share` is how much of the question it holds, 0 to 1. */
export type PassageHit = {
  readonly agreement: string;
  readonly section: string;
  readonly score: number;
  readonly share: number;
};

/** What the agreements say about something: sections, best first, and the words that were looked for. */
export type ContentQuestion = {
  readonly kind: "content" | "who";
  readonly hits: readonly PassageHit[];
  readonly words: readonly string[];
};

/**
 * What is wanted of amounts: the amounts, their sum, the largest or smallest, one as a share of another or of all
 * there is, or by how much two of them differ.
 */
export type FigureAsk = "amount" | "sum" | "most" | "least" | "share" | "shareOfAll" | "difference";

/** An amount: economy rows (`agreement/row`), best first; none where all of the agreements are meant. */
export type FigureQuestion = {
  readonly kind: "figure";
  readonly rows: readonly string[];
  readonly ask: FigureAsk;
  readonly years: readonly number[];
};

/** A measure with its values by year: indicator rows, best first. */
export type IndicatorQuestion = {
  readonly kind: "indicator";
  readonly rows: readonly string[];
  /** Areas whose measures are all meant, where none is named. */
  readonly areas: readonly string[];
  readonly years: readonly number[];
};

/** Goals or special assignments: rows, in the order of the document where none was named. */
export type RowsQuestion = {
  readonly kind: "goals" | "assignments";
  readonly rows: readonly string[];
  readonly level: "KF" | "nämnd" | null;
  readonly areas: readonly string[];
  /** Codes of committees and bodies that take part, and of those of which one is enough. */
  readonly partners: readonly string[];
  readonly anyPartner: readonly string[];
  readonly words: readonly string[];
  readonly years: readonly number[];
};

/** What two agreements are compared by, where no matter is named. */
export type Compared = "amounts" | "followUps" | "goals" | "assignments";

/** Two years or two agreements beside each other: amounts where they are meant, else what each says. */
export type CompareQuestion = {
  readonly kind: "compare";
  /** Economy rows, best first, of every agreement compared. */
  readonly figures: readonly string[];
  /** Whether totals are compared: an agreement none of whose rows is named then counts by its grand total. */
  readonly totals: boolean;
  readonly years: readonly number[];
  /** Sections, the best of each agreement. */
  readonly hits: readonly PassageHit[];
  readonly words: readonly string[];
  /** What of whole agreements is compared; empty where a matter is. */
  readonly wholes: readonly Compared[];
};

/** What can be asked. */
export type HelpQuestion = {
  readonly kind: "help";
  /** Where nothing but a polite word was said: a word is the answer. */
  readonly courtesy?: Courtesy;
};

/** Polite words that ask nothing: "tack!", "ok", "hej", "hej då". */
export const COURTESIES = ["thanks", "fine", "hello", "bye"] as const;
/** See {@link COURTESIES}. */
export type Courtesy = (typeof COURTESIES)[number];

/** Why nothing is answered; `nothing-before`: it goes on from a list that there is none of, `no-such-row`: that is shorter. */
export const NOT_FOUND_REASONS = [
  "not-understood",
  "nothing-before",
  "no-such-row",
  "out-of-scope",
  "not-loaded",
  "private-case",
  "topic-unknown",
  "no-such-time",
] as const;

/** Nothing that this program answers, and why. */
export type NotFoundQuestion = {
  readonly kind: "notFound";
  readonly reason: (typeof NOT_FOUND_REASONS)[number];
  readonly words: readonly string[];
  /** Spans that may have been meant by a time that there is not, nearest first. */
  readonly near?: readonly Period[];
};

/** Several readings that cannot stand side by side. */
export type ClarifyQuestion = {
  readonly kind: "clarify";
  readonly about: "committee" | "followUp";
  readonly options: readonly { readonly label: string; readonly text: string }[];
};

/** What was asked, once understood. */
export type Question =
  | DueQuestion
  | NextQuestion
  | OverdueQuestion
  | FollowUpQuestion
  | MeetingQuestion
  | StatusQuestion
  | RecordIntentQuestion
  | ContentQuestion
  | FigureQuestion
  | IndicatorQuestion
  | RowsQuestion
  | CompareQuestion
  | HelpQuestion
  | ClarifyQuestion
  | NotFoundQuestion;

/** A question with everything that was read out of the text around it. */
export type Understood = {
  readonly question: Question;
  readonly locale: Locale;
  readonly scope: Scope;
  readonly assumed: readonly Assumption[];
  /** The year the question is about, said or assumed; `null` where it names none and needs none. */
  readonly year: number | null;
  /** The coming year that would have been meant, had an agreement covered it. */
  readonly uncoveredYear: number | null;
  /** Words about the matter that no follow-up knows: said in the answer, not ignored. */
  readonly unknownWords: readonly string[];
  /** Whether parts of it were taken over from the person's last question: said in the answer. */
  readonly carriedOver?: boolean;
  /** Whether somebody asked for what is theirs and has nothing: then it is everybody's, and the answer says so. */
  readonly ownsNothing?: boolean;
  readonly today: CalendarDate;
};
