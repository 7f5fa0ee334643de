import { isDeepStrictEqual } from "node:util";
import type { ConversationRecord } from "../store/store.js";
import type { Deps } from "./deps.js";
import type { Incoming } from "./turn.js";

/** What is kept of a conversation after something happened in it. */
function after(
  before: ConversationRecord | null,
  { place, from, locale, today }: Incoming,
): ConversationRecord {
  return {
    ...place,
    committee: before?.committee ?? null,
    tiedBy: before?.tiedBy ?? null,
    locale: locale ?? before?.locale ?? null,
    person: place.kind === "personal" ? from : null,
    lostSince: null,
    lastSeen: today,
  };
}

/**
 * What shows that the bot is a member of a place. The message extension works in every chat, also between two
 * people, and so do the buttons of cards that were posted with it: from those alone nobody can be written to.
 */
const EVIDENCE: ReadonlySet<Incoming["kind"]> = new Set(["message", "installed", "removed"]);

const isExtension = ({ kind }: Incoming): boolean =>
  kind === "search" || kind === "dialogue" || kind === "dialogueSent";

/**
 * Keeps where the bot was spoken to, so that it can speak there on its own later. Written only when it
 * differs from what is known, i.e. about once a day; a place the bot was removed from is forgotten. Nobody who
 * writes waits for that: should it not be kept, the next message shows the same. An installation is told of once.
 */
export async function conversationAfter(
  incoming: Incoming,
  { store, trouble }: Pick<Deps, "store" | "trouble">,
): Promise<ConversationRecord | null> {
  const { id } = incoming.place;
  const before = await store.conversation(id);
  if (!EVIDENCE.has(incoming.kind) && before === null) return null;
  if (isExtension(incoming)) return before;
  if (incoming.kind === "removed") return before === null ? null : store.changeConversation(id, () => null);
  const now = after(before, incoming);
  if (before !== null && isDeepStrictEqual(before, now)) return before;
  const keeping = store.changeConversation(id, (current) => after(current, incoming));
  if (incoming.kind !== "message") return keeping;
  keeping.catch((error: unknown) => trouble("where somebody wrote was not kept", error));
  return now;
}
