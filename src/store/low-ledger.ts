import type { Low } from "lowdb";
import { Draft, type Snapshot, snapshotOf } from "./draft.js";
import { LastQuestions } from "./last-questions.js";
import type { Ledger } from "./ledger.js";
import type { Content } from "./schema.js";
import type { LastQuestion } from "./store.js";

/** A ledger over a lowdb database of any adapter, in memory or on disk, that this process alone has. */
export class LowLedger implements Ledger {
  readonly #db: Low<Content>;
  readonly #release: () => Promise<void>;
  readonly #lastQuestions = new LastQuestions();
  #snapshot: Snapshot;
  /** Grows with the log, and only with what is on disk. */
  readonly #causes: Set<string>;

  /**
   * @param db has been read.
   * @param release lets go of whatever keeps others from the same data; called once, on close.
   */
  constructor(db: Low<Content>, release: () => Promise<void>) {
    this.#db = db;
    this.#release = release;
    this.#snapshot = snapshotOf(db.data);
    this.#causes = new Set(db.data.events.map((event) => event.cause));
  }

  async read(): Promise<Snapshot> {
    return this.#snapshot;
  }

  async write(make: (draft: Draft) => void): Promise<void> {
    const draft = new Draft(this.#snapshot, (cause) => this.#causes.has(cause));
    make(draft);
    const after = draft.result();
    if (after === this.#snapshot) return;
    this.#db.data = after.content;
    await this.#db.write();
    // Not reached where the write failed: then the old snapshot goes on holding, as it does on disk.
    this.#snapshot = after;
    for (const cause of draft.addedCauses) this.#causes.add(cause);
  }

  /** Nobody else is there who could have anything in hand. */
  async take(): Promise<boolean> {
    return true;
  }

  async letGo(): Promise<void> {}

  async lastQuestion(conversation: string, person: string): Promise<LastQuestion | null> {
    return this.#lastQuestions.of(conversation, person);
  }

  async keepQuestion(conversation: string, person: string, question: LastQuestion): Promise<void> {
    this.#lastQuestions.keep(conversation, person, question);
  }

  async forgetQuestions(person: string): Promise<void> {
    this.#lastQuestions.forget(person);
  }

  close(): Promise<void> {
    return this.#release();
  }
}
