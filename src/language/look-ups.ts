import type { Register } from "../domain/agreement.js";
import type { Period } from "../domain/period.js";
import type { Locale, PassageHit } from "../domain/question.js";
import { idsOf, inForce, latest } from "./agreements.js";
import type { Matter } from "./matter.js";
import { type Asked, Passages } from "./passages.js";
import { type RowIndexes, rowIndexes } from "./rows.js";
import { meant } from "./topics.js";
import { verbsIn } from "./verbs.js";
import type { Match, WordIndex } from "./word-index.js";

/** How rows are looked for: everywhere in scope at once, or by other words than the matter's. */
export type RowLook = { readonly all?: boolean; readonly words?: readonly string[] };

/** What can be looked up for one question. Nothing is looked for until a rule asks. */
export type LookUps = {
  /**
   * Rows of each kind that the matter fits, best first, of the agreements in force at the time asked about
   * (where those have none, of the others in scope).
   */
  readonly rows: { readonly [K in keyof RowIndexes]: (look?: RowLook) => readonly Match[] };
  /** Sections that hold what is asked, best first; `all`: no agreement in scope is preferred. */
  readonly passages: (which?: "all") => readonly PassageHit[];
  /** Whether values are given for a measure, by its id: some are only named. */
  readonly isMeasured: (id: string) => boolean;
  /** Whether the agreements that are loaded have a word at all. */
  readonly isHeld: (word: string) => boolean;
};

/** Where a question looks. */
export type Within = {
  readonly scoped: readonly Register[];
  readonly period: Period;
  /** Whether the question itself said when; then no other year's rows answer it. */
  readonly timeSaid: boolean;
  /** Whether the question itself said where; then nothing is looked for elsewhere. */
  readonly placeNamed: boolean;
  readonly committeeNamed: boolean;
  /** The question, folded, and the language of its own words. */
  readonly folded: string;
  readonly locale: Locale;
};

/** A hit in the question's own scope that holds this much of it is looked no further than. */
const SETTLED = 0.75;
/** How much more of a question another municipality's section must hold to be taken instead. */
const CLEARLY_BETTER = 0.15;

/** Or how many times its score, where it holds no less. */
const MUCH_STRONGER = 4;
/** A section of the year that was said counts when it holds this much of the question. */
const HELD = 0.5;

/** The rows that fit words, those of a month that was said where there are such. */
function ofMonth(
  index: WordIndex,
  words: readonly string[],
  months: readonly string[],
  among: ReadonlySet<string>,
): readonly Match[] {
  const found = index.match(words, among);
  if (months.length === 0 || found.length === 0) return found;
  const narrowed = index.match([...words, ...months], among);
  return (narrowed[0]?.score ?? 0) >= (found[0]?.score ?? 0) ? narrowed : found;
}

/** Calls a function once for each argument. */
function once<A extends string, R>(make: (argument: A) => R): (argument: A) => R {
  const made = new Map<A, R>();
  return (argument) => {
    if (!made.has(argument)) made.set(argument, make(argument));
    return made.get(argument) as R;
  };
}

/** The indexes over everything but follow-ups, and how a question looks into them. */
export class Shelves {
  readonly #registers: readonly Register[];
  readonly #everywhere: ReadonlySet<string>;
  readonly #rows: RowIndexes;
  readonly #passages: Passages;
  /** Ids of the measures that have values. */
  readonly #measured: ReadonlySet<string>;

