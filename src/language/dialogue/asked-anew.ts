import type { Question } from "../../domain/question.js";
import type { Mention } from "../mention.js";
import type { Reading } from "../reading.js";
import { goesOn, languageAsked } from "./goes-on.js";

/** Kinds that are asked of a matter in words: with another matter, year or committee they are asked anew. */
const OF_MATTER: ReadonlySet<Question["kind"]> = new Set([
  "content",
  "who",
  "figure",
  "indicator",
  "goals",
  "assignments",
  "compare",
]);

/** Whether a question is asked of a matter in words. */
export const isOfMatter = ({ kind }: Question): boolean => OF_MATTER.has(kind);

/** The words a message goes on by; what is left takes a place in the last question. */
const LEADING =
  /^ (?:(?:och|and|men|but|samma|same|sak|thing|what|how|about|hur|ar|det|med|fast|i ?stallet|instead|da) )*(?:(?:for|om|till|of|on|to|i|in) )?/;
const TRAILING = /(?: (?:da|i ?stallet|instead|then))? $/;

/** Words that say what kind of answer is wanted: they stay when the matter changes. */
const KIND =
  /^(?:(?:namnd|kf)?mal(?:et|en)?|(?:namnd)?uppdrag\p{L}*|sarskil\p{L}*|goals?|assignments?|andel\p{L}*|antal(?:et)?|share|nyckeltal\p{L}*|ombud\p{L}*|kosta\p{L}*|budget\p{L}*|ersattning\p{L}*)$/u;

/** Places in a text that hold these words. */
const placesOf = (
  { folded }: Reading["text"],
  words: ReadonlySet<string>,
): { start: number; end: number }[] =>
  [...folded.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => words.has(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/**
 * The last question in its own words with what is said now in place of what it takes the place of: "och vuxna
 * då?" after "hur mycket får barn och unga?". `null` where the message is a question of its own, or the last
 * one is of days (see {@link followOn}).
 * @param readLast reads the last question; most messages are questions of their own, and need it not.
 */
export function askedAnew(reading: Reading, readLast: () => Reading, kind: Question["kind"]): string | null {
  if (!OF_MATTER.has(kind) || !goesOn(reading) || languageAsked(reading) !== null) return null;
  const { things, saidYears, committeeNamed, municipalityNamed } = reading;
  if (things.length + saidYears.length === 0 && !committeeNamed && !municipalityNamed) return null;
  const last = readLast();
  const isReplaced = ({ value }: Mention): boolean =>
    (value.kind === "time" && saidYears.length > 0) ||
    (value.kind === "party" && (committeeNamed || municipalityNamed)) ||
    (value.kind === "municipality" && municipalityNamed);
  const replaced = [
    ...last.mentions.filter(isReplaced),
    ...(things.length === 0
      ? []
      : placesOf(last.text, new Set(last.things.filter((word) => !KIND.test(word))))),
  ];
  const kept = replaced.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    last.text.written,
  );
  const from = LEADING.exec(reading.text.folded)?.[0].length ?? 0;
  const to = TRAILING.exec(reading.text.folded)?.index ?? reading.text.written.length;
  return `${kept} ${reading.text.written.slice(from, to)}${last.text.asks ? "?" : ""}`;
}

/** What is asked for is what the last two answers differ by: "skillnaden?", "jämför dem". */
const COMPARED =
  /^ (?:(?:och|and|vad ar|vad blir|hur stor ar|hur stor blir|what is|what s|how big is) )*(?:hur mycket skiljer(?: det)?|hur mycket (?:mer|mindre) (?:ar|blir) det|how much (?:more|less) is (?:it|that)|skillnaden|skillnad|differensen|jamfor|jamforelse(?:n)?|(?:the )?difference|compare)(?: (?:dem|de|dessa|de tva|det|them|those|the two|mellan (?:dem|de|aren)|between (?:them|the two)))? $/;

/** The two last questions as one that compares what they asked about, each in its own words; else `null`. */
export function comparedWith({ text }: Reading, last: string, before: string | undefined): string | null {
  if (before === undefined || !COMPARED.test(text.folded)) return null;
  const bare = (question: string) => question.replace(/\?\s*$/, "");
  return `${text.written.trim()} ${bare(before)} och ${bare(last)}?`;
}
