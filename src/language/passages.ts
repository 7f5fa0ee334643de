import MiniSearch from "minisearch";
import type { BothLanguages, Register } from "../domain/agreement.js";
import type { PassageHit } from "../domain/question.js";
import { stem } from "./stems.js";
import { contentStems, partsOf } from "./word-index.js";

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
const FIELDS = Object.keys(BOOST) as (keyof typeof BOOST)[];
/** Documents that a question's own words point at weigh this much more; a soft choice, not a filter. */
const FAVOURED = 3;

/** Shorter words that happen to stand in one agreement only settle nothing. */
const SHORTEST_NAME = 5;

/** How many sections a word that none has is taken to stand in. */
const UNKNOWN_HOLDERS = 3;
/** What it is worth that the parts of a compound are found instead of the whole. */
const PARTS_FOUND = 0.7;

/** How much of a word of the question a section holds: the word itself, or its parts. */
function heldOf([whole = "", ...parts]: readonly string[], found: readonly string[]): number {
  if (found.includes(whole)) return 1;
  return parts.some((part) => found.includes(part)) ? PARTS_FOUND : 0;
}

/** What is said in both languages, as one text to search. */
const both = ({ sv, en }: BothLanguages): string => `${sv} ${en}`;

function docsOf({ agreement, sections }: Register): Doc[] {
  const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
  return sections.map((section) => ({
    id: `${agreement.id} ${section.id}`,
    agreement: agreement.id,
    section: section.id,
    heading: section.heading,
    keywords: [...section.keywords.sv, ...section.keywords.en].join(" "),
    parent: section.parent === null ? "" : (headings.get(section.parent) ?? ""),
    facts: section.facts.map(({ who, text }) => `${both(text)} ${who ?? ""}`).join(" "),
    summary: both(section.summary),
    parts: "",
  }));
}

/** A field as the index takes it: stems with spaces between, and in a field of their own the parts of compounds. */
function fieldOf(
  doc: Doc,
  field: string,
  stems: readonly (readonly string[])[],
  vocabulary: ReadonlySet<string>,
): string {
  if (field === "parts")
    return stems
      .flat()
      .flatMap((word) => partsOf(word, vocabulary))
      .join(" ");
  const at = FIELDS.indexOf(field as keyof typeof BOOST);
  return at < 0 ? String(doc[field as keyof Doc] ?? "") : (stems[at] ?? []).join(" ");
}

/**
 * Finds what the agreements say, over sections with their facts: stems in both languages, compounds taken
 * apart by the index's own words, prefixes and slips of the hand. Scoring is MiniSearch's BM25+.
 */
export class Passages {
  readonly #index: MiniSearch<Doc>;
  readonly #vocabulary: ReadonlySet<string>;
  /** In how many documents each stem stands. */
  readonly #holders = new Map<string, number>();
  /** In which agreements each stem stands. */
  readonly #agreements = new Map<string, Set<string>>();
  readonly #size: number;

  constructor(registers: readonly Register[]) {
    const docs = registers.flatMap(docsOf);
    this.#size = docs.length;
    const stems = new Map(docs.map((doc) => [doc.id, FIELDS.map((field) => contentStems(doc[field]))]));
    this.#vocabulary = new Set([...stems.values()].flat(2));
    this.#index = new MiniSearch<Doc>({
      fields: [...FIELDS],
      storeFields: ["agreement", "section"],
      // Texts are stemmed before they get here; see extractField.
      tokenize: (text) => (text === "" ? [] : text.split(" ")),
      processTerm: (term) => term,
      extractField: (doc, field) => fieldOf(doc, field, stems.get(doc.id) ?? [], this.#vocabulary),
      searchOptions: {
        tokenize: (text) => text.split(" ").flatMap((word) => this.#terms(word)),
        boost: BOOST,
        prefix: (term) => term.length > 4,
        // A word that the index has is no slip of the hand.
        fuzzy: (term) => (term.length > 6 && !this.#vocabulary.has(term) ? 0.15 : false),
      },
    });
    this.#index.addAll(docs);
    for (const { id, agreement } of docs)
      for (const term of new Set(stems.get(id)?.flat())) {
        this.#holders.set(term, (this.#holders.get(term) ?? 0) + 1);
        this.#agreements.set(term, (this.#agreements.get(term) ?? new Set()).add(agreement));
      }
  }

  /** A word of a question as the index has it: its stem, and the parts of a compound. */
  #terms(word: string): string[] {
    const whole = stem(word);
    return [whole, ...partsOf(whole, this.#vocabulary)];
  }

  /** Rare words weigh more; a word that no section has weighs as a middling one. */
  #weight([whole = "", ...parts]: readonly string[]): number {
    const holders = [whole, ...parts]
      .map((term) => this.#holders.get(term))
      .find((count) => count !== undefined);
    return Math.log(1 + this.#size / (holders ?? UNKNOWN_HOLDERS));
  }

  /** Whether some word stands in sections of other agreements and in none of these ("Miranda"). */
  pointsElsewhere(words: readonly string[], within: ReadonlySet<string>): boolean {
    return words
      .filter((word) => word.length >= SHORTEST_NAME)
      .some((word) => {
        const agreements = this.#agreements.get(stem(word));
        return agreements !== undefined && [...agreements].every((id) => !within.has(id));
      });
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
      .map(({ agreement, section, score, queryTerms }) => {
        const held = query.reduce((sum, terms) => sum + this.#weight(terms) * heldOf(terms, queryTerms), 0);
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
