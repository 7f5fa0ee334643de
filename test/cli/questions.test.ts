import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { questionsCommand } from "../../src/cli/commands/questions.js";
import { DEV_QUESTIONS, isThere } from "./score/question-files.js";
import { quietIo } from "./score/quiet-io.js";

async function run(...args: string[]) {
  const io = quietIo();
  return { code: await questionsCommand(args, io), printed: io.printed };
}

/** A file of its own with these lines. */
function fileOf(...lines: (object | string)[]): string {
  const folder = mkdtempSync(join(tmpdir(), "questions-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "q.jsonl");
  writeFileSync(
    file,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return file;
}

const MEETING = {
  id: "m",
  q: "När sammanträder SN i juni 2026?",
  today: "2026-05-04",
  locale: "sv",
  kind: "meeting",
  expect: { dates: ["2026-06-04"] },
};
const WRONG = { ...MEETING, id: "w", expect: { dates: ["2026-06-05"] } };
const REFUSED = {
  ...MEETING,
  id: "r",
  q: "Vad ska barn- och utbildningsnämnden redovisa i maj?",
  kind: "refuse",
  expect: {},
};

describe.skipIf(!isThere(DEV_QUESTIONS))("the questions the project was given", () => {
  it("are all answered rightly", async () => {
    const { code, printed } = await run(DEV_QUESTIONS);
    expect(printed.filter((line) => line.startsWith("FAIL"))).toEqual([]);
    expect(code).toBe(0);
  });
});

/** What each set reaches today; a change that loses some of it must say why. See docs/answers.md. */
const REACHED = [
  ["blind-due.jsonl", "99"],
  ["blind-due-2.jsonl", "98"],
  ["blind-due-3.jsonl", "98"],
  ["blind-due-4.jsonl", "95"],
  ["blind-due-5.jsonl", "95"],
  ["blind-due-6.jsonl", "90"],
  ["ordinary-due.jsonl", "88"],
  ["unseen-due.jsonl", "93"],
  ["fresh-due.jsonl", "93"],
  ["kept-due.jsonl", "85"],
  ["blind-contents.jsonl", "96"],
  ["blind-contents-2.jsonl", "91"],
  ["blind-contents-3.jsonl", "96"],
  ["blind-contents-4.jsonl", "85"],
  ["unseen-contents.jsonl", "93"],
  ["fresh-contents.jsonl", "96"],
  ["kept-contents.jsonl", "75"],
] as const;

describe("the sets that were written without sight of the program", () => {
  it.each(REACHED)("%s: at least %s of a hundred", async (file, threshold) => {
    const { code } = await run(join("test/questions", file), "--threshold", threshold, "--quiet");
    expect(code).toBe(0);
  });
});

describe("asks every question", () => {
  it("and says how many answers are right", async () => {
    const { code, printed } = await run(fileOf(MEETING, WRONG, "", REFUSED));
    expect(printed).toEqual([
      expect.stringMatching(/^FAIL w meeting \[2026-05-04 sv\] .*: date missing: 2026-06-05/),
      "meeting           1/2     50.0%",
      "refuse            1/1    100.0%",
      "overall           2/3     66.7%  (threshold 100.0%)",
    ]);
    expect(code).toBe(1);
  });

  it.each([
    ["the threshold is reached", ["--threshold", "50"], 0],
    ["the threshold is a share", ["--threshold", "0.5"], 0],
    ["the threshold is missed", ["--threshold", "51"], 1],
  ])("%s", async (_, options, code) => {
    expect((await run(fileOf(MEETING, WRONG), ...options)).code).toBe(code);
  });

  it("of several files, of some kinds, without the failures", async () => {
    const { printed } = await run(fileOf(MEETING, REFUSED), fileOf(WRONG), "--kinds", "meeting", "--quiet");
    expect(printed[0]).toBe("meeting           1/2     50.0%");
    expect(printed).toHaveLength(2);
  });

  it("and keeps the answers where it is told to", async () => {
    const file = fileOf(MEETING, REFUSED);
    await run(file, "--out", `${file}.answers`);
    const answers = readFileSync(`${file}.answers`, "utf8").trimEnd().split("\n");
    expect(answers.map((line): unknown => JSON.parse(line))).toEqual([
      { id: "m", answer: expect.objectContaining({ kind: "meeting", locale: "sv" }) },
      { id: "r", answer: expect.objectContaining({ kind: "notFound" }) },
    ]);
  });
});

describe("a question that is compared with a plain one", () => {
  const LIKE = { id: "s", q: "SN juni", today: "2026-05-04", locale: "sv" };
  const plain = "vad ska redovisas till SN mellan 2026-06-01 och 2026-06-30?";

  it.each([
    ["in clipped words", LIKE, plain],
    ["in another language", { ...LIKE, q: "what is due for SN in June?", locale: "en" }, plain],
    ["of other days with the same rows", LIKE, "vad ska redovisas till SN mellan 2026-06-02 och 2026-06-30?"],
    ["about days", { ...LIKE, q: "när träffas SN i juni?" }, "vilka sammanträden har SN i juni 2026?"],
    ["about an amount", { ...LIKE, q: "kod 75750 i SN 2024?" }, "hur mycket får ekonomiskt bistånd 2024?"],
    ["about nothing that is known", { ...LIKE, q: "blir det regn?" }, "vad är det för väder?"],
  ])("is right where the answer is the same: %s", async (_, asked, same) => {
    expect(await run(fileOf({ ...asked, same }))).toMatchObject({ code: 0 });
  });

  it.each([
    ["rows are missing", "vad ska redovisas till SN i juni och september?", /missing: sn-2026/],
    ["rows are too many", "vad ska redovisas muntligt till SN i juni 2026?", /extra: sn-2026/],
    ["it is of another kind", "när är SN:s nästa möte?", /kind is due, not meeting/],
    ["the plain one is none", "rundtur", /the plain question has no answer/],
  ])("is wrong where %s", async (_, same, fault) => {
    const { code, printed } = await run(fileOf({ ...LIKE, same }));
    expect(printed[0]).toMatch(fault);
    expect(code).toBe(1);
  });

  it("is wrong where it is of other days, and no row tells them", async () => {
    const file = fileOf({ ...LIKE, q: "vad är uppe i SN 2026-06-06?", same: "vad är uppe i SN 2026-06-07?" });
    expect((await run(file)).printed[0]).toMatch(/: period is [^/]*$/);
  });

  it("must be of the same days as well where that is wanted", async () => {
    const file = fileOf({ ...LIKE, same: "vad ska redovisas till SN mellan 2026-06-02 och 2026-06-30?" });
    const { code, printed } = await run(file, "--days");
    expect(printed[0]).toMatch(/: period is [^/]*$/);
    expect(code).toBe(1);
  });

  it("is asked apart from what was asked before it", async () => {
    const first = { ...LIKE, conversation: "c", same: plain };
    const then = {
      ...first,
      id: "t",
      q: "och i september?",
      same: "vad ska redovisas till SN i september 2026?",
    };
    expect((await run(fileOf(first, then))).printed).toContain("same              2/2    100.0%");
  });
});

describe("refuses", () => {
  it.each([
    ["no file", [], "There is no file of questions."],
    ["a file that there is not", ["no-such.jsonl"], "no-such.jsonl"],
    ["a threshold in words", [".", "--threshold", "half"], '--threshold is "half"'],
    ["a threshold above all", [".", "--threshold", "101"], '--threshold is "101"'],
    ["a kind that there is not", [".", "--kinds", "due,riddle"], '--kinds is "due,riddle"'],
    ["an option that there is not", [".", "--loud"], "--loud"],
  ])("%s", async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it("a malformed line, by its number", async () => {
    const file = fileOf(MEETING, { ...MEETING, today: "i går" });
    await expect(run(file)).rejects.toThrow(`${file}:2: this line is not a question`);
  });

  it("a file with no question of the kinds", async () => {
    await expect(run(fileOf(MEETING), "--kinds", "due")).rejects.toThrow("There are no such questions in ");
  });
});
