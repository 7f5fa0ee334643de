import type { Answer } from "../domain/answer.js";

/** How many answers are remembered; feedback mostly comes at once. */
const MOST = 500;

/**
 * Which message held which kind of answer, so that feedback on it can be told by kind. In memory only, and
 * of the answer nothing but its kind: of feedback on an older one the kind is unknown.
 */
export class AnswersSent {
  readonly #kinds = new Map<string, Answer["kind"]>();

  /** Remembers a message that was sent. */
  keep(conversation: string, message: string, kind: Answer["kind"]): void {
    this.#kinds.set(`${conversation} ${message}`, kind);
    const [oldest] = this.#kinds.keys();
    if (this.#kinds.size > MOST && oldest !== undefined) this.#kinds.delete(oldest);
  }

  /** The kind of answer in a message, or `null` where that is not known any more. */
  kindOf(conversation: string, message: string): Answer["kind"] | null {
    return this.#kinds.get(`${conversation} ${message}`) ?? null;
  }
}
