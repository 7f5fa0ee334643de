import type { Table } from "../../document.js";
import { DRAWN_MARKS } from "../../list-marks.js";
import { joined } from "../lines/lists.js";
import { oneSpaced } from "../markup.js";
import { looksLikeHead, type Row, tableOf } from "../table/build.js";
import type { Box } from "./grid.js";
import type { Piece } from "./page.js";
import type { Ruling } from "./rulings.js";

// Tables without lines around their cells: a row of heads, and below it text that keeps to their left edges.

/** Text of one line between two wide gaps. */
type Segment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
};
type Line = { readonly y: number; readonly segments: readonly Segment[] };

/** A table that alignment alone shows, and the part of the page it fills. */
export type AlignedTable = { readonly table: Table; readonly box: Box };

const NEAR = 4;
const FEWEST_LINES = 3;
const MARK = new RegExp(`^[${DRAWN_MARKS}–-]$`, "u");

/** Finds the tables among pieces of text that no drawn lines enclose. */
export function alignedTables(
  pieces: readonly Piece[],
  rulings: readonly Ruling[],
  page: number,
): AlignedTable[] {
  const lines = segmented(pieces);
  const found: AlignedTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const zone = zoneFrom(lines, at);
    const aligned = zone ? tableOfZone(zone, rulings, page) : null;
    if (aligned) found.push(aligned);
    at += aligned && zone ? zone.lines.length : 1;
  }
  return found;
}

/** Lines, cut where a gap is wider than any between words. */
function segmented(pieces: readonly Piece[]): Line[] {
  const lines: { y: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && line.y - piece.y < 0.45 * piece.size) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines.map(({ y, pieces: own }) => ({ y, segments: cut([...own].sort((a, b) => a.x - b.x)) }));
}

function cut(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, width, size } of pieces) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : 0;
    if (last && (gap <= Math.max(8, 1.1 * size) || MARK.test(last.text))) {
      const space = gap > 0.16 * size ? " " : "";
      segments[segments.length - 1] = {
        ...last,
        text: oneSpaced(last.text + space + text),
        right: x + width,
      };
    } else segments.push({ text: oneSpaced(text), left: x, right: x + width, size });
  }
  return segments;
}

type Zone = { readonly lefts: readonly number[]; readonly lines: readonly Line[] };

/** The lines from a row of heads on that keep to its columns. */
function zoneFrom(lines: readonly Line[], at: number): Zone | null {
  const head = lines[at];
  if (!head || head.segments.length < 2 || !isHead(head)) return null;
  const lefts = head.segments.map(({ left }) => left);
  const own = [head];
  for (const line of lines.slice(at + 1)) {
    const before = own.at(-1) ?? head;
    const size = head.segments[0]?.size ?? 11;
    const isFar = before.y - line.y > 4 * size || line.segments.some((segment) => segment.size > 1.12 * size);
    if (isFar || !line.segments.every((segment) => columnOf(segment, lefts) !== null)) break;
    own.push(line);
  }
  const filled = own.filter(({ segments }) => segments.length > 1).length;
  return own.length >= FEWEST_LINES && filled >= 2 ? { lefts, lines: own } : null;
}

const isHead = ({ segments, y }: Line): boolean =>
  looksLikeHead({ cells: segments.map(({ text }) => text), place: { line: Math.round(y) } });

/** The column a segment stands in: by its left edge, or, as figures stand to the right, by the room it keeps to. */
function columnOf({ left, right, text }: Segment, lefts: readonly number[]): number | null {
  const column = lefts.findLastIndex((edge) => left >= edge - NEAR);
  const next = lefts[column + 1] ?? Number.POSITIVE_INFINITY;
  if (column < 0 || right > next) return null;
  const indented = left - (lefts[column] ?? 0);
  return indented <= 3 * NEAR || /^[-–]?[\d\s.,%]+$/.test(text) ? column : null;
}

function tableOfZone(zone: Zone, rulings: readonly Ruling[], page: number): AlignedTable | null {
  const rows = rowsOf(zone, rulings);
  const cells = rows.map((lines): Row => ({ cells: cellsOf(lines, zone.lefts), place: { page } }));
  if (cells.length < 3 || isContents(cells)) return null;
  const [first, last] = [zone.lines[0], zone.lines.at(-1)];
  const size = first?.segments[0]?.size ?? 11;
  const right = Math.max(...zone.lines.flatMap(({ segments }) => segments.map((segment) => segment.right)));
  const box = {
    left: (zone.lefts[0] ?? 0) - NEAR,
    right: right + NEAR,
    top: (first?.y ?? 0) + size,
    bottom: (last?.y ?? 0) - size / 3,
  };
  return { table: tableOf(cells, { page }), box };
}

/** Lines as rows: by the rules drawn between them, else by the wider gaps, else by the first column. */
function rowsOf({ lines, lefts }: Zone, rulings: readonly Ruling[]): Line[][] {
  const rules = rulings.flatMap((ruling) =>
    ruling.along === "x" && ruling.to - ruling.from > 40 ? [ruling.y] : [],
  );
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const narrow = Math.min(...gaps);
  const hasWide = gaps.some((gap) => gap > 1.25 * narrow) && gaps.some((gap) => gap <= 1.25 * narrow);
  const hasRules = lines.slice(1).some((line, index) => isRuled(rules, lines[index]?.y ?? 0, line.y));
  const begins = (index: number): boolean => {
    const [before, line] = [lines[index - 1], lines[index]];
    if (!before || !line) return true;
    if (hasRules) return isRuled(rules, before.y, line.y);
    if (hasWide) return (gaps[index - 1] ?? 0) > 1.25 * narrow;
    return line.segments.some((segment) => columnOf(segment, lefts) === 0 && !/^\p{Ll}/u.test(segment.text));
  };
  const rows: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    if (begins(index)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

const isRuled = (rules: readonly number[], above: number, below: number): boolean =>
  rules.some((y) => y < above && y > below);

const cellsOf = (lines: readonly Line[], lefts: readonly number[]): string[] =>
  lefts.map((_, column) =>
    lines
      .flatMap(({ segments }) => segments.filter((segment) => columnOf(segment, lefts) === column))
      .map(({ text }) => text)
      .reduce(joined, ""),
  );

/** A table of contents is no table: its last column counts pages. */
const isContents = (rows: readonly Row[]): boolean =>
  rows.slice(1).every(({ cells }) => /^\d{1,3}$/.test(cells.at(-1) ?? "")) && rows[0]?.cells.length === 2;
