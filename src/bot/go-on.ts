import { renderAnswer } from "../cards/render.js";
import { listView } from "../cards/view.js";
import { wordsFor } from "../cards/words/index.js";
import type { Answer } from "../domain/answer.js";
import { askedAnew, comparedWith } from "../language/dialogue/asked-anew.js";
import { declines, followOn } from "../language/dialogue/follow-on.js";
import type { Reading, Situation } from "../language/reading.js";
import { understand } from "../language/understand.js";
import { askAgain, withPeople } from "./ask.js";
import type { Deps } from "./deps.js";
import { type Asked, keepAsked } from "./recall.js";
import { sourcesOf } from "./sources.js";
import type { MessageIn, Outgoing } from "./turn.js";

/** What a message comes to that goes on from the last: an answer, or something said about the last answer. */
export type WentOn =
  | {
      readonly kind: "answered";
      readonly answer: Answer;
      /** What is gone on from next; `null` where that stays the last question. */
      readonly asked: Asked | null;
    }
  | { readonly kind: "said"; readonly said: readonly Outgoing[] };

/** What a message that goes on from the person's last question comes to, or `null` where it asks anew. */
export async function goOn(
  incoming: MessageIn,
  last: Asked,
  situation: Situation,
  deps: Deps,
): Promise<WentOn | null> {
  const reading = deps.reader.read(incoming.text, situation);
  if (isProposed(last) && declines(reading)) return cancelled(last, incoming, deps);
  const anew = await askAnew(reading, last, situation, deps);
  if (anew) return anew;
  const next = followOn(reading, last.understood);
  if (next === null) return null;
  if (next.kind === "refined") {
    const understood = await withPeople(next.understood, incoming, deps);
    return {
      kind: "answered",
      answer: await askAgain(deps, understood),
      asked: { text: last.text, understood },
    };
  }
  const again = await askAgain(deps, { ...last.understood, today: incoming.today });
  if (next.kind === "sources") return { kind: "said", said: sourcesOf(again) };
  return turnPage(again, last, next.by, incoming, deps);
}

const isProposed = ({ proposed = false, understood }: Asked): boolean =>
  proposed || understood.question.kind === "recordIntent";

/** What was proposed is not recorded; a list from which it was is still there to go on from. */
async function cancelled({ proposed, ...last }: Asked, incoming: MessageIn, deps: Deps): Promise<WentOn> {
  const nothing = { text: "", understood: { ...last.understood, question: { kind: "help" } } } as const;
  await keepAsked(proposed ? last : nothing, incoming, deps);
  const text = wordsFor(last.understood.locale).receipt.cancelled;
  return { kind: "said", said: [{ kind: "reply", text, card: null }] };
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
  return { kind: "said", said: [{ kind: "reply", ...renderAnswer(answer, view), answer }] };
}

/** The last question asked anew with something in it replaced, or beside the one before; else `null`. */
async function askAnew(
  reading: Reading,
  last: Asked,
  situation: Situation,
  deps: Deps,
): Promise<WentOn | null> {
  const { locale, question } = last.understood;
  const text =
    comparedWith(reading, last.text, last.before) ??
    askedAnew(reading, () => deps.reader.read(last.text, situation), question.kind);
  if (text === null) return null;
  const understood = {
    ...understand(text, deps.reader, { ...situation, forcedLocale: locale }),
    carriedOver: true,
  };
  if (understood.question.kind === "notFound") return null;
  return {
    kind: "answered",
    answer: await askAgain(deps, understood),
    asked: { text, understood, before: last.text },
  };
}
