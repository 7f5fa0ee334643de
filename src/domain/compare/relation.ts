import type { Register } from "../agreement.js";

/** What a register that is being imported is to those already known. */
export type Relation =
  /** A corrected version of an agreement: the same parties and years. See `compareRegisters`. */
  | { readonly kind: "version"; readonly before: Register }
  /** The agreement of a later time between the same parties. See `compareYears`. */
  | { readonly kind: "year"; readonly before: Register }
  | { readonly kind: "new" };

const sameParties = ({ agreement: a }: Register, { agreement: b }: Register): boolean =>
  a.kind === b.kind && a.commissioner === b.commissioner && a.performer === b.performer;

const sameYears = ({ agreement: a }: Register, { agreement: b }: Register): boolean =>
  a.validFrom === b.validFrom && a.validTo === b.validTo;

/** The known register that a new one is to be compared with, if there is one. */
export function relationTo(register: Register, known: readonly Register[]): Relation {
  const sameId = known.find(({ agreement }) => agreement.id === register.agreement.id);
  const others = known.filter((other) => sameParties(other, register));
  const version = sameId ?? others.find((other) => sameYears(other, register));
  if (version) return { kind: "version", before: version };
  const [latest] = others
    .filter(({ agreement }) => agreement.validTo < register.agreement.validFrom)
    .sort((a, b) => (a.agreement.validTo < b.agreement.validTo ? 1 : -1));
  return latest ? { kind: "year", before: latest } : { kind: "new" };
}
