import type { CalendarDate } from "../domain/calendar-date.js";

/** What stands in a cell: text (never a formula), a number, a day, or a link to the web or to a sheet of the file. */
export type Cell =
  | string
  | number
  | { readonly day: CalendarDate }
  | { readonly text: string; readonly link: string }
  | { readonly text: string; readonly sheet: string }
  | null;

/** A column: its heading, how wide it is in figures, and whether long texts break into lines. */
export type Column = {
  readonly heading: string;
  readonly width: number;
  readonly wraps: boolean;
  /** Whether it holds numbers, which stand to the right. */
  readonly numbers?: boolean;
};

/** A table that fills a sheet: one line of headings, which stays in view and filters, and rows. */
export type TableSheet = {
  readonly kind: "table";
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the columns are printed, from the left: all of them would be too small to read on A4. */
  readonly printed: number;
};

/** The first sheet: a title, sentences, and a table without a filter whose last row is its sum. */
export type FrontSheet = {
  readonly kind: "front";
  readonly name: string;
  readonly title: string;
  readonly above: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly below: readonly string[];
};

/** A file of sheets, in the order they are shown. */
export type Book = {
  readonly title: string;
  readonly sheets: readonly [FrontSheet, ...TableSheet[]];
  /** What stands at the foot of printed pages before the page's number, and between that and their count. */
  readonly page: string;
  readonly pageOf: string;
};

/** The longest name that Excel takes for a sheet. */
const MOST_LETTERS = 31;

/**
 * Names that Excel takes for sheets, one for each wanted: no signs that it reserves, none twice whatever the
 * capitals, none empty, and not "History", which it keeps for itself.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(["history"]);
  return wanted.map((name) => {
    const plain = name
      .toWellFormed()
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, " ")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/^['\s]+|['\s]+$/g, "");
    for (let nth = 1; ; nth += 1) {
      const tail = nth === 1 ? "" : ` ${nth}`;
      const safe = `${cut(plain === "" ? "–" : plain, MOST_LETTERS - tail.length)}${tail}`;
      if (taken.has(safe.toLowerCase())) continue;
      taken.add(safe.toLowerCase());
      return safe;
    }
  });
}

/** A text of at most so many UTF-16 units, without half a letter or an apostrophe at its end. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, "")
        .replace(/['\s]+$/, "");

/**
 * How many lines a text takes in a column: words go to the next line where they do not fit, and longer ones break.
 * A guess, as letters are of different widths; on the safe side.
 */
export function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let left = width;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      if (word.length > left && left < width) {
        count += 1;
        left = width;
      }
      count += Math.max(0, Math.ceil(word.length / width) - 1);
      left -= (word.length > width ? word.length % width : word.length) + 1;
    }
    return lines + count;
  }, 0);
}
