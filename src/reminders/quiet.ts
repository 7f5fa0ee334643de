import type { CalendarDate } from "../domain/calendar-date.js";
import { isWorkingDay } from "../domain/holidays.js";
import type { Notice } from "../store/outbox.js";

/** The hours in which the bot speaks by itself, by the clock on the wall. */
export const OPEN_HOURS = { from: "07:30", to: "17:00" } as const;

/** Whether nobody is to be disturbed: outside those hours, at weekends and on holidays. `at` has the zone's own offset. */
export function isQuiet(at: string, today: CalendarDate): boolean {
  const clock = at.slice(11, 16);
  return clock < OPEN_HOURS.from || clock >= OPEN_HOURS.to || !isWorkingDay(today);
}

/** What follows at once from something that a person just did does not wait for the morning. */
const AT_ONCE: ReadonlySet<Notice["type"]> = new Set(["meetingChange", "submission"]);

/** Whether a message may be sent at an instant. */
export const maySend = ({ type }: Notice, at: string, today: CalendarDate): boolean =>
  AT_ONCE.has(type) || !isQuiet(at, today);
