import { beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "../../../src/importer/draft.js";
import { draftFaults, extract } from "../../../src/importer/extract.js";
import { readDocument } from "../../../src/importer/read.js";
import { readMunicipalityNames, readParties } from "../../../src/store/registers.js";
import { keyOf, layoutFile, SETS, scoreLayout } from "../../fixtures/layouts/score.mjs";
import { hasOffice, officeOf } from "../formats/make.mjs";

// Whole documents of invented committees, each in a layout of its own, read from their files and scored
// against the keys beside them (test/fixtures/layouts). What each key says was written before the importer
// read the document.

const ALL = Object.values(SETS).flat();
const names = { parties: readParties(), municipalities: readMunicipalityNames(), home: "nykoping" };

async function drafted(name: string, bytes: Uint8Array): Promise<Draft> {
  const result = await readDocument({ name, bytes });
  if (!result.ok) throw new Error(`${name}: ${result.problem.message}`);
  return extract(result.value, names);
}

/** What cannot be read as it stands, and is listed as not read. */
const NOT_READ: Readonly<Record<string, readonly string[]>> = {
  // "Så snart de kommer" is no time that a sentence in the present tense could be a duty by.
  "rapportplan.html": ["vitesförelägganden"],
  // The report is the subject of a clause within another sentence.
  "direktiv.txt": ["den ekonomiska rapport"],
  // The time is a turn of speech ("månad för månad"); the meeting that it is said at is named before the verb.
  "samverkan.txt": ["besökt öppna förskolan", "Vart halvår håller"],
};

describe.each(ALL)("%s", (name) => {
  const key = keyOf(name);
  let draft: Draft;
  beforeAll(async () => {
    draft = await drafted(name, layoutFile(name));
  });

  it("holds together, and is of the committee that it names", () => {
    expect(draftFaults(draft)).toEqual([]);
    expect(scoreLayout(draft, key).head).toEqual({ n: 2, of: 2 });
  });

  it("gives the duties that a person finds, or lists them as not read", () => {
    const { missed, silent } = scoreLayout(draft, key);
    expect(missed).toEqual(NOT_READ[name] ?? []);
    expect(silent).toEqual([]);
  });

  it("gives no others, and none of what only sounds like one", () => {
    const { extra, traps } = scoreLayout(draft, key);
    expect({ extra, traps }).toEqual({ extra: [], traps: [] });
  });
});

describe("over all of them", () => {
  it("nine in ten have the days, receivers and forms that the key has", async () => {
    const scores = await Promise.all(
      ALL.map(async (name) => scoreLayout(await drafted(name, layoutFile(name)), keyOf(name))),
    );
    for (const figure of ["when", "to", "forms"] as const) {
      const n = scores.reduce((sum, score) => sum + score[figure].n, 0);
      const of = scores.reduce((sum, score) => sum + score[figure].of, 0);
      const wrong = scores.flatMap(({ wrongWhen, wrongTo, wrongForms }) => [
        ...wrongWhen,
        ...wrongTo,
        ...wrongForms,
      ]);
      expect(n / of, `${figure} ${n}/${of}: ${wrong.join("; ")}`).toBeGreaterThan(0.9);
    }
  });
});

const office = hasOffice();
if (!office) console.warn("layouts: LibreOffice (soffice) is not here; its files are skipped.");
const PAGES = ["rapportplan.html", "internkontroll.html", "uppfoljningsplan.html"];

describe.skipIf(!office)("as LibreOffice writes them", () => {
  it.each(["docx", "pdf"] as const)("the same is found in %s", { timeout: 120_000 }, async (format) => {
    const files = officeOf(
      PAGES.map((name) => ({ name, bytes: layoutFile(name) })),
      format,
    );
    for (const name of PAGES) {
      const bytes = files.get(name.replace(".html", "")) ?? new Uint8Array();
      const made = scoreLayout(await drafted(name.replace("html", format), bytes), keyOf(name));
      const own = scoreLayout(await drafted(name, layoutFile(name)), keyOf(name));
      expect({ name, missed: made.missed, extra: made.extra }).toEqual({
        name,
        missed: own.missed,
        extra: own.extra,
      });
      expect({ name, wrongWhen: made.wrongWhen }).toEqual({ name, wrongWhen: own.wrongWhen });
    }
  });
});
