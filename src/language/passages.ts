import MiniSearch from "minisearch";
import type { BothLanguages, Register } from "../domain/agreement.js";
import type { PassageHit } from "../domain/question.js";
import { stem } from "./stems.js";
import { contentStems, partsOf } from "./word-index.js";

/** A section as the index takes it: in each field the stems of its words with spaces between. */
type Doc = {
  readonly id: string;
  readonly agreement: string;
  readonly section: string;
  readonly heading: string;
  readonly keywords: string;
  readonly parent: string;
  readonly facts: string;
  readonly summary: string;
  /** The parts of the compounds in all of these. */
  readonly parts: string;
};

/** What a word is worth by where it stands: measured on sections of these documents (docs/answers.md). */
const BOOST = { heading: 2.5, keywords: 1.5, facts: 1.2, summary: 1, parent: 0.8, parts: 0.6 } as const;
const TEXTS = ["heading", "keywords", "facts", "summary", "parent"] as const;
const FIELDS = [...TEXTS, "parts"] as const;
/** Documents that a question's own words point at weigh this much more; a soft choice, not a filter. */
const FAVOURED = 3;

/** Shorter words that happen to stand in one agreement only settle nothing. */
const SHORTEST_NAME = 5;

const NOWHERE: ReadonlySet<string> = new Set();

/** How many sections a word that none has is taken to stand in. */
const UNKNOWN_HOLDERS = 3;
/** What it is worth that the parts of a compound are found instead of the whole. */
const PARTS_FOUND = 0.7;
/** And that a word is found that only begins like it, or is a slip away. */
const LIKE_FOUND = 0.7;

/**
 * How much of a word of the question a section holds: the word itself, one like it, or its parts.
 * @param found the words of the question that were found in any way; @param terms the words they were found as.
 */
function heldOf(
  [whole = "", ...parts]: readonly string[],
  found: readonly string[],
  terms: readonly string[],
): number {
  if (found.includes(whole)) return terms.includes(whole) ? 1 : LIKE_FOUND;
  return parts.some((part) => found.includes(part)) ? PARTS_FOUND : 0;
}

/** What is said in both languages, as one text to search. */
const both = ({ sv, en }: BothLanguages): string => `${sv} ${en}`;

const stems = (text: string): string => contentStems(text).join(" ");

function docsOf({ agreement, sections }: Register): Doc[] {
  const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
  return sections.map((section) => ({
    id: `${agreement.id} ${section.id}`,
    agreement: agreement.id,
    section: section.id,
    heading: stems(section.heading),
    keywords: stems([...section.keywords.sv, ...section.keywords.en].join(" ")),
    parent: section.parent === null ? "" : stems(headings.get(section.parent) ?? ""),
    facts: stems(section.facts.map(({ who, text }) => `${both(text)} ${who ?? ""}`).join(" ")),
    summary: stems(both(section.summary)),
    parts: "",
  }));
}

/**
 * Finds what the agreements say, over sections with their facts: stems in both languages, compounds taken
 * apart by the index's own words, prefixes and slips of the hand. Scoring is MiniSearch's BM25+.
 */
export class Passages {
  readonly #index: MiniSearch<Doc>;
  /** In how many documents each stem stands. */
  readonly #holders = new Map<string, number>();
  /** In which agreements each stem stands. */
  readonly #agreements = new Map<string, ReadonlySet<string>>();
  /** Each set of agreements once: thousands of stems stand in the same few of them. */
  readonly #sets = new Map<string, ReadonlySet<string>>();
  readonly #size: number;

