import { once } from "node:events";
import { openJsonStore } from "../../../src/store/json-store.js";
import type { Store } from "../../../src/store/store.js";
import { record } from "../samples.js";

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const open = (folder: string): Promise<Store> =>
  openJsonStore(folder, {
    now: () => new Date("2026-05-04T07:15:00Z"),
    warn: (trouble) => say(trouble.message),
  });

async function recordAndSay(store: Store, cause: string): Promise<void> {
  await record(store, { cause });
  say(cause);
}

/** Records one event after the other, five at a time, and says each that is recorded. Never ends. */
async function recordForEver(folder: string): Promise<never> {
  const store = await open(folder);
  for (let first = 1; ; first += 5) {
    const five = [0, 1, 2, 3, 4].map((offset) => recordAndSay(store, `activity-${first + offset}`));
    await Promise.all(five);
  }
}

/** Opens the store when it is told to, says what came of it, and keeps it until the process is ended. */
async function openAndHold(folder: string): Promise<void> {
  say("ready");
  await once(process.stdin, "data");
  try {
    await open(folder);
    say("open");
  } catch (thrown) {
    say(`refused: ${(thrown as Error).message}`);
  }
  process.stdin.resume();
}

/** What a child process does, by its first argument. */
export async function main([task, folder = ""]: readonly string[]): Promise<void> {
  if (task === "record") await recordForEver(folder);
  else await openAndHold(folder);
}
