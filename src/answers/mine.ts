import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Person } from "../domain/event.js";
import { receiversOf, type Staff } from "../domain/people.js";

/** Whether somebody has an occasion: by name, by role, or in the place of whoever is away. */
export function isMine(
  facts: OccasionFacts,
  person: Pick<Person, "id">,
  { roleHolders, absences }: Staff,
  today: CalendarDate,
): boolean {
  const receivers = receiversOf(facts.standing.owner, roleHolders, absences, today);
  return [...facts.holders, ...receivers].some((one) => one.person.id === person.id);
}
