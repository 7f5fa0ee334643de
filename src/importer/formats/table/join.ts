import type { Block, Table } from "../../document.js";
import { joined } from "../lines/lists.js";
import { oneSpaced } from "../markup.js";
import { looksLikeHead, type Row } from "./build.js";

/**
 * Puts tables together that a page break cut in two: with nothing between them, as many columns, and a head
 * that is repeated or missing. The first row of the rest goes on with the row before it where its first
 * cell is empty. What may be a rest but does not fit is marked as continued.
 */
export function joinTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind !== "table" || before?.kind !== "table") joined.push(block);
    else if (goesOn(before, block)) joined[joined.length - 1] = together(before, block);
    else joined.push({ ...block, continued: block.continued || !looksLikeHead(block.rows[0]) });
  }
  return joined;
}

const widthOf = (table: Table): number => table.rows[0]?.cells.length ?? 0;

function goesOn(before: Table, rest: Table): boolean {
  if (widthOf(before) !== widthOf(rest)) return false;
  if (hasSameHead(before, rest) || rest.rows[0]?.cells[0] === "") return true;
  const hasHead = looksLikeHead(before.rows[0]);
  return widthOf(rest) > 1 && (!looksLikeHead(rest.rows[0]) || (!hasHead && widthOf(rest) === 2));
}

/** Whether two tables begin with the same head. */
export const hasSameHead = (before: Table, rest: Table): boolean =>
  looksLikeHead(before.rows[0]) && headOf(before) === headOf(rest);

const headOf = (table: Table): string => oneSpaced(table.rows[0]?.cells.join("|") ?? "").toLowerCase();

function together(before: Table, rest: Table): Table {
  const rows = hasSameHead(before, rest) ? rest.rows.slice(1) : rest.rows;
  const [first, ...others] = rows;
  const last = before.rows.at(-1);
  const isHead = before.rows.length === 1 && looksLikeHead(last);
  if (!first || !last || first.cells[0] !== "" || isHead) {
    return { ...before, rows: [...before.rows, ...rows] };
  }
  return { ...before, rows: [...before.rows.slice(0, -1), mergedRow(last, first), ...others] };
}

/** A row and what a page break cut off from it. */
export const mergedRow = (row: Row, rest: Row): Row => ({
  ...row,
  cells: row.cells.map((cell, column) => mergedCell(cell, rest.cells[column] ?? "")),
});

/** A cell and its rest: one sentence goes on in its line, a new one begins a line. */
function mergedCell(cell: string, rest: string): string {
  if (cell === "" || rest === "") return cell + rest;
  if (/[.:;!?]$/.test(cell) || /^(?:•|\p{Lu})/u.test(rest)) return `${cell}\n${rest}`;
  return joined(cell, rest);
}
