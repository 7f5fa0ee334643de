import { isShown } from "../answers/context.js";
import { factsOf } from "../answers/facts.js";
import type { Happened, Library } from "../answers/library.js";
import { hasDay } from "../answers/select.js";
import { sourceSaid } from "../cards/occasion-lines.js";
import { capital } from "../cards/state.js";
import { wordsFor } from "../cards/words/index.js";
import type { Words } from "../cards/words/words.js";
import type { OccasionFacts } from "../domain/answer.js";
import { addDays, type CalendarDate } from "../domain/calendar-date.js";
import type { KnownMeeting } from "../domain/committee-calendar.js";
import type { CommitteeSettings } from "../domain/committee-settings.js";
import type { Move, OccasionEvent } from "../domain/event.js";
import { holidayName } from "../domain/holidays.js";
import { contains, overlaps, type Period } from "../domain/period.js";
import type { Locale } from "../domain/question.js";

/** What a calendar file says it is. */
export const CALENDAR_TYPE = "text/calendar; charset=utf-8";

/** How sure an event is: as agreed, worked out or read but not confirmed, or not taking place. */
export type EventStatus = "CONFIRMED" | "TENTATIVE" | "CANCELLED";

/** Something that stands in a calendar on a day, all day long. Texts are plain. */
export type CalendarEvent = {
  /** The same for as long as it is the same thing, whatever day it is moved to. */
  readonly uid: string;
  readonly day: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly status: EventStatus;
  /** Where more is to be read; `null` where there is no such place. */
  readonly url: string | null;
  /** How often something was recorded that may have changed it, and when the last time: an instant in UTC. */
  readonly sequence: number;
  readonly modified: string;
  /** Whether it reminds: only of what is still to be done. */
  readonly alarms: boolean;
};

/** What calendars are made from. */
export type CalendarSource = {
  readonly library: Library;
  readonly happened: Happened;
  /** What each committee has set, by party id: it moves what is worked out. */
  readonly committees: Readonly<Record<string, CommitteeSettings>>;
  readonly today: CalendarDate;
  readonly locale: Locale;
  /** Where an occasion is shown, by its id. */
  readonly page: (occasion: string) => string | null;
};

/** What of it is wanted: the committees whose meetings stand there too, and which occasions. */
export type Wanted = {
  readonly committees: readonly string[];
  readonly span: Period;
  readonly has: (facts: OccasionFacts) => boolean;
  /** Whether only meetings stand there at which one of the occasions is presented. */
  readonly onlyOwnMeetings: boolean;
};

/** The host part of the identities: names no machine, so that a move to another one changes nothing. */
const NAMESPACE = "namndkoll";

/** Changes of a committee's settings that move days. */
const MOVES_DAYS: ReadonlySet<string> = new Set(["stopDays", "squeezeDays"]);

/** What happens to an occasion and is seen in no calendar. */
const UNSEEN: ReadonlySet<Move["type"]> = new Set([
  ...(["reminded", "posted", "acknowledged", "snoozed", "commented"] as const),
]);

const changesIn = (history: readonly OccasionEvent[] = []): string[] =>
  history.filter(({ move }) => !UNSEEN.has(move.type)).map(({ at }) => at);

const utc = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/**
 * How often something was recorded that may have moved an event, and when last. All changes of the committee's
 * calendar count: a meeting that is added or moved may date what waits for a month, or for a year's first meeting.
 */
function revisionOf(
  committee: string,
  own: readonly string[],
  since: CalendarDate,
  { library, committees }: CalendarSource,
): Pick<CalendarEvent, "sequence" | "modified"> {
  const moved = library.calendar
    .filter((meeting) => meeting.committee === committee)
    .flatMap(({ changes }) => changes.filter(({ move }) => move.type !== "tied").map(({ at }) => at));
  const set = (committees[committee]?.changes ?? [])
    .filter(({ setting }) => MOVES_DAYS.has(setting))
    .map(({ at }) => at);
  const all = [...own, ...moved, ...set].map(utc);
  return { sequence: all.length, modified: [`${since}T00:00:00Z`, ...all].toSorted().at(-1) ?? "" };
}

