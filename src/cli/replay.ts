import type { Deps } from "../bot/deps.js";
import { drawNotice, eventsOfSent } from "../bot/notices/index.js";
import type { About } from "../bot/notices/notice.js";
import { planNotices } from "../bot/plan-notices.js";
import { addDays, type CalendarDate } from "../domain/calendar-date.js";
import { instantIn } from "../domain/instant.js";
import { OPEN_HOURS } from "../reminders/quiet.js";
import type { OutboxItem } from "../store/outbox.js";
import type { ConversationRecord } from "../store/store.js";

/** A message that would have been sent. */
export type Replayed = {
  readonly day: CalendarDate;
  /** The instant, ISO 8601 with the zone's own offset on that day. */
  readonly at: string;
  readonly to: ConversationRecord;
  readonly item: OutboxItem;
  /** The occasions it reminds of, with their steps; none where it is a digest. */
  readonly about: readonly About[];
  readonly text: string;
};

/** Which days are replayed, and on which of them the program runs. */
export type ReplaySpan = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly timeZone: string;
  readonly isUp?: (day: CalendarDate) => boolean;
};

const HOUR_MS = 3_600_000;

/** The first instant of a day at which the bot may speak, by the clock of the zone. */
export function openingOf(day: CalendarDate, timeZone: string): string {
  const utc = Date.parse(`${day}T${OPEN_HOURS.from}:00Z`);
  const offsets = Array.from({ length: 27 }, (_, index) => (index - 12) * HOUR_MS);
  const found = offsets
    .map((offset) => instantIn(timeZone, utc - offset))
    .find((at) => at.startsWith(`${day}T${OPEN_HOURS.from}`));
  return found ?? instantIn(timeZone, utc);
}

/** Sends, in the replay, what waits; what is drawn and recorded is what the program would draw and record. */
async function deliverAll(deps: Deps, day: CalendarDate, timeZone: string): Promise<Replayed[]> {
  const at = openingOf(day, timeZone);
  const sent: Replayed[] = [];
  for (const item of await deps.store.outbox()) {
    const to = await deps.store.conversation(item.to);
    const drawn = to && (await drawNotice(item, to, deps, day));
    const message = drawn ? `replayed-${item.id}` : null;
    const outcome = drawn ? "sent" : "dropped";
    const about = drawn?.about ?? [];
    const events = to && drawn ? eventsOfSent(drawn, item, to, message, { at, today: day }) : [];
    await deps.store.settle(item.id, () => ({
      item: null,
      sent: { id: item.id, day, outcome, message },
      events,
    }));
    if (to && drawn) sent.push({ day, at, to, item, about, text: drawn.text });
  }
  return sent;
}

/**
 * Goes through a period day by day as the program would have, in a store that is the caller's to spoil: plans,
 * draws, and records, but sends nothing. On a day on which it is not up, nothing happens.
 */
export async function replay(
  deps: Deps,
  { from, to, timeZone, isUp = () => true }: ReplaySpan,
): Promise<Replayed[]> {
  const sent: Replayed[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isUp(day)) continue;
    await planNotices(deps, day);
    sent.push(...(await deliverAll(deps, day, timeZone)));
  }
  return sent;
}
