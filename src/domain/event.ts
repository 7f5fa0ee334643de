import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.js";

/**
 * Identity of an occasion: `agreement/follow-up/key`, and for a recurring one what makes it itself
 * (`sn-2024/tillsyner/1/2024-04`: the meeting's id; `…/2026-q1`: the period). Never its date.
 */
export type OccasionId = string;

/** A person in the chat. `id` is the directory's object id where Teams gives it, else the channel's user id. */
export const personSchema = z.object({ id: z.string().min(1), name: z.string() });
/** See {@link personSchema}. */
export type Person = z.infer<typeof personSchema>;

/** Who has an occasion: a person, or a role by its name ("enhetschef barn och unga"). */
export const ownerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), person: personSchema }),
  z.object({ kind: z.literal("role"), name: z.string().min(1) }),
]);
/** See {@link ownerSchema}. */
export type Owner = z.infer<typeof ownerSchema>;

/** How the committee took a report: noted, sent back for more work, or decided on. */
export const outcomeSchema = z.enum(["noted", "returned", "decided"]);
/** See {@link outcomeSchema}. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** What happened to an occasion, without who and when. */
export const moveSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("assigned"), to: ownerSchema }),
  z.object({ type: z.literal("acknowledged") }),
  z.object({ type: z.literal("snoozed"), until: calendarDateSchema }),
  z.object({ type: z.literal("commented"), text: z.string().min(1) }),
  z.object({
    type: z.literal("submitted"),
    link: z.url(),
    /** Registration number (diarienummer), where given. */
    reference: z.string().min(1).nullable(),
    note: z.string().min(1).nullable(),
  }),
  /** Takes the latest submission back. */
  z.object({ type: z.literal("withdrawn"), reason: z.string().min(1).nullable().default(null) }),
  z.object({
    type: z.literal("postponed"),
    meeting: calendarDateSchema,
    reason: z.string().min(1),
    decision: z.string().min(1).nullable(),
  }),
  z.object({
    type: z.literal("waived"),
    reason: z.string().min(1),
    decision: z.string().min(1).nullable().optional(),
  }),
  z.object({ type: z.literal("reopened"), reason: z.string().min(1).nullable() }),
  z.object({
    type: z.literal("presented"),
    meeting: calendarDateSchema,
    paragraph: z.string().min(1).nullable(),
    outcome: outcomeSchema,
    /** The meeting at which what was sent back comes up again; the committee's next one where none was chosen. */
    again: calendarDateSchema.nullable().optional(),
  }),
  z.object({
    type: z.literal("reminded"),
    step: z.int(),
    conversation: z.string().min(1),
    message: z.string().nullable(),
  }),
  /** Takes back an earlier event of the same occasion, which stays in the log and counts for nothing. */
  z.object({ type: z.literal("undone"), seq: z.int().positive() }),
  /** A submission was told in a committee's channel; its message is changed when the report is. */
  z.object({
    type: z.literal("posted"),
    conversation: z.string().min(1),
    message: z.string().nullable(),
  }),
]);
/** See {@link moveSchema}. */
export type Move = z.infer<typeof moveSchema>;

/** What the bot itself sent: trace of messages, and nothing that anybody did with the occasion. */
export const SENT_BY_BOT: ReadonlySet<Move["type"]> = new Set(["reminded", "posted"]);

/**
 * One recorded event. `cause` names what brought it about (a Teams activity and what in it); the same cause
 * is recorded at most once, so an activity that is delivered twice changes nothing.
 */
export const eventSchema = z.object({
  /** Position in the log, from 1, without gaps. */
  seq: z.int().positive(),
  occasion: z.string().min(1),
  cause: z.string().min(1),
  /** The instant, ISO 8601 with zone. */
  at: z.iso.datetime({ offset: true }),
  /** The calendar day of `at` in the installation's time zone. */
  day: calendarDateSchema,
  by: personSchema,
  move: moveSchema,
});
/** See {@link eventSchema}. */
export type OccasionEvent = z.infer<typeof eventSchema>;

/** An event as it is handed to the store, which gives it its place in the log. */
export type EventDraft = Omit<OccasionEvent, "seq">;
