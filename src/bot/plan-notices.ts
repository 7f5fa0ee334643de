import type { CalendarDate } from "../domain/calendar-date.js";
import { planDigests } from "../reminders/digests.js";
import { planOutcomeQuestions } from "../reminders/outcome-questions.js";
import { planReminders } from "../reminders/plan.js";
import { toldOfLoss } from "../reminders/receivers.js";
import type { OutboxItem } from "../store/outbox.js";
import type { ConversationRecord } from "../store/store.js";
import type { Deps } from "./deps.js";
import { followedOn } from "./followed.js";

/**
 * Works out what is to be said on a day without being asked, and lets it wait to be sent. Doing so twice, or after a
 * crash, adds nothing: what waits, was sent or was given up is not planned again.
 */
export async function planNotices(deps: Deps, today: CalendarDate): Promise<readonly OutboxItem[]> {
  const { store } = deps;
  await deps.keepUp?.();
  const [settings, conversations, waiting, sent, occasions] = await Promise.all([
    store.settings(),
    store.conversations(),
    store.outbox(),
    store.sent(),
    followedOn(deps, today),
  ]);
  const reminders = planReminders({ occasions, settings, conversations, waiting, sent, today });
  const rows = occasions.map(({ facts }) => facts);
  const once = [
    ...planDigests({ settings, conversations, today }),
    ...planOutcomeQuestions(rows, { settings, conversations, today }),
  ].filter(({ id }) => !sent.has(id) && waiting.every((item) => item.id !== id));
  const items = [...reminders, ...once];
  if (items.length > 0) await store.enqueue(items);
  return items;
}

/** The committee that a message is about. */
const committeeOf = ({ notice }: OutboxItem, { committee }: ConversationRecord): string | null =>
  "committee" in notice ? notice.committee : committee;

/** Tells the officials that a place is not reached any more, and plans anew what was to be said there. */
export async function noteLoss(
  item: OutboxItem,
  lost: ConversationRecord,
  deps: Deps,
  today: CalendarDate,
): Promise<void> {
  const committee = committeeOf(item, lost);
  const [settings, conversations] = await Promise.all([deps.store.settings(), deps.store.conversations()]);
  const told = committee === null ? [] : toldOfLoss(lost, committee, { settings, conversations, today });
  const name = lost.person?.name ?? "";
  const items = told.map(
    (to): OutboxItem => ({
      id: `lost ${lost.id} ${today} ${to.id}`,
      to: to.id,
      notice: { type: "lost", committee, name },
      day: today,
      attempts: 0,
      notBefore: null,
    }),
  );
  if (items.length > 0) await deps.store.enqueue(items);
  await planNotices(deps, today);
}
