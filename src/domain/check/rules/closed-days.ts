import { type CalendarDate, dateOf, isWeekend, yearOf } from "../../calendar-date.js";
import { holidayName, isWorkingDay, workingDayOnOrBefore } from "../../holidays.js";
import { contains } from "../../period.js";
import { type Checked, grouped, type Slot, subjectOf } from "../checked.js";
import { type DateField, type Finding, findingOn, type Suggestion } from "../finding.js";
import type { Rule } from "./rule.js";

const BASIS = { meeting: "meetingBasis", submitBy: "submitByBasis" } as const;

/** A report can be handed in a day early; a meeting cannot be moved by the reader of an agreement. */
const confirmOrHandIn = (field: DateField, date: CalendarDate): Suggestion =>
  field === "submitBy"
    ? { kind: "hand-in-by", date: workingDayOnOrBefore(date) }
    : { kind: "confirm-date", date };

function closedFindings(slots: readonly Slot[], field: DateField): Finding[] {
  const stated = slots.filter(({ row }) => row[BASIS[field]] === "stated");
  const byDate = grouped(stated, ({ row }) => row[field]);
  return [...byDate].flatMap(([date, sameDay]) => {
    if (date === null || isWorkingDay(date)) return [];
    const subjects = sameDay.map(subjectOf);
    const holiday = holidayName(date);
    const suggestion = confirmOrHandIn(field, date);
    return holiday === null
      ? findingOn("weekend", subjects, { kind: "weekend", date, field }, suggestion)
      : findingOn("holiday", subjects, { kind: "holiday", date, field, holiday }, suggestion);
  });
}

/** A meeting or a submit-by that stands in the document and falls on a day when offices are closed. */
export const closedDays: Rule = ({ slots }) => [
  ...closedFindings(slots, "meeting"),
  ...closedFindings(slots, "submitBy"),
];

const MONTHLY = /^monthly-day:(\d\d)$/;

function daysOfMonths({ years }: Checked, day: number): CalendarDate[] {
  const months = (yearOf(years.end) - yearOf(years.start) + 1) * 12;
  return Array.from({ length: months }, (_, n) =>
    dateOf(yearOf(years.start) + Math.floor(n / 12), (n % 12) + 1, day),
  ).filter((date): date is CalendarDate => date !== null && contains(years, date));
}

/** A day of the month (den 10:e varje månad) that falls on closed days in some months. */
export const monthlyOnClosedDays: Rule = (checked) =>
  checked.slots.flatMap((slot) => {
    const day = MONTHLY.exec(slot.row.rule ?? "")?.[1];
    if (day === undefined) return [];
    const dates = daysOfMonths(checked, Number(day)).filter((date) => !isWorkingDay(date));
    const [first] = dates;
    if (first === undefined) return [];
    const rule = dates.some(isWeekend) ? "weekend" : "holiday";
    const suggestion: Suggestion = { kind: "hand-in-by", date: workingDayOnOrBefore(first) };
    return findingOn(rule, [subjectOf(slot)], { kind: "monthly-on-closed-days", dates }, suggestion);
  });
