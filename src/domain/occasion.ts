import type { Agreement, Basis, FollowUp, Form, OccasionRow, Register } from "./agreement.js";
import {
  addDays,
  type CalendarDate,
  dateOf,
  daysBetween,
  earlier,
  lastDayOfMonth,
  later,
  monthOf,
  twoDigits,
  yearOf,
} from "./calendar-date.js";
import {
  type CalendarMark,
  firstMeetingOfYear,
  type KnownMeeting,
  markOf,
  meetingMeantBy,
  meetingOfMonth,
  meetingThen,
} from "./committee-calendar.js";
import type { CommitteeRules } from "./committee-settings.js";
import type { OccasionId } from "./event.js";
import { workingDayOnOrBefore } from "./holidays.js";
import {
  contains,
  covers,
  halfYearPeriod,
  monthPeriod,
  overlaps,
  type Period,
  quarterPeriod,
  tertialPeriod,
  yearPeriod,
  yearsIn,
} from "./period.js";

/** One dated (or period-bound) instance of a follow-up: what a card is about. */
export type Occasion = {
  readonly id: OccasionId;
  readonly agreement: Agreement;
  readonly followUp: FollowUp;
  readonly row: OccasionRow;
  readonly meeting: CalendarDate | null;
  readonly meetingBasis: Basis | null;
  readonly submitBy: CalendarDate | null;
  readonly submitByBasis: Basis | null;
  /** What the report is about in time. */
  readonly period: Period | null;
  /** For an occasion without a day: the span in which it falls. */
  readonly within: Period | null;
  /** Whether its month is named, though no day: such a row belongs to that month's list. */
  readonly monthNamed: boolean;
  readonly forms: readonly Form[];
  readonly recipients: readonly string[];
  /** What it was sent back from, where it is a report that has to come up again. */
  readonly returnedFrom: ReturnedFrom | null;
  /** What staff did with its meeting, where it is not held on the day it was planned for. */
  readonly mark: CalendarMark | null;
  /** Days between hand-in and meeting, also of one whose meeting was cancelled; `null` where it had not both. */
  readonly lead: number | null;
  /** Where the meeting is held now that was to be held on a day, as the calendar stood at an instant. */
  readonly follow: (meeting: CalendarDate, at: string) => MovedMeeting;
  /**
   * Whether it is there only for what was recorded on it: its meeting was cancelled, and so there is nothing to
   * report there. It has no days, and is shown where it has events.
   */
  readonly standIn: boolean;
};

/** The presentation at which a report was sent back for more work (återremiss). */
export type ReturnedFrom = {
  readonly occasion: OccasionId;
  readonly meeting: CalendarDate;
  /** Paragraph of the minutes, without §. */
  readonly paragraph: string | null;
};

/** Where a meeting is held now, and what staff did with it; no day where it was cancelled. */
export type MovedMeeting = { readonly date: CalendarDate | null; readonly mark: CalendarMark | null };

/** What dates an occasion besides its own row. */
export type Calendar = {
  /** Known meetings of every committee, by day, cancelled ones among them. */
  readonly meetings: readonly KnownMeeting[];
  /** What a committee has set: its stop day, and whether squeeze days are closed; see design, Stop day. */
  readonly rules: (committee: string) => Pick<CommitteeRules, "stopDays" | "squeezeDays">;
};

/** The stop day most committees keep: three weeks before the meeting. */
export const DEFAULT_STOP_DAYS = 21;

/** An instance of a row before its dates are completed. */
type Instance = {
  readonly suffix: string | null;
  readonly meeting?: KnownMeeting | null;
  readonly standIn?: boolean;
  readonly submitBy?: CalendarDate;
  readonly period?: Period;
  readonly within?: Period | null;
  readonly monthNamed?: boolean;
};

/** Everything a rule may look at to make its instances. */
type Expansion = {
  readonly followUp: FollowUp;
  readonly row: OccasionRow;
  /** The span in which the duty is in force. */
  readonly validity: Period;
  /** Meetings of the commissioning committee, cancelled ones among them. */
  readonly meetings: readonly KnownMeeting[];
  /** Whether the report goes to a meeting of that committee (not to its presidium, or to somebody else). */
  readonly toCommittee: boolean;
};

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A recurring report on each part of a year: quarters, tertials, half-years, years. */
function byPart(parts: number, letter: string, of: (year: number, part: number) => Period) {
  return ({ validity }: Expansion): Instance[] =>
    yearsIn(validity).flatMap((year) =>
      range(parts)
        .map((part) => ({ period: of(year, part), suffix: `${year}${letter ? `-${letter}${part}` : ""}` }))
        .filter(({ period }) => overlaps(validity, period))
        .map(({ period, suffix }) => ({ suffix, period, within: period })),
    );
}

