import type { OccasionEvent } from "./event.js";
import { standingEvents } from "./undo.js";

/**
 * The numbers in the log of events that no longer count: moves that were undone, and submissions that were
 * withdrawn (a withdrawal takes back the latest one that still counted).
 * @param history all events of one occasion.
 */
export function takenBackIn(history: readonly OccasionEvent[]): ReadonlySet<number> {
  const standing = standingEvents(history);
  const left = new Set(standing.map(({ seq }) => seq));
  const gone = new Set(
    history.flatMap(({ seq, move }) => (left.has(seq) || move.type === "undone" ? [] : [seq])),
  );
  const counting: number[] = [];
  for (const { seq, move } of standing) {
    if (move.type === "submitted") counting.push(seq);
    const withdrawn = move.type === "withdrawn" ? counting.pop() : undefined;
    if (withdrawn !== undefined) gone.add(withdrawn);
  }
  return gone;
}