/** The first day that anything is known of an agreement here. */
const sinceOf = (facts: OccasionFacts, { happened, library }: CalendarSource): CalendarDate =>
  happened.trackingSince[facts.agreement] ?? library.occasion(facts.id)?.agreement.validFrom ?? "2000-01-01";

/** The day of an occasion in a calendar: the one it is handed in on, else its meeting's; of a cancelled one, what it was. */
function dayOf(facts: OccasionFacts, { library }: CalendarSource): CalendarDate | null {
  const day = facts.submitBy ?? facts.meeting;
  if (day !== null || facts.mark?.type !== "cancelled") return day;
  return addDays(facts.mark.from, -(library.occasion(facts.id)?.lead ?? 0));
}

const OPEN: ReadonlySet<string> = new Set(["planned", "upcoming", "dueSoon", "overdue"]);

const isOff = (facts: OccasionFacts): boolean => facts.standing.state === "waived" || !hasDay(facts);

function statusOf(facts: OccasionFacts): EventStatus {
  if (isOff(facts)) return "CANCELLED";
  const basis = facts.submitBy === null ? facts.meetingBasis : facts.submitByBasis;
  return basis === "inferred" || facts.unconfirmed ? "TENTATIVE" : "CONFIRMED";
}

function summaryOf(facts: OccasionFacts, { exports: { feed } }: Words): string {
  const { shortTitle: title, standing } = facts;
  if (isOff(facts)) return feed.cancelled(title);
  if (standing.state === "presented") return feed.presented(title);
  if (standing.state === "submitted") return feed.submitted(title);
  return facts.submitBy === null ? feed.present(title) : feed.submit(title);
}

const holidaySaid = (day: CalendarDate, words: Words): string => {
  const name = holidayName(day);
  return name === null ? "" : `, ${words.row.holiday(name)}`;
};

const said = (parts: readonly (string | null | false)[]): string =>
  parts.filter((part) => typeof part === "string" && part !== "").join("\n");

/** What an occasion's event says: days and what they rest on, form, where it stands. Names no people. */
function descriptionOf(facts: OccasionFacts, words: Words): string {
  const { meeting, submitBy, forms, recipients, period, note, mark, standing, unconfirmed } = facts;
  const { calendar, exports, planning, row, and } = words;
  const { feed, plan } = exports;
  const day = (date: CalendarDate) => `${calendar.date(date, "full")}${holidaySaid(date, words)}`;
  const form = forms.length === 0 ? row.formNotSaid : and(forms.map((one) => words.forms[one]));
  return said([
    facts.title !== facts.shortTitle && facts.title,
    submitBy !== null && feed.submitBy(day(submitBy), facts.submitByBasis),
    meeting !== null && feed.meetingOn(day(meeting), facts.meetingBasis),
    capital([form, ...(recipients.length === 0 ? [] : [row.to(and(recipients))])].join(" · ")),
    period !== null && feed.covers(period),
    mark !== null && capital(planning.mark(mark)),
    standing.waivedReason !== null && feed.waived(standing.waivedReason),
    note?.[words.locale] ?? null,
    unconfirmed && plan.unconfirmed,
    capital(sourceSaid(facts, words)),
  ]);
}

function occasionEvent(facts: OccasionFacts, source: CalendarSource): CalendarEvent | null {
  const day = dayOf(facts, source);
  if (day === null) return null;
  const words = wordsFor(source.locale);
  const own = changesIn(source.happened.history.get(facts.id));
  return {
    uid: `${facts.id}@${NAMESPACE}`,
    day,
    summary: summaryOf(facts, words),
    description: descriptionOf(facts, words),
    category: capital(facts.committeeName[source.locale]),
    status: statusOf(facts),
    url: source.page(facts.id),
    ...revisionOf(facts.committee, own, sinceOf(facts, source), source),
    alarms: OPEN.has(facts.standing.state) && hasDay(facts) && !facts.unconfirmed,
  };
}