/** A report in a named month; it takes the month's meeting if that is the only one known. */
function inMonth(expansion: Expansion, year: number, month: number, suffix: string | null): Instance {
  const { followUp, meetings, row, toCommittee } = expansion;
  const forms = row.forms ?? followUp.forms;
  // A month of talks or of entries in a system is not a month of a committee meeting.
  const atMeeting =
    toCommittee && (forms.length === 0 || forms.some((form) => form === "written" || form === "oral"));
  const meeting = atMeeting ? meetingOfMonth(meetings, year, month) : null;
  const named = monthPeriod(year, month);
  // "januari/februari" is one occasion in either month: the row's period holds both.
  const within = row.period !== null && covers(row.period, named) ? row.period : named;
  return { suffix, meeting, within, monthNamed: true };
}

function everyMonth({ validity }: Expansion, day: number | null): Instance[] {
  return yearsIn(validity).flatMap((year) =>
    range(12)
      .map((month) => ({ month, period: monthPeriod(year, month) }))
      .filter(({ period }) => overlaps(validity, period))
      .map(({ month, period }) => ({
        suffix: `${year}-m${twoDigits(month)}`,
        within: period,
        monthNamed: true,
        ...(day === null ? {} : { submitBy: dateOf(year, month, day) ?? lastDayOfMonth(year, month) }),
      })),
  );
}

/** Every day that a meeting has been on: what was recorded for one of them stays to be seen. */
const everOn = ({ date, first, changes }: KnownMeeting): CalendarDate[] => [
  date,
  first,
  ...changes.flatMap(({ move }) => ("to" in move ? [move.to] : "date" in move ? [move.date] : [])),
];

/**
 * One for each meeting of the agreement's years. A meeting that was cancelled has none any more, nor has one that was
 * added and then moved out of those years; what was recorded there stays to be seen.
 */
function everyMeeting({ validity, meetings, toCommittee }: Expansion): Instance[] {
  const isHeld = ({ cancelled, date, first, registered }: KnownMeeting) =>
    !cancelled && (contains(validity, date) || (registered && contains(validity, first)));
  const known = meetings.filter((meeting) => everOn(meeting).some((day) => contains(validity, day)));
  const each = toCommittee ? known : [];
  // The presidium's own meetings are in no agreement: one row without a day rather than none.
  const without: Instance = { suffix: null, within: validity, standIn: each.some(isHeld) };
  const wasUndated = !each.some(({ registered }) => registered);
  return [
    ...(wasUndated || !without.standIn ? [without] : []),
    ...each.map((meeting) => ({ suffix: meeting.id, meeting, standIn: !isHeld(meeting) })),
  ];
}

function firstMeeting({ meetings, toCommittee }: Expansion, year: number): Instance[] {
  const meeting = toCommittee ? firstMeetingOfYear(meetings, year) : null;
  // Committees meet at least once a quarter, so the first meeting falls in the first one.
  return [{ suffix: null, meeting, within: quarterPeriod(year, 1) }];
}

/** How each rule becomes occasions. The part behind the colon is handed over as `argument`. */
const RULES: Readonly<Record<string, (expansion: Expansion, argument: string) => Instance[]>> = {
  "every-meeting": everyMeeting,
  monthly: (expansion) => everyMonth(expansion, null),
  "monthly-day": (expansion, day) => everyMonth(expansion, Number(day)),
  quarterly: byPart(4, "q", quarterPeriod),
  tertial: byPart(3, "t", tertialPeriod),
  "half-yearly": byPart(2, "h", halfYearPeriod),
  yearly: byPart(1, "", (year) => yearPeriod(year)),
  "yearly-month": (expansion, month) =>
    yearsIn(expansion.validity).map((year) => inMonth(expansion, year, Number(month), `${year}`)),
  month: (expansion, at) => [inMonth(expansion, Number(at.slice(0, 4)), Number(at.slice(5)), null)],
  "first-meeting": (expansion, year) => firstMeeting(expansion, Number(year)),
  ongoing: ({ validity }) => [{ suffix: null, within: validity }],
  "on-request": ({ validity }) => [{ suffix: null, within: validity }],
};

function instancesOf(expansion: Expansion): Instance[] {
  const { row, validity } = expansion;
  if (row.rule === null) return [{ suffix: null, within: row.period ?? validity }];
  const [name = "", argument = ""] = row.rule.split(":");
  return RULES[name]?.(expansion, argument) ?? [{ suffix: null, within: validity }];
}

type Days = Pick<Occasion, "meeting" | "submitBy" | "submitByBasis">;

/**
 * The hand-in day: the row's own, the rule's own, or, where there is only a meeting, the committee's stop
 * day before it, moved back to a working day. A stated day is never moved, but for its meeting: then it keeps
 * its distance to it, to the day, and is no longer the document's own.
 */
function submitByOf(
  row: OccasionRow,
  instance: Instance,
  { of, meeting, rules }: Meant & Pick<Occasion, "meeting">,
): Days {
  // A day that was stated before staff added a meeting was not reckoned from that meeting.
  const moved = of && (of.registered || row.meeting !== null) ? daysBetween(of.first, of.date) : 0;
  if (row.submitBy !== null && moved !== 0)
    return { meeting, submitBy: addDays(row.submitBy, moved), submitByBasis: "inferred" };
  if (row.submitBy !== null) return { meeting, submitBy: row.submitBy, submitByBasis: row.submitByBasis };
  if (instance.submitBy !== undefined)
    return { meeting, submitBy: instance.submitBy, submitByBasis: "stated" };
  if (meeting === null || rules === null) return { meeting, submitBy: null, submitByBasis: null };
  const stop = workingDayOnOrBefore(addDays(meeting, -rules.stopDays), rules.squeezeDays);
  return { meeting, submitBy: stop, submitByBasis: "inferred" };
}

