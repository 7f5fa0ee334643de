import { moveReceipt, ownerForm } from "../../cards/owner-cards.js";
import type { Press } from "../../cards/verbs.js";
import { occasionView, type View } from "../../cards/view.js";
import { wordsFor } from "../../cards/words/index.js";
import type { OccasionFacts } from "../../domain/answer.js";
import type { Move, OccasionId, Owner } from "../../domain/event.js";
import { ownerName } from "../../domain/people.js";
import { holdsPersonalNumber } from "../../domain/personal-number.js";
import { ok, type Problem, type Result, refused } from "../../domain/problem.js";
import { factsNow } from "../happened.js";
import { assigningTo, ownerPosts, personMeant } from "../owners.js";
import { record } from "../record.js";
import type { Outgoing } from "../turn.js";
import { undo } from "../undo.js";
import { redraw, refusal, refuse } from "./drawing.js";
import type { PressHandler, PressTurn } from "./handler.js";

type AboutOwner = { readonly occasion: OccasionId; readonly view: View };

const gone = (occasion: OccasionId, turn: PressTurn): readonly Outgoing[] => [
  refusal({ code: "occasion-unknown", occasion }, turn),
];

/** The form, empty or with what was wrong with it. */
async function form(
  { occasion, view }: AboutOwner,
  turn: PressTurn,
  wrong: { readonly problem?: Problem; readonly typed?: string | null } = {},
): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const facts = await factsNow(deps, occasion, incoming.today);
  if (!facts) return gone(occasion, turn);
  const assign = await assigningTo(null, deps);
  const { today } = incoming;
  return [{ kind: "replace", ...ownerForm({ occasion: facts, view, locale, today, assign, ...wrong }) }];
}

/** Opens the form that says who has an occasion. */
export const onOwner: PressHandler<"owner"> = (press, turn) => form(press, turn);

/** What the pressed card becomes after a move: a question "is this right?" its receipt, all else itself, anew. */
async function afterMove(
  facts: OccasionFacts,
  sentence: string,
  seq: number | null,
  view: View,
  turn: PressTurn,
): Promise<Outgoing> {
  if (view.kind !== "intent") return redraw(view, turn);
  const shown = moveReceipt(facts, sentence, seq, turn.locale);
  return { kind: "replaceForAll", message: turn.incoming.message, ...shown };
}

/** Records a move, and says so in a sentence. */
async function move(
  { occasion, view }: AboutOwner,
  what: Move,
  sentence: string,
  turn: PressTurn,
): Promise<readonly Outgoing[]> {
  const { deps, incoming } = turn;
  const before = await factsNow(deps, occasion, incoming.today);
  const recorded = await record(deps, occasion, what, incoming);
  if (!recorded.ok) return refuse(recorded.problem, view, turn);
  const facts = await factsNow(deps, occasion, incoming.today);
  if (!facts) return gone(occasion, turn);
  const { seq, repeated } = recorded.value;
  const shown = await afterMove(facts, sentence, seq, view, turn);
  if (repeated || what.type !== "assigned") return [shown];
  return [shown, ...(await ownerPosts(facts, before?.standing.owner ?? null, incoming, deps))];
}

const assign = (about: AboutOwner, to: Owner, turn: PressTurn): Promise<readonly Outgoing[]> =>
  move(about, { type: "assigned", to }, wordsFor(turn.locale).owners.assigned(ownerName(to)), turn);

/** Whom the button names, else whom the form does. */
async function chosen(
  { occasion, to, toPerson, toRole }: Extract<Press, { verb: "assign" }>,
  { deps, incoming }: PressTurn,
): Promise<Result<Owner>> {
  if (holdsPersonalNumber(toPerson ?? toRole ?? "", incoming.today))
    return refused({ code: "personal-number", where: "owner" });
  if (to !== null) return ok(to);
  if (toPerson === null)
    return toRole === null ? refused({ code: "assignee-missing" }) : ok({ kind: "role", name: toRole });
  const committee = deps.library.occasion(occasion)?.agreement.commissioner ?? "";
  const person = await personMeant(toPerson, committee, incoming.place, deps);
  return person.ok ? ok({ kind: "person", person: person.value }) : person;
}

/** Records who has an occasion, and tells them. */
export const onAssign: PressHandler<"assign"> = async (press, turn) => {
  const to = await chosen(press, turn);
  if (to.ok) return assign(press, to.value, turn);
  // What held a personal number is not sent on, the card included.
  const typed = to.problem.code === "personal-number" ? null : press.toPerson;
  return form(press, turn, { problem: to.problem, typed });
};

/** Takes an occasion for oneself. */
export const onTake: PressHandler<"take"> = (press, turn) =>
  assign(press, { kind: "person", person: turn.incoming.from }, turn);

/** Lets the reminders of an occasion rest until a day to come. */
export const onSnooze: PressHandler<"snooze"> = async (press, turn) => {
  const { until } = press;
  if (until === null || until <= turn.incoming.today) return [refusal({ code: "snooze-past" }, turn)];
  const words = wordsFor(turn.locale);
  const sentence = words.owners.snoozed(words.calendar.date(until, "full"));
  return move(press, { type: "snoozed", until }, sentence, turn);
};

/** Takes back a move: the pressed receipt becomes the occasion as it is then. */
export const onUndo: PressHandler<"undo"> = async ({ occasion, seq, view }, turn) => {
  const undone = await undo(turn.deps, occasion, seq, turn.incoming);
  if (!undone.ok) return [refusal(undone.problem, turn)];
  const back = view.kind === "intent" ? occasionView(occasion, turn.locale) : view;
  return [await redraw(back, turn)];
};
