import type { PartiesFile } from "../../../src/domain/party.js";
import type { Block, Document } from "../../../src/importer/document.js";
import { type ExtractOptions, extract } from "../../../src/importer/extract.js";

/** A document in the making: what a reader of some format would have read, without any format. */
export type Piece = (line: number) => Block;

/** A heading; "2.1 Uppföljning" is numbered, "Uppföljning" is not. */
export const h =
  (level: number, text: string): Piece =>
  (line) => {
    const numbered = /^(\d+(?:\.\d+)*)\.? (.+)$/u.exec(text);
    return {
      kind: "heading",
      level,
      number: numbered?.[1] ?? null,
      text: numbered?.[2] ?? text,
      place: { line },
    };
  };

/** A paragraph. */
export const p =
  (text: string): Piece =>
  (line) => ({ kind: "paragraph", text, place: { line } });

/** A list. */
export const list =
  (...items: string[]): Piece =>
  (line) => ({
    kind: "list",
    items: items.map((text, i) => ({ level: 1, text, place: { line: line + i } })),
    place: { line },
  });

/** A table, cells separated by "|". */
export const table =
  (...rows: string[]): Piece =>
  (line) => ({
    kind: "table",
    rows: rows.map((row, i) => ({
      cells: row.split("|").map((cell) => cell.trim().replaceAll("\\n", "\n")),
      place: { line: line + i },
    })),
    continued: false,
    place: { line },
  });

/** Puts the pieces together; each stands ten lines below the one before. */
export const documentOf = (name: string, ...pieces: Piece[]): Document => ({
  name,
  format: "text",
  pages: null,
  blocks: pieces.map((piece, i) => piece(i * 10 + 1)),
  notices: [],
});

const PARTIES: PartiesFile = {
  municipalities: [{ id: "nykoping", name: "Nyköping", aliases: ["Nyköping"] }],
  parties: [
    {
      id: "nykoping/sn",
      code: "SN",
      kind: "committee",
      municipality: "nykoping",
      name: { sv: "Socialnämnden", en: "the Social Services Committee" },
      aliases: ["SN", "socialnämnden"],
    },
  ],
};

export const OPTIONS: ExtractOptions = {
  parties: PARTIES,
  municipalities: ["Hjo", "Tierp", "Vara", "Mora", "Nyköping"],
  home: "nykoping",
};

/** The draft of a document made of these pieces. */
export const draftOf = (...pieces: Piece[]) => extract(documentOf("prov.txt", ...pieces), OPTIONS);

/** A follow-up's occasions in short: "2025-06-12 ≤2025-05-22 written+oral", "quarterly". */
export function told(draft: ReturnType<typeof extract>, title: string): string[] {
  const found = draft.register.followUps.find((row) => row.title.includes(title));
  if (!found)
    return [`no such follow-up; there are: ${draft.register.followUps.map((f) => f.title).join(" / ")}`];
  return found.occasions.map((o) =>
    [
      o.meeting && (o.meetingBasis === "inferred" ? `~${o.meeting}` : o.meeting),
      o.submitBy && `≤${o.submitBy}`,
      o.rule,
      (o.forms ?? found.forms).join("+"),
    ]
      .filter(Boolean)
      .join(" "),
  );
}
