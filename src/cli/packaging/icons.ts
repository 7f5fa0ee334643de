import { inflateSync } from "node:zlib";

/** What a PNG's header says. */
type Png = { readonly width: number; readonly height: number; readonly hasAlpha: boolean };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Grey with alpha, and colour with alpha. */
const WITH_ALPHA = [4, 6];

/** Reads a PNG's header (the 25 bytes that say size and kind of colour); `null` where it is no PNG. */
function readPng(bytes: Buffer): Png | null {
  if (bytes.length < 26 || !bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    hasAlpha: WITH_ALPHA.includes(bytes.readUInt8(25)),
  };
}

/** The bytes of a PNG's pixels, still filtered row by row: its `IDAT` chunks, unpacked. */
function packedPixels(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + length));
  }
  return inflateSync(Buffer.concat(parts));
}

/** What a filter of the PNG format (its section 9) adds to a byte, from those left, above and left above. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + above - corner;
  const to = (one: number): number => Math.abs(estimate - one);
  const [toLeft, toAbove, toCorner] = [to(left), to(above), to(corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Whether every pixel that shows anything is white; `false` also for what is not 8 bits of red, green, blue, alpha. */
function isWhite(bytes: Buffer, { width, height }: Png): boolean {
  const [depth, kind, interlaced] = [bytes[24], bytes[25], bytes[28]];
  if (depth !== 8 || kind !== 6 || interlaced !== 0) return false;
  const packed = packedPixels(bytes);
  const row = width * 4;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x < 4 ? 0 : (pixels[at - 4] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - row] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[at - row - 4] ?? 0);
      pixels[at] = (packed[y * (row + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  const shown = Array.from({ length: width * height }, (_, index) =>
    pixels.subarray(index * 4, index * 4 + 4),
  );
  return shown.every(
    ([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255),
  );
}

/** What is wrong with an icon: Teams' schema looks at neither the file, its size nor its colours. */
export function iconFaults(name: string, bytes: Buffer, size: number, outline: boolean): string[] {
  const png = readPng(bytes);
  if (!png) return [`${name} is no PNG`];
  const { width, height, hasAlpha } = png;
  const faults =
    width === size && height === size ? [] : [`${name} is ${width}×${height}, and must be ${size}×${size}`];
  if (!outline) return faults;
  if (!hasAlpha) return [...faults, `${name} must be transparent around its lines`];
  return isWhite(bytes, png) ? faults : [...faults, `${name} must have white lines and nothing else`];
}
