import { problemText } from "../cards/problem-text.js";
import { renderAnswer } from "../cards/render.js";
import { listView } from "../cards/view.js";
import { wordsFor } from "../cards/words/index.js";
import type { Answer, OccasionFacts, RecordIntentAnswer } from "../domain/answer.js";
import type { Placed } from "../domain/contents.js";
import { holdsPersonalNumber, linkHoldsPersonalNumber } from "../domain/personal-number.js";
import { readCommand } from "../language/commands/index.js";
import { askedAnew, followOn } from "../language/dialogue.js";
import type { Reading, Situation } from "../language/reading.js";
import { understand } from "../language/understand.js";
import type { ConversationRecord } from "../store/store.js";
import { askAgain, askOccasion, askSection, askText, withPeople } from "./ask.js";
import { onCommand } from "./commands/index.js";
import type { Deps } from "./deps.js";
import { refusalFor } from "./officials.js";
import { type Asked, keepAsked, recalled } from "./recall.js";
import { sourcesOf } from "./sources.js";
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
  const command = readCommand(text, {
    reader: deps.reader,
    situation,
    mentions: incoming.mentions.length,
    personal: incoming.place.kind === "personal",
  });
  if (command) return onCommand(command, incoming, conversation, deps);
  const wentOn = await goOn(incoming, situation, deps);
  if (wentOn !== null && "said" in wentOn) return wentOn.said;
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
  const asked = wentOn?.text ?? text;
  // Nobody waits for their question to be kept for others.
  void keepUnanswered(answer, text, today, deps);
  // A row that was opened leaves the list as what is gone on from: "visa nummer 4" comes next.
  if (answer.kind !== "occasion" && answer.kind !== "help")
    await keepAsked({ text: asked, understood: answer.understood }, incoming, deps);
  return [{ kind: "reply", ...renderAnswer(answer), answer }];
}

/** What a message comes to that goes on from the last: an answer, or something said about the last answer. */
type WentOn =
  | { readonly answer: Answer /** The question in its own words. */; readonly text?: string }
  | { readonly said: readonly Outgoing[] };

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

/** What a message that goes on from the person's last question comes to, or `null` where it asks anew. */
async function goOn(incoming: MessageIn, situation: Situation, deps: Deps): Promise<WentOn | null> {
  const last = await recalled(incoming, deps);
  if (last === null) return null;
  const reading = deps.reader.read(incoming.text, situation);
  const anew = await askAnew(reading, last, situation, deps);
  if (anew) return anew;
  const next = followOn(reading, last.understood);
  if (next === null) return null;
  const { text } = last;
  if (next.kind === "cancelled") {
    // There is nothing more to go on from.
    await keepAsked(
      { text: "", understood: { ...last.understood, question: { kind: "help" } } },
      incoming,
      deps,
    );
    const said = wordsFor(last.understood.locale).receipt.cancelled;
    return { said: [{ kind: "reply", text: said, card: null }] };
  }
  if (next.kind === "refined") {
    const understood = await withPeople(next.understood, incoming, deps);
    return { answer: await askAgain(deps, understood), text };
  }
  const again = await askAgain(deps, { ...last.understood, today: incoming.today });
  if (next.kind === "sources") return { said: sourcesOf(again) };
  if (next.kind === "page") return turnPage(again, last, next.by, incoming, deps);
  const answer = await openRow(again, next.number, incoming, deps);
  return answer && { answer, text };
}

/** Another page of the last list, as its card's buttons show it; `null` where it has no pages. */
async function turnPage(
  answer: Answer,
  last: Asked,
  by: number,
  incoming: MessageIn,
  deps: Deps,
): Promise<WentOn | null> {
  const page = Math.max(1, (last.page ?? 1) + by);
  const view = listView(answer.understood, page);
  if (view === null) return null;
  await keepAsked({ ...last, page }, incoming, deps);
  return { said: [{ kind: "reply", ...renderAnswer(answer, view), answer }] };
}

/** The last question asked anew with something in it replaced; `null` where that means nothing. */
async function askAnew(
  reading: Reading,
  last: Asked,
  situation: Situation,
  deps: Deps,
): Promise<WentOn | null> {
  const { locale, question } = last.understood;
  const text = askedAnew(reading, deps.reader.read(last.text, situation), question.kind);
  if (text === null) return null;
  const understood = understand(text, deps.reader, { ...situation, forcedLocale: locale });
  if (understood.question.kind === "notFound") return null;
  return { answer: await askAgain(deps, { ...understood, carriedOver: true }), text };
}

/** A row of an answer by its number: an occasion in full, or the section that a goal or an amount stands in. */
async function openRow(
  shown: Answer,
  number: number,
  { today }: MessageIn,
  deps: Deps,
): Promise<Answer | null> {
  const row = rowsOf(shown)[number - 1];
  if (row) return askOccasion(deps, row.id, shown.locale, today);
  const placed = placedRowsOf(shown)[number - 1];
  return placed ? askSection(deps, placed, shown.locale, today) : null;
}

/** The rows of an answer on contents, in the order of their numbers. */
function placedRowsOf(answer: Answer): readonly Placed[] {
  if (answer.kind === "figure") return answer.reckoning?.terms ?? answer.figures;
  if (answer.kind === "indicator") return answer.indicators;
  return answer.kind === "goals" || answer.kind === "assignments" ? answer.rows : [];
}

/** The rows of an answer in the order of their numbers: those with a day, then those without. */
function rowsOf(answer: Answer): readonly OccasionFacts[] {
  if ("undated" in answer) return [...answer.items, ...answer.undated];
  if ("followUps" in answer) return answer.followUps.flatMap(({ occasions }) => occasions);
  return "items" in answer ? answer.items : [];
}
