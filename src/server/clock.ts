import type { Received } from "../bot/read-activity.js";
import { type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import { dayIn, instantIn } from "../domain/instant.js";

/** Says which instant and which day it is. The only clock there is; everything below is told by it. */
export type Clock = () => Received;

const HOUR_MS = 3_600_000;

/** The real time, and the day, as they are in that time zone. */
export const realClock =
  (timeZone: string, now: () => number = Date.now): Clock =>
  () =>
    reading(timeZone, now());

/** The pinned day with the real time of day, so that what happens is still told apart by its time. */
export const pinnedClock =
  (today: CalendarDate, timeZone: string, now: () => number = Date.now): Clock =>
  () => {
    const real = now();
    const moved = real + daysBetween(dayIn(timeZone, real), today) * 24 * HOUR_MS;
    // Across a change to or from summer time the hour next to midnight ends up on another day.
    const candidates = [moved, moved - HOUR_MS, moved + HOUR_MS];
    const instant = candidates.find((candidate) => dayIn(timeZone, candidate) === today) ?? moved;
    return { at: instantIn(timeZone, instant), today };
  };

const reading = (timeZone: string, instant: number): Received => ({
  at: instantIn(timeZone, instant),
  today: dayIn(timeZone, instant),
});
