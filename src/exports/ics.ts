import ICAL from "ical.js";
import { addDays } from "../domain/calendar-date.js";
import type { CalendarEvent } from "./calendar.js";
import { plainText } from "./plain-text.js";

/** A calendar as a file: its name, a sentence about it, and its events. */
export type CalendarFile = {
  readonly name: string;
  readonly about: string;
  readonly events: readonly CalendarEvent[];
  /** What an alarm says of an event. */
  readonly alarm: (event: CalendarEvent) => string;
};

/**
 * A line is at most 75 octets (RFC 5545, 3.1). The library counts so many in each part and puts the space that begins
 * a continued one before them.
 */
ICAL.foldLength = 74;

/** How often programs should ask for it again. */
const REFRESH = "PT6H";

/** Alarms ring at nine in the morning, a week before the day and the day before it. */
const ALARMS = ["-P6DT15H", "-PT15H"] as const;

type Value = string | number;

/** A property of the type that its name has. */
const property = (name: string, type: string, ...values: readonly Value[]): ICAL.Property =>
  new ICAL.Property([name, {}, type, ...values]);

const text = (name: string, ...values: readonly string[]): ICAL.Property =>
  property(name, "text", ...values.map(plainText));

/** A text under a name that the library does not know: it would say the type beside it, which Outlook stumbles over. */
const unknownText = (name: string, value: string): ICAL.Property =>
  property(
    name,
    "unknown",
    plainText(value)
      .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll("\n", "\\n"),
  );

function component(
  name: string,
  properties: readonly ICAL.Property[],
  inner: readonly ICAL.Component[] = [],
) {
  const made = new ICAL.Component(name);
  for (const one of properties) made.addProperty(one);
  for (const one of inner) made.addSubcomponent(one);
  return made;
}

const alarmOf = (trigger: string, says: string): ICAL.Component =>
  component("valarm", [
    property("trigger", "duration", trigger),
    text("action", "DISPLAY"),
    text("description", says),
  ]);

function eventOf(event: CalendarEvent, { alarm }: CalendarFile): ICAL.Component {
  const { uid, day, summary, description, category, status, url, sequence, modified, alarms } = event;
  const properties = [
    text("uid", uid),
    // Without METHOD, the stamp is the last change (RFC 5545, 3.8.7.2): the file is the same until something changes.
    property("dtstamp", "date-time", modified),
    property("last-modified", "date-time", modified),
    property("sequence", "integer", sequence),
    property("dtstart", "date", day),
    property("dtend", "date", addDays(day, 1)),
    text("summary", summary),
    text("description", description),
    text("categories", category),
    text("status", status),
    ...(url === null ? [] : [property("url", "uri", url)]),
    // A hand-in day takes nobody's time.
    text("transp", "TRANSPARENT"),
    unknownText("x-microsoft-cdo-busystatus", "FREE"),
    unknownText("x-microsoft-cdo-alldayevent", "TRUE"),
  ];
  const says = alarm(event);
  return component("vevent", properties, alarms ? ALARMS.map((trigger) => alarmOf(trigger, says)) : []);
}

/** A calendar as iCalendar (RFC 5545): lines of at most 75 octets that end in CRLF, in UTF-8. */
export function icsOf(file: CalendarFile): string {
  const head = [
    text("version", "2.0"),
    text("prodid", "-//Namndkoll//Calendar//SV"),
    text("calscale", "GREGORIAN"),
    unknownText("name", file.name),
    unknownText("x-wr-calname", file.name),
    text("description", file.about),
    unknownText("x-wr-caldesc", file.about),
    property("refresh-interval", "duration", REFRESH),
    unknownText("x-published-ttl", REFRESH),
  ];
  const calendar = component(
    "vcalendar",
    head,
    file.events.map((event) => eventOf(event, file)),
  );
  return `${calendar.toString()}\r\n`;
}
