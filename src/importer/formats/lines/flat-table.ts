import { columnWise } from "./flat/column-wise.js";
import { datesOnly } from "./flat/dates-only.js";
import { type FlatReader, flatAt } from "./flat/flat.js";
import { rowWise } from "./flat/row-wise.js";
import { valueRows } from "./flat/value-rows.js";
import type { Recogniser } from "./source.js";

/** The ways a scanner flattens a table, surest first. */
const READERS: readonly FlatReader[] = [datesOnly, columnWise, valueRows, rowWise];

/**
 * A table that came out as lines of text, known by its heads ("Titel Beskrivning Slutdatum", on one line or
 * one below the other).
 */
export const flatTable: Recogniser = (source, at) => {
  const flat = flatAt(source, at);
  if (!flat) return null;
  for (const reader of READERS) {
    const found = reader(source, flat);
    if (found) return { blocks: [found.table], next: found.next, notices: found.notices };
  }
  return null;
};
