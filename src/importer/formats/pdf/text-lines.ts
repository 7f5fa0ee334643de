import { DRAWN_MARKS } from "../../list-marks.js";
import { oneSpaced } from "../markup.js";
import type { Piece } from "./page.js";

/** A line of text on a page. */
export type TextLine = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Where its text begins after a list's mark; `left` where it has none. */
  readonly textLeft: number;
};

const MARK = new RegExp(`^[${DRAWN_MARKS}–—o-]$`, "u");

/** A gap wider than this share of the letters' size is a space. */
const SPACE = 0.16;

/** Puts pieces of text together that stand on one line, top to bottom, left to right. */
export function linesOf(pieces: readonly Piece[], page: number): TextLine[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - piece.y < 0.45 * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row, page)).filter(({ text }) => text !== "");
}

function lineOf(row: readonly Piece[], page: number): TextLine {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  let text = "";
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const gap = piece.x - end > SPACE * piece.size && text !== "" ? " " : "";
    text += gap + piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  const letters = (wanted: (piece: Piece) => boolean): number =>
    pieces.filter(wanted).reduce((sum, piece) => sum + piece.text.trim().length, 0);
  const size = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most)).size;
  const left = pieces[0]?.x ?? 0;
  const all = letters(() => true);
  const isMarked = MARK.test(pieces[0]?.text.trim() ?? "");
  return {
    text: oneSpaced(text),
    page,
    left,
    right: end,
    y: Math.max(...pieces.map(({ y }) => y)),
    size,
    bold: letters(({ bold }) => bold) > 0.9 * all,
    textLeft: isMarked ? (pieces[1]?.x ?? left) : left,
  };
}

/**
 * Whether the first word of the next line would have had room on a line that might have reached so far to
 * the right: then the line was ended on purpose.
 */
export function hadRoom(before: TextLine, line: TextLine, right: number): boolean {
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  const firstWord = (line.text.split(" ")[0] ?? "").length * letter;
  return before.right + firstWord + 0.8 * line.size < right;
}
