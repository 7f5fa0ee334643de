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
export const paragraph: Recogniser = (source, at) => wholeParagraph(source, at, at + 1);

/** In Markdown the lines of a paragraph stand together, however short they are. */
export const markdownParagraph: Recogniser = (source, at) => {
  let next = at + 1;
  while (textAt(source, next) !== "" && !BEGINS_BLOCK.test(source.lines[next]?.text ?? "")) next += 1;
  return wholeParagraph(source, at, next);
};

/** What begins a block of its own in Markdown, without a blank line above it. */
const BEGINS_BLOCK = /^\s{0,3}(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\||>)|\t/;

/** A paragraph of the lines from `at` to before `end`, and of what goes on with them. */
function wholeParagraph(source: Source, at: number, end: number): ReturnType<Recogniser> {
  const lines = Array.from({ length: end - at }, (_, index) => textAt(source, at + index));
  let text = lines.reduce(joined);
  let next = end;
  for (let more = following(source, next, text); more !== null; more = following(source, next, text)) {
    text = joined(text, textAt(source, more));
    next = more + 1;
  }
  const words = inlineText(text);
  return {
    blocks: words === "" ? [] : [{ kind: "paragraph", text: words, place: placeAt(source, at) }],
    next,
  };
}

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
