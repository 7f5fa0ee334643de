import type { FigureAsk } from "../../domain/question.js";
import type { Reading } from "../reading.js";
import type { Match } from "../word-index.js";

/** A hit that holds less than this is none, whatever the question looks like; see docs/answers.md. */
export const ENOUGH = 0.45;
/** How well a measure must fit to be asked for by a word such as "andel". */
export const MEASURED = 0.55;
/** How well a row must fit to be the one an amount or measure is asked of. */
export const FITS = 0.5;

/** How well a row must fit where nothing else says that a value is asked for. */
export const NAMED = 0.75;

/** The ids of rows. */
export const ids = (matches: readonly Match[]): string[] => matches.map(({ id }) => id);
/** How well the best row fits. */
export const best = (matches: readonly Match[]): number => matches[0]?.score ?? 0;
/** How much of the whole question the best row holds. */
export const coverOf = (matches: readonly Match[]): number => matches[0]?.covers ?? 0;

/** How much of the question the best section holds. */
export const shareOf = (reading: Reading): number => reading.passages()[0]?.share ?? 0;

/** Years that were said, in the order of the spans. */
export const yearsSaid = ({ saidYears }: Reading): readonly number[] => saidYears;

/** What is wanted of amounts, by the words that ask for it. */
export function askOf({ has }: Reading): FigureAsk {
  if (has("share")) return has("sum") ? "shareOfAll" : "share";
  if (has("most")) return "most";
  if (has("least")) return "least";
  return has("sum") ? "sum" : "amount";
}

/** Words that say which kind of row or whose is asked for: not what the row is about. */
export const ABOUT_KIND =
  /^(?:mal(?:et|en)?|kf|kommunfullmaktiges?|fullmaktiges?|namnd(?:mal|uppdrag)?\p{L}*|uppdrag\p{L}*|sarskil\p{L}*|goals?|targets?|objectives?|assignments?|commissions?|missions?|special|councils?|egna|sjalv|satt|tagg\p{L}*|tagged|ror|galler|concern\p{L}*)$/u;
