import { join } from "node:path";
import type { Adapter } from "lowdb";
import { messageOf } from "../domain/thrown.js";
import { BACKUPS_KEPT, backUpBeforeMigration, backUpDaily, hasBackups, restoreAdvice } from "./backup.js";
import { type Disk, nodeDisk, replaceFile } from "./disk.js";
import { VERSION } from "./migrations.js";
import { BACKUP_FOLDER, STATE_NAME } from "./names.js";
import type { Content } from "./schema.js";
import { type IntactState, readStateText, writeStateText } from "./state-text.js";
import { StoreError } from "./store-error.js";

/** How the state is kept on disk. */
export type StateFileOptions = {
  /** The clock, for the days and names of backups. */
  readonly now: () => Date;
  /** Told when a daily backup could not be made. The state itself is written all the same. */
  readonly warn: (trouble: StoreError) => void;
  /** How many daily backups are kept. */
  readonly keepBackups?: number;
  readonly disk?: Disk;
};

// === Reading

async function readText(disk: Disk, folder: string, path: string): Promise<string | null> {
  try {
    return await disk.read(path);
  } catch (cause) {
    const message = `${path} cannot be read: ${messageOf(cause)}. ${await restoreAdvice(disk, folder)}`;
    throw new StoreError("unreadable", message, { cause });
  }
}

async function missing(disk: Disk, folder: string, path: string): Promise<StoreError> {
  const startAnew = `To begin with an empty one, move ${join(folder, BACKUP_FOLDER)} away.`;
  const message = `${path} is missing, though there are backups of it. ${await restoreAdvice(disk, folder)}\n${startAnew}`;
  return new StoreError("damaged", message);
}

async function damaged(disk: Disk, folder: string, path: string, fault: string): Promise<StoreError> {
  const message = `${path} ${fault}. It is left as it is. ${await restoreAdvice(disk, folder)}`;
  return new StoreError("damaged", message);
}

const tooNew = (path: string, version: number): StoreError =>
  new StoreError(
    "newer",
    `${path} is of version ${version}, and this program reads up to version ${VERSION}. It is left as it is: start the later version of the program that wrote it.`,
  );

/**
 * Reads the state file of a folder and changes nothing there: `null` in a folder without one, where there
 * are no backups either. Its content is of today's shape, whatever version the file is.
 * @throws StoreError that says what is wrong, and which command restores the newest intact backup.
 */
export async function readStateFile(disk: Disk, folder: string): Promise<IntactState | null> {
  const path = join(folder, STATE_NAME);
  const text = await readText(disk, folder, path);
  if (text === null && (await hasBackups(disk, folder))) throw await missing(disk, folder, path);
  if (text === null) return null;
  const state = readStateText(text);
  if (state.kind === "newer") throw tooNew(path, state.version);
  if (state.kind === "damaged") throw await damaged(disk, folder, path, state.fault);
  return state;
}

// === Writing

/**
 * The state file as lowdb reads and writes it. Reading checks and migrates; writing replaces the file as
 * a whole and returns when the disk has it (lowdb's own adapter replaces it too, but does not wait for the
 * disk). Whoever uses this holds the folder's lock.
 */
export class StateFile implements Adapter<Content> {
  readonly #folder: string;
  readonly #path: string;
  readonly #options: StateFileOptions;
  readonly #disk: Disk;
  /** What the file holds, once this process has read or written it. */
  #onDisk: Content | null = null;
  #lastBackup: string | null = null;

  constructor(folder: string, options: StateFileOptions) {
    this.#folder = folder;
    this.#path = join(folder, STATE_NAME);
    this.#options = options;
    this.#disk = options.disk ?? nodeDisk;
  }

  /** The content of the file, or `null` in a new folder. A file of an older version is migrated. */
  async read(): Promise<Content | null> {
    const state = await readStateFile(this.#disk, this.#folder);
    if (state === null) return null;
    if (state.version < VERSION) await this.#migrate(state);
    this.#onDisk = state.content;
    await this.#backUp();
    return state.content;
  }

  /**
   * Replaces the content of the file, for good.
   * @throws StoreError where that is not certain: the file holds the old content, or (where only the last
   *   step failed) the new, until it is written the next time.
   */
  async write(content: Content): Promise<void> {
    await this.#backUp();
    try {
      await replaceFile(this.#disk, this.#path, writeStateText(content));
    } catch (cause) {
      const message = `${this.#path} could not be written: ${messageOf(cause)}. Nothing counts as recorded; it can be tried again, without a restart, once the disk is in order.`;
      throw new StoreError("unwritable", message, { cause });
    }
    this.#onDisk = content;
  }

  async #migrate({ version, text, content }: IntactState): Promise<void> {
    try {
      await backUpBeforeMigration(this.#disk, this.#folder, version, text, this.#options.now());
    } catch (cause) {
      const message = `${this.#path} is of version ${version} and was not migrated, as it could not be copied first: ${messageOf(cause)}.`;
      throw new StoreError("unwritable", message, { cause });
    }
    await this.write(content);
  }

  /** Backs up what is on disk once a day: when the file is read, and before a later day's first write. */
  async #backUp(): Promise<void> {
    const day = this.#options.now().toISOString().slice(0, 10);
    const isDone = this.#lastBackup === day;
    this.#lastBackup = day;
    // A new installation has nothing worth a backup on its first day.
    if (isDone || this.#onDisk === null) return;
    await this.#backUpFor(day, this.#onDisk);
  }

  async #backUpFor(day: string, content: Content): Promise<void> {
    const keep = this.#options.keepBackups ?? BACKUPS_KEPT;
    try {
      await backUpDaily(this.#disk, this.#folder, content, day, keep);
    } catch (cause) {
      this.#lastBackup = null;
      // A failed backup is no reason to refuse what people hand in. That nobody hears of it would be worse.
      const message = `No backup of ${this.#path} could be made: ${messageOf(cause)}.`;
      this.#options.warn(new StoreError("unwritable", message, { cause }));
    }
  }
}
