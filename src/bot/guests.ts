import type { Press, Verb } from "../cards/verbs.js";
import type { Problem } from "../domain/problem.js";
import type { Command } from "../language/commands/index.js";
import type { Deps } from "./deps.js";
import type { Incoming } from "./turn.js";

/**
 * Why whoever this came from may not record or change anything, or `null` where they may. Guests of the
 * organisation read and ask. Where people are asked who they are, somebody who cannot be looked up is not
 * believed to be no guest.
 */
export async function mayNotRecord({ from, place }: Incoming, deps: Deps): Promise<Problem | null> {
  if (!deps.directory) return null;
  const member = await deps.directory.look(place, from.id);
  if (member?.isGuest) return { code: "guest" };
  return member || deps.settings.everyoneBelieved ? null : { code: "sender-unknown" };
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
  // What is recorded on the card of a meeting's outcomes is looked at when it is pressed.
  "meetingPapers",
  // These two ask "is this right?"; what is pressed then is looked at.
  "assign",
  "snooze",
]);

/** Whether a command only shows or asks something. */
export const onlyAsks = (command: Command): boolean =>
  ASKS.has(command.kind) || ("what" in command && command.what === "show");
