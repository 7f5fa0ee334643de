import type { Register } from "../domain/agreement.js";
import type { Period } from "../domain/period.js";
import { coversDayOf } from "../domain/reach.js";

/** The agreements that cover a day of the period. */
export const inForce = (registers: readonly Register[], period: Period): Register[] =>
  registers.filter((register) => coversDayOf(register, period));

/** Each committee's latest agreement. */
export const latest = (registers: readonly Register[]): Register[] =>
  registers.filter(({ agreement }) =>
    registers.every(
      (other) =>
        other.agreement.commissioner !== agreement.commissioner ||
        other.agreement.validTo <= agreement.validTo,
    ),
  );

/** The ids of agreements, as indexes take them. */
export const idsOf = (registers: readonly Register[]): ReadonlySet<string> =>
  new Set(registers.map(({ agreement }) => agreement.id));
