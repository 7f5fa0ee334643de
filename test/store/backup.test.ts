import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/store/disk.js";
import { readStateText, seal } from "../../src/store/state-text.js";
import type { StoreError } from "../../src/store/store-error.js";
import { backupsOf, newFolder, openStore, stateOf, stoppedClock, withStore } from "./folder.js";
import { causesIn, record } from "./samples.js";

const onDay = (day: string) => ({ now: stoppedClock(day).now });
const may = (day: number): string => `2026-05-${String(day).padStart(2, "0")}`;

async function causesOfBackup(folder: string, day: string): Promise<string[]> {
  const text = await nodeDisk.read(join(folder, "backups", `state.${day}.json`));
  const state = readStateText(text ?? "");
  return state.kind === "intact" ? state.content.events.map((event) => event.cause) : [state.kind];
}

/** Opens a store and records something in it, on each of these days. */
async function useOn(folder: string, days: readonly string[], keepBackups?: number): Promise<void> {
  for (const day of days) {
    const task = (store: Parameters<typeof record>[0]) => record(store, { cause: day });
    await withStore(folder, task, { ...onDay(day), ...(keepBackups === undefined ? {} : { keepBackups }) });
  }
}

describe("a backup is made", () => {
  it("when the store is opened, of what was there", async () => {
    const folder = await newFolder();
    await useOn(folder, [may(3), may(4)]);
    expect(await causesOfBackup(folder, may(4))).toEqual([may(3)]);
  });

  it("at the first write of a day while the program runs, of what was there before it", async () => {
    const folder = await newFolder();
    const clock = stoppedClock(may(3));
    const store = await openStore(folder, { now: clock.now });
    await record(store, { cause: "on 3 May" });
    clock.set(may(4));
    await record(store, { cause: "on 4 May" });
    expect(await causesOfBackup(folder, may(4))).toEqual(["on 3 May"]);
  });

  it("once a day, however often is written and opened", async () => {
    const folder = await newFolder();
    await useOn(folder, [may(3), may(4)]);
    await withStore(folder, async (store) => {
      await record(store, { cause: "later" });
      await record(store, { cause: "later still" });
    });
    await withStore(folder, causesIn);
    expect(await causesOfBackup(folder, may(4))).toEqual([may(3)]);
    expect(await backupsOf(folder)).toEqual([`state.${may(4)}.json`]);
  });

  it("not of a folder in which there is nothing yet", async () => {
    const folder = await newFolder();
    await withStore(folder, causesIn);
    expect(await readdir(folder)).toEqual(["state.json", "state.lock"]);
  });
});

describe("backups that are kept", () => {
  it("are those of the last fourteen days on which there was something", async () => {
    const folder = await newFolder();
    await useOn(
      folder,
      Array.from({ length: 20 }, (_, index) => may(index + 1)),
    );
    const expected = Array.from({ length: 14 }, (_, index) => `state.${may(index + 7)}.json`);
    expect(await backupsOf(folder)).toEqual(expected);
  });

  it("may be another number", async () => {
    const folder = await newFolder();
    await useOn(folder, [may(1), may(2), may(3), may(4), may(5)], 2);
    expect(await backupsOf(folder)).toEqual([`state.${may(4)}.json`, `state.${may(5)}.json`]);
  });

  it("are never none", async () => {
    const folder = await newFolder();
    await useOn(folder, [may(1), may(2), may(3)], 0);
    expect(await backupsOf(folder)).toEqual([`state.${may(3)}.json`]);
  });

  it("include every copy of an older version, and whatever others have put there", async () => {
    const folder = await newFolder();
    await writeFile(stateOf(folder), seal(0, { conversations: [], events: [] }));
    await useOn(folder, [may(1)], 1);
    await writeFile(join(folder, "backups", "läs mig.txt"), "");
    await useOn(folder, [may(2), may(3)], 1);
    const expected = ["läs mig.txt", `state.${may(3)}.json`, `state.v0.${may(1)}T071500000Z.json`];
    expect(await backupsOf(folder)).toEqual(expected);
  });
});

describe("a backup that cannot be made", () => {
  it("keeps nothing from being recorded, is told of, and is made when it can be", async () => {
    const folder = await newFolder();
    await useOn(folder, [may(3)]);
    const inTheWay = join(folder, "backups");
    await rm(inTheWay, { recursive: true, force: true });
    await writeFile(inTheWay, "a file where the folder should be");
    const troubles: StoreError[] = [];
    const store = await openStore(folder, { ...onDay(may(4)), warn: (trouble) => troubles.push(trouble) });
    await record(store, { cause: "second" });
    expect(troubles.map((trouble) => trouble.message)).toEqual([
      expect.stringContaining(`No backup of ${stateOf(folder)} could be made`),
      expect.stringContaining(`No backup of ${stateOf(folder)} could be made`),
    ]);
    await rm(inTheWay);
    await record(store, { cause: "third" });
    expect(await causesOfBackup(folder, may(4))).toEqual([may(3), "second"]);
    expect(troubles).toHaveLength(2);
  });

  it("leaves those of other days alone", async () => {
    const folder = await newFolder();
    await useOn(folder, [may(2), may(3)]);
    await mkdir(join(folder, "backups", `state.${may(4)}.json.tmp`));
    const troubles: StoreError[] = [];
    await openStore(folder, { ...onDay(may(4)), warn: (trouble) => troubles.push(trouble) });
    expect(troubles).toHaveLength(1);
    expect(await causesOfBackup(folder, may(3))).toEqual([may(2)]);
  });
});
