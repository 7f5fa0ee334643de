import type { Register } from "../domain/agreement.js";
import { yearOf } from "../domain/calendar-date.js";
import type { RowRef } from "../domain/compare/fields.js";
import { compareYears, type YearChanges } from "../domain/compare/years.js";
import type { AgreementChanges, Reckoning, RowChanges, TitledFacts } from "../domain/contents.js";
import type { Compared, CompareQuestion } from "../domain/question.js";
import type { AnswerContext } from "./context.js";
import { figuresOf, grandTotals } from "./figures.js";
import type { Library } from "./library.js";
import { placeOf } from "./place.js";
import { differenceOf } from "./reckoning.js";

type Pair = readonly [before: Register, after: Register];

const yearsOf = ({ agreement }: Register): readonly [number, number] => [
  yearOf(agreement.validFrom),
  yearOf(agreement.validTo),
];

/** Whether an agreement is of a year: it may have reports in others. */
export const isOfYear = (register: Register, year: number): boolean => {
  const [from, to] = yearsOf(register);
  return from <= year && year <= to;
};

/** One committee's two agreements: of the first and the last year said, of one year and the one before, or the latest two. */
function pairOfYears(registers: readonly Register[], years: readonly number[]): Pair | null {
  const inOrder = [...registers].sort((a, b) => a.agreement.validFrom.localeCompare(b.agreement.validFrom));
  const [first, last] = [years[0], years.at(-1)];
  const at = inOrder.findIndex((register) => last !== undefined && isOfYear(register, last));
  const after = last === undefined ? inOrder.at(-1) : inOrder[at];
  const before =
    first === undefined || first === last
      ? inOrder[(last === undefined ? inOrder.length - 1 : at) - 1]
      : inOrder.find((register) => isOfYear(register, first));
  return before && after && before !== after ? [before, after] : null;
}

/** Two committees' agreements: of the year said, else of the latest that both have, else the latest of each. */
function pairOfCommittees(groups: readonly (readonly Register[])[], years: readonly number[]): Pair | null {
  const [one = [], other = []] = groups;
  const covered = (group: readonly Register[], year: number) => group.find((each) => isOfYear(each, year));
  const both = one.flatMap(yearsOf).filter((year) => covered(other, year));
  const year = years.at(-1) ?? (both.length > 0 ? Math.max(...both) : null);
  const [a, b] = [one, other].map((group) => (year === null ? group.at(-1) : covered(group, year)));
  return a && b ? [a, b] : null;
}

/** The agreements to compare: two years' of each committee in scope, or those of two committees that were named. */
function pairsIn({ library, understood }: AnswerContext, years: readonly number[]): Pair[] {
  const { scope } = understood;
  const registers = library.inScope(scope);
  const committees = [...new Set(registers.map(({ agreement }) => agreement.commissioner))];
  const groups = committees.map((id) => registers.filter(({ agreement }) => agreement.commissioner === id));
  const besides = scope.committees.length > 1 && years.length < 2;
  const pairs = besides
    ? [pairOfCommittees(groups, years)]
    : groups.map((group) => pairOfYears(group, years));
  return pairs.flatMap((pair) => (pair === null ? [] : [pair]));
}

const ROW_KINDS = { followUps: "followUp", goals: "goal", assignments: "assignment" } as const;

/** The rows of one kind: which both have, and which only one. */
function rowChanges(
  kind: RowChanges["kind"],
  [before, after]: Pair,
  changes: YearChanges,
  library: Library,
): RowChanges {
  const titled = (register: Register) => (ref: RowRef) => ({
    ...placeOf(register, ref.section ?? "", library),
    title: ref.title,
  });
  const ofKind = (ref: RowRef): boolean => ref.kind === ROW_KINDS[kind];
  const inOrder = (rows: readonly TitledFacts[]): TitledFacts[] =>
    [...rows].sort((a, b) => a.section.localeCompare(b.section, "sv", { numeric: true }));
  const common = changes.carriedOver.map((each) => each.after).filter(ofKind);
  return {
    kind,
    counts: [before[kind].length, after[kind].length],
    common: inOrder(common.map(titled(after))),
    added: inOrder(changes.added.filter(ofKind).map(titled(after))),
    dropped: inOrder(changes.dropped.filter(ofKind).map(titled(before))),
  };
}

