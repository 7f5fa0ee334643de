import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document as Docx, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { Block, Document } from "../../../src/importer/document.js";

// Makes a DOCX and a PDF of a document that was read from text, to measure the readers of those formats by.

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A DOCX with Word's own headings, lists and tables. */
export async function docxOf(document: Document): Promise<Uint8Array> {
  const children = document.blocks.flatMap(docxBlocks);
  return Packer.toBuffer(new Docx({ sections: [{ children }] }));
}

function docxBlocks(block: Block): (Paragraph | Table)[] {
  if (block.kind === "heading") {
    const level = LEVELS[Math.min(block.level, LEVELS.length) - 1] ?? LEVELS[0];
    return [new Paragraph({ text: headingText(block), heading: level })];
  }
  if (block.kind === "paragraph") return [new Paragraph(block.text)];
  if (block.kind === "list") {
    return block.items.map(({ text, level }) => new Paragraph({ text, bullet: { level: level - 1 } }));
  }
  // An empty paragraph sets tables apart, as Word needs it.
  return [docxTable(block.rows.map(({ cells }) => cells)), new Paragraph("")];
}

const docxTable = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({
                children: cell.split("\n").map((line) => new Paragraph({ children: [new TextRun(line)] })),
              }),
          ),
        }),
    ),
  });

const headingText = ({ number, text }: Extract<Block, { kind: "heading" }>): string =>
  number === null ? text : `${number} ${text}`;

const STYLE = `
  @page { size: A4; margin: 22mm 20mm; }
  body { font: 11pt/1.35 serif; }
  h1 { font-size: 18pt } h2 { font-size: 15pt } h3 { font-size: 13pt } h4, h5, h6 { font-size: 11.5pt }
  table { border-collapse: collapse; width: 100%; margin: 8pt 0; font-size: 10pt }
  th, td { border: 0.75pt solid black; padding: 3pt 5pt; text-align: left; vertical-align: top }`;

/** A web page of the document, its tables with borders. */
export const htmlOf = (document: Document): string =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><style>${STYLE}</style><body>${document.blocks.map(htmlBlock).join("\n")}</body></html>`;

function htmlBlock(block: Block): string {
  if (block.kind === "heading")
    return `<h${Math.min(block.level, 6)}>${escaped(headingText(block))}</h${Math.min(block.level, 6)}>`;
  if (block.kind === "paragraph") return `<p>${escaped(block.text)}</p>`;
  if (block.kind === "list")
    return `<ul>${block.items.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul>`;
  const rows = block.rows.map(
    ({ cells }) =>
      `<tr>${cells.map((cell) => `<td>${escaped(cell).replaceAll("\n", "<br>")}</td>`).join("")}</tr>`,
  );
  return `<table>${rows.join("")}</table>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const BROWSERS = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** A Chromium that prints; `null` where there is none. */
export const browser = (): string | null => BROWSERS.find((path) => path !== "" && existsSync(path)) ?? null;

/** Prints a web page to PDF with headless Chromium. */
export function pdfOf(html: string, chromium: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "namndkoll-pdf-"));
  try {
    const page = join(folder, "page.html");
    const file = join(folder, "page.pdf");
    writeFileSync(page, html);
    const args = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-pdf-header-footer",
      `--print-to-pdf=${file}`,
      `--user-data-dir=${folder}/profile`,
      `file://${page}`,
    ];
    const { status, stderr } = spawnSync(chromium, args, { timeout: 60_000 });
    if (status !== 0) throw new Error(`Chromium could not print: ${stderr}`);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
