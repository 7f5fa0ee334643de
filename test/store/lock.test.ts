import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/store/disk.js";
import { lockFolder } from "../../src/store/lock.js";
import { openTogether, startOwner } from "./child/child.js";
import { diskWith } from "./disks.js";
import { newFolder, openStore, withStore } from "./folder.js";
import { causesIn, record } from "./samples.js";

describe("a state folder in use", () => {
  it("is refused to another process, and says who has it", async () => {
    const folder = await newFolder();
    const owner = await startOwner(folder);
    const message = `${folder} is in use by another process (number ${owner.process.pid}).`;
    await expect(openStore(folder)).rejects.toThrow(message);
  });

  it("is refused to a second store of the same process", async () => {
    const folder = await newFolder();
    await openStore(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ name: "StoreError", code: "locked" });
  });

  it("is refused though its owner stands still: no lock grows old", async () => {
    const folder = await newFolder();
    const owner = await startOwner(folder);
    owner.process.kill("SIGSTOP");
    await expect(openStore(folder)).rejects.toMatchObject({ code: "locked" });
  });

  it("goes on working for its owner after another was refused", async () => {
    const folder = await newFolder();
    const store = await openStore(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ code: "locked" });
    await record(store);
    expect(await causesIn(store)).toEqual(["activity-1"]);
  });

  it("is had by exactly one of many that start at once", async () => {
    const folder = await newFolder();
    const outcomes = await openTogether(folder, 4);
    expect(outcomes.filter((outcome) => outcome === "open")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.startsWith("refused"))).toHaveLength(3);
  });
});

describe("a state folder that is free again", () => {
  it("can be opened after a close", async () => {
    const folder = await newFolder();
    await withStore(folder, (store) => record(store));
    expect(await withStore(folder, causesIn)).toEqual(["activity-1"]);
  });

  it("can be opened at once after its owner was killed", async () => {
    const folder = await newFolder();
    const owner = await startOwner(folder);
    await owner.kill();
    await expect(openStore(folder)).resolves.toBeDefined();
  });

  it("is had by one alone of many that start at once after its owner was killed", async () => {
    const folder = await newFolder();
    const owner = await startOwner(folder);
    await owner.kill();
    const outcomes = await openTogether(folder, 4);
    expect(outcomes.filter((outcome) => outcome === "open")).toHaveLength(1);
  });

  it("can be opened after an opening that failed", async () => {
    const folder = await newFolder();
    const disk = diskWith(nodeDisk, { read: () => Promise.reject(new Error("EIO: i/o error")) });
    await expect(openStore(folder, { disk })).rejects.toMatchObject({ code: "unreadable" });
    await expect(openStore(folder)).resolves.toBeDefined();
  });
});

describe("the lock file", () => {
  it("holds the number of the process, for people who look", async () => {
    const folder = await newFolder();
    const release = await lockFolder(folder);
    expect(await readFile(join(folder, "state.lock"), "utf8")).toBe(`${process.pid}\n`);
    await release();
  });

  it("stays when the lock is given back, so that nobody locks another file of its name", async () => {
    const folder = await newFolder();
    const release = await lockFolder(folder);
    await release();
    expect((await stat(join(folder, "state.lock"))).isFile()).toBe(true);
  });

  it("says what is wrong where it cannot be made", async () => {
    await expect(lockFolder("/nowhere/at/all")).rejects.toThrow(
      "/nowhere/at/all/state.lock cannot be opened",
    );
  });
});
