import { welcome } from "../cards/talk-cards.js";
import { askHelp } from "./ask.js";
import type { Deps } from "./deps.js";
import type { InstalledIn, Outgoing } from "./turn.js";

/** Says hello where the app was added, with three things to try that can be answered from what is loaded. */
export async function onInstalled(incoming: InstalledIn, deps: Deps): Promise<readonly Outgoing[]> {
  const locale = incoming.locale ?? "sv";
  const { suggestions } = await askHelp(deps, locale, incoming.today);
  const place = incoming.place.kind === "personal" ? "personal" : "shared";
  return [{ kind: "reply", ...welcome(locale, place, suggestions) }];
}
