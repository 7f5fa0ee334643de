import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import type { Register } from "../../src/domain/agreement.js";
import { type Disk, nodeDisk } from "../../src/store/disk.js";
import {
  dismissedRows,
  type ImportedRegister,
  importedFile,
  mergeRegisters,
  readAllImported,
  readImported,
  registersInUse,
  reviewed,
  writeImported,
} from "../../src/store/imported.js";
import { readRegisters } from "../../src/store/registers.js";
import { newFolder } from "./folder.js";

const shipped = readRegisters();
const register = shipped.find(({ agreement }) => agreement.id === "norrkoping-2017") as Register;
const by = { id: "u1", name: "Anna" };

const imported = (over: Partial<ImportedRegister> = {}): ImportedRegister => ({
  version: 1,
  asRead: {},
  register,
  document: "uppdragsplan.pdf",
  importedAt: "2026-05-04T09:15:00+02:00",
  sources: { bokslut: { place: { page: 4 }, words: "ett eget exempel" } },
  passages: { "1": { place: { page: 2 }, words: "ett eget stycke" } },
  unconfirmed: ["bokslut", "internbudget"],
  reviews: [],
  ...over,
});

async function put(folder: string, text: string): Promise<string> {
  const path = importedFile(folder, register.agreement.id);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe("an imported register", () => {
  it("is read as it was written", async () => {
    const folder = await newFolder();
    await writeImported(folder, imported());
    expect(await readImported(folder, "norrkoping-2017")).toEqual(imported());
    expect(await readAllImported(folder)).toEqual([imported()]);
  });

  it("is none in an installation that has imported nothing", async () => {
    const folder = await newFolder();
    expect(await readImported(folder, "norrkoping-2017")).toBeNull();
    expect(await readAllImported(folder)).toEqual([]);
  });

  it("is replaced whole, and leaves nothing beside it", async () => {
    const folder = await newFolder();
    await writeImported(folder, imported());
    await writeImported(folder, imported({ document: "rättad.pdf" }));
    expect((await readImported(folder, "norrkoping-2017"))?.document).toBe("rättad.pdf");
    expect(await readdir(dirname(importedFile(folder, "x")))).toEqual(["norrkoping-2017.json"]);
  });

  it("stays as it was when the disk fails at any step", async () => {
    const folder = await newFolder();
    await writeImported(folder, imported());
    for (const step of ["makeFolder", "write", "rename"] as const) {
      const failing: Disk = { ...nodeDisk, [step]: () => Promise.reject(new Error("ENOSPC")) };
      const writing = writeImported(folder, imported({ document: "ny.pdf" }), failing);
      await expect(writing).rejects.toMatchObject({ code: "unwritable" });
      expect(await readImported(folder, "norrkoping-2017")).toEqual(imported());
    }
  });
});

describe("a file that is not as it should be", () => {
  it.each([
    ["half a file", '{"version":1,"register":', "damaged", "cut off"],
    ["another shape", '{"version":1}', "damaged", "right shape"],
    ["no version", "{}", "damaged", "right shape"],
    ["a later version", '{"version":2}', "newer", "later version"],
    ["nothing", "", "damaged", "cut off"],
  ])("%s is named, and is not written over", async (_, text, code, words) => {
    const folder = await newFolder();
    const path = await put(folder, text);
    const refusal = { code, message: expect.stringContaining(words) };
    await expect(readImported(folder, "norrkoping-2017")).rejects.toMatchObject(refusal);
    await expect(readAllImported(folder)).rejects.toMatchObject(refusal);
    await expect(writeImported(folder, imported())).rejects.toMatchObject(refusal);
    expect(await readFile(path, "utf8")).toBe(text);
  });

  it("does not hold together", async () => {
    const folder = await newFolder();
    const [first] = register.followUps;
    const twice = { ...register, followUps: [first, first] } as Register;
    await put(folder, JSON.stringify(imported({ register: twice })));
    await expect(readImported(folder, "norrkoping-2017")).rejects.toMatchObject({
      message: expect.stringContaining("row id used twice"),
    });
    await expect(writeImported(await newFolder(), imported({ register: twice }))).rejects.toMatchObject({
      code: "unfit",
    });
  });

  it("holds another agreement than its name says", async () => {
    const folder = await newFolder();
    const other = { ...register, agreement: { ...register.agreement, id: "annan" } };
    await put(folder, JSON.stringify(imported({ register: other })));
    await expect(readAllImported(folder)).rejects.toMatchObject({
      message: expect.stringContaining("annan"),
    });
  });

  it("could not be a way out of the folder", async () => {
    const folder = await newFolder();
    const escaping = { ...register, agreement: { ...register.agreement, id: "../state" } };
    await expect(writeImported(folder, imported({ register: escaping }))).rejects.toMatchObject({
      code: "unfit",
    });
  });
});

describe("what staff decide", () => {
  const review = (rows: string[]) => ({
    rows,
    outcome: "confirmed" as const,
    by,
    at: "2026-05-04T10:00:00+02:00",
  });

  it("is recorded with who and when", () => {
    const after = reviewed(imported(), review(["bokslut"]));
    expect(after.unconfirmed).toEqual(["internbudget"]);
    expect(after.reviews).toEqual([review(["bokslut"])]);
  });

  it("is recorded once, and only of rows that wait", () => {
    const once = reviewed(imported(), review(["bokslut"]));
    expect(reviewed(once, review(["bokslut"]))).toBe(once);
    expect(reviewed(once, review(["bokslut", "internbudget"])).reviews[1]?.rows).toEqual(["internbudget"]);
  });
});

describe("the registers in use", () => {
  const own = imported({ register: { ...register, agreement: { ...register.agreement, title: "Egen" } } });

  it("are the shipped ones, but for what was imported", () => {
    expect(mergeRegisters(shipped, [])).toEqual(shipped);
    const merged = mergeRegisters(shipped, [own]);
    expect(merged.map(({ agreement }) => agreement.id)).toEqual(shipped.map(({ agreement }) => agreement.id));
    expect(merged.find(({ agreement }) => agreement.id === "norrkoping-2017")?.agreement.title).toBe("Egen");
  });

  it("say which of them were imported", () => {
    const inUse = registersInUse(shipped, [own]).filter((row) => row.imported !== null);
    expect(inUse).toEqual([{ register: own.register, imported: own }]);
  });
});

describe("rows that were dismissed", () => {
  const dismissed = reviewed(imported(), {
    rows: ["bokslut"],
    outcome: "dismissed",
    by,
    at: "2026-05-05T10:00:00+02:00",
  });
  const idsInUse = (own: ImportedRegister) =>
    mergeRegisters([], [own])[0]?.followUps.map(({ id }) => id) ?? [];

  it("are kept in the file and left out of what is used", () => {
    expect(dismissed.register).toEqual(register);
    expect(dismissedRows(dismissed)).toEqual(new Set(["bokslut"]));
    expect(idsInUse(imported())).toContain("bokslut");
    expect(idsInUse(dismissed)).toEqual(idsInUse(imported()).filter((id) => id !== "bokslut"));
  });

  it("are back where a later import brought them up again, or somebody confirmed them since", () => {
    const again = { ...dismissed, unconfirmed: ["bokslut"] };
    expect(idsInUse(again)).toContain("bokslut");
    const confirmed = reviewed(again, {
      rows: ["bokslut"],
      outcome: "confirmed",
      by,
      at: "2026-05-06T10:00:00+02:00",
    });
    expect(idsInUse(confirmed)).toContain("bokslut");
  });
});
