import type { Answer, NotFoundAnswer } from "../domain/answer.js";
import { type CalendarDate, later } from "../domain/calendar-date.js";
import { MASK, withoutPersonalData } from "../domain/personal-data.js";
import { UNANSWERED_LENGTH, type UnansweredQuestion } from "../store/store.js";
import type { Deps } from "./deps.js";

/**
 * Whether a question that found nothing is worth reading for whoever looks after the registers and the
 * words. The weather is not; a private person's case belongs nowhere.
 */
const IS_KEPT: Readonly<Record<NotFoundAnswer["reason"], boolean>> = {
  "not-understood": true,
  "topic-unknown": true,
  "not-loaded": true,
  "nothing-before": false,
  "no-such-row": false,
  "out-of-scope": false,
  "private-case": false,
  "no-such-time": false,
};

/** What is kept of a message: masked first, then cut, so that no cut leaves half of what is to be masked. */
function keptText(message: string): string | null {
  const text = withoutPersonalData(message);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  if (text.length <= UNANSWERED_LENGTH) return text;
  // A character outside the first plane is two units, which must not be parted.
  return text.slice(0, UNANSWERED_LENGTH - MASK.length).replace(/[\uD800-\uDBFF]$/, "") + MASK;
}

/**
 * Keeps the question where the answer is that nothing was found: its masked text and the day, not who asked
 * and where. That it cannot be kept is told to whoever runs the installation, never to the person.
 */
export async function keepUnanswered(
  answer: Answer,
  message: string,
  today: CalendarDate,
  { store, trouble }: Deps,
): Promise<void> {
  if (answer.kind !== "notFound" || !IS_KEPT[answer.reason]) return;
  try {
    const text = keptText(message);
    if (text !== null) await store.keepUnanswered({ text, day: today });
  } catch (error) {
    trouble("a question without an answer could not be kept", error);
  }
}

/** Lets the questions go that have been kept for long enough, also where no other comes and nobody asks. */
export async function forgetUnanswered({ store, trouble }: Deps, today: CalendarDate): Promise<void> {
  try {
    await store.unanswered(today);
  } catch (error) {
    trouble("old questions without an answer could not be removed", error);
  }
}

/** A question, however it was capitalised, and on how many days it was asked: a text is kept once of a day. */
type Asked = { readonly text: string; readonly count: number; readonly latest: CalendarDate };

/** The questions by their text, the one asked last first, in the words it was asked in last. */
export function byText(questions: readonly UnansweredQuestion[]): Asked[] {
  const asked = new Map<string, { text: string; days: Set<CalendarDate>; latest: CalendarDate }>();
  for (const { text, day } of questions) {
    const key = text.toLowerCase();
    const before = asked.get(key);
    const days = (before?.days ?? new Set()).add(day);
    // Put at the end anew, so that of two of the same day the later one comes first.
    asked.delete(key);
    asked.set(key, { text, days, latest: later(before?.latest ?? day, day) });
  }
  return [...asked.values()]
    .reverse()
    .map(({ text, days, latest }) => ({ text, count: days.size, latest }))
    .sort((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0));
}
