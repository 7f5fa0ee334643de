import { factsOf } from "../answers/facts.js";
import type { OccasionId } from "../domain/event.js";
import type { Occasion } from "../domain/occasion.js";
import type { Followed } from "../reminders/occasion.js";
import type { Deps } from "./deps.js";

/** Occasions as they stand on a day, each with what has happened to it: those asked for, or all there are. */
export async function followedOn(
  { library, store }: Deps,
  today: string,
  ids?: readonly OccasionId[],
): Promise<readonly Followed[]> {
  const [history, { trackingSince }] = await Promise.all([store.history(), store.settings()]);
  const wanted: readonly Occasion[] =
    ids === undefined ? library.occasions : ids.flatMap((id) => library.occasion(id) ?? []);
  return wanted.map((occasion) => ({
    facts: factsOf(occasion, library, { history, trackingSince }, today),
    history: history.get(occasion.id) ?? [],
  }));
}
