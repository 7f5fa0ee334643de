import type { Deps } from "../../bot/deps.js";
import { takeIntoUse } from "../../bot/deps.js";
import type { About } from "../../bot/notices/notice.js";
import { addDays, type CalendarDate } from "../../domain/calendar-date.js";
import { dueDay } from "../../domain/lifecycle.js";
import { viewStore } from "../../store/installation.js";
import type { ConversationRecord } from "../../store/store.js";
import { committeeNamed, complaintOf, dayNamed, optionsIn } from "../arguments.js";
import { botOver } from "../bot.js";
import type { Command, Io } from "../io.js";
import { type Replayed, replay } from "../replay.js";

const OPTIONS = {
  from: { type: "string" },
  to: { type: "string" },
  dry: { type: "boolean" },
  committee: { type: "string" },
  down: { type: "string" },
  json: { type: "boolean" },
} as const;

const USAGE =
  "npm run --silent reminders -- --from 2026-01-01 --to 2026-12-31 --dry [--committee SN] [--down 2026-08-03..2026-08-21] [--json]";

const wrong = complaintOf(USAGE);

function dayOf(name: string, value: string | undefined): CalendarDate {
  if (value === undefined) throw wrong(`--${name} is missing.`);
  return dayNamed(name, value, wrong);
}

function downOf(value: string | undefined): (day: CalendarDate) => boolean {
  if (value === undefined) return () => false;
  const [first, last] = value.split("..");
  const span = { start: dayOf("down", first), end: dayOf("down", last) };
  return (day) => span.start <= day && day <= span.end;
}

/** Where no channel is tied yet: one for each committee, so that there is something to see. */
const channelFor = (committee: string, day: CalendarDate): ConversationRecord => ({
  id: `channel ${committee}`,
  kind: "channel",
  tenant: null,
  serviceUrl: "http://127.0.0.1/",
  channelId: "replay",
  botId: "bot",
  team: null,
  committee,
  tiedBy: null,
  locale: null,
  person: null,
  lostSince: null,
  lastSeen: day,
});

async function tieChannels({ store, library }: Deps, only: string | null, day: CalendarDate): Promise<void> {
  const conversations = await store.conversations();
  const committees = new Set(library.registers.map(({ agreement }) => agreement.commissioner));
  for (const committee of committees) {
    if (conversations.some((one) => one.kind === "channel" && one.committee === committee)) continue;
    if (only !== null && committee !== only) continue;
    await store.changeConversation(`channel ${committee}`, () => channelFor(committee, day));
  }
}

/** "14 days before the stop day", "on the stop day", "7 days after the stop day". */
function stepSaid(step: number): string {
  if (step === 0) return "on the stop day";
  const days = `${Math.abs(step)} ${Math.abs(step) === 1 ? "day" : "days"}`;
  return step < 0 ? `${days} before the stop day` : `${days} after the stop day`;
}

/** Why an occasion is in a message on a day: its step, and whether that fell on a day when nobody works, or was missed. */
function whySaid({ facts, step, type }: About, day: CalendarDate): string {
  const due = dueDay(facts) ?? "";
  const planned = addDays(due, step);
  const late = planned === day ? "" : `, planned for ${planned}`;
  if (type === "escalation") return `the last step after the stop day ${due} has passed${late}`;
  return `${stepSaid(step)} ${due}${late}`;
}

const placeSaid = ({ kind, committee, person }: ConversationRecord): string =>
  kind === "channel" ? `channel of ${committee}` : `personal chat of ${person?.name ?? "somebody"}`;

function print({ day, at, to, item, about }: Replayed, { out }: Io): void {
  out(`${day} ${at.slice(11, 16)}${at.slice(19)}  ${item.notice.type}  to the ${placeSaid(to)}`);
  for (const one of about) out(`    ${one.facts.shortTitle} (${one.facts.id}): ${whySaid(one, day)}`);
}

const asJson = ({ day, at, to, item, about, text }: Replayed) => ({
  day,
  at,
  type: item.notice.type,
  to: { conversation: to.id, kind: to.kind, committee: to.committee, person: to.person?.name ?? null },
  occasions: about.map((one) => ({
    id: one.facts.id,
    title: one.facts.shortTitle,
    due: dueDay(one.facts),
    step: one.step,
    why: whySaid(one, day),
  })),
  text,
});

/** Whether a message is about a committee that was asked for. */
const isAbout = ({ item, to }: Replayed, committee: string | null): boolean =>
  committee === null || ("committee" in item.notice ? item.notice.committee : to.committee) === committee;

/**
 * `reminders`: replays a period over the state folder (or, where no channel is tied, over one channel for each
 * committee) and prints what would have been sent, to whom and why. Nothing is sent or written.
 */
export const remindersCommand: Command = async (args, io) => {
  const options = optionsIn(args, OPTIONS, wrong);
  const [from, to] = [dayOf("from", options.from), dayOf("to", options.to)];
  if (from > to) throw wrong(`--from ${from} is after --to ${to}.`);
  if (!options.dry) throw wrong("This command only shows what would be sent; say so with --dry.");
  const isDown = downOf(options.down);
  const deps = await botOver(await viewStore(io), io);
  const { committee: named } = options;
  const committee =
    named === undefined ? null : committeeNamed(named, io.homeMunicipality, deps.library, wrong).id;
  await takeIntoUse(deps, from);
  await tieChannels(deps, committee, from);
  const span = { from, to, timeZone: io.timeZone, isUp: (day: CalendarDate) => !isDown(day) };
  const sent = (await replay(deps, span)).filter((one) => isAbout(one, committee));
  if (options.json) io.out(JSON.stringify(sent.map(asJson), null, 2));
  else for (const one of sent) print(one, io);
  io.err(`${sent.length} messages from ${from} to ${to}; nothing was sent.`);
  return 0;
};
