import { receipt, reportForm } from "../../cards/report-cards.js";
import type { Press } from "../../cards/verbs.js";
import { occasionView, type View } from "../../cards/view.js";
import type { OccasionFacts } from "../../domain/answer.js";
import type { Problem } from "../../domain/problem.js";
import { factsNow } from "../happened.js";
import { type Submitted, submitReport, typedAgain } from "../submission.js";
import type { Outgoing } from "../turn.js";
import { redraw, refusal, refuse } from "./drawing.js";
import type { PressHandler, PressTurn } from "./handler.js";

/** Opens the form that records a report. */
export const onReport: PressHandler<"report"> = async ({ occasion, view }, turn) => {
  const { deps, incoming, locale } = turn;
  const facts = await factsNow(deps, occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion }, turn)];
  return [{ kind: "replace", ...reportForm({ occasion: facts, view, locale, today: incoming.today }) }];
};

/** The form again, with what was typed and what is wrong with it. */
async function formAgain(
  press: Extract<Press, { verb: "submit" }>,
  problem: Problem,
  turn: PressTurn,
): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const facts = await factsNow(deps, press.occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion: press.occasion }, turn)];
  const { view } = press;
  const typed = typedAgain(press, problem, incoming.today);
  return [
    {
      kind: "replace",
      ...reportForm({ occasion: facts, view, locale, today: incoming.today, typed, problem }),
    },
  ];
}

/** What is put right in the form: what was typed, and that somebody else was first. */
const BY_FORM: ReadonlySet<Problem["code"]> = new Set([
  "personal-number",
  "link-missing",
  "link-unreadable",
  "link-not-https",
  "link-with-credentials",
  "link-too-long",
  "link-host-not-allowed",
  "reference-unreadable",
  "note-too-long",
  "already-submitted",
]);

/** Records a report; the committee's channels are told. */
export const onSubmit: PressHandler<"submit"> = async (press, turn) => {
  const submitted = await submitReport(turn.deps, press.occasion, press, turn.incoming, press.again);
  if (submitted.ok) return afterSubmit(submitted.value, press.view, turn);
  const { problem } = submitted;
  return BY_FORM.has(problem.code) ? formAgain(press, problem, turn) : refuse(problem, press.view, turn);
};

/** The pressed card as the receipt of what was recorded. */
export const asReceipt = (
  facts: OccasionFacts,
  recorded: { readonly shared: boolean; readonly seq: number | null },
  turn: PressTurn,
): Outgoing => {
  const { locale, incoming } = turn;
  const view = occasionView(facts.id, locale);
  return {
    kind: "replaceForAll",
    message: incoming.message,
    ...receipt({ occasion: facts, locale, view, ...recorded }),
  };
};

/**
 * What the pressed card becomes: a question "is this right?" becomes the receipt; a list or an occasion is
 * drawn again for everyone, and the receipt follows as a message, unless the channel's own post is one.
 */
async function afterSubmit(
  { facts, channels, seq }: Submitted,
  view: View,
  turn: PressTurn,
): Promise<readonly Outgoing[]> {
  const shared = channels.length > 0;
  if (view.kind === "intent") return [asReceipt(facts, { shared, seq }, turn)];
  const shown = receipt({ occasion: facts, locale: turn.locale, view, shared, seq });
  const postedHere = channels.includes(turn.incoming.place.id);
  return [await redraw(view, turn), ...(postedHere ? [] : [{ kind: "reply", ...shown } as const])];
}
