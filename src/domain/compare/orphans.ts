import type { Register } from "../agreement.js";
import { calendarOf } from "../committee-calendar.js";
import { rulesOf } from "../committee-settings.js";
import type { OccasionEvent, OccasionId } from "../event.js";
import { meetingsOf } from "../meeting.js";
import { type Occasion, occasionsOf } from "../occasion.js";

/** An occasion with events that a new version of its agreement no longer has. */
export type Orphan = { readonly id: OccasionId; readonly title: string; readonly events: number };

/** How many days lie between hand-in and meeting has no part in an id. */
const occasionsIn = (register: Register, all: readonly Register[]): Occasion[] =>
  occasionsOf(register, { meetings: calendarOf(meetingsOf(all), []), rules: () => rulesOf(undefined) });

/**
 * What people have recorded on occasions that are gone once `after` stands in the place of `before`. The events
 * stay in the log, but no answer shows them any more. `others`: the other registers in use, whose meetings
 * date recurring duties too.
 */
export function orphanedBy(
  before: Register,
  after: Register,
  others: readonly Register[],
  history: ReadonlyMap<OccasionId, readonly OccasionEvent[]>,
): Orphan[] {
  const left = new Set(occasionsIn(after, [...others, after]).map(({ id }) => id));
  return occasionsIn(before, [...others, before]).flatMap(({ id, followUp }) => {
    const events = history.get(id)?.length ?? 0;
    return events === 0 || left.has(id) ? [] : [{ id, title: followUp.shortTitle, events }];
  });
}
