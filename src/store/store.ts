import { z } from "zod";
import { type CalendarDate, calendarDateSchema } from "../domain/calendar-date.js";
import { committeeSettingsSchema } from "../domain/committee-settings.js";
import { type EventDraft, type OccasionEvent, type OccasionId, personSchema } from "../domain/event.js";
import { feedSchema } from "../domain/feed.js";
import { linkKeySchema } from "../domain/link-key.js";
import type { MeetingChange } from "../domain/meeting-change.js";
import { absenceSchema, officialSchema, roleHolderSchema } from "../domain/people.js";
import type { OutboxItem, SentItem } from "./outbox.js";

/** Where the bot can talk: what is needed to answer there later, and what the place is tied to. */
export const conversationSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(["personal", "group", "channel"]),
  tenant: z.string().nullable(),
  serviceUrl: z.string().min(1),
  channelId: z.string().min(1),
  botId: z.string().min(1),
  team: z.string().nullable(),
  /** Party id of the committee the channel is tied to. */
  committee: z.string().nullable(),
  /** Who tied it, and when; `null` where it is not tied. */
  tiedBy: personSchema.nullable(),
  locale: z.enum(["sv", "en"]).nullable(),
  /** Whose personal chat it is; `null` for a group or a channel. */
  person: personSchema.nullable(),
  /** The day from which messages no longer reach it (the bot was removed, the person left); `null` where they do. */
  lostSince: calendarDateSchema.nullable(),
  /** The last day something came from there. */
  lastSeen: calendarDateSchema,
});
/** See {@link conversationSchema}. */
export type ConversationRecord = z.infer<typeof conversationSchema>;

/** What holds for the installation as a whole. */
export const settingsSchema = z.object({
  /** The first day each agreement was in use here, by agreement id: earlier occasions are not tracked. */
  trackingSince: z.record(z.string(), calendarDateSchema),
  officials: z.array(officialSchema),
  roleHolders: z.array(roleHolderSchema),
  absences: z.array(absenceSchema),
  /** Who gets a digest of their own follow-ups in the personal chat each week. */
  personalDigests: z.array(personSchema),
  /** What each committee has set otherwise than the defaults, by party id. */
  committees: z.record(z.string(), committeeSettingsSchema),
  /** What links are signed with; the first signs, all are believed. A file from before there were any has none. */
  linkKeys: z.array(linkKeySchema).default([]),
  /** The addresses at which calendars are fetched. A file from before there were any has none. */
  feeds: z.array(feedSchema).default([]),
});
/** See {@link settingsSchema}. */
export type Settings = z.infer<typeof settingsSchema>;

/** How long a question without an answer is kept, in days. A backup of the state holds it for longer. */
export const UNANSWERED_DAYS = 90;
/** The most of its text that is kept, in characters. */
export const UNANSWERED_LENGTH = 300;
/** How many are kept; the oldest goes first. The whole state is written anew with each of them. */
export const UNANSWERED_MOST = 2_000;

/** A question that could not be answered: nothing else of it is kept, so nobody can be told from it. */
export const unansweredSchema = z.object({
  /** The question, after whatever points at a person was masked. */
  text: z.string().min(1).max(UNANSWERED_LENGTH),
  day: calendarDateSchema,
});
/** See {@link unansweredSchema}. */
export type UnansweredQuestion = z.infer<typeof unansweredSchema>;

/** For how long a question is gone on from, in minutes; a person who comes back after lunch asks anew. */
export const LAST_QUESTION_MINUTES = 30;

/** What somebody asked last in a conversation. */
export const lastQuestionSchema = z.object({
  text: z.string(),
  /** When it was asked. */
  at: z.iso.datetime({ offset: true }),
  /** How it was understood, as JSON. The store keeps it as it is, and whoever kept it reads it. */
  understood: z.unknown(),
  /** Which page of a long list is shown, from 1. */
  page: z.int().positive().exactOptional(),
  /** The occasion that was opened from its answer last: "den" is then this one. */
  row: z.string().exactOptional(),
  /** Whether something was proposed to be recorded on it, which can still be declined. */
  proposed: z.boolean().exactOptional(),
  /** The question before it that it changed one thing of: what "skillnaden?" compares it with. */
  before: z.string().exactOptional(),
});
/** See {@link lastQuestionSchema}. */
export type LastQuestion = z.infer<typeof lastQuestionSchema>;

/** Settings of an installation in which nothing has been set. */
export const NO_SETTINGS: Settings = {
  trackingSince: {},
  officials: [],
  roleHolders: [],
  absences: [],
  personalDigests: [],
  committees: {},
  linkKeys: [],
  feeds: [],
};

/** All events by occasion, each in the order it was recorded. */
export type History = ReadonlyMap<OccasionId, readonly OccasionEvent[]>;

