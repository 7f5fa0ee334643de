import type { Deps } from "../../src/bot/deps.js";
import { buttonsOf, cardOf, pressRaw, say } from "./chat.js";

/** A report's address, and the follow-up that it is of: to SN 17 September 2026, handed in by 27 August. */
export const LINK = "https://nykoping.sharepoint.com/sites/dso/lex-sarah-2026.docx";
export const LEX_SARAH = "sn-2026/lex-sarah-atgardsplaner/1";

/** What has been recorded of it: what, and by whom. */
export const eventsOf = async (bot: Deps): Promise<string[]> =>
  (await bot.store.history()).get(LEX_SARAH)?.map(({ move, by }) => `${move.type} ${by.name}`) ?? [];

/** Its own card, as the bot shows it now. */
export const occasionCard = async (bot: Deps, said = {}): Promise<unknown> => {
  const list = cardOf(await say(bot, "Lex Sarah till SN 2026", said));
  const row = buttonsOf(list).find(({ verb, data }) => verb === "show" && data.occasion === LEX_SARAH);
  return cardOf(await pressRaw(bot, "show", row?.data, said));
};
