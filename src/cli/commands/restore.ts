import { restoreBackup } from "../../store/restore.js";
import { type Command, UsageError } from "../io.js";

const NOT_OF_DATABASES =
  "STORE_URL is set: what is kept is in the database, and its backups are PostgreSQL's own (docs/operation.md). Nothing was restored.";

/** `restore FILE`: brings a backup of the store back, keeps the file that was there, and says what is lost. */
export const restoreCommand: Command = async ([file, ...rest], io) => {
  if (file === undefined || rest.length > 0) throw new UsageError("Use: npm run restore -- FILE");
  if (io.database) throw new UsageError(NOT_OF_DATABASES);
  const { backup, events, kept, lacking, lackingIsAll, ...restored } = await restoreBackup(
    io.stateDir,
    file,
    {
      now: io.now,
    },
  );
  io.out(`${restored.file} now holds the ${events} events of ${backup}.`);
  if (kept !== null) io.out(`The file that was there before is kept as ${kept}.`);
  if (lacking.length > 0) io.out(`${lacking.length} events were there before and are not in the backup:`);
  for (const { day, occasion, by, move } of lacking) io.out(`  ${day} ${move.type} ${occasion} (${by.name})`);
  if (!lackingIsAll) io.out("There may be more: the file that was there before could not be read in full.");
  return 0;
};
