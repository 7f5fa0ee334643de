import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { type Dot, drawingsOf, type Ruling } from "./rulings.js";

/** A piece of text on a page; y grows upwards from the page's lower edge, as in the PDF itself. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  /** The line it stands on. */
  readonly y: number;
  readonly width: number;
  /** Size of its letters. */
  readonly size: number;
  readonly bold: boolean;
};

/** What is drawn on a page, as far as a reader of tables and text needs it. */
export type Page = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rulings: readonly Ruling[];
  readonly hasPictures: boolean;
};

/** A page with more small shapes than this is a drawing, not a list. */
const MOST_DOTS = 400;

/** Why a PDF could not be opened. */
export type OpenFault = "encrypted" | "damaged";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Opens a PDF with pdf.js, which runs none of the scripts in it and fetches nothing. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy | OpenFault> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // pdf.js takes the buffer over; the caller keeps its own.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: `${join(PACKAGE, "standard_fonts")}/`,
    cMapUrl: `${join(PACKAGE, "cmaps")}/`,
    cMapPacked: true,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
  }
}

/** Reads one page of an open PDF. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<Page> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const page = await pdf.getPage(number);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const operators = await page.getOperatorList();
  const content = await page.getTextContent();
  const pieces = content.items.flatMap((item) => ("str" in item ? pieceOf(page, item) : []));
  const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  const hasPictures = operators.fnArray.some((operator) => pictures.includes(operator));
  page.cleanup();
  const { rulings, dots } = drawingsOf(operators, OPS);
  const marks = dots.slice(0, MOST_DOTS).flatMap((dot) => markAt(dot, pieces));
  return { number, width: x1 - x0, height: y1 - y0, pieces: [...marks, ...pieces], rulings, hasPictures };
}

/** A dot that stands before a line's text is that line's mark in a list. */
function markAt(dot: Dot, pieces: readonly Piece[]): Piece[] {
  const before = pieces.find(
    ({ x, y, size }) => x > dot.x && x - dot.x < 3 * size && dot.y > y - 0.1 * size && dot.y < y + 0.8 * size,
  );
  return before ? [{ ...before, text: "•", x: dot.x - 2, width: 4, bold: false }] : [];
}

type TextItem = {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly fontName: string;
};

/** Text that is written upright; a stamp across the page or a turned label is left out. */
function pieceOf(page: PDFPageProxy, item: TextItem): Piece[] {
  const [a, b, c, d, x, y] = item.transform.map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || !item.str.trim()) return [];
  const upright = Math.abs(b) < 0.1 * Math.abs(a) && Math.abs(c) < 0.3 * Math.abs(d);
  const size = Math.hypot(c, d);
  if (!upright || x === undefined || y === undefined || size === 0) return [];
  return [
    { text: item.str.normalize("NFC"), x, y, width: item.width, size, bold: isBold(page, item.fontName) },
  ];
}

function isBold(page: PDFPageProxy, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font: unknown = page.commonObjs.get(fontName);
  if (typeof font !== "object" || font === null) return false;
  const named = "name" in font && typeof font.name === "string" && /bold|black|heavy|semib/i.test(font.name);
  return named || ("bold" in font && font.bold === true) || ("black" in font && font.black === true);
}
