import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/importer/document.js";
import { agreement, codesOf, documentOf, hasAgreements, tablesOf, written } from "./helper.js";
import { browser, docxOf, htmlOf, pdfOf } from "./make.mjs";

// The real documents, where they are (../shared/agreements). Only figures, titles and dates are compared:
// their sentences stay out of the project.

const FILES = {
  "sn-2024": "000_49d8b2f144d1fd80.txt",
  "sn-2026": "001_728f56d805e94fe3.txt",
  "von-2024": "002_4bf413beab4dc23f.txt",
  "katrineholm-2022": "003_a6b4f7c84ad1bf86.txt",
  "norrkoping-2017": "004_61c2f1d4038333da.txt",
};
type Id = keyof typeof FILES;

const numbersOf = (document: Document): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === "heading" && block.number !== null ? [block.number] : [],
  );

const rowsOf = (document: Document): string[] => tablesOf(document).flatMap((table) => written([table]));

describe.skipIf(!hasAgreements)("the real documents", () => {
  const documents = {} as Record<Id, Document>;
  beforeAll(async () => {
    for (const [id, file] of Object.entries(FILES))
      documents[id as Id] = await documentOf(agreement(file), file);
  });

  it.each([
    ["sn-2024", "markdown", 35, 18],
    ["sn-2026", "text", 22, 27],
    ["von-2024", "text", 7, 19],
    ["katrineholm-2022", "text", 0, 22],
    ["norrkoping-2017", "markdown", 0, 1],
  ] as const)("%s is read as %s with %i numbered headings and %i tables", (id, format, numbered, tables) => {
    expect(documents[id].format).toBe(format);
    expect([numbersOf(documents[id]).length, tablesOf(documents[id]).length]).toEqual([numbered, tables]);
  });

  it.each(["sn-2024", "katrineholm-2022", "norrkoping-2017"] as const)(
    "%s comes without its table of contents",
    (id) => {
      expect(codesOf(documents[id])).toContain("contents-left-out");
    },
  );

  it("sn-2026 gives its flattened follow-ups a row each, with title, form and date", () => {
    const dated = tablesOf(documents["sn-2026"])
      .filter(({ rows }) => rows[0]?.cells.join() === "Titel,Beskrivning,Slutdatum")
      .flatMap(({ rows }) => rows.slice(1));
    expect(dated).toHaveLength(27);
    expect(dated.filter(({ cells }) => /^2\d{3}-\d{2}-\d{2}$/.test(cells[2] ?? ""))).toHaveLength(26);
    expect(
      dated.filter(({ cells: [title = "", text = ""] }) => /^\p{Lu}/u.test(title) && /^\p{Lu}/u.test(text)),
    ).toHaveLength(26);
    expect(codesOf(documents["sn-2026"])).toContain("row-start-missing");
  });

  it("sn-2026 gives its amounts two columns, and what cannot be read as it stands", () => {
    const rows = rowsOf(documents["sn-2026"]);
    expect(rows).toContain("| Totalt DSO | -293 225 | -324 400 |");
    expect(rows.filter((row) => / (?:-?\d[\d ]*|S 000) \|$/.test(row)).length).toBeGreaterThanOrEqual(40);
    expect(rows.some((row) => row.endsWith("| S 000 |"))).toBe(true);
  });

  it("von-2024 keeps empty cells in their columns", () => {
    expect(rowsOf(documents["von-2024"])).toContain("| MAS 2,0 / MAR 0,5 | 1 |  | 2 256 | 1) |");
  });

  describe.each(["sn-2024", "von-2024"] as const)("%s made anew", (id) => {
    it("as DOCX gives the same headings, rows and paragraphs", async () => {
      const again = await documentOf(await docxOf(documents[id]), "again.docx");
      expect(compared(again.blocks)).toEqual(compared(documents[id].blocks));
    });

    const chromium = browser();
    it.skipIf(chromium === null)(
      "as PDF gives the same headings, and 98 of 100 rows",
      { timeout: 60_000 },
      async () => {
        const again = await documentOf(pdfOf(htmlOf(documents[id]), chromium ?? ""), "again.pdf");
        const headings = (document: Document): string[] =>
          written(document.blocks.filter(({ kind }) => kind === "heading")).map(bare);
        expect(headings(again)).toEqual(headings(documents[id]));
        const found = new Set(rowsOf(again).map(bare));
        const rows = rowsOf(documents[id]).map(bare);
        expect(rows.filter((row) => found.has(row)).length / rows.length).toBeGreaterThan(0.98);
      },
    );
  });
});

/** Without bullets and levels, which a page shows but does not say. */
const bare = (line: string): string =>
  line
    .replace(/^#+ /, "")
    .replace(/ \/ (?:• )?|• /g, " ")
    .trim();

const compared = (blocks: readonly Block[]): string[] => written(blocks).map(bare);
