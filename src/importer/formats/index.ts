import { docx } from "./docx.js";
import type { Format } from "./format.js";
import { html } from "./html.js";
import { markdown } from "./markdown.js";
import { pdf } from "./pdf.js";
import { text } from "./text.js";

/** The formats, the surest sign first: a PDF and a DOCX have one at their beginning, plain text has none. */
export const FORMATS: readonly Format[] = [pdf, docx, html, markdown, text];
