import type { Block, Place } from "../../document.js";
import { type Row, tableOf } from "../table/build.js";
import { textOf } from "./text.js";
import { type Element, isElement } from "./tree.js";

/** More columns or rows than this in one merged cell are a mistake in the file. */
const MOST_SPAN = 200;

/**
 * A table. A cell merged over several rows stands in each of them, as it belongs to each; one merged over
 * several columns stands in the first. A table of a single cell is a frame around text.
 */
export function tableFrom(table: Element, place: () => Place): Block[] {
  const rows = rowsOf(table).map((row) => ({ cells: cellsOf(row), place: place() }));
  const grid = tableOf(spread(rows), rows[0]?.place ?? place());
  return grid.rows.length === 0 ? [] : [grid];
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((node) => {
    if (isElement(node, "tr")) return [node];
    return isElement(node, "thead", "tbody", "tfoot") ? rowsOf(node) : [];
  });
}

type Cell = { readonly text: string; readonly columns: number; readonly rows: number };

const cellsOf = (row: Element): Cell[] =>
  row.children
    .filter((node) => isElement(node, "td", "th"))
    .map(({ children, attributes }) => ({
      text: textOf(children),
      columns: span(attributes.colspan),
      rows: span(attributes.rowspan),
    }));

const span = (text: string | undefined): number =>
  Math.min(MOST_SPAN, Math.max(1, Number.parseInt(text ?? "1", 10) || 1));

/** Lays the cells out on a grid. */
function spread(rows: readonly { readonly cells: readonly Cell[]; readonly place: Place }[]): Row[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      fill(grid, at, column, cell);
      column += cell.columns;
    }
  }
  return rows.map(({ place }, at) => ({ cells: Array.from(grid[at] ?? [], (text) => text ?? ""), place }));
}

function fill(grid: (string | undefined)[][], row: number, column: number, cell: Cell): void {
  for (const line of grid.slice(row, row + cell.rows)) {
    for (let offset = 0; offset < cell.columns; offset += 1)
      line[column + offset] = offset === 0 ? cell.text : "";
  }
}
