import type { Form, Remark } from "../agreement.js";
import type { CalendarDate } from "../calendar-date.js";
import type { Period } from "../period.js";

/** Which of an occasion's two days is meant. */
export type DateField = "meeting" | "submitBy";

/** What a duty can lack. */
export type Gap = "form" | "recipient" | Timing;

/**
 * What a duty has in place of a day: no word on time at all, *löpande*, *vid behov*, a rhythm without days
 * (kvartalsvis, årligen), only a month, or a body whose meetings no agreement knows (the presidium).
 */
export type Timing = "unsaid" | "ongoing" | "on-request" | "rhythm" | "month" | "other-body";

/** Where a section's number goes wrong: the number, and the one that stands before it in the document. */
export type NumberJump = { readonly before: string | null; readonly at: string };

/** Why something is remarked on: a code with its facts. `src/cards/check-words.ts` makes a sentence of it. */
export type Reason =
  | { readonly kind: "weekend"; readonly date: CalendarDate; readonly field: DateField }
  | {
      readonly kind: "holiday";
      readonly date: CalendarDate;
      readonly field: DateField;
      /** The holiday's Swedish name. */
      readonly holiday: string;
    }
  | { readonly kind: "monthly-on-closed-days"; readonly dates: readonly CalendarDate[] }
  | {
      readonly kind: "lone-date";
      readonly date: CalendarDate;
      readonly uses: number;
      readonly other: CalendarDate;
      readonly otherUses: number;
    }
  | { readonly kind: "other-weekday"; readonly date: CalendarDate; readonly usual: CalendarDate }
  | { readonly kind: "not-a-meeting"; readonly date: CalendarDate; readonly meeting: CalendarDate }
  | {
      readonly kind: "submit-by-distance";
      readonly submitBy: CalendarDate;
      readonly meeting: CalendarDate;
      readonly days: number;
      readonly usual: number;
      /** How many rows keep the usual distance. */
      readonly keep: number;
      /** The holiday on the day that the pattern gives, which may be why. */
      readonly holiday: string | null;
    }
  | { readonly kind: "submit-by-is-meeting"; readonly date: CalendarDate; readonly usual: number | null }
  | {
      readonly kind: "submit-by-after-meeting";
      readonly submitBy: CalendarDate;
      readonly meeting: CalendarDate;
    }
  | { readonly kind: "submit-by-unsaid"; readonly meeting: CalendarDate; readonly usual: number }
  | { readonly kind: "meeting-unsaid"; readonly submitBy: CalendarDate }
  | { readonly kind: "meeting-inferred"; readonly meeting: CalendarDate }
  | { readonly kind: "first-meeting-unknown"; readonly year: number; readonly isAfterAgreement: boolean }
  | { readonly kind: "few-meetings"; readonly known: number; readonly years: number }
  | { readonly kind: "outside-agreement"; readonly when: Period; readonly agreement: Period }
  | { readonly kind: "after-own-end"; readonly when: Period; readonly end: CalendarDate }
  | { readonly kind: "ends-before-start"; readonly start: CalendarDate; readonly end: CalendarDate }
  | { readonly kind: "beyond-agreement"; readonly last: CalendarDate; readonly agreement: Period }
  | { readonly kind: "one-day-for-all"; readonly date: CalendarDate; readonly times: number }
  | { readonly kind: "rhythm-word"; readonly word: string; readonly said: number; readonly times: number }
  | { readonly kind: "two-days-for-one-period"; readonly dates: readonly CalendarDate[] }
  | { readonly kind: "same-month"; readonly date: CalendarDate; readonly month: Period }
  | { readonly kind: "frame-overlap"; readonly frame: string; readonly rows: number }
  | { readonly kind: "frame-rhythm"; readonly frame: string; readonly rule: string; readonly other: string }
  | { readonly kind: "frame-form"; readonly frame: string; readonly form: Form }
  | {
      readonly kind: "lacks";
      readonly gaps: readonly Gap[];
      /** The rhythm that stands in place of a day (`quarterly`), where the rows share one. */
      readonly rule: string | null;
      /** How many duties, and whether that is nearly all of them. */
      readonly rows: number;
      readonly all: boolean;
    }
  | { readonly kind: "mutual"; readonly performer: string }
  | { readonly kind: "own-partner"; readonly performer: string }
  | { readonly kind: "same-duty"; readonly titles: readonly string[]; readonly rhythmsDiffer: boolean }
  | { readonly kind: "same-indicator"; readonly title: string }
  | { readonly kind: "same-label"; readonly label: string; readonly codes: readonly string[] }
  | {
      readonly kind: "elsewhere";
      /** The other agreement, as answers name it. */
      readonly other: string;
      readonly meetings: readonly [CalendarDate | null, CalendarDate | null];
      readonly forms: readonly [readonly Form[], readonly Form[]];
    }
  | {
      readonly kind: "sum";
      readonly label: string;
      readonly year: number;
      readonly stated: number;
      readonly parts: number;
      /** Whether rounding of the parts is enough to explain it. */
      readonly isRounding: boolean;
    }
  | {
      readonly kind: "near-totals";
      readonly labels: readonly [string, string];
      readonly amounts: readonly [number, number];
    }
  | { readonly kind: "no-grand-total"; readonly count: number; readonly sum: number }
  | { readonly kind: "unreadable-amount"; readonly label: string; readonly read: string }
  | { readonly kind: "numbers-jump"; readonly jumps: readonly NumberJump[] }
  | { readonly kind: "numbers-restart"; readonly jumps: readonly NumberJump[] }
  | { readonly kind: "numbers-under-other"; readonly sections: readonly string[] }
  | { readonly kind: "unnumbered"; readonly headings: readonly string[] }
  | { readonly kind: "heading-repeats"; readonly headings: readonly string[] }
  | { readonly kind: "heading-empty"; readonly heading: string; readonly what: "goals" | "assignments" }
  | { readonly kind: "no-values"; readonly count: number }
  | { readonly kind: "no-baseline"; readonly result: string }
  | { readonly kind: "result-beyond"; readonly result: string; readonly agreement: Period }
  | { readonly kind: "formalities"; readonly lacks: readonly ("adoptedOn" | "reference")[] }
  | { readonly kind: "title-broken"; readonly title: string }
  | { readonly kind: "notice"; readonly code: string; readonly detail: string };

