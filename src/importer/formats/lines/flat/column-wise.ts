import { type Row, tableOf } from "../../table/build.js";
import { type Notices, placeAt, type Source, textAt } from "../source.js";
import { type Column, columnsIn } from "./columns.js";
import { datesIn, type Flat, type FlatReader } from "./flat.js";
import { joinedLines } from "./split.js";

type Written = { readonly column: Column; readonly lines: readonly number[] };

/** One column after the other, each below its head; the dates in the last say how many rows there are. */
export const columnWise: FlatReader = (source, flat) => {
  if (flat.columns.length !== 1) return null;
  const columns = writtenColumns(source, flat);
  const dated = columns.findLast(({ column }) => column.kind === "date");
  if (columns.length < 2 || !dated) return null;
  const lastDate = datedLines(source, dated);
  const count = lastDate.length;
  if (count === 0) return null;
  const cells = columns.map((column) =>
    column === dated ? lastDate.map(({ date }) => ({ text: date, at: 0 })) : cellsIn(source, column, count),
  );
  const place = placeAt(source, flat.at);
  const head: Row = { cells: columns.map(({ column }) => column.title), place };
  const rows = lastDate.map(
    (_, row): Row => ({
      cells: cells.map((column) => column[row]?.text ?? ""),
      place: placeAt(source, cells[0]?.[row]?.at ?? flat.at),
    }),
  );
  const notices: Notices = count > 1 ? [{ code: "table-rebuilt", detail: "kolumn för kolumn", place }] : [];
  return { table: tableOf([head, ...rows], place), next: (lastDate.at(-1)?.at ?? flat.at) + 1, notices };
};

function writtenColumns(source: Source, flat: Flat): Written[] {
  const columns: { column: Column; lines: number[] }[] = flat.columns.map((column) => ({
    column,
    lines: [],
  }));
  for (const at of flat.body) {
    const [column, ...others] = columnsIn(textAt(source, at));
    if (column && others.length === 0) columns.push({ column, lines: [] });
    else columns.at(-1)?.lines.push(at);
  }
  return columns;
}

/** The dates of the last column, up to the first line that is none. */
function datedLines(source: Source, { lines }: Written): { date: string; at: number }[] {
  const end = lines.findIndex((at) => datesIn(textAt(source, at)) === null);
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .flatMap((at) => (datesIn(textAt(source, at)) ?? []).map((date) => ({ date, at })));
}

/** A column's lines as so many cells, cut where a cell most likely begins. */
function cellsIn(source: Source, { lines }: Written, count: number): { text: string; at: number }[] {
  const starts = [0, ...bestCuts(source, lines, count - 1)];
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    return { text: joinedLines(own.map((at) => textAt(source, at))), at: own[0] ?? 0 };
  });
}

/** The cuts that together look most like beginnings and leave cells of even length. */
function bestCuts(source: Source, lines: readonly number[], cuts: number): number[] {
  const likely = lines
    .map((_, index) => ({ index, score: startScore(source, lines, index) }))
    .filter(({ index, score }) => index > 0 && score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 12);
  const sets = chosen(likely, Math.min(cuts, likely.length));
  const best = sets
    .map((set) => ({
      set,
      score: set.reduce((sum, { score }) => sum + score, 0) - unevenness(set, lines.length),
    }))
    .reduce<Scored>((a, b) => (b.score > a.score ? b : a), { set: [], score: Number.NEGATIVE_INFINITY });
  return best.set.map(({ index }) => index).sort((a, b) => a - b);
}

type Cut = { readonly index: number; readonly score: number };
type Scored = { readonly set: readonly Cut[]; readonly score: number };

/** How much a line looks like a cell's beginning: a capital, after a blank line, after an ended or short line. */
function startScore(source: Source, lines: readonly number[], index: number): number {
  const text = textAt(source, lines[index] ?? 0);
  const before = textAt(source, lines[index - 1] ?? 0);
  if (!/^[\p{Lu}\d]/u.test(text) || /[-–,]$/.test(before)) return 0;
  const first = textAt(source, lines[0] ?? 0).split(" ")[0];
  const afterBlank = (lines[index] ?? 0) - (lines[index - 1] ?? 0) > 1;
  return (afterBlank ? 3 : 0) + (/[.]$/.test(before) ? 2 : 0) + (text.split(" ")[0] === first ? 2 : 0);
}

/** How unevenly a set of cuts divides the lines: a cell of one line among cells of nine is no cell. */
function unevenness(set: readonly Cut[], length: number): number {
  const edges = [0, ...set.map(({ index }) => index).sort((a, b) => a - b), length];
  const sizes = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const mean = length / sizes.length;
  return sizes.reduce((sum, size) => sum + Math.abs(size - mean) / mean, 0);
}

/** All ways to choose so many. */
function chosen<T>(from: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return from.flatMap((item, index) =>
    chosen(from.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  );
}
