import { shapeOf } from "./confusions.js";
import { type Letters, learnLetters } from "./letters.js";

/** What is known of the language: how often words stand, and which stand after which. */
export type Counts = {
  readonly words: ReadonlyMap<string, number>;
  /** By "first second". */
  readonly pairs: ReadonlyMap<string, number>;
};

/** The counts, made ready to be asked. */
export type Model = Counts & {
  readonly total: number;
  readonly letters: Letters;
  /** The known words of a shape. */
  readonly ofShape: (shape: string) => readonly string[];
};

const WORD = /\p{L}+(?:-\p{L}+)*|\d[\d\p{L}.,:/-]*/gu;

/** What stands in the counts for any figure: "år 0" and "0 år" are known, whatever the year. */
export const FIGURE = "0";

/** The words of a text as they are counted: small letters, hyphened words whole, a figure as one sign. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(WORD) ?? []).map((word) => (/^\d/.test(word) ? FIGURE : word));

/** Counts the words and neighbours of clean texts. */
export function countWords(texts: Iterable<string>): Counts {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): unknown =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const text of texts) {
    for (const sentence of text.split(/[.:;!?\n\t|<>()"”]+/)) {
      const found = wordsOf(sentence);
      for (const [index, word] of found.entries()) {
        add(words, word);
        if (index > 0) add(pairs, `${found[index - 1]} ${word}`);
      }
    }
  }
  return { words, pairs };
}

/** Adds counts together. */
export function summed(...all: readonly Counts[]): Counts {
  const sum = (maps: readonly ReadonlyMap<string, number>[]): Map<string, number> => {
    const total = new Map<string, number>();
    for (const [key, count] of maps.flatMap((map) => [...map])) total.set(key, (total.get(key) ?? 0) + count);
    return total;
  };
  return { words: sum(all.map(({ words }) => words)), pairs: sum(all.map(({ pairs }) => pairs)) };
}

/** Makes counts ready to be asked. A word counts for its letters by the logarithm, so that "och" does not rule. */
export function modelOf(counts: Counts): Model {
  const shapes = new Map<string, string[]>();
  for (const word of counts.words.keys()) {
    const shape = shapeOf(word);
    const same = shapes.get(shape);
    if (same) same.push(word);
    else shapes.set(shape, [word]);
  }
  const weights = [...counts.words].map(([word, count]) => [word, 1 + Math.log(count)] as const);
  const total = [...counts.words.values()].reduce((sum, count) => sum + count, 0);
  return { ...counts, total, letters: learnLetters(weights), ofShape: (shape) => shapes.get(shape) ?? [] };
}
