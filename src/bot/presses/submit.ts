import { receipt, reportForm, submissionPost, type Typed } from "../../cards/report-cards.js";
import type { Press } from "../../cards/verbs.js";
import { occasionView, type View } from "../../cards/view.js";
import type { OccasionFacts } from "../../domain/answer.js";
import { withoutPersonalNumbers } from "../../domain/personal-number.js";
import type { Problem } from "../../domain/problem.js";
import { checkReport, type TypedReport } from "../../domain/report.js";
import { channelsOf } from "../channels.js";
import { factsNow, record } from "../record.js";
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

/** What was typed, without the field that held a personal number: that is neither kept nor sent on. */
function typedAgain(typed: TypedReport, problem: Problem, today: string): Typed {
  const { link, reference, note } = typed;
  if (problem.code !== "personal-number") return { link, reference, note };
  return {
    link: problem.where === "link" ? "" : link,
    reference: problem.where === "reference" ? "" : reference,
    note: note === null ? null : withoutPersonalNumbers(note, today),
  };
}

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

/** Records a report, and tells the committee's channels. */
export const onSubmit: PressHandler<"submit"> = async (press, turn) => {
  const { deps, incoming } = turn;
  const { linkHosts } = deps.settings;
  const move = checkReport(press, { linkHosts, today: incoming.today });
  if (!move.ok) return formAgain(press, move.problem, turn);
  const recorded = await record(deps, press.occasion, move.value, incoming, press.again);
  if (!recorded.ok && recorded.problem.code === "already-submitted")
    return formAgain(press, recorded.problem, turn);
  if (!recorded.ok) return refuse(recorded.problem, press.view, turn);
  const facts = await factsNow(deps, press.occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion: press.occasion }, turn)];
  const posts = recorded.value.repeated ? [] : await postsOf(facts, turn);
  const { seq } = recorded.value;
  return [...(await afterSubmit(facts, press.view, { posts, seq }, turn)), ...posts];
};

/** The committee's channels are told, wherever the report was handed in. */
async function postsOf(facts: OccasionFacts, { deps }: PressTurn): Promise<Outgoing[]> {
  const channels = await channelsOf(facts.committee, deps.store);
  return channels.map((to) => {
    const locale = to.locale ?? "sv";
    const view = occasionView(facts.id, locale);
    return { kind: "post", to, ...submissionPost(facts, view, locale) };
  });
}

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
  facts: OccasionFacts,
  view: View,
  { posts, seq }: { readonly posts: readonly Outgoing[]; readonly seq: number | null },
  turn: PressTurn,
): Promise<readonly Outgoing[]> {
  const shared = posts.length > 0;
  if (view.kind === "intent") return [asReceipt(facts, { shared, seq }, turn)];
  const postedHere = posts.some((post) => post.kind === "post" && post.to.id === turn.incoming.place.id);
  const shown = receipt({ occasion: facts, locale: turn.locale, view, shared, seq });
  return [await redraw(view, turn), ...(postedHere ? [] : [{ kind: "reply", ...shown } as const])];
}
