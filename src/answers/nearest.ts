import type { Register } from "../domain/agreement.js";
import type { Suggestion } from "../domain/answer.js";
import { foldedWords } from "../domain/fold.js";
import type { AnswerContext } from "./context.js";
import { spokenIn } from "./spoken/spoken.js";

/** How alike two words must be, 0–1, to be one another misspelt or inflected rather than two words. */
const ALIKE = 0.5;
/** Shorter words are alike by chance. */
const SHORTEST = 4;
const MOST = 2;

const pairsOf = (word: string): string[] =>
  Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2));

/** How many of two words' pairs of letters they share, 0–1 (Dice's coefficient). */
export const likeness = (one: string, other: string): number => shareOf(pairsOf(one), pairsOf(other));

function shareOf(mine: readonly string[], theirs: readonly string[]): number {
  const left = [...theirs];
  const both = mine.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return mine.length + theirs.length === 0 ? 0 : (2 * both.length) / (mine.length + theirs.length);
}

const longWords = (text: string): string[] => foldedWords(text).filter((word) => word.length >= SHORTEST);

/** Whether two words are of lengths that two alike words may have: a cheap test, as most pairs of words are not alike. */
const mayBeAlike = (mine: readonly string[], theirs: readonly string[]): boolean =>
  2 * Math.min(mine.length, theirs.length) >= ALIKE * (mine.length + theirs.length);

/** What can be asked about by name, with the pairs of letters of the name's words. */
type Named = {
  readonly ask: "reported" | "amount";
  readonly name: string;
  readonly words: readonly string[][];
};

const memo = new WeakMap<Register, readonly Named[]>();

/** A register's follow-ups and amounts. Their pairs are made once: every question that nothing is found for needs them. */
function namedIn(register: Register): readonly Named[] {
  const known = memo.get(register);
  if (known) return known;
  const as = (ask: Named["ask"], name: string): Named => ({ ask, name, words: longWords(name).map(pairsOf) });
  const named = [
    ...register.followUps.map(({ shortTitle }) => as("reported", shortTitle)),
    ...register.economy.map(({ label }) => as("amount", label)),
  ];
  memo.set(register, named);
  return named;
}

/** The best likeness of any word that was asked about, given by its pairs, to any word of a name. */
function nearness(asked: readonly (readonly string[])[], words: readonly (readonly string[])[]): number {
  let best = 0;
  for (const theirs of words)
    for (const mine of asked) if (mayBeAlike(mine, theirs)) best = Math.max(best, shareOf(mine, theirs));
  return best;
}

/**
 * Questions about what is named most like the words that nothing was found for: follow-ups and amounts of the scope,
 * the likest first; none where nothing is much alike.
 */
export function nearestTo(words: readonly string[], { library, understood }: AnswerContext): Suggestion[] {
  const asked = words.flatMap(longWords).map(pairsOf);
  const said = spokenIn(understood.locale);
  const near = library
    .inScope(understood.scope)
    .flatMap(namedIn)
    .map(({ ask, name, words }) => ({ ask, name, nearness: nearness(asked, words) }))
    .filter((one) => one.nearness >= ALIKE)
    .sort((a, b) => b.nearness - a.nearness);
  const texts = [...new Set(near.map(({ ask, name }) => said[ask](name)))].slice(0, MOST);
  return texts.map((text) => ({ text, label: text, count: null }));
}
