import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Locale } from "../../domain/question.js";
import { extract } from "../../importer/extract.js";
import { readDocument } from "../../importer/read.js";
import { repairDocument } from "../../importer/repair/document.js";
import { nodeDisk } from "../../store/disk.js";
import { type RegisterInUse, registerAsRead, registersInUse } from "../../store/imported.js";
import { changeImport, viewImports, viewStore } from "../../store/installation.js";
import { lockFolder } from "../../store/lock.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../store/registers.js";
import { StoreError } from "../../store/store-error.js";
import { argumentsIn, complaintOf, localeNamed } from "../arguments.js";
import { type Imported, importedOf } from "../importing/found.js";
import { linesOf } from "../importing/lines.js";
import { type Before, takenIntoUse } from "../importing/taken.js";
import { importWords } from "../importing/words.js";
import { type Command, type Io, UsageError } from "../io.js";

const OPTIONS = {
  id: { type: "string" },
  json: { type: "boolean", default: false },
  apply: { type: "boolean", default: false },
  confirm: { type: "boolean", default: false },
  locale: { type: "string", default: "sv" },
} as const;

const USAGE =
  "npm run --silent import -- FILE… [--id sn-2027] [--json] [--apply [--confirm]] [--locale sv|en]";

const wrong = complaintOf(USAGE);

/** What somebody asked for. */
type Wanted = {
  readonly files: readonly string[];
  readonly id: string | null;
  readonly json: boolean;
  readonly apply: boolean;
  readonly confirm: boolean;
  readonly locale: Locale;
};

/** What was written for an import, and how many rows of it wait for a person. */
type Applied = { readonly file: string; readonly unconfirmed: number };

/**
 * `import FILE… [--id ID] [--json] [--apply [--confirm]]`: reads documents and prints what was found in each,
 * beside what is known of the same agreement. Without `--apply` nothing is written; with it the register goes
 * to STATE_DIR/registers/ID.json, under the state folder's lock. `--confirm` confirms every row.
 *
 * With `--json` one object a file, one a line where there are several: `{ "register", "remarks", "changes",
 * "candidates", "unread", "sources", "notices", "orphans", "faults", "applied" }`. `register` is of the shape
 * of `data/agreements/*.json`; `changes.kind` is `version` (a corrected version of a known agreement, by row),
 * `year` (the agreement of a later year between the same parties) or `new`; `applied` is `null` where nothing
 * was written. Exit code 1 where a file could not be read, or not be taken into use though that was asked.
 */
export const importCommand: Command = async (args, io) => {
  const wanted = readArguments(args);
  // A database is shared with the program that runs; a folder is not.
  if (!wanted.apply || io.database) return importAll(wanted, io);
  await nodeDisk.makeFolder(io.stateDir);
  const release = await lockFolder(io.stateDir).catch((thrown: unknown) => heldBy(thrown, wanted, io));
  if (release === null) return 1;
  try {
    return await importAll(wanted, io);
  } finally {
    await release();
  }
};

/** That the server runs is nothing broken: it is said in words for whoever imports. */
function heldBy(thrown: unknown, { locale }: Wanted, { err }: Io): null {
  if (!(thrown instanceof StoreError) || thrown.code !== "locked") throw thrown;
  err(importWords(locale).locked(thrown.message));
  return null;
}

