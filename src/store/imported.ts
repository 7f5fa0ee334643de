import { join } from "node:path";
import { z } from "zod";
import {
  type FollowUp,
  followUpSchema,
  type Register,
  registerFaults,
  registerSchema,
} from "../domain/agreement.js";
import { personSchema } from "../domain/event.js";
import { messageOf } from "../domain/thrown.js";
import { type Disk, nodeDisk, replaceFile } from "./disk.js";
import { StoreError } from "./store-error.js";

/*
 * Registers that an installation has imported: STATE_DIR/registers/ID.json, one file an agreement. They hold
 * the documents' own words, which the shipped registers must not, and so are never in git.
 */

/** The folder of the imported registers, in the state folder. */
const IMPORTED_FOLDER = "registers";

/** Today's version of an imported register's file. */
export const IMPORTED_VERSION = 1;

/** A row by its id, an occasion as `follow-up/key`, a section as `§ id`. */
const rowKeySchema = z.string().min(1);

/** Where a row stands in the document, and how the document says it. */
export const sourceSchema = z.strictObject({
  /** A page or a line, each from 1; whichever the format has. */
  place: z.union([
    z.strictObject({ page: z.int().positive() }),
    z.strictObject({ line: z.int().positive() }),
  ]),
  words: z.string(),
});

/** What a section says in the document's own words, and where it begins. */
const ownTextSchema = sourceSchema;

/** What somebody decided about rows that the importer was not sure of. */
export const reviewSchema = z.strictObject({
  rows: z.array(rowKeySchema).min(1),
  outcome: z.enum(["confirmed", "corrected", "dismissed"]),
  by: personSchema,
  at: z.iso.datetime({ offset: true }),
});

/** An imported register's file; see {@link ImportedRegister}. */
export const importedSchema = z.strictObject({
  version: z.literal(IMPORTED_VERSION),
  register: registerSchema,
  /** The name of the document it was read from, without its folder. */
  document: z.string().min(1),
  importedAt: z.iso.datetime({ offset: true }),
  /** By row; rows that people added have none. */
  sources: z.record(rowKeySchema, sourceSchema),
  /** By section: what answers quote. */
  passages: z.record(z.string().min(1), ownTextSchema),
  /** Rows that nobody has confirmed: marked in answers, and without reminders. */
  unconfirmed: z.array(rowKeySchema),
  /** Who confirmed, corrected or dismissed what, the oldest first. */
  reviews: z.array(reviewSchema),
  /** What the document says of each row that somebody corrected: the register has the correction. */
  asRead: z.record(rowKeySchema, followUpSchema).default({}),
});

/** An imported register with what is known of its origin. */
export type ImportedRegister = z.infer<typeof importedSchema>;
/** See {@link sourceSchema}. */
export type RowSource = z.infer<typeof sourceSchema>;
/** See {@link reviewSchema}. */
export type Review = z.infer<typeof reviewSchema>;

// === Reading

const folderOf = (stateDir: string): string => join(stateDir, IMPORTED_FOLDER);

/** The file of an agreement's imported register. */
export const importedFile = (stateDir: string, id: string): string => join(folderOf(stateDir), `${id}.json`);

const damaged = (path: string, fault: string): StoreError =>
  new StoreError(
    "damaged",
    `${path} ${fault}. It is left as it is. Move it away and import the document again, or put back a copy of it.`,
  );

const versionSchema = z.looseObject({ version: z.int().positive() });

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw damaged(path, `is cut off or is not JSON (${messageOf(thrown)})`);
  }
}

function refuseNewer(path: string, json: unknown): void {
  const { success, data } = versionSchema.safeParse(json);
  if (!success || data.version <= IMPORTED_VERSION) return;
  const message = `${path} is of version ${data.version}, and this program reads up to version ${IMPORTED_VERSION}. It is left as it is: start the later version of the program that wrote it.`;
  throw new StoreError("newer", message);
}

function checked(path: string, text: string): ImportedRegister {
  const json = parsed(path, text);
  refuseNewer(path, json);
  const { success, data, error } = importedSchema.safeParse(json);
  if (!success) throw damaged(path, `is not of the right shape:\n${z.prettifyError(error)}`);
  const faults = registerFaults(data.register);
  if (faults.length > 0) throw damaged(path, `does not hold together:\n${faults.join("\n")}`);
  return data;
}

async function readText(disk: Disk, path: string): Promise<string | null> {
  try {
    return await disk.read(path);
  } catch (cause) {
    throw new StoreError("unreadable", `${path} cannot be read: ${messageOf(cause)}.`, { cause });
  }
}

/**
 * The imported register of one agreement, or `null` where there is none.
 * @throws StoreError that names the file and says what is wrong with it.
 */
export async function readImported(
  stateDir: string,
  id: string,
  disk: Disk = nodeDisk,
): Promise<ImportedRegister | null> {
  const path = importedFile(stateDir, id);
  const text = await readText(disk, path);
  if (text === null) return null;
  const imported = checked(path, text);
  if (imported.register.agreement.id === id) return imported;
  throw damaged(path, `holds the register of another agreement (${imported.register.agreement.id})`);
}

/** All imported registers, by the names of their files. @throws StoreError for the first that is unfit. */
export async function readAllImported(stateDir: string, disk: Disk = nodeDisk): Promise<ImportedRegister[]> {
  const names = (await disk.list(folderOf(stateDir))).filter((name) => name.endsWith(".json"));
  const all = names.sort().map((name) => readImported(stateDir, name.slice(0, -".json".length), disk));
  return (await Promise.all(all)).filter((imported) => imported !== null);
}

