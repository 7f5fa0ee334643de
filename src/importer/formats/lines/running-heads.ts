import { fold } from "../../../domain/fold.js";
import { isSlipOf } from "../../../language/distance.js";
import { type Line, type Notices, type Source, skipBlank, textAt } from "./source.js";

const FEWEST = 3;
const LONGEST = 40;
/** So many blank lines are where an extractor ended a page. */
const PAGE_GAP = 3;

/** Drops what stands at the top of page after page: the municipality's name as a logo, a page number. */
export function withoutRunningHeads(source: Source): { source: Source; notices: Notices } {
  const tops = topsOf(source);
  const heads = tops.filter((at) => repeats(source, at, tops));
  if (heads.length === 0) return { source, notices: [] };
  const gone = new Set(heads);
  const lines = source.lines.map(
    (line, at): Line => (gone.has(at) ? { ...line, text: "", startsPage: true } : line),
  );
  const first = heads[0] ?? 0;
  const detail = `${heads.length} sidhuvuden (”${textAt(source, first)}”)`;
  const place = source.lines[first]?.place ?? null;
  return { source: { ...source, lines }, notices: [{ code: "page-heads-left-out", detail, place }] };
}

/** The short lines that stand right after a page's end, or are the last of a page. */
function topsOf(source: Source): number[] {
  return source.lines.flatMap((line, at) => {
    const text = line.text.trim();
    if (text === "" || text.length > LONGEST || /\t/.test(line.text)) return [];
    return line.startsPage || isAfterGap(source, at) || endsPage(source, at) ? [at] : [];
  });
}

const endsPage = (source: Source, at: number): boolean =>
  source.pages !== null && source.lines[skipBlank(source, at + 1)]?.startsPage !== false;

function isAfterGap(source: Source, at: number): boolean {
  return source.lines.slice(Math.max(0, at - PAGE_GAP), at).every(({ text }) => text.trim() === "");
}

/** Whether a line stands on several pages' edges, and hardly ever within a page: a table's head stands in both. */
function repeats(source: Source, at: number, tops: readonly number[]): boolean {
  const letters = lettersOf(source, at);
  const same = source.lines.flatMap((_, other) => (isSame(lettersOf(source, other), letters) ? [other] : []));
  const onEdge = same.filter((other) => tops.includes(other)).length;
  return onEdge >= FEWEST && onEdge >= 0.75 * same.length;
}

const lettersOf = (source: Source, at: number): string => fold(textAt(source, at)).replace(/[^\p{L}]/gu, "");

const isSame = (a: string, b: string): boolean => (a === b && a !== "") || isSlipOf(a, b);
