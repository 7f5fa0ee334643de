import { factsOf } from "../answers/facts.js";
import type { Happened } from "../answers/library.js";
import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionId } from "../domain/event.js";
import type { Store } from "../store/store.js";
import type { Deps } from "./deps.js";

/** What has happened in the installation, as answers need it. */
export async function happenedIn(store: Store): Promise<Happened> {
  const [history, settings] = await Promise.all([store.history(), store.settings()]);
  return { history, trackingSince: settings.trackingSince, staff: settings };
}

/** The occasion as it stands now, or `null` where no loaded agreement has it. */
export async function factsNow(
  deps: Deps,
  id: OccasionId,
  today: CalendarDate,
): Promise<OccasionFacts | null> {
  const occasion = deps.library.occasion(id);
  if (!occasion) return null;
  return factsOf(occasion, deps.library, await happenedIn(deps.store), today);
}

/** Every occasion of what is loaded, as it stands now. */
export async function allFacts(deps: Deps, today: CalendarDate): Promise<OccasionFacts[]> {
  const happened = await happenedIn(deps.store);
  return deps.library.occasions.map((occasion) => factsOf(occasion, deps.library, happened, today));
}
