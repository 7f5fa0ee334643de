/**
 * Makes a web page, a DOCX and a PDF of a document that was read from text, with real headings, lists and
 * tables, to measure the readers of those formats by. A program rather than a part of the tests, as the
 * measurement in `bench/` needs it too; its types are beside it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import {
  Document as Docx,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Bold, and smaller the deeper, as Word's own are; sizes in half points. */
const HEADINGS = Object.fromEntries(
  [36, 30, 26, 24, 23, 23].map((size, level) => [
    `heading${level + 1}`,
    { run: { size, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
  ]),
);

/** A DOCX with Word's own headings, lists and tables. */
export async function docxOf(document) {
  const children = document.blocks.flatMap(docxBlocks);
  return Packer.toBuffer(new Docx({ styles: { default: HEADINGS }, sections: [{ children }] }));
}

function docxBlocks(block) {
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

/** The width between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9_026;

/** As Word draws a new table: columns of one width from margin to margin, lines around every cell. */
const docxTable = (rows) => {
  const columns = rows[0]?.length ?? 1;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
    layout: TableLayoutType.FIXED,
    rows: rows.map((cells) => new TableRow({ children: cells.map(docxCell) })),
  });
};

const docxCell = (cell) =>
  new TableCell({
    children: cell.split("\n").map((line) => new Paragraph({ children: [new TextRun(line)] })),
  });

const headingText = ({ number, text }) => (number === null ? text : `${number} ${text}`);

const STYLE = `
  @page { size: A4; margin: 22mm 20mm; }
  body { font: 11pt/1.35 serif; }
  h1 { font-size: 18pt } h2 { font-size: 15pt } h3 { font-size: 13pt } h4, h5, h6 { font-size: 11.5pt }
  table { border-collapse: collapse; width: 100%; margin: 8pt 0; font-size: 10pt }
  th, td { border: 0.75pt solid black; padding: 3pt 5pt; text-align: left; vertical-align: top }`;

/** A web page of the document, its tables with borders. */
export const htmlOf = (document) =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><style>${STYLE}</style><body>${document.blocks.map(htmlBlock).join("\n")}</body></html>`;

function htmlBlock(block) {
  if (block.kind === "heading")
    return `<h${Math.min(block.level, 6)}>${escaped(headingText(block))}</h${Math.min(block.level, 6)}>`;
  if (block.kind === "paragraph") return `<p>${escaped(block.text)}</p>`;
  if (block.kind === "list")
    return `<ul>${block.items.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul>`;
  const rows = block.rows.map(
    ({ cells }) =>
      `<tr>${cells.map((cell) => `<td>${escaped(cell).replaceAll("\n", "<br>")}</td>`).join("")}</tr>`,
  );
  // Chromium takes the lines from the style, LibreOffice from the attribute.
  return `<table border="1">${rows.join("")}</table>`;
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const BROWSERS = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** A Chromium that prints; `null` where there is none. */
export const browser = () => BROWSERS.find((path) => path !== "" && existsSync(path)) ?? null;

/** Prints a web page to PDF with headless Chromium. */
export function pdfOf(html, chromium) {
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

/** LibreOffice's name for what it writes, and for what it must be told when it reads a web page as a document. */
const FILTERS = { docx: "docx:MS Word 2007 XML", pdf: "pdf:writer_pdf_Export" };
const WEB_PAGE = "--infilter=HTML (StarWriter)";

/** Whether LibreOffice is here. */
export const hasOffice = () => spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;

/** Writes files anew with LibreOffice, as DOCX or PDF; their bytes by name without ending. Some seconds. */
export function officeOf(files, format) {
  const folder = mkdtempSync(join(tmpdir(), "namndkoll-office-"));
  try {
    const [from, to] = [join(folder, "from"), join(folder, "to")];
    for (const path of [from, to]) mkdirSync(path);
    for (const { name, bytes } of files) writeFileSync(join(from, name), bytes);
    const args = [
      // A profile of its own: two at once would wait for each other.
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      ...(files.every(({ name }) => name.endsWith(".html")) ? [WEB_PAGE] : []),
      "--convert-to",
      FILTERS[format],
      "--outdir",
      to,
      ...files.map(({ name }) => join(from, name)),
    ];
    const { status, stderr } = spawnSync("soffice", args, { timeout: 120_000 });
    if (status !== 0) throw new Error(`LibreOffice could not write ${format}: ${stderr}`);
    return new Map(
      files.map(({ name }) => {
        const stem = basename(name).replace(/\.[^.]+$/, "");
        return [stem, new Uint8Array(readFileSync(join(to, `${stem}.${format}`)))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
