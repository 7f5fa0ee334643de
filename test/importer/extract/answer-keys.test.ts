import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document } from "../../../src/importer/document.js";
import { extract } from "../../../src/importer/extract.js";
import { type ReadSource, readDocument } from "../../../src/importer/read.js";
import { readMunicipalityNames, readParties } from "../../../src/store/registers.js";
import { docxOf, hasOffice, htmlOf, officeOf } from "../formats/make.mjs";

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

const names = { parties: readParties(), municipalities: readMunicipalityNames(), home: "nykoping" };

/** One of the documents, as it is read from text. */
async function fromText(prefix: string): Promise<Document> {
  const agreements = join(SHARED, "agreements");
  const name = readdirSync(agreements).find((file) => file.startsWith(prefix)) ?? "";
  return readable(join(agreements, name));
}

async function readable(source: ReadSource): Promise<Document> {
  const result = await readDocument(source);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Extracts a document and has it scored. */
function scored(id: string, document: Document, options: readonly string[]) {
  const { register } = extract(document, names);
  const output = join(folder, `${id}.json`);
  writeFileSync(output, JSON.stringify({ register, remarks: register.remarks }));
  const args = [SCORER, join(SHARED, "register", `${id}.json`), output, ...options];
  return spawnSync("python3", args, { encoding: "utf8" });
}

const DOCUMENTS = { "sn-2024": "000", "von-2024": "002" } as const;
type Id = keyof typeof DOCUMENTS;
const IDS = Object.keys(DOCUMENTS) as Id[];

describe.skipIf(!here)("an importer's aims", () => {
  it.each(IDS)("are met on %s", async (id) => {
    const least = Object.entries(LEAST).flatMap(([figure, share]) => [`--min-${figure}`, String(share)]);
    const { status, stdout, stderr } = scored(id, await fromText(DOCUMENTS[id]), least);
    expect(status, `${stdout}${stderr}`).toBe(0);
  });
});

const office = here && hasOffice();
if (here && !office) console.warn("answer keys: LibreOffice (soffice) is not here; its files are skipped.");

/** So much less may be found through another format than from text. */
const MOST_LOST = 0.02;
const FIGURES = ["recall", "precision", "dates", "forms", "recipients", "economy", "goals", "assignments"];
const MADE = [
  { from: "web", to: "docx" },
  { from: "web", to: "pdf" },
  { from: "word", to: "pdf" },
] as const;

describe.skipIf(!office)(
  "through files that LibreOffice makes of the documents, at most 2 points are lost",
  () => {
    const texts = new Map<Id, Document>();
    beforeAll(async () => {
      for (const id of IDS) texts.set(id, await fromText(DOCUMENTS[id]));
    });

    const shares = (id: Id, document: Document): { figure: string; share: number }[] => {
      const { stdout } = scored(id, document, ["--json"]);
      const result = JSON.parse(stdout) as Record<string, { n: number; of: number }>;
      return FIGURES.flatMap((figure) => {
        const { n = 0, of = 0 } = result[figure] ?? {};
        return of > 0 ? [{ figure, share: n / of }] : [];
      });
    };

    it.each(MADE)("a $from document saved as $to", { timeout: 120_000 }, async ({ from, to }) => {
      const files = [...texts].map(async ([id, text]) =>
        from === "web"
          ? { name: `${id}.html`, bytes: htmlOf(text) }
          : { name: `${id}.docx`, bytes: await docxOf(text) },
      );
      const made = officeOf(await Promise.all(files), to);
      for (const [id, text] of texts) {
        const again = await readable({ name: `${id}.${to}`, bytes: made.get(id) ?? new Uint8Array() });
        const before = shares(id, text);
        expect(before.length).toBeGreaterThan(5);
        const lost = shares(id, again).filter(
          ({ figure, share }) => share < (before.find((b) => b.figure === figure)?.share ?? 0) - MOST_LOST,
        );
        expect(lost, `${id} as ${to}`).toEqual([]);
        expect(again.format).toBe(to);
      }
    });
  },
);

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
