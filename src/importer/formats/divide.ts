import type { Block, Document, Notice, Place } from "../document.js";

/** No word is longer; what is must be something else, and searching through it could take for ever. */
const LONGEST_WORD = 120;
/** No paragraph, list item or cell is longer, some two pages: a text that has lost its line breaks is. */
const LONGEST_PIECE = 6_000;

const TOO_LONG_WORD = new RegExp(`[^\\s]{${LONGEST_WORD}}(?=[^\\s])`, "g");

/**
 * The document with what is longer than people write divided: words by spaces, pieces at the end of a sentence
 * where there is one. What is searched is then of a bounded length, whatever the file is. Such a table is no table,
 * and such a heading no heading. A notice says how many were divided; a document without any comes back as it is.
 */
export function divided(document: Document): Document {
  let count = 0;
  const blocks = document.blocks.flatMap((block) => {
    const pieces = dividedBlock(block);
    if (pieces === null) return [block];
    count += 1;
    return pieces;
  });
  if (count === 0) return document;
  const notice: Notice = { code: "pieces-divided", detail: `${count} stycken`, place: null };
  return { ...document, blocks, notices: [...document.notices, notice] };
}

/** What a block is divided into; `null` where nothing in it is too long. */
function dividedBlock(block: Block): readonly Block[] | null {
  const texts = textsIn(block);
  if (!texts.some(({ text }) => isTooLong(text))) return null;
  if (block.kind === "list") {
    const items = block.items.flatMap((item) => piecesOf(item.text).map((text) => ({ ...item, text })));
    return [{ ...block, items }];
  }
  if (block.kind === "table" && texts.every(({ text }) => text.length <= LONGEST_PIECE)) {
    const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map(withShortWords) }));
    return [{ ...block, rows }];
  }
  return texts.flatMap(({ text, place }) => paragraphsOf(text, place));
}

const isTooLong = (text: string): boolean => text.length > LONGEST_PIECE || text.search(TOO_LONG_WORD) >= 0;

function textsIn(block: Block): readonly { readonly text: string; readonly place: Place }[] {
  if (block.kind === "list") return block.items;
  if (block.kind === "table")
    return block.rows.flatMap(({ cells, place }) => cells.map((text) => ({ text, place })));
  return [block];
}

const paragraphsOf = (text: string, place: Place): Block[] =>
  piecesOf(text).map((piece) => ({ kind: "paragraph", text: piece.replaceAll("\n", " "), place }));

const withShortWords = (text: string): string => text.replace(TOO_LONG_WORD, "$& ");

/** The text in pieces that are not too long, none of them empty. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = withShortWords(text).trim();
  while (rest.length > LONGEST_PIECE) {
    const most = rest.slice(0, LONGEST_PIECE);
    // A word ends within the last words; a sentence often, but not for certain.
    const sentence = most.lastIndexOf(". ") + 1;
    const end = sentence > 0 ? sentence : most.lastIndexOf(" ");
    const cut = end > 0 ? end : LONGEST_PIECE;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return rest === "" ? pieces : [...pieces, rest];
}