// === Writing

/** @throws StoreError `unfit` for a register that could not be read again. */
export function refuseUnfit(imported: ImportedRegister): void {
  const { success, error } = importedSchema.safeParse(imported);
  const faults = success ? registerFaults(imported.register) : [z.prettifyError(error)];
  if (faults.length === 0) return;
  const { id } = imported.register.agreement;
  throw new StoreError("unfit", `The imported register ${id} was not written:\n${faults.join("\n")}`);
}

/**
 * Writes an imported register, in place of the one the agreement had. When the promise resolves it is on disk,
 * for good. Whoever calls this holds the state folder's lock.
 * @throws StoreError `unfit` for a register that could not be read again, `damaged` or `newer` where the file
 *   that is there must not be written over, `unwritable` where the disk did not take it.
 */
export async function writeImported(
  stateDir: string,
  imported: ImportedRegister,
  disk: Disk = nodeDisk,
): Promise<void> {
  refuseUnfit(imported);
  const { id } = imported.register.agreement;
  const path = importedFile(stateDir, id);
  await readImported(stateDir, id, disk);
  try {
    await disk.makeFolder(folderOf(stateDir));
    await replaceFile(disk, path, `${JSON.stringify(imported, null, 2)}\n`);
  } catch (cause) {
    throw new StoreError("unwritable", `${path} could not be written: ${messageOf(cause)}.`, { cause });
  }
}

// === What staff decide, and what the program uses

/** Records that somebody looked at rows: they are no longer unconfirmed. Rows that were not, stay as they are. */
export function reviewed(imported: ImportedRegister, review: Review): ImportedRegister {
  const rows = review.rows.filter((row) => imported.unconfirmed.includes(row));
  if (rows.length === 0) return imported;
  return {
    ...imported,
    unconfirmed: imported.unconfirmed.filter((row) => !rows.includes(row)),
    reviews: [...imported.reviews, { ...review, rows }],
  };
}

/**
 * Puts a corrected row in the place of the one that was read, and records who corrected it. What the document
 * says is kept beside it, so that the same document imported again does not undo the correction.
 */
export function withCorrection(
  imported: ImportedRegister,
  row: FollowUp,
  { by, at }: Pick<Review, "by" | "at">,
): ImportedRegister {
  const { register, asRead, unconfirmed, reviews } = imported;
  const before = register.followUps.find(({ id }) => id === row.id);
  if (!before) return imported;
  return {
    ...imported,
    register: {
      ...register,
      followUps: register.followUps.map((each) => (each.id === row.id ? row : each)),
    },
    asRead: { [row.id]: before, ...asRead },
    unconfirmed: unconfirmed.filter((id) => id !== row.id),
    reviews: [...reviews, { rows: [row.id], outcome: "corrected", by, at }],
  };
}

/** The register as its document says it, without anybody's corrections: what a new import is compared with. */
export const registerAsRead = ({ register, asRead }: ImportedRegister): Register => ({
  ...register,
  followUps: register.followUps.map((row) => asRead[row.id] ?? row),
});

/** Rows that somebody dismissed last and that no later import brought up again: they are kept, but not used. */
export function dismissedRows({ reviews, unconfirmed }: ImportedRegister): ReadonlySet<string> {
  const dismissed = new Set<string>();
  for (const { rows, outcome } of reviews)
    for (const row of rows) outcome === "dismissed" ? dismissed.add(row) : dismissed.delete(row);
  for (const row of unconfirmed) dismissed.delete(row);
  return dismissed;
}

/** The register without the rows that were dismissed. */
function withoutDismissed(imported: ImportedRegister): Register {
  const { register } = imported;
  const dismissed = dismissedRows(imported);
  if (dismissed.size === 0) return register;
  const kept = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ id }) => !dismissed.has(id));
  return {
    ...register,
    followUps: kept(register.followUps),
    goals: kept(register.goals),
    assignments: kept(register.assignments),
    economy: kept(register.economy).map((row) => ({
      ...row,
      partOf: row.partOf !== null && dismissed.has(row.partOf) ? null : row.partOf,
    })),
    indicators: kept(register.indicators),
  };
}

/** A register in use, with its import if it has one; shipped registers are confirmed and have no sources. */
export type RegisterInUse = { readonly register: Register; readonly imported: ImportedRegister | null };

/** The registers in use: the shipped ones, but for an agreement that was imported the import, without the rows that were dismissed. By id. */
export function registersInUse(
  shipped: readonly Register[],
  imported: readonly ImportedRegister[],
): RegisterInUse[] {
  const byId = new Map<string, RegisterInUse>();
  for (const register of shipped) byId.set(register.agreement.id, { register, imported: null });
  for (const own of imported)
    byId.set(own.register.agreement.id, { register: withoutDismissed(own), imported: own });
  return [...byId.values()].sort((a, b) => (a.register.agreement.id < b.register.agreement.id ? -1 : 1));
}

/** See {@link registersInUse}, for whoever needs only the registers. */
export const mergeRegisters = (
  shipped: readonly Register[],
  imported: readonly ImportedRegister[],
): Register[] => registersInUse(shipped, imported).map(({ register }) => register);
