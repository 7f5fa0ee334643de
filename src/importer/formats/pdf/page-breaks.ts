import type { Block, Table } from "../../document.js";
import { joined } from "../lines/lists.js";
import { goesOn, isEnded } from "../lines/source.js";
import { looksLikeHead, type Row } from "../table/build.js";
import { hasSameHead, mergedRow } from "../table/join.js";

/** Puts together what a page break cut: a paragraph, a list's item, a table, a row of it. */
export function joinPages(pages: readonly (readonly Block[])[]): Block[] {
  const blocks: Block[] = [];
  for (const page of pages) {
    const [first, ...rest] = page;
    const last = blocks.at(-1);
    const together = first && last ? joinedBlocks(last, first) : null;
    if (together) blocks.pop();
    if (first) blocks.push(together ?? first);
    blocks.push(...rest);
  }
  return blocks;
}

function joinedBlocks(last: Block, first: Block): Block | null {
  if (last.kind === "paragraph" && first.kind === "paragraph") {
    return goesOn(first.text) && !isEnded(last.text)
      ? { ...last, text: joined(last.text, first.text) }
      : null;
  }
  if (last.kind === "list" && first.kind === "paragraph") {
    const items = [...last.items];
    const item = items.pop();
    if (!item || !goesOn(first.text) || isEnded(item.text)) return null;
    return { ...last, items: [...items, { ...item, text: joined(item.text, first.text) }] };
  }
  if (last.kind === "list" && first.kind === "list")
    return { ...last, items: [...last.items, ...first.items] };
  return last.kind === "table" && first.kind === "table" ? joinedTables(last, first) : null;
}

function joinedTables(last: Table, first: Table): Table | null {
  if (last.rows[0]?.cells.length !== first.rows[0]?.cells.length) return null;
  const repeated = hasSameHead(last, first);
  const hasOwnHead = looksLikeHead(first.rows[0]) && looksLikeHead(last.rows[0]) && last.rows.length > 1;
  if (!repeated && hasOwnHead && !isRest(last.rows.at(-1), first.rows[0])) return null;
  const rows = repeated ? first.rows.slice(1) : first.rows;
  const [next, ...others] = rows;
  const before = last.rows.at(-1);
  if (!next || !before || !isRest(before, next) || (last.rows.length === 1 && looksLikeHead(before))) {
    return { ...last, rows: [...last.rows, ...rows] };
  }
  return { ...last, rows: [...last.rows.slice(0, -1), mergedRow(before, next), ...others] };
}

/** Whether a row is the rest of the one before it: its first cell is empty, or its cells go on in mid-sentence. */
function isRest(before: Row | undefined, rest: Row | undefined): boolean {
  if (!before || !rest) return false;
  if (rest.cells[0] === "") return true;
  const signs = rest.cells.map((cell, column) => signOf(before.cells[column] ?? "", cell));
  return signs.reduce((sum, sign) => sum + sign, 0) > 0;
}

/** What one cell says: for (above 0) or against (below 0) being a rest. */
function signOf(before: string, rest: string): number {
  if (rest === "") return 0;
  if (before === "") return -1;
  if (/^[\p{Ll},;()]/u.test(rest)) return 2;
  return isEnded(before) || /^[\d\s-]+$/.test(before) ? -1 : -0.3;
}
