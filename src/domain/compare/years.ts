import type { FollowUp, Register } from "../agreement.js";
import { monthOf, twoDigits } from "../calendar-date.js";
import { type Entry, type EntryKind, entriesOf, pairYears } from "./entry.js";
import { changesBetween, type FieldChange, type Fields, type RowRef } from "./fields.js";
import type { Pairing } from "./match.js";

/** A duty, goal or assignment that stands in both years. Ids are each year's own. */
export type CarriedOver = {
  readonly kind: EntryKind;
  readonly before: RowRef;
  readonly after: RowRef;
  /** Receivers, forms and the like that differ. */
  readonly fields: readonly FieldChange[];
  /** When it is reported, where that differs: months (`06`) and rhythms (`tertial`). */
  readonly moved: FieldChange | null;
};

/** An amount of both years. */
export type AmountChange = {
  readonly before: RowRef;
  readonly after: RowRef;
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  /** In per cent of the year before; `null` where that was nothing. */
  readonly percent: number | null;
};

/** What differs between a new year's agreement and the year before. */
export type YearChanges = {
  readonly carriedOver: readonly CarriedOver[];
  readonly added: readonly RowRef[];
  readonly dropped: readonly RowRef[];
  /** Amounts that differ, the greatest difference first; those that do not are only counted. */
  readonly amounts: readonly AmountChange[];
  readonly sameAmounts: number;
  readonly newAmounts: readonly RowRef[];
  readonly droppedAmounts: readonly RowRef[];
};

const KINDS = ["followUp", "goal", "assignment"] as const satisfies readonly EntryKind[];

const asRef =
  (kind: EntryKind) =>
  ({ id, name, section }: Entry): RowRef => ({ kind, id, title: name, section });

/** In which months a duty is reported, and in which rhythm where it has no days. */
function timesOf({ occasions }: FollowUp): string[] {
  const times = occasions.flatMap(({ meeting, submitBy, rule }) => {
    const day = meeting ?? submitBy;
    const month = day === null ? /^(?:yearly-)?month:(?:\d{4}-)?(\d\d)$/.exec(rule ?? "")?.[1] : undefined;
    return month ?? (day === null ? (rule ?? []) : twoDigits(monthOf(day)));
  });
  return [...new Set(times)].map((time) => time.replace(/:\d{4}$/, "")).sort();
}

/** What can be compared between years; titles and sections are worded and numbered anew. */
function yearFields(kind: EntryKind, register: Register, id: string): Fields {
  if (kind === "followUp") {
    const row = register.followUps.find((followUp) => followUp.id === id);
    return row
      ? { area: row.area, recipients: row.recipients, partners: row.partners, forms: row.forms }
      : {};
  }
  const rows = [...register.goals, ...register.assignments];
  const row = rows.find((other) => other.id === id);
  return row ? { area: row.area, level: row.level, committees: row.committees } : {};
}

function movedBetween(before: Register, after: Register, ids: readonly [string, string]): FieldChange | null {
  const [was, is] = [before, after].map((register, index) =>
    register.followUps.find(({ id }) => id === ids[index]),
  );
  if (!was || !is) return null;
  return changesBetween({ when: timesOf(was) }, { when: timesOf(is) })[0] ?? null;
}

function carriedOver(
  kind: EntryKind,
  before: Register,
  after: Register,
  pair: readonly [Entry, Entry],
): CarriedOver {
  const [was, is] = pair;
  return {
    kind,
    before: asRef(kind)(was),
    after: asRef(kind)(is),
    fields: changesBetween(yearFields(kind, before, was.id), yearFields(kind, after, is.id)),
    moved: kind === "followUp" ? movedBetween(before, after, [was.id, is.id]) : null,
  };
}

// === Amounts

type EconomyRow = Register["economy"][number];

/** The amounts of the agreement's own year: a document may show the year before beside it. */
function ownAmounts({ economy }: Register): Map<string, EconomyRow> {
  const own = Math.max(...economy.map(({ year }) => year));
  const rows = economy.filter(({ year, amountTkr }) => year === own && amountTkr !== null);
  return new Map(rows.map((row) => [row.id, row]));
}

function amountChange(pair: readonly [Entry, Entry], from: number, to: number): AmountChange {
  const difference = Math.round((to - from) * 1000) / 1000;
  const percent = from === 0 ? null : Math.round((difference / Math.abs(from)) * 1000) / 10;
  const ref = asRef("economy");
  return { before: ref(pair[0]), after: ref(pair[1]), from, to, difference, percent };
}

/** Sums go with sums and parts with parts: an area and its first row are often called the same. */
function pairAmounts(before: Register, after: Register): Pairing<Entry> {
  const sides = [before, after].map((register) => {
    const own = ownAmounts(register);
    const wholes = new Set([...own.values()].map(({ partOf }) => partOf));
    const entries = entriesOf(register, "economy").filter(({ id }) => own.has(id));
    const isSum = ({ id }: Entry): boolean => wholes.has(id) || own.get(id)?.total === true;
    return { sums: entries.filter(isSum), parts: entries.filter((entry) => !isSum(entry)) };
  });
  const pairing = (kind: "sums" | "parts") => pairYears(sides[0]?.[kind] ?? [], sides[1]?.[kind] ?? []);
  const [sums, parts] = [pairing("sums"), pairing("parts")];
  return {
    pairs: [...sums.pairs, ...parts.pairs],
    gone: [...sums.gone, ...parts.gone],
    added: [...sums.added, ...parts.added],
  };
}

function compareAmounts(before: Register, after: Register) {
  const [was, is] = [ownAmounts(before), ownAmounts(after)];
  const { pairs, gone, added } = pairAmounts(before, after);
  const all = pairs.map((pair) =>
    amountChange(pair, was.get(pair[0].id)?.amountTkr ?? 0, is.get(pair[1].id)?.amountTkr ?? 0),
  );
  const amounts = all
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return {
    amounts,
    sameAmounts: all.length - amounts.length,
    newAmounts: added.map(asRef("economy")),
    droppedAmounts: gone.map(asRef("economy")),
  };
}

/** Compares a new year's agreement with the one of the year before between the same parties. */
export function compareYears(before: Register, after: Register): YearChanges {
  const compared = KINDS.map((kind) => {
    const { pairs, gone, added } = pairYears(entriesOf(before, kind), entriesOf(after, kind));
    return {
      carried: pairs.map((pair) => carriedOver(kind, before, after, pair)),
      added: added.map(asRef(kind)),
      dropped: gone.map(asRef(kind)),
    };
  });
  return {
    carriedOver: compared.flatMap(({ carried }) => carried),
    added: compared.flatMap(({ added }) => added),
    dropped: compared.flatMap(({ dropped }) => dropped),
    ...compareAmounts(before, after),
  };
}
