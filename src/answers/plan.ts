import type { AgreementFacts, CommitteeFacts, OccasionFacts } from "../domain/answer.js";
import { type CalendarDate, yearOf } from "../domain/calendar-date.js";
import { overlaps, yearPeriod, yearsIn } from "../domain/period.js";
import { isShown } from "./context.js";
import { agreementFacts, type Happened, type Library } from "./library.js";
import { hasDay, undatedInOrder } from "./select.js";
import { ofYear } from "./year.js";

/** Everything a committee is to have reported in a year, and what of its agreements is not in it. */
export type CommitteePlan = {
  readonly committee: CommitteeFacts;
  readonly year: number;
  /** The agreements that the rows are from, and those that hold for the year without a row in it. */
  readonly agreements: readonly AgreementFacts[];
  /** Rows with a day, in the order of their meetings. */
  readonly dated: readonly OccasionFacts[];
  /** Rows without a day that belong to the year, those of the shortest span first. */
  readonly undated: readonly OccasionFacts[];
  /** How many rows of the same agreements are left out, because they belong to other years. */
  readonly otherYears: number;
  /** How many of the rows nobody has confirmed. */
  readonly unconfirmed: number;
};

/** A committee's plan of a year, as it stands today. */
export function planOf(
  committee: string,
  year: number,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): CommitteePlan {
  const rows = ofYear(committee, year, library, happened, today).map(({ facts }) => facts);
  const ids = new Set(rows.map(({ agreement }) => agreement));
  const span = yearPeriod(year);
  const registers = library.registers.filter(
    ({ agreement }) =>
      agreement.commissioner === committee &&
      (ids.has(agreement.id) || overlaps({ start: agreement.validFrom, end: agreement.validTo }, span)),
  );
  const all = registers
    .flatMap(({ agreement }) => library.occasionsOf(agreement.id))
    .filter((occasion) => isShown(occasion, happened));
  return {
    committee: library.committee(committee),
    year,
    agreements: registers.map(agreementFacts),
    dated: rows.filter(hasDay),
    undated: undatedInOrder(rows.filter((row) => !hasDay(row))),
    otherYears: all.length - rows.length,
    unconfirmed: rows.filter(({ unconfirmed }) => unconfirmed).length,
  };
}

/** The committees that a loaded agreement is of, by municipality and code. */
export const committeesLoaded = (library: Library): CommitteeFacts[] =>
  [...new Set(library.registers.map(({ agreement }) => agreement.commissioner))]
    .toSorted()
    .map((id) => library.committee(id));

/** The years for which a committee has rows with a day, or an agreement that holds, oldest first. */
export function yearsOf(committee: string, library: Library): number[] {
  const own = library.registers.filter(({ agreement }) => agreement.commissioner === committee);
  const valid = own.flatMap(({ agreement }) =>
    yearsIn({ start: agreement.validFrom, end: agreement.validTo }),
  );
  const days = library.occasions
    .filter(({ agreement }) => agreement.commissioner === committee)
    .flatMap(({ meeting, submitBy }) => [meeting, submitBy])
    .flatMap((day) => (day === null ? [] : [yearOf(day)]));
  return [...new Set([...valid, ...days])].toSorted((a, b) => a - b);
}
