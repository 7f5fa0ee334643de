import { withoutContents } from "./block-contents.js";
import { decode, looksLikeText } from "./decode.js";
import { type Format, read, unreadable } from "./format.js";
import { blocksOfHtml } from "./html/blocks.js";
import { withLevels } from "./lines/levels.js";
import { joinTables } from "./table/join.js";

/** A web page, as a decision's minutes are published. */
export const html: Format = {
  name: "html",
  extensions: ["html", "htm", "xhtml"],
  recognises: (bytes) =>
    looksLikeText(bytes) &&
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(decode(bytes.subarray(0, 500)).text),
  read: async (bytes, { name }) => {
    const { blocks, notices } = withoutContents(withLevels(joinTables(blocksOfHtml(decode(bytes).text))));
    if (blocks.length === 0) return unreadable("file-empty", `${name}: the page holds no text.`);
    return read({ name, format: "html", pages: null, blocks, notices });
  },
};
