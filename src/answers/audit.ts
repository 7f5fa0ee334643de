import type { OccasionFacts } from "../domain/answer.js";
import { type AuditRow, auditRow } from "../domain/audit.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { overlaps, type Period, yearPeriod } from "../domain/period.js";
import { factsOf } from "./facts.js";
import type { Happened, Library } from "./library.js";
import { inOrder } from "./select.js";

const within = (day: CalendarDate | null, { start, end }: Period): boolean =>
  day !== null && day >= start && day <= end;

/** Whether a duty belongs to a year: by one of its days, agreed or moved, or, without any, by the span it falls in. */
function isOfYear(facts: OccasionFacts, agreed: AuditRow["agreed"], year: Period): boolean {
  const days = [facts.meeting, facts.submitBy, agreed.meeting, agreed.submitBy];
  if (days.some((day) => day !== null)) return days.some((day) => within(day, year));
  const span = facts.within ?? facts.period;
  return span === null || overlaps(span, year);
}

/**
 * A committee's duties of a year with all that was done about each, in the order of their meetings. Everything
 * but the agreements' own facts comes from the event log.
 */
export function auditOf(
  committee: string,
  year: number,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): AuditRow[] {
  const span = yearPeriod(year);
  const audited = library.occasions
    .filter(({ agreement }) => agreement.commissioner === committee)
    .filter(({ agreement }) => overlaps({ start: agreement.validFrom, end: agreement.validTo }, span))
    .map((occasion) => {
      const { meeting, submitBy } = occasion;
      const history = happened.history.get(occasion.id) ?? [];
      const facts = factsOf(occasion, library, happened, today);
      return { facts, agreed: { meeting, submitBy }, history };
    })
    .filter(({ facts, agreed }) => isOfYear(facts, agreed, span));
  const byId = new Map(audited.map((one) => [one.facts.id, one]));
  const ordered = inOrder(audited.map(({ facts }) => facts));
  const hasDay = ({ meeting, submitBy }: OccasionFacts) => meeting !== null || submitBy !== null;
  // What has no day stands last: there is least to say of it.
  return [...ordered.filter(hasDay), ...ordered.filter((facts) => !hasDay(facts))].flatMap(({ id }) => {
    const one = byId.get(id);
    return one ? [auditRow(one, today)] : [];
  });
}
