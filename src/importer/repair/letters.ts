/** How likely letters follow each other, learnt from words. */
export type Letters = {
  /** The cost (negative logarithm) of a letter after those before it; `^` begins a word, `$` ends it. */
  readonly cost: (before: string, letter: string) => number;
};

const ORDER = 6;
/** So much trust has a context that was seen once; the rest is left to the shorter one. */
const ESCAPE = 1.5;
const ALPHABET = 32;

type Context = { total: number; readonly counts: Map<string, number> };

/** Learns from words with weights. A longer context is trusted more the oftener it was seen (Witten–Bell). */
export function learnLetters(words: Iterable<readonly [word: string, weight: number]>): Letters {
  const contexts = new Map<string, Context>();
  for (const [word, weight] of words) learnWord(contexts, `^${word}$`, weight);
  const known = new Map<string, number>();
  const probability = (before: string, letter: string): number => {
    const context = contexts.get(before);
    const shorter = (): number => (before === "" ? 1 / ALPHABET : probability(before.slice(1), letter));
    if (!context) return shorter();
    const share = context.total / (context.total + ESCAPE * context.counts.size);
    return (share * (context.counts.get(letter) ?? 0)) / context.total + (1 - share) * shorter();
  };
  const cost = (before: string, letter: string): number => {
    const key = before.slice(1 - ORDER) + letter;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = -Math.log(probability(before.slice(1 - ORDER), letter));
    known.set(key, made);
    return made;
  };
  return { cost };
}

function learnWord(contexts: Map<string, Context>, marked: string, weight: number): void {
  for (let at = 1; at < marked.length; at += 1) {
    const letter = marked[at] ?? "";
    for (let length = 0; length < ORDER && length <= at; length += 1) {
      const before = marked.slice(at - length, at);
      const context = contexts.get(before) ?? { total: 0, counts: new Map<string, number>() };
      context.total += weight;
      context.counts.set(letter, (context.counts.get(letter) ?? 0) + weight);
      contexts.set(before, context);
    }
  }
}
