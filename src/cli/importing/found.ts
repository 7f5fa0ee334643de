import { remarkOf } from "../../cards/check-words.js";
import type { Register } from "../../domain/agreement.js";
import { checkRegister } from "../../domain/check/check.js";
import { type Changes, compareRegisters } from "../../domain/compare/compare.js";
import type { Renaming } from "../../domain/compare/identity.js";
import { type Orphan, orphanedBy } from "../../domain/compare/orphans.js";
import { relationTo } from "../../domain/compare/relation.js";
import { compareYears, type YearChanges } from "../../domain/compare/years.js";
import type { Draft } from "../../importer/draft.js";
import { draftFaults } from "../../importer/extract.js";
import type { History } from "../../store/store.js";

/** What is new or different against the registers that are known. */
export type Against =
  | ({ readonly kind: "version"; readonly of: string } & Omit<Changes, "register" | "renaming">)
  | ({ readonly kind: "year"; readonly of: string } & YearChanges)
  | { readonly kind: "new" };

/** What `import` found in one file: what `--json` prints. */
export type Imported = {
  /** Of a known agreement with the ids that survive, so that it is what `--apply` writes. */
  readonly register: Register;
  /** The extraction's own remarks, then those of the check. */
  readonly remarks: Register["remarks"];
  readonly changes: Against;
  readonly candidates: Draft["candidates"];
  readonly unread: Draft["unread"];
  readonly sources: Draft["sources"];
  readonly passages: Draft["passages"];
  readonly notices: Draft["notices"];
  /** Occasions that would go although something is recorded on them. */
  readonly orphans: readonly Orphan[];
  /** What keeps it from being taken into use as it is. */
  readonly faults: readonly string[];
};

/** A draft with its remarks and what it changes, also for what has been recorded. A draft with faults is neither checked nor compared. */
export function importedOf(draft: Draft, known: readonly Register[], history: History): Imported {
  const faults = draftFaults(draft);
  if (faults.length > 0)
    return { ...draft, remarks: draft.register.remarks, changes: { kind: "new" }, orphans: [], faults };
  const { changes, register, renaming } = against(draft.register, known);
  const named = renaming === null ? draft : underSurvivingNames(draft, register, renaming);
  const remarks = [...register.remarks, ...checkRegister(register, { others: [] }).map(remarkOf)];
  const before =
    changes.kind === "version" ? known.find(({ agreement }) => agreement.id === changes.of) : null;
  const others = known.filter((one) => one !== before);
  const orphans = before ? orphanedBy(before, register, others, history) : [];
  return { ...named, remarks, changes, orphans, faults };
}

type Compared = {
  readonly changes: Against;
  readonly register: Register;
  readonly renaming: Renaming | null;
};

function against(draft: Register, known: readonly Register[]): Compared {
  const relation = relationTo(draft, known);
  if (relation.kind === "new") return { changes: { kind: "new" }, register: draft, renaming: null };
  const { before } = relation;
  const of = before.agreement.id;
  if (relation.kind === "year") {
    const changes: Against = { kind: "year", of, ...compareYears(before, draft) };
    return { changes, register: draft, renaming: null };
  }
  const { register, renaming, ...changes } = compareRegisters(before, draft);
  return { changes: { kind: "version", of, ...changes }, register, renaming };
}

/** The draft with its rows called as they were before: its register, and what else speaks of rows. */
function underSurvivingNames(draft: Draft, register: Register, renaming: Renaming): Draft {
  const nameOf = (id: string): string => renaming.get(id) ?? id;
  const sources = Object.entries(draft.sources).map(([id, source]) => [nameOf(id), source] as const);
  return {
    ...draft,
    register,
    candidates: draft.candidates.map(nameOf),
    sources: Object.fromEntries(sources),
  };
}
