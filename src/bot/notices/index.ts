import { PRODUCT } from "../../cards/words/words.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { EventDraft } from "../../domain/event.js";
import { causeFor } from "../../reminders/occasion.js";
import type { Notice, OutboxItem } from "../../store/outbox.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import type { Received } from "../read-activity.js";
import { drawDigest, drawOwnDigest } from "./digest.js";
import { drawLost } from "./lost.js";
import { drawMeetingChange } from "./meeting-change.js";
import type { Drawn, NoticeDrawer } from "./notice.js";
import { drawOutcome } from "./outcome.js";
import { drawEscalation, drawReminderNotice } from "./reminder.js";
import { drawSubmissionNotice } from "./submission.js";

export type { Drawn } from "./notice.js";

/** How each kind of waiting message is drawn. One that has no line here does not build. */
const DRAWERS: { readonly [T in Notice["type"]]: NoticeDrawer<T> } = {
  reminder: drawReminderNotice,
  escalation: drawEscalation,
  digest: drawDigest,
  ownDigest: drawOwnDigest,
  submission: drawSubmissionNotice,
  lost: drawLost,
  outcome: drawOutcome,
  meetingChange: drawMeetingChange,
};

/** What a waiting message says now, in the language of where it goes; `null` where nothing is left to say. */
export async function drawNotice(
  item: OutboxItem,
  to: ConversationRecord,
  deps: Deps,
  today: CalendarDate,
): Promise<Drawn | null> {
  const { notice } = item;
  const draw = DRAWERS[notice.type] as NoticeDrawer<Notice["type"]>;
  return draw({ item, notice, to, locale: to.locale ?? "sv", deps, today });
}

/** The events that say that a message was sent: one for each occasion that it reminds of, or tells the report of. */
export function eventsOfSent(
  { about = [], tellsOf }: Drawn,
  item: OutboxItem,
  to: ConversationRecord,
  message: string | null,
  { at, today }: Received,
): EventDraft[] {
  const sent = { at, day: today, by: { id: to.botId, name: PRODUCT } };
  const conversation = to.id;
  const reminders = about.map(
    ({ facts, step, type }): EventDraft => ({
      ...sent,
      occasion: facts.id,
      cause: causeFor(type, facts, step, conversation),
      move: { type: "reminded", step, conversation, message },
    }),
  );
  if (tellsOf === undefined) return reminders;
  const move = { type: "posted", conversation, message } as const;
  return [...reminders, { ...sent, occasion: tellsOf, cause: `posted ${item.id}`, move }];
}
