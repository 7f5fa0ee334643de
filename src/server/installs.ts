import type { Incoming } from "../bot/turn.js";

/**
 * Teams tells of every installation and removal twice, as an `installationUpdate` and as a
 * `conversationUpdate`, in either order. This tells the second of such a pair from a new event.
 */
export class InstallTwins {
  readonly #waiting = new Map<string, string>();

  /** Whether this event is the twin of one that was seen before (which thereby is forgotten). */
  isTwin(incoming: Incoming, activityType: string): boolean {
    if (incoming.kind !== "installed" && incoming.kind !== "removed") return false;
    // In a team the two may name different channels.
    const key = `${incoming.kind} ${incoming.place.team ?? incoming.place.id}`;
    const first = this.#waiting.get(key);
    const twin = first !== undefined && first !== activityType;
    if (twin) this.#waiting.delete(key);
    else this.#waiting.set(key, activityType);
    return twin;
  }
}
