import { welcome } from "../cards/talk-cards.js";
import { wordsFor } from "../cards/words/index.js";
import { askHelp } from "./ask.js";
import type { Deps } from "./deps.js";
import { firstOfficial } from "./officials.js";
import type { InstalledIn, Outgoing } from "./turn.js";

/**
 * Says hello where the app was added, with three things to try that can be answered from what is loaded;
 * whoever added it to a team is told that they own its calendars from now on.
 */
export async function onInstalled(incoming: InstalledIn, deps: Deps): Promise<readonly Outgoing[]> {
  const locale = incoming.locale ?? "sv";
  const becameOfficial = await firstOfficial(incoming, deps);
  const { suggestions } = await askHelp(deps, locale, incoming.today);
  const place = incoming.place.kind === "personal" ? "personal" : "shared";
  const hello: Outgoing = { kind: "reply", ...welcome(locale, place, suggestions) };
  if (!becameOfficial || incoming.place.team === null) return [hello];
  return [
    hello,
    { kind: "reply", text: wordsFor(locale).people.firstOfficial(incoming.from.name), card: null },
  ];
}
