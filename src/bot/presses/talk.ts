import { meetingDaysOf } from "../../answers/decision.js";
import { problemText } from "../../cards/problem-text.js";
import { renderAnswer } from "../../cards/render.js";
import type { IntentView } from "../../cards/view.js";
import { wordsFor } from "../../cards/words/index.js";
import type { DecisionAsked } from "../../domain/answer.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import { DECISIONS, type DecisionFields } from "../../domain/decision.js";
import type { OccasionId } from "../../domain/event.js";
import { askOccasion, askSection } from "../ask.js";
import { factsNow } from "../happened.js";
import { onMessage } from "../message.js";
import { assigningTo } from "../owners.js";
import type { Outgoing } from "../turn.js";
import { showView } from "./drawing.js";
import type { PressHandler, PressTurn } from "./handler.js";

/** Leaves a form: a question "is this right?" is taken back, all else becomes what was there before. */
export const onCancel: PressHandler<"cancel"> = async ({ view }, turn) =>
  view.kind === "intent" ? cancelled(turn) : showView(view, turn);

async function cancelled({ incoming, locale }: PressTurn): Promise<readonly Outgoing[]> {
  const text = wordsFor(locale).receipt.cancelled;
  return [{ kind: "replaceForAll", message: incoming.message, text, card: null }];
}

/** Asks a question, or says what is to be done, as if it had been written. */
export const onAsk: PressHandler<"ask"> = ({ text }, { deps, incoming, conversation }) =>
  onMessage({ ...incoming, kind: "message", text, mentions: [] }, conversation, deps);

/** Shows the section that a line named: the very one, whatever a search would find. */
export const onSection: PressHandler<"section"> = async (section, { deps, incoming, locale }) => {
  const answer = await askSection(deps, section, locale, incoming.today);
  return answer === null
    ? [{ kind: "notice", text: wordsFor(locale).pressUnread }]
    : [{ kind: "reply", ...renderAnswer(answer), answer }];
};
/** The form of a decision with what was filled in so far; `null` where the action is none. */
function decisionPicked(
  action: IntentView["action"],
  fields: DecisionFields,
  meetings: readonly CalendarDate[],
): DecisionAsked | null {
  const decision = DECISIONS.find((one) => one === action);
  return decision ? { decision, fields, meetings, problem: null } : null;
}

/** Means another of the occasions that were offered. */
export const onPick: PressHandler<"pick"> = async (
  { occasion, view, link, fields },
  { deps, incoming, locale },
) => {
  const ids: OccasionId[] = [occasion, ...view.options.filter((id) => id !== occasion)];
  const rows = (await Promise.all(ids.map((id) => factsNow(deps, id, incoming.today)))).flatMap(
    (facts) => facts ?? [],
  );
  const shown = await askOccasion(deps, occasion, locale, incoming.today);
  const [chosen, ...others] = rows;
  if (!shown || !chosen)
    return [
      { kind: "notice", text: problemText({ code: "occasion-unknown", occasion }, locale, incoming.today) },
    ];
  const { history: _history, returnedTo: _returnedTo, ...common } = shown;
  const answer = {
    ...common,
    kind: "recordIntent",
    action: view.action,
    occasion: chosen,
    others,
    link,
    ...(view.action === "assign" ? { assign: await assigningTo(view.to ?? null, deps) } : {}),
    ...(view.action === "snooze" ? { until: view.until ?? null } : {}),
    decision: decisionPicked(view.action, fields, meetingDaysOf(chosen.committee, deps.library)),
  } as const;
  return [{ kind: "replace", ...renderAnswer(answer) }];
};
