import type { Place, Table } from "../../document.js";

/** A row of a table. */
export type Row = Table["rows"][number];

/** A table whose rows all have as many cells as the widest; columns and rows without any text are dropped. */
export function tableOf(rows: readonly Row[], place: Place, continued = false): Table {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const squared = filled.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array<string>(width - row.cells.length).fill("")],
  }));
  return { kind: "table", rows: squared, continued, place };
}

/** Drops the columns at the right end that hold nothing: a tab at the end of every line makes one. */
export function withoutEmptyEnd(table: Table): Table {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0);
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, width) })) };
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== "");

const LONGEST_HEAD = 60;

/** Whether a row looks like a table's head: short names, none of them a figure, a sentence or a list. */
export const looksLikeHead = (row: Row | undefined): boolean =>
  row !== undefined &&
  row.cells.length > 1 &&
  row.cells.filter((cell) => cell !== "").length > 1 &&
  row.cells.every((cell) => cell === "" || isHeadCell(cell)) &&
  row.cells[0] !== "";

const isHeadCell = (cell: string): boolean =>
  cell.length <= LONGEST_HEAD &&
  /^\p{L}/u.test(cell) &&
  !/[.;:]$/.test(cell) &&
  !cell.includes("•") &&
  !/^\p{Ll}/u.test(cell) &&
  !/\d{4}-\d{2}-\d{2}/.test(cell);
