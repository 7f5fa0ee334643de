import { folded, foldedNumbers } from "./folding.js";
import { isRow, type Row, sourcesOf } from "./row.js";

/** Fields that say where something stands or who it concerns, not what is answered. */
const NOT_SAID = new Set(
  `agreement agreementtitle id source url link href performer commissioner kind locale query question today
  municipality score`.split(/\s+/),
);
/** A heading that is cited says nothing by itself. */
const NOT_SAID_IN_SOURCES = new Set([...NOT_SAID, "title", "heading", "section"]);
const APART = new Set(["passages", "citations", "intent", "card"]);

/** Every text and number in a value, however deep, but for those under the fields named. */
function textsIn(value: unknown, skip: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part, skip));
  if (isRow(value)) {
    return Object.entries(value).flatMap(([key, part]) => (skip.has(folded(key)) ? [] : textsIn(part, skip)));
  }
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}

/** Everything a row says, as lines. */
export const saidIn = (row: Row): string[] => textsIn(row, NOT_SAID);

/** Everything an answer says in which a fact can stand, folded: its fields, and its first six sources. */
function saidBy(answer: Row): string {
  const own = Object.fromEntries(Object.entries(answer).filter(([key]) => !APART.has(key)));
  const sources = sourcesOf(answer, 6).flatMap((source) => textsIn(source, NOT_SAID_IN_SOURCES));
  return foldedNumbers([...saidIn(own), ...sources].join(" \n "));
}

/**
 * Whether a fact is said. A number must stand alone (40 is not said by "140" or "40,5"), and a short word
 * must begin one.
 */
function says(said: string, fact: string): boolean {
  const wanted = foldedNumbers(fact).trim();
  const alone = /^\d/.test(wanted) || wanted.length <= 4 ? "(?<![a-z0-9])" : "";
  const ended = /\d$/.test(wanted) ? "(?![0-9])(?![.,]\\d)" : "";
  const literal = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(alone + literal + ended).test(said);
}

/** Facts that an answer does not say in any of their spellings. */
export function factFaults(facts: readonly (readonly string[])[], answer: Row): string[] {
  const said = saidBy(answer);
  return facts
    .filter((spellings) => !spellings.some((fact) => says(said, fact)))
    .map((spellings) => `fact not found: ${spellings.join(" | ")}`);
}
