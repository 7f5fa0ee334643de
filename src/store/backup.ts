import { dirname, join, resolve } from "node:path";
import { type Disk, replaceFile } from "./disk.js";
import { BACKUP_FOLDER, backupNames, dailyBackupName, isDailyBackup, olderVersionName } from "./names.js";
import type { Content } from "./schema.js";
import { readStateText, writeStateText } from "./state-text.js";

/** How many daily backups are kept unless said otherwise. */
export const BACKUPS_KEPT = 14;

const backupsIn = async (disk: Disk, folder: string): Promise<string[]> =>
  backupNames(await disk.list(join(folder, BACKUP_FOLDER)));

/** Whether there is any backup, of whatever condition. */
export const hasBackups = async (disk: Disk, folder: string): Promise<boolean> =>
  (await backupsIn(disk, folder)).length > 0;

async function writeBackup(disk: Disk, folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, BACKUP_FOLDER, name);
  await disk.makeFolder(dirname(path));
  await replaceFile(disk, path, text);
}

/** Keeps the text of a file of an older version, as it is, before it is migrated. These are never removed. */
export const backUpBeforeMigration = (
  disk: Disk,
  folder: string,
  version: number,
  text: string,
  now: Date,
): Promise<void> => writeBackup(disk, folder, olderVersionName(version, now), text);

async function removeOldest(disk: Disk, folder: string, keep: number): Promise<void> {
  const daily = (await backupsIn(disk, folder)).filter(isDailyBackup);
  for (const name of daily.slice(keep)) await disk.remove(join(folder, BACKUP_FOLDER, name));
}

/**
 * Writes the backup of a day where there is none yet, and removes the oldest beyond `keep`. It is written
 * from the content in hand, which was checked, not copied from a file that may have been damaged since.
 */
export async function backUpDaily(
  disk: Disk,
  folder: string,
  content: Content,
  day: string,
  keep: number,
): Promise<void> {
  const name = dailyBackupName(day);
  if ((await backupsIn(disk, folder)).includes(name)) return;
  await writeBackup(disk, folder, name, writeStateText(content));
  await removeOldest(disk, folder, Math.max(1, keep));
}

/** The newest backup that could be restored, or `null`. Those that are damaged themselves are passed over. */
async function newestIntactBackup(disk: Disk, folder: string): Promise<string | null> {
  for (const name of await backupsIn(disk, folder)) {
    const path = join(folder, BACKUP_FOLDER, name);
    const text = await disk.read(path).catch(() => null);
    if (text !== null && readStateText(text).kind === "intact") return path;
  }
  return null;
}

const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `"${path}"`);

/** The command that restores a backup. The path is absolute, as npm runs it in the project's own folder. */
const restoreCommand = (path: string): string => `npm run restore -- ${quoted(resolve(path))}`;

/** What to do about a state file that cannot be used, in whole sentences. */
export async function restoreAdvice(disk: Disk, folder: string): Promise<string> {
  const newest = await newestIntactBackup(disk, folder);
  if (newest === null) return "There is no intact backup of it.";
  return `The newest intact backup is ${newest}; this restores it:\n  ${restoreCommand(newest)}`;
}
