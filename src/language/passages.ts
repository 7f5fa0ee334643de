import MiniSearch from "minisearch";
import type { BothLanguages, Register } from "../domain/agreement.js";
import type { Locale, PassageHit } from "../domain/question.js";
import { isSlipOf } from "./distance.js";
import { Lately } from "./lately.js";
import { isSameWord } from "./same-word.js";
import { stem } from "./stems.js";
import { alsoCalled } from "./synonyms.js";
import { OTHER_TASK } from "./vocabulary/other-tasks.js";
import { contentStems, partsOf, WrittenForms } from "./word-index.js";

/** A section with the stems of its words, by where they stand. */
type Doc = {
  readonly agreement: string;
  readonly section: string;
  readonly stems: Readonly<Record<(typeof TEXTS)[number], readonly string[]>>;
};

/** A section as the index takes it: in each field stems with spaces between. */
type Entry = { readonly id: string; readonly agreement: string; readonly section: string } & Readonly<
  Record<(typeof FIELDS)[number], string>
>;

/** What is looked for: the words of a question, those of them that only say what is done, and their language. */
export type Asked = {
  readonly words: readonly string[];
  readonly verbs: ReadonlySet<string>;
  readonly locale: Locale;
};

/** What a word is worth by where it stands: measured on sections of these documents (docs/answers.md). */
const BOOST = {
  heading: 2.5,
  keywords: 1.5,
  facts: 1.2,
  summary: 1,
  parent: 0.8,
  alike: 0.7,
  parts: 0.6,
} as const;
const TEXTS = ["heading", "keywords", "facts", "summary", "parent"] as const;
/** Beside the texts: the parts of the compounds in all of them. */
const OWN = [...TEXTS, "parts"] as const;
/** And what a section's expressions are also called. */
const FIELDS = [...OWN, "alike"] as const;
/** Documents that a question's own words point at weigh this much more; a soft choice, not a filter. */
const FAVOURED = 3;

/** Shorter words that happen to stand in one agreement only settle nothing. */
const SHORTEST_NAME = 5;

const NOWHERE: ReadonlySet<string> = new Set();

/** How many words of questions are remembered with how surely they are the index's. */
const MOST_ASKED = 1_000;
/** Shorter words that no section has are no matter. */
const SHORTEST_MATTER = 4;
/** Shorter words are too near to each other to be mended. */
const SHORTEST_MENDED = 6;
/** What it is worth that a word has the stem of another one. */
const STEM_ALONE = 0.4;

/** How many sections a word that none has is taken to stand in: it is rarer than any that one has. */
const UNKNOWN_HOLDERS = 0.5;
/** The same of a verb, in shares of all sections: "träffas" may be said of anything. */
const UNKNOWN_LIGHT = 1 / 8;
/** What it is worth that the parts of a compound are found instead of the whole. */
const PARTS_FOUND = 0.7;
/** And that a word is found that only begins like it, or is a slip away. */
const LIKE_FOUND = 0.7;

/** And that the section only means it, by another expression. */
const MEANT = 0.8;
/** A section whose own words hold this much of the question is looked no further than. */
const SETTLED = 0.75;
/** How much more of it a section must hold by what it is also called. */
const CLEARLY = 0.15;

/**
 * How much of a word of the question a section holds: the word itself, one like it, its parts, or another
 * expression for it.
 * @param kin how surely the word is the section's, not only its stem.
 * @param found the words of the question that were found in any way.
 * @param match the words they were found as, with the fields.
 */
function heldOf(
  [whole = "", ...parts]: readonly string[],
  kin: number,
  found: readonly string[],
  match: Readonly<Record<string, readonly string[]>>,
): number {
  if (found.includes(whole)) {
    const fields = match[whole];
    if (fields === undefined) return LIKE_FOUND;
    return fields.every((field) => field === "alike") ? MEANT : kin;
  }
  return parts.some((part) => found.includes(part)) ? PARTS_FOUND : 0;
}

/** What a section's own expressions are also called; those of the section above say less. */
const alikeIn = ({ stems: { heading, keywords, facts, summary } }: Doc): string[] =>
  alsoCalled([...heading, ...keywords, ...facts, ...summary]);

function entryOf(doc: Doc, parts: ReadonlyMap<string, readonly string[]>): Entry {
  const { agreement, section, stems } = doc;
  const { heading, keywords, parent, facts, summary } = stems;
  const all = TEXTS.flatMap((field) => stems[field]);
  return {
    id: `${agreement} ${section}`,
    agreement,
    section,
    heading: heading.join(" "),
    keywords: keywords.join(" "),
    parent: parent.join(" "),
    facts: facts.join(" "),
    summary: summary.join(" "),
    parts: all.flatMap((word) => parts.get(word) ?? []).join(" "),
    alike: alikeIn(doc).join(" "),
  };
}

/**
 * Finds what the agreements say, over sections with their facts: stems in both languages, compounds taken
 * apart by the index's own words, prefixes and slips of the hand. Scoring is MiniSearch's BM25+.
 */
