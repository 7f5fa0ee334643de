import { oneSpaced } from "../markup.js";
import { type Row, tableOf } from "../table/build.js";
import { goesOn, isEnded, placeAt, type Recogniser, type Source, skipBlank, textAt } from "./source.js";

// A table of amounts whose lines a scanner wrote out: "Vuxen och beroende -44 430 -46 450".

/** An amount in thousands, its groups set apart by spaces; a scanner reads a leading 5 as S, 0 as O, 1 as l. */
const AMOUNT = /(?:^|\s)([-–−]?\s?(?:\d{1,3}(?:\s\d{3})+|\d+|[SOIl](?:\s\d{3})+)(?:,\d+)?)$/u;
const MOST_COLUMNS = 3;
const FEWEST_ROWS = 4;
const LONGEST_LABEL = 70;

type Figured = { readonly label: string; readonly amounts: readonly string[] };

/** A run of lines that are a label and one amount or more; lines without one head a part or begin a label. */
export const figures: Recogniser = (source, at) => {
  if (!beginsRun(source, at)) return null;
  const rows: Row[] = [];
  let next = at;
  for (let here = at; here !== null && isInRun(source, here); here = skipBlank(source, next)) {
    const { row, end } = readRow(source, here);
    rows.push(row);
    next = end;
  }
  const place = placeAt(source, at);
  return { blocks: parted(rows).map((part) => tableOf(part, part[0]?.place ?? place)), next };
};

/** Splits a line into its label and the amounts at its end; `null` where there are none or it is a sentence. */
function figuredLine(line: string): Figured | null {
  if (line.includes("\t")) return null;
  let label = oneSpaced(line.replace(/^\s*[|¦]\s*/, ""));
  const amounts: string[] = [];
  for (let found = AMOUNT.exec(label); found && amounts.length < MOST_COLUMNS; found = AMOUNT.exec(label)) {
    const amount = nearest(found[1] ?? "", label);
    amounts.unshift(amount);
    label = label.slice(0, label.length - amount.length).trim();
  }
  const isLabel = /^\W{0,2}\p{L}.*\p{L}/u.test(label) && label.length <= LONGEST_LABEL;
  const endsInYear = /^(?:19|20)\d\d$/.test(amounts.at(-1) ?? "");
  return amounts.length > 0 && isLabel && !endsInYear ? { label, amounts } : null;
}

/**
 * Two amounts on a line may look like one: "-10 222 -11 865" does not, "4 600 5932" does not, "14 758 13 500"
 * does; four groups are two amounts.
 */
function nearest(amount: string, line: string): string {
  const groups = amount.split(/\s/);
  if (groups.length < 4 || groups.length % 2 === 1 || !line.endsWith(amount)) return amount;
  return groups.slice(groups.length / 2).join(" ");
}

function beginsRun(source: Source, at: number): boolean {
  const heads = [];
  for (
    let here = at;
    heads.length < FEWEST_ROWS + 1 && here < source.lines.length;
    here = skipBlank(source, here + 1)
  ) {
    heads.push(figuredLine(textAt(source, here)) !== null);
  }
  return heads[0] === true && heads.filter(Boolean).length >= FEWEST_ROWS - 1 && heads.length >= FEWEST_ROWS;
}

/** A line with amounts, or a short name with such a line right after it. */
function isInRun(source: Source, at: number): boolean {
  const text = textAt(source, at);
  if (text === "" || source.lines[at]?.text.includes("\t")) return false;
  if (figuredLine(text)) return true;
  const next = textAt(source, skipBlank(source, at + 1));
  const isName =
    text.length <= LONGEST_LABEL && /^[\p{Lu}|-]/u.test(text) && !isEnded(text) && !/^\d/.test(text);
  return isName && figuredLine(next) !== null;
}

function readRow(source: Source, at: number): { row: Row; end: number } {
  const text = textAt(source, at);
  const place = placeAt(source, at);
  const figured = figuredLine(text);
  if (figured) return { row: { cells: [figured.label, ...figured.amounts], place }, end: at + 1 };
  const next = skipBlank(source, at + 1);
  const rest = figuredLine(textAt(source, next));
  if (!rest || !goesOn(rest.label)) return { row: { cells: [text], place }, end: at + 1 };
  return { row: { cells: [`${text} ${rest.label}`, ...rest.amounts], place }, end: next + 1 };
}

/** Where the rows at the top have fewer columns than those below, they are a table of their own. */
function parted(rows: readonly Row[]): Row[][] {
  const width = (row: Row | undefined): number => row?.cells.length ?? 0;
  const widest = rows.reduce((most, row) => Math.max(most, width(row)), 0);
  const first = rows.findIndex((row) => width(row) === widest);
  const top = rows.slice(0, first);
  return widest > 2 && top.filter((row) => width(row) > 1).length >= 2
    ? [top, rows.slice(first)]
    : [[...rows]];
}