  constructor(registers: readonly Register[]) {
    this.#registers = registers;
    this.#everywhere = idsOf(registers);
    this.#rows = rowIndexes(registers);
    this.#passages = new Passages(registers);
    this.#measured = new Set(
      registers.flatMap(({ agreement, indicators }) =>
        indicators.flatMap(({ id, values }) =>
          Object.keys(values).length > 0 ? `${agreement.id}/${id}` : [],
        ),
      ),
    );
  }

  /** Whether any section has the word. */
  has(word: string): boolean {
    return this.#passages.has(word);
  }

  /** The look-ups of one question. */
  for(matter: Matter, within: Within): LookUps {
    const { scoped, period, timeSaid, locale, folded } = within;
    const mended = (words: readonly string[]) => words.map((word) => this.#passages.mended(word));
    const { months } = matter;
    const now = inForce(scoped, period);
    const tiers = [now, latest(scoped), scoped].map(idsOf);
    // An amount of another year is no answer; a measure's values are of other years than its agreement.
    const amounts = timeSaid ? tiers.slice(0, 1) : tiers;
    const inScope = idsOf(scoped);
    const far = timeSaid ? idsOf(inForce(this.#registers, period)) : this.#everywhere;
    const rows =
      (index: WordIndex, among = tiers) =>
      ({ all = false, words: other = matter.names }: RowLook = {}): readonly Match[] => {
        const words = mended(other);
        if (all) return index.match(words, inScope);
        const near = among
          .map((tier) => ofMonth(index, words, months, tier))
          .find((found) => meant(found).length > 0);
        return near ?? (this.#isElsewhere(words, inScope, within) ? index.match(words, far) : []);
      };
    const { economy, indicators, goals, assignments } = this.#rows;
    const favoured = tiers.find((tier) => tier.size > 0) ?? inScope;
    // A year that was said means its own agreement, as long as that says anything of the matter.
    const [ofYear = inScope] = timeSaid ? tiers : [];
    const passages = once((which: "all" | "favoured") => {
      const words = mended(matter.words).filter(
        (word) => !matter.asking.has(word) || this.#passages.has(word),
      );
      const asked: Asked = { words, verbs: verbsIn(folded), locale };
      if (which === "all") return this.#find(asked, inScope, inScope, within);
      const own = timeSaid ? this.#passages.find(asked, ofYear, ofYear) : [];
      return (own[0]?.share ?? 0) >= HELD ? own : this.#find(asked, inScope, favoured, within);
    });
    return {
      rows: {
        economy: rows(economy, amounts),
        indicators: rows(indicators),
        goals: rows(goals),
        assignments: rows(assignments),
      },
      passages: (which) => passages(which ?? "favoured"),
      isMeasured: (id) => this.#measured.has(id),
      isHeld: (word) => this.#passages.holds(word, locale),
    };
  }

  /** Whether a question that names no place has a word that only another place's agreements know. */
  #isElsewhere(
    words: readonly string[],
    inScope: ReadonlySet<string>,
    { placeNamed, committeeNamed }: Within,
  ): boolean {
    return !placeNamed && !committeeNamed && this.#passages.pointsElsewhere(words, inScope).size > 0;
  }

  /** Whether an agreement is of a committee of the same short name as one in scope: "sn" of two municipalities. */
  #isLike(id: string, inScope: ReadonlySet<string>): boolean {
    const name = (register: Register | undefined) => register?.agreement.commissioner.split("/").at(-1);
    const own = this.#registers.find(({ agreement }) => agreement.id === id);
    return this.#registers.some(
      ({ agreement }, at) => inScope.has(agreement.id) && name(this.#registers[at]) === name(own),
    );
  }

  /** Sections in scope, unless the words stand in another municipality's only ("Miranda"), or far better. */
  #find(
    asked: Asked,
    inScope: ReadonlySet<string>,
    favoured: ReadonlySet<string>,
    { placeNamed, committeeNamed }: Within,
  ): readonly PassageHit[] {
    const near = this.#passages.find(asked, inScope, favoured);
    if (placeNamed || (near[0]?.share ?? 0) >= SETTLED) return near;
    // A committee that was named may be another municipality's of the name, but no other committee.
    const pointed = new Set(
      [...this.#passages.pointsElsewhere(asked.words, inScope)].filter(
        (id) => !committeeNamed || this.#isLike(id, inScope),
      ),
    );
    const elsewhere = pointed.size > 0;
    if (!elsewhere && committeeNamed) return near;
    const among = elsewhere ? new Set([...inScope, ...pointed]) : this.#everywhere;
    const far = this.#passages.find(asked, among, elsewhere ? pointed : among);
    const better = (far[0]?.share ?? 0) - (near[0]?.share ?? 0);
    const stronger = better >= 0 && (far[0]?.score ?? 0) > MUCH_STRONGER * (near[0]?.score ?? 0);
    return stronger || better > (elsewhere ? 0 : CLEARLY_BETTER) ? far : near;
  }
}
