import { dateOf, lastDayOfMonth, twoDigits } from "../../domain/calendar-date.js";
import { fold } from "../../domain/fold.js";
import { monthOfName } from "../dates/words.js";
import { isMark } from "./columns.js";
import { NOTHING, type Told } from "./occasions.js";
import type { ReadTable, Row } from "./tables.js";

/** A part of a year by the column that is headed so: its length in months, and its last month. */
type Part = { readonly months: number; readonly last: number };

/** "T2" ends in August, "Q3" in September, "Delår" in August, "Helår" in December. */
function partOf(header: string): Part | null {
  const text = fold(header);
  const tertial = /^t(?:ertial)? ?([1-3])$/.exec(text)?.[1];
  if (tertial) return { months: 4, last: 4 * Number(tertial) };
  const quarter = /^(?:q|k|kv|kvartal) ?([1-4])$/.exec(text)?.[1];
  if (quarter) return { months: 3, last: 3 * Number(quarter) };
  if (text === "delar") return { months: 8, last: 8 };
  if (text === "helar") return { months: 12, last: 12 };
  const month = monthOfName(text);
  return month > 0 ? { months: 1, last: month } : null;
}

/** The crosses that make a pace, by the months in which they end. */
const PACES: Readonly<Record<string, string>> = {
  "12": "yearly",
  "8,12": "half-yearly",
  "6,12": "half-yearly",
  "4,8,12": "tertial",
  "3,6,9,12": "quarterly",
  "1,2,3,4,5,6,7,8,9,10,11,12": "monthly",
};

/**
 * The occasions of a row that has crosses under parts of a year: a pace where they make one; else a month
 * each, or, for longer parts, the part that the report is about.
 */
export function marksOf(row: Row, table: ReadTable, year: number): Told[] {
  const parts = table.columns.flatMap(({ role, header }, i) =>
    role === "mark" && isMark(row.cells[i] ?? "") ? (partOf(header) ?? []) : [],
  );
  const ends = parts.map(({ last }) => last).join();
  const pace = PACES[ends];
  const isMonths = parts.every(({ months }) => months === 1);
  if (pace && (!isMonths || parts.length === 12)) return [{ ...NOTHING, rule: pace }];
  return parts.map(({ months, last }) =>
    months === 1
      ? { ...NOTHING, rule: `month:${year}-${twoDigits(last)}` }
      : { ...NOTHING, period: periodOf(year, months, last) },
  );
}

const periodOf = (year: number, months: number, last: number): Told["period"] => {
  const start = dateOf(year, last - months + 1, 1);
  return start === null ? null : { start, end: lastDayOfMonth(year, last) };
};
