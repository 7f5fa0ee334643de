import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { unansweredCommand } from "../../src/cli/commands/unanswered.js";
import { openJsonStore } from "../../src/store/json-store.js";
import { quietIo } from "./score/quiet-io.js";

/** An installation in which these were asked, each on its day. */
async function folderWith(...questions: readonly (readonly [day: string, text: string])[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "unanswered-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = await openJsonStore(folder, { now: () => new Date("2026-05-04"), warn: () => {} });
  for (const [day, text] of questions) await store.keepUnanswered({ day, text });
  await store.close();
  return folder;
}

async function run(stateDir: string, ...args: string[]) {
  const errors: string[] = [];
  const io = { ...quietIo(), stateDir, err: (line: string) => void errors.push(line) };
  return { code: await unansweredCommand(args, io), printed: io.printed, errors };
}

describe("the questions without an answer", () => {
  it("are listed, those asked last first, with the number of days they were asked on", async () => {
    const folder = await folderWith(
      ["2026-05-02", "vad gäller för …?"],
      ["2026-05-03", "Vem gör det?"],
      ["2026-05-04", "vad gäller för …?"],
      ["2026-05-04", "vem gör det?"],
      ["2026-05-04", "hur då?"],
    );
    const { code, printed } = await run(folder);
    expect(code).toBe(0);
    expect(printed).toEqual([
      "2026-05-04  1 ×  hur då?",
      "2026-05-04  2 ×  vem gör det?",
      "2026-05-04  2 ×  vad gäller för …?",
    ]);
  });

  it("are JSON for programs", async () => {
    const { printed } = await run(await folderWith(["2026-05-03", "vem gör det?"]), "--json");
    expect(JSON.parse(printed.join(""))).toEqual([{ text: "vem gör det?", count: 1, latest: "2026-05-03" }]);
  });

  it("are not listed after 90 days", async () => {
    const { printed } = await run(
      await folderWith(["2026-02-02", "för länge sedan"], ["2026-02-03", "nyss"]),
    );
    expect(printed).toEqual(["2026-02-03  1 ×  nyss"]);
  });

  it("are listed while the program runs", async () => {
    const folder = await folderWith(["2026-05-04", "hur då?"]);
    const store = await openJsonStore(folder, { now: () => new Date("2026-05-04"), warn: () => {} });
    onTestFinished(() => store.close());
    expect((await run(folder)).printed).toHaveLength(1);
  });

  it("are none in a new installation, which is said beside the output", async () => {
    const folder = await folderWith();
    expect(await run(folder)).toMatchObject({
      code: 0,
      printed: [],
      errors: [expect.stringContaining("90")],
    });
    expect((await run(folder, "--json")).printed).toEqual(["[]"]);
  });

  it.each(["--all", "x"])("are not asked for with %s", async (argument) => {
    await expect(run("", argument)).rejects.toThrow("Use: npm run --silent unanswered");
  });
});
