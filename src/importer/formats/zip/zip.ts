import { inflateRawSync } from "node:zlib";

/** A file within a packed one. */
export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly declaredBytes: number;
  readonly packed: Uint8Array;
  readonly stored: boolean;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;

/** The files of a ZIP by its own directory; `null` where that cannot be read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  try {
    return entriesFrom(bytes, view, view.getUint32(end + 16, true), view.getUint16(end + 10, true));
  } catch {
    return null;
  }
}

/** Whether bytes begin as a ZIP does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function entriesFrom(bytes: Uint8Array, view: DataView, start: number, count: number): ZipEntry[] | null {
  if (count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  for (let at = start, index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = entryAt(bytes, view, at, name);
    if (!entry) return null;
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry | null {
  const local = view.getUint32(at + 42, true);
  const packedBytes = view.getUint32(at + 20, true);
  if (view.getUint32(local, true) !== LOCAL) return null;
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + packedBytes > bytes.length) return null;
  return {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    declaredBytes: view.getUint32(at + 24, true),
    packed: bytes.subarray(data, data + packedBytes),
    stored: view.getUint16(at + 10, true) === 0,
  };
}

/** A file's bytes, unfolded to no more than so many; `null` where it is more, or damaged. */
export function inflate(entry: ZipEntry, most: number): Uint8Array | "too-large" | "damaged" {
  if (entry.stored) return entry.packed.length > most ? "too-large" : entry.packed;
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return error instanceof RangeError ? "too-large" : "damaged";
  }
}
