import { DRAWN_MARKS } from "../list-marks.js";

// What is left of HTML, Word and Markdown in extracted text.

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  aring: "å",
  auml: "ä",
  ouml: "ö",
  Aring: "Å",
  Auml: "Ä",
  Ouml: "Ö",
  eacute: "é",
  sect: "§",
  rdquo: "”",
  ldquo: "“",
};

/** Character references read: `&amp;`, `&#229;`, `&#xE5;`. An unknown one stays as it is. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) =>
    name.startsWith("#") ? fromCodePoint(name) : (ENTITIES[name] ?? whole),
  );

function fromCodePoint(name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/**
 * A cell's HTML as lines: a paragraph or `<br>` begins a line, a list item a line with a bullet, other tags
 * are dropped. A `<` that opens no tag (`< 5 %`) stays.
 */
export function cellText(html: string): string {
  const lines = html
    .replace(/<li\b[^<>]*>/gi, "\n• ")
    .replace(/<(?:br|\/?(?:p|ul|ol|div|tr|h\d))\b[^<>]*>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return tidyLines(withoutEntities(withoutMarks(lines)));
}

/** One line of text with its markup dropped. */
export const inlineText = (text: string): string => cellText(text).replace(/\s*\n\s*/g, " ");

const MARK = new RegExp(`^[${DRAWN_MARKS}](?:\\s*[${DRAWN_MARKS}])*\\s*`, "u");

const tidyLines = (text: string): string =>
  text
    .split("\n")
    .flatMap((line) => line.split(/(?<=\S)[ \t]*(?=• )/))
    .map((line) => oneSpaced(line).replace(MARK, "• "))
    .filter((line) => line !== "" && line.trim() !== "•")
    .join("\n");

/** White space of every kind as single spaces, none at the ends. */
export const oneSpaced = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Markdown's emphasis, links and escapes, and Word's bookmarks. */
const withoutMarks = (text: string): string =>
  text
    .replace(/\[bookmark:[^\]]*\]/g, "")
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, "$1");
