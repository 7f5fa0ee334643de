import { type CalendarDate, twoDigits } from "./calendar-date.js";

// Swedish dates are written as ISO 8601 has them.
const days = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = days.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  days.set(timeZone, format);
  return format;
}

/** The day that an instant (milliseconds since 1970) falls on in a time zone. */
export const dayIn = (timeZone: string, instant: number): CalendarDate =>
  formatOf(timeZone).format(instant).slice(0, 10);

/** An instant as ISO 8601 with the zone's own offset, so that the clock in it is the one people saw. */
export function instantIn(timeZone: string, instant: number): string {
  const local = formatOf(timeZone).format(instant).replace(" ", "T");
  const seconds = Math.floor(instant / 1_000) * 1_000;
  const minutes = Math.round((Date.parse(`${local}Z`) - seconds) / 60_000);
  const sign = minutes < 0 ? "-" : "+";
  const away = Math.abs(minutes);
  return `${local}${sign}${twoDigits(Math.floor(away / 60))}:${twoDigits(away % 60)}`;
}
