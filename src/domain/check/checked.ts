import type { FollowUp, Form, OccasionRow, Register } from "../agreement.js";
import { type CalendarDate, daysBetween } from "../calendar-date.js";
import type { Meeting } from "../meeting.js";
import type { Period } from "../period.js";
import type { Subject } from "./finding.js";

/** What the reader of a file could not do in full, as far as it concerns a section or rows. */
export type Notice = {
  readonly code: string;
  readonly detail: string;
  readonly section: string | null;
  readonly rows: readonly string[];
};

/** What is known beside the register itself. */
export type CheckOptions = {
  /** Meetings that staff know of, beside the register's own. */
  readonly meetings?: readonly Meeting[];
  /** Other registers of the same municipality, to compare duties that stand in several. */
  readonly others?: readonly Register[];
  /** What the importer could not read in full. */
  readonly notices?: readonly Notice[];
};

/** An occasion row with what it has from its follow-up. */
export type Slot = {
  readonly followUp: FollowUp;
  readonly row: OccasionRow;
  readonly forms: readonly Form[];
  readonly recipients: readonly string[];
  /** Whether the report goes to the commissioning committee itself, not to its presidium or somebody else. */
  readonly toCommittee: boolean;
};

/** A register prepared for the rules: what several of them look at, worked out once. */
export type Checked = {
  readonly register: Register;
  /** The agreement's years. */
  readonly years: Period;
  /** The abbreviations of the two parties, as recipients name them; the performer may be none. */
  readonly committee: string;
  readonly performer: string | null;
  readonly slots: readonly Slot[];
  /** Known meetings of the commissioning committee, by staff and the register. */
  readonly meetings: readonly Meeting[];
  /** The meetings that staff know of: the only ones that can tell a wrong date from a right one. */
  readonly calendar: readonly Meeting[];
  readonly others: readonly Register[];
  readonly notices: readonly Notice[];
  /** The distance that most rows keep between submit-by and meeting, in days; `null` where there is none. */
  readonly usualDays: { readonly days: number; readonly keep: number } | null;
};

/** Rows are enough to be called a pattern from three on, if they are the greater part. */
const PATTERN = { rows: 3, share: 0.6 };

const codeOf = (party: string): string => party.slice(party.indexOf("/") + 1).toUpperCase();

function slotsOf(followUp: FollowUp, committee: string): Slot[] {
  return followUp.occasions.map((row) => {
    const recipients = row.recipients ?? followUp.recipients;
    const forms = row.forms ?? followUp.forms;
    return { followUp, row, forms, recipients, toCommittee: recipients.includes(committee) };
  });
}

/** How often each value occurs, the most frequent first; of two as frequent ones the first met. */
export function tally<T>(values: readonly T[]): { readonly value: T; readonly count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** Values in groups that share a key, in the order the keys were first met. */
export function grouped<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}

/** Both days of a row, if the document states both. */
export function statedDays({ row }: Slot): { meeting: CalendarDate; submitBy: CalendarDate } | null {
  if (row.meeting === null || row.meetingBasis !== "stated") return null;
  if (row.submitBy === null || row.submitByBasis !== "stated") return null;
  return { meeting: row.meeting, submitBy: row.submitBy };
}

function usualDaysOf(slots: readonly Slot[]): Checked["usualDays"] {
  const distances = slots
    .flatMap((slot) => statedDays(slot) ?? [])
    .map(({ meeting, submitBy }) => daysBetween(submitBy, meeting))
    .filter((days) => days > 0);
  const [most] = tally(distances);
  if (!most || most.count < PATTERN.rows || most.count < PATTERN.share * distances.length) return null;
  return { days: most.value, keep: most.count };
}

/** An occasion as what a finding is about. */
export const subjectOf = ({ followUp, row }: Slot): Subject => ({
  id: followUp.id,
  section: followUp.section,
  key: row.key,
});

/** Prepares a register for the rules. */
export function prepare(register: Register, options: CheckOptions = {}): Checked {
  const { agreement, followUps } = register;
  const committee = codeOf(agreement.commissioner);
  const slots = followUps.flatMap((followUp) => slotsOf(followUp, committee));
  const ofCommittee = <T extends { committee: string }>(meetings: readonly T[]): T[] =>
    meetings.filter((meeting) => meeting.committee === agreement.commissioner);
  const calendar = ofCommittee(options.meetings ?? []);
  return {
    register,
    years: { start: agreement.validFrom, end: agreement.validTo },
    committee,
    performer: agreement.performer === null ? null : codeOf(agreement.performer),
    slots,
    meetings: [...calendar, ...ofCommittee(register.meetings)],
    calendar,
    others: (options.others ?? []).filter(
      (other) =>
        other.agreement.id !== agreement.id && other.agreement.municipality === agreement.municipality,
    ),
    notices: options.notices ?? [],
    usualDays: usualDaysOf(slots),
  };
}
