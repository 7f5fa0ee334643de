import type { Block } from "../document.js";
import type { Notices } from "./lines/source.js";

const TITLE = /^(?:innehåll(?:sförteckning)?|table of contents)$/i;
const WITH_PAGE = /\S\s*(?:\.{3,}|…{2,}|\s)\s*(\d{1,3})$/;
const WITH_DOTS = /\S\s*(?:\.{4,}|…{2,})\s*\d{1,3}$/;
const FEWEST = 3;

/** Leaves a table of contents out of blocks, as `lines/contents.ts` does of lines. */
export function withoutContents(blocks: readonly Block[]): { blocks: Block[]; notices: Notices } {
  const run = contentsIn(blocks);
  if (!run) return { blocks: [...blocks], notices: [] };
  const place = blocks[run.from]?.place ?? null;
  const detail = `${run.to - run.from} rader i en innehållsförteckning`;
  const kept = [...blocks.slice(0, run.from), ...blocks.slice(run.to)];
  const rest = withoutContents(kept);
  return { blocks: rest.blocks, notices: [{ code: "contents-left-out", detail, place }, ...rest.notices] };
}

function contentsIn(blocks: readonly Block[]): { from: number; to: number } | null {
  for (let from = 0; from < blocks.length; from += 1) {
    const titled = TITLE.test(textOf(blocks[from]));
    const first = titled ? from + 1 : from;
    const to = runEnd(blocks, first, titled ? WITH_PAGE : WITH_DOTS);
    if (to - first >= FEWEST) return { from, to };
  }
  return null;
}

function runEnd(blocks: readonly Block[], first: number, pattern: RegExp): number {
  let to = first;
  while (to < blocks.length && pattern.test(textOf(blocks[to]))) to += 1;
  return to;
}

/** A block's text as the table of contents shows it; a list or table is none. */
function textOf(block: Block | undefined): string {
  if (block?.kind === "heading") return `${block.number ?? ""} ${block.text}`.trim();
  return block?.kind === "paragraph" ? block.text : "";
}
