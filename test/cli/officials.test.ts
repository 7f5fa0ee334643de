import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { officialsCommand } from "../../src/cli/commands/officials.js";
import { UsageError } from "../../src/cli/io.js";
import { openJsonStore, viewJsonStore } from "../../src/store/json-store.js";
import { StoreError } from "../../src/store/store-error.js";
import { quietIo } from "./score/quiet-io.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "officials-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

async function run(...args: string[]) {
  const errors: string[] = [];
  const io = { ...quietIo(), stateDir: folder, err: (line: string) => void errors.push(line) };
  return { code: await officialsCommand(args, io), printed: io.printed, errors };
}

const officials = async () =>
  (await (await viewJsonStore(folder)).settings()).officials.map(({ person, committee }) => [
    person.id,
    person.name,
    committee,
  ]);

describe("officials from the command line", () => {
  it("are named for all committees, or for one by its code", async () => {
    expect((await run("add", "aad-1", "Anna Ek")).code).toBe(0);
    expect((await run("add", "aad-2", "Bo Lind", "--committee", "sn")).printed).toEqual([
      "Bo Lind is now an official of nykoping/sn.",
    ]);
    expect(await officials()).toEqual([
      ["aad-1", "Anna Ek", null],
      ["aad-2", "Bo Lind", "nykoping/sn"],
    ]);
  });

  it("are listed with what they are officials of", async () => {
    await run("add", "aad-2", "Bo Lind", "--committee", "SN");
    expect((await run("list")).printed).toEqual([
      expect.stringMatching(/^aad-2 {2}Bo Lind {2}nykoping\/sn {2}\d/),
    ]);
    expect((await run("list")).errors).toEqual([]);
  });

  it("are none at first, which is said", async () => {
    expect((await run("list")).errors.join()).toContain("Nobody is an official");
  });

  it("are replaced where the only one has left: the new one first", async () => {
    await run("add", "aad-1", "Anna Ek");
    const refused = await run("remove", "aad-1");
    expect([refused.code, refused.errors.join()]).toEqual([1, expect.stringContaining("the only official")]);
    await run("add", "aad-2", "Bo Lind");
    expect((await run("remove", "aad-1")).code).toBe(0);
    expect(await officials()).toEqual([["aad-2", "Bo Lind", null]]);
  });

  it("named twice are named once; who is none cannot be removed", async () => {
    await run("add", "aad-1", "Anna Ek");
    expect((await run("add", "aad-1", "Anna Ek")).printed.join()).toContain("already");
    expect((await run("remove", "aad-9")).code).toBe(1);
    expect(await officials()).toHaveLength(1);
  });

  it.each([
    [[]],
    [["add", "aad-1"]],
    [["add", "aad-1", "  "]],
    [["add", "aad-1", "Anna", "Ek"]],
    [["add", "aad-1", "Anna Ek", "--committee", "XYZ"]],
    [["remove"]],
    [["remove", "aad-1", "--committee", "SN"]],
    [["list", "SN"]],
    [["rename", "aad-1", "Anna"]],
  ])("are left alone by arguments that do not fit: %j", async (args) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
    expect(await officials()).toEqual([]);
  });

  it("are not changed while the program has the store", async () => {
    const store = await openJsonStore(folder, { now: () => new Date("2026-05-04"), warn: () => {} });
    await expect(run("add", "aad-1", "Anna Ek")).rejects.toThrow(StoreError);
    await store.close();
  });
});
