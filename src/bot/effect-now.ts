import { type CalendarEffect, effectOfChange } from "../answers/calendar-effects.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { type Deps, plansOf } from "./deps.js";
import { happenedIn } from "./happened.js";

/** What a recorded change of a calendar does to the occasions as they stand on a day; `null` where there is no such change. */
export async function effectNow(
  change: string,
  { library, store }: Deps,
  today: CalendarDate,
): Promise<CalendarEffect | null> {
  const [plans, happened] = await Promise.all([plansOf(store), happenedIn(store)]);
  return effectOfChange(change, plans, library, happened, today);
}
