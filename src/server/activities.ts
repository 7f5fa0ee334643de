import type { Card, Hit, Place, Shown } from "../bot/turn.js";
import type { Answer } from "../domain/answer.js";
import { type Cited, withCitations } from "./citations.js";

/** A message as the channel takes it. */
export type Message = {
  readonly type: "message";
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
  readonly entities?: readonly Cited[];
  /** Shows thumbs up and down below the message, and Teams' own form behind each. */
  readonly channelData?: { readonly feedbackLoop: { readonly type: "default" } };
};

/** What an invoke is answered with: the HTTP status, and a body whose shape depends on the invoke. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown };

const CARD = "application/vnd.microsoft.card.adaptive";
const PREVIEW = "application/vnd.microsoft.card.thumbnail";
const NOTICE = "application/vnd.microsoft.activity.message";

/** Teams reads a message's text as Markdown, where a line goes on after a single line break unless two spaces end it. */
const withLineBreaks = (text: string): string => text.replace(/(?<!\n)\n(?!\n)/g, "  \n");

/**
 * What is shown, as a message. Beside a card the text goes into the summary, which notifications and screen
 * readers use; as text it would stand in the chat a second time.
 */
export const messageOf = ({ text, card }: Shown): Message =>
  card === null
    ? { type: "message", text: withLineBreaks(text) }
    : { type: "message", summary: text, attachments: [{ contentType: CARD, content: card }] };

/** Kinds in which the bot asks or shows around, so that there is nothing to judge yet. */
const NO_ANSWER: ReadonlySet<Answer["kind"]> = new Set(["help", "clarify", "recordIntent"]);

/** Whether a reply can be judged by those who see it. */
export const isAnswer = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && !NO_ANSWER.has(answer.kind);

/** A reply as a message: one that answers a question asks for feedback, and as text alone carries its sources. */
export function replyOf({ answer, ...shown }: Shown & { readonly answer?: Answer }): Message {
  const message = messageOf(shown);
  if (!isAnswer(answer)) return message;
  return {
    ...message,
    ...(shown.card === null ? withCitations(withLineBreaks(shown.text), answer) : {}),
    channelData: { feedbackLoop: { type: "default" } },
  };
}

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

const attached = (card: Card) => ({ contentType: CARD, content: card });

/** Answers a search of the message extension: each hit with its whole card, and how it is listed. */
export const hitsFound = (hits: readonly Hit[]): InvokeAnswer => ({
  status: 200,
  body: {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: hits.flatMap(({ title, detail, shown }) =>
        shown.card === null
          ? []
          : [
              {
                ...attached(shown.card),
                preview: { contentType: PREVIEW, content: { title, text: detail } },
              },
            ],
      ),
    },
  },
});

/** Answers in a dialogue of the message extension, with a card. */
export const inDialogue = (title: string, { text, card }: Shown): InvokeAnswer => ({
  status: 200,
  body: {
    task:
      card === null
        ? { type: "message", value: text }
        : { type: "continue", value: { title, height: "large", width: "medium", card: attached(card) } },
  },
});

/** A sentence as the answer to a search or in a dialogue of the message extension. */
export const saidInExtension = (
  kind: "search" | "dialogue" | "dialogueSent",
  text: string,
): InvokeAnswer => ({
  status: 200,
  body:
    kind === "search"
      ? { composeExtension: { type: "message", text } }
      : { task: { type: "message", value: text } },
});

/** Answers, in the shape each expects, the invokes that this bot has nothing for, instead of "501". */
export function declined(name: string | undefined, text: string): InvokeAnswer {
  if (name === "adaptiveCard/action") return notice(text);
  if (name?.startsWith("task/")) return { status: 200, body: { task: { type: "message", value: text } } };
  if (name === "composeExtension/fetchTask" || name === "composeExtension/submitAction")
    return saidInExtension("dialogue", text);
  if (name?.startsWith("composeExtension/")) return saidInExtension("search", text);
  // What is sent from a message's own footer is to be answered with an empty object.
  return name?.startsWith("message/") ? { status: 200, body: {} } : { status: 200 };
}

/** How the channel is told in which conversation to speak. */
export function referenceTo(to: Place) {
  const { id, kind, tenant, serviceUrl, channelId, botId } = to;
  const conversationType = kind === "group" ? "groupChat" : kind;
  return {
    channelId,
    serviceUrl,
    bot: { id: botId, name: "" },
    conversation: {
      id,
      conversationType,
      isGroup: kind !== "personal",
      name: "",
      ...(tenant && { tenantId: tenant }),
    },
  };
}
