import type { Understood } from "../domain/question.js";

/** How long a question is gone on from; a person who comes back after lunch asks anew. */
const MINUTES = 30;
/** How many people's last questions are kept; the oldest goes first. */
const MOST = 5_000;

/** A question as it was written and as it was understood. */
export type Asked = {
  readonly text: string;
  readonly understood: Understood;
  /** The page of its list that was shown last, where that is not the first. */
  readonly page?: number;
};

/**
 * The last question of each person in each conversation, so that the next message can go on from it. Kept in
 * memory only: it is worth nothing after half an hour, and a restart costs no more than asking in full.
 */
export class Recall {
  readonly #last = new Map<string, Asked & { readonly at: number }>();

  /** The person's last question there, if it was asked within the last half-hour before `at` (ISO 8601). */
  of(conversation: string, person: string, at: string): Asked | null {
    const found = this.#last.get(`${conversation} ${person}`);
    if (!found || Date.parse(at) - found.at > MINUTES * 60_000) return null;
    return found;
  }

  /** Keeps a question as the person's last one there. */
  keep(conversation: string, person: string, at: string, asked: Asked): void {
    const key = `${conversation} ${person}`;
    this.#last.delete(key);
    this.#last.set(key, { ...asked, at: Date.parse(at) });
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST && oldest !== undefined) this.#last.delete(oldest);
  }
}
