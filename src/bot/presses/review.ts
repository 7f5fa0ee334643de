import { type RowQuote, rowForm } from "../../cards/row-form.js";
import type { Press } from "../../cards/verbs.js";
import { wordsFor } from "../../cards/words/index.js";
import { type Correction, corrected } from "../../domain/correction.js";
import type { Occasion } from "../../domain/occasion.js";
import { isOfficial } from "../officials.js";
import type { Outgoing } from "../turn.js";
import { redraw, refusal } from "./drawing.js";
import type { PressHandler, PressTurn } from "./handler.js";

/** The occasion that is pressed on, for whoever may decide on its row; else the refusal. */
async function decidedOn(
  id: string,
  turn: PressTurn,
): Promise<{ readonly occasion: Occasion } | { readonly refused: readonly Outgoing[] }> {
  const { deps, incoming } = turn;
  const occasion = deps.library.occasion(id);
  if (!occasion) return { refused: [refusal({ code: "occasion-unknown", occasion: id }, turn)] };
  const may = await isOfficial(incoming.from, occasion.agreement.commissioner, deps.store);
  return may ? { occasion } : { refused: [refusal({ code: "not-allowed", who: "official" }, turn)] };
}

const decidedBefore = ({ locale }: PressTurn): readonly Outgoing[] => [
  { kind: "notice", text: wordsFor(locale).review.decidedBefore },
];

/** Confirms or dismisses the row behind an occasion, for all its occasions. Who was second is told so. */
export async function onReview(
  { verb, occasion: id, view }: Extract<Press, { verb: "confirm" | "dismiss" }>,
  turn: PressTurn,
): Promise<readonly Outgoing[]> {
  const found = await decidedOn(id, turn);
  if ("refused" in found) return found.refused;
  const { deps, incoming, locale } = turn;
  const { agreement, followUp } = found.occasion;
  const outcome = verb === "confirm" ? "confirmed" : "dismissed";
  const count = await deps.review?.decide(agreement.id, [followUp.id], outcome, incoming.from, incoming.at);
  if (!count) return decidedBefore(turn);
  if (verb === "confirm") return [await redraw(view, turn)];
  const text = wordsFor(locale).review.dismissed(followUp.shortTitle);
  return [{ kind: "replaceForAll", message: incoming.message, text, card: null }];
}

function quoteOf({ agreement, followUp }: Occasion, { deps }: PressTurn): RowQuote | null {
  const source = deps.review?.source(agreement.id, followUp.id) ?? null;
  if (source === null) return null;
  const { place, words } = source;
  return {
    words,
    page: "page" in place ? place.page : null,
    line: "line" in place ? place.line : null,
  };
}

/** Opens the form in which a row is corrected. */
export const onCorrectRow: PressHandler<"correctRow"> = async ({ occasion: id, view }, turn) => {
  const found = await decidedOn(id, turn);
  if ("refused" in found) return found.refused;
  const { locale, incoming } = turn;
  const { occasion } = found;
  const form = rowForm({ occasion, quote: quoteOf(occasion, turn), view, locale, today: incoming.today });
  return [{ kind: "replace", ...form }];
};

/** Saves a corrected row, which is confirmed with that; what cannot be saved comes back with why. */
export const onSaveRow: PressHandler<"saveRow"> = async ({ occasion: id, view, ...saved }, turn) => {
  const found = await decidedOn(id, turn);
  if ("refused" in found) return found.refused;
  const { occasion } = found;
  const { deps, incoming, locale } = turn;
  const { agreement, followUp } = occasion;
  if (!deps.library.isUnconfirmed(agreement.id, followUp.id)) return decidedBefore(turn);
  const { title, forms, meeting = occasion.meeting, submitBy = occasion.submitBy } = saved;
  const typed: Correction = { title, forms, meeting, submitBy };
  const row = corrected(occasion, typed);
  if (!row.ok) {
    const { today } = incoming;
    const about = { occasion, quote: quoteOf(occasion, turn), view, locale, today, typed };
    return [{ kind: "replace", ...rowForm({ ...about, problem: row.problem }) }];
  }
  await deps.review?.correct(agreement.id, row.value, incoming.from, incoming.at);
  return [await redraw(view, turn)];
};