export class Passages {
  readonly #index: MiniSearch<Entry>;
  /** In how many documents each stem stands. */
  readonly #holders = new Map<string, number>();
  /** In which agreements each stem stands. */
  readonly #agreements = new Map<string, ReadonlySet<string>>();
  /** Each set of agreements once: thousands of stems stand in the same few of them. */
  readonly #sets = new Map<string, ReadonlySet<string>>();
  readonly #size: number;
  /** The words that each stem stands for, in each language. */
  readonly #written = { sv: new WrittenForms(), en: new WrittenForms() };
  readonly #mended = new Lately(MOST_ASKED, (word) => this.#mend(word));
  readonly #kin = {
    sv: new Lately(MOST_ASKED, (word) => this.#kinship(word, "sv")),
    en: new Lately(MOST_ASKED, (word) => this.#kinship(word, "en")),
  };

  constructor(registers: readonly Register[]) {
    const docs = registers.flatMap((register) => this.#docsOf(register));
    this.#size = docs.length;
    for (const doc of docs) this.#keep(doc);
    const parts = new Map([...this.#holders.keys()].map((word) => [word, partsOf(word, this.#holders)]));
    this.#index = new MiniSearch<Entry>({
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
    this.#index.addAll(docs.map((doc) => entryOf(doc, parts)));
  }

  /** The sections of a register; how their words are written is kept. */
  #docsOf({ agreement, sections }: Register): Doc[] {
    const sv = (text: string) => this.#written.sv.learn(text);
    const en = (text: string) => this.#written.en.learn(text);
    const both = (text: BothLanguages) => [...sv(text.sv), ...en(text.en)];
    const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
    return sections.map(({ id, heading, keywords, parent, facts, summary }) => ({
      agreement: agreement.id,
      section: id,
      stems: {
        heading: sv(heading),
        keywords: [...keywords.sv.flatMap(sv), ...keywords.en.flatMap(en)],
        parent: parent === null ? [] : contentStems(headings.get(parent) ?? ""),
        facts: facts.flatMap(({ who, text }) => [...both(text), ...(who === null ? [] : sv(who))]),
        summary: both(summary),
      },
    }));
  }

  /** Keeps which section and agreement each stem stands in. */
  #keep({ agreement, stems }: Doc): void {
    for (const term of new Set(TEXTS.flatMap((field) => stems[field]))) {
      this.#holders.set(term, (this.#holders.get(term) ?? 0) + 1);
      const before = this.#agreements.get(term) ?? NOWHERE;
      if (!before.has(agreement)) this.#agreements.set(term, this.#setOf([...before, agreement]));
    }
  }

  /**
   * How surely a word of a question is the one that its stem stands for: a Swedish question's word is a form of a
   * Swedish one, or an English one as it stands. An English question may quote Swedish words.
   */
  #kinship(word: string, locale: Locale): number {
    const { sv, en } = this.#written;
    const key = stem(word);
    const [swedish, english] = [sv.of(key), en.of(key)];
    if (english.has(word) || (swedish.size === 0 && english.size === 0)) return 1;
    const forms = locale === "sv" ? [...swedish] : [...swedish, ...english];
    return forms.some((form) => isSameWord(word, form)) ? 1 : STEM_ALONE;
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

  /** Rare words weigh more. */
  #weight([whole = "", ...parts]: readonly string[], isLight: boolean): number {
    const holders = [whole, ...parts]
      .map((term) => this.#holders.get(term))
      .find((count) => count !== undefined);
    const unknown = isLight ? this.#size * UNKNOWN_LIGHT : UNKNOWN_HOLDERS;
    return Math.log(1 + this.#size / (holders ?? unknown));
  }

  /** A word of a question, or the one of the sections' words that it is a slip of where they know nothing like it. */
  mended(word: string): string {
    return this.#mended.of(word);
  }

  #mend(word: string): string {
    const known = word.length < SHORTEST_MENDED || /\d/.test(word) || this.has(word);
    if (known || OTHER_TASK.test(word)) return word;
    const { sv, en } = this.#written;
    let [best, most] = [word, 0];
    for (const written of [sv, en])
      for (const [key, forms] of written)
        for (const form of forms) {
          const near = form[0] === word[0] && form.length >= SHORTEST_MENDED && isSlipOf(word, form);
          const holders = near ? (this.#holders.get(key) ?? 0) : 0;
          if (holders > most) [best, most] = [form, holders];
        }
    return best;
  }

  /** Whether some section has the word, whole or as the parts of a compound. */
  has(word: string): boolean {
    return this.#terms(word).some((term) => this.#holders.has(term));
  }

  /** Whether some section has a form of a word, in the question's language. */
  holds(word: string, locale: Locale): boolean {
    return this.#holders.has(stem(word)) && this.#kin[locale].of(word) === 1;
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
   * Hits for words, best first. `within` keeps to some agreements; `favoured` are preferred among them. What a
   * section is also called counts where its own words hold too little of the question.
   */
  find(asked: Asked, within: ReadonlySet<string>, favoured: ReadonlySet<string>): PassageHit[] {
    const own = this.#find(asked, within, favoured, OWN);
    const share = own[0]?.share ?? 0;
    if (share >= SETTLED) return own;
    const also = this.#find(asked, within, favoured, FIELDS);
    return (also[0]?.share ?? 0) > share + CLEARLY ? also : own;
  }

  #find(
    { words, verbs, locale }: Asked,
    within: ReadonlySet<string>,
    favoured: ReadonlySet<string>,
    fields: readonly (typeof FIELDS)[number][],
  ): PassageHit[] {
    const query = words.map((word) => {
      const terms = this.#terms(word);
      // Short words that no section has are scraps.
      const isLight = verbs.has(word) || word.length < SHORTEST_MATTER;
      return { terms, weight: this.#weight(terms, isLight), kin: this.#kin[locale].of(word) };
    });
    const total = query.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return [];
    // What is worth nothing is passed by; a filter would leave it out after it is scored.
    const worthOf = (agreement: string) =>
      within.has(agreement) ? (favoured.has(agreement) ? FAVOURED : 1) : 0;
    return this.#index
      .search(words.join(" "), {
        fields: [...fields],
        boostDocument: (_id, _term, stored) => worthOf(stored?.agreement as string),
      })
      .slice(0, 40)
      .map(({ agreement, section, score, queryTerms, match }) => {
        const held = query.reduce(
          (sum, { terms, weight, kin }) => sum + weight * heldOf(terms, kin, queryTerms, match),
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
