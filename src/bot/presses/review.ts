import { reviewWords } from "../../cards/review-words.js";
import type { Press } from "../../cards/verbs.js";
import type { Outgoing } from "../turn.js";
import { redraw, refusal } from "./drawing.js";
import type { PressTurn } from "./handler.js";

/** Confirms or dismisses the row behind an occasion, for all its occasions. Who was second is told so. */
export async function onReview(
  { verb, occasion, view }: Extract<Press, { verb: "confirm" | "dismiss" }>,
  turn: PressTurn,
): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const known = deps.library.occasion(occasion);
  if (!known) return [refusal({ code: "occasion-unknown", occasion }, turn)];
  const { agreement, followUp } = known;
  const outcome = verb === "confirm" ? "confirmed" : "dismissed";
  const rows = [followUp.id];
  const count = await deps.review?.decide(agreement.id, rows, outcome, incoming.from, incoming.at);
  const words = reviewWords(locale);
  if (!count) return [{ kind: "notice", text: words.decidedBefore }];
  if (verb === "confirm") return [await redraw(view, turn)];
  const text = words.dismissed(followUp.shortTitle);
  return [{ kind: "replaceForAll", message: incoming.message, text, card: null }];
}
