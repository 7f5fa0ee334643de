/**
 * The neutral document that every format is read into: a list of blocks in reading order, each with the
 * place it was found at. Nothing in it knows what an agreement is; nothing behind it knows a file format.
 */

/** Where a piece stands in the file: a page (from 1) where the format has pages, else a line (from 1). */
export type Place = { readonly page: number } | { readonly line: number };

/** A heading. `number` is the document's own ("5.5.11"), without the final dot; `null` where it has none. */
export type Heading = {
  readonly kind: "heading";
  readonly level: number;
  readonly number: string | null;
  readonly text: string;
  readonly place: Place;
};

/** A paragraph of running text, lines joined, hyphenated line ends mended. */
export type Paragraph = { readonly kind: "paragraph"; readonly text: string; readonly place: Place };

/** A list; an item's own sub-items follow it with a higher level. */
export type List = {
  readonly kind: "list";
  readonly items: readonly { readonly level: number; readonly text: string; readonly place: Place }[];
  readonly place: Place;
};

/**
 * A table. Every row has as many cells as the widest; an empty cell is `""`. A table that a page break cut
 * in two is put together again by the reader of the format where it can tell, and `continued` where it cannot.
 */
export type Table = {
  readonly kind: "table";
  readonly rows: readonly { readonly cells: readonly string[]; readonly place: Place }[];
  /** Whether this is likely the rest of the table before it (repeated or missing head). */
  readonly continued: boolean;
  readonly place: Place;
};

/** A piece of a document. */
export type Block = Heading | Paragraph | List | Table;

/** A document as it was read. */
export type Document = {
  /** The file's name without its folder. */
  readonly name: string;
  /** Which reader read it ("pdf", "docx", "markdown", "text"). */
  readonly format: string;
  readonly pages: number | null;
  readonly blocks: readonly Block[];
  /** What the reader could not do in full, for the person who imports: codes with a place. */
  readonly notices: readonly Notice[];
};

/** What a reader did with a file beside reading it, or could not do. */
export const NOTICE_CODES = [
  "contents-left-out",
  "encoding-assumed",
  "extension-differs",
  "municipality-unknown",
  "no-follow-ups",
  "page-damaged",
  "page-heads-left-out",
  "page-without-text",
  "pages-left-out",
  "pieces-divided",
  "row-start-missing",
  "table-head-completed",
  "table-rebuilt",
  "table-without-lines",
  "title-made",
  "validity-assumed",
  "words-mended",
] as const;

/** See {@link NOTICE_CODES}. */
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** See {@link NOTICE_CODES}; `detail` is how many or which, in few words, and `place` where first. */
export type Notice = {
  readonly code: NoticeCode;
  readonly detail: string;
  readonly place: Place | null;
};

/** A piece of text with its OCR damage mended, and as it was read. The two are equal where nothing was mended. */
export type Repaired = { readonly text: string; readonly raw: string };
