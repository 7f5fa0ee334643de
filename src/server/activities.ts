import type { Card, Shown } from "../bot/turn.js";

/** A message as the channel takes it. */
export type Message = {
  readonly type: "message";
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
};

/** What an invoke is answered with: the HTTP status, and a body whose shape depends on the invoke. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown };

const CARD = "application/vnd.microsoft.card.adaptive";
const NOTICE = "application/vnd.microsoft.activity.message";

/**
 * What is shown, as a message. Beside a card the text goes into the summary, which notifications and screen
 * readers use; as text it would stand in the chat a second time.
 */
export const messageOf = ({ text, card }: Shown): Message =>
  card === null
    ? { type: "message", text }
    : { type: "message", summary: text, attachments: [{ contentType: CARD, content: card }] };

const cardAction = (type: string, value: unknown): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type, value },
});

/** Answers a press: the card becomes this, or stays with a sentence beside it where there is no card. */
export const replaceCard = ({ text, card }: Shown): InvokeAnswer =>
  card === null ? notice(text) : cardAction(CARD, card);

/**
 * Answers a press with one sentence and leaves the card as it is. Also for what broke: of an answer with
 * another status or with the type `application/vnd.microsoft.error`, clients show a sentence of their own.
 */
export const notice = (text: string): InvokeAnswer => cardAction(NOTICE, text);

/** Answers, in the shape each expects, the invokes that this bot has nothing for, instead of "501". */
export function declined(name: string | undefined, text: string): InvokeAnswer {
  if (name === "adaptiveCard/action") return notice(text);
  if (name?.startsWith("task/")) return { status: 200, body: { task: { type: "message", value: text } } };
  if (name?.startsWith("composeExtension/")) {
    return { status: 200, body: { composeExtension: { type: "message", text } } };
  }
  return { status: 200 };
}
