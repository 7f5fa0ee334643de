import type { Block, Heading, List } from "../../document.js";
import { DRAWN_MARKS } from "../../list-marks.js";
import { headingOf, isLabel } from "../lines/headings.js";
import { LABEL, PLAIN } from "../lines/levels.js";
import { joined } from "../lines/lists.js";
import { isEnded } from "../lines/source.js";
import { type Looks, levelBySize } from "./looks.js";
import { hadRoom, type TextLine } from "./text-lines.js";

const BULLET = new RegExp(`^(?:[${DRAWN_MARKS}]\\s*|[-–o]\\s+)(?=\\S)`, "u");
const COUNTED = /^(?:\d{1,2}[.)]|[a-z]\))\s+(?=\S)/u;
const DEEP_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+["”(]?\p{Lu}/u;
const CHAPTER = /^\d{1,2}\.?\s+\p{Lu}/u;
const LONGEST_HEADING = 140;

/** Lines that belong together: a heading, a paragraph, or an item of a list. */
type Piece = {
  readonly kind: "heading" | "paragraph" | "item";
  readonly level: number;
  readonly lines: TextLine[];
};

/** The lines between two tables of a page, as blocks. */
export function blocksOfLines(lines: readonly TextLine[], looks: Looks): Block[] {
  const right = Math.max(0, ...lines.map((line) => line.right));
  const pieces: Piece[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last && goesOn(last, line, looks, right)) last.lines.push(line);
    else pieces.push(begun(line, looks));
  }
  return blocksOf(pieces);
}

function begun(line: TextLine, looks: Looks): Piece {
  const level = headingLevel(line, looks);
  if (level !== null) return { kind: "heading", level, lines: [line] };
  const isItem = BULLET.test(line.text) || COUNTED.test(line.text);
  return { kind: isItem ? "item" : "paragraph", level: 0, lines: [line] };
}

/** A heading's level by its looks; `null` for what is none. Numbered ones get theirs from their number. */
function headingLevel(line: TextLine, looks: Looks): number | null {
  const { text, bold } = line;
  if (text.length > LONGEST_HEADING || !/\p{L}{2}/u.test(text) || BULLET.test(text)) return null;
  const bySize = levelBySize(line, looks);
  if (bySize > 0) return bySize;
  if (/[.;,]$/.test(text)) return null;
  if (DEEP_NUMBER.test(text) || (bold && CHAPTER.test(text))) return PLAIN;
  if (!bold || text.endsWith(":")) return null;
  return isLabel(text) ? LABEL : PLAIN;
}

/** Whether a line goes on with what came before it. */
function goesOn(piece: Piece, line: TextLine, looks: Looks, right: number): boolean {
  const before = piece.lines.at(-1) ?? line;
  const gap = before.y - line.y;
  if (piece.kind === "heading") return goesOnAsHeading(piece, before, line, gap, looks);
  if (headingLevel(line, looks) !== null || BULLET.test(line.text)) return false;
  if (COUNTED.test(line.text) && (piece.kind === "item" || isEnded(before.text))) return false;
  const isFar = gap > looks.pitch * 1.3;
  if (piece.kind === "item" && line.left > (piece.lines[0]?.left ?? 0) + 2) return !isFar;
  if (piece.kind === "item") return !isFar && !hadRoom(before, line, right);
  return (
    !isFar && !((isEnded(before.text) || endedEarly(before, line, right)) && hadRoom(before, line, right))
  );
}

/** A line that leaves a third of its width empty, and a capital after it: an address, a name on a line of its own. */
const endedEarly = (before: TextLine, line: TextLine, right: number): boolean =>
  before.right - before.left < (right - before.left) * 0.67 && /^\p{Lu}/u.test(line.text);

function goesOnAsHeading(piece: Piece, before: TextLine, line: TextLine, gap: number, looks: Looks): boolean {
  const looksSame = Math.abs(before.size - line.size) < 0.6 && before.bold === line.bold;
  if (!looksSame || gap > before.size * 1.7 || gap <= 0) return false;
  if (DEEP_NUMBER.test(line.text) || CHAPTER.test(line.text)) return false;
  return levelBySize(line, looks) > 0 || (piece.lines[0]?.bold === true && line.bold);
}

function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  const indents: number[] = [];
  for (const piece of pieces) {
    const text = piece.lines
      .map((line) => line.text)
      .reduce(joined, "")
      .trim();
    const place = { page: piece.lines[0]?.page ?? 1 };
    const last = blocks.at(-1);
    if (piece.kind === "heading") blocks.push(headed(text, piece, place));
    else if (piece.kind === "paragraph") blocks.push({ kind: "paragraph", text, place });
    else {
      if (last?.kind !== "list") indents.length = 0;
      const item = {
        text: text.replace(BULLET, "").replace(COUNTED, ""),
        level: indent(piece, indents),
        place,
      };
      const list: List = last?.kind === "list" ? last : { kind: "list", items: [], place };
      if (last?.kind === "list") blocks.pop();
      blocks.push({ ...list, items: [...list.items, item] });
    }
  }
  return blocks;
}

function headed(text: string, piece: Piece, place: Heading["place"]): Heading {
  const numbered = DEEP_NUMBER.test(text) || CHAPTER.test(text);
  return numbered
    ? headingOf(text, piece.level, place)
    : { kind: "heading", level: piece.level, number: null, text, place };
}

/** An item's level by how far it is set in. */
function indent(piece: Piece, indents: number[]): number {
  const left = piece.lines[0]?.left ?? 0;
  while (indents.length > 0 && (indents.at(-1) ?? 0) > left + 4) indents.pop();
  if (indents.length === 0 || (indents.at(-1) ?? 0) < left - 4) indents.push(left);
  return indents.length;
}
