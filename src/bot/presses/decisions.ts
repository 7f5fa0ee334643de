import { meetingDaysOf } from "../../answers/decision.js";
import { againSaid, decidedSaid, decisionForm, decisionReceipt } from "../../cards/decision-cards.js";
import type { Press } from "../../cards/verbs.js";
import { occasionView } from "../../cards/view.js";
import type { OccasionFacts } from "../../domain/answer.js";
import {
  checkDecision,
  type Decision,
  type DecisionFields,
  fieldsAgain,
  NO_FIELDS,
} from "../../domain/decision.js";
import type { Move } from "../../domain/event.js";
import type { Problem } from "../../domain/problem.js";
import type { Locale } from "../../domain/question.js";
import { channelsOf } from "../channels.js";
import { factsNow } from "../happened.js";
import { refusalFor } from "../officials.js";
import { record } from "../record.js";
import type { Outgoing } from "../turn.js";
import { redraw, refusal, refuse } from "./drawing.js";
import type { PressHandler, PressTurn } from "./handler.js";

type Deciding = Pick<Extract<Press, { verb: "record" }>, "decision" | "view">;

/** The form of a decision, for whoever pressed. */
function form(
  { decision, view }: Deciding,
  occasion: OccasionFacts,
  fields: DecisionFields,
  problem: Problem | null,
  { deps, locale, incoming }: PressTurn,
): Outgoing {
  const meetings = meetingDaysOf(occasion.committee, deps.library);
  const { today } = incoming;
  const shown = decisionForm({ decision, occasion, view, locale, today, fields, meetings, problem });
  return { kind: "replace", ...shown };
}

/** Opens the form of a decision, for officials; whoever is none is told who can. */
export const onDecide: PressHandler<"decide"> = async (press, turn) => {
  const { deps, incoming } = turn;
  const facts = await factsNow(deps, press.occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion: press.occasion }, turn)];
  const refused = await refusalFor(incoming.from, facts.committee, deps.store);
  if (refused) return [refusal(refused, turn)];
  return [form(press, facts, NO_FIELDS, null, turn)];
};

/** Records a decision, and tells the committee's channels of it. */
export const onRecord: PressHandler<"record"> = async (press, turn) => {
  const { deps, incoming, locale } = turn;
  const { decision, occasion, view, fields, sure } = press;
  const before = await factsNow(deps, occasion, incoming.today);
  if (!before) return [refusal({ code: "occasion-unknown", occasion }, turn)];
  const refused = await refusalFor(incoming.from, before.committee, deps.store);
  if (refused) return refuse(refused, view, turn);
  const meetings = meetingDaysOf(before.committee, deps.library);
  const at = { today: incoming.today, meeting: before.meeting, meetings, sure };
  const move = checkDecision(decision, fields, at);
  if (!move.ok) return [form(press, before, fieldsAgain(fields, incoming.today), move.problem, turn)];
  const recorded = await record(deps, occasion, move.value, incoming);
  if (!recorded.ok) return refuse(recorded.problem, view, turn);
  const facts = await factsNow(deps, occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion }, turn)];
  const said = await saidOf(decision, move.value, facts, turn);
  const posts = recorded.value.repeated ? [] : await postsOf(said, facts, turn);
  if (view.kind !== "intent") return [await redraw(view, turn), ...posts];
  const shown = decisionReceipt(facts, said(null, locale), occasionView(facts.id, locale), locale);
  return [{ kind: "replaceForAll", message: incoming.message, ...shown }, ...posts];
};

/** A sentence on what was decided: by whom, where that is to be said, and in which language. */
type Said = (by: string | null, locale: Locale) => string;

/** What was decided; of a report that was sent back also when it comes up again. */
async function saidOf(
  decision: Decision,
  move: Move,
  facts: OccasionFacts,
  { deps, incoming }: PressTurn,
): Promise<Said> {
  const isReturned = move.type === "presented" && move.outcome === "returned";
  const next = isReturned ? deps.library.returnOf(facts.id) : null;
  const again = next && (await factsNow(deps, next.id, incoming.today));
  return (by, locale) => {
    const sentence = decidedSaid(decision, move, facts, by, locale);
    return again ? `${sentence} ${againSaid(again, locale)}` : sentence;
  };
}

/** What the committee's channels are told: what was decided, and by whom. Not where it was done. */
async function postsOf(said: Said, facts: OccasionFacts, { deps, incoming }: PressTurn): Promise<Outgoing[]> {
  const channels = await channelsOf(facts.committee, deps.store);
  return channels
    .filter(({ id }) => id !== incoming.place.id)
    .map((to) => {
      const locale = to.locale ?? "sv";
      const sentence = said(incoming.from.name, locale);
      return {
        kind: "post",
        to,
        ...decisionReceipt(facts, sentence, occasionView(facts.id, locale), locale),
      };
    });
}
