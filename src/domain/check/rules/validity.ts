import { type CalendarDate, later } from "../../calendar-date.js";
import { monthPeriod, overlaps, type Period, yearPeriod } from "../../period.js";
import { grouped, type Slot, subjectOf } from "../checked.js";
import { type Finding, findingOn, type Subject } from "../finding.js";
import type { Rule } from "./rule.js";

const MONTH = /^month:(\d{4})-(\d\d)$/;
const FIRST_MEETING = /^first-meeting:(\d{4})$/;

/** When an occasion falls, as closely as its row says; `null` where it says nothing, or only a rhythm. */
function whenOf({ row }: Slot): Period | null {
  const day =
    row.meetingBasis === "stated" ? row.meeting : row.submitByBasis === "stated" ? row.submitBy : null;
  if (day !== null) return { start: day, end: day };
  const [, year, month] = MONTH.exec(row.rule ?? "") ?? [];
  if (year !== undefined) return monthPeriod(Number(year), Number(month));
  const first = FIRST_MEETING.exec(row.rule ?? "")?.[1];
  return first === undefined ? null : yearPeriod(Number(first));
}

const isFirstMeeting = ({ row }: Slot): boolean => FIRST_MEETING.test(row.rule ?? "");

/** A day or a month outside the agreement's years. The first meeting of the next year has its own rule. */
export const outsideAgreement: Rule = ({ slots, years }) => {
  const outside = slots.filter((slot) => {
    const when = whenOf(slot);
    return when !== null && !overlaps(when, years) && !isFirstMeeting(slot);
  });
  return [...grouped(outside, (slot) => JSON.stringify(whenOf(slot))).values()].flatMap((group) => {
    const when = group[0] ? whenOf(group[0]) : null;
    if (when === null) return [];
    const why = { kind: "outside-agreement", when, agreement: years } as const;
    return findingOn("contradiction", group.map(subjectOf), why, { kind: "ask-which" });
  });
};

/** An occasion after the day on which its own duty ends. */
export const afterOwnEnd: Rule = ({ slots }) =>
  slots.flatMap((slot) => {
    const { end } = slot.followUp;
    const when = whenOf(slot);
    if (end === null || when === null || when.start <= end) return [];
    const why = { kind: "after-own-end", when, end } as const;
    return findingOn("contradiction", [subjectOf(slot)], why, { kind: "ask-which" });
  });

type Spanned = Subject & { readonly start: CalendarDate | null; readonly end: CalendarDate | null };

function backwards(row: Spanned): Finding[] {
  if (row.start === null || row.end === null || row.start <= row.end) return [];
  const why = { kind: "ends-before-start", start: row.start, end: row.end } as const;
  return [findingOn("contradiction", [{ id: row.id, section: row.section }], why, { kind: "ask-which" })];
}

/** A duty or an assignment that ends before it starts. */
export const endsBeforeStart: Rule = ({ register }) =>
  [...register.followUps, ...register.assignments].flatMap(backwards);

/** Assignments and duties that run beyond the agreement's own years: the next agreement must take them up. */
export const beyondAgreement: Rule = ({ register, years }) => {
  const beyond = [...register.assignments, ...register.followUps].filter(
    ({ end }) => end !== null && end > years.end,
  );
  const last = beyond.reduce((latest, { end }) => later(latest, end ?? latest), years.end);
  if (beyond.length === 0) return [];
  const subjects = beyond.map(({ id, section }) => ({ id, section }));
  const why = { kind: "beyond-agreement", last, agreement: years } as const;
  return [findingOn("contradiction", subjects, why, { kind: "carry-on" })];
};
