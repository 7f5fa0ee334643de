import { cellText } from "../markup.js";
import { looksLikeHead, type Row, tableOf, withoutEmptyEnd } from "../table/build.js";
import { placeAt, type Recogniser, type Source, textAt } from "./source.js";

const isTabbed = (line: string | undefined): boolean => line?.includes("\t") === true && line.trim() !== "";
/** `-----→---` or `|---|:--:|`: a line that only draws. */
const isRule = (line: string): boolean => /-{2,}/.test(line) && /^[\s|:+-]*$/.test(line);
/** "Barn- och ungdomsvård .....": dots that lead the eye to the next cell. */
const withoutLeader = (cell: string): string => cell.replace(/\s*(?:\.{4,}|…{2,})\s*$/, "");

const cellsOf = (line: string, separator: string): string[] =>
  line.split(separator).map((cell) => withoutLeader(cellText(cell)));

/** `a→b→c`: a row on each line, cells set apart by tabs. */
export const tabTable: Recogniser = (source, at) => {
  if (!isTabbed(source.lines[at]?.text) || hasCellLines(source)) return null;
  const rows: Row[] = [];
  let next = at;
  for (; isTabbed(source.lines[next]?.text); next += 1) {
    const line = source.lines[next]?.text ?? "";
    if (!isRule(line)) rows.push({ cells: cellsOf(line, "\t"), place: placeAt(source, next) });
  }
  return found(rows, source, at, next);
};

/** `| a | b |`: Markdown's own table, with or without the outer bars. */
export const pipeTable: Recogniser = (source, at) => {
  const rows: Row[] = [];
  let next = at;
  for (; isPiped(textAt(source, next)); next += 1) {
    const line = textAt(source, next).replace(/^\||\|$/g, "");
    if (!isRule(line)) rows.push({ cells: pipedCells(line), place: placeAt(source, next) });
  }
  return next - at >= 2 ? found(rows, source, at, next) : null;
};

const isPiped = (line: string): boolean =>
  /^\|.*\|$/.test(line) || /^[^|]+(?<!\\)\|[^|]*(?<!\\)\|/.test(line);

const pipedCells = (line: string): string[] =>
  line.split(/(?<!\\)\|/).map((cell) => cellText(cell.replaceAll("\\|", "|")));

function found(rows: readonly Row[], source: Source, at: number, next: number): ReturnType<Recogniser> {
  const table = withoutEmptyEnd(tableOf(rows, placeAt(source, at)));
  return { blocks: table.rows.length === 0 ? [] : [table], next };
}

const cellLines = new WeakMap<Source, boolean>();

/** Whether the text writes a cell on a line of its own, after a tab, as Word's text of a table does. */
function hasCellLines(source: Source): boolean {
  const known = cellLines.get(source);
  if (known !== undefined) return known;
  const lines = source.lines.map(({ text }) => text);
  const single = lines.filter((line) => /^\t[^\t]*$/.test(line)).length;
  const inner = lines.filter((line) => /\S\t+\s*\S/.test(line)).length;
  cellLines.set(source, single > 2 * inner);
  return single > 2 * inner;
}

type Cell = { readonly text: string; readonly at: number; readonly next: number };

/**
 * A cell on a line of its own after a tab; lines without a tab go on with it, and a blank line may stand
 * for a row's end or for nothing. So the first row's cells, which stand close, tell how many there are.
 */
export const cellLineTable: Recogniser = (source, at) => {
  if (!isCellStart(source, at) || !hasCellLines(source)) return null;
  const first = firstRow(source, at);
  const width = first.length;
  const cells = [...first];
  let next = first.at(-1)?.next ?? at + 1;
  for (let start = nextCell(source, next, cells.length, width); start !== null; ) {
    const cell = readCell(source, start, (cells.length + 1) % width === 0);
    cells.push(cell);
    next = cell.next;
    start = nextCell(source, next, cells.length, width);
  }
  return found(rowsOf(source, cells, width), source, at, next);
};

const isCellStart = (source: Source, at: number): boolean => source.lines[at]?.text.startsWith("\t") === true;

/** The cells that stand without a blank line between them; the last one has no blank line in it. */
function firstRow(source: Source, at: number): Cell[] {
  const cells: Cell[] = [];
  for (let here = at; isCellStart(source, here); here = cells.at(-1)?.next ?? here + 1) {
    cells.push(readCell(source, here, true));
  }
  return cells;
}

/** A cell from its line on. Within a row, text after a blank line still belongs to it; at a row's end it does not. */
function readCell(source: Source, at: number, endsRow: boolean): Cell {
  const lines = [source.lines[at]?.text ?? ""];
  let next = at + 1;
  while (next < source.lines.length && !isCellStart(source, next)) {
    const text = textAt(source, next);
    if (text === "" && (endsRow || isCellStart(source, skipToCell(source, next)))) break;
    lines.push(text);
    next += 1;
  }
  return { text: cellText(lines.join("\n")), at, next };
}

/** The next line that is not blank, or is an empty cell: nothing but its tab. */
function skipToCell(source: Source, at: number): number {
  let next = at;
  while (next < source.lines.length && textAt(source, next) === "" && !isCellStart(source, next)) next += 1;
  return next;
}

/** Where the table's next cell begins; `null` where the table ends. */
function nextCell(source: Source, next: number, count: number, width: number): number | null {
  const at = skipToCell(source, next);
  if (!isCellStart(source, at)) return null;
  const atRowEnd = count % width === 0;
  return atRowEnd && at - next >= 2 && beginsTable(source, at, width) ? null : at;
}

/** After a gap a row of names begins a table of its own; the same number of filled cells goes on. */
function beginsTable(source: Source, at: number, width: number): boolean {
  const row = firstRow(source, at);
  const place = placeAt(source, at);
  return row.length !== width ? row.length > 1 : looksLikeHead({ cells: row.map(({ text }) => text), place });
}

function rowsOf(source: Source, cells: readonly Cell[], width: number): Row[] {
  const starts = cells.map((_, index) => index).filter((index) => index % width === 0);
  return starts.map((start) => ({
    cells: cells.slice(start, start + width).map(({ text }) => text),
    place: placeAt(source, cells[start]?.at ?? 0),
  }));
}
