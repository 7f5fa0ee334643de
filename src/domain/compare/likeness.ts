/** How alike two titles are: 0 (no word in common) to 1 (the same words). */
export type Likeness = (a: string, b: string) => number;

/** Words that say nothing about which duty it is. */
const SMALL = new Set(
  "och eller samt av att en ett den det de som i på för till från med om vid enligt inom under över mot ska ha the of".split(
    " ",
  ),
);

const ENDING =
  /(?:ernas|arnas|ornas|erna|arna|orna|ning|ande|ende|ade|ens|ets|ts|da|de|en|et|er|ar|or|at|it|as|na|a|e|s|n)$/;

/** A word without its last ending, if enough is left to know it by. Crude, and the same for both titles. */
const stemOf = (word: string): string => {
  const stem = word.replace(ENDING, "");
  return stem.length >= 4 ? stem : word;
};

/** The words of a title that tell it from others: in lower case, without accents, endings and small words. */
export function wordsOf(title: string): ReadonlySet<string> {
  const folded = title.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.filter((word) => !FOLDED_SMALL.has(word)).map(stemOf));
}

const FOLDED_SMALL = new Set([...SMALL].map((word) => word.normalize("NFD").replaceAll(/\p{M}/gu, "")));

/**
 * Likeness among a set of titles. A word that stands in many of them (uppföljning, uppdrag) counts little, one
 * that stands in two counts much: what is common in a document does not tell its rows apart. Where one title
 * holds all the words of the other, that counts nearly as much as being the same.
 */
export function likenessAmong(titles: readonly string[]): Likeness {
  const known = new Map(titles.map((title) => [title, wordsOf(title)] as const));
  const weightOf = weighing([...known.values()]);
  const enough = ENOUGH_WORDS * Math.log(1 + known.size);
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weightOf(word), 0);
  return (a, b) => {
    if (a === b) return 1;
    const [left, right] = [known.get(a) ?? wordsOf(a), known.get(b) ?? wordsOf(b)];
    const [whole, smaller] = [sum(left) + sum(right), Math.min(sum(left), sum(right))];
    if (smaller === 0) return 0;
    const shared = sharedWeight(left, right, weightOf);
    return Math.max((2 * shared) / whole, CONTAINED * (shared / smaller) * Math.min(1, shared / enough));
  };
}

/** What the words in common weigh; one that is only related to a word of the other counts in part. */
function sharedWeight(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  weightOf: (word: string) => number,
): number {
  const weights = [...left].map((word) => {
    if (right.has(word)) return weightOf(word);
    const related = [...right].find((other) => !left.has(other) && areRelated(word, other));
    return related === undefined ? 0 : RELATED * Math.min(weightOf(word), weightOf(related));
  });
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Two forms of a word, or a word and a compound that begins with it: grunduppdrag, grunduppdragsuppföljning. */
function areRelated(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 7) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return same === short.length || same >= 0.75 * long.length;
}

const RELATED = 0.7;
/** What a title is worth that lies wholly within another. */
const CONTAINED = 0.8;
/** How many words that stand in one title only weigh so much that lying within another says something. */
const ENOUGH_WORDS = 1.5;

function weighing(titles: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const word of titles.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + titles.length / (counts.get(word) ?? 1));
}
