import { holdsPersonalNumber } from "../../domain/personal-number.js";
import type { Command } from "../../language/commands/index.js";
import { localeOf } from "../../language/locale.js";
import { normalise } from "../../language/normalise.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import { mayNotRecord, onlyAsks } from "../guests.js";
import type { MessageIn, Outgoing } from "../turn.js";
import { onCalendar } from "./calendar.js";
import { onTie, onTied, onUntie } from "./channel.js";
import { onExport } from "./exports.js";
import { onFeed } from "./feeds.js";
import { onForget } from "./forget.js";
import { type CommandHandler, refuse } from "./handler.js";
import { onHistory } from "./history.js";
import { onMeetingPapers } from "./meetings.js";
import { onOfficials } from "./officials.js";
import { onAssign, onSnooze, onUndo } from "./owners.js";
import { onPictures } from "./pictures.js";
import { onReview } from "./review.js";
import { onRules } from "./rules.js";
import { onAway, onBack, onMine, onOwnDigest, onRole, onUnanswered, onUnseen } from "./staff.js";
import { onTakeBack } from "./take-back.js";
import { onTour } from "./tour.js";

/** What each command does. A command of the language without a line here does not build. */
const HANDLERS: { readonly [K in Command["kind"]]: CommandHandler<K> } = {
  tie: onTie,
  untie: onUntie,
  tied: onTied,
  forget: onForget,
  history: onHistory,
  meetingPapers: onMeetingPapers,
  officials: onOfficials,
  pictures: onPictures,
  review: onReview,
  assign: onAssign,
  snooze: onSnooze,
  undo: onUndo,
  role: onRole,
  away: onAway,
  back: onBack,
  mine: onMine,
  ownDigest: onOwnDigest,
  unseen: onUnseen,
  unanswered: onUnanswered,
  calendar: onCalendar,
  rules: onRules,
  takeBack: onTakeBack,
  tour: onTour,
  export: onExport,
  feed: onFeed,
};

/** Carries out a command, in the language it was written in. */
export async function onCommand(
  command: Command,
  incoming: MessageIn,
  conversation: ConversationRecord | null,
  deps: Deps,
): Promise<readonly Outgoing[]> {
  const locale = incoming.forcedLocale ?? localeOf(normalise(incoming.text), incoming.locale);
  const turn = { incoming, conversation, deps, locale };
  // Names of people and roles, and reasons, go on into cards and are kept: a personal number among them is not.
  if (holdsPersonalNumber(incoming.text, incoming.today))
    return refuse({ code: "personal-number", where: "message" }, turn);
  const problem = onlyAsks(command) ? null : await mayNotRecord(incoming, deps);
  if (problem) return refuse(problem, turn);
  const handler = HANDLERS[command.kind] as CommandHandler<Command["kind"]>;
  return handler(command, turn);
}
