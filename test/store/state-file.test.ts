import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/store/disk.js";
import { VERSION } from "../../src/store/migrations.js";
import { EMPTY } from "../../src/store/schema.js";
import { seal, writeStateText } from "../../src/store/state-text.js";
import { NO_SETTINGS } from "../../src/store/store.js";
import { diskWith, fullDisk } from "./disks.js";
import {
  backupsOf,
  folderUsed,
  newFolder,
  openStore,
  readState,
  stateOf,
  stoppedClock,
  withStore,
} from "./folder.js";
import { causesIn, channel, LEX_SARAH, record, recorded } from "./samples.js";

/** A folder in which there was something on 3 May, and something more on 4 May. */
const folderInUse = (): Promise<string> => folderUsed({ "2026-05-03": ["first"], "2026-05-04": ["second"] });

const newestBackup = (folder: string): string => join(folder, "backups", "state.2026-05-04.json");

describe("a damaged state file", () => {
  it.each<[string, (text: string) => string]>([
    ["is empty", () => ""],
    ["is cut off at its end", (text) => text.slice(0, -3)],
    ["is cut off in the middle", (text) => text.slice(0, text.length / 2)],
    ["has another letter in a name", (text) => text.replace("Anna", "Anne")],
    ["has another digit in a date", (text) => text.replace("2026-05-04", "2026-05-05")],
    ["has another checksum", (text) => text.replace(/[0-9a-f]{64}/, "0".repeat(64))],
    ["has another version", (text) => text.replace(`"version":${VERSION}`, '"version":0')],
    ["is no JSON", () => "<<<<<<< HEAD"],
    ["was written anew by an editor", (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ["has the wrong shape", () => seal(VERSION, { events: "none" })],
  ])("is refused and left as it is when it %s", async (_, damage) => {
    const folder = await folderInUse();
    const damagedText = damage(await readState(folder));
    await writeFile(stateOf(folder), damagedText);
    await expect(openStore(folder)).rejects.toMatchObject({ name: "StoreError", code: "damaged" });
    expect(await readState(folder)).toBe(damagedText);
  });

  it("is named in the message, with what is wrong, the newest intact backup and the command", async () => {
    const folder = await folderInUse();
    await writeFile(stateOf(folder), (await readState(folder)).replace("Anna", "Anne"));
    await expect(openStore(folder)).rejects.toThrow(
      `${stateOf(folder)} does not fit its checksum: something in it has changed since it was written. ` +
        `It is left as it is. The newest intact backup is ${newestBackup(folder)}; this restores it:\n` +
        `  npm run restore -- ${newestBackup(folder)}`,
    );
  });

  it("passes over a backup that is damaged too", async () => {
    const folder = await folderInUse();
    await cp(newestBackup(folder), join(folder, "backups", "state.2026-05-03.json"));
    await writeFile(newestBackup(folder), "");
    await writeFile(stateOf(folder), "");
    await expect(openStore(folder)).rejects.toThrow(
      `npm run restore -- ${join(folder, "backups", "state.2026-05-03.json")}`,
    );
  });

  it("says so where there is no intact backup", async () => {
    const folder = await folderInUse();
    await rm(join(folder, "backups"), { recursive: true });
    await writeFile(stateOf(folder), "");
    await expect(openStore(folder)).rejects.toThrow("There is no intact backup of it.");
  });

  it("is not taken for a new installation when it is gone and its backups are there", async () => {
    const folder = await folderInUse();
    await rm(stateOf(folder));
    await expect(openStore(folder)).rejects.toThrow(/state\.json is missing, though there are backups/);
    expect(await readdir(folder)).not.toContain("state.json");
  });

  it("is told apart from something that is no file at all", async () => {
    const folder = await newFolder();
    await mkdir(stateOf(folder));
    await expect(openStore(folder)).rejects.toMatchObject({ code: "unreadable" });
    expect(await readdir(folder)).toEqual(["state.json", "state.lock"]);
  });

  it("does not keep the folder locked", async () => {
    const folder = await folderInUse();
    const intact = await readState(folder);
    await writeFile(stateOf(folder), "");
    await expect(openStore(folder)).rejects.toThrow();
    await writeFile(stateOf(folder), intact);
    expect(await causesIn(await openStore(folder))).toEqual(["first", "second"]);
  });
});

describe("what a write that was broken off left behind", () => {
  it.each([
    ["half a file", '{"checksum":"44fe'],
    ["an empty file", ""],
    [
      "a whole file that was not yet in its place",
      writeStateText({
        ...EMPTY,
        events: [recorded(1, { cause: "never reported" })],
      }),
    ],
  ])("is not read: %s", async (_, left) => {
    const folder = await folderInUse();
    await writeFile(`${stateOf(folder)}.tmp`, left);
    expect(await withStore(folder, causesIn)).toEqual(["first", "second"]);
  });

  it("is in nobody's way", async () => {
    const folder = await folderInUse();
    await writeFile(`${stateOf(folder)}.tmp`, "half of somethi");
    await withStore(folder, (store) => record(store, { cause: "third" }));
    expect(await withStore(folder, causesIn)).toEqual(["first", "second", "third"]);
    expect(await readdir(folder)).not.toContain("state.json.tmp");
  });
});

/** As the program wrote it before there were settings. */
const VERSION_0 = seal(0, { conversations: [], events: [recorded(1), recorded(2)] });

async function folderOfVersion0(): Promise<string> {
  const folder = await newFolder();
  await writeFile(stateOf(folder), VERSION_0);
  return folder;
}

describe("a file of an older version", () => {
  it("is brought up to today's, with all that was in it", async () => {
    const store = await openStore(await folderOfVersion0());
    expect(await store.settings()).toEqual(NO_SETTINGS);
    expect((await store.history()).get(LEX_SARAH)).toEqual([recorded(1), recorded(2)]);
  });

  it("is copied first, byte by byte, under its version and the instant", async () => {
    const folder = await folderOfVersion0();
    await withStore(folder, causesIn);
    const copy = join(folder, "backups", "state.v0.2026-05-04T071500000Z.json");
    expect(await readFile(copy, "utf8")).toBe(VERSION_0);
  });

  it("is of today's version on disk from then on, and is not copied again", async () => {
    const folder = await folderOfVersion0();
    await withStore(folder, causesIn);
    expect(await readState(folder)).toContain(`"version":${VERSION},`);
    await withStore(folder, causesIn, { now: stoppedClock("2026-05-05").now });
    expect((await backupsOf(folder)).filter((name) => name.includes(".v0."))).toHaveLength(1);
  });

  it("is refused and left as it is where it cannot be copied", async () => {
    const folder = await folderOfVersion0();
    const disk = diskWith(nodeDisk, { write: () => Promise.reject(fullDisk()) });
    await expect(openStore(folder, { disk })).rejects.toThrow(
      "was not migrated, as it could not be copied first",
    );
    expect(await readState(folder)).toBe(VERSION_0);
  });

  it("can be migrated the next time, where the migrated one could not be written", async () => {
    const folder = await folderOfVersion0();
    const write = (path: string, text: string) =>
      path.includes("backups") ? nodeDisk.write(path, text) : Promise.reject(fullDisk());
    await expect(openStore(folder, { disk: diskWith(nodeDisk, { write }) })).rejects.toMatchObject({
      code: "unwritable",
    });
    expect(await readState(folder)).toBe(VERSION_0);
    expect(await causesIn(await openStore(folder))).toEqual(["activity-1", "activity-2"]);
  });

  it("is refused as damaged when what is in it is not of that version either", async () => {
    const folder = await newFolder();
    await writeFile(stateOf(folder), seal(0, { conversations: [], events: ["?"] }));
    await expect(openStore(folder)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("a file of version 1, from before questions without an answer were kept", () => {
  const VERSION_1 = seal(1, {
    settings: { trackingSince: { "sn-2026": "2026-01-15" } },
    conversations: [channel()],
    events: [recorded(1)],
  });

  it("has none, and keeps all else", async () => {
    const folder = await newFolder();
    await writeFile(stateOf(folder), VERSION_1);
    const store = await openStore(folder);
    expect(await store.unanswered("2026-05-04")).toEqual([]);
    expect(await store.settings()).toEqual({ ...NO_SETTINGS, trackingSince: { "sn-2026": "2026-01-15" } });
    expect(await store.conversations()).toEqual([channel()]);
    expect(await causesIn(store)).toEqual(["activity-1"]);
  });

  it("is copied first, and keeps them from then on", async () => {
    const folder = await newFolder();
    await writeFile(stateOf(folder), VERSION_1);
    const question = { text: "vad gäller?", day: "2026-05-04" };
    await withStore(folder, (store) => store.keepUnanswered(question));
    const copy = join(folder, "backups", "state.v1.2026-05-04T071500000Z.json");
    expect(await readFile(copy, "utf8")).toBe(VERSION_1);
    expect(await withStore(folder, (store) => store.unanswered("2026-05-04"))).toEqual([question]);
  });
});

describe("a file of version 3, from before links were signed", () => {
  it("has no keys for that yet, and keeps all else", async () => {
    const { linkKeys: _, ...settings } = { ...NO_SETTINGS, trackingSince: { "sn-2026": "2026-01-15" } };
    const parts = { conversations: [channel()], unanswered: [], meetings: [], outbox: [], sent: [] };
    const folder = await newFolder();
    await writeFile(stateOf(folder), seal(3, { settings, ...parts, events: [recorded(1)] }));
    const store = await openStore(folder);
    expect(await store.settings()).toEqual({ ...settings, linkKeys: [] });
    expect(await causesIn(store)).toEqual(["activity-1"]);
  });
});

describe("a file of version 2, from before the bot sent anything on its own", () => {
  const { person: _, lostSince: __, ...channelThen } = channel();
  const VERSION_2 = seal(2, {
    settings: { trackingSince: { "sn-2026": "2026-01-15" } },
    conversations: [channelThen],
    unanswered: [{ text: "vad gäller?", day: "2026-05-04" }],
    events: [recorded(1)],
  });

  it("keeps what it has; nobody is an official, nothing waits to be sent", async () => {
    const folder = await newFolder();
    await writeFile(stateOf(folder), VERSION_2);
    const store = await openStore(folder);
    expect(await store.conversations()).toEqual([channel()]);
    expect(await store.settings()).toEqual({ ...NO_SETTINGS, trackingSince: { "sn-2026": "2026-01-15" } });
    expect(await store.unanswered("2026-05-04")).toHaveLength(1);
    expect(await store.outbox()).toEqual([]);
    expect(await causesIn(store)).toEqual(["activity-1"]);
  });

  it.each([
    ["conversations that are no list", { conversations: "none" }],
    ["settings that are none", { settings: null }],
  ])("is refused as damaged with %s", async (_, part) => {
    const folder = await newFolder();
    await writeFile(
      stateOf(folder),
      seal(2, { settings: {}, conversations: [], unanswered: [], events: [], ...part }),
    );
    await expect(openStore(folder)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("a file of a later version", () => {
  it("is refused and left as it is", async () => {
    const folder = await newFolder();
    const later = seal(VERSION + 1, { everything: "else" });
    await writeFile(stateOf(folder), later);
    await expect(openStore(folder)).rejects.toMatchObject({ code: "newer" });
    await expect(openStore(folder)).rejects.toThrow(
      `is of version ${VERSION + 1}, and this program reads up to version ${VERSION}`,
    );
    expect(await readState(folder)).toBe(later);
  });
});
