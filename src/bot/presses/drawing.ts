import { problemText } from "../../cards/problem-text.js";
import { renderAnswer } from "../../cards/render.js";
import { understoodOf, type View, viewOf } from "../../cards/view.js";
import type { Problem } from "../../domain/problem.js";
import { askAgain, askOccasion } from "../ask.js";
import { outcomeCard } from "../notices/outcome.js";
import { drawReminder } from "../notices/reminder.js";
import type { Outgoing, Shown } from "../turn.js";
import type { PressTurn } from "./handler.js";

/** What a view shows today, or `null` where what it is about is in no loaded agreement any more. */
async function draw(view: View, { deps, incoming }: PressTurn): Promise<Shown | null> {
  const { today } = incoming;
  if (view.kind === "meeting") return outcomeCard(view, deps, view.locale, today);
  if (view.kind === "list") return renderAnswer(await askAgain(deps, understoodOf(view, today)), view);
  if (view.kind === "reminder") return drawReminder(view, deps, today);
  const answer = await askOccasion(deps, view.occasion, view.locale, today);
  if (!answer) return null;
  return renderAnswer(answer, view.kind === "occasion" ? view : viewOf(answer));
}

/** A refusal, as the answer to a press. */
export const refusal = (problem: Problem, { locale, incoming }: PressTurn): Outgoing => ({
  kind: "notice",
  text: problemText(problem, locale, incoming.today),
});

const gone = (view: View, turn: PressTurn): Outgoing =>
  refusal({ code: "occasion-unknown", occasion: "occasion" in view ? view.occasion : "" }, turn);

/** Shows a view to the person who pressed. */
export async function showView(view: View, turn: PressTurn): Promise<readonly Outgoing[]> {
  const shown = await draw(view, turn);
  return [shown ? { kind: "replace", ...shown } : gone(view, turn)];
}

/** The pressed card as it is now, for everyone who sees it. */
export async function redraw(view: View, turn: PressTurn): Promise<Outgoing> {
  const shown = await draw(view, turn);
  return shown ? { kind: "replaceForAll", message: turn.incoming.message, ...shown } : gone(view, turn);
}

/** A refused press: the sentence, and the card brought up to date for everyone, since it was behind. */
export async function refuse(problem: Problem, view: View, turn: PressTurn): Promise<readonly Outgoing[]> {
  const shown = await draw(view, turn);
  const update: Outgoing[] = shown ? [{ kind: "update", message: turn.incoming.message, ...shown }] : [];
  return [refusal(problem, turn), ...update];
}