/**
 * What a decision on an occasion comes to: events to record, what to tell whoever asked, and the messages that
 * tell others of it. Those wait from the moment that the events are recorded, so that no crash comes between.
 */
export type Decision<T> = {
  readonly events: readonly EventDraft[];
  readonly result: T;
  readonly outbox?: readonly OutboxItem[];
};

/** What a decision on the committees' calendars comes to. */
export type MeetingDecision<T> = {
  readonly changes: readonly MeetingChange[];
  readonly result: T;
  /** Messages that tell of them; they wait from the moment that the changes are recorded, or not at all. */
  readonly outbox?: readonly OutboxItem[];
};

/** What came of a message: it waits on (changed), or it is done with, and these events say so. */
export type Delivery = {
  readonly item: OutboxItem | null;
  /** Why it waits no longer; `null` while it does. */
  readonly sent: SentItem | null;
  readonly events: readonly EventDraft[];
};

/**
 * Where an installation keeps what happens in it. A promise that resolves means: it is on disk. Changes are
 * made by function, so that nobody reads here and writes there; the function must be pure, as a store may
 * call it again when somebody else was first.
 */
export interface Store {
  /** Every occasion's events. The map is a snapshot: later events do not appear in it. */
  history(): Promise<History>;
  /**
   * Decides on one occasion with its history in hand, and records what the decision says, whole or not
   * at all. An event whose `cause` is in the log already is not recorded again.
   */
  decide<T>(occasion: OccasionId, decision: (history: readonly OccasionEvent[]) => Decision<T>): Promise<T>;
  /** One conversation, or `null`. */
  conversation(id: string): Promise<ConversationRecord | null>;
  /** All conversations, in no particular order. */
  conversations(): Promise<readonly ConversationRecord[]>;
  /** Changes one conversation: from what it was (`null` where unknown) to what it shall be (`null` removes it). */
  changeConversation(
    id: string,
    change: (before: ConversationRecord | null) => ConversationRecord | null,
  ): Promise<ConversationRecord | null>;
  /** The installation's settings. */
  settings(): Promise<Settings>;
  /** Changes the settings. */
  changeSettings(change: (before: Settings) => Settings): Promise<Settings>;
  /** Every change of the committees' calendars, in the order they were made. */
  meetingChanges(): Promise<readonly MeetingChange[]>;
  /**
   * Decides on the calendars with all changes in hand, and records what the decision says, whole or not at
   * all. A change whose `cause` is recorded already is not recorded again.
   */
  changeMeetings<T>(decision: (changes: readonly MeetingChange[]) => MeetingDecision<T>): Promise<T>;
  /** The messages that wait to be sent, in the order they came. */
  outbox(): Promise<readonly OutboxItem[]>;
  /** The messages that need not be sent again, by id. */
  sent(): Promise<ReadonlyMap<string, SentItem>>;
  /** Lets messages wait to be sent; one whose id waits already, or was sent before, is not added. */
  enqueue(items: readonly OutboxItem[]): Promise<void>;
  /**
   * Says what came of a message, and records its events with it, whole or not at all. For a message that no
   * longer waits the function is not called.
   */
  settle(id: string, delivered: (item: OutboxItem) => Delivery): Promise<void>;
  /**
   * Takes something in hand that only one process may do at a time, such as sending to a conversation; whether
   * it is the caller's now. It stays so until it is let go of, or the milliseconds have passed since it was
   * last taken: whoever dies with it in hand keeps nobody from it for longer.
   */
  take(what: string, ms: number): Promise<boolean>;
  /** Lets others take what the caller has in hand; nothing happens where it does not have it. */
  letGo(what: string): Promise<void>;
  /** What a person asked last in a conversation, or `null`; for at least {@link LAST_QUESTION_MINUTES}. */
  lastQuestion(conversation: string, person: string): Promise<LastQuestion | null>;
  /** Keeps a question as the person's last one there. Those that are too old, seen from it, are forgotten. */
  keepQuestion(conversation: string, person: string, question: LastQuestion): Promise<void>;
  /**
   * Keeps a question that could not be answered; the same text on the same day once. Those that are older
   * than {@link UNANSWERED_DAYS}, seen from its day, are removed.
   */
  keepUnanswered(question: UnansweredQuestion): Promise<void>;
  /** The questions that are kept, in the order they came, after those too old on this day were removed. */
  unanswered(today: CalendarDate): Promise<readonly UnansweredQuestion[]>;
  /**
   * Forgets a person: what they are named for and their personal chats are removed, and in all that has happened
   * `FORGOTTEN` stands in their place, which alone changes events that are recorded. Backups are as they were.
   */
  forgetPerson(id: string): Promise<void>;
  /** Lets go of files and locks. Afterwards nothing else may be called. */
  close(): Promise<void>;
}
