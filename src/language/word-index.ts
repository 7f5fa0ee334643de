import { fold } from "../domain/fold.js";
import { isSlipOf } from "./distance.js";
import { FILLERS } from "./fillers.js";
import { Lately } from "./lately.js";
import { isSameWord } from "./same-word.js";
import { stem } from "./stems.js";

/** A row to be found by words: texts about it, each with how much a word in it says. */
export type Indexed = {
  readonly id: string;
  readonly agreement: string;
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
  /** Its name: a topic that says all of it means it more than one that says a part. */
  readonly name: string;
  /** What it is also called: other names, each as good. */
  readonly aliases?: readonly string[];
  /** Words that mean this row and no other, such as an account's code. */
  readonly codes?: readonly string[];
};

/** A row and how well words fit it, 0 to 1. */
export type Match = {
  readonly id: string;
  readonly agreement: string;
  /** The share that it holds of the weight of those words that some row knows. */
  readonly score: number;
  /** The share of all the words' weight: what no row knows counts as not held. */
  readonly covers: number;
};

/** What a meeting of parts is worth beside a meeting of whole words. */
const PART = 0.75;
/** The shortest part of a compound that is trusted. */
const SHORTEST_PART = 5;
/** How many words of questions an index remembers: more than a chat says in a day. */
const MOST_ASKED = 1_000;
/** How much of the score rests on how fully the name is said, unless an index says otherwise. */
const NAME_SHARE = 0.15;

type Entry = Pick<Indexed, "id" | "agreement"> & {
  /** The stems of its name, and of each other one. */
  readonly names: readonly (readonly string[])[];
  readonly codes: readonly string[];
};

const WORD = /[\p{L}\p{N}]+/gu;
const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** How many words as written are remembered: the shipped agreements have some 8,000, read anew for each index. */
const MOST_WRITTEN = 20_000;

/** A word of a text, folded, with its stem. */
type Form = { readonly word: string; readonly stem: string };

/** Forms by the word as written, `null` where it carries nothing: "SIG" in capitals is a name, whatever "sig" is. */
const contentForm = new Lately(MOST_WRITTEN, (written): Form | null => {
  const word = fold(written);
  return FILLERS.has(word) && !ABBREVIATION.test(written) ? null : { word, stem: stem(word) };
});

/** The words of a text that carry something. */
function contentForms(text: string): Form[] {
  const forms: Form[] = [];
  for (const word of text.normalize("NFC").match(WORD) ?? []) {
    const found = contentForm.of(word);
    if (found !== null) forms.push(found);
  }
  return forms;
}

/** The stems of a text's words that carry something. */
export const contentStems = (text: string): string[] => contentForms(text).map((form) => form.stem);

/** How words are written, folded, by their stems. */
export class WrittenForms {
  readonly #byStem = new Map<string, Set<string>>();

  /** Takes in the words of a text; gives their stems. */
  learn(text: string): string[] {
    return contentForms(text).map((form) => {
      const written = this.#byStem.get(form.stem);
      if (written) written.add(form.word);
      else this.#byStem.set(form.stem, new Set([form.word]));
      return form.stem;
    });
  }

  /** The words of a stem. */
  of(key: string): ReadonlySet<string> {
    return this.#byStem.get(key) ?? NO_WORDS;
  }

