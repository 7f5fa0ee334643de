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
import type { Delivered } from "./metrics.js";
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
  /** Told what came of each message, for who watches. */
  readonly count?: (notice: OutboxItem["notice"]["type"], outcome: Delivered) => void;
  /** A number from 0 to 1, for the jitter. */
  readonly random?: () => number;
};

/**
 * For how long a conversation's messages stay in the hands of an instance that says nothing more: longer than
 * drawing, sending (20 seconds at most) and recording one takes.
 */
export const IN_HAND_MS = 60_000;

/** What other instances see taken while messages are sent to a conversation. */
const sendingTo = (conversation: string): string => `sending to ${conversation}`;

/**
 * Sends what waits in the outbox: each conversation's messages in their order, conversations beside each
 * other, never faster than Teams takes them. What came of a message is recorded before the next one is sent, so
 * that a crash between sending and recording sends that one message twice and loses none. Of several instances
 * over one store only one at a time sends to a conversation: a message alone taken in hand would keep neither
 * its order nor the pace.
 */
export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #pace = new Pace();
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  /** Whether another instance had something in hand at the last run, which it may not live to send. */
  #elsewhere = false;

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

  /** How long until there may be something to send again, in milliseconds; `null` where nothing failed. */
  async nextAttemptMs(): Promise<number | null> {
    const { store, clock } = this.#parts;
    const now = Date.parse(clock().at);
    const waits = (await store.outbox()).flatMap(({ notBefore }) =>
      notBefore === null ? [] : [Math.max(0, Date.parse(notBefore) - now)],
    );
    if (this.#elsewhere) waits.push(IN_HAND_MS);
    return waits.length === 0 ? null : Math.min(...waits);
  }

  async #untilQuiet(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      this.#elsewhere = false;
      const when = this.#parts.clock();
      const ready = (await this.#parts.store.outbox()).filter((item) => this.#isReady(item, when));
      const places = [...new Set(ready.map(({ to }) => to))];
      await Promise.all(places.map((place) => this.#sendTo(place, ready)));
    }
  }

  #isReady(item: OutboxItem, when: Received): boolean {
    const waits = item.notBefore !== null && Date.parse(item.notBefore) > Date.parse(when.at);
    return !waits && this.#parts.mayNow(item, when);
  }

  async #sendTo(place: string, ready: readonly OutboxItem[]): Promise<void> {
    await this.#sendInOrder(ready.filter(({ to }) => to === place));
    await this.#parts.store
      .letGo(sendingTo(place))
      // Others then wait until it runs out.
      .catch((error: unknown) =>
        this.#parts.log.warn({ error: describeError(error) }, "a conversation was not let go of"),
      );
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
    if (!(await this.#takeInHand(item))) return false;
    if (!(await this.#waits(item))) return true;
    if (to === null || to.lostSince !== null) return this.#drop(item, "its conversation is not reached");
    const shown = await draw(item, to, clock().today);
    if (shown === null) return this.#drop(item, "there is nothing left to say");
    if (!(await this.#paced(item, to))) return false;
    const sending = await send(to, messageOf(shown));
    return sending.sent
      ? this.#recordSent(item, to, shown, sending.message)
      : this.#failed(item, to, sending);
  }

  /** Whether this instance may send to the message's conversation; it is asked again before each message. */
  async #takeInHand({ to }: OutboxItem): Promise<boolean> {
    const isOurs = await this.#parts.store.take(sendingTo(to), IN_HAND_MS);
    if (!isOurs) this.#elsewhere = true;
    return isOurs;
  }

  /** Whether a message has not been dealt with meanwhile; asked with its conversation in hand. */
  async #waits({ id }: OutboxItem): Promise<boolean> {
    return (await this.#parts.store.outbox()).some((item) => item.id === id);
  }

  /** Waits until Teams takes one more; whether the message is still this instance's to send then. */
  async #paced(item: OutboxItem, to: ConversationRecord): Promise<boolean> {
    const now = Date.now();
    const wait = this.#pace.next(to, now) - now;
    if (wait <= 0) return true;
    await sleep(wait);
    return (await this.#takeInHand(item)) && (await this.#waits(item));
  }

  async #recordSent(
    item: OutboxItem,
    to: ConversationRecord,
    drawn: Drawn,
    message: string | null,
  ): Promise<boolean> {
    const { store, clock, count } = this.#parts;
    const when = clock();
    const events = eventsOfSent(drawn, item, to, message, when);
    const sent = { id: item.id, day: when.today, outcome: "sent", message } as const;
    await store.settle(item.id, () => ({ item: null, sent, events }));
    count?.(item.notice.type, "sent");
    return true;
  }

  async #drop(item: OutboxItem, why: string): Promise<boolean> {
    const { store, clock, log, count } = this.#parts;
    const sent = { id: item.id, day: clock().today, outcome: "dropped", message: null } as const;
    await store.settle(item.id, () => ({ item: null, sent, events: [] }));
    count?.(item.notice.type, "dropped");
    log.info({ notice: item.notice.type, why }, "a message was not sent");
    return true;
  }

  async #failed(
    item: OutboxItem,
    to: ConversationRecord,
    sending: Extract<Sending, { sent: false }>,
  ): Promise<boolean> {
    const { log, store, count } = this.#parts;
    const { status, error } = sending;
    count?.(item.notice.type, "failed");
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
