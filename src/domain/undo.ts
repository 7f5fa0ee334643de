import { type OccasionEvent, type Person, SENT_BY_BOT } from "./event.js";
import { ok, type Result, refused } from "./problem.js";

/** For how long one's own last move can be taken back, in minutes. */
const UNDO_MINUTES = 10;

/** An event that something was made to happen by: not a message, and not the taking back of another. */
const isMove = ({ move }: OccasionEvent): boolean => !SENT_BY_BOT.has(move.type) && move.type !== "undone";

/**
 * The events that count: those that nobody took back. An occasion stands as if the others had never been.
 * @param history all events of one occasion; what is taken back is named by its number in the log.
 */
export function standingEvents(history: readonly OccasionEvent[]): readonly OccasionEvent[] {
  const undone = new Set(history.flatMap(({ move }) => (move.type === "undone" ? [move.seq] : [])));
  if (undone.size === 0) return history;
  return history.filter(({ seq, move }) => move.type !== "undone" && !undone.has(seq));
}

/** A person's last move that still counts, on one occasion or on several; `null` where there is none. */
export const lastMoveOf = (history: readonly OccasionEvent[], by: Person): OccasionEvent | null =>
  standingEvents(history)
    .filter((event) => isMove(event) && event.by.id === by.id)
    .reduce<OccasionEvent | null>((last, event) => (last && last.seq > event.seq ? last : event), null);

/** Who wants to take back a move, at which instant (ISO 8601), and which one: their last where none is named. */
export type UndoAttempt = { readonly by: Person; readonly at: string; readonly seq?: number };

/**
 * The move that may be taken back on an occasion: one's own, the last one there, within {@link UNDO_MINUTES}.
 * What somebody else has built on it since stands in the way.
 */
export function tryUndo(
  history: readonly OccasionEvent[],
  { by, at, seq }: UndoAttempt,
): Result<OccasionEvent> {
  const moves = standingEvents(history).filter(isMove);
  const wanted = seq === undefined ? lastMoveOf(history, by) : moves.find((event) => event.seq === seq);
  if (!wanted || wanted.by.id !== by.id) return refused({ code: "nothing-to-undo" });
  const later = moves.find((event) => event.seq > wanted.seq);
  if (later) return refused({ code: "moved-since", by: later.by.name, at: later.at });
  const minutes = (Date.parse(at) - Date.parse(wanted.at)) / 60_000;
  return minutes > UNDO_MINUTES ? refused({ code: "undo-too-late", at: wanted.at }) : ok(wanted);
}
