import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { understoodSchema } from "../../src/domain/question-schema.js";
import { read } from "../language/reader.js";

const FOLDER = join(import.meta.dirname, "../questions");

const questions = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(join(FOLDER, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line) as { readonly q: string; readonly today?: string });

describe("a question that was understood and is kept as JSON", () => {
  it("comes back as it was, whatever was asked", () => {
    const kinds = new Set<string>();
    for (const { q, today = "2026-05-04" } of questions) {
      const understood = read(q, today);
      kinds.add(understood.question.kind);
      expect(understoodSchema.parse(JSON.parse(JSON.stringify(understood))), q).toEqual(understood);
    }
    expect(kinds.size).toBeGreaterThan(12);
  });

  it.each([
    ["a kind that there is not", { kind: "weather" }],
    [
      "a period that ends before it starts",
      { kind: "overdue", period: { start: "2026-06-30", end: "2026-06-01" } },
    ],
    ["a part missing", { kind: "goals", rows: [] }],
  ])("is refused with %s", (_, question) => {
    const understood = { ...read("vad ska redovisas till SN i juni?", "2026-05-04"), question };
    expect(understoodSchema.safeParse(understood).success).toBe(false);
  });
});
