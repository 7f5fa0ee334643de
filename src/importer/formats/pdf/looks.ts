import type { TextLine } from "./text-lines.js";

/** How a document's text looks as a rule; what looks otherwise stands out. */
export type Looks = {
  /** The size of running text. */
  readonly body: number;
  /** From one line of running text to the next. */
  readonly pitch: number;
  /** Sizes of headings, largest first. */
  readonly headingSizes: readonly number[];
};

/** A heading's letters are larger than the text's by this much. */
const LARGER = 1.12;
const MOST_LEVELS = 6;

/** Measures the lines of a document. */
export function looksOf(lines: readonly TextLine[]): Looks {
  const body = mostCommon(lines.map(({ size, text }) => ({ value: half(size), weight: text.length }))) ?? 11;
  const gaps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    return gap > 0.8 * body && gap < 2.5 * body && half(line.size) === body
      ? [{ value: half(gap), weight: 1 }]
      : [];
  });
  const pitch = mostCommon(gaps) ?? body * 1.35;
  const larger = new Set(lines.map(({ size }) => half(size)).filter((size) => size > body));
  const headingSizes = [...larger]
    .filter((size) => size >= body * LARGER || standsAlone(size, lines, pitch))
    .sort((a, b) => b - a)
    .slice(0, MOST_LEVELS);
  return { body, pitch, headingSizes };
}

const LONGEST_ALONE = 80;

/** Whether a size hardly larger than the text's is a heading's: only short lines are set in it, each on its own. */
function standsAlone(size: number, lines: readonly TextLine[], pitch: number): boolean {
  const isSame = (line: TextLine | undefined): boolean => line !== undefined && half(line.size) === size;
  return lines.every((line, i) => {
    if (!isSame(line)) return true;
    const next = lines[i + 1];
    const goesOn = next?.page === line.page && isSame(next) && line.y - next.y < pitch * 1.3;
    return !goesOn && line.text.length <= LONGEST_ALONE && !/[.,;]$/.test(line.text);
  });
}

/** The level that a line's size gives, from 1; 0 where it is as large as the text. */
export const levelBySize = ({ size }: TextLine, { headingSizes }: Looks): number =>
  headingSizes.findIndex((other) => half(size) >= other) + 1;

const half = (points: number): number => Math.round(points * 2) / 2;

function mostCommon(items: readonly { readonly value: number; readonly weight: number }[]): number | null {
  const weights = new Map<number, number>();
  for (const { value, weight } of items) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
