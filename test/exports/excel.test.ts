import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLAN_COLUMNS, type PlanColumn } from "../../src/cards/words/exports.js";
import { wordsFor } from "../../src/cards/words/index.js";
import { excelFile } from "../../src/exports/excel.js";
import { planBook, planFileName } from "../../src/exports/plan-sheets.js";
import { type Cell, linesOf, sheetNames } from "../../src/exports/sheet.js";
import { link, moves } from "../domain/lifecycle/history.js";
import { fileOf, happenedTo, planFor, SN, TSI, VON } from "./plans.js";
import { dayOfSerial, partsOf, type ReadCell, readXlsx } from "./read-xlsx.js";

const MADE = "2026-05-04T09:12:00Z";

const made = async (file: Parameters<typeof planBook>[0]) => readXlsx(await excelFile(planBook(file), MADE));

const column = (key: PlanColumn): number => PLAN_COLUMNS.indexOf(key);
const cellIn = (row: readonly ReadCell[] | undefined, key: PlanColumn) => row?.[column(key)];
const valueIn = (row: readonly ReadCell[] | undefined, key: PlanColumn) => cellIn(row, key)?.value ?? null;

/** A file with one table of one column that holds these texts. */
const tableOf = async (texts: readonly Cell[]) => {
  const columns = [{ heading: "Titel", width: 20, wraps: true }];
  const book = planBook(fileOf([]));
  const [, sheet] = readXlsx(
    await excelFile(
      {
        ...book,
        sheets: [
          book.sheets[0],
          { kind: "table", name: "SN", columns, rows: texts.map((text) => [text]), printed: 1 },
        ],
      },
      MADE,
    ),
  );
  return (sheet?.rows ?? []).slice(1).map(([cell]) => cell);
};

describe("the plan of a committee", () => {
  const plan = planFor(SN, 2026);

  it("has a row for each occasion of the year, those without a day last, none of them twice", async () => {
    const [, sheet] = await made(fileOf([plan]));
    const rows = (sheet?.rows ?? []).slice(1);
    const ids = rows.map((row) => valueIn(row, "id"));
    expect(ids).toEqual([...plan.dated, ...plan.undated].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const dayless = rows.map((row) => valueIn(row, "meeting") === null && valueIn(row, "submitBy") === null);
    expect(dayless.indexOf(true)).toBe(plan.dated.length);
    expect(dayless.lastIndexOf(false)).toBe(plan.dated.length - 1);
  });

  it("has days that a spreadsheet counts with, on the right day, written as 2026-06-04", async () => {
    const [, sheet] = await made(fileOf([plan]));
    const row = sheet?.rows.find((one) => valueIn(one, "id") === TSI);
    const meeting = cellIn(row, "meeting");
    expect(meeting).toMatchObject({ format: "yyyy-mm-dd" });
    expect(dayOfSerial(Number(meeting?.value))).toBe("2026-06-04");
    expect(dayOfSerial(Number(valueIn(row, "submitBy")))).toBe("2026-05-14");
  });

  it("says of each day whether it is stated, and of each row without one when it falls", async () => {
    const [, sheet] = await made(fileOf([plan]));
    for (const row of (sheet?.rows ?? []).slice(1)) {
      const [meeting, submitBy] = [valueIn(row, "meeting"), valueIn(row, "submitBy")];
      expect(valueIn(row, "meetingBasis") !== null).toBe(meeting !== null);
      expect(valueIn(row, "submitByBasis") !== null).toBe(submitBy !== null);
      expect(valueIn(row, "undated") !== null).toBe(meeting === null && submitBy === null);
      expect(["angiven", "härledd", null]).toContain(valueIn(row, "meetingBasis"));
    }
  });

  it("keeps sections as text, so that 5.10 is not 5.1, and wraps titles", async () => {
    const [, sheet] = await made(fileOf([plan]));
    const [, first] = sheet?.rows ?? [];
    expect(cellIn(first, "section")).toMatchObject({ format: "@" });
    expect(typeof valueIn(first, "section")).toBe("string");
    expect(cellIn(first, "title")?.wraps).toBe(true);
  });

  it("filters, keeps the headings in view, and repeats them on each printed page of A4", async () => {
    const bytes = await excelFile(planBook(fileOf([plan])), MADE);
    const [, sheet] = readXlsx(bytes);
    const last = plan.dated.length + plan.undated.length + 1;
    expect(sheet?.xml).toContain(`<autoFilter ref="A1:W${last}"`);
    expect(sheet?.xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet?.xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/,
    );
    const workbook = partsOf(bytes)["xl/workbook.xml"]?.replaceAll("&apos;", "'");
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'SN'!$1:$1<`);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">'SN'!$A$1:$M$${last}<`);
  });

  it("says what has happened: state, owner, report with its link, how it was taken", async () => {
    const happened = happenedTo(TSI, moves.assigned, moves.submitted, moves.presented);
    const bytes = await excelFile(planBook(fileOf([planFor(SN, 2026, happened)])), MADE);
    const row = readXlsx(bytes)[1]?.rows.find((one) => valueIn(one, "id") === TSI);
    expect(valueIn(row, "state")).toBe("✓✓ Redovisad");
    expect(valueIn(row, "report")).toBe(link(1));
    expect(dayOfSerial(Number(valueIn(row, "presented")))).toBe("2026-06-04");
    expect(valueIn(row, "owner")).not.toBeNull();
    expect(partsOf(bytes)["xl/worksheets/_rels/sheet2.xml.rels"]).toContain(link(1));
  });

  it("says why a row is odd: a moved meeting, a holiday, what was waived", async () => {
    const happened = happenedTo(TSI, { ...moves.waived, reason: "Inga ärenden" });
    const [, sheet] = await made(fileOf([planFor(SN, 2026, happened)]));
    const row = sheet?.rows.find((one) => valueIn(one, "id") === TSI);
    expect(valueIn(row, "remarks")).toContain("Ställs in: Inga ärenden");
    expect(valueIn(row, "remarks")).toContain("14 maj: Kristi himmelsfärdsdag.");
  });

  it("is in English where that is asked for, with the document's titles as they are", async () => {
    const [front, sheet] = await made(fileOf([plan], "en"));
    expect(front?.name).toBe("Contents");
    expect(sheet?.rows[0]?.map(({ value }) => value)).toEqual(
      PLAN_COLUMNS.map((key) => wordsFor("en").exports.plan.columns[key]),
    );
    expect(sheet?.rows.slice(1).map((row) => valueIn(row, "title"))).toEqual(
      [...plan.dated, ...plan.undated].map(({ title }) => title),
    );
  });
});

