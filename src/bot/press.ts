import { problemText } from "../cards/problem-text.js";
import { renderAnswer } from "../cards/render.js";
import { receipt, reportForm, submissionPost } from "../cards/report-cards.js";
import { reviewWords } from "../cards/review-words.js";
import { type Press, parsePress } from "../cards/verbs.js";
import { backOf, occasionView, understoodOf, type View, viewOf } from "../cards/view.js";
import { wordsFor } from "../cards/words/index.js";
import type { OccasionFacts } from "../domain/answer.js";
import type { OccasionId } from "../domain/event.js";
import type { Problem } from "../domain/problem.js";
import type { Locale } from "../domain/question.js";
import { checkLink, checkNote, checkReference } from "../domain/report-link.js";
import type { ConversationRecord } from "../store/store.js";
import { askAgain, askOccasion, askText } from "./ask.js";
import type { Deps } from "./deps.js";
import { factsNow, record } from "./record.js";
import type { Outgoing, PressIn, Shown } from "./turn.js";
import { keepUnanswered } from "./unanswered.js";

/** Everything a press is handled with. */
type Turn = {
  readonly incoming: PressIn;
  readonly conversation: ConversationRecord | null;
  readonly deps: Deps;
  readonly locale: Locale;
};

type Handler<V extends Press["verb"]> = (
  press: Extract<Press, { verb: V }>,
  turn: Turn,
) => Promise<readonly Outgoing[]>;

/** What each verb does. A verb of the cards without a line here does not build. */
const HANDLERS: { readonly [V in Press["verb"]]: Handler<V> } = {
  list: ({ view }, turn) => showView(view, turn),
  show: ({ occasion, view }, turn) => showView(occasionView(occasion, turn.locale, backOf(view)), turn),
  acknowledge,
  confirm: review,
  dismiss: review,
  report,
  submit,
  cancel: ({ view }, turn) => (view.kind === "intent" ? cancelled(turn) : showView(view, turn)),
  ask,
  pick,
};

/** The language of the card that was pressed, where it says so. */
const localeOf = (press: Press): Locale | null =>
  "view" in press ? (press.view.kind === "list" ? press.view.asked.locale : press.view.locale) : null;

/** Somebody pressed a button: reads it, does what it says, and draws again what the card shows. */
export async function onPress(
  incoming: PressIn,
  conversation: ConversationRecord | null,
  deps: Deps,
): Promise<readonly Outgoing[]> {
  const press = parsePress(incoming.verb, incoming.data);
  const locale = (press && localeOf(press)) ?? conversation?.locale ?? incoming.locale ?? "sv";
  if (!press) return [{ kind: "notice", text: wordsFor(locale).pressUnread }];
  const handler = HANDLERS[press.verb] as Handler<Press["verb"]>;
  return handler(press, { incoming, conversation, deps, locale });
}

/** What a view shows today, or `null` where what it is about is in no loaded agreement any more. */
async function draw(view: View, { deps, incoming }: Turn): Promise<Shown | null> {
  const { today } = incoming;
  if (view.kind === "list") return renderAnswer(await askAgain(deps, understoodOf(view, today)), view);
  const answer = await askOccasion(deps, view.occasion, view.locale, today);
  if (!answer) return null;
  return renderAnswer(answer, view.kind === "occasion" ? view : viewOf(answer));
}

const refusal = (problem: Problem, { locale, incoming }: Turn): Outgoing => ({
  kind: "notice",
  text: problemText(problem, locale, incoming.today),
});

const gone = (view: View, turn: Turn): Outgoing =>
  refusal({ code: "occasion-unknown", occasion: view.kind === "list" ? "" : view.occasion }, turn);

async function showView(view: View, turn: Turn): Promise<readonly Outgoing[]> {
  const shown = await draw(view, turn);
  return [shown ? { kind: "replace", ...shown } : gone(view, turn)];
}

/** The pressed card as it is now, for everyone who sees it. */
async function redraw(view: View, turn: Turn): Promise<Outgoing> {
  const shown = await draw(view, turn);
  return shown ? { kind: "replaceForAll", message: turn.incoming.message, ...shown } : gone(view, turn);
}

/** A refused press: the sentence, and the card brought up to date for everyone, since it was behind. */
async function refuse(problem: Problem, view: View, turn: Turn): Promise<readonly Outgoing[]> {
  const shown = await draw(view, turn);
  const update: Outgoing[] = shown ? [{ kind: "update", message: turn.incoming.message, ...shown }] : [];
  return [refusal(problem, turn), ...update];
}

async function acknowledge(
  { occasion, view }: Extract<Press, { verb: "acknowledge" }>,
  turn: Turn,
): Promise<readonly Outgoing[]> {
  const recorded = await record(turn.deps, occasion, { type: "acknowledged" }, turn.incoming);
  if (!recorded.ok) return refuse(recorded.problem, view, turn);
  if (view.kind !== "intent") return [await redraw(view, turn)];
  const facts = await factsNow(turn.deps, occasion, turn.incoming.today);
  return facts ? [asReceipt(facts, false, turn)] : [];
}

