import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { addDays, type CalendarDate } from "../domain/calendar-date.js";
import { type EventDraft, eventSchema, type OccasionEvent, type OccasionId } from "../domain/event.js";
import { keysOf } from "../domain/keys.js";
import { type MeetingChange, meetingChangeSchema } from "../domain/meeting-change.js";
import { contentWithout } from "./forget.js";
import { type OutboxItem, outboxItemSchema, SENT_DAYS, type SentItem, sentItemSchema } from "./outbox.js";
import { type Content, contentSchema } from "./schema.js";
import {
  type ConversationRecord,
  conversationSchema,
  type Delivery,
  type History,
  type Settings,
  settingsSchema,
  UNANSWERED_DAYS,
  UNANSWERED_MOST,
  type UnansweredQuestion,
  unansweredSchema,
} from "./store.js";
import { StoreError } from "./store-error.js";

/** What is on disk, with its events sorted by occasion. Never changed: a later one shares what is the same. */
export type Snapshot = { readonly content: Content; readonly history: History };

/** Content with its history. */
export function snapshotOf(content: Content): Snapshot {
  const history = new Map<OccasionId, OccasionEvent[]>();
  for (const event of content.events) {
    const known = history.get(event.occasion);
    if (known) known.push(event);
    else history.set(event.occasion, [event]);
  }
  return { content, history };
}

/** A history with more events, which come after all that it has. */
export function withEvents(history: History, added: readonly OccasionEvent[]): History {
  const after = new Map(history);
  for (const event of added) after.set(event.occasion, [...(after.get(event.occasion) ?? []), event]);
  return after;
}

const NO_EVENTS: readonly OccasionEvent[] = [];

const draftSchema = eventSchema.omit({ seq: true });

const unfit = (what: string, why: string): StoreError =>
  new StoreError("unfit", `${what} cannot be recorded: ${why}`);

/**
 * What is recorded must be readable when the program starts the next time: one wrong date would make the
 * whole file unreadable then. So this door is checked on the way out as well.
 */
function recordable<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw unfit(what, z.prettifyError(result.error));
}

function recordableEvent(occasion: OccasionId, draft: EventDraft): EventDraft {
  const what = `Event ${draft.cause} of ${occasion}`;
  if (draft.occasion !== occasion) throw unfit(what, `it is one of ${draft.occasion}`);
  return recordable(draftSchema, draft, what);
}

function recordableConversation(id: string, record: ConversationRecord): ConversationRecord {
  if (record.id !== id) throw unfit(`Conversation ${id}`, `its record is of ${record.id}`);
  return recordable(conversationSchema, record, `Conversation ${id}`);
}

const rememberedOn = (sent: readonly SentItem[], today: CalendarDate): readonly SentItem[] =>
  sent.filter(({ day }) => day >= addDays(today, -SENT_DAYS));

/**
 * A snapshot with changes that are not on disk yet. Several changes are made to one draft, each seeing
 * those before it, and are then written in one go. A change that throws leaves no trace in it.
 */
export class Draft {
  #base: Snapshot;
  #rewritesLog = false;
  readonly #isRecorded: (cause: string) => boolean;
  #added: OccasionEvent[] = [];
  readonly #addedCauses = new Set<string>();
  readonly #touched = new Map<OccasionId, readonly OccasionEvent[]>();
  #conversations: readonly ConversationRecord[];
  #settings: Settings;
  #unanswered: readonly UnansweredQuestion[];
  #meetings: readonly MeetingChange[];
  #outbox: readonly OutboxItem[];
  #sent: readonly SentItem[];

  /** @param isRecorded whether the log of the snapshot has an event of this cause. */
  constructor(base: Snapshot, isRecorded: (cause: string) => boolean) {
    this.#base = base;
    this.#isRecorded = isRecorded;
    this.#conversations = base.content.conversations;
    this.#settings = base.content.settings;
    this.#unanswered = base.content.unanswered;
    this.#meetings = base.content.meetings;
    this.#outbox = base.content.outbox;
    this.#sent = base.content.sent;
  }

  /** Whether events that were in the log before say something else now: it is not enough to write those added. */
  get rewritesLog(): boolean {
    return this.#rewritesLog;
  }

  /** Forgets a person everywhere, in the log as well; see `Store.forgetPerson`. */
  forgetPerson(id: string): void {
    const { content } = this.result();
    const after = recordable(contentSchema, contentWithout(content, id), "What is left without the person");
    if (isDeepStrictEqual(after, content)) return;
    this.#base = snapshotOf(after);
    this.#rewritesLog = true;
    this.#added = [];
    this.#touched.clear();
    this.#conversations = after.conversations;
    this.#settings = after.settings;
    this.#unanswered = after.unanswered;
    this.#meetings = after.meetings;
    this.#outbox = after.outbox;
    this.#sent = after.sent;
  }

  /** The causes of the events that this draft adds. */
  get addedCauses(): ReadonlySet<string> {
    return this.#addedCauses;
  }

  /** The events of one occasion, those of this draft included. */
  historyOf(occasion: OccasionId): readonly OccasionEvent[] {
    return this.#touched.get(occasion) ?? this.#base.history.get(occasion) ?? NO_EVENTS;
  }

