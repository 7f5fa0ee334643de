import type { Basis } from "../domain/agreement.js";
import type { AgreementFacts, OccasionFacts } from "../domain/answer.js";
import { type CalendarDate, yearOf } from "../domain/calendar-date.js";
import { holidayName } from "../domain/holidays.js";
import type { Locale } from "../domain/question.js";
import { capital, dayShown, type ShownState, stateOf } from "./state.js";
import type { Words } from "./words/words.js";

/** One row of a list: what a person sees of one occasion there, the same in the card and in the text. */
export type Row = {
  readonly number: number;
  readonly facts: OccasionFacts;
  readonly state: ShownState;
  readonly title: string;
  /** Each a few words; joined by " · ". */
  readonly details: readonly string[];
  /** How an inferred day was worked out, or what is special. */
  readonly note: string | null;
};

/** Rows of one meeting, or of one month, or of no meeting. */
export type Group = { readonly title: string; readonly detail: string | null; readonly rows: readonly Row[] };

/** What has been said before a row is read, and so is not said again in it. */
export type Said = {
  readonly words: Words;
  readonly locale: Locale;
  /** The year in the heading, or `null` where it names none or several. */
  readonly year: number | null;
  /** Short titles by agreement id, where the rows come from several; else empty. */
  readonly agreements: ReadonlyMap<string, string>;
  readonly severalCommittees: boolean;
};

/** What a list of these agreements has to tell apart. */
export const saidOf = (
  words: Words,
  year: number | null,
  agreements: readonly AgreementFacts[],
  rows: readonly OccasionFacts[],
): Said => ({
  words,
  locale: words.locale,
  year,
  agreements:
    new Set(rows.map((row) => row.agreement)).size > 1
      ? new Map(agreements.map((agreement) => [agreement.id, agreement.shortTitle]))
      : new Map(),
  severalCommittees: new Set(rows.map((row) => row.committee)).size > 1,
});

type Due = { readonly day: CalendarDate; readonly basis: Basis | null };

const dueOf = ({ submitBy, submitByBasis }: OccasionFacts): Due | null =>
  submitBy === null ? null : { day: submitBy, basis: submitByBasis };

const sameDue = (a: Due | null, b: Due | null): boolean => a?.day === b?.day && a?.basis === b?.basis;

/** The hand-in day that most rows share, said once for all of them; `null` where most have none. */
function sharedDue(rows: readonly OccasionFacts[]): Due | null {
  const dues = rows.map(dueOf);
  const votes = dues.map((due) => dues.filter((other) => sameDue(due, other)).length);
  return dues[votes.indexOf(Math.max(...votes))] ?? null;
}

const allInferred = (rows: readonly OccasionFacts[]): boolean =>
  rows.every((row) => row.meetingBasis === "inferred");

/** A day with what is odd about it in brackets: "torsdag 14 maj (Kristi himmelsfärdsdag)". */
function dayWithRemarks(
  day: CalendarDate,
  inferred: boolean,
  { words, year }: Said,
  movedFrom: CalendarDate | null = null,
): string {
  const holiday = holidayName(day);
  const remarks = [
    holiday === null ? null : words.row.holiday(holiday),
    inferred ? words.row.inferred : null,
    movedFrom === null ? null : words.planning.movedFrom(movedFrom, yearOf(day)),
  ];
  const said = remarks.filter((remark) => remark !== null).join(", ");
  return `${dayShown(words, day, year, true)}${said === "" ? "" : ` (${said})`}`;
}

/** The day that a row's meeting was moved from, where it was. */
const movedFrom = ({ mark }: OccasionFacts): CalendarDate | null =>
  mark?.type === "moved" ? mark.from : null;

/** The day that the meeting of all these rows was moved from; `null` where some were there before. */
const allMovedFrom = (rows: readonly OccasionFacts[]): CalendarDate | null => {
  const days = new Set(rows.map(movedFrom));
  return days.size === 1 ? ([...days][0] ?? null) : null;
};

