import type { Deps } from "../../src/bot/deps.js";
import { takeIntoUse } from "../../src/bot/deps.js";
import { openingOf, type Replayed, replay } from "../../src/cli/replay.js";
import type { EventDraft, Move, Person } from "../../src/domain/event.js";
import type { ConversationRecord, Settings } from "../../src/store/store.js";
import { newBot } from "../bot/chat.js";
import { channel } from "../store/samples.js";

export const SN = "nykoping/sn";
export const TSI = "sn-2026/tsi/1";
export const AKTIVITETSKRAV = "sn-2026/aktivitetskrav/1";
export const ZONE = "Europe/Stockholm";

export const ANNA: Person = { id: "anna", name: "Anna Ek" };
export const BO: Person = { id: "bo", name: "Bo Lind" };
export const CLARA: Person = { id: "clara", name: "Clara Dahl" };

/** A channel that is tied to the committee. */
export const snChannel = (over: Partial<ConversationRecord> = {}) =>
  channel({ id: "channel-sn", committee: SN, ...over });

/** Where the bot talks to one person. */
export const chatOf = (person: Person, over: Partial<ConversationRecord> = {}) =>
  channel({ id: `chat-${person.id}`, kind: "personal", team: null, person, ...over });

/** A bot over the shipped registers, taken into use on a day, with these conversations and settings. */
export async function installed(
  since: string,
  conversations: readonly ConversationRecord[] = [snChannel()],
  settings: Partial<Settings> = {},
): Promise<Deps> {
  const bot = newBot();
  await takeIntoUse(bot, since);
  for (const one of conversations) await bot.store.changeConversation(one.id, () => one);
  await bot.store.changeSettings((before) => ({ ...before, ...settings }));
  return bot;
}

let causes = 0;

/** Something happens to an occasion on a day. */
export async function happens(bot: Deps, occasion: string, day: string, move: Move, by = ANNA) {
  causes += 1;
  const event: EventDraft = { occasion, cause: `test ${causes}`, at: openingOf(day, ZONE), day, by, move };
  await bot.store.decide(occasion, () => ({ events: [event], result: null }));
}

export const submitted: Move = {
  type: "submitted",
  link: "https://nykoping.example/rapport.docx",
  reference: null,
  note: null,
};

/** What is sent from one day to another. */
export const sentFrom = (
  bot: Deps,
  from: string,
  to: string,
  isUp?: (day: string) => boolean,
): Promise<Replayed[]> => replay(bot, { from, to, timeZone: ZONE, ...(isUp && { isUp }) });

/** Messages as one line each: day, kind, place, and the steps of one occasion, or of all. */
export const linesOf = (sent: readonly Replayed[], occasion?: string): string[] =>
  sent.flatMap(({ day, item, to, about }) => {
    const meant = about.filter(({ facts }) => occasion === undefined || facts.id === occasion);
    const steps = [...new Set(meant.map(({ step }) => step))].join(",");
    return occasion !== undefined && meant.length === 0
      ? []
      : [`${day} ${item.notice.type} ${to.id} ${steps}`];
  });
