import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.js";
import { personSchema } from "./event.js";
import type { Meeting } from "./meeting.js";

/** A change of a committee's calendar by staff. A meeting is named by its id, so that it may move again. */
export const meetingMoveSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("added"), date: calendarDateSchema }),
  z.object({ type: z.literal("moved"), from: calendarDateSchema, to: calendarDateSchema }),
  z.object({ type: z.literal("cancelled"), date: calendarDateSchema }),
]);

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
});
/** See {@link meetingChangeSchema}. */
export type MeetingChange = z.infer<typeof meetingChangeSchema>;

function afterChange(meetings: readonly Meeting[], { committee, meeting, move }: MeetingChange): Meeting[] {
  const others = meetings.filter(({ id }) => id !== meeting);
  const known = meetings.find(({ id }) => id === meeting);
  switch (move.type) {
    case "added":
      return [...others, { id: meeting, committee, date: move.date, basis: "stated" }];
    case "moved":
      return known ? [...others, { ...known, date: move.to, basis: "stated" }] : [...meetings];
    case "cancelled":
      return others;
  }
}

/** The meetings as they are once staff's changes are counted, by day. */
export const meetingsAfter = (registered: readonly Meeting[], changes: readonly MeetingChange[]): Meeting[] =>
  changes
    .reduce<readonly Meeting[]>(afterChange, registered)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
