import type { Move, OccasionEvent, OccasionId } from "../domain/event.js";
import { ok, type Result, refused } from "../domain/problem.js";
import { lastMoveOf, tryUndo } from "../domain/undo.js";
import type { Deps } from "./deps.js";
import type { Incoming } from "./turn.js";

/** Takes back a move of whoever asks: the one of this number, or their last one there. Gives what was taken back. */
export async function undo(
  deps: Deps,
  occasion: OccasionId,
  seq: number | undefined,
  incoming: Incoming,
): Promise<Result<OccasionEvent>> {
  const { from: by, at, today: day } = incoming;
  const cause = `${incoming.place.id} ${incoming.activity} undone ${occasion}`;
  const undone = await deps.store.decide<Result<OccasionEvent>>(occasion, (history) => {
    const before = history.find((event) => event.cause === cause)?.move;
    const again = before?.type === "undone" && history.find((event) => event.seq === before.seq);
    if (again) return { events: [], result: ok(again) };
    const tried = tryUndo(history, { by, at, ...(seq === undefined ? {} : { seq }) });
    if (!tried.ok) return { events: [], result: tried };
    const move = { type: "undone", seq: tried.value.seq } as const;
    return { events: [{ occasion, cause, at, day, by, move }], result: tried };
  });
  // An outcome makes an occasion of its own where the report is sent back; that goes with it.
  if (undone.ok && OUTCOMES.has(undone.value.move.type)) await deps.replan?.();
  return undone;
}

const OUTCOMES: ReadonlySet<Move["type"]> = new Set(["presented", "reopened"]);

/** Takes back the last move of whoever asks, wherever it was; of this kind, where one is named. */
export async function undoLast(
  deps: Deps,
  type: Move["type"] | null,
  incoming: Incoming,
): Promise<Result<OccasionEvent>> {
  const all = [...(await deps.store.history()).values()];
  const last = all
    .flatMap((history) => lastMoveOf(history, incoming.from) ?? [])
    .reduce<OccasionEvent | null>(
      (latest, event) => (latest && latest.seq > event.seq ? latest : event),
      null,
    );
  if (!last || (type !== null && last.move.type !== type)) return refused({ code: "nothing-to-undo" });
  return undo(deps, last.occasion, last.seq, incoming);
}
