import { LAST_QUESTION_MINUTES, type LastQuestion } from "./store.js";

/** How many people's last questions are kept in memory; the oldest goes first. */
const MOST = 5_000;

/** The last questions of a store that only one process uses: in memory, as a restart costs no more than asking in full. */
export class LastQuestions {
  readonly #last = new Map<string, LastQuestion>();

  /** See `Store.lastQuestion`. */
  of(conversation: string, person: string): LastQuestion | null {
    return this.#last.get(keyOf(conversation, person)) ?? null;
  }

  /** See `Store.keepQuestion`. */
  keep(conversation: string, person: string, question: LastQuestion): void {
    const key = keyOf(conversation, person);
    // Put last, so that the map stays in the order of the questions.
    this.#last.delete(key);
    this.#last.set(key, question);
    const now = Date.parse(question.at);
    for (const [old, { at }] of this.#last) {
      if (this.#last.size <= MOST && now - Date.parse(at) <= LAST_QUESTION_MINUTES * 60_000) return;
      this.#last.delete(old);
    }
  }

  /** Forgets what a person asked last, in every conversation. */
  forget(person: string): void {
    for (const key of this.#last.keys()) if (JSON.parse(key)[1] === person) this.#last.delete(key);
  }
}

const keyOf = (conversation: string, person: string): string => JSON.stringify([conversation, person]);
