import type { Register } from "../../domain/agreement.js";
import type { Place } from "../document.js";
import { valueIn } from "./amounts.js";
import { areaOf, type Context } from "./context.js";
import { has, type ReadTable, type Row } from "./tables.js";
import { clean, withoutEnd } from "./text.js";

type IndicatorRow = Register["indicators"][number];

/** An indicator before it has an id. */
export type FoundIndicator = {
  readonly row: Omit<IndicatorRow, "id" | "keywords">;
  readonly place: Place;
  readonly quote: string;
};

/** Whether the rows are measures: the header says so, or every other column is the value of a year. */
export const isIndicatorTable = (table: ReadTable): boolean =>
  (has(table, "indicator") && !has(table, "goal", "assignment")) ||
  (has(table, "title") && has(table, "value") && !has(table, "amount", "submit-by"));

/** The measures of a table with their values by year; a table without values gives the measures alone. */
export function indicatorsOfTable(table: ReadTable, context: Context): FoundIndicator[] {
  return table.rows.flatMap((row) => {
    const title = withoutEnd(clean(row.by.indicator ?? row.by.title ?? row.cells[0] ?? ""));
    if (title === "" || numbersOnly(title)) return [];
    return [
      {
        row: {
          section: table.section.id,
          area: areaOf(table.section, context.outline),
          title,
          unit: unitOf(title, row),
          values: valuesOf(row, table),
          source: row.by.source ? clean(row.by.source) : null,
        },
        place: row.place,
        quote: row.cells.map(clean).filter(Boolean).join(" | "),
      },
    ];
  });
}

const numbersOnly = (title: string): boolean => !/\p{L}/u.test(title);

/** The unit: "%" of a share, what stands behind the last comma ("kr/invånare 80+"), else a count. */
function unitOf(title: string, row: Row): string {
  if (/%|\bandel\b/iu.test(title) || row.cells.slice(1).some((cell) => /\d\s*%/.test(cell))) return "%";
  const tail = /,\s*((?:antal|kr|tkr|mnkr|dagar|timmar|index|poäng)[^,]*)$/iu.exec(title);
  return tail?.[1] ? withoutEnd(tail[1]) : /tkr/iu.test(title) ? "tkr" : "antal";
}

/** By the year in the header; the first column of a year counts where there are several. */
function valuesOf(row: Row, table: ReadTable): Record<string, number> {
  const values: Record<string, number> = {};
  table.columns.forEach(({ role, year }, i) => {
    const value = valueIn(row.cells[i] ?? "");
    const counts = year !== null && (role === "value" || role === "amount" || role === "results");
    if (counts && value !== null && values[String(year)] === undefined) values[String(year)] = value;
  });
  return values;
}
