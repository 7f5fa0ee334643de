import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionEvent } from "../domain/event.js";
import { overlaps, type Period, yearPeriod } from "../domain/period.js";
import { isShown } from "./context.js";
import { factsOf } from "./facts.js";
import type { Happened, Library } from "./library.js";
import { hasDay, inOrder } from "./select.js";

/** A duty of a year: how it stands today, the days that the agreement gives it, and what has happened to it. */
export type OfYear = {
  readonly facts: OccasionFacts;
  readonly agreed: { readonly meeting: CalendarDate | null; readonly submitBy: CalendarDate | null };
  readonly history: readonly OccasionEvent[];
};

const within = (day: CalendarDate | null, { start, end }: Period): boolean =>
  day !== null && day >= start && day <= end;

/**
 * Whether a duty belongs to a year: by one of its days, agreed or moved, or, without any, by the span it falls in
 * (its agreement's years, where it has none of its own).
 */
function isOfYear({ facts, agreed }: OfYear, validity: Period, year: Period): boolean {
  const days = [facts.meeting, facts.submitBy, agreed.meeting, agreed.submitBy];
  if (days.some((day) => day !== null)) return days.some((day) => within(day, year));
  return overlaps(facts.within ?? facts.period ?? validity, year);
}

/** A committee's duties of a year, in the order of their meetings; those without a day last. */
export function ofYear(
  committee: string,
  year: number,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): OfYear[] {
  const span = yearPeriod(year);
  const found = library.occasions
    .filter(({ agreement }) => agreement.commissioner === committee)
    .filter((occasion) => isShown(occasion, happened))
    .flatMap((occasion): OfYear[] => {
      const { id, agreement, meeting, submitBy } = occasion;
      const history = happened.history.get(id) ?? [];
      const facts = factsOf(occasion, library, happened, today);
      const one = { facts, agreed: { meeting, submitBy }, history };
      return isOfYear(one, { start: agreement.validFrom, end: agreement.validTo }, span) ? [one] : [];
    });
  const byId = new Map(found.map((one) => [one.facts.id, one]));
  const ordered = inOrder(found.map(({ facts }) => facts));
  return [...ordered.filter(hasDay), ...ordered.filter((facts) => !hasDay(facts))].flatMap(
    ({ id }) => byId.get(id) ?? [],
  );
}
