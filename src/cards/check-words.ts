import type { Remark } from "../domain/agreement.js";
import type { Finding } from "../domain/check/finding.js";
import type { Locale } from "../domain/question.js";
import type { CheckWords, Sentences } from "./words/check.js";
import { enCheck } from "./words/en-check.js";
import { svCheck } from "./words/sv-check.js";

/** A finding as people read it. */
export type FindingText = { readonly rule: string; readonly why: string; readonly suggestion: string };

/** Picks the sentence of a kind. Which facts belong to which kind was checked where the sentences stand. */
function say<T extends { readonly kind: string }>(sentences: Sentences<T>, facts: T): string {
  const sentence = sentences[facts.kind as T["kind"]] as (facts: T) => string;
  return sentence(facts);
}

const LANGUAGES: Readonly<Record<Locale, CheckWords>> = { sv: svCheck, en: enCheck };

/** What a rule is called, for people: "dubblett". */
export const ruleName = (rule: Finding["rule"], locale: Locale): string => LANGUAGES[locale].rules[rule];

/** A finding in a language: the rule's name, why, and what is suggested. Plain sentences without markup. */
export function findingText(finding: Finding, locale: Locale): FindingText {
  const { why, suggestion } = LANGUAGES[locale];
  return {
    rule: ruleName(finding.rule, locale),
    why: say(why, finding.why),
    suggestion: say(suggestion, finding.suggestion),
  };
}

/** A finding as a remark of a register: the reason and the suggestion in both languages. */
export function remarkOf(finding: Finding): Remark {
  const text = (locale: Locale): string => {
    const { why, suggestion } = findingText(finding, locale);
    return `${why} ${suggestion}`;
  };
  const { rule, section, rows } = finding;
  return { rule, section, rows: [...rows], text: { sv: text("sv"), en: text("en") } };
}
