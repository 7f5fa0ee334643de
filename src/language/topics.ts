import type { FollowUp, Register } from "../domain/agreement.js";
import { foldedWords } from "../domain/fold.js";
import { isSlipOf } from "./distance.js";
import { FILLERS } from "./fillers.js";
import { stem } from "./stems.js";

/** A follow-up and how well a topic fits it, 0 to 1: the share of the topic's weight that it holds. */
export type TopicMatch = { readonly agreement: string; readonly followUp: string; readonly score: number };

/** Where a word stands in a follow-up decides how much it says. */
const WEIGHTS = { title: 1, keyword: 0.9, about: 0.55 } as const;
/** What a meeting of parts is worth beside a meeting of whole words. */
const PART = 0.75;
/** How much of the score rests on how fully the short name is said. */
const NAME_SHARE = 0.15;
/** The shortest part of a compound that is trusted. */
const SHORTEST_PART = 4;

const FORM_WORDS: Readonly<Record<string, string>> = {
  written: "skriftlig written",
  oral: "muntlig oral",
  dialogue: "dialog dialogue",
  system: "system hypergene",
  statistics: "statistik statistics",
};

const contentStems = (text: string): string[] =>
  foldedWords(text)
    .filter((word) => !FILLERS.has(word))
    .map(stem);

type Entry = {
  readonly agreement: string;
  readonly followUp: string;
  /** Weight by stem. */
  readonly stems: ReadonlyMap<string, number>;
  /** Stems of the short title: a topic that names all of it means it more than one that names a part. */
  readonly name: readonly string[];
};

function entryOf(register: Register, followUp: FollowUp): Entry {
  const stems = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const key of contentStems(text)) stems.set(key, Math.max(stems.get(key) ?? 0, weight));
  };
  const heading = register.sections.find((section) => section.id === followUp.section)?.heading ?? "";
  // Summaries stay out: their everyday words would be taken for the matter of a question.
  add(`${heading} ${followUp.area}`, WEIGHTS.about);
  add(followUp.forms.map((form) => FORM_WORDS[form] ?? "").join(" "), WEIGHTS.about);
  add([...followUp.keywords.sv, ...followUp.keywords.en, ...followUp.partners].join(" "), WEIGHTS.keyword);
  add(`${followUp.title} ${followUp.shortTitle}`, WEIGHTS.title);
  return {
    agreement: register.agreement.id,
    followUp: followUp.id,
    stems,
    name: contentStems(followUp.shortTitle),
  };
}

/** Whether one word is a part of the other: "familjecentral" in "familjecentralerna", "barn" in "barnfamilj". */
function isPart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_PART) return false;
  return long.startsWith(short) || (short.length > SHORTEST_PART && long.endsWith(short));
}

/** Finds follow-ups by the words people use for them. Built once for a set of registers. */
export class Topics {
  readonly #entries: readonly Entry[];
  readonly #vocabulary: readonly string[];
  /** How many entries hold the stem, for weighing rare words over common ones. */
  readonly #holders = new Map<string, number>();
  /** What a word of a question may meet in the vocabulary, with what the meeting is worth. */
  readonly #meetings = new Map<string, ReadonlyMap<string, number>>();

  constructor(registers: readonly Register[]) {
    this.#entries = registers.flatMap((register) => register.followUps.map((f) => entryOf(register, f)));
    for (const { stems } of this.#entries)
      for (const key of stems.keys()) this.#holders.set(key, (this.#holders.get(key) ?? 0) + 1);
    this.#vocabulary = [...this.#holders.keys()];
  }

  /** Stems of the vocabulary that a question's stem stands for: itself, compounds, or a slip of the hand. */
  #meets(word: string): ReadonlyMap<string, number> {
    const known = this.#meetings.get(word);
    if (known) return known;
    const found = new Map<string, number>();
    for (const key of this.#vocabulary) {
      if (key === word) found.set(key, 1);
      else if (isPart(word, key)) found.set(key, PART);
    }
    if (found.size === 0) for (const key of this.#vocabulary) if (isSlipOf(word, key)) found.set(key, PART);
    if (this.#meetings.size > 20_000) this.#meetings.clear();
    this.#meetings.set(word, found);
    return found;
  }

  #weight(word: string): number {
    const meetings = this.#meets(word);
    const holders = Math.max(...[...meetings.keys()].map((key) => this.#holders.get(key) ?? 1), 1);
    return Math.log(1 + this.#entries.length / holders);
  }

  /** Whether a word stands in a follow-up as it is. */
  has(word: string): boolean {
    return this.#holders.has(stem(word));
  }

  /** The words of a topic that no follow-up knows. */
  unknown(topic: readonly string[]): string[] {
    return topic.filter((word) => this.#meets(stem(word)).size === 0);
  }

  /**
   * How well each follow-up of these agreements fits the topic, best first; those that hold nothing of it
   * are left out. Words that no follow-up knows do not count.
   */
  match(topic: readonly string[], agreements: ReadonlySet<string>): TopicMatch[] {
    const words = [...new Set(topic.map(stem))].filter((word) => this.#meets(word).size > 0);
    const total = words.reduce((sum, word) => sum + this.#weight(word), 0);
    if (total === 0) return [];
    return this.#entries
      .filter((entry) => agreements.has(entry.agreement))
      .map((entry) => ({
        agreement: entry.agreement,
        followUp: entry.followUp,
        score: (this.#fit(entry, words) / total) * (1 - NAME_SHARE + NAME_SHARE * this.#named(entry, words)),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  #fit(entry: Entry, words: readonly string[]): number {
    return words.reduce((sum, word) => sum + this.#weight(word) * this.#held(entry, word), 0);
  }

  /** The share of the entry's short name that the words say. */
  #named({ name }: Entry, words: readonly string[]): number {
    if (name.length === 0) return 0;
    return name.filter((key) => words.some((word) => this.#meets(word).has(key))).length / name.length;
  }

  #held(entry: Entry, word: string): number {
    let best = 0;
    for (const [key, worth] of this.#meets(word)) best = Math.max(best, worth * (entry.stems.get(key) ?? 0));
    return best;
  }
}

/** How much of a topic a follow-up must hold to be meant by it. */
const ENOUGH = 0.5;
/** How near the best one the others must come to be meant as well. */
const NEAR_BEST = 0.86;

/** The follow-ups that a topic means: those that fit nearly as well as the best one. */
export function meant(matches: readonly TopicMatch[]): TopicMatch[] {
  const best = matches[0]?.score ?? 0;
  return best < ENOUGH ? [] : matches.filter(({ score }) => score >= best * NEAR_BEST);
}
