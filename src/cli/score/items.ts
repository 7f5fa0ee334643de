import { mayStand, meets, pairUp, type Span, sameTitle } from "./entries.js";
import type { WantedEntry } from "./expectations.js";
import { missing, tooMany } from "./faults.js";
import { type Row, rowsIn, textIn } from "./row.js";

/** What a list must hold, and what it may. */
export type ExpectedItems = {
  readonly must: readonly WantedEntry[];
  readonly may: readonly WantedEntry[];
  readonly period: Span | null;
};

/** What is missing in a list of items, and what is too many in it. */
export function itemFaults({ must, may, period }: ExpectedItems, items: readonly Row[]): string[] {
  const paired = pairUp(must, items, meets);
  const used = new Set(paired.values());
  const mayBe = (item: Row): boolean =>
    may.some((entry) => mayStand(entry, item, period)) ||
    // The same occasion once more, or one of a recurring duty's.
    must.some((entry) => meets(entry, item) && sameTitle(entry.title, item));
  const extra = items.filter((item, place) => !used.has(place) && !mayBe(item));
  const unmet = must.filter((_, place) => !paired.has(place));
  return [...unmet.map(missing), ...tooMany(extra, must.length)];
}

/** What is wrong with an answer that lists occasions. That there are none has to be said. */
export function listFaults(expected: ExpectedItems, answer: Row): string[] {
  const silent = expected.must.length === 0 && textIn(answer.text).trim() === "";
  const says = silent ? ["says nothing (that a period is empty must be said)"] : [];
  return [...itemFaults(expected, rowsIn(answer.items)), ...says];
}
