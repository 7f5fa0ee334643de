import { problemText } from "../../cards/problem-text.js";
import type { RowOutcome } from "../../cards/verbs.js";
import { wordsFor } from "../../cards/words/index.js";
import { checkDecision, NO_FIELDS } from "../../domain/decision.js";
import type { OccasionId } from "../../domain/event.js";
import { ok, type Result } from "../../domain/problem.js";
import { factsNow } from "../happened.js";
import { outcomeCard } from "../notices/outcome.js";
import { refusalFor } from "../officials.js";
import { record } from "../record.js";
import { refusal, refuse } from "./drawing.js";
import type { PressHandler, PressTurn } from "./handler.js";

/** Records the outcome of one item; whether it was (`false`: no outcome was chosen for it). */
async function recordRow(
  { occasion, outcome, paragraph }: RowOutcome,
  at: { readonly meeting: string; readonly again: string | null },
  { deps, incoming }: PressTurn,
): Promise<Result<boolean>> {
  if (outcome === null || outcome === "none") return ok(false);
  const { meeting, again } = at;
  const fields = { ...NO_FIELDS, meeting, outcome, paragraph, again: outcome === "returned" ? again : null };
  const context = { today: incoming.today, meeting, meetings: [], sure: null };
  const move = checkDecision("present", fields, context);
  if (!move.ok) return move;
  const recorded = await record(deps, occasion, move.value, incoming);
  return recorded.ok ? ok(true) : recorded;
}

/** Records what came of a meeting's items, those that an outcome was chosen for. What is refused says why, by item. */
export const onOutcomes: PressHandler<"outcomes"> = async ({ view, rows, again }, turn) => {
  const { deps, incoming, locale } = turn;
  const words = wordsFor(locale).meeting;
  const refused = await refusalFor(incoming.from, view.committee, deps.store);
  if (refused) return refuse(refused, view, turn);
  const said: string[] = [];
  const typed = new Map<OccasionId, RowOutcome>();
  let count = 0;
  for (const row of rows) {
    const result = await recordRow(row, { meeting: view.meeting, again }, turn);
    if (result.ok) count += result.value ? 1 : 0;
    else {
      typed.set(row.occasion, row);
      const facts = await factsNow(deps, row.occasion, incoming.today);
      said.push(
        `${facts?.shortTitle ?? row.occasion}: ${problemText(result.problem, locale, incoming.today)}`,
      );
    }
  }
  if (count === 0 && said.length === 0) return [{ kind: "notice", text: words.outcomesNone }];
  const first = count === 0 ? [] : [words.outcomesRecorded(count)];
  const shown = await outcomeCard(view, deps, locale, incoming.today, { said: [...first, ...said], typed });
  if (!shown) return [refusal({ code: "occasion-unknown", occasion: "" }, turn)];
  return [{ kind: "replaceForAll", message: incoming.message, ...shown }];
};
