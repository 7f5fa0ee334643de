import { meetingChangeCard } from "../../cards/meeting-change-card.js";
import type { MeetingChange } from "../../domain/meeting-change.js";
import type { OutboxItem } from "../../store/outbox.js";
import type { ConversationRecord } from "../../store/store.js";
import { effectNow } from "../effect-now.js";
import type { NoticeDrawer } from "./notice.js";

/** The messages that tell a committee's channels of a change of its calendar. That a file's event is known is no news. */
export const tellOfChange = (
  { cause, committee, day, move }: MeetingChange,
  conversations: readonly ConversationRecord[],
): OutboxItem[] =>
  move.type === "tied"
    ? []
    : conversations
        .filter((one) => one.kind === "channel" && one.committee === committee && one.lostSince === null)
        .map(({ id }) => ({
          id: `meetingChange ${cause} ${id}`,
          to: id,
          notice: { type: "meetingChange", committee, change: cause },
          day,
          attempts: 0,
          notBefore: null,
        }));

/** Draws what a channel is told of a change of the calendar: which meeting, by whom, and what goes with it. */
export const drawMeetingChange: NoticeDrawer<"meetingChange"> = async ({ notice, deps, locale, today }) => {
  const effect = await effectNow(notice.change, deps, today);
  if (!effect) return null;
  const committee = deps.library.committee(effect.change.committee);
  return meetingChangeCard({ effect, committee, locale, today, assumed: [], undo: false });
};
