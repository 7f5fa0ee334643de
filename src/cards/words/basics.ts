import type { Form } from "../../domain/agreement.js";
import type { Locale, State } from "../../domain/question.js";
import type { CalendarWords } from "./calendar.js";

/** What every sentence of a language is built with, and the names of states, forms and rhythms. */
export type WordsOfBasics = {
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
};
