import type { Form } from "../../domain/agreement.js";
import { weekdayOf } from "../../domain/calendar-date.js";
import { weekdayNames } from "../../domain/calendar-names.js";
import type { Finding, Reason, Suggestion } from "../../domain/check/finding.js";
import type { Words } from "./words.js";

/** How a reason or a suggestion of each kind is said; the build fails where a language lacks a kind. */
export type Sentences<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: (facts: Extract<T, { readonly kind: K }>) => string;
};

/** Every sentence about what the check finds, in one language. */
export type CheckWords = {
  readonly rules: Readonly<Record<Finding["rule"], string>>;
  readonly why: Sentences<Reason>;
  readonly suggestion: Sentences<Suggestion>;
};

/** Headings named in a sentence; more than these are summed up. */
const NAMED = 4;

/** The first of many texts, and how many others there are. */
export function shortened(texts: readonly string[], others: (count: number) => string): readonly string[] {
  return texts.length <= NAMED + 1 ? texts : [...texts.slice(0, NAMED), others(texts.length - NAMED)];
}

/** The sentence with its first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number and what it counts: "1 rad", "3 rader". */
export function times(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a, b eller c". */
export const either = (texts: readonly string[], or: string): string =>
  [texts.slice(0, -1).join(", "), texts.at(-1) ?? ""].filter((part) => part !== "").join(` ${or} `);

/** A label with its year, unless it says one itself. */
export const yearly = (label: string, year: number): string =>
  label.includes(String(year)) ? label : `${label} ${year}`;

/** Thousands of kronor, to the krona where they are not whole: "104,786 tkr". */
function amount(tkr: number, number: (n: number) => string, comma: string): string {
  const kronor = Math.round(Math.abs(tkr) * 1000);
  const rest =
    kronor % 1000 === 0
      ? ""
      : `${comma}${String(kronor % 1000)
          .padStart(3, "0")
          .replace(/0+$/, "")}`;
  return `${tkr < 0 ? "−" : ""}${number(Math.floor(kronor / 1000))}${rest} tkr`;
}

/** The small parts of the check's sentences. Dates are said in full, amounts are tkr. */
export type CheckPhrases = {
  readonly date: (date: string) => string;
  readonly yearDate: (date: string) => string;
  readonly weekday: (date: string) => string;
  readonly amount: (tkr: number) => string;
  readonly forms: (forms: readonly Form[]) => string;
  /** A meeting in brackets after a space, where there is one. */
  readonly on: (meeting: string | null) => string;
};

/** The small parts of the check's sentences in a language, by its decimal mark and its word for no form. */
export function checkPhrases(words: Words, comma: string, noForm: string): CheckPhrases {
  const weekdays = weekdayNames(words.locale);
  const date = (day: string): string => words.calendar.date(day, "full");
  return {
    date,
    yearDate: (day) => words.calendar.date(day, "year"),
    weekday: (day) => weekdays[weekdayOf(day) - 1] ?? "",
    amount: (tkr) => amount(tkr, words.number, comma),
    forms: (forms) => (forms.length === 0 ? noForm : words.and(forms.map((form) => words.forms[form]))),
    on: (meeting) => (meeting === null ? "" : ` (${date(meeting)})`),
  };
}
