import type { OccasionId } from "../domain/event.js";
import { SENT_BY_BOT } from "../domain/event.js";
import type { History } from "../store/store.js";
import type { Deps } from "./deps.js";
import { editsOfPosts } from "./posts.js";
import { editsOfReminders } from "./shown-in.js";
import type { Incoming, Outgoing } from "./turn.js";

/** The occasions to which something has happened between two looks at the log, messages of the bot left aside. */
const changedSince = (before: History, after: History): OccasionId[] =>
  before === after
    ? []
    : [...after].flatMap(([id, events]) => {
        const known = before.get(id)?.length ?? 0;
        return events.slice(known).some(({ move }) => !SENT_BY_BOT.has(move.type)) ? [id] : [];
      });

/**
 * Adds to what a turn does that messages which show what the turn has changed are drawn again, wherever and in
 * whichever way it was changed. A post that was pressed stays a post for everyone: whoever pressed sees the
 * answer in its place.
 */
export async function keptUpToDate(
  outgoing: readonly Outgoing[],
  before: History,
  { today, place }: Incoming,
  deps: Deps,
): Promise<readonly Outgoing[]> {
  const changed = changedSince(before, await deps.store.history());
  const edits = new Map<string, Edit>();
  for (const id of changed)
    for (const edit of [
      ...(await editsOfPosts(id, deps, today)),
      ...(await editsOfReminders(id, deps, today)),
    ])
      if (edit.kind === "edit") edits.set(`${edit.to.id} ${edit.message}`, edit);
  return overwriting(outgoing, [...edits.values()], place.id);
}

type Edit = Extract<Outgoing, { kind: "edit" }>;

/** The edits after what the turn does; a message that is drawn again is so once, and by the edit. */
function overwriting(outgoing: readonly Outgoing[], edits: readonly Edit[], here: string): Outgoing[] {
  const edited = new Set(edits.flatMap(({ to, message }) => (to.id === here ? [message] : [])));
  const forPresser = (one: Outgoing): Outgoing =>
    isEdited(one, edited) ? { kind: "replace", text: one.text, card: one.card } : one;
  return [...outgoing.map(forPresser), ...edits];
}

const isEdited = (
  one: Outgoing,
  edited: ReadonlySet<string>,
): one is Extract<Outgoing, { kind: "replaceForAll" }> =>
  one.kind === "replaceForAll" && one.message !== null && edited.has(one.message);
