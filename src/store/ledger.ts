import type { Draft, Snapshot } from "./draft.js";
import type { LastQuestion } from "./store.js";

/** Where the content of a store lies, and how changes of it are kept; see {@link Store} for what is promised. */
export interface Ledger {
  /** What holds now: all that anybody has been told is recorded. */
  read(): Promise<Snapshot>;
  /**
   * Has changes made in a draft of what holds now, and keeps what came of them, whole or not at all. Where
   * somebody else was first they are made again, in a new draft.
   */
  write(make: (draft: Draft) => void): Promise<void>;
  /** See `Store.take`. */
  take(what: string, ms: number): Promise<boolean>;
  /** See `Store.letGo`. */
  letGo(what: string): Promise<void>;
  /** See `Store.lastQuestion`. */
  lastQuestion(conversation: string, person: string): Promise<LastQuestion | null>;
  /** See `Store.keepQuestion`. */
  keepQuestion(conversation: string, person: string, question: LastQuestion): Promise<void>;
  /** Forgets what a person asked last, everywhere. */
  forgetQuestions(person: string): Promise<void>;
  /** Lets go of files, connections and locks; called once. */
  close(): Promise<void>;
}
