import { type ReadOptions, type ReadResult, unreadable } from "../format.js";
import { inflate, type ZipEntry, zipEntries } from "../zip/zip.js";

/**
 * Looks a DOCX over before it is unpacked: what it says it unfolds to, what it really unfolds to, and that
 * its XML defines no entities (Word's never does; a bomb made of text would). `null` when all is well.
 */
export function checkPackage(bytes: Uint8Array, { name, maxInflatedBytes }: ReadOptions): ReadResult | null {
  const entries = zipEntries(bytes);
  if (!entries) return damaged(name, "its directory cannot be read, it may be cut short");
  if (entries.some(({ encrypted }) => encrypted)) {
    return unreadable("docx-encrypted", `${name}: protected by a password. Save a copy without one.`);
  }
  if (sum(entries.map(({ declaredBytes }) => declaredBytes)) > maxInflatedBytes)
    return inflates(name, maxInflatedBytes);
  return checkContents(entries, name, maxInflatedBytes);
}

function checkContents(entries: readonly ZipEntry[], name: string, most: number): ReadResult | null {
  let left = most;
  for (const entry of entries) {
    const content = inflate(entry, left);
    if (content === "too-large") return inflates(name, most);
    if (content === "damaged") return damaged(name, `${entry.name} in it is damaged`);
    if (isXml(entry) && definesEntities(content))
      return damaged(name, `${entry.name} in it defines entities`);
    left -= content.length;
  }
  return null;
}

const isXml = ({ name }: ZipEntry): boolean => /\.(?:xml|rels)$/i.test(name);

const definesEntities = (content: Uint8Array): boolean =>
  /<!(?:DOCTYPE|ENTITY)\b/i.test(new TextDecoder("latin1").decode(content));

const damaged = (name: string, what: string): ReadResult =>
  unreadable("docx-damaged", `${name}: ${what}. Open it in Word and save it anew.`);

const inflates = (name: string, most: number): ReadResult =>
  unreadable(
    "docx-inflates",
    `${name}: unfolds to more than ${Math.round(most / 1024 / 1024)} MB. Remove large pictures, or save it as PDF.`,
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
