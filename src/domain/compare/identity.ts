import type { FollowUp, Register } from "../agreement.js";
import { ENTRY_KINDS, entriesOf, pairVersions, ROWS } from "./entry.js";
import { pairMeetings, pairOccasions } from "./occasions.js";

/** From what a row is called in the new version to what it is called from now on. Occasions as `follow-up/key`. */
export type Renaming = ReadonlyMap<string, string>;

/** The id if it is free, else the first free one with a number. What is given out is taken from then on. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`;
  taken.add(name);
  return name;
}

type Named = { readonly id: string };

/**
 * New names for the rows of the new version: a matched row gets the name of the one before it; another keeps its
 * own if nothing ever had it. The name of a row that is gone is not given out again, as what happened to that
 * row is recorded under it.
 */
function renamed(
  pairs: readonly (readonly [Named, Named])[],
  added: readonly Named[],
  taken: Set<string>,
): Map<string, string> {
  const names = new Map(pairs.map(([before, after]) => [after.id, before.id] as const));
  const byName = [...added].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of byName) names.set(id, freeName(id, taken));
  return names;
}

/** The ids of a register's rows, of every kind. */
export const idsOf = (register: Register): string[] =>
  ENTRY_KINDS.flatMap((kind) => register[ROWS[kind]].map(({ id }) => id));

function rowNames(before: Register, after: Register): Map<string, string> {
  const taken = new Set(idsOf(before));
  return new Map(
    ENTRY_KINDS.flatMap((kind) => {
      const { pairs, added } = pairVersions(entriesOf(before, kind), entriesOf(after, kind));
      return [...renamed(pairs, added, taken)];
    }),
  );
}

function withKeys(followUp: FollowUp, before: FollowUp | undefined): { names: Map<string, string> } {
  if (!before) return { names: new Map(followUp.occasions.map(({ key }) => [key, key])) };
  const { pairs, added } = pairOccasions(before.occasions, followUp.occasions);
  const taken = new Set(before.occasions.map(({ key }) => key));
  return { names: renamed(pairs, added, taken) };
}

/** The new version under the names that survive. */
export type Survived = { readonly register: Register; readonly renaming: Renaming };

/** Gives rows, occasions and meetings of the new version the names that they had before, and keeps references. */
export function surviving(before: Register, after: Register): Survived {
  const rows = rowNames(before, after);
  const rowName = (id: string): string => rows.get(id) ?? id;
  const renaming = new Map(rows);
  const followUps = after.followUps.map((followUp) => {
    const id = rowName(followUp.id);
    const { names } = withKeys(
      followUp,
      before.followUps.find((other) => other.id === id),
    );
    const occasions = followUp.occasions.map((row) => ({ ...row, key: names.get(row.key) ?? row.key }));
    for (const [from, to] of names) renaming.set(`${followUp.id}/${from}`, `${id}/${to}`);
    return { ...followUp, id, occasions };
  });
  const named = <T extends Named>(all: readonly T[]): T[] =>
    all.map((row) => ({ ...row, id: rowName(row.id) }));
  const register: Register = {
    ...after,
    agreement: { ...after.agreement, id: before.agreement.id },
    meetings: namedMeetings(before, after),
    followUps,
    goals: named(after.goals),
    assignments: named(after.assignments),
    economy: named(after.economy).map((row) => ({ ...row, partOf: row.partOf && rowName(row.partOf) })),
    indicators: named(after.indicators),
    remarks: after.remarks.map((remark) => ({ ...remark, rows: remark.rows.map(rowName) })),
  };
  return { register, renaming };
}

function namedMeetings(before: Register, after: Register): Register["meetings"] {
  const { pairs, added } = pairMeetings(before.meetings, after.meetings);
  const names = renamed(pairs, added, new Set(before.meetings.map(({ id }) => id)));
  return after.meetings.map((meeting) => ({ ...meeting, id: names.get(meeting.id) ?? meeting.id }));
}
