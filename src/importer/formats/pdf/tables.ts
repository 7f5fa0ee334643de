import type { Table } from "../../document.js";
import { DRAWN_MARKS } from "../../list-marks.js";
import { joined } from "../lines/lists.js";
import { type Row, tableOf } from "../table/build.js";
import type { Grid, GridCell } from "./grid.js";
import type { Page, Piece } from "./page.js";
import { hadRoom, linesOf, type TextLine } from "./text-lines.js";

const MARK = new RegExp(`^[${DRAWN_MARKS}]\\s*|^[–-]\\s+(?=\\S)`, "u");

/** A grid with the text that stands in it, as a table. */
export function tableIn(grid: Grid, page: Page): Table {
  const place = { page: page.number };
  const cells = grid.cells.map((cell) => ({
    cell,
    text: cellText(
      page.pieces.filter((piece) => isIn(piece, cell)),
      page.number,
      cell,
    ),
  }));
  const rows = Array.from(
    { length: grid.rows },
    (_, row): Row => ({
      cells: Array.from({ length: grid.columns }, (_, column) => textAt(cells, row, column)),
      place,
    }),
  );
  return withoutSlivers(tableOf(rows, place), grid);
}

type Filled = { readonly cell: GridCell; readonly text: string };

/** A cell that stands in several rows is said in each; one over several columns in the first. */
function textAt(cells: readonly Filled[], row: number, column: number): string {
  const found = cells.find(
    ({ cell }) => cell.column === column && row >= cell.row && row < cell.row + cell.rows,
  );
  return found?.text ?? "";
}

/** Whether a piece stands in a box, by its middle. */
export function isIn(
  piece: Piece,
  { left, right, bottom, top }: Omit<GridCell, "row" | "column" | "rows" | "columns">,
): boolean {
  const x = piece.x + Math.min(piece.width, piece.size) / 2;
  const y = piece.y + piece.size / 3;
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** A cell's text: lines that were broken at its edge are joined, paragraphs and items keep their own. */
function cellText(pieces: readonly Piece[], page: number, cell: GridCell): string {
  const lines = linesOf(pieces, page);
  // As much air as on the left is left on the right.
  const right = cell.right - Math.max(0, Math.min(...lines.map(({ left }) => left)) - cell.left);
  let text = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before) text = marked(line.text);
    else if (beginsLine(line, before, right)) text += `\n${marked(line.text)}`;
    else text = lastLineJoined(text, line.text);
  }
  return text;
}

const marked = (text: string): string => (MARK.test(text) ? `• ${text.replace(MARK, "")}` : text);

function lastLineJoined(text: string, more: string): string {
  const lines = text.split("\n");
  return [...lines.slice(0, -1), joined(lines.at(-1) ?? "", more)].join("\n");
}

/** Whether a line begins a paragraph of its own: a mark, a gap above it, or the line before it had ended early. */
function beginsLine(line: TextLine, before: TextLine, right: number): boolean {
  if (MARK.test(line.text)) return true;
  if (before.y - line.y > 1.75 * Math.max(line.size, before.size)) return true;
  return hadRoom(before, line, right) && !/^\p{Ll}/u.test(line.text);
}

/** Two lines drawn close make a narrow column that holds nothing. */
function withoutSlivers(table: Table, grid: Grid): Table {
  const kept = (table.rows[0]?.cells ?? []).flatMap((_, column) =>
    isSliver(table, grid, column) ? [] : [column],
  );
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: kept.map((column) => row.cells[column] ?? "") })),
  };
}

function isSliver(table: Table, grid: Grid, column: number): boolean {
  const cell = grid.cells.find((other) => other.column === column && other.columns === 1);
  const narrow = cell === undefined || cell.right - cell.left < 10;
  return narrow && table.rows.every(({ cells }) => cells[column] === "");
}
