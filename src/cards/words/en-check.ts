import type { Gap, NumberJump } from "../../domain/check/finding.js";
import { type CheckWords, capital, checkPhrases, either, shortened, times, yearly } from "./check.js";
import { en } from "./en.js";
import { enPhrases } from "./en-basics.js";

const { calendar, and, quoted } = enPhrases;
const phrase = checkPhrases(en, ".", "form not said");

const FIELD = {
  meeting: (date: string) => `The meeting on ${phrase.date(date)}`,
  submitBy: (date: string) => `The last day to hand in, ${phrase.date(date)},`,
} as const;

const GAPS: Readonly<Record<Gap, string>> = {
  unsaid: "when",
  ongoing: "how often (only continuously)",
  "on-request": "when (only on request)",
  rhythm: "on which days",
  month: "on which day of the month",
  "other-body": "when (the meetings of the presidium or another body are not known)",
  form: "in which form",
  recipient: "to whom",
};

const jump = ({ before, at }: NumberJump): string =>
  before === null ? `${at} is the first of its level` : `after ${before} comes ${at}`;

/** The words of English for what the check finds. */
export const enCheck: CheckWords = {
  rules: {
    holiday: "public holiday",
    weekend: "weekend",
    "lone-date": "lone date",
    "submit-by-pattern": "unusual hand-in day",
    "submit-by-equals-meeting": "handed in on the meeting day",
    sum: "sum",
    contradiction: "contradiction",
    vague: "vague",
    missing: "missing",
    numbering: "numbering",
    "cut-row": "cut row",
    unreadable: "unreadable",
    duplicate: "duplicate",
    other: "other",
  },
  why: {
    weekend: ({ field, date }) => `${FIELD[field](date)} falls on a weekend.`,
    holiday: ({ field, date, holiday }) => `${FIELD[field](date)} is ${en.row.holiday(holiday)}.`,
    "monthly-on-closed-days": ({ dates }) =>
      `The day falls on a weekend or a public holiday ${times(dates.length, "time", "times")}: ${and(dates.map(phrase.date))}.`,
    "lone-date": ({ date, uses, other, otherUses }) =>
      `${phrase.date(date)} is used by ${times(uses, "row", "rows")}, while ${times(otherUses, "row", "rows")} of the same week have ${phrase.date(other)}.`,
    "other-weekday": ({ date, usual }) =>
      `${phrase.date(date)} is another weekday than the other meetings (${phrase.weekday(usual)}).`,
    "not-a-meeting": ({ date, meeting }) =>
      `${phrase.date(date)} is not among the committee's meetings; the nearest is ${phrase.date(meeting)}.`,
    "submit-by-distance": ({ submitBy, meeting, days, usual, keep, holiday }) =>
      `Handing in on ${phrase.date(submitBy)} is ${days} days before the meeting on ${phrase.date(meeting)}; ${times(keep, "other row has", "other rows have")} ${usual} days.${holiday === null ? "" : ` That day is ${en.row.holiday(holiday)}, which may be why.`}`,
    "submit-by-is-meeting": ({ date, usual }) =>
      `The last day to hand in is the day of the meeting, ${phrase.date(date)}.${usual === null ? "" : ` Other rows have ${usual} days between.`}`,
    "submit-by-after-meeting": ({ submitBy, meeting }) =>
      `The last day to hand in, ${phrase.date(submitBy)}, is after the meeting on ${phrase.date(meeting)}.`,
    "submit-by-unsaid": ({ meeting, usual }) =>
      `No hand-in day is given for the meeting on ${phrase.date(meeting)}; other rows have ${usual} days before.`,
    "meeting-unsaid": ({ submitBy }) =>
      `Handed in by ${phrase.date(submitBy)}, but it is not said to which meeting.`,
    "meeting-inferred": ({ meeting }) =>
      `The meeting on ${phrase.date(meeting)} is not in the row; it was worked out from other rows.`,
    "first-meeting-unknown": ({ year, isAfterAgreement }) =>
      `Reported at the first meeting of ${year}, whose day is not known${isAfterAgreement ? "; it is after the agreement's years" : ""}.`,
    "few-meetings": ({ known, years }) =>
      `To be reported at every meeting, but ${known === 0 ? "no meetings are known" : `only ${times(known, "meeting is", "meetings are")} known`}${years === 1 ? "" : ` in ${years} years`}.`,
    "outside-agreement": ({ when, agreement }) =>
      `${capital(calendar.period(when))} is outside the agreement's time, ${calendar.period(agreement)}.`,
    "after-own-end": ({ when, end }) =>
      `The occasion (${calendar.period(when)}) is after the row's own end, ${phrase.yearDate(end)}.`,
    "ends-before-start": ({ start, end }) =>
      `The end, ${phrase.yearDate(end)}, is before the start, ${phrase.yearDate(start)}.`,
    "beyond-agreement": ({ last, agreement }) =>
      `Runs longer (to ${phrase.yearDate(last)}) than the agreement (${calendar.period(agreement)}).`,
    "one-day-for-all": ({ date, times: count }) =>
      `To be reported repeatedly${count > 1 ? ` (${count} times)` : ""} but has a single day, ${phrase.date(date)}.`,
    "rhythm-word": ({ word, said, times: count }) =>
      `The title says “${word}” (${said} times a year), but ${times(count, "occasion is", "occasions are")} given.`,
    "two-days-for-one-period": ({ dates }) => `The same period has two days: ${and(dates.map(phrase.date))}.`,
    "same-month": ({ date, month }) =>
      `The row has both ${calendar.period(month)} without a day and ${phrase.date(date)}. It may be one occasion.`,
    "frame-overlap": ({ frame, rows }) =>
      `The general rule “${frame}” also covers ${times(rows, "row", "rows")} with reports of their own. It may be one report or two.`,
    "frame-rhythm": ({ frame, rule, other }) =>
      `The rule “${frame}” says ${en.rule(rule)}, the rows themselves ${en.rule(other)}.`,
    "frame-form": ({ frame, form }) =>
      `The rule “${frame}” requires reporting ${en.forms[form]}, but these rows do not name it.`,
    lacks: ({ gaps, rule, rows, all }) =>
      `It is ${rule === null ? "" : `only said ${en.rule(rule)}, `}not ${rule === null ? "said " : ""}${either(
        gaps.map((gap) => GAPS[gap]),
        "or",
      )}${all ? `; this holds for nearly all, ${rows} follow-ups` : rows > 1 ? ` (${rows} follow-ups)` : ""}.`,
    mutual: ({ performer }) =>
      `${performer}, who is to perform, is also a recipient: the duty is mutual, and it is not said who begins.`,
    "own-partner": ({ performer }) =>
      `${performer}, who performs the assignment, also stands among the others who take part.`,
    "same-duty": ({ titles, rhythmsDiffer }) =>
      `Looks like the same duty in ${titles.length} places: ${and(titles.map(quoted))}.${rhythmsDiffer ? " The rhythm or the days differ." : ""}`,
    "same-indicator": ({ title }) =>
      `The same indicator with the same values stands several times: “${title}”.`,
    "same-label": ({ label, codes }) => `The label “${label}” has several codes: ${and(codes)}.`,
    elsewhere: ({ other, meetings, forms }) =>
      `The same duty is in ${other}, but not the same: here ${phrase.forms(forms[0])}${phrase.on(meetings[0])}, there ${phrase.forms(forms[1])}${phrase.on(meetings[1])}.`,
    sum: ({ label, year, stated, parts }) =>
      `${yearly(label, year)}: the parts make ${phrase.amount(parts)}, but the sum is ${phrase.amount(stated)}, a difference of ${phrase.amount(Math.abs(parts - stated))}.`,
    "near-totals": ({ labels, amounts }) =>
      `${labels[0]} is ${phrase.amount(amounts[0])} and ${labels[1]} ${phrase.amount(amounts[1])}: nearly the same, but not quite.`,
    "no-grand-total": ({ count, sum }) =>
      `No total is given for the ${count} sums; together they make ${phrase.amount(sum)}.`,
    "unreadable-amount": ({ label, read }) => `The amount for ${label} cannot be read (“${read}”).`,
    "numbers-jump": ({ jumps }) => `Numbers are left out: ${and(jumps.map(jump))}.`,
    "numbers-restart": ({ jumps }) => `The numbering goes back or starts anew: ${and(jumps.map(jump))}.`,
    "numbers-under-other": ({ sections }) =>
      `${and(sections)} ${sections.length === 1 ? "stands" : "stand"} under another chapter than the number says.`,
    unnumbered: ({ headings }) =>
      `${times(headings.length, "heading lacks", "headings lack")} a number among numbered ones: ${and(shortened(headings.map(quoted), (more) => `${more} more`))}.`,
    "heading-repeats": ({ headings }) =>
      `Headings without a number come back: ${and(headings.map(quoted))}. A reference to one is ambiguous.`,
    "heading-empty": ({ heading, what }) =>
      `There are no ${what === "goals" ? "goals" : "assignments"} under the heading “${heading}”.`,
    "no-values": ({ count }) => `${times(count, "indicator has", "indicators have")} no value for any year.`,
    "no-baseline": ({ result }) =>
      `The result “${result}” has no base year, starting value or target to compare with.`,
    "result-beyond": ({ result, agreement }) =>
      `The result “${result}” reaches beyond the agreement (${calendar.period(agreement)}).`,
    formalities: ({ lacks }) =>
      `${capital(and(lacks.map((lack) => (lack === "adoptedOn" ? "the day of adoption" : "the reference number"))))} cannot be seen.`,
    "title-broken": ({ title }) => `The title “${title}” looks cut off.`,
    notice: ({ detail }) => `When it was read: ${detail}`,
  },
  suggestion: {
    "use-date": ({ date }) => `Probably ${phrase.date(date)} is meant.`,
    "hand-in-by": ({ date }) => `Hand in by ${phrase.date(date)}, the last working day before.`,
    "confirm-date": ({ date }) => `Confirm ${phrase.date(date)} or set the right day.`,
    "probably-meant": () => "Probably moved on purpose; confirm.",
    "set-day": () => "Set a day, or confirm that there is none.",
    "set-day-each-period": () => "Set a day for each period.",
    "set-form": () => "Set whether it is written, oral or both.",
    "set-recipient": () => "Set the recipient.",
    "add-meetings": () => "Add the meetings that are missing.",
    "ask-which": () => "Find out which holds.",
    merge: () => "Merge into one follow-up, or confirm that they are several.",
    "carry-on": () => "Confirm, and take it up in the next agreement.",
    "set-amount": ({ amountTkr }) => `The sum speaks for ${phrase.amount(amountTkr)}; check the original.`,
    "check-amounts": () => "Check the amounts in the original.",
    "check-original": () => "Check the original.",
    "add-baseline": () => "Set a starting value and its year.",
    "fill-in": () => "Fill it in where it is known.",
    "none-needed": () => "Probably nothing to correct; confirm.",
  },
};