  /** Adds events of one occasion, all or none, but for those whose cause is recorded already. */
  record(occasion: OccasionId, drafts: readonly EventDraft[]): void {
    const checked = drafts.map((draft) => recordableEvent(occasion, draft));
    for (const draft of checked) this.#add(draft);
  }

  #add(draft: EventDraft): void {
    if (this.#isRecorded(draft.cause) || this.#addedCauses.has(draft.cause)) return;
    const event = { seq: this.#base.content.events.length + this.#added.length + 1, ...draft };
    this.#added.push(event);
    this.#addedCauses.add(event.cause);
    this.#touched.set(event.occasion, [...this.historyOf(event.occasion), event]);
  }

  /** One conversation, or `null`. */
  conversation(id: string): ConversationRecord | null {
    return this.#conversations.find((one) => one.id === id) ?? null;
  }

  /** Puts a conversation in the place of the one with this id, or removes that (`null`). */
  setConversation(id: string, after: ConversationRecord | null): void {
    const checked = after === null ? [] : [recordableConversation(id, after)];
    this.#conversations = [...this.#conversations.filter((one) => one.id !== id), ...checked];
  }

  /** The installation's settings. */
  get settings(): Settings {
    return this.#settings;
  }

  set settings(after: Settings) {
    this.#settings = recordable(settingsSchema, after, "The settings");
  }

  /** The changes of the calendars, those of this draft included. */
  get meetings(): readonly MeetingChange[] {
    return this.#meetings;
  }

  /** Adds changes of the calendars, all or none, but for those whose cause is recorded already. */
  changeMeetings(changes: readonly MeetingChange[]): void {
    const checked = changes.map((change) =>
      recordable(meetingChangeSchema, change, `Calendar change ${change.cause}`),
    );
    const known = new Set(this.#meetings.map(({ cause }) => cause));
    const fresh = checked.filter(({ cause }) => !known.has(cause) && known.add(cause));
    if (fresh.length > 0) this.#meetings = [...this.#meetings, ...fresh];
  }

  /** The messages as they may wait. @throws StoreError for one that cannot be recorded. */
  waitable(items: readonly OutboxItem[]): readonly OutboxItem[] {
    return items.map((item) => recordable(outboxItemSchema, item, `Message ${item.id}`));
  }

  /** Lets messages wait, but for those that do already or were sent before. */
  enqueue(items: readonly OutboxItem[]): void {
    const checked = this.waitable(items);
    const known = new Set([...this.#outbox, ...this.#sent].map(({ id }) => id));
    const fresh = checked.filter(({ id }) => !known.has(id) && known.add(id));
    if (fresh.length > 0) this.#outbox = [...this.#outbox, ...fresh];
  }

  /** Says what came of a message, if it still waits, and records its events. */
  settle(id: string, delivered: (item: OutboxItem) => Delivery): void {
    const waiting = this.#outbox.find((item) => item.id === id);
    if (!waiting) return;
    const { item, sent, events } = delivered(waiting);
    const after = item === null ? [] : [recordable(outboxItemSchema, item, `Message ${id}`)];
    const done = sent === null ? [] : [recordable(sentItemSchema, sent, `Sent message ${id}`)];
    const checked = events.map((event) => recordableEvent(event.occasion, event));
    for (const event of checked) this.#add(event);
    this.#outbox = this.#outbox.flatMap((other) => (other.id === id ? after : [other]));
    for (const one of done) this.#sent = [...rememberedOn(this.#sent, one.day), one];
  }

  /** The questions without an answer, in the order they came. */
  get unanswered(): readonly UnansweredQuestion[] {
    return this.#unanswered;
  }

  /** Adds a question, if its text is not there of that day already, and lets go of those too old by then. */
  keepUnanswered(question: UnansweredQuestion): void {
    // Not in the words of the complaint: the text is nobody's business but the list's.
    const { text, day } = recordable(unansweredSchema, question, "A question without an answer");
    this.forgetUnanswered(day);
    if (this.#unanswered.some((one) => one.text === text && one.day === day)) return;
    this.#unanswered = [...this.#unanswered, { text, day }].slice(-UNANSWERED_MOST);
  }

  /** Lets go of the questions that have been kept for long enough on this day. */
  forgetUnanswered(today: CalendarDate): void {
    const since = addDays(today, -UNANSWERED_DAYS);
    if (this.#unanswered.every(({ day }) => day >= since)) return;
    this.#unanswered = this.#unanswered.filter(({ day }) => day >= since);
  }

  /** The snapshot with the changes; the same one where there are none. */
  result(): Snapshot {
    const { content, history } = this.#base;
    const hasEvents = this.#added.length > 0;
    const after: Content = {
      settings: this.#settings,
      conversations: this.#conversations,
      unanswered: this.#unanswered,
      meetings: this.#meetings,
      outbox: this.#outbox,
      sent: this.#sent,
      events: hasEvents ? content.events.concat(this.#added) : content.events,
    };
    const parts = keysOf(after);
    if (parts.every((part) => after[part] === content[part])) return this.#base;
    return { content: after, history: hasEvents ? new Map([...history, ...this.#touched]) : history };
  }
}
