import { mkdir, open, readdir, rmdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type Disk, nodeDisk } from "../../src/store/disk.js";
import { viewJsonStore } from "../../src/store/json-store.js";
import { NO_SETTINGS } from "../../src/store/store.js";
import { startChild } from "./child/child.js";
import { describeStore } from "./contract.js";
import { diskWith, fullDisk } from "./disks.js";
import { newFolder, openStore, readState, stateOf, withStore } from "./folder.js";
import { anna, causesIn, channel, LEX_SARAH, record } from "./samples.js";

describeStore("the JSON store", async () => openStore(await newFolder()));

describe("what was recorded", () => {
  it("is there after the store was closed and opened: events, conversations and settings", async () => {
    const folder = await newFolder();
    const settings = { ...NO_SETTINGS, trackingSince: { "sn-2026": "2026-01-15" } };
    const before = await withStore(folder, async (store) => {
      await record(store);
      await store.changeConversation(channel().id, () => channel({ tiedBy: anna }));
      await store.changeSettings(() => settings);
      return store.history();
    });
    const store = await openStore(folder);
    expect(await store.history()).toEqual(before);
    expect(await store.conversations()).toEqual([channel({ tiedBy: anna })]);
    expect(await store.settings()).toEqual(settings);
  });

  it("is not recorded again after that", async () => {
    const folder = await newFolder();
    await withStore(folder, (store) => record(store));
    await withStore(folder, (store) => record(store));
    expect(await withStore(folder, causesIn)).toEqual(["activity-1"]);
  });

  it("is for nobody else on that machine to read", async () => {
    const folder = join(await newFolder(), "data", "state");
    await openStore(folder);
    expect((await stat(stateOf(folder))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});

describe("an event that was reported as recorded is there, once, after the program was killed", () => {
  // Twice in the same folder: the second child is given the activities of the first again.
  const killTwice = async (folder: string, afterLines: number): Promise<readonly string[]> => {
    const said: string[] = [];
    for (const lines of [afterLines, afterLines * 2]) {
      const child = startChild("record", folder);
      await child.lines(lines);
      said.push(...(await child.kill()));
    }
    return said;
  };

  it("in the middle of its writes, after few of them and after many", async () => {
    const kills = [1, 7, 40, 160].map(async (afterLines) => {
      const folder = await newFolder();
      const reported = await killTwice(folder, afterLines);
      const causes = await withStore(folder, causesIn);
      expect(causes).toEqual(expect.arrayContaining([...reported]));
      expect(new Set(causes).size).toBe(causes.length);
    });
    await Promise.all(kills);
  });
});

/** A disk that notes what is done to files and folders, in order. */
function notingDisk(): { readonly disk: Disk; readonly notes: string[] } {
  const notes: string[] = [];
  const disk = diskWith(nodeDisk, {
    write: (path, text) => {
      notes.push(`write ${basename(path)}`);
      return nodeDisk.write(path, text);
    },
    rename: (from, to) => {
      notes.push(`rename ${basename(from)} to ${basename(to)}`);
      return nodeDisk.rename(from, to);
    },
    syncFolder: (path) => {
      notes.push("sync folder");
      return nodeDisk.syncFolder(path);
    },
  });
  return { disk, notes };
}

const ONE_WRITE = ["write state.json.tmp", "rename state.json.tmp to state.json", "sync folder"];

describe("a write", () => {
  it("is done beside the file, put in its place, and waited for", async () => {
    const { disk, notes } = notingDisk();
    const store = await openStore(await newFolder(), { disk });
    notes.length = 0;
    await record(store);
    expect(notes).toEqual(ONE_WRITE);
  });

  it("waits for the disk twice: for the content, and for the name", async () => {
    const folder = await newFolder();
    const store = await openStore(folder);
    const handle = await open(stateOf(folder), "r");
    const sync = vi.spyOn(Object.getPrototypeOf(handle), "sync");
    await handle.close();
    await record(store);
    expect(sync).toHaveBeenCalledTimes(2);
    sync.mockRestore();
  });

  it("holds all that is asked for at the same time", async () => {
    const { disk, notes } = notingDisk();
    const store = await openStore(await newFolder(), { disk });
    notes.length = 0;
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => record(store, { cause: `activity-${index}` })),
    );
    expect(notes).toEqual(ONE_WRITE);
  });

  it("is not done where nothing changes", async () => {
    const { disk, notes } = notingDisk();
    const store = await openStore(await newFolder(), { disk });
    await record(store);
    await store.changeConversation(channel().id, () => channel());
    notes.length = 0;
    await record(store);
    await store.decide(LEX_SARAH, () => ({ events: [], result: "refused" }));
    await store.changeConversation(channel().id, () => channel());
    await store.changeConversation("unknown", () => null);
    await store.changeSettings((before) => ({ ...before }));
    expect(notes).toEqual([]);
  });
});

/** A promise that is kept when somebody says so. */
function promised() {
  let keep = (): void => {};
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { promise, keep: () => keep() };
}

/** A disk whose writes wait until they are let go. */
function heldDisk() {
  const started = promised();
  const gate = promised();
  let held = false;
  const write = async (path: string, text: string) => {
    if (held) {
      started.keep();
      await gate.promise;
    }
    await nodeDisk.write(path, text);
  };
  const hold = () => {
    held = true;
  };
  return { disk: diskWith(nodeDisk, { write }), hold, started: started.promise, letGo: gate.keep };
}

describe("while a write is under way", () => {
  it("nobody is told that it is recorded, and nobody reads it", async () => {
    const held = heldDisk();
    const store = await openStore(await newFolder(), { disk: held.disk });
    held.hold();
    let told = false;
    const recording = record(store).then(() => {
      told = true;
    });
    await held.started;
    expect(told).toBe(false);
    expect(await store.history()).toEqual(new Map());
    held.letGo();
    await recording;
    expect(await causesIn(store)).toEqual(["activity-1"]);
  });

  it("those who come wait, and are written together after it", async () => {
    const held = heldDisk();
    const { disk, notes } = notingDisk();
    const store = await openStore(await newFolder(), { disk: diskWith(disk, { write: held.disk.write }) });
    held.hold();
    notes.length = 0;
    const first = record(store, { cause: "first" });
    await held.started;
    const others = [record(store, { cause: "second" }), record(store, { cause: "third" })];
    held.letGo();
    await Promise.all([first, ...others]);
    expect(notes.filter((note) => note === "sync folder")).toHaveLength(2);
  });

  it("a close waits for it", async () => {
    const held = heldDisk();
    const folder = await newFolder();
    const store = await openStore(folder, { disk: held.disk });
    held.hold();
    const recording = record(store);
    await held.started;
    const closing = store.close();
    held.letGo();
    await Promise.all([recording, closing]);
    expect(await withStore(folder, causesIn)).toEqual(["activity-1"]);
  });
});

const STEPS = ["write", "rename", "syncFolder"] as const;

/** A disk that fails at one step while it is out of order. */
function brokenDisk(step: (typeof STEPS)[number]) {
  const state = { broken: false };
  const perhaps =
    <A extends readonly unknown[]>(task: (...args: A) => Promise<void>) =>
    (...args: A): Promise<void> =>
      state.broken ? Promise.reject(fullDisk()) : task(...args);
  return { state, disk: diskWith(nodeDisk, { [step]: perhaps(nodeDisk[step]) }) };
}

describe.each(STEPS)("a disk that fails at %s", (step) => {
  const openBroken = async () => {
    const { disk, state } = brokenDisk(step);
    const folder = await newFolder();
    const store = await openStore(folder, { disk });
    await record(store, { cause: "before" });
    state.broken = true;
    return { store, folder, state };
  };

  it("has whoever asked told that nothing counts as recorded, and why", async () => {
    const { store, folder } = await openBroken();
    const message = `${stateOf(folder)} could not be written: ENOSPC: no space left on device. Nothing counts as recorded`;
    await expect(record(store, { cause: "lost" })).rejects.toThrow(message);
    await expect(record(store, { cause: "lost" })).rejects.toMatchObject({
      name: "StoreError",
      code: "unwritable",
    });
  });

  it("has all who asked at the same time told", async () => {
    const { store } = await openBroken();
    const asked = [record(store, { cause: "a" }), record(store, { cause: "b" })];
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
  });

  it("leaves the store as it was: for those who read, and for those who decide", async () => {
    const { store } = await openBroken();
    await expect(record(store, { cause: "lost" })).rejects.toThrow();
    await expect(store.changeConversation("a", () => channel({ id: "a" }))).rejects.toThrow();
    expect(await causesIn(store)).toEqual(["before"]);
    expect(await store.conversations()).toEqual([]);
    expect(await store.decide(LEX_SARAH, (history) => ({ events: [], result: history.length }))).toBe(1);
  });

  it("is written to again once it is in order, with the same cause if need be", async () => {
    const { store, folder, state } = await openBroken();
    await expect(record(store, { cause: "again" })).rejects.toThrow();
    state.broken = false;
    await record(store, { cause: "again" });
    await store.close();
    expect(await withStore(folder, causesIn)).toEqual(["before", "again"]);
  });

  it("leaves an intact file, in which all is that was reported", async () => {
    const { store, folder } = await openBroken();
    await expect(record(store, { cause: "lost" })).rejects.toThrow();
    await store.close();
    expect(await withStore(folder, causesIn)).toContain("before");
    expect(await readdir(folder)).not.toContain("state.json.tmp");
  });
});

describe("a real disk that does not take anything", () => {
  it("is told of, and written to again once it does", async () => {
    const folder = await newFolder();
    const store = await openStore(folder);
    const inTheWay = `${stateOf(folder)}.tmp`;
    await mkdir(inTheWay);
    await expect(record(store)).rejects.toThrow("could not be written: EISDIR");
    await rmdir(inTheWay);
    await record(store);
    expect(await causesIn(store)).toEqual(["activity-1"]);
  });

  it("is found out when a store is begun on it", async () => {
    const disk = diskWith(nodeDisk, { write: () => Promise.reject(fullDisk()) });
    await expect(openStore(await newFolder(), { disk })).rejects.toMatchObject({ code: "unwritable" });
  });

  it("is found out when the folder cannot be made", async () => {
    const folder = await newFolder();
    await openStore(folder);
    await expect(openStore(join(stateOf(folder), "state"))).rejects.toMatchObject({ code: "unwritable" });
  });

  it.skipIf(process.platform !== "linux")("is found out where no folder can ever be made", async () => {
    await expect(openStore("/proc/nowhere/state")).rejects.toThrow(
      "/proc/nowhere/state cannot be made: ENOENT",
    );
  });

  it("is not held against a folder several levels deep", async () => {
    const folder = join(await newFolder(), "a", "b", "c");
    await record(await openStore(folder));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});

describe("a view of a store", () => {
  it("shows what is recorded, while another has it open", async () => {
    const folder = await newFolder();
    const store = await openStore(folder);
    await record(store);
    expect(await causesIn(await viewJsonStore(folder))).toEqual(["activity-1"]);
  });

  it("forgets what is recorded in it", async () => {
    const folder = await newFolder();
    const store = await openStore(folder);
    await record(await viewJsonStore(folder));
    expect(await causesIn(store)).toEqual([]);
    expect(await causesIn(await viewJsonStore(folder))).toEqual([]);
  });

  it("changes nothing, not even a folder that is not there", async () => {
    const folder = await newFolder();
    const view = await viewJsonStore(join(folder, "state"));
    expect(await view.history()).toEqual(new Map());
    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused of a damaged file", async () => {
    const folder = await newFolder();
    await withStore(folder, (store) => record(store));
    await nodeDisk.write(stateOf(folder), (await readState(folder)).replace("Anna", "Anne"));
    await expect(viewJsonStore(folder)).rejects.toMatchObject({ code: "damaged" });
  });
});
