import { factsOf } from "../answers/facts.js";
import { historyCard } from "../cards/history-card.js";
import type { Shown } from "../cards/shown.js";
import { MOST_HISTORIES } from "../cards/verbs.js";
import type { OccasionId } from "../domain/event.js";
import type { Locale } from "../domain/question.js";
import type { Deps } from "./deps.js";
import { happenedIn } from "./happened.js";

/** What has happened to some occasions, as a card; `null` where none of them is in a loaded agreement. */
export async function historyShown(
  ids: readonly OccasionId[],
  page: number,
  deps: Deps,
  locale: Locale,
  today: string,
): Promise<Shown | null> {
  const happened = await happenedIn(deps.store);
  const occasions = ids.flatMap((id) => {
    const occasion = deps.library.occasion(id);
    if (!occasion) return [];
    const facts = factsOf(occasion, deps.library, happened, today);
    return [{ facts, events: happened.history.get(id) ?? [] }];
  });
  const touched = occasions.filter(({ events }) => events.length > 0).slice(0, MOST_HISTORIES);
  const [first] = touched.length > 0 ? touched : occasions;
  if (!first) return null;
  return historyCard(first.facts.shortTitle, touched.length > 0 ? touched : [first], page, locale);
}
