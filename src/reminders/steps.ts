import { addDays, type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import type { CommitteeRules } from "../domain/committee-settings.js";
import { workingDayOnOrAfter } from "../domain/holidays.js";

/** A step of the reminders: its distance from the stop day in days, and the day it is sent on. */
export type StepDay = { readonly step: number; readonly day: CalendarDate };

/** A step on the day it falls on, or the next one on which people are at work. */
const stepDay = (due: CalendarDate, step: number, { squeezeDays }: CommitteeRules): StepDay => ({
  step,
  day: workingDayOnOrAfter(addDays(due, step), squeezeDays),
});

/**
 * The days on which an occasion is reminded of, the first one first. Until the day somebody put it off to there
 * are none, and on that day there is one.
 */
export function stepDaysOf(
  due: CalendarDate,
  rules: CommitteeRules,
  snoozedUntil: CalendarDate | null,
): readonly StepDay[] {
  const usual = rules.steps.toSorted((a, b) => a - b).map((step) => stepDay(due, step, rules));
  if (snoozedUntil === null || usual.length === 0) return usual;
  const after = usual.filter(({ day }) => day > snoozedUntil);
  return [stepDay(due, daysBetween(due, snoozedUntil), rules), ...after];
}

/** The latest step whose day has come; what came before it need not be said any more. */
export const latestStep = (days: readonly StepDay[], today: CalendarDate): StepDay | null =>
  days.findLast(({ day }) => day <= today) ?? null;

/** The day on which the officials are told that the last step has passed; `null` where there are no steps after the stop day. */
export function escalationDay(days: readonly StepDay[], { squeezeDays }: CommitteeRules): StepDay | null {
  const last = days.at(-1);
  if (last === undefined || last.step <= 0) return null;
  return { step: last.step + 1, day: workingDayOnOrAfter(addDays(last.day, 1), squeezeDays) };
}
