import type { ConversationRecord, Store } from "../store/store.js";

/** The channels that are tied to a committee, and that messages still reach. */
export const channelsOf = async (committee: string, store: Store): Promise<ConversationRecord[]> =>
  (await store.conversations()).filter(
    (one) => one.kind === "channel" && one.committee === committee && one.lostSince === null,
  );
