import type { Block, Heading } from "../../document.js";
import { inlineText, oneSpaced } from "../markup.js";
import { LABEL, PLAIN } from "./levels.js";
import { breaksOff, isFull, type Recogniser, type Source, skipBlank, textAt } from "./source.js";

const DEEP_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=\p{Lu}|["”(])/u;
const CHAPTER_NUMBER = /^(\d{1,2})\.\s+(?=\p{Lu}|["”(])/u;
const ANY_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\S)/;
const LONGEST_PLAIN = 80;
const LONGEST_TITLE = 160;
const MOST_LINES = 6;

/** A heading from its text: the number, if it begins with one, is taken out and gives the level. */
export function headingOf(text: string, level: number, place: Heading["place"]): Heading {
  const found = ANY_NUMBER.exec(text);
  const number = found?.[1] ?? null;
  const words = oneSpaced(found ? text.slice(found[0].length) : text);
  return { kind: "heading", level: number?.split(".").length ?? level, number, text: words, place };
}

/** `## 2.2.2 Mål`, `### **1.7 Insyn och tillsyn**`. */
export const hashHeading: Recogniser = (source, at) => {
  const line = source.lines[at];
  const found = /^\s{0,3}(#{1,6})\s+(\S.*?)\s*#*\s*$/.exec(line?.text ?? "");
  if (!line || !found) return null;
  const heading = headingOf(inlineText(found[2] ?? ""), (found[1] ?? "").length, line.place);
  return { blocks: heading.text === "" ? [] : [heading], next: at + 1 };
};

/** A line that is bold as a whole: `**1.10 Uppföljning**`, but not a bold sentence. */
export const boldHeading: Recogniser = (source, at) => {
  const line = source.lines[at];
  const found = /^\s*(?:\*\*|__|<b>|<strong>)\s*([^*<>]+?)\s*(?:\*\*|__|<\/b>|<\/strong>)\s*$/i.exec(
    line?.text ?? "",
  );
  if (!line || !found) return null;
  const text = inlineText(found[1] ?? "");
  if (text.length > LONGEST_PLAIN || /[.:;,]$/.test(text)) return null;
  return { blocks: [headingOf(text, isLabel(text) ? LABEL : PLAIN, line.place)], next: at + 1 };
};

/** A line with a Word bookmark of the table of contents (`[bookmark: _Toc…]`) is what that table lists. */
export const bookmarkHeading: Recogniser = (source, at) => {
  const line = source.lines[at];
  if (!line || !/^[\s\d.]*(?:\[bookmark:[^\]]*\])*\[bookmark: _Toc/.test(line.text)) return null;
  const text = inlineText(line.text);
  return { blocks: text === "" ? [] : [headingOf(text, 2, line.place)], next: at + 1 };
};

/** "5.5.11 Grunduppdrag …", over as many lines as it goes on. */
export const numberedHeading: Recogniser = (source, at) => {
  const first = textAt(source, at);
  if (!DEEP_NUMBER.test(first) || first.length > 200 || /[.;]$/.test(first)) return null;
  return headingOverLines(source, at);
};

/** "4. Målområde …": a chapter, not the fourth item of a list. */
export const chapterHeading: Recogniser = (source, at, before) => {
  const first = textAt(source, at);
  const number = CHAPTER_NUMBER.exec(first)?.[1];
  if (!number || first.length > LONGEST_PLAIN || /[.;,:]$/.test(first)) return null;
  if (leadsIntoList(before.at(-1)) || isNeighbourNumbered(source, at, Number(number))) return null;
  return headingOverLines(source, at);
};

function headingOverLines(source: Source, at: number): ReturnType<Recogniser> {
  const line = source.lines[at];
  if (!line) return null;
  let text = line.text.trim();
  let next = at + 1;
  for (let lines = 1; lines < MOST_LINES; lines += 1) {
    const following = skipBlank(source, next);
    const more = textAt(source, following);
    if (following > next + 1 || !/^(?:[\p{Ll}(]|-\p{Ll})/u.test(more) || isBullet(more)) break;
    if (more.length > LONGEST_PLAIN || (following > next && /[.]$/.test(text))) break;
    text = `${text} ${more}`;
    next = following + 1;
  }
  return { blocks: [headingOf(inlineText(text), 1, line.place)], next };
}

const isBullet = (text: string): boolean => /^[eo•¢*-]\s+\p{Lu}/u.test(text);

const leadsIntoList = (block: Block | undefined): boolean =>
  block?.kind === "paragraph" && block.text.endsWith(":");

/** Whether the next line with text has the next number (or the one before the last): a list counts, chapters stand apart. */
function isNeighbourNumbered(source: Source, at: number, number: number): boolean {
  const next = CHAPTER_NUMBER.exec(textAt(source, skipBlank(source, at + 1)))?.[1];
  return next !== undefined && Number(next) >= number && Number(next) <= number + 2;
}

/** A label in capitals on its own line: "SÄRSKILT UPPDRAG KF", "INDIKATOR". */
export const labelHeading: Recogniser = (source, at) => {
  const line = source.lines[at];
  const text = line?.text.trim() ?? "";
  if (!line || !isLabel(text) || text.length > LONGEST_PLAIN) return null;
  return { blocks: [headingOf(text, LABEL, line.place)], next: at + 1 };
};

/** Whether a line is all capitals, with one word of three letters at least. */
export const isLabel = (text: string): boolean =>
  /^\p{Lu}[\p{Lu}\d &/,().-]*$/u.test(text) && /\p{Lu}{3}/u.test(text) && !/\d{3}/.test(text);

/** A short line on its own that begins a piece: "Giltighetstid för överenskommelsen". */
export const plainHeading: Recogniser = (source, at, before) => {
  const line = source.lines[at];
  const text = inlineText(line?.text ?? "");
  const most = isTitleOf(source, at) ? LONGEST_TITLE : LONGEST_PLAIN;
  if (!line || !looksPlain(text, most) || leadsIntoList(before.at(-1))) return null;
  const stands = source.wrap === null ? standsAlone(source, at) : beginsPiece(source, at, before.at(-1));
  return stands ? { blocks: [headingOf(text, PLAIN, line.place)], next: at + 1 } : null;
};

/** A longer line may be a title where a heading stands right below it. */
const isTitleOf = (source: Source, at: number): boolean =>
  source.wrap === null && looksPlain(textAt(source, skipBlank(source, at + 1)), LONGEST_PLAIN);

function looksPlain(text: string, most: number): boolean {
  if (text.length < 4 || text.length > most || text.includes("\t") || breaksOff(text)) return false;
  if (
    !/^\p{Lu}/u.test(text) ||
    /[.,;:!?"”]$/.test(text) ||
    /[@§|]|\d{4}-\d{2}|(?<!\d)(?!(?:19|20)\d\d$)\d{3,}$/.test(text)
  )
    return false;
  return !isPersonName(text) && /\p{L}{3}/u.test(text);
}

/** "Anna Berg", "Anna Berg (S)": a signature. */
const isPersonName = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}(?: \(\p{Lu}{1,3}\))?$/u.test(text);

/** With whole paragraphs on a line: blank above, and blank or a table below. */
function standsAlone(source: Source, at: number): boolean {
  const below = source.lines[at + 1]?.text ?? "";
  const above = source.lines[at - 1]?.text ?? "";
  if (skipBlank(source, at + 1) >= source.lines.length) return false;
  const clearAbove = above.trim() === "" || /_Toc|^#/.test(above);
  return clearAbove && (below.trim() === "" || below.includes("\t")) && beginsNext(source, at);
}

/** With broken lines: the text before it has ended, it is short, and what follows begins anew. */
function beginsPiece(source: Source, at: number, previous: Block | undefined): boolean {
  const text = textAt(source, at);
  if (isFull(source, text, 0.6) || !beginsNext(source, at)) return false;
  return (
    previous?.kind !== "paragraph" ||
    /[.:;!?)”"]$/.test(previous.text) ||
    source.lines[at]?.startsPage === true
  );
}

/** Whether the next line with text begins something rather than going on. */
function beginsNext(source: Source, at: number): boolean {
  const next = textAt(source, skipBlank(source, at + 1));
  return next !== "" && (!/^[\p{Ll}(,]/u.test(next) || /^[eo]\s+\p{Lu}/u.test(next));
}
