import type { Shown } from "../../cards/shown.js";
import type { OccasionFacts } from "../../domain/answer.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { OccasionId } from "../../domain/event.js";
import type { Locale } from "../../domain/question.js";
import type { Notice, OutboxItem } from "../../store/outbox.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";

/** What a message that waits is drawn with. */
export type NoticeTurn<N extends Notice = Notice> = {
  readonly item: OutboxItem;
  readonly notice: N;
  readonly to: ConversationRecord;
  readonly locale: Locale;
  readonly deps: Deps;
  readonly today: CalendarDate;
};

/** An occasion that a message reminds of, at which step: recorded as an event once it is sent. */
export type About = {
  readonly facts: OccasionFacts;
  readonly step: number;
  readonly type: "reminder" | "escalation";
};

/**
 * What is to be sent: of which occasions it is a reminder (none where it is not one), or of which one it says that
 * the report is in.
 */
export type Drawn = Shown & { readonly about?: readonly About[]; readonly tellsOf?: OccasionId };

/** Draws a waiting message as it is when it is sent; `null` where there is nothing left to say. */
export type NoticeDrawer<T extends Notice["type"]> = (
  turn: NoticeTurn<Extract<Notice, { type: T }>>,
) => Promise<Drawn | null>;
