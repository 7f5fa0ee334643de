import type { Press, Verb } from "../cards/verbs.js";
import type { Problem } from "../domain/problem.js";
import type { Command } from "../language/commands/index.js";
import type { Deps, Directory, Member } from "./deps.js";
import type { Incoming } from "./turn.js";

/**
 * Why whoever this came from may not record or change anything, or `null` where they may. Guests of the
 * organisation read and ask. Where people are asked who they are, somebody who cannot be looked up is not
 * believed to be no guest.
 */
export async function mayNotRecord(incoming: Incoming, deps: Deps): Promise<Problem | null> {
  if (!deps.directory) return null;
  const member = await memberFrom(incoming, deps.directory, deps);
  if (member?.isGuest) return { code: "guest" };
  return member || deps.settings.everyoneBelieved ? null : { code: "sender-unknown" };
}

/** In how many other places somebody is looked for. */
const OTHER_PLACES = 4;

/**
 * Whoever this came from, as the directory knows them. The message extension and its cards are used in chats
 * where the bot is no member and can look nobody up; there its own chat with them, or a channel, tells.
 */
async function memberFrom(
  { from, place }: Incoming,
  { look }: Directory,
  { store }: Deps,
): Promise<Member | null> {
  const here = await look(place, from.id);
  if (here !== null || (await store.conversation(place.id)) !== null) return here;
  const known = (await store.conversations()).filter(({ lostSince }) => lostSince === null);
  const own = known.filter(({ person }) => person?.id === from.id);
  const channels = known.filter(({ kind }) => kind === "channel");
  for (const other of [...own, ...channels].slice(0, OTHER_PLACES)) {
    const found = await look(other, from.id);
    if (found !== null) return found;
  }
  return null;
}

/** The verbs that only show something; all others record, change, or open the form for it. */
const SHOWS: ReadonlySet<Verb> = new Set<Verb>([
  "list",
  "show",
  "ask",
  "section",
  "pick",
  "cancel",
  "history",
]);

/** Whether a press only shows something. */
export const onlyShows = ({ verb }: Press): boolean => SHOWS.has(verb);

const ASKS: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "tied",
  "mine",
  "unseen",
  "unanswered",
  "history",
  "pictures",
  "tour",
  "export",
  // What is recorded on the card of a meeting's outcomes is looked at when it is pressed.
  "meetingPapers",
  // These ask "is this right?"; what is pressed then is looked at.
  "assign",
  "snooze",
  "takeBack",
]);

/** Whether a command only shows or asks something. */
export const onlyAsks = (command: Command): boolean =>
  ASKS.has(command.kind) || ("what" in command && command.what === "show");
