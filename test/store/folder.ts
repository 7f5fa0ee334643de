import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type JsonStoreOptions, openJsonStore } from "../../src/store/json-store.js";
import type { Store } from "../../src/store/store.js";
import type { StoreError } from "../../src/store/store-error.js";
import { record } from "./samples.js";

/** A new, empty folder that is removed after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "namndkoll-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands, until it is set. */
export function stoppedClock(day = "2026-05-04") {
  let instant = `${day}T07:15:00.000Z`;
  return {
    now: () => new Date(instant),
    set: (next: string) => {
      instant = `${next}T07:15:00.000Z`;
    },
  };
}

const unexpected = (trouble: StoreError): void => {
  throw trouble;
};

/** Options in which nothing is expected to go wrong, but for what a test says. */
export const options = (over: Partial<JsonStoreOptions> = {}): JsonStoreOptions => ({
  now: stoppedClock().now,
  warn: unexpected,
  ...over,
});

/** Opens a store that is closed after the test, if the test has not done so. */
export async function openStore(folder: string, over: Partial<JsonStoreOptions> = {}): Promise<Store> {
  const store = await openJsonStore(folder, options(over));
  onTestFinished(() => store.close());
  return store;
}

/** Opens the store for one task and closes it again. */
export async function withStore<T>(
  folder: string,
  task: (store: Store) => Promise<T>,
  over: Partial<JsonStoreOptions> = {},
): Promise<T> {
  const store = await openJsonStore(folder, options(over));
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}

/** A new folder in which the store was used on these days: the causes of what was recorded, by day. */
export async function folderUsed(days: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const folder = await newFolder();
  for (const [day, causes] of Object.entries(days)) {
    const task = async (store: Store) => {
      for (const cause of causes) await record(store, { cause });
    };
    await withStore(folder, task, { now: stoppedClock(day).now });
  }
  return folder;
}

export const stateOf = (folder: string): string => join(folder, "state.json");
export const readState = (folder: string): Promise<string> => readFile(stateOf(folder), "utf8");
export const backupsOf = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, "backups"))).sort();
