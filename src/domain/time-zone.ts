import type { CalendarDate } from "./calendar-date.js";

/** The day it is at an instant in a time zone, by the zone's name (Europe/Stockholm). */
export const dayIn = (timeZone: string, instant: Date): CalendarDate =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat("sv-SE", { timeZone }).format(instant);
