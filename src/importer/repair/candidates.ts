import { MEANT, REAL_E_ACUTE, shapeOf, standsForItself } from "./confusions.js";
import type { Model } from "./model.js";

/** A word that may have been meant, and what speaks against it (negative logarithms). */
export type Candidate = {
  readonly word: string;
  /** That it is read as it was. */
  readonly reading: number;
  /** That anyone writes it, its neighbours apart. */
  readonly rarity: number;
};

const MOST = 10;
const BEAM = 24;
const SHORTEST_PART = 3;
/** How much of what is written are known words, compounds of two known words, and others. */
const SHARES = { known: 0.9, compound: 0.06, other: 0.04 };
/** A known word is as likely as its count; one seen once might as well have been seen less. */
const DISCOUNT = 0.4;

/** The words that may have been meant by what was read (in small letters), likeliest first. */
export function candidatesFor(read: string, model: Model): Candidate[] {
  const found = new Map<string, number>();
  const add = (word: string, reading: number): void => {
    const known = found.get(word);
    if (known === undefined || reading < known) found.set(word, reading);
  };
  if ([...read].every(standsForItself)) add(read, 0);
  for (const { word, reading } of knownFor(read, model)) add(word, reading);
  for (const { word, reading } of compoundsFor(read, model)) add(word, reading);
  for (const { word, reading } of spelledFor(read, model)) add(word, reading);
  return [...found]
    .map(
      ([word, reading]): Candidate => ({
        word,
        reading: reading + doubt(word, read, model),
        rarity: rarityOf(word, model),
      }),
    )
    .sort((a, b) => a.reading + a.rarity - (b.reading + b.rarity))
    .slice(0, MOST);
}

/** Changing a word needs more than a likelier spelling: a known word, or parts that are. */
const DOUBT = { known: 0.3, compound: 1.5, other: 5 };

/** What speaks against changing what was read into a word. */
function doubt(word: string, read: string, model: Model): number {
  if (word === read) return 0;
  if (model.words.has(word)) return DOUBT.known;
  return compoundShare(word, model) > 0 ? DOUBT.compound : DOUBT.other;
}

type Read = { readonly word: string; readonly reading: number };

/** Known words that can be read so. */
function knownFor(read: string, model: Model): Read[] {
  return model.ofShape(shapeOf(read)).flatMap((word) => {
    const reading = readingCost(word, read);
    return reading === null ? [] : [{ word, reading }];
  });
}

/** Two known words in one, perhaps with an s between: "tillsyns" + "myndighet". */
function compoundsFor(read: string, model: Model): Read[] {
  const compounds: Read[] = [];
  for (let cut = SHORTEST_PART; cut <= read.length - SHORTEST_PART; cut += 1) {
    const rights = knownFor(read.slice(cut), model);
    if (rights.length === 0) continue;
    const first = read.slice(0, cut);
    const lefts = [
      ...knownFor(first, model),
      ...(first.endsWith("s") ? withS(knownFor(first.slice(0, -1), model)) : []),
    ];
    for (const left of lefts) {
      for (const right of rights) {
        compounds.push({ word: left.word + right.word, reading: left.reading + right.reading });
      }
    }
  }
  return compounds;
}

const withS = (reads: readonly Read[]): Read[] =>
  reads.map(({ word, reading }) => ({ word: `${word}s`, reading }));

/** What the letters themselves make likely, known word or not. */
function spelledFor(read: string, { letters }: Model): Read[] {
  type Guess = Read & { readonly at: number; readonly cost: number };
  let open: Guess[] = [{ word: "", reading: 0, at: 0, cost: 0 }];
  const done: Guess[] = [];
  while (open.length > 0) {
    const next: Guess[] = [];
    for (const guess of open) {
      if (guess.at >= read.length) {
        done.push(guess);
        continue;
      }
      for (const { letter, taken, cost } of meantAt(read, guess.at)) {
        const reading = guess.reading + cost;
        const spelling = guess.cost + cost + letters.cost(`^${guess.word}`, letter);
        next.push({ word: guess.word + letter, at: guess.at + taken, reading, cost: spelling });
      }
    }
    open = next.sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }
  return done.sort((a, b) => a.cost - b.cost).slice(0, MOST);
}

/** What may be meant at a place: the letter itself, or one that is read as what stands there. */
function meantAt(read: string, at: number): { letter: string; taken: number; cost: number }[] {
  const own = read[at] ?? "";
  const itself = standsForItself(own)
    ? [{ letter: own, taken: 1, cost: own === "é" ? REAL_E_ACUTE : 0 }]
    : [];
  const others = MEANT.filter(([as]) => read.startsWith(as, at)).flatMap(([as, meant]) =>
    meant.map(({ letter, cost }) => ({ letter, taken: as.length, cost })),
  );
  return [...itself, ...others];
}

/** What speaks against a word being read so; `null` where it cannot be. */
function readingCost(word: string, read: string): number | null {
  let costs = new Map<number, number>([[0, 0]]);
  for (const letter of word) {
    const next = new Map<number, number>();
    for (const [at, cost] of costs) {
      for (const meant of meantAt(read, at)) {
        if (meant.letter !== letter) continue;
        const total = cost + meant.cost;
        const end = at + meant.taken;
        if (total < (next.get(end) ?? Number.POSITIVE_INFINITY)) next.set(end, total);
      }
    }
    if (next.size === 0) return null;
    costs = next;
  }
  return costs.get(read.length) ?? null;
}

/** What speaks against a word being written at all. */
function rarityOf(word: string, model: Model): number {
  const count = model.words.get(word) ?? 0;
  const known = (SHARES.known * Math.max(0, count - DISCOUNT)) / model.total;
  const other = SHARES.other * Math.exp(-spellingCost(word, model));
  return -Math.log(known + SHARES.compound * compoundShare(word, model) + other + Number.MIN_VALUE);
}

function spellingCost(word: string, { letters }: Model): number {
  let cost = letters.cost(`^${word}`, "$");
  for (let at = 0; at < word.length; at += 1) cost += letters.cost(`^${word.slice(0, at)}`, word[at] ?? "");
  return cost;
}

function compoundShare(word: string, model: Model): number {
  let share = 0;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const right = model.words.get(word.slice(cut)) ?? 0;
    if (right === 0) continue;
    const first = word.slice(0, cut);
    const left =
      (model.words.get(first) ?? 0) + (first.endsWith("s") ? (model.words.get(first.slice(0, -1)) ?? 0) : 0);
    share = Math.max(share, (left / model.total) * (right / model.total));
  }
  return share;
}
