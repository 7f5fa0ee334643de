import type { CellStyle, CellValue, Cell as ExcelCell, WriteOptions, WriteSheet } from "hucre/xlsx";
import { PRODUCT } from "../cards/words/words.js";
import { plainText } from "./plain-text.js";
import { type Book, type Cell, type Column, type FrontSheet, linesOf, type TableSheet } from "./sheet.js";

/** What a file of this kind says it is. */
export const EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The longest text that Excel takes in a cell, and the longest address in a link, in UTF-16 units. */
const MOST_TEXT = 32_767;
const MOST_LINK = 2_000;

/** How high a line of text is, and how high Excel lets a row be, in points. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 409;

const FONT = { name: "Calibri", size: 11 };
const DARK = { rgb: "1F3B57" };
const LINE = { style: "thin", color: { rgb: "C9D1D9" } } as const;

const TITLE: CellStyle = { font: { ...FONT, size: 18, bold: true, color: DARK } };
const SENTENCE: CellStyle = { font: FONT, alignment: { vertical: "top" } };
const headingStyle = ({ numbers = false }: Column): CellStyle => ({
  font: { ...FONT, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: DARK },
  alignment: { vertical: "center", wrapText: true, horizontal: numbers ? "right" : "left" },
});

function styleOf(cell: Cell, { wraps }: Column): CellStyle {
  const isLink = typeof cell === "object" && cell !== null && "text" in cell;
  const isDay = typeof cell === "object" && cell !== null && "day" in cell;
  return {
    font: isLink ? { ...FONT, underline: true, color: { rgb: "0B5394" } } : FONT,
    border: { bottom: LINE },
    alignment: {
      vertical: "top",
      wrapText: wraps,
      // Text goes to the left also where it looks like a number: sections do.
      horizontal: typeof cell === "number" ? "right" : "left",
    },
    numFmt: isDay ? "yyyy-mm-dd" : typeof cell === "number" ? "#,##0" : "@",
  };
}

/** A text as a cell holds it: not longer than Excel takes, and what looks like one of Excel's own escapes is none. */
function textOf(text: string): string {
  const plain = plainText(text).replaceAll(/_(?=x[\dA-F]{4}_)/gi, "_x005F_");
  return plain.length <= MOST_TEXT ? plain : `${plain.slice(0, MOST_TEXT - 1).toWellFormed()}…`;
}

/** Days are days whatever the clock: their serial number is that of midnight UTC. */
const dayValue = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A sheet's name in a reference. */
const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const linkOf = (cell: Cell): Partial<ExcelCell> => {
  if (typeof cell !== "object" || cell === null) return {};
  if ("sheet" in cell) return { hyperlink: { target: "", location: `${quoted(cell.sheet)}!A1` } };
  return "link" in cell && cell.link.length <= MOST_LINK ? { hyperlink: { target: cell.link } } : {};
};

function valueIn(cell: Cell): CellValue {
  if (typeof cell !== "object" || cell === null) return typeof cell === "string" ? textOf(cell) : cell;
  return "day" in cell ? dayValue(cell.day) : textOf(cell.text);
}

/** A sheet as it is filled from the top: its rows, and what its cells are besides their values. */
class Page {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<ExcelCell>>();
  readonly heights = new Map<number, { readonly height: number }>();

  /** Adds a line of which only the first cell holds something. */
  line(text: string, style: CellStyle): void {
    this.cells.set(`${this.rows.length},0`, { style });
    this.rows.push([textOf(text)]);
  }

  /** Adds a table: its headings in a line, and its rows below. */
  table({ columns, rows }: Pick<TableSheet, "columns" | "rows">): void {
    this.#add(
      columns.map(({ heading }) => heading),
      columns.map((column) => ({ ...column, wraps: true })),
      (_, column) => headingStyle(column),
    );
    for (const row of rows)
      this.#add(
        columns.map((_, at) => row[at] ?? null),
        columns,
        styleOf,
      );
  }

  #add(cells: readonly Cell[], columns: readonly Column[], style: (cell: Cell, column: Column) => CellStyle) {
    const line = this.rows.length;
    const values = cells.map(valueIn);
    let lines = 1;
    for (const [at, column] of columns.entries()) {
      const [cell = null, value] = [cells[at], values[at]];
      this.cells.set(`${line},${at}`, { style: style(cell, column), ...linkOf(cell) });
      if (column.wraps && typeof value === "string") lines = Math.max(lines, linesOf(value, column.width));
    }
    this.rows.push(values);
    // Not every program makes lines as high as what is broken in them.
    this.heights.set(line, { height: Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 2) });
  }
}

type Printed = Pick<Book, "page" | "pageOf">;

function sheetOf(name: string, page: Page, columns: readonly Column[], { page: word, pageOf }: Printed) {
  const plain = (text: string) => text.replaceAll("&", "&&");
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: page.rows,
    cells: page.cells,
    rowDefs: page.heights,
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${PRODUCT}: &A&R${plain(word)} &P ${plain(pageOf)} &N` },
  } satisfies WriteSheet;
}

function tableSheet(sheet: TableSheet, printed: Printed): WriteSheet {
  const page = new Page();
  page.table(sheet);
  const last = columnName(sheet.columns.length);
  return {
    ...sheetOf(sheet.name, page, sheet.columns, printed),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${page.rows.length}` },
    a11y: { headerRow: 0 },
  };
}

function frontSheet(sheet: FrontSheet, printed: Printed): WriteSheet {
  const page = new Page();
  page.line(sheet.title, TITLE);
  for (const sentence of sheet.above) page.line(sentence, SENTENCE);
  page.rows.push([]);
  page.table(sheet);
  page.rows.push([]);
  for (const sentence of sheet.below) page.line(sentence, SENTENCE);
  return { ...sheetOf(sheet.name, page, sheet.columns, printed), view: { showGridLines: false } };
}

/** The letters of a column, from 1: 1 is A, 27 is AA. */
function columnName(column: number): string {
  const last = (column - 1) % 26;
  const before = (column - 1 - last) / 26;
  return `${before === 0 ? "" : columnName(before)}${String.fromCharCode(65 + last)}`;
}

function optionsOf(book: Book, made: Date): WriteOptions {
  const [front, ...tables] = book.sheets;
  return {
    sheets: [frontSheet(front, book), ...tables.map((sheet) => tableSheet(sheet, book))],
    properties: { title: textOf(book.title), creator: PRODUCT, created: made, modified: made },
    // By name and not by the sheets' own settings, which do not put a name with a space into quotation marks.
    namedRanges: tables.flatMap(({ name: scope, printed, rows }) => [
      {
        scope,
        name: "_xlnm.Print_Area",
        range: `${quoted(scope)}!$A$1:$${columnName(printed)}$${rows.length + 1}`,
      },
      { scope, name: "_xlnm.Print_Titles", range: `${quoted(scope)}!$1:$1` },
    ]),
    defaultFont: FONT,
  };
}

/**
 * A book as an Excel file. Texts stay texts whatever they begin with, days are days, each table filters and keeps its
 * headings in view and on each printed page. The library is loaded when the first file is made.
 * @param made the instant it is made, ISO 8601.
 */
export async function excelFile(book: Book, made: string): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx(optionsOf(book, new Date(made)));
}
