import type { Block, Place } from "../document.js";
import { DRAWN_MARKS } from "../list-marks.js";
import type { OutlineSection } from "../outline.js";
import { clean, linesOf, sentencesOf } from "./text.js";

/** A piece of running text that may tell of a duty: a sentence, a list item, a line of a cell. */
export type Unit = {
  readonly section: OutlineSection;
  readonly place: Place;
  readonly text: string;
  /** What stands in the cell before, for a cell's text ("Myndighetsutövning"). */
  readonly label: string | null;
  readonly inList: boolean;
};

/** The running text of a section, and the text of those tables that have no header. */
export function unitsOf(section: OutlineSection, isRead: (block: Block) => boolean): Unit[] {
  return section.blocks.flatMap((block) => (isRead(block) ? [] : unitsOfBlock(block, section)));
}

function unitsOfBlock(block: Block, section: OutlineSection): Unit[] {
  if (block.kind === "paragraph")
    return sentences(block.text, { section, place: block.place, label: null, inList: false });
  if (block.kind === "list")
    return block.items.flatMap((item) =>
      items(item.text, { section, place: item.place, label: null, inList: true }),
    );
  if (block.kind !== "table") return [];
  return block.rows.flatMap((row) => {
    const filled = row.cells.filter((cell) => clean(cell) !== "");
    const label = filled.length > 1 ? clean(filled[0] ?? "") : null;
    const texts = filled.length > 1 ? filled.slice(1) : filled;
    return texts
      .flatMap(linesOf)
      .flatMap((line) => sentences(line, { section, place: row.place, label, inList: true }));
  });
}

const MARK = new RegExp(`^(?:[${DRAWN_MARKS}*–-]|\\d+[.)])\\s+`, "u");

type Frame = Omit<Unit, "text">;

const sentences = (text: string, frame: Frame): Unit[] =>
  glued(sentencesOf(text)).map((one) => ({ ...frame, text: one }));

/** A list item is one unit: what follows its first sentence explains it. Long ones are read by sentence. */
function items(text: string, frame: Frame): Unit[] {
  const all = clean(text).replace(MARK, "");
  return all.length < 160 ? [{ ...frame, text: all }] : sentences(all, frame);
}

/** "Detta görs …", "Uppföljning görs halvårsvis." go on with the sentence before them. */
const GOES_ON =
  /^(?:Detta|Det görs|Det sker|Dessa ska|(?:Uppföljning|Redovisning|Rapportering|Återrapportering)(?:en)? (?:görs|sker|lämnas|ska (?:göras|ske)))(?!\p{L})/u;

function glued(parts: readonly string[]): string[] {
  const all: string[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && GOES_ON.test(part)) all[all.length - 1] = `${last} ${part}`;
    else all.push(part);
  }
  return all;
}