  /** Every stem with its words. */
  [Symbol.iterator](): Iterator<[string, ReadonlySet<string>]> {
    return this.#byStem[Symbol.iterator]();
  }
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Whether a word is a part of a compound: "barn" in "barnfamilj", "central" in "familjecentral". */
function isPart(short: string, long: string): boolean {
  if (short.length < SHORTEST_PART || short.length > long.length) return false;
  return long.startsWith(short) || (short.length > SHORTEST_PART && long.endsWith(short));
}

/** The shortest part that a compound is taken apart into. */
const SHORTEST_HALF = 4;
/** What it is worth that both parts of a compound are found: "alkoholtillsyn" in "tillsyn av alkohol". */
const BOTH_PARTS = 0.9;
/** What a row loses at most by lacking words of the question. */
const HOLDS_ALL = 0.25;
/** In how many rows a word that none has is taken to stand: it counts as a fairly rare one. */
const UNKNOWN_HOLDERS = 4;

/** Stems of the two parts of a compound that are words of the vocabulary: "sanktionsavgift" → "sanktion", "avgift". */
export function partsOf(word: string, vocabulary: { has(word: string): boolean }): string[] {
  for (let at = word.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
    const tail = word.slice(at);
    if (!vocabulary.has(tail)) continue;
    const head = word.slice(0, at);
    if (vocabulary.has(head)) return [head, tail];
    // A joining s belongs to neither part.
    const bare = stem(head);
    if (vocabulary.has(bare)) return [bare, tail];
  }
  return [];
}

/**
 * What it is worth that a word of a question meets a word of a row. A word within a compound is nearly as
 * good as the word ("familjehem" asks for "familjehemsplacering"); a compound that merely holds the row's word
 * says less the longer it is ("socialpsykiatri" is not "social").
 */
function worthOf(asked: string, key: string): number {
  if (asked === key) return 1;
  if (isPart(asked, key)) return PART;
  return isPart(key, asked) ? (0.9 * key.length) / asked.length : 0;
}

/** Finds rows by the words people use for them. Built once; looking up changes nothing but a cache. */
export class WordIndex {
  readonly #entries: readonly Entry[];
  readonly #vocabulary: readonly string[];
  readonly #written = new WrittenForms();
  /** Which entries hold a stem and what it is worth in each: place, worth, place, worth … */
  readonly #postings = new Map<string, number[]>();
  /** What a word of a question may meet in the vocabulary, with what the meeting is worth. */
  readonly #meetings = new Lately(MOST_ASKED, (word) => this.#look(word));
  /** The parts of the compounds that were asked about. */
  readonly #parts = new Lately(MOST_ASKED, (word) => this.#takeApart(word));

  readonly #nameShares: readonly number[];

