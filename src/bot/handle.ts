import { conversationAfter } from "./conversation.js";
import type { Deps } from "./deps.js";
import { onExtension } from "./extension/index.js";
import { onInstalled } from "./installed.js";
import { onMessage } from "./message.js";
import { asNothingRecorded } from "./nothing-recorded.js";
import { onPress } from "./presses/index.js";
import { keptUpToDate } from "./shown-since.js";
import type { Incoming, Outgoing } from "./turn.js";

/**
 * What the bot does about one thing that happened. Knows no SDK and reads no clock. What can be expected
 * to go wrong comes back as something said; a rejection means a bug or an outage (the store).
 * @throws NothingRecordedError where the store took nothing of what was to be recorded.
 */
export async function handle(incoming: Incoming, deps: Deps): Promise<readonly Outgoing[]> {
  await deps.keepUp?.();
  const before = await deps.store.history();
  const outgoing = await respond(incoming, deps).catch(async (error: unknown) => {
    throw await asNothingRecorded(error, incoming.from, before, deps.store);
  });
  return keptUpToDate(outgoing, before, incoming, deps);
}

async function respond(incoming: Incoming, deps: Deps): Promise<readonly Outgoing[]> {
  const conversation = await conversationAfter(incoming, deps);
  switch (incoming.kind) {
    case "message":
      return onMessage(incoming, conversation, deps);
    case "press":
      return onPress(incoming, conversation, deps);
    case "installed":
      return onInstalled(incoming, deps);
    case "removed":
      return [];
    case "search":
    case "dialogue":
    case "dialogueSent":
      return onExtension(incoming, conversation, deps);
  }
}
