import type { Document, Notice } from "../document.js";
import { divided } from "./divide.js";
import { type Format, type ReadOptions, type ReadResult, read, unreadable } from "./format.js";
import { FORMATS } from "./index.js";

/** Limits that a format itself keeps to. */
export type ByteLimits = Pick<ReadOptions, "maxPages" | "maxInflatedBytes">;

/** What is allowed unless whoever reads says otherwise. */
export const DEFAULT_BYTE_LIMITS: ByteLimits = { maxPages: 2_000, maxInflatedBytes: 80 * 1024 * 1024 };

/** Reads bytes by the format that their content has; the name's extension is only compared with it. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  limits: ByteLimits = DEFAULT_BYTE_LIMITS,
  onProgress?: ReadOptions["onProgress"],
): Promise<ReadResult> {
  if (bytes.length === 0)
    return unreadable("file-empty", `${name}: the file is empty. Check that it was saved.`);
  const format = FORMATS.find((candidate) => candidate.recognises(bytes, name));
  if (!format) return unknownFormat(bytes, name);
  const result = await readSafely(format, bytes, { ...limits, name, ...(onProgress ? { onProgress } : {}) });
  return result.ok ? read(divided(withExtensionNotice(result.value, format))) : result;
}

/** A file that trips a reader up costs that file; the fault is in its message. */
async function readSafely(format: Format, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  try {
    return await format.read(bytes, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(
      "read-crashed",
      `${options.name}: the ${format.name} reader failed (${reason}). Save the file anew.`,
    );
  }
}

function withExtensionNotice(document: Document, format: Format): Document {
  const extension = extensionOf(document.name);
  if (extension === null || format.extensions.includes(extension)) return document;
  const notice: Notice = {
    code: "extension-differs",
    detail: `.${extension}, men innehållet är ${format.name}`,
    place: null,
  };
  return { ...document, notices: [notice, ...document.notices] };
}

const extensionOf = (name: string): string | null =>
  /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? null;

function unknownFormat(bytes: Uint8Array, name: string): ReadResult {
  const known = FORMATS.map((format) => format.name).join(", ");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldOffice(bytes, name);
  const kind = startsWith(bytes, [0x50, 0x4b])
    ? "a packed file without a Word document in it"
    : "of an unknown kind";
  return unreadable(
    "format-unknown",
    `${name}: ${kind}; what can be read is ${known}. Save it as one of those.`,
  );
}

/** Office's older container: a document protected by a password, or a file from before DOCX. */
function oldOffice(bytes: Uint8Array, name: string): ReadResult {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  return text.includes("EncryptedPackage")
    ? unreadable("docx-encrypted", `${name}: protected by a password. Save a copy without one.`)
    : unreadable("format-unknown", `${name}: an Office file from before 2007. Save it as DOCX or PDF.`);
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);
