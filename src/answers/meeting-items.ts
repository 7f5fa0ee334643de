import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { factsOf } from "./facts.js";
import type { Happened, Library } from "./library.js";

/** What is up at a committee's meeting, in the order of the agreement's sections. */
export type MeetingItems = {
  readonly items: readonly OccasionFacts[];
  /** How many of them were postponed to it, and how many from it to another day. */
  readonly movedIn: number;
  readonly movedOut: number;
  /** Left out because they were waived. */
  readonly waived: number;
};

/** Sections as people order them: 4.2 before 4.10, numbers before headings. */
const bySection = new Intl.Collator("sv", { numeric: true });

/** Everything that is reported at a committee's meeting, as it stands on a day. */
export function meetingItems(
  committee: string,
  meeting: CalendarDate,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): MeetingItems {
  const own = library.occasions
    .filter(({ agreement }) => agreement.commissioner === committee)
    .map((occasion) => ({ planned: occasion.meeting, facts: factsOf(occasion, library, happened, today) }));
  const here = own.filter(({ facts }) => facts.meeting === meeting);
  const items = here
    .filter(({ facts }) => facts.standing.state !== "waived")
    .toSorted((a, b) => bySection.compare(a.facts.section, b.facts.section));
  return {
    items: items.map(({ facts }) => facts),
    movedIn: items.filter(({ planned }) => planned !== meeting).length,
    movedOut: own.filter(({ planned, facts }) => planned === meeting && facts.meeting !== meeting).length,
    waived: here.length - items.length,
  };
}
