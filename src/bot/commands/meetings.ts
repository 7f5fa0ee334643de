import { meetingDaysOf } from "../../answers/decision.js";
import { agendaCard, agendaText } from "../../cards/agenda-card.js";
import { wordsFor } from "../../cards/words/index.js";
import type { CommitteeFacts } from "../../domain/answer.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { MeetingPapersCommand } from "../../language/commands/meetings.js";
import { agendaOf } from "../agenda.js";
import { outcomeCard } from "../notices/outcome.js";
import { refusalFor } from "../officials.js";
import type { Outgoing } from "../turn.js";
import { type CommandHandler, type CommandTurn, refuse, say } from "./handler.js";

type Found = { readonly day: CalendarDate } | { readonly sentence: string };

/** So many of the nearest meetings are named where the one that is asked for is not known. */
const NEAREST = 2;

function nearestTo(day: CalendarDate, days: readonly CalendarDate[]): CalendarDate[] {
  const away = (one: CalendarDate) => Math.abs(Date.parse(one) - Date.parse(day));
  return [...days]
    .sort((a, b) => away(a) - away(b))
    .slice(0, NEAREST)
    .sort();
}

/** The meeting that a command means: an agenda is of what comes, outcomes are of what has been. */
function meetingMeant(
  { what, which, period }: MeetingPapersCommand,
  committee: CommitteeFacts,
  days: readonly CalendarDate[],
  { locale, incoming: { today } }: CommandTurn,
): Found {
  const words = wordsFor(locale);
  const name = committee.name[locale];
  const said = (day: CalendarDate) => words.calendar.date(day, "year");
  if (days.length === 0) return { sentence: words.meeting.noMeetings(name) };
  if (period !== null) {
    const within = days.filter((day) => day >= period.start && day <= period.end);
    const [only] = within;
    if (only && within.length === 1) return { day: only };
    if (only) return { sentence: words.meeting.severalMeetings(name, within.map(said)) };
    const near = nearestTo(period.start, days).map(said);
    return { sentence: words.meeting.meetingUnknown(name, words.calendar.inPeriod(period), near) };
  }
  const past = which === "last" || (which === null && what === "outcomes");
  const day = past ? days.findLast((one) => one <= today) : days.find((one) => one >= today);
  const last = days.at(-1);
  const near = last === undefined ? [] : [said(last)];
  const when = words.calendar.inPeriod({ start: today, end: today });
  return day === undefined ? { sentence: words.meeting.meetingUnknown(name, when, near) } : { day };
}

/** The committee that is named, else the channel's. */
const committeeMeant = ({ committee }: MeetingPapersCommand, { conversation }: CommandTurn): string | null =>
  committee ?? conversation?.committee ?? null;

async function agenda(
  committee: CommitteeFacts,
  meeting: CalendarDate,
  { deps, locale, incoming }: CommandTurn,
): Promise<readonly Outgoing[] | null> {
  const whole = await agendaOf(deps, { committee: committee.id, meeting, locale }, incoming.today);
  if (whole.items.length === 0) return null;
  const sheet = deps.links?.agenda({ committee: committee.id, meeting, locale }) ?? null;
  return [{ kind: "reply", ...agendaCard(whole, sheet) }, ...say(agendaText(whole))];
}

/** Shows a meeting's papers: the draft of its agenda to anyone, the card of its outcomes to officials. */
export const onMeetingPapers: CommandHandler<"meetingPapers"> = async (command, turn) => {
  const { deps, locale, incoming } = turn;
  const words = wordsFor(locale);
  const named = committeeMeant(command, turn);
  if (named === null) return say(words.meeting.whichCommittee[command.what]);
  const committee = deps.library.committee(named);
  const found = meetingMeant(command, committee, meetingDaysOf(committee.id, deps.library), turn);
  if ("sentence" in found) return say(found.sentence);
  const { day } = found;
  const name = committee.name[locale];
  const nothing = say(words.meeting.nothingUp(name, words.calendar.date(day, "year")));
  if (command.what === "agenda") return (await agenda(committee, day, turn)) ?? nothing;
  const refused = await refusalFor(incoming.from, committee.id, deps.store);
  if (refused) return refuse(refused, turn);
  if (day > incoming.today) return say(words.meeting.ahead(name, words.calendar.date(day, "year")));
  const shown = await outcomeCard({ committee: committee.id, meeting: day }, deps, locale, incoming.today);
  return shown ? [{ kind: "reply", ...shown }] : nothing;
};
