import { problemText } from "../../cards/problem-text.js";
import { type Press, parsePress } from "../../cards/verbs.js";
import { backOf, occasionView } from "../../cards/view.js";
import { wordsFor } from "../../cards/words/index.js";
import type { Locale } from "../../domain/question.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import { mayNotRecord, onlyShows } from "../guests.js";
import type { Outgoing, PressIn } from "../turn.js";
import { onAcknowledge } from "./acknowledge.js";
import { onDecide, onRecord } from "./decisions.js";
import { showView } from "./drawing.js";
import type { PressHandler } from "./handler.js";
import { onHistoryPage } from "./history.js";
import { onOutcomes } from "./outcomes.js";
import { onAssign, onOwner, onSnooze, onTake, onUndo } from "./owners.js";
import { onCorrectRow, onReview, onSaveRow } from "./review.js";
import { onReport, onSubmit } from "./submit.js";
import { onAskBack, onTakeBack } from "./take-back.js";
import { onAsk, onCancel, onPick, onSection } from "./talk.js";

/** What each verb does. A verb of the cards without a line here does not build. */
const HANDLERS: { readonly [V in Press["verb"]]: PressHandler<V> } = {
  list: ({ view }, turn) => showView(view, turn),
  show: ({ occasion, view }, turn) => showView(occasionView(occasion, turn.locale, backOf(view)), turn),
  acknowledge: onAcknowledge,
  confirm: onReview,
  dismiss: onReview,
  correctRow: onCorrectRow,
  saveRow: onSaveRow,
  report: onReport,
  submit: onSubmit,
  owner: onOwner,
  assign: onAssign,
  take: onTake,
  snooze: onSnooze,
  undo: onUndo,
  askBack: onAskBack,
  takeBack: onTakeBack,
  cancel: onCancel,
  ask: onAsk,
  section: onSection,
  pick: onPick,
  decide: onDecide,
  record: onRecord,
  outcomes: onOutcomes,
  history: onHistoryPage,
};

/** The language of the card that was pressed, where it says so. */
const localeOf = (press: Press): Locale | null =>
  "view" in press
    ? press.view.kind === "list"
      ? press.view.asked.locale
      : press.view.locale
    : "locale" in press
      ? press.locale
      : null;

/** Somebody pressed a button: reads it, does what it says, and draws again what the card shows. */
export async function onPress(
  incoming: PressIn,
  conversation: ConversationRecord | null,
  deps: Deps,
): Promise<readonly Outgoing[]> {
  const press = parsePress(incoming.verb, incoming.data);
  const locale = (press && localeOf(press)) ?? conversation?.locale ?? incoming.locale ?? "sv";
  if (!press) return [{ kind: "notice", text: wordsFor(locale).pressUnread }];
  const problem = onlyShows(press) ? null : await mayNotRecord(incoming, deps);
  if (problem) return [{ kind: "notice", text: problemText(problem, locale, incoming.today) }];
  const handler = HANDLERS[press.verb] as PressHandler<Press["verb"]>;
  return handler(press, { incoming, conversation, deps, locale });
}
