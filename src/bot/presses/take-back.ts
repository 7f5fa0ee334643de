import { problemText } from "../../cards/problem-text.js";
import { takeBackForm } from "../../cards/take-back-card.js";
import { countingNumber } from "../../cards/versions.js";
import { wordsFor } from "../../cards/words/index.js";
import { withoutPersonalNumbers } from "../../domain/personal-number.js";
import { checkReason } from "../../domain/report.js";
import { factsNow } from "../happened.js";
import { record } from "../record.js";
import { redraw, refusal, refuse } from "./drawing.js";
import type { PressHandler } from "./handler.js";

/** Asks before a report is taken back. */
export const onAskBack: PressHandler<"askBack"> = async ({ occasion, view }, turn) => {
  const { deps, incoming, locale } = turn;
  const facts = await factsNow(deps, occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion }, turn)];
  if (!facts.standing.submission) return refuse({ code: "nothing-submitted" }, view, turn);
  return [{ kind: "replace", ...takeBackForm({ occasions: [facts], view, locale }) }];
};

/** Takes a report back. The posts that tell of it are changed by whatever changes all cards. */
export const onTakeBack: PressHandler<"takeBack"> = async ({ occasion, view, reason: typed }, turn) => {
  const { deps, incoming, locale } = turn;
  const { today } = incoming;
  const reason = checkReason(typed, today);
  if (!reason.ok) {
    const facts = await factsNow(deps, occasion, today);
    if (!facts) return [refusal({ code: "occasion-unknown", occasion }, turn)];
    const problem = problemText(reason.problem, locale, today);
    const form = { occasions: [facts] as const, view, locale, problem };
    return [
      { kind: "replace", ...takeBackForm({ ...form, reason: withoutPersonalNumbers(typed ?? "", today) }) },
    ];
  }
  const recorded = await record(deps, occasion, { type: "withdrawn", reason: reason.value }, incoming);
  if (!recorded.ok) return refuse(recorded.problem, view, turn);
  const facts = await factsNow(deps, occasion, today);
  const said = wordsFor(locale).submission.takeBack.done(countingNumber(facts?.standing.versions ?? []));
  return [await redraw(view, turn), { kind: "reply", text: said, card: null }];
};
