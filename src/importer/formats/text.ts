import { decode, looksLikeText } from "./decode.js";
import { type Format, type ReadOptions, type ReadResult, read, unreadable } from "./format.js";
import { contents } from "./lines/contents.js";
import { figures } from "./lines/figures.js";
import { flatTable } from "./lines/flat-table.js";
import {
  bookmarkHeading,
  chapterHeading,
  labelHeading,
  numberedHeading,
  plainHeading,
} from "./lines/headings.js";
import { list } from "./lines/lists.js";
import { paragraph } from "./lines/paragraphs.js";
import { readLines } from "./lines/read-lines.js";
import { withoutRunningHeads } from "./lines/running-heads.js";
import { type Notices, type Recogniser, sourceOf } from "./lines/source.js";
import { cellLineTable, tabTable } from "./lines/tables.js";

/** What plain text may hold, in the order it is looked for: the surer the sign, the earlier. */
const RECOGNISERS: readonly Recogniser[] = [
  contents,
  bookmarkHeading,
  cellLineTable,
  tabTable,
  flatTable,
  figures,
  numberedHeading,
  chapterHeading,
  labelHeading,
  list,
  plainHeading,
  paragraph,
];

/** Plain text, also as an extractor or a scanner left it: tab tables, bullets, numbered headings. */
export const text: Format = {
  name: "text",
  extensions: ["txt", "text", "asc"],
  recognises: looksLikeText,
  read: async (bytes, options) => readText("text", bytes, options, RECOGNISERS),
};

/** Reads bytes as lines of text with a list of recognisers. */
export function readText(
  format: string,
  bytes: Uint8Array,
  options: ReadOptions,
  recognisers: readonly Recogniser[],
): ReadResult {
  const { text: whole, encoding } = decode(bytes);
  if (whole.trim() === "") return unreadable("file-empty", `${options.name}: the file holds no text.`);
  const { source, notices: dropped } = withoutRunningHeads(sourceOf(firstPages(whole, options.maxPages)));
  const { blocks, notices } = readLines(source, recognisers);
  const doubts = [
    ...encodingDoubts(encoding),
    ...pageDoubts(whole, options.maxPages),
    ...dropped,
    ...notices,
  ];
  return read({ name: options.name, format, pages: source.pages, blocks, notices: doubts });
}

const firstPages = (whole: string, most: number): string => whole.split("\f").slice(0, most).join("\f");

function pageDoubts(whole: string, most: number): Notices {
  const pages = whole.split("\f").length;
  if (pages <= most) return [];
  return [{ code: "pages-left-out", detail: `${pages - most} av ${pages} sidor`, place: { page: most } }];
}

const encodingDoubts = (encoding: string): Notices =>
  encoding === "windows-1252" ? [{ code: "encoding-assumed", detail: "Windows-1252", place: null }] : [];
