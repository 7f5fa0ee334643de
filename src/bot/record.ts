import type { Move, OccasionEvent, OccasionId } from "../domain/event.js";
import { eventOfCause, tryMove } from "../domain/lifecycle.js";
import { ok, type Result, refused } from "../domain/problem.js";
import type { OutboxItem } from "../store/outbox.js";
import type { Store } from "../store/store.js";
import type { Deps } from "./deps.js";
import { isOfficial } from "./officials.js";
import type { Incoming } from "./turn.js";

/** What was recorded: its number in the log, and whether it was this very press that had been recorded before. */
export type Recorded = { readonly repeated: boolean; readonly seq: number | null };

/**
 * Records a move on an occasion, if its state allows it. What an activity brings about is recorded once,
 * however often the activity is delivered: its id and the verb are the event's cause.
 * @param again it is said to be a new version of what is in.
 * @param tell the messages that tell others of it, by what had happened before; they wait from then on.
 */
export async function record(
  deps: Deps,
  occasion: OccasionId,
  move: Move,
  incoming: Incoming,
  again = false,
  tell: (before: readonly OccasionEvent[]) => readonly OutboxItem[] = () => [],
): Promise<Result<Recorded>> {
  const known = deps.library.occasion(occasion);
  if (!known) return refused({ code: "occasion-unknown", occasion });
  const cause = `${incoming.place.id} ${incoming.activity} ${move.type} ${occasion}`;
  const { from: by, at, today: day } = incoming;
  const official = await isOfficial(by, known.agreement.commissioner, deps.store);
  const recorded = await deps.store.decide<Result<{ repeated: boolean }>>(
    occasion,
    (history: readonly OccasionEvent[]) => {
      if (eventOfCause(history, cause)) return { events: [], result: ok({ repeated: true }) };
      const tried = tryMove(history, move, { by, isOfficial: official, again });
      if (!tried.ok) return { events: [], result: tried };
      return {
        events: [{ occasion, cause, at, day, by, move: tried.value.move }],
        result: ok({ repeated: false }),
        outbox: tell(history),
      };
    },
  );
  // What is sent back makes an occasion of its own, and so does taking that back unmake it.
  if (recorded.ok && ["presented", "reopened", "undone"].includes(move.type)) await deps.replan?.();
  return recorded.ok ? ok({ ...recorded.value, seq: await seqOf(deps.store, occasion, cause) }) : recorded;
}

/** The number that an event was given in the log, by its cause. */
async function seqOf(store: Store, occasion: OccasionId, cause: string): Promise<number | null> {
  const history = (await store.history()).get(occasion) ?? [];
  return eventOfCause(history, cause)?.seq ?? null;
}
