import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { questionsCommand } from "../../../src/cli/commands/questions.js";
import { COMPARED, type Expected, readQuestions } from "../../../src/cli/score/question-file.js";
import { isRow, type Row } from "../../../src/cli/score/row.js";
import { faultsOf } from "../../../src/cli/score/score.js";
import { DEV_QUESTIONS, isThere, ownQuestions, REFERENCE_SCORER } from "./question-files.js";
import { quietIo } from "./quiet-io.js";
import { rightAnswer } from "./right-answer.js";
import { randomFrom, spoiled } from "./spoil.js";

// The rules against the scorer they were written anew from: the same verdict on every answer.

const execute = promisify(execFile);
const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython) console.log("There is no python3: the scorer is not compared with the reference.");

type Case = {
  readonly name: string;
  /** The question as it stands in its file, and as we read it. */
  readonly line: Row;
  readonly question: Expected & { readonly id: string | number };
  readonly answer: Row | null;
};

/** How often an answer is spoiled: the reference takes long over lists, and there are many of them. */
function timesSpoiled({ name, question: { kind }, answer }: Case): number {
  if (answer === null) return 0;
  if (kind === "due" || kind === "next") return name === RIGHT ? 0 : 1;
  return 4;
}

const RIGHT = "right";

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const rowsOf = (text: string): Row[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The bot's answers to the files' questions, in their order; `null` where there is none. */
async function botAnswers(files: readonly string[]): Promise<(Row | null)[]> {
  const out = join(scratch(), "answers.jsonl");
  await questionsCommand([...files, "--out", out], quietIo());
  return rowsOf(readFileSync(out, "utf8")).map(({ answer }) => (isRow(answer) ? answer : null));
}

/** Each question with the bot's answer, and with one that is right. */
async function casesOf(files: readonly string[]): Promise<Case[]> {
  const answers = await botAnswers(files);
  const texts = files.map((file) => readFileSync(file, "utf8"));
  const questions = texts.flatMap((text) => readQuestions(text, "the file"));
  const lines = texts.flatMap(rowsOf);
  return questions.flatMap((question, index) => {
    // The reference knows nothing of questions that are compared with others.
    if (question.kind === COMPARED) return [];
    const asked = { question, line: lines[index] ?? {} };
    return [
      { ...asked, name: "the bot's", answer: answers[index] ?? null },
      { ...asked, name: RIGHT, answer: rightAnswer(question) },
    ];
  });
}

function spoiledOf(cases: readonly Case[]): Case[] {
  const random = randomFrom(20260504);
  const answers = cases.map(({ answer }) => answer).filter((answer) => answer !== null);
  return cases.flatMap((each) =>
    Array.from({ length: timesSpoiled(each) }, (_, time) => ({
      ...each,
      name: `${each.name}, spoiled ${time + 1}`,
      answer: spoiled(each.answer ?? {}, random, answers),
    })),
  );
}

/** The reference knows an intent's parts in the answer itself, not our `recordIntent`. */
const asReferenceReads = (answer: Row | null): Row | null =>
  isRow(answer?.recordIntent)
    ? { action: answer.recordIntent.action, link: answer.recordIntent.link, ...answer }
    : answer;

/** Runs the scorer as it is, but compares no two words twice, which is most of its time. */
const RUN_REFERENCE = `
import functools, sys
sys.path.insert(0, ${JSON.stringify(dirname(REFERENCE_SCORER))})
import score
score.same_word = functools.lru_cache(None)(score.same_word)
sys.exit(score.main(sys.argv[1:]))
`;

/** The places of the cases that the reference scorer finds wrong. */
async function wrongByReference(cases: readonly Case[]): Promise<Set<number>> {
  const folder = scratch();
  const write = (name: string, line: (each: Case) => object): string => {
    const file = join(folder, name);
    writeFileSync(file, cases.map((each, id) => `${JSON.stringify({ ...line(each), id })}\n`).join(""));
    return file;
  };
  const questions = write("questions.jsonl", ({ line }) => line);
  const answers = write("answers.jsonl", ({ answer }) => ({ answer: asReferenceReads(answer) }));
  const { stdout } = await execute("python3", ["-Bc", RUN_REFERENCE, questions, answers, "0"], {
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    maxBuffer: 2 ** 28,
  });
  return new Set([...stdout.matchAll(/^FAIL (\d+) /gm)].map(([, id]) => Number(id)));
}

const told = ({ name, question, answer }: Case, reference: string): string =>
  `${question.id} (${name}): the reference says ${reference}, we say ${faultsOf(question, answer).join(" / ") || "right"}`;

describe.skipIf(!hasPython || !isThere(REFERENCE_SCORER) || !isThere(DEV_QUESTIONS))(
  "the reference scorer",
  () => {
    it("says the same of every answer, as it is and spoiled", { timeout: 120_000 }, async () => {
      const plain = await casesOf([DEV_QUESTIONS, ...ownQuestions()]);
      const cases = [...plain, ...spoiledOf(plain)];
      const wrong = await wrongByReference(cases);
      const differing = cases.flatMap((each, id) =>
        wrong.has(id) === faultsOf(each.question, each.answer).length > 0
          ? []
          : [told(each, wrong.has(id) ? "wrong" : "right")],
      );
      expect(differing).toEqual([]);
      // Answers must be of both sorts, or little was compared.
      expect(Math.min(wrong.size, cases.length - wrong.size)).toBeGreaterThan(100);
      const right = cases.filter(({ name }) => name === RIGHT);
      expect(right.filter(({ question, answer }) => faultsOf(question, answer).length > 0)).toEqual([]);
    });
  },
);
