import type { EventDraft, Move, OccasionEvent, Person } from "../../src/domain/event.js";
import type { ConversationRecord, Decision, Store } from "../../src/store/store.js";

export const anna: Person = { id: "aad-anna", name: "Anna Ek" };
export const bo: Person = { id: "aad-bo", name: "Bo Lind" };

export const LEX_SARAH = "sn-2026/lex-sarah/2";
export const TSI = "sn-2026/tsi/1";

/** An event on {@link LEX_SARAH}, whole but for what a test wants otherwise. */
export const eventDraft = (over: Partial<EventDraft> = {}): EventDraft => ({
  occasion: LEX_SARAH,
  cause: "activity-1",
  at: "2026-05-04T09:12:00+02:00",
  day: "2026-05-04",
  by: anna,
  move: { type: "acknowledged" },
  ...over,
});

export const recorded = (seq: number, over: Partial<EventDraft> = {}): OccasionEvent => ({
  seq,
  ...eventDraft({ cause: `activity-${seq}`, ...over }),
});

export const submitted = (link = "https://nykoping.example/lex-sarah.docx"): Move => ({
  type: "submitted",
  link,
  reference: null,
  note: null,
});

/** A channel in which the bot is. */
export const channel = (over: Partial<ConversationRecord> = {}): ConversationRecord => ({
  id: "19:sn@thread.tacv2",
  kind: "channel",
  tenant: "tenant-1",
  serviceUrl: "https://smba.example/emea/",
  channelId: "msteams",
  botId: "28:bot",
  team: "19:team@thread.tacv2",
  committee: null,
  tiedBy: null,
  locale: null,
  person: null,
  lostSince: null,
  lastSeen: "2026-05-04",
  ...over,
});

const decisionToRecord = (draft: EventDraft): Decision<"recorded"> => ({
  events: [draft],
  result: "recorded",
});

/** Records one event without looking at what was there. */
export const record = (store: Store, over: Partial<EventDraft> = {}): Promise<"recorded"> => {
  const draft = eventDraft(over);
  return store.decide(draft.occasion, () => decisionToRecord(draft));
};

/** The causes of everything recorded, in the order of the log. */
export async function causesIn(store: Pick<Store, "history">): Promise<string[]> {
  const events = [...(await store.history()).values()].flat();
  return events.sort((a, b) => a.seq - b.seq).map((event) => event.cause);
}
