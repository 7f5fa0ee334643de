import type { Notices } from "../lines/source.js";
import type { TextLine } from "./text-lines.js";

/** The lines of a page outside its tables, and how high the page is. */
export type PageLines = {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
};

/** So much of a page's height, at either end, may hold running heads. */
const EDGE = 0.13;
const NEAR = 8;

/** Drops what stands on page after page at the same height near an edge, and page numbers. */
export function withoutRunningHeads(pages: readonly PageLines[]): { pages: PageLines[]; notices: Notices } {
  const counts = countedHeads(pages);
  const fewest = Math.max(2, Math.ceil(pages.length * 0.3));
  const isHead = (line: TextLine, page: PageLines): boolean =>
    isAtEdge(line, page) &&
    (isPageNumber(line.text) || (countNear(counts, line) >= fewest && pages.length > 1));
  const kept = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isHead(line, page)) }));
  const dropped = pages.flatMap((page) => page.lines.filter((line) => isHead(line, page)));
  return { pages: kept, notices: noticeOf(dropped) };
}

function noticeOf(dropped: readonly TextLine[]): Notices {
  const first = dropped.find(({ text }) => !isPageNumber(text)) ?? dropped[0];
  if (!first) return [];
  const detail = `${dropped.length} sidhuvuden och sidfötter (”${first.text}”)`;
  return [{ code: "page-heads-left-out", detail, place: { page: first.page } }];
}

const isAtEdge = ({ y }: TextLine, { height }: PageLines): boolean =>
  y > height * (1 - EDGE) || y < height * EDGE;

const isPageNumber = (text: string): boolean =>
  /^(?:sida|sid\.?|s\.)?\s*[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:av|of|\/|\()\s*\d{1,4}\)?)?$/i.test(text);

type Heads = Map<string, { readonly y: number; readonly page: number }[]>;

/** Where each text stands near an edge; figures in it may change from page to page. */
function countedHeads(pages: readonly PageLines[]): Heads {
  const heads: Heads = new Map();
  for (const page of pages) {
    for (const line of page.lines.filter((other) => isAtEdge(other, page))) {
      const key = keyOf(line);
      heads.set(key, [...(heads.get(key) ?? []), { y: line.y, page: page.number }]);
    }
  }
  return heads;
}

const keyOf = ({ text }: TextLine): string => text.replace(/\d+/g, "#").toLowerCase();

function countNear(heads: Heads, line: TextLine): number {
  const near = (heads.get(keyOf(line)) ?? []).filter(({ y }) => Math.abs(y - line.y) <= NEAR);
  return new Set(near.map(({ page }) => page)).size;
}
