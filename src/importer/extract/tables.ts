import type { Block, Place, Table } from "../document.js";
import type { OutlineSection } from "../outline.js";
import { type Column, columnOf, headerOf, isMark, type Role } from "./columns.js";
import { clean } from "./text.js";

/** A row by the roles of its columns; a role that several columns have holds them all, line by line. */
export type Row = {
  readonly place: Place;
  readonly cells: readonly string[];
  readonly by: Partial<Record<Role, string>>;
};

/** A table whose columns are known, with what a page break had cut put together again. */
export type ReadTable = {
  readonly section: OutlineSection;
  readonly place: Place;
  /** Empty where the table has no header. */
  readonly columns: readonly Column[];
  /** The line right above the table, which often is its caption. */
  readonly caption: string;
  readonly rows: readonly Row[];
  /** The blocks it was put together from. */
  readonly blocks: readonly Table[];
};

type Rows = Table["rows"];
type Raw = {
  columns: Column[];
  rows: Rows[number][];
  place: Place;
  caption: string;
  width: number;
  blocks: Table[];
};

/** Every table of a section. */
export function tablesIn(section: OutlineSection): ReadTable[] {
  const raws: Raw[] = [];
  let caption = section.heading;
  for (const block of section.blocks) {
    if (block.kind === "table") addTable(raws, block, caption);
    else caption = captionOf(block) ?? caption;
  }
  return raws.map((raw) => ({
    section,
    place: raw.place,
    columns: raw.columns,
    caption: raw.caption,
    blocks: raw.blocks,
    rows: mended(raw).map((row) => byRole(row, raw.columns)),
  }));
}

const captionOf = (block: Block): string | null =>
  block.kind === "paragraph" && block.text.length < 120 ? clean(block.text) : null;

/** A table of its own, or more rows of the one before: the same header again, or none after a header. */
function addTable(raws: Raw[], table: Table, caption: string): void {
  const rows = table.rows.filter((row) => row.cells.some((cell) => clean(cell) !== ""));
  const { columns, skip } = headerIn(rows);
  const last = raws.at(-1);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const rest = rows.slice(skip);
  if (last && goesOn(last, columns, width, table.continued)) {
    last.rows.push(...rest);
    last.blocks.push(table);
  } else raws.push({ columns, rows: rest, place: table.place, caption, width, blocks: [table] });
}

const MOST_HEADER_ROWS = 3;

/** The header row, which may stand below a line or two that name the table, and be two rows in one. */
function headerIn(rows: Rows): { columns: Column[]; skip: number } {
  const hasMarks = rows.some(({ cells }) => cells.some(isMark));
  for (const [i, row] of rows.slice(0, MOST_HEADER_ROWS).entries()) {
    const two = headerOf(twoRows(row.cells, rows[i + 1]?.cells ?? []) ?? [], hasMarks);
    if (two) return { columns: two, skip: i + 2 };
    const columns = headerOf(row.cells, hasMarks);
    if (columns) return { columns, skip: i + 1 };
    if (row.cells.filter((cell) => clean(cell) !== "").length > 1) break;
  }
  return { columns: [], skip: 0 };
}

/**
 * A header of two rows, where cells of the upper are merged: downwards (said in both rows, or in the upper
 * alone) or across columns that the lower row names. `null` where the second row is no part of the header.
 */
function twoRows(upper: readonly string[], lower: readonly string[]): string[] | null {
  const above = upper.map(clean);
  const below = lower.map(clean);
  const isName = (cell: string): boolean => cell.length <= 40 && /^\p{L}/u.test(cell) && !isMark(cell);
  if (!above.some(Boolean) || !below.every((cell) => cell === "" || isName(cell))) return null;
  const isSame = (i: number): boolean => below[i] === above[i] || below[i] === "";
  const isAcross = (i: number): boolean =>
    !isSame(i) && (above[i] === "" || above[i + 1] === "" || [above[i - 1], above[i + 1]].includes(above[i]));
  const spans = above.map((_, i) => i).filter(isAcross);
  const downwards = above.some((cell, i) => cell !== "" && isSame(i) && !spans.includes(i));
  const isWhole = above.every((_, i) => isSame(i) || spans.includes(i));
  if (spans.length === 0 || !downwards || !isWhole) return null;
  return above.map((cell, i) => {
    const own = below[i] ?? "";
    if (own === "" || own === cell) return cell;
    return cell === "" || columnOf(own).role !== null ? own : `${cell} ${own}`;
  });
}

const names = (columns: readonly Column[]): string => columns.map((c) => c.header.toLowerCase()).join("|");

function goesOn(last: Raw, columns: readonly Column[], width: number, continued: boolean): boolean {
  if (columns.length > 0) return names(columns) === names(last.columns);
  return last.columns.length > 0 && width === last.width && (continued || last.rows.length === 0);
}

/** A row without a beginning is the rest of the row before, cut by a page break; unless that one had ended. */
function mended({ rows, columns }: Raw): Rows[number][] {
  const first = columns.findIndex((c) => c.role !== null && TITLES.includes(c.role));
  if (first < 0) return rows;
  const all: Rows[number][] = [];
  for (const row of rows) {
    const above = all.at(-1);
    const lacksBeginning = clean(row.cells[first] ?? "") === "" && !headerOf(row.cells);
    if (above && lacksBeginning && !isCut(above.cells, row.cells))
      all[all.length - 1] = { ...above, cells: together(above.cells, row.cells) };
    else all.push(row);
  }
  return all;
}

const together = (above: readonly string[], below: readonly string[]): string[] =>
  above.map((cell, i) => [cell, below[i] ?? ""].filter(Boolean).join("\n"));

/** Goes on in the middle of a sentence, below cells that have come to an end: its own beginning is lost. */
const isCut = (above: readonly string[], below: readonly string[]): boolean =>
  below.some((cell, i) => /^\p{Ll}/u.test(clean(cell)) && /[.!]$/u.test(clean(above[i] ?? "")));

/** Roles that name what a row is about, the telling first. */
const TITLES: readonly Role[] = ["goal", "assignment", "duty", "indicator", "title", "activity"];

function byRole(row: Rows[number], columns: readonly Column[]): Row {
  const by: Partial<Record<Role, string>> = {};
  row.cells.forEach((cell, i) => {
    const role = columns[i]?.role;
    if (role && clean(cell) !== "") by[role] = by[role] === undefined ? cell : `${by[role]}\n${cell}`;
  });
  return { place: row.place, cells: row.cells, by };
}

/** Whether the table has a column of one of these roles. */
export const has = (table: ReadTable, ...roles: Role[]): boolean =>
  table.columns.some((column) => column.role !== null && roles.includes(column.role));

/** The column of the first of these roles that the table has. */
export const columnFor = (table: ReadTable, roles: readonly Role[]): Column | null =>
  roles.map((role) => table.columns.find((c) => c.role === role)).find((c) => c !== undefined) ?? null;
