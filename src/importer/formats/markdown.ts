import { decode, looksLikeText } from "./decode.js";
import type { Format } from "./format.js";
import { contents } from "./lines/contents.js";
import { boldHeading, hashHeading } from "./lines/headings.js";
import { list } from "./lines/lists.js";
import { markdownParagraph } from "./lines/paragraphs.js";
import { ruleLine } from "./lines/rule-line.js";
import type { Recogniser } from "./lines/source.js";
import { pipeTable, tabTable } from "./lines/tables.js";
import { readText } from "./text.js";

/** What Markdown may hold, with the HTML and the tab tables that converters leave in it. */
const RECOGNISERS: readonly Recogniser[] = [
  contents,
  hashHeading,
  pipeTable,
  tabTable,
  boldHeading,
  ruleLine,
  list,
  markdownParagraph,
];

const SIGNS = /^#{1,6} +\S|^\|.*\|\s*$\n^\|[\s|:-]+\|\s*$/m;

/** Markdown, by its headings or tables; the extension alone does not make it Markdown. */
export const markdown: Format = {
  name: "markdown",
  extensions: ["md", "markdown", "txt"],
  recognises: (bytes) => looksLikeText(bytes) && SIGNS.test(decode(bytes).text),
  read: async (bytes, options) => readText("markdown", bytes, options, RECOGNISERS),
};
