import { isDeepStrictEqual } from "node:util";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionEvent, OccasionId } from "../domain/event.js";
import type { MeetingChange } from "../domain/meeting-change.js";
import type { Draft, Snapshot } from "./draft.js";
import type { Ledger } from "./ledger.js";
import type { OutboxItem, SentItem } from "./outbox.js";
import type {
  ConversationRecord,
  Decision,
  Delivery,
  History,
  LastQuestion,
  MeetingDecision,
  Settings,
  Store,
  UnansweredQuestion,
} from "./store.js";
import { StoreError } from "./store-error.js";

/** A change that waits for its turn to be written. */
type Waiting = {
  /**
   * Makes the change in a draft, again in another where somebody else was first. What it returned the last
   * time tells whoever waits, and is called once all is kept.
   */
  readonly change: (draft: Draft) => () => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * A store over a ledger of any kind: in memory, on disk, or in a database.
 *
 * Changes are made one after the other. Those that come in while an earlier one is being written wait, and
 * are then written together: a hundred at once cost two writes, not a hundred. Each is told that it is
 * recorded only when it is. What others read meanwhile is what is kept, never what is about to be.
 */
export class LedgerStore implements Store {
  readonly #ledger: Ledger;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #closed: Promise<void> | null = null;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  async history(): Promise<History> {
    return (await this.#read()).history;
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
    return (await this.#read()).content.conversations.find((one) => one.id === id) ?? null;
  }

  async conversations(): Promise<readonly ConversationRecord[]> {
    return (await this.#read()).content.conversations;
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
    return (await this.#read()).content.settings;
  }

  changeSettings(change: (before: Settings) => Settings): Promise<Settings> {
    return this.#change((draft) => {
      const after = change(draft.settings);
      if (!isDeepStrictEqual(draft.settings, after)) draft.settings = after;
      return draft.settings;
    });
  }

  async meetingChanges(): Promise<readonly MeetingChange[]> {
    return (await this.#read()).content.meetings;
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
    return (await this.#read()).content.outbox;
  }

  async sent(): Promise<ReadonlyMap<string, SentItem>> {
    return new Map((await this.#read()).content.sent.map((item) => [item.id, item]));
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

  async take(what: string, ms: number): Promise<boolean> {
    this.#assertOpen();
    return this.#ledger.take(what, ms);
  }

  async letGo(what: string): Promise<void> {
    this.#assertOpen();
    return this.#ledger.letGo(what);
  }

  async lastQuestion(conversation: string, person: string): Promise<LastQuestion | null> {
    this.#assertOpen();
    return this.#ledger.lastQuestion(conversation, person);
  }

  async keepQuestion(conversation: string, person: string, question: LastQuestion): Promise<void> {
    this.#assertOpen();
    return this.#ledger.keepQuestion(conversation, person, question);
  }

  async forgetPerson(id: string): Promise<void> {
    await this.#change((draft) => draft.forgetPerson(id));
    await this.#ledger.forgetQuestions(id);
  }

  close(): Promise<void> {
    this.#closed ??= (this.#writing ?? Promise.resolve()).then(() => this.#ledger.close());
    return this.#closed;
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreError("closed", "The store is closed; nothing can be read or recorded.");
  }

  async #read(): Promise<Snapshot> {
    this.#assertOpen();
    return this.#ledger.read();
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
    let done: readonly (() => void)[] = [];
    try {
      await this.#ledger.write((draft) => {
        done = batch.map((waiting) => attempt(waiting, draft));
      });
      for (const tell of done) tell();
    } catch (reason) {
      // Also those that record nothing: what they were told may rest on what was not written.
      for (const { reject } of batch) reject(reason);
    }
  }
}

/** Makes one change; if its function throws, that is for its caller alone. */
function attempt({ change, reject }: Waiting, draft: Draft): () => void {
  try {
    return change(draft);
  } catch (reason) {
    return () => reject(reason);
  }
}
