import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import type { ExtensionIn, Outgoing } from "../turn.js";
import { onDialogue, onDialogueSent } from "./report.js";
import { onSearch } from "./search.js";

/** The message extension asks for something: a search, or a dialogue on a message. */
export async function onExtension(
  incoming: ExtensionIn,
  conversation: ConversationRecord | null,
  deps: Deps,
): Promise<readonly Outgoing[]> {
  // The person's own language: a dialogue is seen by nobody else, and a hit goes where no language is known.
  const locale = incoming.locale ?? conversation?.locale ?? "sv";
  switch (incoming.kind) {
    case "search":
      return onSearch({ incoming, conversation, deps, locale });
    case "dialogue":
      return onDialogue({ incoming, conversation, deps, locale });
    case "dialogueSent":
      return onDialogueSent({ incoming, conversation, deps, locale });
  }
}
