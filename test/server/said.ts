import type { Outgoing } from "../../src/bot/turn.js";
import type { ConversationRecord } from "../../src/store/store.js";

// What the bot of the server's tests says, and how that looks in the HTTP answer.

/** The smallest card. */
export const CARD = { type: "AdaptiveCard", version: "1.5", body: [] };
/** A card with its text, as the bot gives it. */
export const shown = { text: "Fyra uppföljningar i juni.", card: CARD };
/** The card as a message carries it. */
export const cardAttachment = { contentType: "application/vnd.microsoft.card.adaptive", content: CARD };
/** The card as the answer to a press. */
export const cardAnswer = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: CARD };
/** A sentence as the answer to a press. */
export const noticeAnswer = (text: unknown) => ({
  statusCode: 200,
  type: "application/vnd.microsoft.activity.message",
  value: text,
});

/** The channel of the social committee, reached at an address. */
export const channel = (serviceUrl: string): ConversationRecord => ({
  id: "19:sn@thread.tacv2",
  kind: "channel",
  tenant: "tenant",
  serviceUrl,
  channelId: "msteams",
  botId: "28:bot",
  team: "team",
  committee: "nykoping/sn",
  tiedBy: null,
  locale: null,
  person: null,
  lostSince: null,
  lastSeen: "2026-05-04",
});

/** A reply of text alone. */
export const saying = (text: string): readonly Outgoing[] => [{ kind: "reply", text, card: null }];
