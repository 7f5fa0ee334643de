import { fold } from "../../../../domain/fold.js";
import { isSlipOf } from "../../../../language/distance.js";

/** What a column of a flattened table holds; this is how its cells are told apart. */
export type ColumnKind = "text" | "date" | "value";

/** A column's head, as the document writes it. */
export type Column = { readonly title: string; readonly kind: ColumnKind };

/** Names of columns in committees' plans, folded: the first word of a head. */
const NAMES: Readonly<Record<ColumnKind, readonly string[]>> = {
  date: [
    "slutdatum",
    "startdatum",
    "datum",
    "senast",
    "inlamnas",
    "stoppdag",
    "sammantrade",
    "forfallodatum",
  ],
  value: ["utfall", "malvarde", "prognos", "budget", "varde", "resultat"],
  text: [
    "titel",
    "beskrivning",
    "uppfoljning",
    "aktivitet",
    "atgard",
    "uppdrag",
    "rapport",
    "redovisning",
    "form",
    "mottagare",
    "ansvarig",
    "kommentar",
    "bakgrund",
    "direktiv",
    "indikator",
    "nyckeltal",
    "namn",
  ],
};

const KINDS = ["date", "value", "text"] as const;

/** The columns a line names, if it is nothing but their names. A scanner's speck at either end is no name. */
export function columnsIn(line: string): Column[] {
  const words = line.split(/\s+/).filter((word) => /[\p{L}\d]{2}/u.test(word));
  const specks = line.split(/\s+/).length - words.length;
  const columns: Column[] = [];
  for (const word of words) {
    const kind = kindOf(word);
    const last = columns.pop();
    if (kind) columns.push(...(last ? [last] : []), { title: word, kind });
    else if (last && /^(?:19|20)\d\d$/.test(word)) columns.push({ ...last, title: `${last.title} ${word}` });
    else return [];
  }
  return specks > 1 ? [] : columns;
}

function kindOf(word: string): ColumnKind | null {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return null;
  const name = fold(word).replace(/[^\p{L}]/gu, "");
  return (
    KINDS.find((kind) =>
      NAMES[kind].some((known) => known === name || (known.length > 5 && isSlipOf(name, known))),
    ) ?? null
  );
}
