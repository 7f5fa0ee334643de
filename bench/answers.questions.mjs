import { existsSync, readdirSync, readFileSync } from "node:fs";

const SHARED = new URL("../../shared/questions/dev.jsonl", import.meta.url);
const OWN = new URL("../test/questions/", import.meta.url);

const linesOf = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** The questions of the project's own files, and of ../shared where that is there. */
export function readQuestions(print) {
  const own = readdirSync(OWN).filter((file) => file.endsWith(".jsonl"));
  const shared = existsSync(SHARED);
  if (!shared) print("../shared/questions is not here; going on with test/questions alone.");
  const files = [...own.map((file) => new URL(file, OWN)), ...(shared ? [SHARED] : [])];
  const questions = files.flatMap(linesOf);
  print(`${questions.length} questions from ${files.length} files`);
  return questions.map(({ q, today, locale }) => ({ q, today, locale: locale ?? null }));
}
