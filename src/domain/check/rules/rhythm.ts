import type { FollowUp, OccasionRow } from "../../agreement.js";
import type { CalendarDate } from "../../calendar-date.js";
import { contains, monthPeriod } from "../../period.js";
import { grouped } from "../checked.js";
import { findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

const RECURRING = new Set(["every-meeting", "monthly", "quarterly", "tertial", "half-yearly"]);

const dayOf = (row: OccasionRow): CalendarDate | null =>
  row.submitByBasis === "stated" ? row.submitBy : row.meetingBasis === "stated" ? row.meeting : null;

/** The one day of a duty that recurs: of a row that recurs, or of three rows or more that each have a period. */
export function onlyDay({
  occasions,
}: FollowUp): { row: OccasionRow; date: CalendarDate; times: number } | null {
  const recurring = occasions.filter((row) => row.rule !== null && RECURRING.has(row.rule));
  const periodic = occasions.filter((row) => row.period !== null);
  const rows = recurring.length > 0 ? recurring : periodic.length >= 3 ? periodic : [];
  const dated = rows.flatMap((row) => {
    const date = dayOf(row);
    return date === null ? [] : { row, date, times: rows.length };
  });
  return dated.length === 1 ? (dated[0] ?? null) : null;
}

/** A duty that recurs (kvartalsvis) but has a single day, which is likely the end of its time. */
export const oneDayForAll: Rule = ({ register }) =>
  register.followUps.flatMap((followUp) => {
    const only = onlyDay(followUp);
    if (only === null) return [];
    const subject = { id: followUp.id, section: followUp.section, key: only.row.key };
    const why = { kind: "one-day-for-all", date: only.date, times: only.times } as const;
    return findingOn("contradiction", [subject], why, { kind: "set-day-each-period" });
  });

/** Words in a title that say how often, and how many times a year that is. */
const RHYTHM_WORDS: readonly { readonly pattern: RegExp; readonly times: number }[] = [
  { pattern: /månads?vis|månatlig|varje månad/, times: 12 },
  { pattern: /kvartal/, times: 4 },
  { pattern: /tertial/, times: 3 },
  { pattern: /halvår/, times: 2 },
];

/** A title that says a rhythm, over another number of dated rows than it takes. */
export const rhythmWord: Rule = ({ register }) =>
  register.followUps.flatMap(({ id, section, title, occasions }) => {
    const said = RHYTHM_WORDS.find(({ pattern }) => pattern.test(title.toLowerCase()));
    const isListed = occasions.every(({ rule }) => rule === null || !RECURRING.has(rule));
    if (!said || !isListed || occasions.length < 2 || occasions.length === said.times) return [];
    const word = said.pattern.exec(title.toLowerCase())?.[0] ?? "";
    const why = { kind: "rhythm-word", word, said: said.times, times: occasions.length } as const;
    return findingOn("contradiction", [{ id, section }], why, { kind: "ask-which" });
  });

/** Two days for what looks like one report: the same period, handed in on different days. */
export const twoDaysForOnePeriod: Rule = ({ register }) =>
  register.followUps.flatMap(({ id, section, occasions }) => {
    const periodic = occasions.filter((row) => row.period !== null && dayOf(row) !== null);
    const groups = grouped(periodic, ({ period }) => `${period?.start} ${period?.end}`);
    return [...groups.values()].flatMap((rows) => {
      const dates = [...new Set(rows.flatMap((row) => dayOf(row) ?? []))];
      if (dates.length < 2) return [];
      const subjects = rows.map(({ key }) => ({ id, section, key }));
      const why = { kind: "two-days-for-one-period", dates } as const;
      return findingOn("contradiction", subjects, why, { kind: "ask-which" });
    });
  });

const MONTH = /^month:(\d{4})-(\d\d)$/;

/** A month without a day, and a day in that month, for one duty: two reports, or one said twice? */
export const sameMonth: Rule = ({ register }) =>
  register.followUps.flatMap(({ id, section, occasions }) =>
    occasions.flatMap((row) => {
      const [, year, at] = MONTH.exec(row.rule ?? "") ?? [];
      if (year === undefined || dayOf(row) !== null) return [];
      const month = monthPeriod(Number(year), Number(at));
      const dated = occasions.find((other) => other.meeting !== null && contains(month, other.meeting));
      if (!dated?.meeting) return [];
      const subjects = [row, dated].map(({ key }) => ({ id, section, key }));
      const why = { kind: "same-month", date: dated.meeting, month } as const;
      return findingOn("vague", subjects, why, { kind: "ask-which" });
    }),
  );
