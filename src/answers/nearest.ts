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
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const left = [...theirs];
  const shared = mine.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return mine.length + theirs.length === 0 ? 0 : (2 * shared.length) / (mine.length + theirs.length);
}

const longWords = (text: string): string[] => foldedWords(text).filter((word) => word.length >= SHORTEST);

/** The best likeness of any word that was asked about to any word of a title. */
const nearness = (asked: readonly string[], title: string): number =>
  Math.max(0, ...longWords(title).flatMap((word) => asked.map((one) => likeness(one, word))));

/**
 * Questions about what is named most like the words that nothing was found for: follow-ups and amounts of the scope,
 * the likest first; none where nothing is much alike.
 */
export function nearestTo(words: readonly string[], { library, understood }: AnswerContext): Suggestion[] {
  const asked = words.flatMap(longWords);
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
