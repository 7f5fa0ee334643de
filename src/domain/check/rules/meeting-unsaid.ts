import { addDays, type CalendarDate, yearOf } from "../../calendar-date.js";
import { contains } from "../../period.js";
import { type Checked, grouped, statedDays, subjectOf } from "../checked.js";
import { type Finding, findingOn, type Suggestion } from "../finding.js";
import { onlyDay } from "./rhythm.js";
import type { Rule } from "./rule.js";

/** The meeting that other rows with this submit-by go to, else the one at the usual distance from it. */
function likelyMeeting({ slots, usualDays }: Checked, submitBy: CalendarDate): CalendarDate | null {
  const same = slots.flatMap((slot) => statedDays(slot) ?? []).find((days) => days.submitBy === submitBy);
  if (same && same.meeting !== submitBy) return same.meeting;
  return usualDays === null ? null : addDays(submitBy, usualDays.days);
}

const confirm = (date: CalendarDate | null): Suggestion =>
  date === null ? { kind: "set-day" } : { kind: "confirm-date", date };

/** A report to the committee with a submit-by, of which the document does not say to which meeting it goes. */
export const meetingUnsaid: Rule = (checked) => {
  const waiting = checked.slots
    .filter(({ row, toCommittee }) => toCommittee && row.meeting === null && row.submitByBasis === "stated")
    // The one day of a quarterly duty is no day to hand in by: there is another finding on it.
    .filter(({ followUp }) => onlyDay(followUp) === null);
  return [...grouped(waiting, ({ row }) => row.submitBy)].flatMap(([submitBy, slots]) =>
    submitBy === null || !contains(checked.years, submitBy)
      ? []
      : findingOn(
          "missing",
          slots.map(subjectOf),
          { kind: "meeting-unsaid", submitBy },
          confirm(likelyMeeting(checked, submitBy)),
        ),
  );
};

/** A meeting that was worked out from other rows: staff confirm it, or set the right one. */
export const meetingInferred: Rule = ({ slots }) => {
  const inferred = slots.filter(({ row }) => row.meetingBasis === "inferred");
  return [...grouped(inferred, ({ row }) => row.meeting)].flatMap(([meeting, sameDay]) =>
    meeting === null
      ? []
      : findingOn("missing", sameDay.map(subjectOf), { kind: "meeting-inferred", meeting }, confirm(meeting)),
  );
};

const FIRST_MEETING = /^first-meeting:(\d{4})$/;

/** Reports to the first meeting of a year whose meetings are not known. */
export const firstMeetingUnknown: Rule = ({ slots, meetings, years }) => {
  const known = new Set(meetings.map(({ date }) => yearOf(date)));
  const byYear = grouped(slots, ({ row }) => Number(FIRST_MEETING.exec(row.rule ?? "")?.[1]));
  return [...byYear]
    .filter(([year]) => !Number.isNaN(year) && !known.has(year))
    .map(([year, waiting]) => {
      const why = {
        kind: "first-meeting-unknown",
        year,
        isAfterAgreement: year > yearOf(years.end),
      } as const;
      return findingOn("missing", waiting.map(subjectOf), why, { kind: "add-meetings" });
    });
};

/** Fewer meetings than this in a year is hardly a committee's whole calendar. */
const MEETINGS_A_YEAR = 8;

/** A report at every meeting, where so few meetings are known that some must be missing. */
export const fewMeetings: Rule = ({ slots, meetings, years }): Finding[] => {
  const every = slots.filter(({ row, toCommittee }) => toCommittee && row.rule === "every-meeting");
  const known = new Set(meetings.map(({ date }) => date).filter((date) => contains(years, date))).size;
  const span = yearOf(years.end) - yearOf(years.start) + 1;
  if (every.length === 0 || known >= MEETINGS_A_YEAR * span) return [];
  const why = { kind: "few-meetings", known, years: span } as const;
  return [findingOn("missing", every.map(subjectOf), why, { kind: "add-meetings" })];
};
