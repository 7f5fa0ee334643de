/*
 * What lies in a state folder:
 *
 *   state.json                                    the state
 *   state.lock                                    whose lock is the right to write here
 *   state.replaced.2026-05-04T071502123Z.json     what was there before a backup was restored
 *   backups/state.2026-05-04.json                 the backup of a day
 *   backups/state.v0.2026-05-04T071502123Z.json   a file of an older version, as it was before migration
 */

/** The file that holds the state. */
export const STATE_NAME = "state.json";

/** The file whose lock is the right to write in the folder. */
export const LOCK_NAME = "state.lock";

/** The folder of the backups, in the state folder. */
export const BACKUP_FOLDER = "backups";

const DAILY = /^state\.\d{4}-\d{2}-\d{2}\.json$/;
const ANY_BACKUP = /^state\.(?:v\d+\.)?(\d{4}-\d{2}-\d{2}.*)\.json$/;

/** An instant as part of a name: `2026-05-04T071502123Z`. Sorts by time, also among days. */
const stampOf = (instant: Date): string => instant.toISOString().replaceAll(/[:.]/g, "");

const stampIn = (name: string): string => ANY_BACKUP.exec(name)?.[1] ?? "";

/** The name of the backup of a day. */
export const dailyBackupName = (day: string): string => `state.${day}.json`;

/** The name of the copy of an older version that was made at an instant. */
export const olderVersionName = (version: number, now: Date): string =>
  `state.v${version}.${stampOf(now)}.json`;

/** The name under which a replaced state file is kept. */
export const replacedName = (now: Date): string => `state.replaced.${stampOf(now)}.json`;

/** Whether a file is the backup of a day: those are removed when they are many. */
export const isDailyBackup = (name: string): boolean => DAILY.test(name);

/** The names of backups among these, the newest first. */
export const backupNames = (names: readonly string[]): string[] =>
  names.filter((name) => ANY_BACKUP.test(name)).sort((a, b) => (stampIn(a) < stampIn(b) ? 1 : -1));
