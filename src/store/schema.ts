import { z } from "zod";
import { eventSchema, type OccasionEvent } from "../domain/event.js";
import { meetingChangeSchema } from "../domain/meeting-change.js";
import { outboxItemSchema, sentItemSchema } from "./outbox.js";
import { conversationSchema, NO_SETTINGS, settingsSchema, unansweredSchema } from "./store.js";

function faultsOfLog(events: readonly OccasionEvent[]): string[] {
  const gap = events.findIndex((event, index) => event.seq !== index + 1);
  const causes = new Set(events.map((event) => event.cause));
  return [
    ...(gap < 0 ? [] : [`event ${gap + 1} of the log has number ${events[gap]?.seq}`]),
    ...(causes.size === events.length ? [] : ["two events of the log have the same cause"]),
  ];
}

/** What an installation keeps, as it lies in the state file of today's version. */
export const contentSchema = z.strictObject({
  settings: settingsSchema,
  conversations: z.array(conversationSchema),
  /** Questions without an answer, in the order they came. */
  unanswered: z.array(unansweredSchema),
  /** Changes of the committees' calendars, in the order they were made. */
  meetings: z.array(meetingChangeSchema),
  /** Messages that wait to be sent, and those that were. */
  outbox: z.array(outboxItemSchema),
  sent: z.array(sentItemSchema),
  /** The log: every event in the order it was recorded, numbered from 1. */
  events: z.array(eventSchema).superRefine((events, context) => {
    for (const message of faultsOfLog(events)) context.addIssue({ code: "custom", message });
  }),
});

/** See {@link contentSchema}. Never changed in place: what is new shares all that is old. */
export type Content = {
  readonly [Part in keyof z.infer<typeof contentSchema>]: Readonly<z.infer<typeof contentSchema>[Part]>;
};

/** An installation in which nothing has happened. */
export const EMPTY: Content = {
  settings: NO_SETTINGS,
  conversations: [],
  unanswered: [],
  meetings: [],
  outbox: [],
  sent: [],
  events: [],
};
