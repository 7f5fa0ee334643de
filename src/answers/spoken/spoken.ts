import type { DueQuestion, Locale } from "../../domain/question.js";
import { en } from "./en.js";
import { sv } from "./sv.js";

/**
 * What answers say by themselves: questions as a person would write them, so that an answer can propose what to ask next. A question that stands here
 * is one that the bot reads in just that sense (a test asks them); beside them, names of what stands in a section.
 */
export type Spoken = {
  /** What is due: the beginning of the question, before the committees, by which day counts. */
  readonly due: Readonly<Record<DueQuestion["mode"], string>>;
  readonly and: string;
  readonly inMonth: (month: string) => string;
  /** A span between two days (YYYY-MM-DD). */
  readonly span: (start: string, end: string) => string;
  readonly inMunicipality: (municipality: string) => string;
  readonly nextDeadline: (committee: string) => string;
  readonly overdue: (committee: string) => string;
  readonly meetings: (committee: string) => string;
  readonly standing: (committee: string) => string;
  readonly goals: (committee: string) => string;
  /** When a follow-up is reported, by its short title. */
  readonly reported: (followUp: string) => string;
  /** The amount of a row of the economy, by its label. */
  readonly amount: (label: string) => string;
  readonly mine: string;
  /** That a report is in, by its follow-up's short title and its link. */
  readonly isIn: (followUp: string, link: string | null) => string;
  /** What stands in a section, named by its kind and title. */
  readonly goal: (title: string) => string;
  readonly assignment: (title: string) => string;
  /** A report that was sent back and comes up again, by its title. */
  readonly returned: (title: string) => string;
};

const SPOKEN: Readonly<Record<Locale, Spoken>> = { sv, en };

/** The questions of a language. */
export const spokenIn = (locale: Locale): Spoken => SPOKEN[locale];
