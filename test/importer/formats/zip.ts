import { deflateRawSync } from "node:zlib";

/** A packed file to be made: its name and content, and what it says of itself where that is to be untrue. */
export type Packed = {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly declaredBytes?: number;
  readonly encrypted?: boolean;
};

/** Packs files into a ZIP, true or lying. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const [local, entry] = packed(file, offset);
    parts.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}

function packed(
  { name, content, declaredBytes, encrypted = false }: Packed,
  offset: number,
): [Buffer, Buffer] {
  const bytes = Buffer.from(content);
  const data = deflateRawSync(bytes);
  const sizes = (buffer: Buffer, at: number): void => {
    buffer.writeUInt16LE(encrypted ? 1 : 0, at - 8);
    buffer.writeUInt16LE(8, at - 6);
    buffer.writeUInt32LE(data.length, at + 4);
    buffer.writeUInt32LE(declaredBytes ?? bytes.length, at + 8);
    buffer.writeUInt16LE(name.length, at + 12);
  };
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  sizes(local, 14);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  sizes(entry, 16);
  entry.writeUInt32LE(offset, 42);
  return [Buffer.concat([local, Buffer.from(name), data]), Buffer.concat([entry, Buffer.from(name)])];
}
