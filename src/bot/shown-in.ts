import type { ReminderView } from "../cards/view.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionId } from "../domain/event.js";
import type { ConversationRecord, History } from "../store/store.js";
import type { Deps } from "./deps.js";
import { drawReminder } from "./notices/reminder.js";
import type { Outgoing } from "./turn.js";

/** A message that the bot sent by itself, and all the occasions on it. */
export type SentCard = {
  readonly conversation: string;
  readonly message: string;
  readonly what: "reminder" | "escalation";
  readonly occasions: readonly OccasionId[];
};

/** Older cards lie so far up in the chat that nobody looks at them. */
const LATEST = 5;

/** The reminders that show an occasion, the latest first; only the latest few in each conversation. */
function cardsShowing(history: History, occasion: OccasionId): readonly SentCard[] {
  const cards = new Map<string, SentCard>();
  for (const { move, cause } of (history.get(occasion) ?? []).toReversed()) {
    if (move.type !== "reminded" || move.message === null) continue;
    const { conversation, message } = move;
    const what = cause.startsWith("escalation ") ? "escalation" : "reminder";
    cards.set(`${conversation} ${message}`, { conversation, message, what, occasions: [] });
  }
  const seen = new Map<string, number>();
  return [...cards.values()].flatMap((card) => {
    const count = (seen.get(card.conversation) ?? 0) + 1;
    seen.set(card.conversation, count);
    return count > LATEST ? [] : [{ ...card, occasions: occasionsOn(card, history) }];
  });
}

const occasionsOn = (card: SentCard, history: History): OccasionId[] =>
  [...history].flatMap(([id, events]) =>
    events.some(
      ({ move }) =>
        move.type === "reminded" && move.conversation === card.conversation && move.message === card.message,
    )
      ? [id]
      : [],
  );

const viewOf = ({ what, occasions }: SentCard, { locale }: ConversationRecord): ReminderView => ({
  kind: "reminder",
  what,
  occasions,
  others: 0,
  locale: locale ?? "sv",
});

/**
 * Draws again, for everyone, the reminders that show an occasion to which something has just happened.
 * @param pressed the message of the card that was pressed: it is answered with its own new card.
 */
export async function editsOfReminders(
  occasion: OccasionId,
  deps: Deps,
  today: CalendarDate,
  pressed: string | null = null,
): Promise<readonly Outgoing[]> {
  const cards = cardsShowing(await deps.store.history(), occasion);
  const edits = cards.map(async (card): Promise<Outgoing[]> => {
    const to = await deps.store.conversation(card.conversation);
    if (to === null || to.lostSince !== null || card.message === pressed) return [];
    const shown = await drawReminder(viewOf(card, to), deps, today);
    return shown ? [{ kind: "edit", to, message: card.message, ...shown }] : [];
  });
  return (await Promise.all(edits)).flat();
}
