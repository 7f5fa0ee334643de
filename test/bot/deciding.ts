import type { Deps } from "../../src/bot/deps.js";
import type { Outgoing } from "../../src/bot/turn.js";
import type { Move } from "../../src/domain/event.js";
import { CHANNEL, cardOf, install, press, pressRaw, replanningBot, say } from "./chat.js";

/** What is decided about: to SN 4 June 2026; and what it becomes when it is sent back. */
export const TSI = "sn-2026/tsi/1";
export const RETURNED = `${TSI}/retur-1`;
export const REASON = "Underlaget är inte klart";

/** SN's channel, where Anna added the app, who so is SN's official; Bo is staff. */
export async function officialsBot(): Promise<Deps> {
  const bot = replanningBot();
  await install(bot, { place: CHANNEL });
  await say(bot, "koppla kanalen till SN", { place: CHANNEL });
  return bot;
}

type Done = Promise<readonly Outgoing[]>;

export const movesOf = async (bot: Deps, id = TSI): Promise<Move[]> =>
  ((await bot.store.history()).get(id) ?? []).map(({ move }) => move);

export const viewOf = (id = TSI) => ({ kind: "occasion", occasion: id, locale: "sv" });

export const card = (bot: Deps, id = TSI, said = {}): Done =>
  pressRaw(bot, "show", { occasion: id, view: viewOf(id) }, said);

/** Opens the form of a decision from the occasion's card. */
export const opened = (bot: Deps, decision: string, said = {}, id = TSI): Done =>
  pressRaw(bot, "decide", { decision, occasion: id, view: viewOf(id) }, said);

/** Fills that form in and sends it. */
export const recorded = async (bot: Deps, decision: string, inputs: object, said = {}, id = TSI): Done =>
  press(bot, cardOf(await opened(bot, decision, said, id)), "record", { inputs: { ...inputs }, ...said });
