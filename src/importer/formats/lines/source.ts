import { fold } from "../../../domain/fold.js";
import type { Block, Document, Place } from "../../document.js";

/** One line of a text, its white space kept. */
export type Line = {
  readonly text: string;
  readonly place: Place;
  /** Whether a page begins here: after a form feed, or a line that an extractor indented by one space. */
  readonly startsPage: boolean;
};

/** A text as lines, and what is known of it as a whole. */
export type Source = {
  readonly lines: readonly Line[];
  /** The width lines were broken at, where they were; `null` where a line is a whole paragraph. */
  readonly wrap: number | null;
  readonly pages: number | null;
};

/** What a recogniser made of the lines from one on: blocks (perhaps none), and the first line that is not theirs. */
export type Found = { readonly blocks: readonly Block[]; readonly next: number; readonly notices?: Notices };

/** Notices, as a document carries them. */
export type Notices = Document["notices"];

/**
 * Recognises one kind of block at a line that is not blank. `before` holds the blocks that were found so far.
 * A recogniser looks, and says no (`null`) when the lines are none of its own.
 */
export type Recogniser = (source: Source, at: number, before: readonly Block[]) => Found | null;

/** A longer line than this was written as a whole paragraph. */
const LONGEST_WRAPPED = 130;

/** Cuts a text into lines and measures it. */
export function sourceOf(text: string): Source {
  const paged = text.includes("\f");
  const lines = paged ? pagedLines(text) : plainLines(text);
  return { lines, wrap: wrapOf(lines), pages: paged ? text.replace(/\f\s*$/, "").split("\f").length : null };
}

const plainLines = (text: string): Line[] =>
  text.split("\n").map((line, index) => ({
    text: line,
    place: { line: index + 1 },
    startsPage: /^ \S/.test(line) && !/^ [-•·–*]/.test(line),
  }));

const pagedLines = (text: string): Line[] =>
  text.split("\f").flatMap((page, number) =>
    page.split("\n").map((line, index) => ({
      text: line,
      place: { page: number + 1 },
      startsPage: index === 0 && number > 0,
    })),
  );

function wrapOf(lines: readonly Line[]): number | null {
  const lengths = lines.map(({ text }) => text.trim().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return lengths.length >= 12 && longest >= 40 && longest <= LONGEST_WRAPPED ? longest : null;
}

/** The trimmed text of a line; `""` beyond either end. */
export const textAt = (source: Source, at: number): string => source.lines[at]?.text.trim() ?? "";

/** The first line from `at` on that is not blank. */
export function skipBlank(source: Source, at: number): number {
  let next = at;
  while (next < source.lines.length && textAt(source, next) === "") next += 1;
  return next;
}

/** The place of a line; of the last one beyond the end. */
export const placeAt = (source: Source, at: number): Place =>
  (source.lines[at] ?? source.lines.at(-1))?.place ?? { line: 1 };

/** Words that never end a text, folded. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "att och eller av for till i pa med den det en ett som enligt samt inom vid om fran ur de sin sitt mot kring under per gallande bland".split(
    " ",
  ),
);

/** Whether a text breaks off: its last word calls for another. */
export const breaksOff = (text: string): boolean =>
  SMALL_WORDS.has(fold(text.trim().split(/\s/).at(-1) ?? ""));

/** Whether a text ends as a sentence or a lead-in does. */
export const isEnded = (text: string): boolean => /[.:;!?…]["”')\]]*$/u.test(text.trim());

/** Whether a text can only go on from something before it. */
export const goesOn = (text: string): boolean => /^[\p{Ll},;)]/u.test(text.trim());

/** Whether a line was broken because it was full, rather than because its text ended. */
export const isFull = (source: Source, text: string, share = 0.8): boolean =>
  source.wrap !== null && text.trim().length >= share * source.wrap;
