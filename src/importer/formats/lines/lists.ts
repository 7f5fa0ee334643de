import type { List } from "../../document.js";
import { DRAWN_MARKS } from "../../list-marks.js";
import { inlineText } from "../markup.js";
import {
  breaksOff,
  goesOn,
  isEnded,
  isFull,
  placeAt,
  type Recogniser,
  type Source,
  skipBlank,
  textAt,
} from "./source.js";

type Item = List["items"][number];

/** Marks of a list: drawn ones, and what OCR makes of a filled circle (`e`, `o`, `¢`, `°`) before a capital or digit. */
const DRAWN = new RegExp(`^(\\s*)(?:[${DRAWN_MARKS}]|[-–*+](?=\\s))\\s*(?=\\S)`, "u");
const MISREAD = /^(\s*)[eo¢°«](?:\s+|(?<=[¢°«]))(?=["”]?[\p{Lu}\d])/u;
const COUNTED = /^(\s*)(?:\d{1,2}[.)]|[a-z]\))\s+(?=\S)/u;
const MARKS = [DRAWN, MISREAD, COUNTED];

/** A list: lines with a mark, each with the lines it goes on over. */
export const list: Recogniser = (source, at) => {
  const items: Item[] = [];
  const indents: number[] = [];
  let next = at;
  for (let here = at; isItem(source, here); here = skipBlank(source, next)) {
    const read = readItem(source, here, indents);
    if (read.item.text !== "") items.push(read.item);
    next = read.next;
  }
  if (next === at) return null;
  return { blocks: items.length === 0 ? [] : [{ kind: "list", items, place: placeAt(source, at) }], next };
};

/** Whether a line begins an item of a list. */
export function isItem(source: Source, at: number): boolean {
  const line = source.lines[at]?.text ?? "";
  return MARKS.some((mark) => mark.test(line)) && !line.includes("[bookmark: _Toc");
}

function readItem(source: Source, at: number, indents: number[]): { item: Item; next: number } {
  const line = source.lines[at]?.text ?? "";
  const found = MARKS.map((mark) => mark.exec(line)).find((match) => match !== null);
  let text = line.slice(found?.[0].length ?? 0).trim();
  let next = at + 1;
  for (let more = following(source, next, text); more !== null; more = following(source, next, text)) {
    text = joined(text, textAt(source, more));
    next = more + 1;
  }
  const level = levelOf((found?.[1] ?? "").replace(/\t/g, "    ").length, indents);
  return { item: { level, text: inlineText(text), place: placeAt(source, at) }, next };
}

/** Levels count from 1; an item indented further than the one before it belongs to that one. */
function levelOf(indent: number, indents: number[]): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
  if (indents.length === 0 || (indents.at(-1) ?? 0) < indent) indents.push(indent);
  return indents.length;
}

/** The line an item goes on with, if it does. */
function following(source: Source, next: number, text: string): number | null {
  const at = skipBlank(source, next);
  const more = source.lines[at]?.text ?? "";
  if (at > next + 1 || more.trim() === "" || isItem(source, at) || more.includes("\t")) return null;
  const full = isFull(source, source.lines[next - 1]?.text ?? "");
  const unfinished = !isEnded(text) && (goesOn(more) || full || breaksOff(text));
  return unfinished || (at === next && /^\s{2,}\S/.test(more)) ? at : null;
}

/** Two lines of one text: a word that was divided at the line's end is put together. */
export function joined(text: string, more: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(more) && !/^(?:och|eller|samt|resp)\b/.test(more)) {
    return `${text.slice(0, -1)}${more}`;
  }
  // A date or a span of years that was cut at its hyphen: "2024-11-" / "18".
  if (/\d-$/.test(text) && /^\d/.test(more)) return `${text}${more}`;
  return `${text} ${more}`.trim();
}
