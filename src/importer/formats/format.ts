import type { Document } from "../document.js";

/** What a reader is told beside the bytes. */
export type ReadOptions = {
  /** The file's name without its folder. */
  readonly name: string;
  /** Pages above this are left out, with a notice. */
  readonly maxPages: number;
  /** Bytes that a packed file (DOCX) may unfold to. */
  readonly maxInflatedBytes: number;
  /** Told how many pages of how many have been read, where that takes a while. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Why a file could not be read. `message` is for the log; the chat and the command line word it by the code. */
export type ReadProblem = {
  readonly code:
    | "file-missing"
    | "file-empty"
    | "file-too-large"
    | "format-unknown"
    | "text-unreadable"
    | "pdf-without-text"
    | "pdf-encrypted"
    | "pdf-damaged"
    | "docx-encrypted"
    | "docx-damaged"
    | "docx-inflates"
    | "read-too-slow"
    | "read-crashed";
  readonly message: string;
};

/** A document, or why there is none. */
export type ReadResult =
  | { readonly ok: true; readonly value: Document }
  | { readonly ok: false; readonly problem: ReadProblem };

/**
 * A file format. In what it reads, text within a table cell is one line per paragraph or list item
 * (separated by `\n`, items begin with `• `); everywhere else text has no line breaks.
 */
export type Format = {
  readonly name: string;
  /** Without the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** Whether the content is of this format. The name is only a hint, where content leaves it open. */
  readonly recognises: (bytes: Uint8Array, name: string) => boolean;
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResult>;
};

/** A document that was read. */
export const read = (value: Document): ReadResult => ({ ok: true, value });

/** A file that cannot be read. */
export const unreadable = (code: ReadProblem["code"], message: string): ReadResult => ({
  ok: false,
  problem: { code, message },
});
