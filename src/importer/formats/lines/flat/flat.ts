import type { Table } from "../../../document.js";
import { chapterHeading, isLabel, numberedHeading } from "../headings.js";
import { isItem } from "../lists.js";
import { type Notices, type Source, skipBlank, textAt } from "../source.js";
import { type Column, columnsIn } from "./columns.js";

/** The lines of a flattened table: its heads, and the lines below them up to what is no part of it. */
export type Flat = {
  readonly columns: readonly Column[];
  /** Lines with text, by index into the source; heads between the cells (column by column) included. */
  readonly body: readonly number[];
  readonly at: number;
};

/** What a reader of flattened tables makes of one: the table and the line after it. */
export type FlatFound = { readonly table: Table; readonly next: number; readonly notices: Notices };
/** Reads one way of flattening, or says no. */
export type FlatReader = (source: Source, flat: Flat) => FlatFound | null;

/** No line of a table is longer. */
const LONGEST_LINE = 130;

/** A flattened table that begins at a line, if one does. */
export function flatAt(source: Source, at: number): Flat | null {
  const columns = columnsIn(textAt(source, at));
  if (columns.length === 0) return null;
  const stacked = columns.length === 1 ? stackedColumns(source, at) : { columns, next: at + 1 };
  const body = bodyFrom(source, stacked.next);
  return body.length === 0 ? null : { columns: stacked.columns, body, at };
}

const flatsKnown = new WeakMap<Source, Flat[]>();

/** All flattened tables of a text: each is looked at beside the others. */
export function flatsOf(source: Source): readonly Flat[] {
  const known = flatsKnown.get(source);
  if (known) return known;
  const flats = source.lines.flatMap((_, at) => flatAt(source, at) ?? []);
  flatsKnown.set(source, flats);
  return flats;
}

/** Heads one below the other, with nothing between them. */
function stackedColumns(source: Source, at: number): { columns: Column[]; next: number } {
  const columns: Column[] = [];
  let next = at;
  for (let here = at; ; here = skipBlank(source, next)) {
    const named = columnsIn(textAt(source, here));
    if (named.length !== 1) return { columns, next };
    columns.push(...named);
    next = here + 1;
  }
}

/** The lines with text that may belong to a table: up to a heading, a list, a paragraph, or another table. */
function bodyFrom(source: Source, from: number): number[] {
  const body: number[] = [];
  let widest = source.wrap === null ? LONGEST_LINE : Math.max(60, 0.88 * source.wrap);
  for (let at = skipBlank(source, from); at < source.lines.length; at = skipBlank(source, at + 1)) {
    const text = textAt(source, at);
    // A line with the last column's date is as wide as the table; any wider one is running text.
    if (/\d{4}-\d{2}-\d{2}\W?$/.test(text))
      widest = Math.max(widest, Math.min(LONGEST_LINE, text.length + 4));
    if (text.length > widest || endsTable(source, at)) return body;
    body.push(at);
  }
  return body;
}

function endsTable(source: Source, at: number): boolean {
  const text = textAt(source, at);
  if (isLabel(text) || columnsIn(text).length > 1 || text.includes("\t")) return true;
  if (isItem(source, at) && !/^[-–]/.test(text)) return true;
  return (numberedHeading(source, at, []) ?? chapterHeading(source, at, [])) !== null;
}

/** A date or several, alone on a line, perhaps with a speck. */
export const datesIn = (text: string): string[] | null => {
  const rest = text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, "").replace(/[\s|‘’'`"”.,]/g, "");
  const dates = text.match(/\b\d{4}-\d{2}-\d{2}\b/g);
  return dates && rest === "" ? [...dates] : null;
};
