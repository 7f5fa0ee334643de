import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Person } from "../domain/event.js";
import { officialsOf, type Receiver, receiversOf, standInFor } from "../domain/people.js";
import type { ConversationRecord, Settings } from "../store/store.js";

/** Who can be told something, and where: what is known of people and places, seen from a day. */
export type Directory = {
  readonly settings: Pick<Settings, "officials" | "roleHolders" | "absences">;
  readonly conversations: readonly ConversationRecord[];
  readonly today: CalendarDate;
};

const eachOnce = <T>(all: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
];

const reached = ({ conversations }: Directory): readonly ConversationRecord[] =>
  conversations.filter(({ lostSince }) => lostSince === null);

/** Where the bot can talk to somebody alone; where there are several such chats, the one used last. */
export function chatOf({ id }: Person, directory: Directory): ConversationRecord | null {
  const own = reached(directory).filter(({ kind, person }) => kind === "personal" && person?.id === id);
  return own.toSorted((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1))[0] ?? null;
}

const chatsOf = (people: readonly Person[], directory: Directory): ConversationRecord[] => {
  return eachOnce(
    people.flatMap((person) => chatOf(person, directory) ?? []),
    ({ id }) => id,
  );
};

/** The channels that are tied to a committee. */
export const channelsOf = (committee: string, directory: Directory): ConversationRecord[] =>
  reached(directory).filter((one) => one.kind === "channel" && one.committee === committee);

/** The personal chats of a committee's officials. */
function officialChats(committee: string, directory: Directory): ConversationRecord[] {
  const ties = directory.conversations.flatMap(({ team, committee: tied }) =>
    team === null || tied === null ? [] : [{ team, committee: tied }],
  );
  const { settings, today } = directory;
  const there = officialsOf(settings.officials, committee, ties).map((person) =>
    standInFor(settings.absences, person, today),
  );
  return chatsOf(there, directory);
}

/** Who gets what the owner of an occasion is sent: see `receiversOf`. */
const receiversNow = ({ standing }: OccasionFacts, { settings, today }: Directory): Receiver[] =>
  receiversOf(standing.owner, settings.roleHolders, settings.absences, today);

/** Whether an occasion is somebody's on a day: their own, also while another stands in, or one they stand in for. */
export const isTheirs = (facts: OccasionFacts, { id }: Person, directory: Directory): boolean =>
  receiversNow(facts, directory).some(({ person, instead }) => person.id === id || instead?.id === id);

/** The personal chats of whoever has an occasion. */
const ownerChats = (facts: OccasionFacts, directory: Directory): ConversationRecord[] =>
  chatsOf(
    receiversNow(facts, directory).map(({ person }) => person),
    directory,
  );

/**
 * Where an occasion is reminded of: in the committee's channels, and with its owners. Where there is neither, with
 * the officials, so that it is not lost.
 */
export function remindedIn(facts: OccasionFacts, directory: Directory): ConversationRecord[] {
  const usual = [...channelsOf(facts.committee, directory), ...ownerChats(facts, directory)];
  return usual.length > 0 ? eachOnce(usual, ({ id }) => id) : officialChats(facts.committee, directory);
}

/** Where the officials are told: in their personal chats, or in the channels where the bot can talk to none of them. */
export function officialsToldIn(committee: string, directory: Directory): ConversationRecord[] {
  const personal = officialChats(committee, directory);
  return personal.length > 0 ? personal : channelsOf(committee, directory);
}

/**
 * Who is told that a place is not reached any more: the officials of its committee, except there. For somebody's
 * personal chat it is the committee whose message could not be delivered.
 */
export const toldOfLoss = (
  lost: ConversationRecord,
  committee: string,
  directory: Directory,
): ConversationRecord[] => officialsToldIn(committee, directory).filter(({ id }) => id !== lost.id);
