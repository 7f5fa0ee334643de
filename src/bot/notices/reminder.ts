import { reminderCard } from "../../cards/reminder-card.js";
import type { Shown } from "../../cards/shown.js";
import type { ReminderView } from "../../cards/view.js";
import { wordsFor } from "../../cards/words/index.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import { isWaitedFor, wasReminded } from "../../reminders/occasion.js";
import type { OutboxItem } from "../../store/outbox.js";
import type { Deps } from "../deps.js";
import { followedOn } from "../followed.js";
import type { NoticeDrawer } from "./notice.js";

/** A card that the bot sent by itself, as it is today: what was handed in meanwhile says so. */
export async function drawReminder(
  { what, occasions: ids, others, locale }: ReminderView,
  deps: Deps,
  today: CalendarDate,
): Promise<Shown | null> {
  const occasions = (await followedOn(deps, today, ids)).map(({ facts }) => facts);
  const names = new Set(occasions.map(({ committeeName }) => committeeName[locale]));
  if (occasions.length === 0) return null;
  const committeeName = wordsFor(locale).and([...names]);
  return reminderCard({ what, occasions, others, committeeName, today, locale });
}

type OfOccasions = "reminder" | "escalation";

/** Whether the same place waits to be told of a later step of the same occasion. */
const isOvertaken = (
  item: OutboxItem,
  occasion: string,
  step: number,
  waiting: readonly OutboxItem[],
): boolean =>
  waiting.some(
    ({ id, to, notice }) =>
      id !== item.id &&
      to === item.to &&
      notice.type === item.notice.type &&
      "occasions" in notice &&
      notice.occasions.some((one) => one.id === occasion && one.step > step),
  );

/**
 * The occasions of a waiting reminder that are still to be said when it is sent: not what was handed in
 * meanwhile, or put right otherwise, nor what that place was told already.
 */
async function stillToSay(item: OutboxItem, type: OfOccasions, deps: Deps, today: CalendarDate) {
  if (!("occasions" in item.notice)) return [];
  const steps = new Map(item.notice.occasions.map(({ id, step }) => [id, step]));
  const waiting = await deps.store.outbox();
  const followed = await followedOn(deps, today, [...steps.keys()]);
  return followed.flatMap((one) => {
    const step = steps.get(one.facts.id) ?? 0;
    const said = wasReminded(one, step, item.to, type) || isOvertaken(item, one.facts.id, step, waiting);
    return isWaitedFor(one.facts) && !said ? [{ ...one, step }] : [];
  });
}

const drawer =
  <T extends OfOccasions>(type: T): NoticeDrawer<T> =>
  async ({ item, locale, deps, today }) => {
    const left = await stillToSay(item, type, deps, today);
    const [first] = left;
    if (!first) return null;
    const committeeName = first.facts.committeeName[locale];
    const occasions = left.map(({ facts }) => facts);
    return {
      ...reminderCard({ what: type, occasions, committeeName, today, locale }),
      about: left.map(({ facts, step }) => ({ facts, step, type })),
    };
  };

/** Draws a reminder. */
export const drawReminderNotice = drawer("reminder");

/** Draws what the officials are told once the last reminder has passed. */
export const drawEscalation = drawer("escalation");
