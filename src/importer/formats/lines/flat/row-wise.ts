import { oneSpaced } from "../../markup.js";
import { type Row, tableOf } from "../../table/build.js";
import { isEnded, type Notices, placeAt, type Source, textAt } from "../source.js";
import type { Column } from "./columns.js";
import { type Flat, type FlatFound, type FlatReader, flatsOf } from "./flat.js";
import { type Columns, columnsOf, joinedLines, type RowLine, splitRow } from "./split.js";

/**
 * A date at a line's end, where the last column is; a bar or a speck may stand around it. A row begins with a
 * capital, and "senast 2031-05-06" is said within a cell.
 */
const DATE_AT_END =
  /^(?=[\p{Lu}\d"”])(?!.*(?:senast|inför|infor|sammanträdet|sammantradet) \d)(.*\S)\s*\|?\s+(\d{4}-\d{2}-\d{2})\s*\W?$/u;

type FlatRow = {
  readonly lines: readonly RowLine[];
  readonly date: string;
  readonly at: number;
  readonly end: number;
};
type Rows = { readonly rows: readonly FlatRow[]; readonly lost: readonly number[] };

/** Line by line, the columns beside each other; a row begins where a line ends in a date. */
export const rowWise: FlatReader = (source, flat) => {
  const columns = completed(source, flat.columns);
  const dates = columns.filter(({ kind }) => kind === "date");
  if (dates.length !== 1 || columns.length < 2) return null;
  const { rows, lost } = rowsIn(source, flat.body);
  if (rows.length === 0) return null;
  const place = placeAt(source, flat.at);
  const ordered = [...columns.filter(({ kind }) => kind !== "date"), ...dates];
  const head: Row = { cells: ordered.map(({ title }) => title), place };
  const split = rows.map(
    (row): Row => ({
      cells: [...cellsOf(source, row, ordered.length - 1), row.date],
      place: placeAt(source, row.at),
    }),
  );
  const orphan = lost.length === 0 ? [] : [lostRow(source, lost, ordered.length)];
  return finished(
    source,
    flat,
    [head, ...split, ...orphan],
    rows,
    lost,
    ordered.length !== flat.columns.length,
  );
};

function finished(
  source: Source,
  flat: Flat,
  rows: readonly Row[],
  dated: readonly FlatRow[],
  lost: readonly number[],
  completedHead: boolean,
): FlatFound {
  const place = placeAt(source, flat.at);
  const last = Math.max(dated.at(-1)?.end ?? flat.at, lost.at(-1) ?? 0);
  const notices: Notices[number][] = [{ code: "table-rebuilt", detail: "rad för rad", place }];
  if (completedHead) notices.push({ code: "table-head-completed", detail: "en rubrik saknas", place });
  if (lost.length > 0) {
    notices.push({
      code: "row-start-missing",
      detail: textAt(source, lost[0] ?? 0),
      place: placeAt(source, lost[0] ?? 0),
    });
  }
  return { table: tableOf(rows, place), next: last + 1, notices };
}

/** A row whose beginning a page break swallowed: its text stands in the column before the date. */
const lostRow = (source: Source, lost: readonly number[], width: number): Row => ({
  cells: Array.from({ length: width }, (_, column) =>
    column === width - 2 ? joinedLines(lost.map((at) => textAt(source, at))) : "",
  ),
  place: placeAt(source, lost[0] ?? 0),
});

/** The lines of the body as rows; what follows a page break in mid-sentence after an ended cell is lost. */
function rowsIn(source: Source, body: readonly number[]): Rows {
  const rows: { lines: RowLine[]; date: string; at: number; end: number }[] = [];
  for (const [index, at] of body.entries()) {
    const dated = DATE_AT_END.exec(textAt(source, at));
    const row = rows.at(-1);
    if (dated) rows.push({ lines: [rowLine(dated[1] ?? "", false)], date: dated[2] ?? "", at, end: at });
    else if (!row) return { rows: [], lost: [] };
    else if (isCutOff(source, row.end, at)) return { rows, lost: body.slice(index) };
    else if (isNextPiece(source, row.end, at)) return { rows, lost: [] };
    else {
      row.lines.push(rowLine(textAt(source, at), at - row.end > 1));
      row.end = at;
    }
  }
  return { rows, lost: [] };
}

const breaksPage = (source: Source, from: number, to: number): boolean =>
  source.lines.slice(from + 1, to + 1).some(({ startsPage }) => startsPage);

const isCutOff = (source: Source, end: number, at: number): boolean =>
  breaksPage(source, end, at) && isEnded(textAt(source, end)) && /^\p{Ll}/u.test(textAt(source, at));

/** A new page that begins with a capital, after a cell that ended, and has no date: no row of this table. */
const isNextPiece = (source: Source, end: number, at: number): boolean =>
  source.lines[at]?.startsPage === true &&
  isEnded(textAt(source, end)) &&
  /^\p{Lu}/u.test(textAt(source, at));

function rowLine(text: string, afterBlank: boolean): RowLine {
  const [left = "", ...right] = text.split(/\s*[|¦]\s*/);
  const bar = right.length > 0 && left !== "";
  const words = oneSpaced([left, ...right].join(" ")).split(" ");
  const rest = oneSpaced(right.join(" "));
  return { words, split: bar ? (rest === "" ? null : oneSpaced(left).split(" ").length) : null, afterBlank };
}

function cellsOf(source: Source, row: FlatRow, columns: number): string[] {
  if (columns === 1) return [joinedLines(row.lines.map(({ words }) => words.join(" ")))];
  const { cells } = splitRow(row.lines, columnsIn(source));
  return columns === 2 ? cells : [...cells, ...Array<string>(columns - 2).fill("")];
}

/** So many tables tell how wide the columns are; more would only take time. */
const MOST_TABLES = 40;

const columnsKnown = new WeakMap<Source, Columns>();

/** What is known of this document's columns: all its tables of this kind tell together. */
function columnsIn(source: Source): Columns {
  const known = columnsKnown.get(source);
  if (known) return known;
  const rows = flatsOf(source)
    .filter(({ columns }) => columns.length > 1)
    .slice(0, MOST_TABLES)
    .flatMap(({ body }) => rowsIn(source, body).rows.map(({ lines }) => lines));
  const columns = columnsOf(
    rows,
    source.lines.map(({ text }) => text),
  );
  columnsKnown.set(source, columns);
  return columns;
}

/** Where a scanner lost a head ("Slutdatum", "Beskrivning" alone), another table of the document has them all. */
function completed(source: Source, columns: readonly Column[]): readonly Column[] {
  const titles = columns.map(({ title }) => title);
  const fuller = flatsOf(source)
    .map((flat) => flat.columns)
    .find(
      (other) =>
        other.length === columns.length + 1 && titles.every((title) => other.some((o) => o.title === title)),
    );
  return columns.length > 1 && fuller ? fuller : columns;
}