/** The meeting an occasion is for, and what its committee has set where the report goes to the committee. */
type Meant = {
  readonly of: KnownMeeting | null;
  readonly rules: Pick<CommitteeRules, "stopDays" | "squeezeDays"> | null;
};

const NO_DAYS: Days = { meeting: null, submitBy: null, submitByBasis: null };

/** When a report falls whose meeting was cancelled: after it, as long as the duty lasts. */
function afterCancelled({ date }: KnownMeeting, { end }: Period): Period {
  const month = monthPeriod(yearOf(date), monthOf(date));
  return { start: month.start, end: later(month.end, end) };
}

/** The days of an instance; none where its meeting was cancelled, though the distance between them is kept. */
function daysOf(row: OccasionRow, instance: Instance, meant: Meant) {
  const meeting = row.meeting === null ? (instance.meeting?.date ?? null) : (meant.of?.date ?? row.meeting);
  const days = submitByOf(row, instance, { ...meant, meeting });
  const lead = meeting === null || days.submitBy === null ? null : daysBetween(days.submitBy, meeting);
  return { ...(meant.of?.cancelled || instance.standIn ? NO_DAYS : days), lead };
}

function complete(
  expansion: Expansion,
  instance: Instance,
  agreement: Agreement,
  rules: ReturnType<Calendar["rules"]>,
): Occasion {
  const { followUp, row, toCommittee, meetings, validity } = expansion;
  const of = row.meeting === null ? (instance.meeting ?? null) : meetingMeantBy(meetings, row.meeting);
  const days = daysOf(row, instance, { of, rules: toCommittee ? rules : null });
  const dated = days.meeting !== null || days.submitBy !== null;
  const stated = instance.meeting?.basis === "stated" && row.rule === "every-meeting";
  const cancelled = of?.cancelled ? afterCancelled(of, validity) : null;
  const within = instance.monthNamed ? instance.within : (cancelled ?? instance.within);
  const suffix = instance.suffix === null ? [] : [instance.suffix];
  return {
    id: [agreement.id, followUp.id, row.key, ...suffix].join("/"),
    agreement,
    followUp,
    row,
    ...days,
    meetingBasis: days.meeting === null ? null : (row.meetingBasis ?? (stated ? "stated" : "inferred")),
    // A period that only says in which months an occasion falls is not what its report is about.
    period:
      instance.monthNamed && row.period === instance.within ? null : (row.period ?? instance.period ?? null),
    within: dated && instance.monthNamed !== true ? null : (within ?? null),
    monthNamed: instance.monthNamed ?? false,
    forms: row.forms ?? followUp.forms,
    recipients: row.recipients ?? followUp.recipients,
    returnedFrom: null,
    mark: of && markOf(of),
    follow: (meeting, at) => movedTo(meetings, meeting, at),
    standIn: instance.standIn ?? false,
  };
}

function movedTo(meetings: readonly KnownMeeting[], day: CalendarDate, at: string): MovedMeeting {
  const meeting = meetingThen(meetings, day, at);
  if (meeting === null) return { date: day, mark: null };
  return { date: meeting.cancelled ? null : meeting.date, mark: markOf(meeting, day) };
}

/** The years in which the duty recurs: its own, as far as the agreement reaches. */
function validityOf(agreement: Agreement, followUp: FollowUp): Period {
  const whole = { start: agreement.validFrom, end: agreement.validTo };
  const own = { start: followUp.start ?? whole.start, end: followUp.end ?? whole.end };
  if (!overlaps(whole, own)) return own;
  return {
    start: later(own.start, whole.start),
    end: earlier(own.end, whole.end),
  };
}

/** The committee's abbreviation as recipients name it: the last part of its party id, in capitals. */
const codeOf = (committee: string): string => committee.slice(committee.indexOf("/") + 1).toUpperCase();

/**
 * All occasions of an agreement, recurring duties expanded: one for each known meeting, month, quarter …
 * in the agreement's years (or the follow-up's own, where it has them). What has no day keeps the span in
 * which it falls. Two calls with the same arguments give the same ids; a date never enters one.
 */
export function occasionsOf(register: Register, calendar: Calendar): Occasion[] {
  const { agreement } = register;
  const code = codeOf(agreement.commissioner);
  const meetings = calendar.meetings.filter((meeting) => meeting.committee === agreement.commissioner);
  const rules = calendar.rules(agreement.commissioner);
  return register.followUps.flatMap((followUp) => {
    const validity = validityOf(agreement, followUp);
    return followUp.occasions.flatMap((row) => {
      const toCommittee = (row.recipients ?? followUp.recipients).includes(code);
      const expansion = { followUp, row, validity, meetings, toCommittee };
      return instancesOf(expansion).map((instance) => complete(expansion, instance, agreement, rules));
    });
  });
}
