import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..", "..", "..");
const SHARED = resolve(ROOT, "..", "shared", "questions");

/** The questions the project was given, which lie beside it. */
export const DEV_QUESTIONS = join(SHARED, "dev.jsonl");
/** The scorer that came with them. */
export const REFERENCE_SCORER = join(SHARED, "score.py");

/** Whether a file is there; says so where it is not, as its tests are then skipped. */
export function isThere(file: string): boolean {
  if (!existsSync(file)) console.log(`There is no ${file}: what needs it is not tested.`);
  return existsSync(file);
}

/** The project's own question files. */
export const ownQuestions = (): string[] =>
  readdirSync(join(ROOT, "test", "questions"))
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => join(ROOT, "test", "questions", name));
