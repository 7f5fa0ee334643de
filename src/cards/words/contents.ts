import type { Compared } from "../../domain/question.js";
import type { NumberWords } from "./numbers.js";
import type { Texts } from "./texts.js";

/**
 * What is said of contents: sections, amounts, measures, goals and assignments, comparisons. A part of the
 * words of a language, in files of its own.
 */
export type ContentsWords = {
  readonly numbers: NumberWords;
  readonly passage: PassageWords;
  readonly figures: FigureWords;
  readonly indicators: IndicatorWords;
  readonly commissions: CommissionWords;
  readonly compare: CompareWords;
};

/** What a section says. */
export type PassageWords = {
  /** Where it stands: "SN 2024, avsnitt 1.6 Ansvarsfördelning". `heading` is empty where the section says it. */
  readonly place: (agreement: string, section: string, heading: string) => string;
  readonly page: (page: number) => string;
  /** Opens what the section holds besides. */
  readonly more: (count: number) => string;
  /** The same where rows of several sections stand above: "Ur SN 2024, avsnitt 2.2.2 (13)". */
  readonly moreFrom: (place: string, count: number) => string;
  readonly also: string;
  readonly none: string;
  /** The document's own words. */
  readonly quote: (text: string) => string;
};

/** Which way a difference goes. */
export type Direction = "more" | "less" | "same";

/** A difference in its parts: the larger amount comes first, so that the result has no sign. */
export type Difference = {
  readonly from: string;
  readonly to: string;
  readonly larger: string;
  readonly smaller: string;
  readonly result: string;
  readonly direction: Direction;
  /** Per cent of the first amount, where that is not nothing. */
  readonly change: string | null;
};

/** Amounts, and what was reckoned from them. Amounts come as digits: "76 000". */
export type FigureWords = {
  readonly none: string;
  readonly several: (count: number) => string;
  readonly tkr: (digits: string) => string;
  /** What an amount is for; the year is said once. */
  readonly label: (label: string, year: number) => string;
  readonly unreadable: string;
  /** Why there is no amount, and what can be seen of it. */
  readonly unreadableSaid: (label: string, seen: string) => string;
  readonly code: (code: string) => string;
  readonly partOf: (label: string, amount: string | null) => string;
  readonly yearInferred: string;
  readonly columns: { readonly row: string; readonly year: string; readonly amount: string };
  readonly sum: string;
  /** What heads rows that are parts of those above. */
  readonly parts: string;
  readonly inYear: (year: number) => string;
  readonly inAgreement: (agreement: string) => string;
  readonly forRow: (label: string) => string;
  /** "8 000 tkr mer 2026 än 2024". */
  readonly difference: (difference: Difference) => string;
  /** "84 000 − 76 000 = 8 000 tkr mer (+10,5 %)". */
  readonly differenceReckoned: (difference: Difference) => string;
  /** "40,0 % av Summa". */
  readonly share: (percent: string, whole: string) => string;
  readonly shareReckoned: (part: string, whole: string, percent: string) => string;
  readonly sumOf: (count: number) => string;
  readonly sumReckoned: (terms: string, result: string) => string;
  readonly extreme: (op: "most" | "least", count: number) => string;
  readonly moreRows: (count: number) => string;
  readonly moreRemarks: (count: number) => string;
};

/** Measures with their values by year. */
export type IndicatorWords = {
  readonly several: (count: number) => string;
  readonly none: string;
  readonly value: (value: string, year: string) => string;
  /** "Tidigare: 3,9 % 2023." */
  readonly earlier: (values: readonly string[]) => string;
  /** The same where some of them are later than the one asked about. */
  readonly otherwise: (values: readonly string[]) => string;
  readonly noValue: (years: readonly string[]) => string;
  readonly noValues: string;
  readonly source: (source: string) => string;
  readonly moreRows: (count: number) => string;
};

/** A list of goals or one of assignments. */
export type CommissionKind = "goals" | "assignments";

/** Goals and special assignments. */
export type CommissionWords = {
  readonly title: Readonly<Record<CommissionKind, string>>;
  /** "Mål i SN 2024". */
  readonly heading: (title: string, sources: string) => string;
  readonly none: (kind: CommissionKind) => string;
  readonly level: (kind: CommissionKind, level: "KF" | "nämnd") => string;
  readonly desired: string;
  readonly measures: string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly tags: (tags: readonly string[]) => string;
  /** "4 av 6 mål i SN 2024." */
  readonly complete: (kind: CommissionKind, counted: number, outOf: number, sources: string) => string;
  readonly moreRows: (kind: CommissionKind, count: number) => string;
};

/** Agreements or years beside each other. */
export type CompareWords = Texts<"heading" | "none"> & {
  /** What all of an agreement comes to in a year, and what says so. */
  readonly total: (agreement: string, year: number, amount: string, of: string) => string;
  readonly head: Texts<Compared>;
  /** "44 i SN 2024, 49 i SN 2026". */
  readonly counts: (before: string, n: number, after: string, m: number) => string;
  /** Heads what only one agreement has, under that name. */
  readonly only: (agreement: string, count: number) => string;
  /** Heads what both agreements have. */
  readonly both: (count: number) => string;
  /** "Barn och Unga: 114 996 tkr 2024, 146 900 tkr 2026: 31 904 tkr mer (+27,7 %)". */
  readonly change: (label: string, from: string, to: string, difference: Difference) => string;
  /** Amounts that have no namesake in the other agreement. */
  readonly unpaired: (count: number) => string;
  /** How rows were paired. */
  readonly byName: string;
};
