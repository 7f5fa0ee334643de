import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.js";
import { personSchema } from "./event.js";

/**
 * A change of a committee's calendar by staff. A meeting is named by its id, so that it may move again. *Added* also
 * brings back one that was cancelled; *tied* changes nothing but that a calendar file's event is known to be this one.
 */
export const meetingMoveSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("added"), date: calendarDateSchema }),
  z.object({ type: z.literal("moved"), from: calendarDateSchema, to: calendarDateSchema }),
  z.object({ type: z.literal("cancelled"), date: calendarDateSchema }),
  z.object({ type: z.literal("tied"), date: calendarDateSchema }),
]);
/** See {@link meetingMoveSchema}. */
export type MeetingMove = z.infer<typeof meetingMoveSchema>;

/** One recorded change. `cause` names what brought it about; the same cause is recorded at most once. */
export const meetingChangeSchema = z.object({
  cause: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  day: calendarDateSchema,
  by: personSchema,
  /** Party id of the committee. */
  committee: z.string().min(1),
  /** Id of the meeting: that of its row in a register, or its own where staff added it. */
  meeting: z.string().min(1),
  move: meetingMoveSchema,
  /** The calendar file's own name of the event (iCalendar's UID), by which the next import knows it again. */
  uid: z.string().min(1).optional(),
});
/** See {@link meetingChangeSchema}. */
export type MeetingChange = z.infer<typeof meetingChangeSchema>;
