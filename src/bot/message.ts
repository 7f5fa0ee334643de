import { problemText } from "../cards/problem-text.js";
import { renderAnswer } from "../cards/render.js";
import type { Answer, RecordIntentAnswer } from "../domain/answer.js";
import { holdsPersonalNumber, linkHoldsPersonalNumber } from "../domain/personal-number.js";
import { readCommand } from "../language/commands/index.js";
import type { ConversationRecord } from "../store/store.js";
import { askText } from "./ask.js";
import { onCommand } from "./commands/index.js";
import type { Deps } from "./deps.js";
import { goOn } from "./go-on.js";
import { refusalFor } from "./officials.js";
import { pointedAt } from "./pointed.js";
import { keepAsked, recalled } from "./recall.js";
import type { MessageIn, Outgoing } from "./turn.js";
import { keepUnanswered } from "./unanswered.js";

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
    from: incoming.from,
    mentions: incoming.mentions,
    ...(forcedLocale === undefined ? {} : { forcedLocale }),
  };
  const situation = { ...asker, homeMunicipality: deps.settings.homeMunicipality };
  const last = await recalled(incoming, deps);
  const pointed = last && (await pointedAt(incoming, last, situation, deps));
  if (pointed?.kind === "told") return onCommand(pointed.command, pointed.incoming, conversation, deps);
  const command = readCommand(text, {
    reader: deps.reader,
    situation,
    mentions: incoming.mentions.length,
    personal: incoming.place.kind === "personal",
  });
  if (command) return onCommand(command, incoming, conversation, deps);
  const wentOn =
    pointed?.kind === "answered" ? pointed : last && (await goOn(incoming, last, situation, deps));
  if (wentOn?.kind === "said") return wentOn.said;
  const answer = wentOn?.answer ?? (await askText(deps, text, asker));
  const refused = answer.kind === "recordIntent" ? await refusalOf(answer, incoming, deps) : null;
  if (refused) return [{ kind: "reply", text: refused, card: null }];
  if (recordsPersonalNumber(answer, text, today))
    return [
      {
        kind: "reply",
        text: problemText({ code: "personal-number", where: "message" }, answer.locale, today),
        card: null,
      },
    ];
  // Nobody waits for their question to be kept for others.
  void keepUnanswered(answer, text, today, deps);
  const asked = wentOn ? wentOn.asked : { text, understood: answer.understood };
  if (asked !== null && isGoneOnFrom(answer)) await keepAsked(asked, incoming, deps);
  return [{ kind: "reply", ...renderAnswer(answer), answer }];
}

/** Whether a next message can go on from an answer; else from the one before it still. */
const isGoneOnFrom = (answer: Answer): boolean =>
  answer.kind !== "help" && (answer.kind !== "notFound" || answer.reason !== "not-understood");

/** Whoever may not decide what their sentence wants is told so at once, and who can. */
async function refusalOf(
  { decision, occasion, locale }: RecordIntentAnswer,
  { from, today }: MessageIn,
  { store, settings }: Deps,
): Promise<string | null> {
  // Where nobody is asked who they are and nobody has been named, there is nobody else who could.
  const nobody = settings.everyoneBelieved && (await store.settings()).officials.length === 0;
  const problem = decision && !nobody ? await refusalFor(from, occasion.committee, store) : null;
  return problem && problemText(problem, locale, today);
}

/**
 * Whether a report is to be recorded and the sentence, or the name of its link, holds a personal number: then
 * nothing of it goes into a card, nor into what is remembered.
 */
function recordsPersonalNumber({ understood }: Answer, text: string, today: string): boolean {
  if (understood.question.kind !== "recordIntent") return false;
  const { link } = understood.question;
  return holdsPersonalNumber(text, today) || (link !== null && linkHoldsPersonalNumber(link, today));
}
