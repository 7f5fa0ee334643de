import { basename, dirname, join, resolve } from "node:path";
import { eventSchema, type OccasionEvent } from "../domain/event.js";
import { messageOf } from "../domain/thrown.js";
import { type Disk, nodeDisk, temporaryName } from "./disk.js";
import { lockFolder } from "./lock.js";
import { BACKUP_FOLDER, replacedName, STATE_NAME } from "./names.js";
import type { Content } from "./schema.js";
import { readStateText } from "./state-text.js";
import { StoreError } from "./store-error.js";

/** What came of a restoration. */
export type Restored = {
  /** The state file, now with the content of the backup. */
  readonly file: string;
  /** The backup that was restored. */
  readonly backup: string;
  /** How many events it holds. */
  readonly events: number;
  /** Where the file that was there before is kept; `null` where there was none. */
  readonly kept: string | null;
  /**
   * Events that were there before and are not in the backup, as far as they can be read. They are for
   * people to look at and record again; what stands in a damaged file is not trusted.
   */
  readonly lacking: readonly OccasionEvent[];
  /** Whether `lacking` is known to be all that the backup lacks. */
  readonly lackingIsAll: boolean;
};

/** The event that a line of a damaged file holds, where it can still be read. */
function readableEvent(line: string): OccasionEvent[] {
  try {
    const event = eventSchema.safeParse(JSON.parse(line.replace(/,$/, "")));
    return event.success ? [event.data] : [];
  } catch {
    return [];
  }
}

function lackingIn(backup: Content, before: string | null): Pick<Restored, "lacking" | "lackingIsAll"> {
  const state = readStateText(before ?? "");
  const isIntact = state.kind === "intact";
  const events = isIntact ? state.content.events : (before ?? "").split("\n").flatMap(readableEvent);
  const restored = new Set(backup.events.map((event) => event.cause));
  return { lacking: events.filter((event) => !restored.has(event.cause)), lackingIsAll: isIntact };
}

async function readBackup(disk: Disk, folder: string, file: string) {
  for (const path of [resolve(file), join(folder, BACKUP_FOLDER, file)]) {
    const text = await disk.read(path);
    if (text !== null) return { path, text };
  }
  throw new StoreError("unreadable", `${file} is not there, nor in ${join(folder, BACKUP_FOLDER)}.`);
}

async function intactBackup(disk: Disk, folder: string, file: string) {
  const { path, text } = await readBackup(disk, folder, file);
  const state = readStateText(text);
  if (state.kind === "intact") return { path, text, content: state.content };
  const fault = state.kind === "damaged" ? state.fault : `is of version ${state.version}, a later program's`;
  throw new StoreError(state.kind, `${path} ${fault}. It was not restored, and nothing was changed.`);
}

/** Puts a text in the place of the state file, and what was there beside it under a name of its own. */
async function exchange(disk: Disk, state: string, text: string, now: Date): Promise<string | null> {
  const folder = dirname(state);
  const isThere = (await disk.list(folder)).includes(basename(state));
  const kept = isThere ? join(folder, replacedName(now)) : null;
  // Written whole before anything is moved: a full disk leaves everything as it was.
  await disk.write(temporaryName(state), text);
  if (kept !== null) await disk.rename(state, kept);
  await disk.rename(temporaryName(state), state);
  await disk.syncFolder(folder);
  return kept;
}

async function restore(disk: Disk, folder: string, file: string, now: Date): Promise<Restored> {
  const { path, text, content } = await intactBackup(disk, folder, file);
  const state = join(folder, STATE_NAME);
  // What cannot even be read (a folder in the file's place) is kept too, under its new name.
  const before = await disk.read(state).catch(() => null);
  const kept = await exchange(disk, state, text, now);
  return { file: state, backup: path, events: content.events.length, kept, ...lackingIn(content, before) };
}

/**
 * Puts a backup in the place of the state file, for good. The backup is checked first, and the file that
 * is there is kept beside it. Refused while another process has the folder.
 * @param file a path, or the name of a backup of that folder.
 * @throws StoreError where the backup is not fit or the folder is in use; nothing is changed then.
 */
export async function restoreBackup(
  folder: string,
  file: string,
  { now, disk = nodeDisk }: { readonly now: () => Date; readonly disk?: Disk },
): Promise<Restored> {
  const release = await lockFolder(folder);
  try {
    return await restore(disk, folder, file, now());
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError("unwritable", `${file} could not be restored: ${messageOf(cause)}.`, { cause });
  } finally {
    await release();
  }
}
