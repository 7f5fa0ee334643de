import { isDeepStrictEqual } from "node:util";
import type { Low } from "lowdb";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionEvent, OccasionId } from "../domain/event.js";
import type { MeetingChange } from "../domain/meeting-change.js";
import { Draft, type Snapshot, snapshotOf } from "./draft.js";
import type { OutboxItem, SentItem } from "./outbox.js";
import type { Content } from "./schema.js";
import type {
  ConversationRecord,
  Decision,
  Delivery,
  History,
  MeetingDecision,
  Settings,
  Store,
  UnansweredQuestion,
} from "./store.js";
import { StoreError } from "./store-error.js";

/** A change that waits for its turn to be written. */
type Waiting = {
  /** Makes the change in a draft. What it returns tells whoever waits, and is called once all is on disk. */
  readonly change: (draft: Draft) => () => void;
  readonly reject: (reason: unknown) => void;
};

const nothing = (): void => {};

/**
 * A store over a lowdb database of any adapter: in memory, or on disk.
 *
 * Changes are made one after the other. Those that come in while an earlier one is being written wait, and
 * are then written together: a hundred at once cost two writes, not a hundred. Each is told that it is
 * recorded only when it is. What others read meanwhile is what is on disk, never what is about to be.
 */
export class LedgerStore implements Store {
  readonly #db: Low<Content>;
  readonly #release: () => Promise<void>;
  #snapshot: Snapshot;
  /** Grows with the log, and only with what is on disk. */
  readonly #causes: Set<string>;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #closed: Promise<void> | null = null;

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

  async history(): Promise<History> {
    return this.#read().history;
  }

  decide<T>(occasion: OccasionId, decision: (history: readonly OccasionEvent[]) => Decision<T>): Promise<T> {
    return this.#change((draft) => {
      const { events, result, outbox = [] } = decision(draft.historyOf(occasion));
      // Both are checked before either is kept: what cannot be recorded leaves nothing behind.
      const waiting = draft.waitable(outbox);
      draft.record(occasion, events);
      draft.enqueue(waiting);
      return result;
    });
  }

  async conversation(id: string): Promise<ConversationRecord | null> {
    return this.#read().content.conversations.find((one) => one.id === id) ?? null;
  }

  async conversations(): Promise<readonly ConversationRecord[]> {
    return this.#read().content.conversations;
  }

  changeConversation(
    id: string,
    change: (before: ConversationRecord | null) => ConversationRecord | null,
  ): Promise<ConversationRecord | null> {
    return this.#change((draft) => {
      const before = draft.conversation(id);
      const after = change(before);
      // Most messages change nothing about the place they come from; those need no write.
      if (!isDeepStrictEqual(before, after)) draft.setConversation(id, after);
      return draft.conversation(id);
    });
  }

  async settings(): Promise<Settings> {
    return this.#read().content.settings;
  }

  changeSettings(change: (before: Settings) => Settings): Promise<Settings> {
    return this.#change((draft) => {
      const after = change(draft.settings);
      if (!isDeepStrictEqual(draft.settings, after)) draft.settings = after;
      return draft.settings;
    });
  }

  async meetingChanges(): Promise<readonly MeetingChange[]> {
    return this.#read().content.meetings;
  }

  changeMeetings<T>(decision: (changes: readonly MeetingChange[]) => MeetingDecision<T>): Promise<T> {
    return this.#change((draft) => {
      const { changes, result, outbox = [] } = decision(draft.meetings);
      const waiting = draft.waitable(outbox);
      draft.changeMeetings(changes);
      draft.enqueue(waiting);
      return result;
    });
  }

  async outbox(): Promise<readonly OutboxItem[]> {
    return this.#read().content.outbox;
  }

  async sent(): Promise<ReadonlyMap<string, SentItem>> {
    return new Map(this.#read().content.sent.map((item) => [item.id, item]));
  }

  enqueue(items: readonly OutboxItem[]): Promise<void> {
    return this.#change((draft) => draft.enqueue(items));
  }

  settle(id: string, delivered: (item: OutboxItem) => Delivery): Promise<void> {
    return this.#change((draft) => draft.settle(id, delivered));
  }

  keepUnanswered(question: UnansweredQuestion): Promise<void> {
    return this.#change((draft) => draft.keepUnanswered(question));
  }

  unanswered(today: CalendarDate): Promise<readonly UnansweredQuestion[]> {
    return this.#change((draft) => {
      draft.forgetUnanswered(today);
      return draft.unanswered;
    });
  }

  close(): Promise<void> {
    this.#closed ??= (this.#writing ?? Promise.resolve()).then(this.#release);
    return this.#closed;
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreError("closed", "The store is closed; nothing can be read or recorded.");
  }

  #read(): Snapshot {
    this.#assertOpen();
    return this.#snapshot;
  }

  async #change<T>(edit: (draft: Draft) => T): Promise<T> {
    this.#assertOpen();
    return new Promise<T>((resolve, reject) => {
      const change = (draft: Draft) => {
        const value = edit(draft);
        return () => resolve(value);
      };
      this.#waiting.push({ change, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    // Lets everything that is asked for in the same breath into the first write.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#writeTogether(this.#waiting.splice(0));
    this.#writing = null;
  }

  async #writeTogether(batch: readonly Waiting[]): Promise<void> {
    const draft = new Draft(this.#snapshot, (cause) => this.#causes.has(cause));
    const done = batch.map((waiting) => this.#attempt(waiting, draft));
    try {
      await this.#keep(draft);
      for (const tell of done) tell();
    } catch (reason) {
      // Also those that record nothing: what they were told may rest on what was not written.
      for (const { reject } of batch) reject(reason);
    }
  }

  /** Makes one change; if its function throws, that is for its caller alone. */
  #attempt({ change, reject }: Waiting, draft: Draft): () => void {
    try {
      return change(draft);
    } catch (reason) {
      reject(reason);
      return nothing;
    }
  }

  async #keep(draft: Draft): Promise<void> {
    const after = draft.result();
    if (after === this.#snapshot) return;
    this.#db.data = after.content;
    await this.#db.write();
    // Not reached where the write failed: then the old snapshot goes on holding, as it does on disk.
    this.#snapshot = after;
    for (const cause of draft.addedCauses) this.#causes.add(cause);
  }
}
