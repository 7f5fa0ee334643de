import { withoutContents } from "./block-contents.js";
import { numberedHeadings, silentStyles } from "./docx/numbering.js";
import { checkPackage } from "./docx/package.js";
import { type Format, read, unreadable } from "./format.js";
import { blocksOfHtml } from "./html/blocks.js";
import { withLevels } from "./lines/levels.js";
import { joinTables } from "./table/join.js";
import { inflate, isZip, zipEntries } from "./zip/zip.js";

/** Word's tables of contents are left out; its title is a heading above all others. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...Array.from({ length: 9 }, (_, level) => `p[style-name='toc ${level + 1}'] => !`),
  "p[style-name='TOC Heading'] => !",
];

/** A Word document. */
export const docx: Format = {
  name: "docx",
  extensions: ["docx", "docm", "dotx"],
  recognises: (bytes) =>
    isZip(bytes) && (zipEntries(bytes)?.some(({ name }) => name === "word/document.xml") ?? true),
  read: async (bytes, options) => {
    const refusal = checkPackage(bytes, options);
    if (refusal) return refusal;
    const html = await htmlOf(bytes, numberingIn(bytes, options.maxInflatedBytes));
    if (html === null)
      return unreadable(
        "docx-damaged",
        `${options.name}: Word's text in it cannot be read. Open and save it in Word.`,
      );
    const { blocks, notices } = withoutContents(withLevels(joinTables(blocksOfHtml(html))));
    if (blocks.length === 0)
      return unreadable("file-empty", `${options.name}: the document holds no text, perhaps only pictures.`);
    return read({ name: options.name, format: "docx", pages: null, blocks, notices });
  },
};

/** The part that says how lists and headings are numbered; "" where there is none. */
function numberingIn(bytes: Uint8Array, most: number): string {
  const entry = zipEntries(bytes)?.find(({ name }) => name === "word/numbering.xml");
  const content = entry && inflate(entry, most);
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : "";
}

async function htmlOf(bytes: Uint8Array, numbering: string): Promise<string | null> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        transformDocument: numberedHeadings(silentStyles(numbering)),
      },
    );
    return value;
  } catch {
    return null;
  }
}
