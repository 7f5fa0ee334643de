import { parseArgs } from "node:util";
import { remarkOf } from "../../cards/check-words.js";
import type { Register } from "../../domain/agreement.js";
import { checkRegister } from "../../domain/check/check.js";
import { type Changes, compareRegisters } from "../../domain/compare/compare.js";
import { relationTo } from "../../domain/compare/relation.js";
import { compareYears, type YearChanges } from "../../domain/compare/years.js";
import type { Place } from "../../importer/document.js";
import type { Draft, Unread } from "../../importer/draft.js";
import { draftFaults, extract } from "../../importer/extract.js";
import { readDocument } from "../../importer/read.js";
import { repairDocument } from "../../importer/repair/document.js";
import { mergeRegisters, readAllImported } from "../../store/imported.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../store/registers.js";
import { type Command, type Io, UsageError } from "../io.js";

const OPTIONS = {
  id: { type: "string" },
  json: { type: "boolean", default: false },
  apply: { type: "boolean", default: false },
} as const;

const USAGE = "npm run --silent import -- FILE… [--id sn-2027] [--json]";

/** What is new or different against the registers that are known. */
type Against =
  | ({ readonly kind: "version"; readonly of: string } & Omit<Changes, "register" | "renaming">)
  | ({ readonly kind: "year"; readonly of: string } & YearChanges)
  | { readonly kind: "new" };

/** What `import` found in one file: what `--json` prints. */
export type Imported = {
  readonly register: Register;
  /** The extraction's own remarks, then those of the check. */
  readonly remarks: Register["remarks"];
  readonly changes: Against;
  readonly candidates: Draft["candidates"];
  readonly unread: Draft["unread"];
  readonly sources: Draft["sources"];
  readonly notices: Draft["notices"];
  /** What keeps it from being taken into use as it is. */
  readonly faults: readonly string[];
};

/**
 * `import FILE… [--id ID] [--json]`: reads documents and prints what was found in each; nothing is written.
 *
 * With `--json` one object a file, one a line where there are several:
 * `{ "register", "remarks", "changes", "candidates", "unread", "sources", "notices", "faults" }`.
 * `register` is of the shape of `data/agreements/*.json`, so that `score_import.py KEY OUTPUT` reads it as it
 * is; `changes.kind` is `version` (a corrected version of a known agreement, by row), `year` (the agreement of
 * a later year between the same parties) or `new`. Exit code 1 where a file could not be read.
 */
export const importCommand: Command = async (args, io) => {
  const { values, positionals } = readArguments(args);
  const known = mergeRegisters(readRegisters(), await readAllImported(io.stateDir));
  let failed = false;
  for (const file of positionals) {
    const imported = await importFile(file, values.id ?? null, known, io);
    if (imported === null) failed = true;
    else if (values.json) io.out(JSON.stringify(imported, null, positionals.length > 1 ? 0 : 1));
    else for (const line of linesOf(file, imported)) io.out(line);
  }
  return failed ? 1 : 0;
};

function readArguments(args: readonly string[]) {
  const read = () => {
    try {
      return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    } catch (error) {
      throw new UsageError(`${(error as Error).message}\nUse: ${USAGE}`);
    }
  };
  const { values, positionals } = read();
  if (positionals.length === 0) throw new UsageError(`Name a file to import.\nUse: ${USAGE}`);
  if (values.id !== undefined && positionals.length > 1)
    throw new UsageError("--id names one agreement; import the files one at a time.");
  if (values.apply)
    throw new UsageError("--apply is not there yet: import shows what it found and writes nothing.");
  return { values, positionals };
}

/** One file, read, mended, extracted, checked and compared; `null` where it could not be read, which is then said. */
async function importFile(
  file: string,
  id: string | null,
  known: readonly Register[],
  { err, homeMunicipality }: Io,
): Promise<Imported | null> {
  const result = await readDocument(file, {
    onProgress: (done, total) => err(`${file}: ${done}/${total}`),
  });
  if (!result.ok) {
    err(`${file}: ${result.problem.message}`);
    return null;
  }
  const names = { parties: readParties(), municipalities: readMunicipalityNames(), home: homeMunicipality };
  const { document } = repairDocument(result.value);
  const draft = extract(document, { ...names, ...(id === null ? {} : { id }) });
  return importedOf(draft, known);
}

/** A draft with its remarks and what it changes. A draft with faults is neither checked nor compared. */
export function importedOf(draft: Draft, known: readonly Register[]): Imported {
  const { register, candidates, unread, sources, notices } = draft;
  const faults = draftFaults(draft);
  const sound = faults.length === 0;
  const found = sound ? checkRegister(register, { others: [] }).map(remarkOf) : [];
  const remarks = [...register.remarks, ...found];
  const changes: Against = sound ? against(register, known) : { kind: "new" };
  return { register, remarks, changes, candidates, unread, sources, notices, faults };
}

function against(register: Register, known: readonly Register[]): Against {
  const relation = relationTo(register, known);
  if (relation.kind === "new") return { kind: "new" };
  const of = relation.before.agreement.id;
  if (relation.kind === "year") return { kind: "year", of, ...compareYears(relation.before, register) };
  const { register: _kept, renaming: _renaming, ...changes } = compareRegisters(relation.before, register);
  return { kind: "version", of, ...changes };
}

// === As text

const placeOf = (place: Place): string => ("page" in place ? `sida ${place.page}` : `rad ${place.line}`);

const WHY: Readonly<Record<Unread["why"], string>> = {
  "no-time": "ingen tid",
  "vague-time": "obestämd tid",
  layout: "okänd tabell",
  cut: "avkapad rad",
};

function linesOf(
  file: string,
  { register, remarks, changes, candidates, unread, faults }: Imported,
): string[] {
  const { agreement, followUps, goals, assignments, economy, indicators, meetings } = register;
  return [
    `${file}: ${agreement.title} (${agreement.id}, ${agreement.validFrom}–${agreement.validTo})`,
    `  Hittat: ${followUps.length} uppföljningar (${candidates.length} ur löpande text, att bekräfta), ${goals.length} mål, ${assignments.length} uppdrag, ${economy.length} belopp, ${indicators.length} nyckeltal, ${meetings.length} sammanträden.`,
    `  Anmärkningar: ${remarks.length}.`,
    `  ${changesLine(changes)}`,
    ...(unread.length > 0 ? [`  Hittade men kunde inte tolka (${unread.length}):`] : []),
    ...unread.map(({ place, why, quote }) => `    ${placeOf(place)}, ${WHY[why]}: ${quote.slice(0, 120)}`),
    ...faults.map((fault) => `  Kan inte tas i bruk: ${fault}`),
  ];
}

function changesLine(changes: Against): string {
  if (changes.kind === "new") return "En överenskommelse som inte är känd sedan förut.";
  if (changes.kind === "year")
    return `Mot ${changes.of}: ${changes.carriedOver.length} återkommer, ${changes.added.length} nya, ${changes.dropped.length} borta.`;
  return `Mot ${changes.of}: ${changes.added.length} nya, ${changes.changed.length} ändrade, ${changes.gone.length} borta, ${changes.unchanged.length} oförändrade.`;
}
