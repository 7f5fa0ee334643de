import { existsSync, readFileSync } from "node:fs";
import type { Block, Document, Table } from "../../../src/importer/document.js";
import { readBytes } from "../../../src/importer/formats/read-bytes.js";

/** Reads a text (or bytes) that must be readable. */
export async function documentOf(content: string | Uint8Array, name = "plan.txt"): Promise<Document> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const result = await readBytes(bytes, name);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** Why something cannot be read. */
export async function problemOf(content: string | Uint8Array, name: string): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const result = await readBytes(bytes, name);
  return result.ok ? "read" : result.problem.code;
}

/** Blocks as a person would write them down, a line each: easy to compare and to read in a failing test. */
export const written = (blocks: readonly Block[]): string[] => blocks.flatMap(writtenBlock);

function writtenBlock(block: Block): string[] {
  if (block.kind === "heading") {
    return [`${"#".repeat(block.level)} ${block.number === null ? "" : `${block.number} `}${block.text}`];
  }
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "list")
    return block.items.map(({ level, text }) => `${"  ".repeat(level - 1)}- ${text}`);
  return block.rows.map(
    ({ cells }) => `| ${cells.map((cell) => cell.replaceAll("\n", " / ")).join(" | ")} |`,
  );
}

/** The tables of a document. */
export const tablesOf = (document: Document): Table[] =>
  document.blocks.filter((block): block is Table => block.kind === "table");

/** The codes of a document's notices. */
export const codesOf = (document: Document): string[] => document.notices.map(({ code }) => code);

/** A file beside the fixtures. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)));

const AGREEMENTS = new URL("../../../../shared/agreements/", import.meta.url);

/** Whether the real documents are here; they are no part of the project. */
export const hasAgreements = existsSync(AGREEMENTS);

/** One of the real documents. */
export const agreement = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, AGREEMENTS)));

/** Lines as a text file has them. */
export const lines = (...all: string[]): string => all.join("\n");

/** What plain text of these lines is read as. */
export const read = async (...all: string[]): Promise<string[]> =>
  written((await documentOf(lines(...all))).blocks);

/** Lines broken at a page's edge, as a scanner leaves them: enough of them that it shows. */
const BROKEN = lines(
  "Parknämnden och divisionen träffas fyra gånger om året för att gå igenom hur arbetet",
  "fortskrider, och däremellan när någon av dem ber om det. Vid mötena förs anteckningar som",
  "båda godkänner. Divisionen svarar för att de bevaras.",
);
/** So many of them that it shows. */
export const FILLER = Array.from({ length: 12 }, () => BROKEN).join("\n\n");

/** The same among lines that a scanner broke, without those. */
export const scanned = async (...all: string[]): Promise<string[]> =>
  (await read(...all, "", FILLER)).filter((line) => !line.startsWith("Parknämnden och divisionen träffas"));