  constructor(registers: readonly Register[]) {
    const docs = registers.flatMap(docsOf);
    this.#size = docs.length;
    for (const doc of docs) this.#keep(doc);
    const parts = new Map([...this.#holders.keys()].map((word) => [word, partsOf(word, this.#holders)]));
    const partsIn = (field: string) => field.split(" ").flatMap((word) => parts.get(word) ?? []);
    this.#index = new MiniSearch<Doc>({
      fields: [...FIELDS],
      storeFields: ["agreement", "section"],
      tokenize: (stems) => (stems === "" ? [] : stems.split(" ")),
      processTerm: (term) => term,
      searchOptions: {
        tokenize: (text) => text.split(" ").flatMap((word) => this.#terms(word)),
        boost: BOOST,
        prefix: (term) => term.length > 4,
        // A word that the index has is no slip of the hand.
        fuzzy: (term) => (term.length > 6 && !this.#holders.has(term) ? 0.15 : false),
      },
    });
    this.#index.addAll(
      docs.map((doc) => ({ ...doc, parts: TEXTS.flatMap((field) => partsIn(doc[field])).join(" ") })),
    );
  }

  /** Keeps which section and agreement each stem stands in. */
  #keep(doc: Doc): void {
    for (const term of new Set(TEXTS.flatMap((field) => doc[field].split(" ")))) {
      if (term === "") continue;
      this.#holders.set(term, (this.#holders.get(term) ?? 0) + 1);
      const before = this.#agreements.get(term) ?? NOWHERE;
      if (!before.has(doc.agreement)) this.#agreements.set(term, this.#setOf([...before, doc.agreement]));
    }
  }

  #setOf(agreements: readonly string[]): ReadonlySet<string> {
    const key = agreements.join(" ");
    const set = this.#sets.get(key) ?? new Set(agreements);
    this.#sets.set(key, set);
    return set;
  }

  /** A word of a question as the index has it: its stem, and the parts of a compound. */
  #terms(word: string): string[] {
    const whole = stem(word);
    return [whole, ...partsOf(whole, this.#holders)];
  }

  /** Whether some section has the word, whole or as the parts of a compound. */
  has(word: string): boolean {
    return this.#terms(word).some((term) => this.#holders.has(term));
  }

  /** Rare words weigh more; a word that no section has weighs as a middling one. */
  #weight([whole = "", ...parts]: readonly string[]): number {
    const holders = [whole, ...parts]
      .map((term) => this.#holders.get(term))
      .find((count) => count !== undefined);
    return Math.log(1 + this.#size / (holders ?? UNKNOWN_HOLDERS));
  }

  /** The other agreements that some word points at: one that stands in none of these ("Miranda"). */
  pointsElsewhere(words: readonly string[], within: ReadonlySet<string>): ReadonlySet<string> {
    const pointed = words
      .filter((word) => word.length >= SHORTEST_NAME)
      .map((word) => this.#agreements.get(stem(word)) ?? NOWHERE)
      .filter((agreements) => [...agreements].every((id) => !within.has(id)));
    return new Set(pointed.flatMap((agreements) => [...agreements]));
  }

  /**
   * Hits for words, best first. `within` keeps to some agreements; `favoured` are preferred among them.
   */
  find(words: readonly string[], within: ReadonlySet<string>, favoured: ReadonlySet<string>): PassageHit[] {
    const query = words.map((word) => this.#terms(word));
    const total = query.reduce((sum, terms) => sum + this.#weight(terms), 0);
    if (total === 0) return [];
    return this.#index
      .search(words.join(" "), {
        filter: ({ agreement }) => within.has(agreement as string),
        boostDocument: (_id, _term, stored) => (favoured.has(stored?.agreement as string) ? FAVOURED : 1),
      })
      .slice(0, 40)
      .map(({ agreement, section, score, queryTerms, terms: met }) => {
        const held = query.reduce(
          (sum, terms) => sum + this.#weight(terms) * heldOf(terms, queryTerms, met),
          0,
        );
        const share = held / total;
        // What holds more of the question goes before what repeats a part of it.
        return {
          agreement: agreement as string,
          section: section as string,
          share,
          score: score * (0.4 + share),
        };
      })
      .sort((a, b) => b.score - a.score);
  }
}
