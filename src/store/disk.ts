import type { Stats } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { codeOf } from "../domain/thrown.js";

/**
 * The few things the JSON store does with a disk. A seam: tests put a disk here that fails at a chosen
 * step, which no file permission does for a process that runs as root.
 */
export type Disk = {
  /** The text of a file, or `null` where there is none of that name. */
  read(path: string): Promise<string | null>;
  /** Makes a file or replaces what is in it, and waits until the disk has it. */
  write(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Waits until the disk has the names in a folder: without it a power cut may undo a rename. */
  syncFolder(path: string): Promise<void>;
  /** Makes a folder with those above it, where they are missing. */
  makeFolder(path: string): Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  remove(path: string): Promise<void>;
};

// What is in the state is nobody else's business on that machine.
const OWNER_ONLY = { file: 0o600, folder: 0o700 };

const isMissing = (thrown: unknown): boolean => codeOf(thrown) === "ENOENT";

async function missingAs<T>(fallback: T, task: Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (thrown) {
    if (isMissing(thrown)) return fallback;
    throw thrown;
  }
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, "w", OWNER_ONLY.file);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder for this, and needs not: NTFS keeps a journal of its names.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The folders on the way to one that are not there yet, it among them, the outermost first. */
async function missingFolders(path: string): Promise<string[]> {
  const isThere = await missingAs<Stats | null>(null, stat(path));
  if (isThere?.isDirectory()) return [];
  if (isThere !== null) throw new Error(`${path} is not a folder`);
  return [...(await missingFolders(dirname(path))), path];
}

// One by one: Node's own recursive mkdir never ends where the system says of each that it is not there (/proc).
async function makeFolder(path: string): Promise<void> {
  for (const folder of await missingFolders(resolve(path))) {
    await mkdir(folder, OWNER_ONLY.folder).catch((thrown: unknown) => {
      // Another process may have made it in the meantime.
      if (codeOf(thrown) !== "EEXIST") throw thrown;
    });
    // Each new folder is a name in the one above it.
    await syncFolder(dirname(folder));
  }
}

/** The disk of the machine. */
export const nodeDisk: Disk = {
  read: (path) => missingAs<string | null>(null, readFile(path, "utf8")),
  write,
  rename,
  syncFolder,
  makeFolder,
  list: (path) => missingAs<string[]>([], readdir(path)),
  remove: (path) => rm(path, { force: true }),
};

/** Where a file's next content is written before it takes the file's name. */
export const temporaryName = (path: string): string => `${path}.tmp`;

/**
 * Replaces a file so that at every instant, and after a power cut at any instant, either the old content
 * or the new is there whole. When the promise resolves it is the new one, for good.
 */
export async function replaceFile(disk: Disk, path: string, text: string): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await disk.write(temporary, text);
    await disk.rename(temporary, path);
    await disk.syncFolder(dirname(path));
  } catch (thrown) {
    // A full disk should not be kept full by half a file; that it cannot be removed is no news.
    await disk.remove(temporary).catch(() => {});
    throw thrown;
  }
}
