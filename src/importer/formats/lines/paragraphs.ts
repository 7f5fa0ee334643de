import { inlineText } from "../markup.js";
import { isLabel } from "./headings.js";
import { isItem, joined } from "./lists.js";
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

/** Running text: the lines it goes on over, also past a blank line or a page's end where its sentence does. */
export const paragraph: Recogniser = (source, at) => {
  let text = textAt(source, at);
  let next = at + 1;
  for (let more = following(source, next, text); more !== null; more = following(source, next, text)) {
    text = joined(text, textAt(source, more));
    next = more + 1;
  }
  const words = inlineText(text);
  return {
    blocks: words === "" ? [] : [{ kind: "paragraph", text: words, place: placeAt(source, at) }],
    next,
  };
};

/** In Markdown the lines of a paragraph stand together, however short they are. */
export const markdownParagraph: Recogniser = (source, at, before) => {
  let next = at + 1;
  while (
    textAt(source, next) !== "" &&
    !/^\s{0,3}(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\||>)|\t/.test(source.lines[next]?.text ?? "")
  ) {
    next += 1;
  }
  if (next === at + 1) return paragraph(source, at, before);
  const lines = source.lines.slice(at, next).map((line) => line.text.trim());
  const text = inlineText(lines.reduce(joined));
  return { blocks: [{ kind: "paragraph", text, place: placeAt(source, at) }], next };
};

function following(source: Source, next: number, text: string): number | null {
  const at = skipBlank(source, next);
  const more = textAt(source, at);
  if (more === "" || isItem(source, at) || isLabel(more) || source.lines[at]?.text.includes("\t"))
    return null;
  const full = isFull(source, textAt(source, next - 1));
  if (at === next && full) return /^\d{1,2}(?:\.\d{1,2})+\.? \p{Lu}/u.test(more) ? null : at;
  if (isEnded(text)) return null;
  return goesOn(more) || breaksOff(text) || (full && at <= next + 1) ? at : null;
}
