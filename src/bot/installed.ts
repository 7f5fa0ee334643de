import { welcome } from "../cards/talk-cards.js";
import { wordsFor } from "../cards/words/index.js";
import type { WelcomePlace } from "../cards/words/talk.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Locale } from "../domain/question.js";
import { askHelp } from "./ask.js";
import type { Deps } from "./deps.js";
import { firstOfficial } from "./officials.js";
import type { InstalledIn, Outgoing, Place } from "./turn.js";

/** Which tour fits a place: in a team there are channels to tie. */
const TOUR_IN: Readonly<Record<Place["kind"], WelcomePlace>> = {
  personal: "personal",
  group: "group",
  channel: "team",
};

/** The tour for a place, of what is loaded. */
export async function tour(
  deps: Deps,
  { kind }: Place,
  locale: Locale,
  today: CalendarDate,
): Promise<Outgoing> {
  return { kind: "reply", ...welcome(await askHelp(deps, locale, today), TOUR_IN[kind]) };
}

/**
 * Says hello where the app was added, with a tour made of what is loaded; whoever added it to a team is told that they
 * own its calendars from now on.
 */
export async function onInstalled(incoming: InstalledIn, deps: Deps): Promise<readonly Outgoing[]> {
  const locale = incoming.locale ?? "sv";
  const becameOfficial = await firstOfficial(incoming, deps);
  const hello = await tour(deps, incoming.place, locale, incoming.today);
  if (!becameOfficial || incoming.place.team === null) return [hello];
  return [
    hello,
    { kind: "reply", text: wordsFor(locale).people.firstOfficial(incoming.from.name), card: null },
  ];
}
