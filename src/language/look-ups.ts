import type { Register } from "../domain/agreement.js";
import { type Period, yearPeriod, yearsIn } from "../domain/period.js";
import type { Locale, PassageHit } from "../domain/question.js";
import { idsOf, inForce, latest } from "./agreements.js";
import type { Matter } from "./matter.js";
import { type Asked, Passages } from "./passages.js";
import { type RowIndexes, rowIndexes } from "./rows.js";
import { stem } from "./stems.js";
import { meant } from "./topics.js";
import { verbsIn } from "./verbs.js";
import { contentStems, type Match, type WordIndex } from "./word-index.js";

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
  /** Whether values are given for a measure, by its id, of any of these years, or of any at all where none is said. */
  readonly isMeasured: (id: string, years: readonly number[]) => boolean;
  /** Whether an agreement in scope is of a year, or has amounts of it. */
  readonly hasYear: (year: number) => boolean;
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

/** The agreements that have amounts of a year that none of them is of. */
const showing = (registers: readonly Register[], period: Period): Register[] => {
  const years = new Set(yearsIn(period));
  return registers.filter(({ economy }) => economy.some(({ year }) => years.has(year)));
};

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

/** Agreements that are named by their title, and the words of the question besides. */
type Titled = { readonly agreements: ReadonlySet<string>; readonly others: readonly string[] };
const NOWHERE: ReadonlySet<string> = new Set();
/** A question about an agreement as such. */
const AGREEMENT_SAID = /(?:avtal|overenskommels|agreement|contract)/;

/** The agreement whose title alone has a word, by the word's stem. */
function titlesOf(registers: readonly Register[]): ReadonlyMap<string, string> {
  const holders = new Map<string, Set<string>>();
  for (const { agreement } of registers)
    for (const key of contentStems(agreement.title)) {
      const held = holders.get(key) ?? new Set();
      holders.set(key, held.add(agreement.id));
    }
  return new Map([...holders].flatMap(([key, held]) => (held.size === 1 ? [[key, [...held][0] ?? ""]] : [])));
}

/** Of two ways to ask, what holds more of the question; the first where both hold as much. */
const fuller = (a: readonly PassageHit[], b: readonly PassageHit[]): readonly PassageHit[] =>
  (b[0]?.share ?? 0) > (a[0]?.share ?? 0) ? b : a;

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
  readonly #titles: ReadonlyMap<string, string>;
  /** The years that each measure has values of, by its id. */
  readonly #measured: ReadonlyMap<string, readonly string[]>;

  constructor(registers: readonly Register[]) {
    this.#registers = registers;
    this.#everywhere = idsOf(registers);
    this.#rows = rowIndexes(registers);
    this.#passages = new Passages(registers);
    this.#titles = titlesOf(registers);
    this.#measured = new Map(
      registers.flatMap(({ agreement, indicators }) =>
        indicators.map(({ id, values }) => [`${agreement.id}/${id}`, Object.keys(values)] as const),
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
    // An amount of another year is no answer; a document may show its year beside the one it is of.
    const amounts = timeSaid ? [idsOf(now.length > 0 ? now : showing(scoped, period))] : tiers;
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
    const verbs = verbsIn(folded);
    const asked = (words: readonly string[]): Asked => ({ words, verbs, locale });
    const waysToAsk = () =>
      [matter.words, ...matter.otherWords].map((all) =>
        mended(all).filter((word) => !matter.asking.has(word) || this.#passages.has(word)),
      );
    const byTitle = (words: readonly string[]): readonly PassageHit[] => {
      const { agreements, others } = this.#titled(words, folded);
      return this.#passages.find(asked(others), agreements, agreements);
    };
    const search = (words: readonly string[], which: "all" | "favoured"): readonly PassageHit[] => {
      if (which === "all") return this.#find(asked(words), inScope, inScope, within);
      const own = timeSaid ? this.#passages.find(asked(words), ofYear, ofYear) : [];
      return (own[0]?.share ?? 0) >= HELD ? own : this.#find(asked(words), inScope, favoured, within);
    };
    const passages = once((which: "all" | "favoured") => {
      const ways = waysToAsk();
      const named = ways.map(byTitle).reduce(fuller);
      return (named[0]?.share ?? 0) >= HELD
        ? named
        : ways.map((words) => search(words, which)).reduce(fuller);
    });
    return {
      rows: {
        economy: rows(economy, amounts),
        indicators: rows(indicators),
        goals: rows(goals),
        assignments: rows(assignments),
      },
      passages: (which) => passages(which ?? "favoured"),
      isMeasured: (id, years) => {
        const measured = this.#measured.get(id) ?? [];
        return years.length === 0 ? measured.length > 0 : years.some((year) => measured.includes(`${year}`));
      },
      hasYear: (year) =>
        [...inForce(scoped, yearPeriod(year)), ...showing(scoped, yearPeriod(year))].length > 0,
      isHeld: (word) => this.#passages.holds(word, locale),
    };
  }

  /** The agreements that a question names by what is in their title alone ("avtalet med Miranda"), and its other words. */
  #titled(words: readonly string[], folded: string): Titled {
    const none = { agreements: NOWHERE, others: [] };
    if (!AGREEMENT_SAID.test(folded)) return none;
    const own = (word: string) => this.#titles.get(stem(word));
    const agreements = new Set(words.flatMap((word) => own(word) ?? []));
    const others = words.filter((word) => own(word) === undefined);
    return agreements.size === 1 && others.length > 0 ? { agreements, others } : none;
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
