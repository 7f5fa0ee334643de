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
  /** For a list's item, the sentence that leads in the list ("Följande redovisas varje kvartal:"). */
  readonly lead: string | null;
};

/** The running text of a section, and the text of those tables that have no header. */
export function unitsOf(section: OutlineSection, isRead: (block: Block) => boolean): Unit[] {
  return section.blocks.flatMap((block, i) =>
    isRead(block) ? [] : unitsOfBlock(block, section, leadOf(section.blocks[i - 1])),
  );
}

/** The last sentence of a paragraph that ends in a colon. */
const leadOf = (block: Block | undefined): string | null =>
  block?.kind === "paragraph" && /:\s*$/.test(block.text) ? (sentencesOf(block.text).at(-1) ?? null) : null;

function unitsOfBlock(block: Block, section: OutlineSection, lead: string | null): Unit[] {
  const frame = { section, label: null, lead: null };
  if (block.kind === "paragraph")
    return sentences(block.text, { ...frame, place: block.place, inList: false });
  if (block.kind === "list")
    return block.items.flatMap((item) =>
      items(item.text, { ...frame, place: item.place, inList: true, lead }),
    );
  if (block.kind !== "table") return [];
  return block.rows.flatMap((row) => {
    const filled = row.cells.filter((cell) => clean(cell) !== "");
    const label = filled.length > 1 ? clean(filled[0] ?? "") : null;
    const texts = filled.length > 1 ? filled.slice(1) : filled;
    return texts
      .flatMap(linesOf)
      .flatMap((line) => sentences(line, { ...frame, place: row.place, label, inList: true }));
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

/** "Detta görs …", "Redovisningen ska vara skriftlig.", "Förslaget lämnas muntligt." go on with the sentence before. */
const GOES_ON =
  /^(?:(?:Detta|Det görs|Det sker|Dessa ska|(?:Uppföljning|Redovisning|Rapport(?:ering)?|Återrapportering)(?:en)? (?:görs|sker|lämnas|är|(?:ska|bör) (?:göras|ske|vara|lämnas)))(?!\p{L})|\p{Lu}\p{Ll}+(?:en|et) (?:ges|görs|sker|lämnas|hålls|är|(?:ska|bör) (?:ges|göras|ske|lämnas|hållas|vara)) (?:skriftlig|muntlig|i dialog))/u;

function glued(parts: readonly string[]): string[] {
  const all: string[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && GOES_ON.test(part)) all[all.length - 1] = `${last} ${part}`;
    else all.push(part);
  }
  return all;
}
