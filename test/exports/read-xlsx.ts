import { strFromU8, unzipSync } from "fflate";

/** A cell as the file holds it: text, a number (a day is one, by its format), or nothing. */
export type ReadCell = {
  readonly value: string | number | null;
  readonly format: string;
  readonly wraps: boolean;
  /** Whether the file says that it is to be worked out. */
  readonly formula: boolean;
};

/** A sheet of a file, read by nothing of what wrote it. */
export type ReadSheet = { readonly name: string; readonly xml: string; readonly rows: readonly ReadCell[][] };

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The text that XML stands for, Excel's own escapes (`_x0007_`) included. */
const textIn = (xml: string): string =>
  xml
    .replaceAll(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => SIGNS[name] ?? "")
    .replaceAll(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const textsIn = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map(([, text = ""]) => textIn(text)).join("");

function stylesIn(xml: string): { format: string; wraps: boolean }[] {
  const formats = new Map(
    [...xml.matchAll(/<numFmt [^>]*>/g)].map(([tag]) => [
      attribute(tag, "numFmtId"),
      textIn(attribute(tag, "formatCode") ?? ""),
    ]),
  );
  const cells = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? "";
  return [...cells.matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([tag]) => {
    const id = attribute(tag, "numFmtId") ?? "0";
    return { format: formats.get(id) ?? (id === "49" ? "@" : id), wraps: /wrapText="(?:1|true)"/.test(tag) };
  });
}

const columnOf = (ref: string): number =>
  [...ref.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The files of a workbook by their paths. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/** The sheets of an Excel file, in their order. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const parts = partsOf(bytes);
  const shared = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, xml = ""]) => textsIn(xml),
  );
  const styles = stylesIn(parts["xl/styles.xml"] ?? "");
  const sheets = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*>/g)];
  return sheets.map(([tag], index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? "";
    const rows: ReadCell[][] = [];
    for (const [, at, content = ""] of xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)) {
      const row: ReadCell[] = [];
      for (const [, attributes = "", inner = ""] of content.matchAll(
        /<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
      )) {
        const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? null;
        const type = attribute(` ${attributes}`, "t");
        const style = styles[Number(attribute(` ${attributes}`, "s") ?? 0)];
        row[columnOf(attribute(` ${attributes}`, "r") ?? "")] = {
          value:
            type === "s"
              ? (shared[Number(value)] ?? null)
              : type === "inlineStr"
                ? textsIn(inner)
                : value === null
                  ? null
                  : type === null || type === "n"
                    ? Number(value)
                    : textIn(value),
          format: style?.format ?? "",
          wraps: style?.wraps ?? false,
          formula: inner.includes("<f"),
        };
      }
      rows[Number(at) - 1] = row;
    }
    return { name: textIn(attribute(tag, "name") ?? ""), xml, rows };
  });
}

/** The day that a number stands for, by the calendar of Excel for days after February 1900. */
export const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
