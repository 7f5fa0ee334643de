import { fold } from "../../domain/fold.js";
import { CalendarFileError, type FileEvent } from "./event.js";

/** Finds the day in a cell; `null` where it holds none, or one without a year. */
export type DayReader = (text: string) => string | null;

/** The sign that parts the cells: the one there is most of in the first line. Swedish Excel writes semicolons. */
function separatorOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const count = (sign: string) => line.split(sign).length;
  return [";", "\t", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The cells of a file, line by line (RFC 4180: a quoted cell may hold separators, line ends and doubled quotes). */
function cellsOf(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  const endCell = () => {
    row.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"' && (quoted || cell.trim() === "")) quoted = !quoted;
    else if (!quoted && sign === separator) endCell();
    else if (!quoted && sign === "\n") {
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (quoted) throw new CalendarFileError("a quotation mark is opened and never closed");
  endCell();
  return [...rows, row];
}

const HEADERS = {
  date: /^(?:datum|dag|date|day|start(?:datum|date)?|starttid|sammantrade(?:sdatum|sdag)?|meeting ?date)$/,
  committee: /^(?:namnd|committee|organ|amne|subject|rubrik|titel|title|summary)$/,
  status: /^(?:status|lage|state)$/,
  uid: /^(?:uid|id|nyckel)$/,
} as const;

type Columns = Readonly<Record<keyof typeof HEADERS, number>>;

const columnsOf = (header: readonly string[]): Columns => {
  const names = header.map((cell) => fold(cell).trim());
  const at = (key: keyof typeof HEADERS) => names.findIndex((name) => HEADERS[key].test(name));
  return { date: at("date"), committee: at("committee"), status: at("status"), uid: at("uid") };
};

const OFF = /^(?:installt|installd|avbokat|cancell?ed|x)$/;

/**
 * Reads the meetings of a table: a header names its columns (datum, nämnd, status, id); without one, the only cell
 * of a line that is a day is its day.
 * @throws CalendarFileError that names the line.
 */
export function readCsv(text: string, dayIn: DayReader): FileEvent[] {
  const [first = [], ...others] = cellsOf(text);
  const columns = columnsOf(first);
  const hasHeader = columns.date >= 0;
  if (!hasHeader && !first.some((cell) => dayIn(cell) !== null))
    throw new CalendarFileError('no column is called "datum", and the first line holds no day');
  const rows = hasHeader ? others : [first, ...others];
  return rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === "")) return [];
    const place = `rad ${index + (hasHeader ? 2 : 1)}`;
    const written = hasHeader
      ? (cells[columns.date] ?? "")
      : (cells.find((cell) => dayIn(cell) !== null) ?? "");
    const date = dayIn(written);
    if (date === null)
      throw new CalendarFileError(`${place}: "${written}" is no day with its year, such as 2026-10-22`);
    const status = columns.status < 0 ? "" : fold(cells[columns.status] ?? "").trim();
    const uid = columns.uid < 0 ? "" : (cells[columns.uid] ?? "");
    const name =
      columns.committee < 0 ? (hasHeader ? "" : cells.join(" ")) : (cells[columns.committee] ?? "");
    return [{ uid: uid === "" ? null : uid, date, cancelled: OFF.test(status), name, place }];
  });
}