/** Amounts of the same name, as differences. */
function amountChanges([before, after]: Pair, { amounts }: YearChanges, library: Library): Reckoning[] {
  const found = (register: Register, { id }: RowRef) =>
    figuresOf(library, [`${register.agreement.id}/${id}`]);
  return amounts.flatMap((each) => {
    const [[from], [to]] = [found(before, each.before), found(after, each.after)];
    return from && to ? [differenceOf(from, to)] : [];
  });
}

/** What the amounts of an agreement come to in one year; a document may show the year before beside its own. */
function totalOf(library: Library, register: Register, isOf: (year: number) => boolean): Reckoning[] {
  const terms = grandTotals(library, register).filter(
    ({ year, amountTkr }) => isOf(year) && amountTkr !== null,
  );
  const result = terms.reduce((sum, { amountTkr }) => sum + (amountTkr ?? 0), 0);
  return terms.length === 0 ? [] : [{ op: "sum", terms, result, change: null }];
}

function changesOf(pair: Pair, wholes: readonly Compared[], library: Library): AgreementChanges {
  const [before, after] = pair;
  const changes = compareYears(before, after);
  const asked = (each: Compared): boolean => wholes.includes(each);
  const kinds = (["followUps", "goals", "assignments"] as const).filter(asked);
  const money = asked("amounts");
  return {
    before: before.agreement.shortTitle,
    after: after.agreement.shortTitle,
    isOneCommittee: before.agreement.commissioner === after.agreement.commissioner,
    totals: money
      ? pair.flatMap((register) => totalOf(library, register, (year) => isOfYear(register, year)))
      : [],
    amounts: money ? amountChanges(pair, changes, library) : [],
    unpaired: money ? changes.newAmounts.length + changes.droppedAmounts.length : 0,
    rows: kinds.map((kind) => rowChanges(kind, pair, changes, library)),
  };
}

/** Whole agreements beside each other, the pairs that the question means; none where the scope has no two. */
export const agreementsCompared = (
  context: AnswerContext,
  { years, wholes }: CompareQuestion,
): AgreementChanges[] => pairsIn(context, years).map((pair) => changesOf(pair, wholes, context.library));

/** The amounts that a document shows of two years beside each other; none where none does. */
export function yearsWithin(
  { library, understood }: AnswerContext,
  years: readonly number[],
): AgreementChanges[] {
  const [first, last] = [years[0], years.at(-1)];
  return library.inScope(understood.scope).flatMap((register) => {
    const of = (year: number | undefined) =>
      figuresOf(
        library,
        register.economy.flatMap((row) =>
          row.year === year && row.amountTkr !== null ? `${register.agreement.id}/${row.id}` : [],
        ),
      );
    const [before, after] = [of(first), of(last)];
    const amounts = after.flatMap((to) => {
      const alike = before.filter(({ label, area }) => label === to.label && area === to.area);
      return alike[0] && alike.length === 1 ? [differenceOf(alike[0], to)] : [];
    });
    if (first === last || amounts.length === 0) return [];
    const { shortTitle } = register.agreement;
    return {
      before: shortTitle,
      after: shortTitle,
      isOneCommittee: true,
      totals: [first, last].flatMap((year) => totalOf(library, register, (each) => each === year)),
      amounts: amounts
        .filter(({ result }) => result !== 0)
        .sort((a, b) => Math.abs(b.result) - Math.abs(a.result)),
      unpaired: before.length + after.length - 2 * amounts.length,
      rows: [],
    };
  });
}
