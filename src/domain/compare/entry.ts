import type { Register } from "../agreement.js";
import { keysOf } from "../keys.js";
import { likenessAmong } from "./likeness.js";
import { type Matched, type Pairing, pairUp, type Stage } from "./match.js";

/** The kinds of rows that a comparison lists. */
export type RowKind = "followUp" | "occasion" | "goal" | "assignment" | "economy" | "indicator" | "meeting";

/** The kinds whose rows have an id of their own and stand in a section. */
export type EntryKind = Exclude<RowKind, "occasion" | "meeting">;

/** Where a register keeps the rows of each kind. */
export const ROWS = {
  followUp: "followUps",
  goal: "goals",
  assignment: "assignments",
  economy: "economy",
  indicator: "indicators",
} as const satisfies Record<EntryKind, keyof Register>;

/** The kinds in the order in which they are listed. */
export const ENTRY_KINDS = keysOf(ROWS);

/** What matching needs to know of a row, whatever its kind. */
export type Entry = Matched & {
  readonly section: string;
  /** Its title; of a sum that is only called one, with its area. */
  readonly name: string;
  /** What else tells it from rows of the same name: an amount's area and code. */
  readonly detail: string;
  /** What must be the same for two rows to be one at all (an amount's year). */
  readonly bound: string;
  /** What it says besides its title, as one text; empty where it says nothing that would tell it from others. */
  readonly content: string;
};

type Row<K extends EntryKind> = Register[(typeof ROWS)[K]][number];

const DESCRIBE: { readonly [K in EntryKind]: (row: Row<K>) => Omit<Entry, "id" | "section"> } = {
  followUp: ({ title, recipients, forms, occasions }) => ({
    name: title,
    detail: "",
    bound: "",
    content: occasions.some(({ meeting, submitBy }) => meeting ?? submitBy)
      ? JSON.stringify([
          [...recipients].sort(),
          [...forms].sort(),
          occasions.map(({ meeting, submitBy }) => `${meeting} ${submitBy}`).sort(),
        ])
      : "",
  }),
  goal: ({ title, level, desiredResults }) => ({
    name: title,
    detail: "",
    bound: level,
    content: [...desiredResults].sort().join("\n"),
  }),
  assignment: ({ title, summary }) => ({
    name: title,
    detail: "",
    bound: "",
    content: summary.sv,
  }),
  economy: ({ area, label, code, year, amountTkr, total }) => ({
    name: total && !/\s/.test(label.trim()) ? `${label} ${area}` : label,
    detail: `${area} ${code ?? ""}`,
    bound: `${year}`,
    content: amountTkr ? `${amountTkr}` : "",
  }),
  indicator: ({ title, unit, values }) => ({
    name: title,
    detail: "",
    bound: unit,
    content: JSON.stringify(values),
  }),
};

/** The rows of a kind, described for matching. */
export function entriesOf(register: Register, kind: EntryKind): Entry[] {
  const rows: readonly Row<EntryKind>[] = register[ROWS[kind]];
  // The describer of a kind is given rows of that kind: ROWS and DESCRIBE have the same keys.
  const describe = DESCRIBE[kind] as (row: Row<EntryKind>) => Omit<Entry, "id" | "section">;
  return rows.map((row) => ({ id: row.id, section: row.section, ...describe(row) }));
}

/** How alike titles must be: the more, the less else speaks for two rows being one. */
const ALIKE = { sameId: 0.3, sameSection: 0.5, anywhere: 0.75 };

/** Same title in the same section; then same id; then a like title; then other words for the same content. */
function correctionStages(alike: (a: Entry, b: Entry) => number): Stage<Entry>[] {
  const ifAlike = (a: Entry, b: Entry, least: number): number => (alike(a, b) >= least ? alike(a, b) : 0);
  const sameContent = (a: Entry, b: Entry): boolean => a.content !== "" && a.content === b.content;
  const surer = (a: Entry, b: Entry): number =>
    (a.id === b.id ? 0.5 : 0) + (sameContent(a, b) ? 1 : 0) + (a.detail === b.detail ? 2 : 0);
  return [
    (a, b) => (a.section === b.section && a.name === b.name ? 1 + surer(a, b) : 0),
    (a, b) => (a.id === b.id && (alike(a, b) >= ALIKE.sameId || sameContent(a, b)) ? 1 : 0),
    (a, b) => (a.section === b.section ? ifAlike(a, b, ALIKE.sameSection) : 0),
    (a, b) => ifAlike(a, b, ALIKE.anywhere),
    (a, b) => (a.section === b.section && sameContent(a, b) ? 1 : 0),
  ];
}

/** Between years sections are renumbered and content is new: only titles speak, and areas where those are alike. */
function yearStages(alike: (a: Entry, b: Entry) => number, alikeDetail: typeof alike): Stage<Entry>[] {
  return [
    (a, b) => (a.name === b.name ? 1 + alikeDetail(a, b) : 0),
    (a, b) => (alike(a, b) >= YEARS_ALIKE ? alike(a, b) + 0.2 * alikeDetail(a, b) : 0),
  ];
}

/** How alike titles of two years are if they are the same duty, goal or amount. */
const YEARS_ALIKE = 0.5;

function likenessOf(
  before: readonly Entry[],
  after: readonly Entry[],
  text: "name" | "detail",
): (a: Entry, b: Entry) => number {
  const alike = likenessAmong([...before, ...after].map((entry) => entry[text]));
  return (a, b) => alike(a[text], b[text]);
}

/** Never across what must be the same. */
const bounded = (stages: readonly Stage<Entry>[]): Stage<Entry>[] =>
  stages.map((stage) => (a, b) => (a.bound === b.bound ? stage(a, b) : 0));

/** Matches the rows of two versions of one agreement. */
export const pairVersions = (before: readonly Entry[], after: readonly Entry[]): Pairing<Entry> =>
  pairUp(before, after, bounded(correctionStages(likenessOf(before, after, "name"))));

/** Matches the rows of two years' agreements between the same parties. */
export const pairYears = (before: readonly Entry[], after: readonly Entry[]): Pairing<Entry> =>
  pairUp(before, after, yearStages(likenessOf(before, after, "name"), likenessOf(before, after, "detail")));