describe("the first sheet", () => {
  it("says which agreements, the day, how many rows there are and how many are left out", async () => {
    const plans = [planFor(SN, 2024), planFor(VON, 2024)];
    const [front, ...tables] = await made(fileOf(plans));
    expect(tables.map(({ name }) => name)).toEqual(["SN", "VON"]);
    const texts = Array.from(front?.rows ?? [], (row = []) => row.map(({ value }) => value));
    expect(texts[0]?.[0]).toBe("Uppföljningsplan 2024: SN och VON");
    expect(texts[1]?.[0]).toBe("Läget måndag 4 maj 2026.");
    const sum = texts.find(([first]) => first === "Summa");
    const rows = tables.map((table) => table.rows.length - 1);
    expect(sum?.[5]).toBe(rows.reduce((one, other) => one + other, 0));
    expect(texts.find(([first]) => first === "SN")?.[2]).toBe(
      plans[0]?.agreements.map(({ title }) => title).join("\n"),
    );
  });

  it("says so where there is nothing for the year", async () => {
    const [front] = await made(fileOf([planFor(SN, 2031)]));
    expect(JSON.stringify(front?.rows)).toContain("Inga uppföljningar 2031 finns i det som är inläst.");
  });

  it("counts what belongs to other years: the plans of all years hold every row", () => {
    const year = planFor(SN, 2026);
    const next = planFor(SN, 2027);
    const ids = new Set([...year.dated, ...year.undated, ...next.dated, ...next.undated].map(({ id }) => id));
    const all = [...ids].filter((id) => id.startsWith("sn-2026/")).length;
    expect(all).toBe(year.dated.length + year.undated.length + year.otherYears);
  });
});

