import type { Candidate } from "./candidates.js";
import type { Model } from "./model.js";

/** How far neighbours are trusted, against the word on its own. */
const NEIGHBOURS = 0.75;
/** A word seen as often as this tells half of what it can about the word after it. */
const HALF_TRUSTED = 5;

type Step = { readonly candidate: Candidate; readonly cost: number; readonly before: Step | null };

/** The likeliest words in a row, of the candidates for each place (Viterbi). */
export function likeliest(places: readonly (readonly Candidate[])[], model: Model): string[] {
  let steps: Step[] = [];
  for (const [at, candidates] of places.entries()) {
    steps = candidates.map((candidate) => (at === 0 ? first(candidate) : best(steps, candidate, model)));
  }
  return wordsBack(steps.reduce<Step | null>((a, b) => (a && a.cost <= b.cost ? a : b), null));
}

const first = (candidate: Candidate): Step => ({
  candidate,
  cost: candidate.reading + candidate.rarity,
  before: null,
});

function best(steps: readonly Step[], candidate: Candidate, model: Model): Step {
  let found = first(candidate);
  let lowest = Number.POSITIVE_INFINITY;
  for (const before of steps) {
    const cost = before.cost + candidate.reading + afterCost(before.candidate.word, candidate, model);
    if (cost < lowest) {
      lowest = cost;
      found = { candidate, cost, before };
    }
  }
  return found;
}

/** What speaks against a word after another: its rarity, less where the two are known together. */
function afterCost(before: string, { word, rarity }: Candidate, model: Model): number {
  const count = model.words.get(before) ?? 0;
  const trusted = (NEIGHBOURS * count) / (count + HALF_TRUSTED);
  const together = model.pairs.get(`${before} ${word}`) ?? 0;
  const share = together / Math.max(together, count, 1);
  return -Math.log(trusted * share + (1 - trusted) * Math.exp(-rarity) + Number.MIN_VALUE);
}

function wordsBack(last: Step | null): string[] {
  const words: string[] = [];
  for (let step = last; step; step = step.before) words.unshift(step.candidate.word);
  return words;
}
