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

/** The best likeness of any word that was asked about, given by its pairs, to any word of a title. */
function nearness(asked: readonly (readonly string[])[], title: string): number {
  let best = 0;
  for (const theirs of longWords(title).map(pairsOf))
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
  const named = library
    .inScope(understood.scope)
    .flatMap(({ followUps, economy }) => [
      ...followUps.map(({ shortTitle }) => ({ title: shortTitle, text: said.reported(shortTitle) })),
      ...economy.map(({ label }) => ({ title: label, text: said.amount(label) })),
    ]);
  const near = named
    .map((one) => ({ ...one, nearness: nearness(asked, one.title) }))
    .filter((one) => one.nearness >= ALIKE)
    .sort((a, b) => b.nearness - a.nearness);
  const texts = [...new Set(near.map(({ text }) => text))].slice(0, MOST);
  return texts.map((text) => ({ text, label: text, count: null }));
}
