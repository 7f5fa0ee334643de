import type { FollowUp, Register } from "../../../src/domain/agreement.js";
import { readRegisters } from "../../../src/store/registers.js";

const registers = readRegisters();

/** A shipped register. */
export function shipped(id: string): Register {
  const register = registers.find(({ agreement }) => agreement.id === id);
  if (!register) throw new Error(`no register ${id}`);
  return register;
}

/** The ids of the shipped registers. */
export const SHIPPED = registers.map(({ agreement }) => agreement.id);

/** A list in another order, which a number decides. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = (seed >>> 0) + 1;
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state;
  };
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The register with all its rows in another order, and the occasions of each follow-up too. */
export const reordered = (register: Register, seed: number): Register => ({
  ...register,
  meetings: shuffled(register.meetings, seed),
  followUps: shuffled(register.followUps, seed).map((followUp) => ({
    ...followUp,
    occasions: shuffled(followUp.occasions, seed),
  })),
  goals: shuffled(register.goals, seed),
  assignments: shuffled(register.assignments, seed),
  economy: shuffled(register.economy, seed),
  indicators: shuffled(register.indicators, seed),
});

/**
 * The register as another import of the same document would give it: every row with an id by its place in the
 * file, every occasion with its number.
 */
export function importedAnew(register: Register): Register {
  const names = new Map(register.economy.map(({ id }, n) => [id, `rad-${n}`]));
  const numbered = <T extends { id: string }>(rows: readonly T[], word: string): T[] =>
    rows.map((row, n) => ({ ...row, id: `${word}-${n}` }));
  return {
    ...register,
    meetings: numbered(register.meetings, "mote"),
    followUps: numbered(register.followUps, "uppfoljning").map((followUp) => ({
      ...followUp,
      occasions: followUp.occasions.map((row, n) => ({ ...row, key: `${n + 1}` })),
    })),
    goals: numbered(register.goals, "mal"),
    assignments: numbered(register.assignments, "uppdrag"),
    economy: numbered(register.economy, "rad").map((row) => ({
      ...row,
      partOf: row.partOf === null ? null : (names.get(row.partOf) ?? null),
    })),
    indicators: numbered(register.indicators, "nyckeltal"),
    remarks: [],
  };
}

/** The register with one follow-up changed. */
export const withFollowUp = (
  register: Register,
  id: string,
  change: (followUp: FollowUp) => FollowUp,
): Register => ({
  ...register,
  followUps: register.followUps.map((followUp) => (followUp.id === id ? change(followUp) : followUp)),
});

/** The register with the day of one occasion changed. */
export const withMeeting = (register: Register, id: string, key: string, meeting: string): Register =>
  withFollowUp(register, id, (followUp) => ({
    ...followUp,
    occasions: followUp.occasions.map((row) => (row.key === key ? { ...row, meeting } : row)),
  }));
