import { z } from "zod";
import { calendarDateSchema } from "../domain/calendar-date.js";
import { personSchema } from "../domain/event.js";

const occasion = z.string().min(1);

/** What a message that the bot sends on its own is about; the card is drawn when it is sent. */
export const noticeSchema = z.discriminatedUnion("type", [
  /** A reminder of one or several occasions, each with its step (days from the stop day). */
  z.object({
    type: z.literal("reminder"),
    committee: z.string().min(1),
    occasions: z.array(z.object({ id: occasion, step: z.int() })).min(1),
  }),
  /** The last step has passed and nothing is in: told to the committee's officials. */
  z.object({
    type: z.literal("escalation"),
    committee: z.string().min(1),
    occasions: z.array(z.object({ id: occasion, step: z.int() })).min(1),
  }),
  /** What lies ahead, on Monday morning. */
  z.object({ type: z.literal("digest"), committee: z.string().min(1), monday: calendarDateSchema }),
  /** The same for one person: what is theirs. */
  z.object({ type: z.literal("ownDigest"), person: personSchema, monday: calendarDateSchema }),
  /** The day after a meeting: what came of each item? */
  z.object({ type: z.literal("outcome"), committee: z.string().min(1), meeting: calendarDateSchema }),
  /** A meeting was added, moved or cancelled, by the cause of the change. */
  z.object({ type: z.literal("meetingChange"), committee: z.string().min(1), change: z.string().min(1) }),
  /** A report is in, told to the committee's channel; nothing is left to say once it has been withdrawn. */
  z.object({ type: z.literal("submission"), committee: z.string().min(1), occasion }),
  /** A conversation that messages no longer reach: told to the officials. */
  z.object({ type: z.literal("lost"), committee: z.string().min(1).nullable(), name: z.string() }),
]);
/** See {@link noticeSchema}. */
export type Notice = z.infer<typeof noticeSchema>;

/** A message that waits to be sent. */
export const outboxItemSchema = z.object({
  /** What makes it itself, so that it is put here once: occasion, step and receiver, say. */
  id: z.string().min(1),
  /** Id of the conversation it goes to. */
  to: z.string().min(1),
  notice: noticeSchema,
  /** The day it was planned for. */
  day: calendarDateSchema,
  /** How often it was tried, and the instant before which it is not tried again. */
  attempts: z.int().nonnegative(),
  notBefore: z.iso.datetime({ offset: true }).nullable(),
});
/** See {@link outboxItemSchema}. */
export type OutboxItem = z.infer<typeof outboxItemSchema>;

/** How long it is remembered that a message was sent, in days: for as long as it could be planned anew. */
export const SENT_DAYS = 400;

/** A message that was sent (or given up), so that it is not planned anew. */
export const sentItemSchema = z.object({
  id: z.string().min(1),
  day: calendarDateSchema,
  outcome: z.enum(["sent", "dropped"]),
  /** The channel's id of the message, where it said one. */
  message: z.string().nullable(),
});
/** See {@link sentItemSchema}. */
export type SentItem = z.infer<typeof sentItemSchema>;