function groupTitle(rows: readonly OccasionFacts[], said: Said): string {
  const [first] = rows;
  if (!first) return "";
  const { list, calendar } = said.words;
  if (first.meeting !== null)
    return list.groupMeeting(dayWithRemarks(first.meeting, allInferred(rows), said, allMovedFrom(rows)));
  // A row that has a hand-in day is not without a day, whatever month its rule names.
  if (first.submitBy !== null || first.within === null) return list.groupNoMeeting;
  return list.groupMonth(calendar.period(first.within));
}

/** Rows belong together when they go to the same committee on the same day, or in the same month. */
function groupKey({ committee, meeting, submitBy, within }: OccasionFacts): string {
  const day = meeting ?? (submitBy === null ? (within?.start ?? "") : `by ${submitBy}`);
  return `${committee} ${day}`;
}

function standingDetails({ standing }: OccasionFacts, words: Words): string[] {
  const seen = standing.submission === null ? standing.acknowledged[0] : undefined;
  const owner = standing.owner;
  return [
    ...(seen ? [words.row.acknowledged(seen.by.name)] : []),
    ...(owner ? [words.row.owner(owner.kind === "person" ? owner.person.name : owner.name)] : []),
  ];
}

/** Forms, and receivers where they are not just the committee itself. */
function howAndTo(facts: OccasionFacts, { words }: Said): string[] {
  const { forms, recipients, partners, committeeCode } = facts;
  const justCommittee = recipients.length === 1 && recipients[0] === committeeCode;
  return [
    forms.length === 0 ? words.row.formNotSaid : words.and(forms.map((form) => words.forms[form])),
    ...(justCommittee || recipients.length === 0 ? [] : [words.row.to(words.and(recipients))]),
    ...(partners.length === 0 ? [] : [words.row.with(words.and(partners))]),
  ];
}

function source(facts: OccasionFacts, { words, agreements }: Said): string {
  const section = words.row.section(facts.section);
  const agreement = agreements.get(facts.agreement);
  return agreement === undefined ? section : `${agreement}, ${section}`;
}

/** The row's own days, as far as its group has not said them. */
function ownDays(facts: OccasionFacts, shared: Due | null, group: readonly OccasionFacts[], said: Said) {
  const { words, year } = said;
  const due = dueOf(facts);
  const from = allMovedFrom(group) === null ? movedFrom(facts) : null;
  const meeting = [
    ...(facts.meetingBasis === "inferred" && !allInferred(group) ? [words.row.meetingInferred] : []),
    ...(from === null ? [] : [words.planning.movedFrom(from, year)]),
  ];
  if (sameDue(due, shared)) return meeting;
  if (due === null) return [...meeting, words.row.noSubmitBy];
  return [...meeting, words.row.submitBy(dayWithRemarks(due.day, due.basis === "inferred", said))];
}

const remarksOf = ({ doubts }: OccasionFacts, words: Words): string[] =>
  doubts === 0 ? [] : [words.row.remarks(doubts)];

/** That nobody has confirmed an imported row. */
export const unconfirmedSaid = (
  { unconfirmed }: { readonly unconfirmed: boolean },
  words: Words,
): string[] => (unconfirmed ? [words.row.unconfirmed] : []);

const coversOf = ({ period }: OccasionFacts, words: Words): string[] =>
  period === null ? [] : [words.row.covers(words.calendar.period(period))];

function datedRow(facts: OccasionFacts, number: number, days: readonly string[], said: Said): Row {
  const { words, locale } = said;
  return {
    number,
    facts,
    title: facts.shortTitle,
    state: stateOf(facts, words, said.year),
    details: [
      ...standingDetails(facts, words),
      ...howAndTo(facts, said),
      ...coversOf(facts, words),
      source(facts, said),
      ...days,
      ...remarksOf(facts, words),
      ...unconfirmedSaid(facts, words),
    ],
    note: facts.note?.[locale] ?? null,
  };
}

/** A row whose days have been said above it. */
export const plainRow = (facts: OccasionFacts, number: number, said: Said): Row =>
  datedRow(facts, number, [], said);