function readArguments(args: readonly string[]): Wanted {
  const { values, positionals: files } = argumentsIn(args, OPTIONS, wrong);
  const { id = null, json, apply, confirm } = values;
  if (files.length === 0) throw wrong("Name a file to import.");
  if (id !== null && files.length > 1)
    throw wrong("--id names one agreement; import the files one at a time.");
  if (id !== null && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw wrong(`--id is "${id}"; write small letters, digits and hyphens, such as sn-2027.`);
  if (confirm && !apply) throw wrong("--confirm confirms what --apply writes; give both.");
  return { files, id, json, apply, confirm, locale: localeNamed(values.locale, wrong) };
}

async function importAll(wanted: Wanted, io: Io): Promise<number> {
  let failed = false;
  for (const file of wanted.files) {
    // Read anew for each file: of two years imported at once the second is compared with the first.
    const inUse = registersInUse(readRegisters(), await viewImports(io));
    if (!(await importFile(file, inUse, wanted, io))) failed = true;
  }
  return failed ? 1 : 0;
}

/** The register as its document says it, with the rows that were dismissed: they keep their ids and their verdict. */
const knownOf = ({ register, imported }: RegisterInUse): Before => ({
  register: imported === null ? register : registerAsRead(imported),
  imported,
});

/** One file from reading to writing; whether it did what was asked. */
async function importFile(
  file: string,
  inUse: readonly RegisterInUse[],
  wanted: Wanted,
  io: Io,
): Promise<boolean> {
  const start = io.now().getTime();
  const known = inUse.map(knownOf);
  const found = await findIn(file, known, wanted, io);
  if (found === null) return false;
  const sound = found.faults.length === 0;
  const applied = wanted.apply && sound ? await apply(file, found, known, wanted, io) : null;
  const seconds = (io.now().getTime() - start) / 1000;
  if (wanted.json) {
    const { passages: _text, ...printed } = found;
    io.out(JSON.stringify({ ...printed, applied }, null, wanted.files.length > 1 ? 0 : 1));
  } else {
    for (const line of linesOf(file, found, wanted.locale)) io.out(line);
    for (const line of lastLines(found, applied, seconds, wanted)) io.out(`  ${line}`);
  }
  return sound || !wanted.apply;
}

function lastLines(found: Imported, applied: Applied | null, seconds: number, wanted: Wanted): string[] {
  const words = importWords(wanted.locale);
  const { register, candidates, unread, remarks } = found;
  return [
    words.summary({
      found: register.followUps.length,
      unsure: candidates.length,
      unread: unread.length,
      remarks: remarks.length,
      seconds,
    }),
    applied
      ? words.written(applied.file, applied.unconfirmed)
      : wanted.apply
        ? words.refused
        : words.notWritten,
  ];
}

/** A file, read, mended, extracted, checked and compared; `null` where it could not be read, which is then said. */
async function findIn(
  file: string,
  known: readonly Before[],
  { id, locale }: Wanted,
  { err, homeMunicipality, ...place }: Io,
): Promise<Imported | null> {
  const result = await readDocument(file, { onProgress: progress(file, locale, err) });
  if (!result.ok) {
    err(`${file}: ${result.problem.message}`);
    return null;
  }
  const names = { parties: readParties(), municipalities: readMunicipalityNames(), home: homeMunicipality };
  const { document } = repairDocument(result.value);
  const draft = extract(document, { ...names, ...(id === null ? {} : { id }) });
  const history = await (await viewStore(place)).history();
  return importedOf(
    draft,
    known.map(({ register }) => register),
    history,
  );
}

/** A file of fewer pages is read before anybody wonders. */
const LARGE = 20;

/** A line for every tenth of a large file. */
function progress(file: string, locale: Locale, err: Io["err"]): (done: number, total: number) => void {
  const words = importWords(locale);
  return (done, total) => {
    const tenth = Math.ceil(total / 10);
    if (total >= LARGE && (done % tenth === 0 || done === total)) err(words.progress(file, done, total));
  };
}

/** Writes what was found, in place of what it was compared with. A state folder's lock is held. */
async function apply(
  file: string,
  found: Imported,
  known: readonly Before[],
  { confirm }: Wanted,
  io: Io,
): Promise<Applied> {
  const { changes } = found;
  const of = changes.kind === "version" ? changes.of : null;
  const before = known.find(({ register }) => register.agreement.id === of) ?? null;
  const taken = takenIntoUse(found, {
    document: basename(file),
    at: io.now().toISOString(),
    before,
    confirm,
  });
  const { id } = taken.register.agreement;
  const compared = known.find(({ register }) => register.agreement.id === id)?.imported ?? null;
  const changed = await changeImport(io, id, (now) => {
    if (!isDeepStrictEqual(now, compared)) throw new UsageError(CHANGED_MEANWHILE(id));
    return taken;
  });
  return { file: changed?.where ?? "", unconfirmed: taken.unconfirmed.length };
}

const CHANGED_MEANWHILE = (id: string): string =>
  `Somebody has confirmed or corrected rows of ${id} while the document was read. Nothing of it was written; import it again.`;
