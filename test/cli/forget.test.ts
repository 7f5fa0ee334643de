import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { forgetCommand } from "../../src/cli/commands/forget.js";
import { UsageError } from "../../src/cli/io.js";
import { withoutPerson } from "../../src/store/forget.js";
import { openJsonStore } from "../../src/store/json-store.js";
import { anna, bo, record } from "../store/samples.js";
import { quietIo } from "./score/quiet-io.js";

let folder = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "forget-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = await openJsonStore(folder, { now: () => new Date(), warn: () => {} });
  await record(store, { by: anna });
  const official = { person: bo, committee: null, team: null, namedBy: anna, day: "2026-05-04" };
  await store.changeSettings((before) => ({ ...before, officials: [official] }));
  await store.close();
});

async function run(...args: string[]) {
  const io = { ...quietIo(), stateDir: folder };
  return { code: await forgetCommand(args, io), printed: io.printed };
}

const onDisk = () => readFileSync(join(folder, "state.json"), "utf8");

describe("forgetting somebody from the command line", () => {
  it("says what there is, and changes nothing until it is to be applied", async () => {
    const before = onDisk();
    expect(await run(anna.id)).toEqual({
      code: 0,
      printed: ["aad-anna stands in 1 events and has 0 personal chats."],
    });
    expect(onDisk()).toBe(before);
    expect((await run(anna.id, "--apply")).code).toBe(0);
    expect(onDisk()).not.toMatch(/aad-anna|Anna Ek/);
    expect(onDisk()).toContain("Bo Lind");
  });

  it("leaves the only official be", async () => {
    expect((await run(bo.id, "--apply")).code).toBe(1);
    expect(onDisk()).toContain("Bo Lind");
  });

  it.each([[[]], [["a", "b"]], [["a", "--all"]], [[" "]]])("asks for one person: %j", async (args) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
  });
});

describe("a value without a person", () => {
  it("has nobody in their place, however deep, and in what others wrote", () => {
    const value = { rows: [{ by: anna, note: "Anna Ek sa ja" }], at: "x" };
    expect(withoutPerson(value, anna.id)).toEqual({
      rows: [{ by: { id: "forgotten", name: "borttagen person" }, note: "borttagen person sa ja" }],
      at: "x",
    });
  });

  it.each<[string, unknown]>([
    ["somebody else of that name", [{ id: "aad-other", name: "Anna Ek" }]],
    ["a thing with that id", [{ id: anna.id, name: "x", kind: "channel" }]],
    ["a title with the name, where nobody of it is", [{ title: "Anna Ek" }]],
    ["nothing", null],
  ])("is the same where it holds %s", (_, value) => {
    expect(withoutPerson(value, anna.id)).toBe(value);
  });
});
