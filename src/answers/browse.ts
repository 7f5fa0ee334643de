import { type Form, formSchema } from "../domain/agreement.js";
import type { AgreementFacts, CommitteeFacts, OccasionFacts } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import type { Owner } from "../domain/event.js";
import { ownerName } from "../domain/people.js";
import { monthPeriod, type Period, quarterPeriod, yearPeriod, yearsIn } from "../domain/period.js";
import { NO_FILTER, NOBODY, type State } from "../domain/question.js";
import type { AnswerContext } from "./context.js";
import { countsByState } from "./counts.js";
import { agreementFacts, type Library } from "./library.js";
import { overdue } from "./overdue.js";
import { committeesLoaded } from "./plan.js";
import { agreementsIn, passes, selectDue } from "./select.js";

/** A part of a year: the whole, a quarter ("q2") or a month ("m6"). */
export type YearPart = "all" | `q${number}` | `m${number}`;

/** The parts that a year can be looked at by. */
export const YEAR_PARTS: readonly YearPart[] = [
  "all",
  ...([1, 2, 3, 4] as const).map((quarter): YearPart => `q${quarter}`),
  ...Array.from({ length: 12 }, (_, index): YearPart => `m${index + 1}`),
];

/** What somebody wants to look through; `null` leaves a part open. */
export type BrowseWish = {
  /** Party id; without it, all committees of the installation's own municipality. */
  readonly committee: string | null;
  readonly year: number | null;
  readonly part: YearPart;
  readonly area: string | null;
  readonly form: Form | null;
  readonly state: State | null;
  /** An {@link ownerKey}, or {@link NOBODY}. */
  readonly owner: string | null;
};

/** Rows to look through, what they were chosen from, and what they can be narrowed by. */
export type Browsed = {
  /** What was wished, with a committee and a year that there are. */
  readonly wish: BrowseWish & { readonly year: number };
  readonly period: Period;
  /** `null` where all of a municipality are looked through. */
  readonly committee: CommitteeFacts | null;
  /** The name of the installation's own municipality; empty where nothing of it is loaded. */
  readonly municipality: string;
  readonly choices: {
    readonly committees: readonly CommitteeFacts[];
    readonly years: readonly number[];
    readonly areas: readonly string[];
    readonly forms: readonly Form[];
    readonly owners: readonly Owner[];
  };
  /** With a day, in the order people read them. */
  readonly items: readonly OccasionFacts[];
  readonly undated: readonly OccasionFacts[];
  /** How many there are of the committee and the period, with and without a day, before anything narrowed them. */
  readonly outOf: number;
  /** What the wish leaves of those, whichever state was wished: how many, how many without a day, and in each state. */
  readonly standing: {
    readonly count: number;
    readonly undated: number;
    readonly states: Readonly<Record<State, number>>;
  };
  /** What is late now, of the agreements in force, whatever part of the year is looked at. */
  readonly overdue: readonly OccasionFacts[];
  readonly agreements: readonly AgreementFacts[];
};

/** What an owner is told from others by. */
export const ownerKey = (owner: Owner): string =>
  owner.kind === "person" ? `p:${owner.person.id}` : `r:${owner.name}`;

/** What a person is told from other owners by. */
export const personKey = (id: string): string => `p:${id}`;

/** The days of a part of a year. */
export function partPeriod(year: number, part: YearPart): Period {
  if (part === "all") return yearPeriod(year);
  const number = Number(part.slice(1));
  return part.startsWith("q") ? quarterPeriod(year, number) : monthPeriod(year, number);
}

/** The committees that agreements are loaded of, those of the own municipality first. */
export function committeesToBrowse(library: Library, home: string | null): CommitteeFacts[] {
  const all = committeesLoaded(library);
  const isHome = ({ id }: CommitteeFacts) => id.startsWith(`${home}/`);
  return [...all.filter(isHome), ...all.filter((one) => !isHome(one))];
}

/** The years that agreements of a scope hold for, each once, in order. */
function yearsInScope({ library, understood }: AnswerContext): number[] {
  const years = library
    .inScope(understood.scope)
    .flatMap(({ agreement }) => yearsIn({ start: agreement.validFrom, end: agreement.validTo }));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The year that is looked at: the wished one, else this one, else the nearest before it that there is. */
function yearFor(wished: number | null, years: readonly number[], today: number): number {
  if (wished !== null && years.includes(wished)) return wished;
  return years.includes(today) ? today : (years.findLast((year) => year < today) ?? years[0] ?? today);
}

/** Who owns rows, each once, by name. */
function ownersOf(rows: readonly OccasionFacts[]): Owner[] {
  const owners = new Map(
    rows.flatMap(({ standing }) => (standing.owner ? [[ownerKey(standing.owner), standing.owner]] : [])),
  );
  return [...owners.values()].sort((a, b) => ownerName(a).localeCompare(ownerName(b), "sv"));
}

const isOwnedBy = ({ standing: { owner } }: OccasionFacts, wanted: string | null): boolean =>
  wanted === null || (owner === null ? NOBODY : ownerKey(owner)) === wanted;

const inSwedish = (values: readonly string[]): string[] =>
  [...new Set(values)].sort((a, b) => a.localeCompare(b, "sv"));

/**
 * Looks through the rows of a committee, or of all of the own municipality (the context's scope), as lists in the
 * chat have them: the same rows, chosen by the same rules, in the same order.
 */
export function browse(asked: AnswerContext, wish: BrowseWish): Browsed {
  const { library, understood } = asked;
  const { municipality: home } = understood.scope;
  const committees = committeesToBrowse(library, home);
  const committee = committees.find(({ id }) => id === wish.committee) ?? null;
  const scope = committee === null ? understood.scope : { ...understood.scope, committees: [committee.id] };
  const context = { ...asked, understood: { ...understood, scope } };
  const years = yearsInScope(context);
  const year = yearFor(wish.year, years, yearOf(understood.today));
  const period = partPeriod(year, wish.part);
  const all = selectDue(context, [period], "any", NO_FILTER);
  const rows = [...all.items, ...all.undated];
  const { area, form, state, owner } = wish;
  const filter = { ...NO_FILTER, areas: area === null ? [] : [area], forms: form === null ? [] : [form] };
  const isLeft = (row: OccasionFacts) => passes(row, filter) && isOwnedBy(row, owner);
  const isWished = (row: OccasionFacts) => isLeft(row) && (state === null || row.standing.state === state);
  const left = rows.filter(isLeft);
  return {
    wish: { ...wish, committee: committee?.id ?? null, year },
    period,
    committee,
    municipality: committees.find(({ id }) => id.startsWith(`${home}/`))?.municipality ?? "",
    choices: {
      committees,
      years,
      areas: inSwedish(rows.map((row) => row.area)),
      forms: formSchema.options.filter((one) => rows.some(({ forms }) => forms.includes(one))),
      owners: ownersOf(rows),
    },
    items: all.items.filter(isWished),
    undated: all.undated.filter(isWished),
    outOf: rows.length,
    standing: {
      count: left.length,
      undated: all.undated.filter(isLeft).length,
      states: countsByState(left),
    },
    overdue: overdue(context, { kind: "overdue", period: null, filter: NO_FILTER }).items,
    agreements: agreementsIn(context, period).map(agreementFacts),
  };
}