function meetingEvent(
  meeting: KnownMeeting,
  items: readonly OccasionFacts[],
  recorded: readonly string[],
  source: CalendarSource,
): CalendarEvent {
  const words = wordsFor(source.locale);
  const { feed } = words.exports;
  const name = capital(source.library.committee(meeting.committee).name[source.locale]);
  const title = feed.meeting(name, items.length);
  const day = words.calendar.date(meeting.date, "full");
  return {
    uid: `meeting/${meeting.committee}/${meeting.id}@${NAMESPACE}`,
    day: meeting.date,
    summary: meeting.cancelled ? feed.cancelled(title) : title,
    description: said([
      feed.meetingOn(`${day}${holidaySaid(meeting.date, words)}`, meeting.basis),
      meeting.date !== meeting.first &&
        !meeting.cancelled &&
        capital(words.planning.mark({ type: "moved", from: meeting.first, by: "", day: meeting.date })),
      items.length > 0 &&
        feed.items(items.map(({ shortTitle, section }) => `${shortTitle} (${words.row.section(section)})`)),
    ]),
    category: name,
    status: meeting.cancelled ? "CANCELLED" : meeting.basis === "inferred" ? "TENTATIVE" : "CONFIRMED",
    url: null,
    ...revisionOf(meeting.committee, recorded, `${meeting.first.slice(0, 4)}-01-01`, source),
    alarms: false,
  };
}

/** When anything was recorded on any occasion of a committee: it may have come to a meeting, or left it. */
const recordedFor = (committee: string, { library, happened }: CalendarSource): string[] =>
  library.occasions
    .filter(({ agreement }) => agreement.commissioner === committee)
    .flatMap(({ id }) => changesIn(happened.history.get(id)));

/** Whether a meeting is one of its own; a double that goes by another id is not held as well. */
const isKnown = ({ cancelled, changes }: KnownMeeting): boolean => !cancelled || changes.length > 0;

/** What stands in a calendar, and how many of the occasions of its time have no day, and so stand nowhere. */
export type Stands = { readonly events: readonly CalendarEvent[]; readonly undated: number };

/**
 * What stands in a calendar, by day: each wanted occasion on the day it is handed in (or, without one, presented),
 * and the committees' meetings with what is presented there. What has no day stands in no calendar, unless its meeting
 * was cancelled: then it stands, cancelled, where it was.
 */
export function calendarEvents(
  { committees, span, has, onlyOwnMeetings }: Wanted,
  source: CalendarSource,
): Stands {
  const { library, happened, today } = source;
  const own = library.occasions
    .filter(({ agreement }) => committees.includes(agreement.commissioner))
    .filter((occasion) => occasion.mark?.type === "cancelled" || isShown(occasion, happened))
    .map((occasion) => factsOf(occasion, library, happened, today))
    .filter(has);
  const itemsOf = (meeting: KnownMeeting) =>
    meeting.cancelled
      ? []
      : own.filter(
          ({ committee, meeting: day, standing }) =>
            committee === meeting.committee && day === meeting.date && standing.state !== "waived",
        );
  const meetings = library.calendar
    .filter((meeting) => committees.includes(meeting.committee) && isKnown(meeting))
    .map((meeting) => ({ meeting, items: itemsOf(meeting) }))
    .filter(({ items }) => !onlyOwnMeetings || items.length > 0);
  const recorded = new Map(committees.map((committee) => [committee, recordedFor(committee, source)]));
  const events = [
    ...own.flatMap((facts) => occasionEvent(facts, source) ?? []),
    ...meetings.map(({ meeting, items }) =>
      meetingEvent(meeting, items, recorded.get(meeting.committee) ?? [], source),
    ),
  ].filter(({ day }) => contains(span, day));
  return {
    events: events.toSorted((a, b) => compare(a.day, b.day) || compare(a.uid, b.uid)),
    undated: own.filter(
      (facts) => dayOf(facts, source) === null && (facts.within === null || overlaps(facts.within, span)),
    ).length,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