/** What the check suggests, with what it takes to do it in one click where a value is known. */
export type Suggestion =
  | { readonly kind: "use-date"; readonly date: CalendarDate }
  | { readonly kind: "hand-in-by"; readonly date: CalendarDate }
  | { readonly kind: "confirm-date"; readonly date: CalendarDate }
  | { readonly kind: "probably-meant" }
  | { readonly kind: "set-day" }
  | { readonly kind: "set-day-each-period" }
  | { readonly kind: "set-form" }
  | { readonly kind: "set-recipient" }
  | { readonly kind: "add-meetings" }
  | { readonly kind: "ask-which" }
  | { readonly kind: "merge" }
  | { readonly kind: "carry-on" }
  | { readonly kind: "set-amount"; readonly amountTkr: number }
  | { readonly kind: "check-amounts"; readonly difference: number }
  | { readonly kind: "check-original" }
  | { readonly kind: "add-baseline" }
  | { readonly kind: "fill-in" }
  | { readonly kind: "none-needed" };

/** One occasion row of a follow-up. */
export type OccasionRef = { readonly followUp: string; readonly key: string };

/** Something that looks wrong in a register: for staff to confirm, correct or dismiss. Never decided here. */
export type Finding = {
  /** Survives a new import of the same document as long as rows keep their ids: to remember a dismissal by. */
  readonly id: string;
  readonly rule: Remark["rule"];
  /** The first section concerned. */
  readonly section: string;
  /** Ids of the rows concerned, in the register's order. */
  readonly rows: readonly string[];
  readonly occasions: readonly OccasionRef[];
  readonly why: Reason;
  readonly suggestion: Suggestion;
};

/** What a finding is about: rows with their sections, or one occasion of a follow-up. */
export type Subject = { readonly id: string; readonly section: string; readonly key?: string };

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Makes a finding on rows of the register. There is at least one. */
export function findingOn(
  rule: Remark["rule"],
  subjects: readonly Subject[],
  why: Reason,
  suggestion: Suggestion,
): Finding {
  const rows = unique(subjects.map(({ id }) => id));
  const occasions = subjects.flatMap(({ id, key }) => (key === undefined ? [] : [{ followUp: id, key }]));
  const places = occasions.map(({ followUp, key }) => `${followUp}/${key}`);
  const id = [why.kind, ...("date" in why ? [why.date] : []), ...(places.length > 0 ? places : rows)].join(
    " ",
  );
  return { id, rule, section: subjects[0]?.section ?? "", rows, occasions, why, suggestion };
}

/** Makes a finding on sections, where no row is concerned. */
export function findingIn(
  rule: Remark["rule"],
  section: string,
  why: Reason,
  suggestion: Suggestion,
): Finding {
  return { id: `${why.kind} ${section}`, rule, section, rows: [], occasions: [], why, suggestion };
}
