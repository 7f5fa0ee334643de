import { resolve } from "node:path";
import { isDatabaseUrl } from "../../config.js";
import { folderKeeper } from "../../store/folder-keeper.js";
import { copyInstallation, type Keeper } from "../../store/move.js";
import { argumentsIn, complaintOf } from "../arguments.js";
import { type Command, type Io, whileOpen } from "../io.js";

const OPTIONS = { from: { type: "string" }, to: { type: "string" }, tenant: { type: "string" } } as const;

const USAGE = "npm run store -- move --from PLACE --to PLACE [--tenant ID]";

const PLACES =
  "A place is a folder, postgres://…, or folder and database for those of the settings (STATE_DIR, STORE_URL).";

const wrong = complaintOf(`${USAGE}\n${PLACES}`);

/** The place that an argument names. */
async function keeperOf(said: string, tenant: string | undefined, io: Io): Promise<Keeper> {
  if (said === "database" && !io.database) throw wrong("STORE_URL is not set, so there is no database.");
  const url = said === "database" ? io.database?.url : isDatabaseUrl(said) ? said : undefined;
  // What is meant as an address and is none could hold a password, and is no folder.
  if (url === undefined && said.includes("://")) throw wrong("The address of the database is not right.");
  if (url !== undefined) {
    const { postgresKeeper } = await import("../../store/postgres/keeper.js");
    return postgresKeeper({ url, tenant: tenant ?? io.database?.tenant ?? io.tenant ?? "local" });
  }
  const folder = said === "folder" ? io.stateDir : resolve(said);
  return folderKeeper(folder, whileOpen(io));
}

/**
 * `store move`: copies all that an installation has from a folder into a database, or back: what happened,
 * conversations, settings, messages, imported registers. Refuses a place that is not empty, reads what it has
 * written and compares, and prints the counts. What it was copied from is left as it is.
 */
export const storeCommand: Command = async (args, io) => {
  const { values, positionals } = argumentsIn(args, OPTIONS, wrong);
  const { from, to, tenant } = values;
  if (positionals.join(" ") !== "move" || !from || !to) throw wrong("Say what to move: --from and --to.");
  const source = await keeperOf(from, tenant, io);
  try {
    const target = await keeperOf(to, tenant, io);
    try {
      const counts = await copyInstallation(source, target);
      for (const [part, count] of Object.entries(counts)) io.out(`${String(count).padStart(8)}  ${part}`);
      io.out(`Copied from ${source.name} to ${target.name}, read again and found the same.`);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  return 0;
};
