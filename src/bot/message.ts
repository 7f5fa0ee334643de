import { renderAnswer } from "../cards/render.js";
import { readCommand } from "../language/commands.js";
import type { ConversationRecord } from "../store/store.js";
import { askText } from "./ask.js";
import { onCommand } from "./command.js";
import type { Deps } from "./deps.js";
import type { MessageIn, Outgoing } from "./turn.js";

/** Somebody wrote: a command about the channel, or a question (a report to record is a question as well). */
export async function onMessage(
  incoming: MessageIn,
  conversation: ConversationRecord | null,
  deps: Deps,
): Promise<readonly Outgoing[]> {
  const { text, today, locale, forcedLocale } = incoming;
  const asker = {
    today,
    clientLocale: locale,
    channelCommittee: conversation?.committee ?? null,
    ...(forcedLocale === undefined ? {} : { forcedLocale }),
  };
  const situation = { ...asker, homeMunicipality: deps.settings.homeMunicipality };
  const command = readCommand(text, deps.reader, situation);
  if (command) return onCommand(command, incoming, deps);
  const answer = await askText(deps, text, asker);
  return [{ kind: "reply", ...renderAnswer(answer), answer }];
}
