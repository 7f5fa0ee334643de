import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";
import type { Block, Notice, Table } from "../document.js";
import { withoutContents } from "./block-contents.js";
import { type Format, type ReadOptions, type ReadResult, read, unreadable } from "./format.js";
import { withLevels } from "./lines/levels.js";
import type { Notices } from "./lines/source.js";
import { alignedTables } from "./pdf/aligned.js";
import { blocksOfLines } from "./pdf/blocks.js";
import { type Box, type Grid, gridsOf } from "./pdf/grid.js";
import { type Looks, looksOf } from "./pdf/looks.js";
import { type OpenFault, openPdf, type Page, readPage } from "./pdf/page.js";
import { joinPages } from "./pdf/page-breaks.js";
import { type PageLines, withoutRunningHeads } from "./pdf/running-heads.js";
import { isIn, tableIn } from "./pdf/tables.js";
import { linesOf } from "./pdf/text-lines.js";

/** Fewer letters than this in a whole file are no text. */
const FEWEST_LETTERS = 20;
const MARK = new TextEncoder().encode("%PDF-");

/** A PDF with a text layer. Tables are known by the lines drawn around their cells. */
export const pdf: Format = {
  name: "pdf",
  extensions: ["pdf"],
  recognises: (bytes) => indexOfMark(bytes.subarray(0, 1_024)) >= 0,
  read: async (bytes, options) => {
    const opened = await openPdf(bytes);
    if (typeof opened === "string") return unopened(opened, options.name);
    try {
      return await readPdf(opened, options);
    } finally {
      await opened.destroy();
    }
  },
};

const indexOfMark = (head: Uint8Array): number =>
  head.findIndex((_, at) => MARK.every((byte, index) => head[at + index] === byte));

const unopened = (fault: OpenFault, name: string): ReadResult =>
  fault === "encrypted"
    ? unreadable("pdf-encrypted", `${name}: protected by a password. Save a copy without one.`)
    : unreadable("pdf-damaged", `${name}: the PDF cannot be read, it may be cut short. Export it anew.`);

async function readPdf(opened: PDFDocumentProxy, options: ReadOptions): Promise<ReadResult> {
  const { pages, failed } = await readPages(opened, options);
  const letters = pages.reduce((sum, page) => sum + lettersOn(page), 0);
  if (pages.length === 0) return unopened("damaged", options.name);
  if (letters < FEWEST_LETTERS) return withoutText(options.name, pages);
  const { blocks, notices } = blocksOfPages(pages);
  const all = [...pageNotices(opened.numPages, pages, failed, options.maxPages), ...notices];
  return read({ name: options.name, format: "pdf", pages: opened.numPages, blocks, notices: all });
}

async function readPages(
  opened: PDFDocumentProxy,
  { maxPages, onProgress }: ReadOptions,
): Promise<{ pages: Page[]; failed: number[] }> {
  const count = Math.min(opened.numPages, maxPages);
  const pages: Page[] = [];
  const failed: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    try {
      pages.push(await readPage(opened, number));
    } catch {
      failed.push(number);
    }
    onProgress?.(number, count);
  }
  return { pages, failed };
}

const lettersOn = ({ pieces }: Page): number => pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

const withoutText = (name: string, pages: readonly Page[]): ReadResult =>
  unreadable(
    "pdf-without-text",
    `${name}: ${pages.some(({ hasPictures }) => hasPictures) ? "pictures of pages, without text" : "no text"}. Run text recognition (OCR) on it, or ask for the original.`,
  );

function pageNotices(
  total: number,
  pages: readonly Page[],
  failed: readonly number[],
  most: number,
): Notices {
  const empty = pages.filter((page) => page.hasPictures && lettersOn(page) === 0);
  const leftOut: Notice = {
    code: "pages-left-out",
    detail: `${total - most} av ${total} sidor`,
    place: { page: most },
  };
  return [
    ...(total > most ? [leftOut] : []),
    ...failed.map((page): Notice => ({ code: "page-damaged", detail: `sida ${page}`, place: { page } })),
    ...empty.map(
      ({ number }): Notice => ({
        code: "page-without-text",
        detail: `sida ${number} är en bild`,
        place: { page: number },
      }),
    ),
  ];
}

/** A table on a page, and the part of the page it fills. */
type Placed = { readonly box: Box; readonly table: Table; readonly isDrawn: boolean };

function blocksOfPages(pages: readonly Page[]): { blocks: Block[]; notices: Notices } {
  const tables = pages.map(tablesOn);
  const outside = pages.map(
    (page, index): PageLines => ({ ...page, lines: linesOutside(page, tables[index] ?? []) }),
  );
  const { pages: bare, notices } = withoutRunningHeads(outside);
  const looks = looksOf(bare.flatMap(({ lines }) => lines));
  const perPage = bare.map(({ lines }, index) => pageBlocks(lines, tables[index] ?? [], looks));
  const joined = withoutContents(joinPages(perPage));
  const doubts = tables.flat().flatMap(doubtOf);
  return { blocks: withLevels(joined.blocks), notices: [...notices, ...joined.notices, ...doubts] };
}

/** A table that no lines show may have its cells wrong: whoever imports it should look. */
const doubtOf = ({ isDrawn, table }: Placed): Notices =>
  isDrawn
    ? []
    : [{ code: "table-without-lines", detail: table.rows[0]?.cells.join(", ") ?? "", place: table.place }];

/** A page's tables from the top: those that lines draw, and those that only alignment shows. */
function tablesOn(page: Page): Placed[] {
  const grids = gridsOf(page.rulings).filter((grid) => holdsText(grid, page));
  const drawn = grids.map((grid): Placed => ({ box: grid, table: tableIn(grid, page), isDrawn: true }));
  const loose = page.pieces.filter((piece) => !grids.some((grid) => isIn(piece, grid)));
  const aligned = alignedTables(loose, page.rulings, page.number).map(
    (found): Placed => ({ ...found, isDrawn: false }),
  );
  return [...drawn, ...aligned].sort((a, b) => b.box.top - a.box.top);
}

/**
 * A frame around nothing, or around a whole page's text, is no table. Columns with text in one of them are:
 * the end of a row that a page break cut.
 */
function holdsText(grid: Grid, page: Page): boolean {
  const filled = grid.cells.filter((cell) => page.pieces.some((piece) => isIn(piece, cell))).length;
  return filled >= 2 || (filled === 1 && grid.columns >= 2);
}

const linesOutside = (page: Page, tables: readonly Placed[]): PageLines["lines"] =>
  linesOf(
    page.pieces.filter((piece) => !tables.some(({ box }) => isIn(piece, box))),
    page.number,
  );

/** A page's blocks from top to bottom: lines between tables, and the tables. */
function pageBlocks(lines: PageLines["lines"], tables: readonly Placed[], looks: Looks): Block[] {
  const blocks: Block[] = [];
  let rest = lines;
  for (const { box, table } of tables) {
    const above = rest.filter((line) => line.y > box.top);
    rest = rest.filter((line) => line.y <= box.top);
    blocks.push(...blocksOfLines(above, looks), table);
  }
  return [...blocks, ...blocksOfLines(rest, looks)];
}
