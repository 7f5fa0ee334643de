import { tableOf } from "../../table/build.js";
import { placeAt, textAt } from "../source.js";
import { columnsIn } from "./columns.js";
import { datesIn, type FlatReader } from "./flat.js";

/** "Startdatum Slutdatum", and as many dates below it, or each date below its own head. */
export const datesOnly: FlatReader = (source, flat) => {
  const titles = flat.columns.filter(({ kind }) => kind === "date").map(({ title }) => title);
  if (titles.length !== flat.columns.length) return null;
  const dates: string[] = [];
  let last = flat.at;
  for (const at of flat.body) {
    const head = columnsIn(textAt(source, at));
    const found = datesIn(textAt(source, at));
    if (dates.length >= titles.length && head.length !== 1) break;
    if (head.length === 1 && head[0]?.kind === "date") titles.push(head[0].title);
    else if (found) dates.push(...found);
    else break;
    last = at;
  }
  if (titles.length < 2 || dates.length !== titles.length) return null;
  const place = placeAt(source, flat.at);
  const rows = [
    { cells: titles, place },
    { cells: dates, place: placeAt(source, last) },
  ];
  return { table: tableOf(rows, place), next: last + 1, notices: [] };
};
