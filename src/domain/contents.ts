import type { Basis, BothLanguages } from "./agreement.js";
import type { CalendarDate } from "./calendar-date.js";

/** Where something stands, as answers say it. */
export type Placed = {
  readonly agreement: string;
  readonly agreementTitle: string;
  /** How answers name the agreement ("SN 2024"). */
  readonly agreementShort: string;
  readonly section: string;
  readonly heading: string;
};

/** What a section says: its summary and the facts that bear on the question, or the document's own words. */
export type PassageFacts = Placed & {
  readonly summary: BothLanguages;
  /** Facts that bear on the question, those that hold most of it first. */
  readonly facts: readonly BothLanguages[];
  /** The section's other facts, in its own order. */
  readonly moreFacts: readonly BothLanguages[];
  /** The document's own words, where the original has been imported. */
  readonly quote: string | null;
  readonly page: number | null;
};

/** One amount, with the sum it belongs to and what is odd about it. */
export type FigureFacts = Placed & {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  readonly code: string | null;
  /** Thousands of kronor; `null` where the document could not be read. */
  readonly amountTkr: number | null;
  readonly unreadable: string | null;
  readonly year: number;
  readonly yearBasis: Basis;
  readonly total: boolean;
  readonly partOf: {
    readonly id: string;
    readonly label: string;
    readonly amountTkr: number | null;
  } | null;
  readonly unconfirmed: boolean;
  readonly remarks: readonly BothLanguages[];
};

/** Something reckoned from amounts, with what it was reckoned from, so that it can be checked. */
export type Reckoning = {
  readonly op: "sum" | "difference" | "share" | "most" | "least";
  readonly terms: readonly FigureFacts[];
  /** Thousands of kronor; a fraction (0.12) for a share. */
  readonly result: number;
  /** For a difference: the change as a fraction of the first term. */
  readonly change: number | null;
};

/** A measure with its values by year. */
export type IndicatorFacts = Placed & {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
  readonly source: string | null;
  readonly unconfirmed: boolean;
  readonly remarks: readonly BothLanguages[];
};

/** A goal or a special assignment. */
export type CommissionFacts = Placed & {
  readonly id: string;
  readonly area: string;
  readonly level: "KF" | "nämnd";
  readonly title: string;
  readonly committees: readonly string[];
  readonly partners: readonly string[];
  readonly tags: readonly string[];
  /** What a goal is to lead to, and how it is measured; empty for assignments. */
  readonly desiredResults: readonly string[];
  readonly measures: readonly string[];
  /** What an assignment is about; `null` for goals. */
  readonly summary: BothLanguages | null;
  readonly unconfirmed: boolean;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
};

/** A row by its title. */
export type TitledFacts = Placed & { readonly title: string };

/** Rows of one kind in two agreements, paired by what they are called. */
export type RowChanges = {
  readonly kind: "followUps" | "goals" | "assignments";
  /** How many each agreement has. */
  readonly counts: readonly [number, number];
  /** Those of the later agreement that the earlier one has too. */
  readonly common: readonly TitledFacts[];
  /** Those that only the later agreement has, under that name. */
  readonly added: readonly TitledFacts[];
  /** Those that only the earlier one has. */
  readonly dropped: readonly TitledFacts[];
};

/** Two agreements beside each other: of two years of one committee, or of two committees. */
export type AgreementChanges = {
  /** How answers name them. */
  readonly before: string;
  readonly after: string;
  /** Whether the two are of one committee, so that what only the later has is new. */
  readonly isOneCommittee: boolean;
  /** What all of each comes to, as sums; empty where amounts are not asked about, or an agreement has none. */
  readonly totals: readonly Reckoning[];
  /** Amounts that have the same name in both, the greatest difference first. */
  readonly amounts: readonly Reckoning[];
  /** How many amounts have no namesake in the other, in both together. */
  readonly unpaired: number;
  readonly rows: readonly RowChanges[];
};
