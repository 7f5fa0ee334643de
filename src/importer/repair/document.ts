import type { Block, Document, Notice, Repaired } from "../document.js";
import { isDamaged } from "./damage.js";
import { type Mender, menderOf } from "./mender.js";
import { shippedModel } from "./shipped.js";

/** A document that was mended, and as it was read: the same blocks, rows and cells in both. */
export type RepairedDocument = {
  readonly document: Document;
  readonly raw: Document;
  /** Words that were changed. */
  readonly changed: number;
};

/**
 * Mends a document whose å, ä and ö a scanner lost; any other comes back as it is. A notice says how many
 * words were changed.
 */
export function repairDocument(raw: Document, mend?: Mender): RepairedDocument {
  if (!isDamaged(textOf(raw))) return { document: raw, raw, changed: 0 };
  return repaired(raw, mend ?? menderOf(shippedModel()));
}

function repaired(raw: Document, mend: Mender): RepairedDocument {
  let changed = 0;
  const mended = (text: string): string => {
    const result = mend(text);
    changed += changedWords(result);
    return result.text;
  };
  const blocks = raw.blocks.map((block) => mendedBlock(block, mended));
  const notice: Notice = { code: "words-mended", detail: `${changed} ord`, place: null };
  return { document: { ...raw, blocks, notices: [...raw.notices, notice] }, raw, changed };
}

function changedWords({ text, raw }: Repaired): number {
  const before = raw.split(/\s+/);
  return text.split(/\s+/).filter((word, at) => word !== before[at]).length;
}

function mendedBlock(block: Block, mended: (text: string) => string): Block {
  if (block.kind === "list") {
    return { ...block, items: block.items.map((item) => ({ ...item, text: mended(item.text) })) };
  }
  if (block.kind === "table") {
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(mended) })) };
  }
  return { ...block, text: mended(block.text) };
}

/** All text of a document. */
export const textOf = (document: Document): string => document.blocks.flatMap(textsOf).join("\n");

function textsOf(block: Block): readonly string[] {
  if (block.kind === "list") return block.items.map(({ text }) => text);
  return block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [block.text];
}