/** Confirms or dismisses the row behind an occasion, for all its occasions. Who was second is told so. */
async function review(
  { verb, occasion, view }: Extract<Press, { verb: "confirm" | "dismiss" }>,
  turn: Turn,
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

async function report(
  { occasion, view }: Extract<Press, { verb: "report" }>,
  turn: Turn,
): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const facts = await factsNow(deps, occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion }, turn)];
  return [{ kind: "replace", ...reportForm({ occasion: facts, view, locale, today: incoming.today }) }];
}

/** The form's fields, checked; the first that is wrong is told. */
function checked(press: Extract<Press, { verb: "submit" }>, { deps }: Turn) {
  const link = checkLink(press.link, deps.settings.linkHosts);
  const reference = checkReference(press.reference);
  const note = checkNote(press.note);
  if (!link.ok) return link;
  if (!reference.ok) return reference;
  if (!note.ok) return note;
  const move = { type: "submitted", link: link.value, reference: reference.value, note: note.value } as const;
  return { ok: true, value: move } as const;
}

/** The form again, with what was typed and what is wrong with it. */
async function formAgain(
  press: Extract<Press, { verb: "submit" }>,
  problem: Problem,
  turn: Turn,
): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const facts = await factsNow(deps, press.occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion: press.occasion }, turn)];
  const { link, reference, note, view } = press;
  const typed = { link, reference, note };
  return [
    {
      kind: "replace",
      ...reportForm({ occasion: facts, view, locale, today: incoming.today, typed, problem }),
    },
  ];
}

async function submit(press: Extract<Press, { verb: "submit" }>, turn: Turn): Promise<readonly Outgoing[]> {
  const move = checked(press, turn);
  if (!move.ok) return formAgain(press, move.problem, turn);
  const { deps, incoming } = turn;
  const recorded = await record(deps, press.occasion, move.value, incoming, press.again);
  if (!recorded.ok && recorded.problem.code === "already-submitted")
    return formAgain(press, recorded.problem, turn);
  if (!recorded.ok) return refuse(recorded.problem, press.view, turn);
  const facts = await factsNow(deps, press.occasion, incoming.today);
  if (!facts) return [refusal({ code: "occasion-unknown", occasion: press.occasion }, turn)];
  const posts = recorded.value.repeated ? [] : await postsOf(facts, turn);
  return [...(await afterSubmit(facts, press.view, posts, turn)), ...posts];
}

/** The committee's channels are told, wherever the report was handed in. */
async function postsOf(facts: OccasionFacts, { deps }: Turn): Promise<Outgoing[]> {
  const channels = (await deps.store.conversations()).filter(
    ({ kind, committee }) => kind === "channel" && committee === facts.committee,
  );
  return channels.map((to) => {
    const locale = to.locale ?? "sv";
    const view = occasionView(facts.id, locale);
    return { kind: "post", to, ...submissionPost(facts, view, locale) };
  });
}

const asReceipt = (facts: OccasionFacts, shared: boolean, turn: Turn): Outgoing => {
  const { locale, incoming } = turn;
  const view = occasionView(facts.id, locale);
  return {
    kind: "replaceForAll",
    message: incoming.message,
    ...receipt({ occasion: facts, locale, view, shared }),
  };
};

/**
 * What the pressed card becomes: a question "is this right?" becomes the receipt; a list or an occasion is
 * drawn again for everyone, and the receipt follows as a message, unless the channel's own post is one.
 */
async function afterSubmit(
  facts: OccasionFacts,
  view: View,
  posts: readonly Outgoing[],
  turn: Turn,
): Promise<readonly Outgoing[]> {
  const shared = posts.length > 0;
  if (view.kind === "intent") return [asReceipt(facts, shared, turn)];
  const postedHere = posts.some((post) => post.kind === "post" && post.to.id === turn.incoming.place.id);
  const shown = receipt({ occasion: facts, locale: turn.locale, view, shared });
  return [await redraw(view, turn), ...(postedHere ? [] : [{ kind: "reply", ...shown } as const])];
}

async function cancelled({ incoming, locale }: Turn): Promise<readonly Outgoing[]> {
  const text = wordsFor(locale).receipt.cancelled;
  return [{ kind: "replaceForAll", message: incoming.message, text, card: null }];
}

async function ask(
  { text }: Extract<Press, { verb: "ask" }>,
  { deps, incoming, conversation }: Turn,
): Promise<readonly Outgoing[]> {
  const answer = await askText(deps, text, {
    today: incoming.today,
    clientLocale: incoming.locale,
    channelCommittee: conversation?.committee ?? null,
  });
  await keepUnanswered(answer, text, incoming.today, deps);
  return [{ kind: "reply", ...renderAnswer(answer), answer }];
}

async function pick(
  { occasion, view, link }: Extract<Press, { verb: "pick" }>,
  { deps, incoming, locale }: Turn,
): Promise<readonly Outgoing[]> {
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
  const { history: _history, ...common } = shown;
  const answer = {
    ...common,
    kind: "recordIntent",
    action: view.action,
    occasion: chosen,
    others,
    link,
  } as const;
  return [{ kind: "replace", ...renderAnswer(answer) }];
}
