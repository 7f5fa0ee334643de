import { daysOf, isDated, sameDays } from "./days.js";
import type { Entry, WantedEntry } from "./expectations.js";
import { sameFolded } from "./folding.js";
import { greatestMatching } from "./matching.js";
import { type Row, textIn, titleOf } from "./row.js";
import { sameSection } from "./sections.js";
import { overlap } from "./words.js";

/** From the first day to the last. */
export type Span = readonly [string, string];

type Named = { readonly agreement: string; readonly section: string | null; readonly title: string };

/** Whether a row is of this agreement. */
export const ofAgreement = (agreement: string, given: Row): boolean =>
  sameFolded(agreement, textIn(given.agreement));

/** Whether a row's title has half the words of this one. */
export const sameTitle = (title: string, given: Row): boolean => overlap(title, titleOf(given)) >= 0.5;

/** Whether a row is about what is expected: of the same agreement, and of the same section or title. */
export const sameMatter = ({ agreement, section, title }: Named, given: Row): boolean =>
  ofAgreement(agreement, given) &&
  (sameSection(section ?? "", textIn(given.section)) || sameTitle(title, given));

/** Whether a row meets an expected entry, or one of the entries that do as well. */
export const meets = (entry: WantedEntry, given: Row): boolean =>
  [entry, ...entry.alt].some((one: Entry) => sameMatter(one, given) && sameDays(one, given));

/** Whether a row is one that may stand in the answer: a recurring duty without a day, or with one in the period. */
export function mayStand(entry: WantedEntry, given: Row, period: Span | null): boolean {
  if (isDated(entry)) return meets(entry, given);
  const same = ofAgreement(entry.agreement, given) && sameTitle(entry.title, given);
  return same && sameDays(entry, given) && touches(daysOf(given), period);
}

function touches(days: readonly string[], period: Span | null): boolean {
  if (days.length === 0 || period === null) return true;
  const [start, end] = period;
  return days.some((day) => start <= day && day <= end);
}

/** Which row each expected entry is met by, each by one of its own; by their places. */
export function pairUp<T extends Named>(
  expected: readonly T[],
  given: readonly Row[],
  fits: (entry: T, row: Row) => boolean,
): ReadonlyMap<number, number> {
  const placed = given.map((row, place) => ({ row, place }));
  const candidates = expected.map((entry) =>
    placed
      .filter(({ row }) => fits(entry, row))
      .map(({ row, place }) => ({ place, shared: overlap(entry.title, titleOf(row)) }))
      .sort((a, b) => b.shared - a.shared)
      .map(({ place }) => place),
  );
  return greatestMatching(candidates);
}
