import type { CalendarEffect } from "../../answers/calendar-effects.js";
import { meetingChangeCard } from "../../cards/meeting-change-card.js";
import { wordsFor } from "../../cards/words/index.js";
import { calendarOf } from "../../domain/committee-calendar.js";
import { meetingsOf } from "../../domain/meeting.js";
import type { MeetingChange } from "../../domain/meeting-change.js";
import type { CalendarCommand } from "../../language/commands/calendar.js";
import { effectNow } from "../effect-now.js";
import { tellOfChange } from "../notices/meeting-change.js";
import type { Outgoing } from "../turn.js";
import { committeeFor, type Meant } from "./committee.js";
import { type CommandHandler, type CommandTurn, say } from "./handler.js";
import { isRefused, planned, type Refused } from "./plan-meeting.js";

type Decided = { readonly cause: string; readonly yearAssumed: boolean } | Refused;

/** Records what the command says, together with the messages that tell the committee's channels of it. */
async function decide(command: CalendarCommand, { committee }: Meant, turn: CommandTurn): Promise<Decided> {
  const { deps, incoming } = turn;
  const registered = meetingsOf(deps.library.registers);
  const cause = `${incoming.place.id} ${incoming.activity} calendar`;
  const conversations = await deps.store.conversations();
  return deps.store.changeMeetings<Decided>((changes) => {
    // A second delivery of the activity finds its change made: it is told of again, and made once.
    if (changes.some((one) => one.cause === cause))
      return { changes: [], result: { cause, yearAssumed: false } };
    const known = calendarOf(registered, changes).filter((one) => one.committee === committee);
    const plan = planned(command, known, incoming.today);
    if (isRefused(plan)) return { changes: [], result: plan };
    const { at, today: day, from: by } = incoming;
    const change: MeetingChange = { cause, at, day, by, committee, meeting: plan.meeting, move: plan.move };
    const others = conversations.filter(({ id }) => id !== incoming.place.id);
    return {
      changes: [change],
      result: { cause, yearAssumed: plan.yearAssumed },
      outbox: tellOfChange(change, others),
    };
  });
}

/** What was taken for granted, as it is said. */
function assumedOf(
  { assumed, committee }: Meant,
  { change }: CalendarEffect,
  yearAssumed: boolean,
  { deps }: CommandTurn,
) {
  const day = change.move.type === "moved" ? change.move.to : change.move.date;
  return [
    ...(yearAssumed ? [day.slice(0, 4)] : []),
    ...(assumed ? [deps.library.committee(committee).code] : []),
  ];
}

/**
 * Adds, moves, cancels or brings back a meeting, which officials of its committee do. Everything that depends on the
 * meeting goes with it from the next answer on; the committee's channels are told.
 */
export const onCalendar: CommandHandler<"calendar"> = async (command, turn): Promise<readonly Outgoing[]> => {
  const { deps, incoming, locale } = turn;
  const meant = await committeeFor(command, turn);
  if ("said" in meant) return meant.said;
  const decided = await decide(command, meant, turn);
  const committee = deps.library.committee(meant.committee);
  if (isRefused(decided)) return say(decided.refused(wordsFor(locale).planning, committee.name[locale]));
  await deps.replan?.();
  const effect = await effectNow(decided.cause, deps, incoming.today);
  if (!effect) throw new Error(`the change ${decided.cause} was recorded and is not there`);
  const assumed = assumedOf(meant, effect, decided.yearAssumed, turn);
  const card = meetingChangeCard({ effect, committee, locale, today: incoming.today, assumed, undo: true });
  return [{ kind: "reply", ...card }];
};
