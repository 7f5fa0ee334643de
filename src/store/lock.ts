import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { messageOf } from "../domain/thrown.js";
import { LOCK_NAME } from "./names.js";
import { StoreError } from "./store-error.js";

/** Gives a lock back. */
export type Release = () => Promise<void>;

type Locking = typeof import("fs-native-extensions");

async function loadLocking(): Promise<Locking> {
  try {
    return await import("fs-native-extensions");
  } catch (cause) {
    const message = `The state folder cannot be locked on this machine: the package fs-native-extensions does not load (${messageOf(cause)}). It has builds for Windows, macOS and Linux with glibc, so not for Alpine.`;
    throw new StoreError("locked", message, { cause });
  }
}

/** The number of the owner as it wrote it; empty where that cannot be read (on Windows, while locked). */
function ownerIn(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

function inUse(folder: string, path: string): StoreError {
  const owner = ownerIn(path);
  const who = owner === "" ? "another process" : `another process (number ${owner})`;
  const message = `${folder} is in use by ${who}. Only one can write there at a time: stop that one, or set STATE_DIR to another folder.`;
  return new StoreError("locked", message);
}

// A bare file descriptor, as Node closes a FileHandle that nobody refers to any more, and the lock with it.
function openLockFile(path: string): number {
  try {
    return openSync(path, "a+", 0o600);
  } catch (cause) {
    throw new StoreError("unwritable", `${path} cannot be opened: ${messageOf(cause)}.`, { cause });
  }
}

function isGranted({ tryLock }: Locking, fd: number, path: string): boolean {
  try {
    return tryLock(fd);
  } catch (cause) {
    const message = `${path} cannot be locked: ${messageOf(cause)}. The folder must be on a file system that has locks.`;
    throw new StoreError("locked", message, { cause });
  }
}

/** Writes down who has the lock, for {@link inUse} and for people who look. Nothing is decided by it. */
function sign(fd: number): void {
  ftruncateSync(fd);
  writeSync(fd, `${process.pid}\n`);
}

/**
 * Takes the one right to write in a folder, until it is given back or the process ends.
 *
 * The lock is the operating system's own (OFD lock on Linux, flock on macOS, LockFileEx on Windows): the
 * kernel grants it to one, and takes it back when that one is gone, however it went. So there is no stale
 * lock to be judged by its age, or by a process number that another program (or the first process of every
 * container) may have by now, and no moment in which two take over the same one. The file stays where it
 * is: if it were removed, a second process could lock a new file of the same name beside it.
 * @throws StoreError `locked` where somebody else has it.
 */
export async function lockFolder(folder: string): Promise<Release> {
  const locking = await loadLocking();
  const path = join(folder, LOCK_NAME);
  const fd = openLockFile(path);
  try {
    if (!isGranted(locking, fd, path)) throw inUse(folder, path);
    sign(fd);
  } catch (thrown) {
    closeSync(fd);
    throw thrown;
  }
  return async () => closeSync(fd);
}