describe("whatever people and documents wrote", () => {
  it.each([
    "=1+1",
    "+46 155",
    "-1",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("https://x")',
    "'=1",
    "1e9",
    "TRUE",
    "2026-06-04",
  ])("%j stays text, and is no formula", async (text) => {
    const [cell] = await tableOf([text]);
    expect(cell).toMatchObject({ value: text.replace("\t", " "), formula: false, format: "@" });
  });

  it.each([
    ["a control sign", "a\u0007b", "a b"],
    ["half a letter", "a\uD800b", "a\uFFFDb"],
    ["markup", "<b>&amp;</b>", "<b>&amp;</b>"],
    ["Excel's own escape", "_x0041_", "_x0041_"],
    ["a line break of another system", "a\r\nb", "a\nb"],
    ["å, ä, ö and a sign beyond the first plane", "Åäö 🦉", "Åäö 🦉"],
    ["more than Excel takes", "å".repeat(40_000), `${"å".repeat(32_766)}…`],
  ])("%s reads back as it should", async (_, text, read) => {
    expect((await tableOf([text]))[0]?.value).toBe(read);
  });

  it("reads back whole, and is never a formula (any text)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 8 }),
        async (texts) => {
          const cells = await tableOf(texts.map((text) => `x${text}x`));
          expect(cells).toHaveLength(texts.length);
          expect(cells.every((cell) => cell?.formula === false)).toBe(true);
          for (const [at, cell] of cells.entries())
            expect(String(cell?.value).replaceAll(/\s/gu, "")).toBe(
              `x${texts[at]}x`.toWellFormed().replaceAll(/[\s\p{Cc}\uFFFE\uFFFF]/gu, ""),
            );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("leads nowhere by a link that is not one of the web", async () => {
    const bad = { ...moves.submitted, link: "javascript:alert(1)" };
    const bytes = await excelFile(planBook(fileOf([planFor(SN, 2026, happenedTo(TSI, bad))])), MADE);
    expect(partsOf(bytes)["xl/worksheets/_rels/sheet2.xml.rels"] ?? "").not.toContain("javascript");
  });
});

describe("names of sheets", () => {
  it.each([
    [
      ["SN", "VON"],
      ["SN", "VON"],
    ],
    [
      ["SN", "sn"],
      ["SN", "sn 2"],
    ],
    [["A/B:C*?[x]\\"], ["A B C x"]],
    [["'citerat'"], ["citerat"]],
    [["History"], ["History 2"]],
    [
      ["", " "],
      ["–", "– 2"],
    ],
    [
      ["å".repeat(40), "å".repeat(40)],
      ["å".repeat(31), `${"å".repeat(29)} 2`],
    ],
    [[`${"a".repeat(30)}🦉`], ["a".repeat(30)]],
  ])("%j", (wanted, names) => {
    expect(sheetNames(wanted)).toEqual(names);
  });

  it("are always what Excel takes (any names)", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 50 }), { maxLength: 6 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length > 0 && name.length <= 31).toBe(true);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$/u);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe("the height of a row", () => {
  it.each([
    ["kort", 10, 1],
    ["ett ord till", 6, 3],
    ["en rad\noch en till", 20, 2],
    ["sammanträdesdagarnas", 10, 2],
    ["", 10, 1],
  ])("%j in %d takes %d lines", (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });
});

describe("the name of the file", () => {
  it("says what it is, in the language of the file", () => {
    expect(planFileName(fileOf([planFor(SN, 2026), planFor(VON, 2026)]))).toBe(
      "Uppföljningsplan SN VON 2026",
    );
    expect(planFileName(fileOf([planFor(SN, 2026)], "en"))).toBe("Follow-up plan SN 2026");
  });
});

/** Whether LibreOffice is here with its spreadsheet; without that it opens no Excel file at all. */
async function opens(folder: string): Promise<boolean> {
  await writeFile(join(folder, "prov.csv"), "a;b\n");
  return convert(folder, "prov.csv", "pdf");
}

function convert(folder: string, file: string, to: string): boolean {
  const args = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to];
  const { status } = spawnSync("soffice", [...args, "--outdir", `${folder}/out`, join(folder, file)], {
    timeout: 120_000,
    stdio: "ignore",
  });
  return status === 0 && existsSync(join(folder, "out"));
}

describe("LibreOffice", () => {
  it("opens the plan: the same cells, å, ä and ö among them", async ({ skip }) => {
    const folder = await mkdtemp(join(tmpdir(), "namndkoll-plan-"));
    try {
      if (!(await opens(folder))) {
        console.warn("exports: LibreOffice Calc is not here; nothing but the tests has opened the plan.");
        skip();
      }
      const plan = planFor(SN, 2026);
      await writeFile(join(folder, "plan.xlsx"), await excelFile(planBook(fileOf([plan])), MADE));
      // Text by tabs (9), quoted by " (34), in UTF-8 (76), the second sheet (… ,2).
      expect(
        convert(
          folder,
          "plan.xlsx",
          "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,2",
        ),
      ).toBe(true);
      const csv = await readFile(join(folder, "out", "plan-SN.csv"), "utf8");
      expect(csv).toContain("Sammanträde");
      expect(csv).toContain("2026-06-04");
      for (const { title } of plan.dated) expect(csv).toContain(title.replaceAll('"', '""'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 300_000);
});
