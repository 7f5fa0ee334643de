import { dayIn, type Row } from "./row.js";

/** When an expected entry is: on days, or by a rule such as "month:2024-09" or "yearly-month:05". */
export type ExpectedDays = {
  readonly meeting: string | null;
  readonly submitBy: string | null;
  readonly rule: string | null;
  readonly altRule: string | null;
};

/** The days of a row that is given: its meeting and its submit-by, as far as it has them. */
export const daysOf = ({ meeting, submitBy }: Row): string[] =>
  [dayIn(meeting), dayIn(submitBy)].filter((day) => day !== null);

/** Whether an expected entry has a day of its own. */
export const isDated = ({ meeting, submitBy }: ExpectedDays): boolean =>
  meeting !== null || submitBy !== null;

/**
 * Whether a row's days are those that are expected: one of them equal, and the other not contradicting.
 * Where a month is all that is expected, any day in it will do, and none as well.
 */
export function sameDays(expected: ExpectedDays, given: Row): boolean {
  if (!isDated(expected)) return inMonth(expected, given);
  const compared = [
    [expected.meeting, dayIn(given.meeting)],
    [expected.submitBy, dayIn(given.submitBy)],
  ].filter(([wanted, day]) => wanted !== null && day !== null);
  return compared.length > 0 && compared.every(([wanted, day]) => wanted === day);
}

function inMonth({ rule, altRule }: ExpectedDays, given: Row): boolean {
  if (!/^(yearly-)?month:/.test(rule ?? "")) return true;
  const months = [rule, altRule].map((text) => text?.split(":")[1]?.slice(-2));
  return daysOf(given).every((day) => months.includes(day.slice(5, 7)));
}
