import type { Incoming, Outgoing } from "../bot/turn.js";
import type { Answer } from "../domain/answer.js";
import type { ConversationRecord } from "../store/store.js";
import {
  hitsFound,
  type InvokeAnswer,
  inDialogue,
  isAnswer,
  type Message,
  messageOf,
  notice,
  replaceCard,
  replyOf,
  saidInExtension,
} from "./activities.js";
import { within } from "./deadline.js";
import { describeError, type Log } from "./log.js";
import { sentences } from "./sentences.js";

/** What a turn can do to the world. `teams.ts` does it with the SDK. */
export type Voice = {
  /** Says something where the bot was spoken to. `kind`: what kind of answer it is, where it is one. */
  readonly send: (message: Message, kind?: Answer["kind"]) => Promise<void>;
  /** Answers the invoke of this turn; `null` in a turn that is none (a message). */
  readonly answer: ((answer: InvokeAnswer) => Promise<void>) | null;
  /** Changes a message that was sent earlier in this conversation, for everyone. */
  readonly update: (id: string, message: Message) => Promise<void>;
  /** Says something in another conversation. */
  readonly post: (to: ConversationRecord, message: Message) => Promise<void>;
  /** Changes a message that was sent earlier in another conversation, for everyone. */
  readonly edit: (to: ConversationRecord, id: string, message: Message) => Promise<void>;
};

/** How long a step that the answer does not depend on may keep it waiting. Teams gives up after 15 s. */
const SIDE_STEP_MS = 4_000;

type OfKind<K extends Outgoing["kind"]> = Extract<Outgoing, { kind: K }>;

/**
 * Does what the bot decided, in order. A step that fails keeps none of the others from being done: a card
 * that cannot be changed for everyone is logged, a post that cannot be sent is also told to the person, and
 * the first reply that cannot be sent is thrown at the end.
 */
export async function carryOut(
  outgoing: readonly Outgoing[],
  incoming: Incoming,
  voice: Voice,
  log: Log,
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of outgoing) {
    await step(one, incoming, voice, log).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  if (voice.answer && !outgoing.some(({ kind }) => ANSWERS_PRESS[kind]))
    await voice.answer(answerOfItsOwn(outgoing, incoming));
}

/** Which kinds answer a press; listed whole, so that a new one must say whether it does. */
const ANSWERS_PRESS: Record<Outgoing["kind"], boolean> = {
  reply: false,
  replace: true,
  replaceForAll: true,
  update: false,
  notice: true,
  hits: true,
  dialogue: true,
  post: false,
  edit: false,
};

/** An invoke is always answered, also where the bot only wrote a message, or had nothing to say at all. */
function answerOfItsOwn(outgoing: readonly Outgoing[], incoming: Incoming): InvokeAnswer {
  const { seeBelow, nothingToPress } = sentences(incoming.locale);
  return sentence(outgoing.length > 0 ? seeBelow : nothingToPress, incoming);
}

/** One sentence, in the shape that this invoke is answered in. */
function sentence(text: string, { kind }: Incoming): InvokeAnswer {
  if (kind === "search" || kind === "dialogue" || kind === "dialogueSent") return saidInExtension(kind, text);
  return notice(text);
}

function step(one: Outgoing, incoming: Incoming, voice: Voice, log: Log): Promise<unknown> {
  const { answer, send } = voice;
  switch (one.kind) {
    case "reply":
      return send(replyOf(one), isAnswer(one.answer) ? one.answer.kind : undefined);
    case "notice":
      return answer ? answer(sentence(one.text, incoming)) : send(messageOf({ text: one.text, card: null }));
    case "hits":
      return answer?.(hitsFound(one.hits)) ?? Promise.resolve();
    case "dialogue":
      return answer?.(inDialogue(one.title, one)) ?? Promise.resolve();
    case "replace":
      return answer ? answer(replaceCard(one)) : send(messageOf(one));
    case "replaceForAll":
      return replaceForAll(one, voice, log);
    case "update":
      return update(one, voice, log);
    case "post":
      return post(one, incoming, voice, log);
    case "edit":
      return attempt("edit", () => voice.edit(one.to, one.message, messageOf(one)), log);
  }
}

async function replaceForAll(one: OfKind<"replaceForAll">, voice: Voice, log: Log): Promise<void> {
  await voice.answer?.(replaceCard(one));
  const changed = await update(one, voice, log);
  // With no invoke to answer and no message to change, it can still be said.
  if (!voice.answer && !changed) await voice.send(messageOf(one));
}

/** Changes the pressed card for everyone; whether that could be done. */
async function update(one: OfKind<"update" | "replaceForAll">, voice: Voice, log: Log): Promise<boolean> {
  const { message } = one;
  return message !== null && attempt("update", () => voice.update(message, messageOf(one)), log);
}

async function post(one: OfKind<"post">, incoming: Incoming, voice: Voice, log: Log): Promise<void> {
  const posted = await attempt("post", () => voice.post(one.to, messageOf(one)), log);
  if (!posted) await voice.send(messageOf({ text: sentences(incoming.locale).postFailed, card: null }));
}

/** Does what the turn does not depend on; whether it went well. */
async function attempt(what: string, work: () => Promise<void>, log: Log): Promise<boolean> {
  try {
    await within(SIDE_STEP_MS, what, work());
    return true;
  } catch (error) {
    log.warn({ step: what, error: describeError(error) }, "a step of a turn failed");
    return false;
  }
}
