import { isMine } from "../answers/mine.js";
import { capital } from "../cards/state.js";
import { wordsFor } from "../cards/words/index.js";
import { type CalendarDate, yearOf } from "../domain/calendar-date.js";
import type { Person } from "../domain/event.js";
import { type Period, yearPeriod } from "../domain/period.js";
import { type CalendarSource, calendarEvents, type Stands } from "./calendar.js";
import { type CalendarFile, icsOf } from "./ics.js";

/** Whose calendar it is: a committee's (by its party id), or what one person has. */
export type CalendarScope =
  | { readonly kind: "committee"; readonly committee: string }
  | { readonly kind: "person"; readonly person: Pick<Person, "id" | "name"> };

/** What a calendar that is subscribed to reaches over: from the first day of last year on. */
const followed = (today: CalendarDate): Period => ({
  start: `${yearOf(today) - 1}-01-01`,
  end: "9999-12-31",
});

function named(whose: string, { events, undated }: Stands, { locale }: CalendarSource): CalendarFile {
  const { feed } = wordsFor(locale).exports;
  return {
    name: feed.calendarName(whose),
    about: feed.calendarAbout(whose, undated),
    events,
    alarm: ({ summary, day }) => feed.alarm(summary, day),
  };
}

/** A calendar to subscribe to, as iCalendar. */
export function feedIcs(scope: CalendarScope, source: CalendarSource): string {
  const { library, happened, today, locale } = source;
  const span = followed(today);
  if (scope.kind === "committee") {
    const { committee } = scope;
    const has = () => true;
    const stands = calendarEvents({ committees: [committee], span, has, onlyOwnMeetings: false }, source);
    return icsOf(named(capital(library.committee(committee).name[locale]), stands, source));
  }
  const { person } = scope;
  const committees = [...new Set(library.registers.map(({ agreement }) => agreement.commissioner))];
  const { staff = { roleHolders: [], absences: [] } } = happened;
  const has = (facts: Parameters<typeof isMine>[0]) => isMine(facts, person, staff, today);
  const stands = calendarEvents({ committees, span, has, onlyOwnMeetings: true }, source);
  return icsOf(named(person.name, stands, source));
}

/** What committees are to have reported in a year, as a calendar to read into another program once. */
export function planIcs(committees: readonly string[], year: number, source: CalendarSource): string {
  const { library, locale } = source;
  const has = () => true;
  const wanted = { committees, span: yearPeriod(year), has, onlyOwnMeetings: false };
  const codes = wordsFor(locale).and(committees.map((id) => library.committee(id).code));
  return icsOf(named(`${codes} ${year}`, calendarEvents(wanted, source), source));
}
