import type { Agreement, Basis, FollowUp, Form, OccasionRow, Register } from "./agreement.js";
import {
  addDays,
  type CalendarDate,
  dateOf,
  earlier,
  lastDayOfMonth,
  later,
  yearOf,
} from "./calendar-date.js";
import type { OccasionId } from "./event.js";
import { workingDayOnOrBefore } from "./holidays.js";
import { firstMeetingOfYear, type Meeting, onlyMeetingOfMonth } from "./meeting.js";
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
};

/** The presentation at which a report was sent back for more work (återremiss). */
export type ReturnedFrom = {
  readonly occasion: OccasionId;
  readonly meeting: CalendarDate;
  /** Paragraph of the minutes, without §. */
  readonly paragraph: string | null;
};

/** What dates an occasion besides its own row. */
export type Calendar = {
  /** Known meetings of every committee, by day. */
  readonly meetings: readonly Meeting[];
  /** Days between hand-in and meeting where an agreement states no hand-in day; see design, Stop day. */
  readonly stopDays: (committee: string) => number;
};

/** The stop day most committees keep: three weeks before the meeting. */
export const DEFAULT_STOP_DAYS = 21;

/** An instance of a row before its dates are completed. */
type Instance = {
  readonly suffix: string | null;
  readonly meeting?: Meeting | null;
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
  /** Meetings of the commissioning committee. */
  readonly meetings: readonly Meeting[];
  /** Whether the report goes to a meeting of that committee (not to its presidium, or to somebody else). */
  readonly toCommittee: boolean;
};

const yearsOf = ({ start, end }: Period): number[] =>
  Array.from({ length: yearOf(end) - yearOf(start) + 1 }, (_, index) => yearOf(start) + index);

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const pad = (n: number): string => String(n).padStart(2, "0");

/** A recurring report on each part of a year: quarters, tertials, half-years, years. */
function byPart(parts: number, letter: string, of: (year: number, part: number) => Period) {
  return ({ validity }: Expansion): Instance[] =>
    yearsOf(validity).flatMap((year) =>
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
  const meeting = atMeeting ? onlyMeetingOfMonth(meetings, year, month) : null;
  const named = monthPeriod(year, month);
  // "januari/februari" is one occasion in either month: the row's period holds both.
  const within = row.period !== null && covers(row.period, named) ? row.period : named;
  return { suffix, meeting, within, monthNamed: true };
}

function everyMonth({ validity }: Expansion, day: number | null): Instance[] {
  return yearsOf(validity).flatMap((year) =>
    range(12)
      .map((month) => ({ month, period: monthPeriod(year, month) }))
      .filter(({ period }) => overlaps(validity, period))
      .map(({ month, period }) => ({
        suffix: `${year}-m${pad(month)}`,
        within: period,
        monthNamed: true,
        ...(day === null ? {} : { submitBy: dateOf(year, month, day) ?? lastDayOfMonth(year, month) }),
      })),
  );
}

function everyMeeting({ validity, meetings, toCommittee }: Expansion): Instance[] {
  const known = toCommittee ? meetings.filter((meeting) => contains(validity, meeting.date)) : [];
  // The presidium's own meetings are in no agreement: one row without a day rather than none.
  if (known.length === 0) return [{ suffix: null, within: validity }];
  return known.map((meeting) => ({ suffix: meeting.id, meeting }));
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
    yearsOf(expansion.validity).map((year) => inMonth(expansion, year, Number(month), `${year}`)),
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

/**
 * The hand-in day: the row's own, the rule's own, or, where there is only a meeting, the committee's stop
 * day before it, moved back to a working day. A stated day is never moved.
 */
function submitByOf(
  row: OccasionRow,
  instance: Instance,
  meeting: CalendarDate | null,
  stopDays: number | null,
): Pick<Occasion, "submitBy" | "submitByBasis"> {
  if (row.submitBy !== null) return { submitBy: row.submitBy, submitByBasis: row.submitByBasis };
  if (instance.submitBy !== undefined) return { submitBy: instance.submitBy, submitByBasis: "stated" };
  if (meeting === null || stopDays === null) return { submitBy: null, submitByBasis: null };
  return { submitBy: workingDayOnOrBefore(addDays(meeting, -stopDays)), submitByBasis: "inferred" };
}

function complete(
  expansion: Expansion,
  instance: Instance,
  agreement: Agreement,
  stopDays: number,
): Occasion {
  const { followUp, row, toCommittee } = expansion;
  const meeting = row.meeting ?? instance.meeting?.date ?? null;
  const submit = submitByOf(row, instance, meeting, toCommittee ? stopDays : null);
  const dated = meeting !== null || submit.submitBy !== null;
  const stated = instance.meeting?.basis === "stated" && row.rule === "every-meeting";
  return {
    id: [agreement.id, followUp.id, row.key, ...(instance.suffix === null ? [] : [instance.suffix])].join(
      "/",
    ),
    agreement,
    followUp,
    row,
    meeting,
    meetingBasis: row.meetingBasis ?? (meeting === null ? null : stated ? "stated" : "inferred"),
    ...submit,
    // A period that only says in which months an occasion falls is not what its report is about.
    period:
      instance.monthNamed && row.period === instance.within ? null : (row.period ?? instance.period ?? null),
    within: dated && instance.monthNamed !== true ? null : (instance.within ?? null),
    monthNamed: instance.monthNamed ?? false,
    forms: row.forms ?? followUp.forms,
    recipients: row.recipients ?? followUp.recipients,
    returnedFrom: null,
  };
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
  const stopDays = calendar.stopDays(agreement.commissioner);
  return register.followUps.flatMap((followUp) => {
    const validity = validityOf(agreement, followUp);
    return followUp.occasions.flatMap((row) => {
      const toCommittee = (row.recipients ?? followUp.recipients).includes(code);
      const expansion = { followUp, row, validity, meetings, toCommittee };
      return instancesOf(expansion).map((instance) => complete(expansion, instance, agreement, stopDays));
    });
  });
}