  /**
   * @param nameShares how much of the score rests on how fully a row's name is said; of several, the one
   *   that gives the better score counts.
   */
  constructor(rows: readonly Indexed[], nameShares: readonly number[] = [NAME_SHARE]) {
    this.#nameShares = nameShares;
    this.#entries = rows.map(({ id, agreement, name, aliases = [], codes = [] }) => ({
      id,
      agreement,
      names: [name, ...aliases].map(contentStems),
      codes,
    }));
    for (const [place, row] of rows.entries())
      for (const [key, weight] of this.#weightsOf(row)) {
        const postings = this.#postings.get(key);
        if (postings) postings.push(place, weight);
        else this.#postings.set(key, [place, weight]);
      }
    this.#vocabulary = [...this.#postings.keys()];
  }

  /** The stems of a row's texts, with what each is worth where it is worth most. */
  #weightsOf({ texts }: Indexed): Map<string, number> {
    const weights = new Map<string, number>();
    for (const { text, weight } of texts)
      for (const key of this.#written.learn(text)) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
    return weights;
  }

  /** Whether a word has the stem of another one, and is not it: "skatt" and "skattningar". */
  #isOther(word: string): boolean {
    const written = this.#written.of(stem(word));
    return written.size > 0 && ![...written].some((form) => isSameWord(word, form));
  }

  /** How many words of questions are remembered with what they meet. */
  get remembered(): number {
    return this.#meetings.size + this.#parts.size;
  }

  /** Stems of the vocabulary that a question's stem stands for: itself, compounds, or a slip of the hand. */
  #meets(word: string): ReadonlyMap<string, number> {
    return this.#meetings.of(word);
  }

  #look(word: string): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const key of this.#vocabulary) {
      const worth = worthOf(word, key);
      if (worth > 0) found.set(key, worth);
    }
    if (found.size === 0) for (const key of this.#vocabulary) if (isSlipOf(word, key)) found.set(key, PART);
    return found;
  }

  /** How many entries hold a stem. */
  #holders(key: string): number {
    return (this.#postings.get(key)?.length ?? 0) / 2;
  }

  /** Words that few entries hold weigh more. */
  #weight(word: string): number {
    let most = 1;
    for (const key of this.#meets(word).keys()) most = Math.max(most, this.#holders(key));
    return Math.log(1 + this.#entries.length / most);
  }

  /** The two parts of a compound that no row has as a whole; none where it is no compound of known words. */
  #partsOf(word: string): readonly string[] {
    return this.#parts.of(word);
  }

  #takeApart(word: string): readonly string[] {
    return this.#postings.has(word) ? [] : partsOf(word, this.#postings);
  }

  /** Whether a word stands in a row as it is. */
  has(word: string): boolean {
    return this.#postings.has(stem(word)) && !this.#isOther(word);
  }

  /** The words that no row knows. */
  unknown(topic: readonly string[]): string[] {
    return topic.filter((word) => !this.#isKnown(word));
  }

  readonly #known = new Lately(MOST_ASKED, (word) => !this.#isOther(word) && this.#isMet(stem(word)));

  #isKnown(word: string): boolean {
    return this.#known.of(word);
  }

  #isMet(word: string): boolean {
    return this.#meets(word).size > 0 || this.#partsOf(word).length > 0;
  }

  /**
   * How well each row of these agreements fits the words, best first; those that hold nothing of them are
   * left out. Words that no row knows do not count.
   */
  match(topic: readonly string[], agreements: ReadonlySet<string>): Match[] {
    const asked = new Set(topic.map(stem));
    const words = [...new Set(topic.filter((word) => this.#isKnown(word)).map(stem))];
    const total = words.reduce((sum, word) => sum + this.#weight(word), 0);
    if (total === 0) return [];
    const unknown = (asked.size - words.length) * Math.log(1 + this.#entries.length / UNKNOWN_HOLDERS);
    return [...this.#holdings(words, agreements)]
      .flatMap(([place, { fit, atAll }]) => {
        const entry = this.#entries[place];
        if (!entry) return [];
        const score = this.#score(entry, words, fit / total, atAll / total);
        const covers = (score * total) / (total + unknown);
        return { place, match: { agreement: entry.agreement, id: entry.id, score, covers } };
      })
      .sort((a, b) => b.match.score - a.match.score || a.place - b.place)
      .map(({ match }) => match);
  }

  /** How much of a word the entries of these agreements hold, by the place of the entry: only those that hold something. */
  #heldBy(word: string, agreements: ReadonlySet<string>): ReadonlyMap<number, number> {
    const held = new Map<number, number>();
    for (const [key, worth] of this.#meets(word))
      for (const [entry, weight] of this.#postingsOf(key, agreements))
        held.set(entry, Math.max(held.get(entry) ?? 0, worth * weight));
    const [head, tail] = this.#partsOf(word);
    if (head === undefined || tail === undefined) return held;
    const heads = new Map(this.#postingsOf(head, agreements));
    for (const [entry, weight] of this.#postingsOf(tail, agreements)) {
      const both = Math.min(weight, heads.get(entry) ?? 0);
      held.set(entry, Math.max(held.get(entry) ?? 0, BOTH_PARTS * both));
    }
    return held;
  }

  /** The entries of these agreements that hold a stem, each with what it is worth there. */
  *#postingsOf(key: string, agreements: ReadonlySet<string>): Generator<[entry: number, weight: number]> {
    const postings = this.#postings.get(key) ?? [];
    for (let at = 0; at < postings.length; at += 2) {
      const place = postings[at] ?? 0;
      if (agreements.has(this.#entries[place]?.agreement ?? "")) yield [place, postings[at + 1] ?? 0];
    }
  }

  /** What each entry holds of the words: their weight as far as it is held, and of those held in any way. */
  #holdings(
    words: readonly string[],
    agreements: ReadonlySet<string>,
  ): Map<number, { fit: number; atAll: number }> {
    const found = new Map<number, { fit: number; atAll: number }>();
    for (const word of words) {
      const weight = this.#weight(word);
      for (const [entry, held] of this.#heldBy(word, agreements)) {
        if (held === 0) continue;
        const before = found.get(entry) ?? { fit: 0, atAll: 0 };
        found.set(entry, { fit: before.fit + weight * held, atAll: before.atAll + weight });
      }
    }
    return found;
  }

  /** @param fit and @param atAll are shares of the words' weight; see {@link #holdings}. */
  #score(entry: Entry, words: readonly string[], fit: number, atAll: number): number {
    if (entry.codes.some((code) => words.includes(code))) return 1;
    const named = this.#named(entry, words);
    const [first = NAME_SHARE, ...others] = this.#nameShares;
    const whole = fit * (1 - first + first * named);
    // A row that holds every word goes before one that holds some, however fully its name is said.
    const some = 1 - HOLDS_ALL * (1 - atAll);
    return some * Math.max(whole, ...others.map((share) => (1 - share) * fit + share * named));
  }

  /** The share of one of the entry's names that the words say; a longer compound says the word within it less. */
  #named({ names }: Entry, words: readonly string[]): number {
    return Math.max(...names.map((name) => this.#said(name, words)));
  }

  #said(name: readonly string[], words: readonly string[]): number {
    if (name.length === 0) return 0;
    const worth = name.map((key) => Math.max(0, ...words.map((word) => this.#meets(word).get(key) ?? 0)));
    return worth.reduce((sum, each) => sum + (each >= PART ? 1 : each), 0) / name.length;
  }
}
