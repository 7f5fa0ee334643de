import { type CalendarDate, daysBetween, isWeekend, weekdayOf } from "../../calendar-date.js";
import { type Checked, grouped, type Slot, subjectOf, tally } from "../checked.js";
import { type Finding, findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

/** A committee does not meet twice within a week: two days that close are one meeting, and one of them wrong. */
const SAME_MEETING_DAYS = 7;

/** What makes a weekday the committee's own: so many of its meeting days, and so great a part of them. */
const HABIT = { days: 4, share: 0.75 };

type Day = { readonly date: CalendarDate; readonly slots: readonly Slot[] };

function statedMeetings({ slots }: Checked): Day[] {
  const stated = slots.filter(({ row, toCommittee }) => toCommittee && row.meetingBasis === "stated");
  const byDate = grouped(stated, ({ row }) => row.meeting);
  return [...byDate].flatMap(([date, sameDay]) => (date === null ? [] : { date, slots: sameDay }));
}

/** The weekday on which most of the meeting days fall, where there is such a habit. */
function usualWeekday(days: readonly Day[]): number | null {
  const [most] = tally(days.map(({ date }) => weekdayOf(date)));
  if (!most || most.count < HABIT.days || most.count < HABIT.share * days.length) return null;
  return most.value;
}

/** Which of two days so close is the odd one: the less used, else the one off the weekday, else the later. */
function isOdd(day: Day, other: Day, usual: number | null): boolean {
  if (day.slots.length !== other.slots.length) return day.slots.length < other.slots.length;
  const off = ({ date }: Day) => isWeekend(date) || (usual !== null && weekdayOf(date) !== usual);
  return off(day) === off(other) ? day.date > other.date : off(day);
}

function loneFinding(day: Day, days: readonly Day[], usual: number | null): Finding[] {
  const close = days
    .filter((other) => other !== day && Math.abs(daysBetween(day.date, other.date)) <= SAME_MEETING_DAYS)
    .filter((other) => isOdd(day, other, usual))
    .sort((a, b) => b.slots.length - a.slots.length);
  const [other] = close;
  if (!other) return [];
  const facts = { uses: day.slots.length, other: other.date, otherUses: other.slots.length };
  return [
    findingOn(
      "lone-date",
      day.slots.map(subjectOf),
      { kind: "lone-date", date: day.date, ...facts },
      { kind: "use-date", date: other.date },
    ),
  ];
}

/** A meeting day that few rows use, with a day that more rows use within the same week (8 June among 13 June). */
export const loneDate: Rule = (checked) => {
  const days = statedMeetings(checked);
  const usual = usualWeekday(days);
  return days.flatMap((day) => loneFinding(day, days, usual));
};

/** A meeting on another weekday than all the others, where no other day is near enough to be the right one. */
export const otherWeekday: Rule = (checked) => {
  const days = statedMeetings(checked);
  const usual = usualWeekday(days);
  const example = days.find(({ date }) => weekdayOf(date) === usual);
  if (usual === null || !example) return [];
  return days
    .filter(({ date }) => weekdayOf(date) !== usual)
    .filter((day) => loneFinding(day, days, usual).length === 0)
    .map(({ date, slots }) =>
      findingOn(
        "lone-date",
        slots.map(subjectOf),
        { kind: "other-weekday", date, usual: example.date },
        { kind: "confirm-date", date },
      ),
    );
};

/** A stated meeting day that is not in the calendar that staff keep, which has another day near it. */
export const notAMeeting: Rule = (checked) => {
  const known = new Set(checked.calendar.map(({ date }) => date));
  return statedMeetings(checked)
    .filter(({ date }) => !known.has(date))
    .flatMap(({ date, slots }) => {
      const near = checked.calendar.find(
        (meeting) => Math.abs(daysBetween(date, meeting.date)) <= SAME_MEETING_DAYS,
      );
      if (!near) return [];
      const why = { kind: "not-a-meeting", date, meeting: near.date } as const;
      return findingOn("lone-date", slots.map(subjectOf), why, { kind: "use-date", date: near.date });
    });
};
