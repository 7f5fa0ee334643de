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

/** What is wrong with an icon: Teams' schema looks at neither the file nor its size. */
export function iconFaults(name: string, bytes: Buffer, size: number, transparent: boolean): string[] {
  const png = readPng(bytes);
  if (!png) return [`${name} is no PNG`];
  const { width, height, hasAlpha } = png;
  return [
    ...(width === size && height === size
      ? []
      : [`${name} is ${width}×${height}, and must be ${size}×${size}`]),
    ...(transparent && !hasAlpha ? [`${name} must be transparent around its lines`] : []),
  ];
}
