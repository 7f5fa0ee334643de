/** Text as a reader wants it: one kind of line end, composed letters (a Mac writes `a` + ring), no soft hyphens. */
export type Decoded = { readonly text: string; readonly encoding: "utf-8" | "utf-16" | "windows-1252" };

/** Decodes bytes as text: by their mark, else UTF-8, else what Windows wrote before that. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: tidy(new TextDecoder(utf16).decode(bytes)), encoding: "utf-16" };
  try {
    return { text: tidy(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), encoding: "utf-8" };
  } catch {
    return { text: tidy(new TextDecoder("windows-1252").decode(bytes)), encoding: "windows-1252" };
  }
}

/** Whether bytes are text at all: hardly any control characters but the ones that lay text out. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (utf16Label(bytes)) return true;
  const head = bytes.subarray(0, 64_000);
  const control = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (RICH_TEXT.every((byte, index) => head[index] === byte)) return false;
  return !head.includes(0) && control <= head.length / 500;
}

/** `{\rtf`: text by its bytes, but nothing that a person can read. */
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66];

const isControl = (byte: number): boolean => byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte);

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\v]/g, "\n")
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, "");
