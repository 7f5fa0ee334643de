import { Low } from "lowdb";
import { messageOf } from "../domain/thrown.js";
import { type Disk, nodeDisk } from "./disk.js";
import { LedgerStore } from "./ledger-store.js";
import { lockFolder } from "./lock.js";
import { LowLedger } from "./low-ledger.js";
import { memoryStore } from "./memory-store.js";
import { type Content, EMPTY } from "./schema.js";
import { readStateFile, StateFile, type StateFileOptions } from "./state-file.js";
import type { Store } from "./store.js";
import { StoreError } from "./store-error.js";

/** See {@link StateFileOptions}. */
export type JsonStoreOptions = StateFileOptions;

async function makeFolder(disk: Disk, folder: string): Promise<void> {
  try {
    await disk.makeFolder(folder);
  } catch (cause) {
    throw new StoreError("unwritable", `${folder} cannot be made: ${messageOf(cause)}.`, { cause });
  }
}

async function openDatabase(file: StateFile): Promise<Low<Content>> {
  const db = new Low<Content>(file, EMPTY);
  await db.read();
  // A new folder gets its file at once, so that a disk that takes nothing is found out at the start.
  if (db.data === EMPTY) await db.write();
  return db;
}

/**
 * Opens the store in a folder, which is made where it is missing: one file, `state.json`, with its backups
 * and its lock. Only one process at a time can have it open.
 * @throws StoreError whose message says what is wrong and what to do: the folder is in use, the file is
 *   damaged or of a later version, the disk takes nothing.
 */
export async function openJsonStore(folder: string, options: JsonStoreOptions): Promise<Store> {
  await makeFolder(options.disk ?? nodeDisk, folder);
  const release = await lockFolder(folder);
  try {
    return new LedgerStore(new LowLedger(await openDatabase(new StateFile(folder, options)), release));
  } catch (thrown) {
    await release();
    throw thrown;
  }
}

/**
 * What the store in a folder holds at this moment, also while another process has it open: files are only
 * ever replaced whole, so reading needs no lock. It is a copy in memory: what is changed in it goes nowhere.
 * @throws StoreError as {@link openJsonStore} does for a file that cannot be used.
 */
export async function viewJsonStore(folder: string, disk: Disk = nodeDisk): Promise<Store> {
  return memoryStore((await readStateFile(disk, folder))?.content ?? EMPTY);
}
