import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/store/disk.js";
import { restoreBackup } from "../../src/store/restore.js";
import { seal } from "../../src/store/state-text.js";
import { NO_SETTINGS } from "../../src/store/store.js";
import { diskWith, fullDisk } from "./disks.js";
import { folderUsed, newFolder, openStore, readState, stateOf, stoppedClock } from "./folder.js";
import { causesIn } from "./samples.js";

const clock = stoppedClock("2026-05-06");
const BACKUP = "state.2026-05-05.json";
const KEPT = "state.replaced.2026-05-06T071500000Z.json";

/** A folder whose backup of 5 May holds one event, and whose state holds three. */
const folderWithBackup = (): Promise<string> =>
  folderUsed({ "2026-05-04": ["first"], "2026-05-05": ["second", "third"] });

async function damage(folder: string, change: (text: string) => string): Promise<string> {
  const text = change(await readState(folder));
  await writeFile(stateOf(folder), text);
  return text;
}

const lackingCauses = ({ lacking }: { lacking: readonly { cause: string }[] }) =>
  lacking.map((event) => event.cause);

describe("restoring a backup", () => {
  it("makes a damaged store usable again, with what the backup holds", async () => {
    const folder = await folderWithBackup();
    await damage(folder, (text) => text.slice(0, -5));
    await restoreBackup(folder, join(folder, "backups", BACKUP), clock);
    expect(await causesIn(await openStore(folder, clock))).toEqual(["first"]);
  });

  it("keeps the damaged file beside it, byte by byte", async () => {
    const folder = await folderWithBackup();
    const damagedText = await damage(folder, (text) => text.slice(0, -5));
    const { kept } = await restoreBackup(folder, BACKUP, clock);
    expect(kept).toBe(join(folder, KEPT));
    expect(await readFile(join(folder, KEPT), "utf8")).toBe(damagedText);
  });

  it("says what came of it", async () => {
    const folder = await folderWithBackup();
    const restored = await restoreBackup(folder, BACKUP, clock);
    expect(restored).toMatchObject({
      file: stateOf(folder),
      backup: join(folder, "backups", BACKUP),
      events: 1,
      lackingIsAll: true,
    });
  });

  it("takes the backup's name in the folder, or a path to any file", async () => {
    const folder = await folderWithBackup();
    const elsewhere = join(await newFolder(), "copy.json");
    await writeFile(elsewhere, await readFile(join(folder, "backups", BACKUP), "utf8"));
    expect((await restoreBackup(folder, elsewhere, clock)).backup).toBe(elsewhere);
  });

  it("restores the file of an older version, which is migrated when it is opened", async () => {
    const folder = await folderWithBackup();
    await writeFile(join(folder, "old.json"), seal(0, { conversations: [], events: [] }));
    await restoreBackup(folder, join(folder, "old.json"), clock);
    expect(await (await openStore(folder, clock)).settings()).toEqual(NO_SETTINGS);
  });

  it("can itself be undone", async () => {
    const folder = await folderWithBackup();
    const { kept } = await restoreBackup(folder, BACKUP, clock);
    await restoreBackup(folder, kept ?? "", stoppedClock("2026-05-07"));
    expect(await causesIn(await openStore(folder, clock))).toEqual(["first", "second", "third"]);
  });
});

describe("what the backup lacks", () => {
  it("is all that came after it, where the file that is replaced is intact", async () => {
    const restored = await restoreBackup(await folderWithBackup(), BACKUP, clock);
    expect(lackingCauses(restored)).toEqual(["second", "third"]);
    expect(restored.lackingIsAll).toBe(true);
  });

  it("is what can still be read, where that file is cut off", async () => {
    const folder = await folderWithBackup();
    await damage(folder, (text) => text.slice(0, text.indexOf('"third"')));
    const restored = await restoreBackup(folder, BACKUP, clock);
    expect(lackingCauses(restored)).toEqual(["second"]);
    expect(restored.lackingIsAll).toBe(false);
  });

  it("is what can still be read, where that file was changed in one line", async () => {
    const folder = await folderWithBackup();
    await damage(folder, (text) => text.replace('"second"', "second"));
    expect(lackingCauses(await restoreBackup(folder, BACKUP, clock))).toEqual(["third"]);
  });

  it("is not known where that file is gone", async () => {
    const folder = await folderWithBackup();
    await rm(stateOf(folder));
    const restored = await restoreBackup(folder, BACKUP, clock);
    expect(restored).toMatchObject({ kept: null, lacking: [], lackingIsAll: false });
  });

  it("is not known where there is something else in that file's place, which is kept too", async () => {
    const folder = await folderWithBackup();
    await rm(stateOf(folder));
    await mkdir(stateOf(folder));
    const restored = await restoreBackup(folder, BACKUP, clock);
    expect(restored).toMatchObject({ lacking: [], lackingIsAll: false });
    expect((await stat(join(folder, KEPT))).isDirectory()).toBe(true);
  });
});

describe("nothing is restored, and nothing changed", () => {
  it.each<[string, string, string]>([
    ["damaged", "half a fi", "is cut off or is not JSON"],
    ["of a later version", seal(99, {}), "is of version 99"],
    ["empty", "", "is empty"],
  ])("from a backup that is %s", async (_, text, fault) => {
    const folder = await folderWithBackup();
    const before = await readState(folder);
    const file = join(folder, "backups", BACKUP);
    await writeFile(file, text);
    await expect(restoreBackup(folder, file, clock)).rejects.toThrow(`${file} ${fault}`);
    expect(await readState(folder)).toBe(before);
    expect(await readdir(folder)).not.toContain(KEPT);
  });

  it("from a file that is not there", async () => {
    const folder = await folderWithBackup();
    const restoring = restoreBackup(folder, "state.1999-01-01.json", clock);
    await expect(restoring).rejects.toThrow("state.1999-01-01.json is not there");
  });

  it("while the program runs", async () => {
    const folder = await folderWithBackup();
    const store = await openStore(folder);
    await expect(restoreBackup(folder, BACKUP, clock)).rejects.toMatchObject({ code: "locked" });
    expect(await causesIn(store)).toEqual(["first", "second", "third"]);
  });

  it("on a full disk", async () => {
    const folder = await folderWithBackup();
    const disk = diskWith(nodeDisk, { write: () => Promise.reject(fullDisk()) });
    await expect(restoreBackup(folder, BACKUP, { ...clock, disk })).rejects.toMatchObject({
      code: "unwritable",
    });
    expect(await causesIn(await openStore(folder))).toEqual(["first", "second", "third"]);
  });
});
