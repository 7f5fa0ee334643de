import ICAL from "ical.js";
import { addDays, type CalendarDate } from "../../domain/calendar-date.js";
import { dayIn } from "../../domain/instant.js";
import { messageOf } from "../../domain/thrown.js";
import { CalendarFileError, type FileEvent } from "./event.js";

/** How far ahead a meeting that recurs without an end is followed, in days; and how many times at most. */
const AHEAD_DAYS = 3 * 366;
const MOST_TIMES = 1_000;

/** How calendars write in a title that a meeting is cancelled. */
const OFF = /^\s*(?:inställ[td]|avbokat|avlyst|cancell?ed)\b/i;

/** The day an event falls on here. A time without a zone is the clock on the wall, whatever the zone. */
function dayOf(time: ICAL.Time, timeZone: string): CalendarDate {
  const isLocal =
    time.isDate || time.zone === null || time.zone.tzid === "floating" || time.zone.tzid === timeZone;
  if (isLocal) return time.toString().slice(0, 10);
  return dayIn(timeZone, time.toUnixTime() * 1_000);
}

type Component = ICAL.Component;

const textOf = (component: Component, property: string): string => {
  const value = component.getFirstPropertyValue(property);
  return value === null || value === undefined ? "" : String(value);
};

const isCancelled = (component: Component, calendarCancels: boolean): boolean =>
  calendarCancels ||
  textOf(component, "status").toUpperCase() === "CANCELLED" ||
  OFF.test(textOf(component, "summary"));

function parsed(text: string): Component {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    if (calendar.name === "vcalendar") return calendar;
  } catch (error) {
    throw new CalendarFileError(`it is no iCalendar file: ${messageOf(error)}`);
  }
  throw new CalendarFileError("it is no iCalendar file: it has no VCALENDAR");
}

/** Of several versions of one event in a file the last sequence counts; the changed times of a recurring one stand apart. */
function latest(components: readonly Component[]): Component[] {
  const byName = new Map<string, Component>();
  for (const one of components) {
    const key = `${textOf(one, "uid")} ${textOf(one, "recurrence-id")}`;
    const before = byName.get(key);
    const sequence = (of: Component) => Number(textOf(of, "sequence") || 0);
    if (!before || sequence(one) >= sequence(before)) byName.set(key, one);
  }
  return [...byName.values()];
}

/**
 * Reads the events of an iCalendar file: each with its day in the zone, recurring ones once for each time until
 * three years after today.
 * @throws CalendarFileError that says what is wrong.
 */
export function readIcs(text: string, timeZone: string, today: CalendarDate): FileEvent[] {
  const calendar = parsed(text);
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), textOf(zone, "tzid"));
  const cancels = textOf(calendar, "method").toUpperCase() === "CANCEL";
  const all = latest(calendar.getAllSubcomponents("vevent"));
  const exceptions = all.filter((one) => one.hasProperty("recurrence-id"));
  const masters = all.filter((one) => !one.hasProperty("recurrence-id"));
  const uids = new Set(masters.map((one) => textOf(one, "uid")));
  const single = exceptions.filter((one) => !uids.has(textOf(one, "uid")));
  return [...masters, ...single].flatMap((master) => {
    const own = exceptions.filter(
      (one) => masters.includes(master) && textOf(one, "uid") === textOf(master, "uid"),
    );
    return eventsOf(master, own, cancels, { timeZone, end: addDays(today, AHEAD_DAYS) });
  });
}

function eventsOf(
  master: Component,
  exceptions: readonly Component[],
  cancels: boolean,
  { timeZone, end }: { readonly timeZone: string; readonly end: CalendarDate },
): FileEvent[] {
  const name = textOf(master, "summary");
  if (!master.hasProperty("dtstart")) throw new CalendarFileError(`the event "${name}" has no DTSTART`);
  const event = new ICAL.Event(master, { exceptions: [...exceptions] });
  const uid = textOf(master, "uid");
  const one = (component: Component, time: ICAL.Time, at: string): FileEvent => ({
    uid: uid === "" ? null : `${uid}${at}`,
    date: dayOf(time, timeZone),
    cancelled: isCancelled(component, cancels),
    name: `${textOf(component, "summary") || name} ${textOf(component, "categories")}`.trim(),
    place: name === "" ? uid : name,
  });
  if (!event.isRecurring()) return [one(master, event.startDate, "")];
  const found: FileEvent[] = [];
  const times = event.iterator();
  for (let next = times.next(); next && found.length < MOST_TIMES; next = times.next()) {
    const { item, startDate, recurrenceId } = event.getOccurrenceDetails(next);
    if (next.toString().slice(0, 10) > end) break;
    found.push(one(item.component, startDate, `#${recurrenceId.toString().slice(0, 10)}`));
  }
  return found;
}
