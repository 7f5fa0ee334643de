import { en } from "../vocabulary/en.js";
import { sv } from "../vocabulary/sv.js";

/** A list of alternatives as one group of a pattern, longest first so that "juni" goes before "jun". */
export const oneOf = (alternatives: readonly string[]): string =>
  `(?:${[...new Set(alternatives)].sort((a, b) => b.length - a.length).join("|")})`;

const both = (pick: (vocabulary: typeof sv) => readonly (string | readonly string[])[]): string[][] =>
  pick(sv).map((entry, index) =>
    [entry, pick(en)[index] ?? []].flat().flatMap((alternatives) => alternatives.split("|")),
  );

const MONTHS = both((vocabulary) => vocabulary.months);
const WEEKDAYS = both((vocabulary) => vocabulary.weekdays);
const ORDINALS = both((vocabulary) => vocabulary.ordinals);
const NUMBERS = both((vocabulary) => vocabulary.numbers);

const indexIn = (lists: readonly (readonly string[])[], word: string): number =>
  lists.findIndex((list) => list.includes(word)) + 1;

/** Names of months in either language, as a pattern. */
export const MONTH = oneOf(MONTHS.flat());
/** Names of weekdays, as a pattern; the Swedish ones also as "torsdagen" and "torsdagens". */
export const WEEKDAY = oneOf(WEEKDAYS.flat());
/** The short forms of weekdays, as a pattern. They are words besides, so a day must stand behind them. */
export const SHORT_WEEKDAYS = "(?:man|tis|ons|tors?|fre|lor|son|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)";
/** "första", "second" …, as a pattern; "sista" is no number, see {@link LAST}. */
export const ORDINAL = oneOf(ORDINALS.flat());
/** What counts from the end. */
export const LAST = "(?:sista|siste|last|final)";
/** A count in figures or words, as a pattern. */
export const NUMBER = `(?:\\d{1,3}|${oneOf(NUMBERS.flat())})`;

/** The month of a name, 1–12. */
export const monthNumber = (name: string): number => indexIn(MONTHS, name);
/** The weekday of a name, Monday 1. */
export const weekdayNumber = (name: string): number => indexIn(WEEKDAYS, name);
/** The number of an ordinal, 1–31; 0 of what is none. */
export const ordinalNumber = (word: string): number => indexIn(ORDINALS, word);
/** A count in figures or words as a number. */
export const countOf = (word: string): number => (/^\d/.test(word) ? Number(word) : indexIn(NUMBERS, word));
