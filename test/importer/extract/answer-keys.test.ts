import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/importer/extract.js";
import { readDocument } from "../../../src/importer/read.js";
import { readMunicipalityNames, readParties } from "../../../src/store/registers.js";

// The two documents with answer keys, scored as the project scores an importer. They are not in the repository.

const SHARED = join(import.meta.dirname, "../../../../shared");
const SCORER = join(SHARED, "register/score_import.py");
const here = existsSync(SCORER) && spawnSync("python3", ["--version"]).status === 0;
if (!here) console.warn("answer keys: ../shared or python3 is not here; skipped.");

const folder = mkdtempSync(join(tmpdir(), "answer-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LEAST = {
  recall: 0.97,
  precision: 0.97,
  dates: 0.95,
  forms: 0.95,
  "bound-forms": 1,
  recipients: 0.9,
  economy: 1,
};

async function scored(id: string, prefix: string) {
  const agreements = join(SHARED, "agreements");
  const name = readdirSync(agreements).find((file) => file.startsWith(prefix)) ?? "";
  const result = await readDocument(join(agreements, name));
  if (!result.ok) throw new Error(result.problem.message);
  const names = { parties: readParties(), municipalities: readMunicipalityNames(), home: "nykoping" };
  const { register } = extract(result.value, names);
  const output = join(folder, `${id}.json`);
  writeFileSync(output, JSON.stringify({ register, remarks: register.remarks }));
  const least = Object.entries(LEAST).flatMap(([figure, share]) => [`--min-${figure}`, String(share)]);
  return spawnSync("python3", [SCORER, join(SHARED, "register", `${id}.json`), output, ...least], {
    encoding: "utf8",
  });
}

describe.skipIf(!here)("an importer's aims", () => {
  it.each([
    ["sn-2024", "000"],
    ["von-2024", "002"],
  ])("are met on %s", async (id, prefix) => {
    const { status, stdout, stderr } = await scored(id, prefix);
    expect(status, `${stdout}${stderr}`).toBe(0);
  });
});

/** Runs of words as long as this are a quotation. */
const LONGEST_RUN = 8;

it.skipIf(!here)("no test here quotes the documents", () => {
  const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const runs = new Set<string>();
  for (const file of readdirSync(join(SHARED, "agreements"))) {
    const all = words(readFileSync(join(SHARED, "agreements", file), "utf8"));
    for (const i of all.keys()) runs.add(all.slice(i, i + LONGEST_RUN).join(" "));
  }
  const own = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const quoted = own
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const all = words(readFileSync(join(import.meta.dirname, file), "utf8"));
      return [...all.keys()]
        .map((i) => all.slice(i, i + LONGEST_RUN).join(" "))
        .filter((run) => runs.has(run));
    });
  expect(quoted).toEqual([]);
});