function groupOf(rows: readonly OccasionFacts[], firstNumber: number, said: Said): Group {
  const { words, severalCommittees } = said;
  const [first] = rows;
  const title = groupTitle(rows, said);
  const shared = sharedDue(rows);
  // The title has said the meeting's year; what stands below it need not.
  const below = first?.meeting ? { ...said, year: yearOf(first.meeting) } : said;
  return {
    title: severalCommittees ? `${first?.committeeCode}: ${title}` : capital(title),
    detail: shared && words.row.submitBy(dayWithRemarks(shared.day, shared.basis === "inferred", below)),
    rows: rows.map((facts, index) =>
      datedRow(facts, firstNumber + index, ownDays(facts, shared, rows, below), below),
    ),
  };
}

/** Runs of rows that belong together; the order stays, as people ask for rows by their number. */
function runsOf(items: readonly OccasionFacts[]): OccasionFacts[][] {
  const runs: OccasionFacts[][] = [];
  let lastKey: string | null = null;
  for (const item of items) {
    const key = groupKey(item);
    if (key === lastKey) runs.at(-1)?.push(item);
    else runs.push([item]);
    lastKey = key;
  }
  return runs;
}

/** Rows by meeting, in the order in which they come, numbered from `firstNumber`. */
export function groupsOf(items: readonly OccasionFacts[], firstNumber: number, said: Said): Group[] {
  let number = firstNumber;
  return runsOf(items).map((rows) => {
    const group = groupOf(rows, number, said);
    number += rows.length;
    return group;
  });
}

/** When a row without a day falls, as far as that is known: its rule, and its month, quarter or year. */
function fallsIn({ rule, within, period, mark }: OccasionFacts, words: Words): string[] {
  if (mark?.type === "cancelled") return [words.planning.cancelled(mark.from, null)];
  const span = within ?? period;
  return [
    ...(rule === null ? [] : [words.rule(rule)]),
    ...(span === null ? [] : [words.calendar.period(span)]),
  ];
}

/** Rows that belong to a list but have no day, numbered on from it. That they are vague goes without saying. */
export const undatedRows = (items: readonly OccasionFacts[], firstNumber: number, said: Said): Row[] =>
  items.map((facts, index) => ({
    number: firstNumber + index,
    facts,
    title: facts.shortTitle,
    state: stateOf(facts, said.words, said.year),
    details: [
      ...fallsIn(facts, said.words),
      ...standingDetails(facts, said.words),
      ...howAndTo(facts, said),
      source(facts, said),
      ...unconfirmedSaid(facts, said.words),
    ],
    note: null,
  }));

/** One occasion as a row about its follow-up, whose name is the heading: here the day is the title. */
export function dayRow(facts: OccasionFacts, number: number, said: Said): Row {
  const { words, locale } = said;
  const due = dueOf(facts);
  const dated = facts.meeting !== null || due !== null;
  const title = dayTitle(facts, said);
  return {
    number,
    facts,
    title: capital(title),
    state: stateOf(facts, words, said.year),
    details: [
      ...(facts.meeting !== null && due !== null ? [dueAfter(facts.meeting, due, said)] : []),
      ...standingDetails(facts, words),
      ...howAndTo(facts, said),
      ...(dated ? coversOf(facts, words) : []),
      source(facts, said),
      ...remarksOf(facts, words),
      ...unconfirmedSaid(facts, words),
    ],
    note: facts.note?.[locale] ?? null,
  };
}

/** A hand-in day that is read after its meeting's day, which has said the year. */
const dueAfter = (meeting: CalendarDate, { day, basis }: Due, said: Said): string =>
  said.words.row.submitBy(dayWithRemarks(day, basis === "inferred", { ...said, year: yearOf(meeting) }));

function dayTitle(facts: OccasionFacts, said: Said): string {
  const { words } = said;
  const due = dueOf(facts);
  if (facts.meeting !== null)
    return words.row.meeting(
      dayWithRemarks(facts.meeting, facts.meetingBasis === "inferred", said, movedFrom(facts)),
    );
  if (due !== null) return words.row.submitBy(dayWithRemarks(due.day, due.basis === "inferred", said));
  return fallsIn(facts, words).join(", ") || words.list.undated;
}
