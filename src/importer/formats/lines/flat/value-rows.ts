import { oneSpaced } from "../../markup.js";
import { type Row, tableOf } from "../../table/build.js";
import { placeAt, textAt } from "../source.js";
import type { FlatReader } from "./flat.js";
import { joinedLines } from "./split.js";

/** A measured value at a line's end: "3,9%", "49.5%", "11", "-2,4", "1 200". */
const VALUES = /(?:^|\s)((?:[-–]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?\s?%?(?:\s+|$)){1,6})$/;

/** "Titel Utfall 2023 Utfall 2024": a row begins where a line ends in values; the title goes on below it. */
export const valueRows: FlatReader = (source, flat) => {
  const values = flat.columns.filter(({ kind }) => kind === "value").length;
  if (values === 0 || values !== flat.columns.length - 1 || flat.columns[0]?.kind !== "text") return null;
  const rows: { title: string[]; values: string[]; at: number }[] = [];
  for (const at of flat.body) {
    const line = textAt(source, at);
    const found = valuesIn(line, values);
    if (found) rows.push({ title: [found.title], values: found.values, at });
    else if (rows.length > 0) rows.at(-1)?.title.push(oneSpaced(line.replace(/\|/g, " ")));
    else return null;
  }
  const place = placeAt(source, flat.at);
  const head: Row = { cells: flat.columns.map(({ title }) => title), place };
  const filled = rows.map(
    ({ title, values: cells, at }): Row => ({
      cells: [joinedLines(title), ...cells],
      place: placeAt(source, at),
    }),
  );
  const next = (flat.body.at(-1) ?? flat.at) + 1;
  return rows.length === 0 ? null : { table: tableOf([head, ...filled], place), next, notices: [] };
};

/** A line's title and values; more values than columns mean that the title ends in a figure. */
function valuesIn(line: string, columns: number): { title: string; values: string[] } | null {
  const found = VALUES.exec(line);
  const title = oneSpaced(line.slice(0, found?.index ?? 0).replace(/\|\s*$/, ""));
  const values = (found?.[1] ?? "").trim().split(/\s+(?!%)/);
  return found && title !== "" && values.length <= columns ? { title, values } : null;
}
