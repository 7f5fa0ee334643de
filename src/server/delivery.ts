import { setTimeout as sleep } from "node:timers/promises";
import { type Drawn, eventsOfSent } from "../bot/notices/index.js";
import type { Received } from "../bot/read-activity.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { instantIn } from "../domain/instant.js";
import type { OutboxItem } from "../store/outbox.js";
import type { ConversationRecord, Delivery as Outcome, Store } from "../store/store.js";
import { type Message, messageOf } from "./activities.js";
import type { Clock } from "./clock.js";
import { describeError, type Log } from "./log.js";
import { Pace } from "./pace.js";
import { backoffMs, MOST_ATTEMPTS, type Sending, verdictOn } from "./sending.js";

/** What delivery does its work with. */
export type DeliveryParts = {
  readonly store: Store;
  /** Draws what a waiting message says now; `null` where there is nothing left to say. */
  readonly draw: (item: OutboxItem, to: ConversationRecord, today: CalendarDate) => Promise<Drawn | null>;
  /** Sends once; see `teams.ts`. */
  readonly send: (to: ConversationRecord, message: Message) => Promise<Sending>;
  /** Whether a message may be sent at this hour. */
  readonly mayNow: (item: OutboxItem, when: Received) => boolean;
  /** Told that a conversation is reached no longer, after the store was and before its message is let go. */
  readonly onLost: (item: OutboxItem, to: ConversationRecord, when: Received) => Promise<void>;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly log: Log;
  /** A number from 0 to 1, for the jitter. */
  readonly random?: () => number;
};

/**
 * Sends what waits in the outbox: each conversation's messages in their order, conversations beside each
 * other, never faster than Teams takes them. What came of a message is recorded before the next one is sent, so
 * that a crash between sending and recording sends that one message twice and loses none.
 */
export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #pace = new Pace();
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Sends what may be sent now. Called while it runs, it goes over the outbox once more before it resolves. */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#untilQuiet().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Starts no other message, and resolves when the one that is on its way is recorded. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** How long until the next message that failed may be tried again, in milliseconds; `null` where none waits. */
  async nextAttemptMs(): Promise<number | null> {
    const { store, clock } = this.#parts;
    const now = Date.parse(clock().at);
    const waits = (await store.outbox()).flatMap(({ notBefore }) =>
      notBefore === null ? [] : [Math.max(0, Date.parse(notBefore) - now)],
    );
    return waits.length === 0 ? null : Math.min(...waits);
  }

  async #untilQuiet(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      const when = this.#parts.clock();
      const ready = (await this.#parts.store.outbox()).filter((item) => this.#isReady(item, when));
      const places = [...new Set(ready.map(({ to }) => to))];
      await Promise.all(places.map((place) => this.#sendInOrder(ready.filter(({ to }) => to === place))));
    }
  }

  #isReady(item: OutboxItem, when: Received): boolean {
    const waits = item.notBefore !== null && Date.parse(item.notBefore) > Date.parse(when.at);
    return !waits && this.#parts.mayNow(item, when);
  }

  async #sendInOrder(items: readonly OutboxItem[]): Promise<void> {
    for (const item of items) {
      if (this.#stopped) return;
      try {
        if (!(await this.#deliver(item))) return;
      } catch (error) {
        // An outage of the store, or a card that cannot be drawn: the message waits, the others go on.
        this.#parts.log.error(
          { notice: item.notice.type, error: describeError(error) },
          "a message was not dealt with",
        );
      }
    }
  }

  /** Deals with one message; whether the next one to the same place may be sent. */
  async #deliver(item: OutboxItem): Promise<boolean> {
    const { store, draw, send, clock } = this.#parts;
    const to = await store.conversation(item.to);
    const { today } = clock();
    if (to === null || to.lostSince !== null) return this.#drop(item, "its conversation is not reached");
    const shown = await draw(item, to, today);
    if (shown === null) return this.#drop(item, "there is nothing left to say");
    const now = Date.now();
    await sleep(this.#pace.next(to, now) - now);
    const sending = await send(to, messageOf(shown));
    return sending.sent
      ? this.#recordSent(item, to, shown, sending.message)
      : this.#failed(item, to, sending);
  }

  async #recordSent(
    item: OutboxItem,
    to: ConversationRecord,
    drawn: Drawn,
    message: string | null,
  ): Promise<boolean> {
    const { store, clock } = this.#parts;
    const when = clock();
    const events = eventsOfSent(drawn, item, to, message, when);
    const sent = { id: item.id, day: when.today, outcome: "sent", message } as const;
    await store.settle(item.id, () => ({ item: null, sent, events }));
    return true;
  }

  async #drop(item: OutboxItem, why: string): Promise<boolean> {
    const { store, clock, log } = this.#parts;
    const sent = { id: item.id, day: clock().today, outcome: "dropped", message: null } as const;
    await store.settle(item.id, () => ({ item: null, sent, events: [] }));
    log.info({ notice: item.notice.type, why }, "a message was not sent");
    return true;
  }

  async #failed(
    item: OutboxItem,
    to: ConversationRecord,
    sending: Extract<Sending, { sent: false }>,
  ): Promise<boolean> {
    const { log, store } = this.#parts;
    const { status, error } = sending;
    const verdict = verdictOn(status);
    log.warn(
      { notice: item.notice.type, status, attempt: item.attempts + 1, verdict, error: describeError(error) },
      "a message could not be sent",
    );
    if (verdict === "lost") return this.#lose(item, to);
    if (verdict === "refused") return this.#drop(item, `refused with status ${status}`);
    if (item.attempts + 1 >= MOST_ATTEMPTS) return this.#drop(item, "it failed too often");
    await store.settle(item.id, (waiting) => this.#later(waiting, sending.retryAfterMs));
    return false;
  }

  #later(item: OutboxItem, retryAfterMs: number | null): Outcome {
    const { clock, timeZone, random = Math.random } = this.#parts;
    const wait = backoffMs(item.attempts, retryAfterMs, random());
    const notBefore = instantIn(timeZone, Math.ceil((Date.parse(clock().at) + wait) / 1_000) * 1_000);
    return { item: { ...item, attempts: item.attempts + 1, notBefore }, sent: null, events: [] };
  }

  async #lose(item: OutboxItem, to: ConversationRecord): Promise<boolean> {
    const { store, clock, onLost } = this.#parts;
    const when = clock();
    await store.changeConversation(to.id, (before) => before && { ...before, lostSince: when.today });
    await onLost(item, to, when);
    await this.#drop(item, "its conversation is not reached");
    // Whoever is told instead may be told now.
    this.#again = true;
    return false;
  }
}
