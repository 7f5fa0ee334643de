import type { Document } from "../../../src/importer/document.js";

/** A DOCX with Word's own headings, lists and tables. */
export function docxOf(document: Document): Promise<Uint8Array>;
/** A web page of the document, its tables with borders. */
export function htmlOf(document: Document): string;
/** A Chromium that prints; `null` where there is none. */
export function browser(): string | null;
/** Prints a web page to PDF with headless Chromium. */
export function pdfOf(html: string, chromium: string): Uint8Array;
/** Whether LibreOffice is here. */
export function hasOffice(): boolean;
/** Writes files (all web pages, or all DOCX) anew with LibreOffice; their bytes by name without ending. */
export function officeOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  format: "docx" | "pdf",
): Map<string, Uint8Array>;
