import { FORMS } from "../domain/agreement.js";
import type {
  AgreementFacts,
  Answer,
  CommitteeFacts,
  Completeness,
  ListAnswer,
  MeetingAnswer,
  Note,
  OverviewAnswer,
} from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import { type Period, yearPeriod } from "../domain/period.js";
import { type Filter, NOBODY, ownerById, THE_ASKER, type Understood } from "../domain/question.js";
import { capital } from "./state.js";
import type { Words } from "./words/words.js";

/** A card's or a text's first words: whom it is about, and what and when. */
export type Heading = { readonly who: string; readonly what: string };

/** The year of a span that lies in one, so that days below it need not say it again. */
export function saidYear(period: Period | null): number | null {
  if (period === null) return null;
  const year = yearOf(period.start);
  return yearOf(period.end) === year ? year : null;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Committees by name; their municipalities too, where one was named or there are several. */
function committeesSaid(
  committees: readonly CommitteeFacts[],
  { scope, assumed }: Understood,
  words: Words,
): string {
  if (committees.length === 0) return words.list.allCommittees;
  const several = unique(committees.map((committee) => committee.municipality)).length > 1;
  const named = scope.municipality !== null && !assumed.includes("municipality");
  const names = committees.map(({ name, municipality }) =>
    (several || named) && municipality !== ""
      ? words.list.committeeIn(name[words.locale], municipality)
      : name[words.locale],
  );
  return capital(words.and(unique(names)));
}

/** The spans a list was asked for; a question for June and September has two. */
function spansOf({ period, understood }: ListAnswer): readonly Period[] {
  const { question } = understood;
  const whole = question.kind === "due" && (question.end ?? null) === null;
  if (whole && question.spans.length > 1) return question.spans;
  return period === null ? [] : [period];
}

function listSaid(answer: ListAnswer, { list }: Words): string {
  const { kind, mode, period } = answer;
  if (kind === "next") return list.next(mode, period);
  if (kind === "overdue" || period === null) return list.overdue(period);
  return list.due(mode, spansOf(answer));
}

/** The heading of a list. */
export const listHeading = (answer: ListAnswer, words: Words): Heading => ({
  who: committeesSaid(answer.committees, answer.understood, words),
  what: listSaid(answer, words),
});

/** The heading of an overview. */
export const overviewHeading = (answer: OverviewAnswer, words: Words): Heading => ({
  who: committeesSaid(answer.committees, answer.understood, words),
  what: words.overview.heading(answer.period),
});

/** The span that meetings lie in: the one asked for, else their year where they share it. */
export function meetingsPeriod({ meetings, period }: MeetingAnswer): Period | null {
  const [first, last] = [meetings[0]?.date, meetings.at(-1)?.date];
  if (period !== null || first === undefined || last === undefined) return period;
  return yearOf(first) === yearOf(last) ? yearPeriod(yearOf(first)) : null;
}

/** The heading of a list of meetings. */
export function meetingsHeading(answer: MeetingAnswer, words: Words): Heading {
  const { meetings, which, understood } = answer;
  // Where nothing is found, those that were named are said; of all of them that "alla nämnder" says less.
  const asked = meetings.length > 0 || understood.scope.committees.length === 0 ? [] : answer.committees;
  const byId = new Map(
    [...asked, ...meetings.map(({ committee }) => committee)].map((each) => [each.id, each]),
  );
  const { question } = understood;
  const end = question.kind === "meeting" ? question.end : null;
  const { all, next, afterNext, previous, most, fewest } = words.meetings;
  const period = meetingsPeriod(answer);
  const byCount = end === "most" ? most(period) : end === "fewest" ? fewest(period) : null;
  const what = byCount ?? { all: all(period), next, afterNext, previous }[which];
  return { who: committeesSaid([...byId.values()], understood, words), what };
}

/** A heading in one line: "Socialnämnden, juni 2026". */
export const inOneLine = ({ who, what }: Heading): string => `${who}, ${what}`;

/** The forms of a list: "enbart skriftlig" where all others are left out, else what it has and has not. */
function formsSaid({ forms, notForms, allForms }: Filter, words: Words): string[] {
  const only = notForms.length === FORMS.length - 1;
  const wanted = forms.map((form) => words.forms[form]);
  return only
    ? wanted.map(words.list.filterOnly)
    : [
        ...wanted,
        ...(allForms.length === 0 ? [] : [words.and(allForms.map((form) => words.forms[form]))]),
        ...notForms.map((form) => words.list.filterNot(words.forms[form])),
      ];
}

/** Who has it, in words; nothing for whoever asks, before it is known who. */
const ownerSaid = (owner: string, { list, row }: Words): string[] => {
  if (owner === THE_ASKER) return [];
  return [owner === NOBODY ? list.filterUnowned : row.owner(ownerById(owner)?.name ?? owner)];
};

/** What a list was narrowed to, in words; `null` where it was not. */
export function filterSaid(filter: Filter, words: Words): string | null {
  const parts = [
    ...formsSaid(filter, words),
    ...filter.states.map((state) => words.states[state].toLowerCase()),
    ...filter.areas,
    ...filter.notAreas.map(words.list.filterNot),
    ...filter.partners.map(words.list.filterWith),
    ...(filter.anyPartner.length === 0 ? [] : [words.list.filterEither(filter.anyPartner)]),
    ...filter.recipients.map(words.list.filterTo),
    ...filter.owners.flatMap((owner) => ownerSaid(owner, words)),
    ...filter.topic,
  ];
  return parts.length === 0 ? null : words.list.filter(parts);
}

/** Agreements as a sentence names its sources: "SN 2024 och VON 2024". */
export const sourcesSaid = (agreements: readonly AgreementFacts[], words: Words): string =>
  words.and(agreements.map((agreement) => agreement.shortTitle));

/** The agreements that were counted from; one that the answer does not describe goes by its id. */
export function countedFrom(
  complete: Completeness,
  agreements: readonly AgreementFacts[],
  words: Words,
): string {
  const titles = new Map(agreements.map(({ id, shortTitle }) => [id, shortTitle]));
  return words.and(complete.agreements.map((id) => titles.get(id) ?? id));
}

const ASSUMED: ReadonlySet<Note["code"]> = new Set([
  "assumed-year",
  "assumed-municipality",
  "assumed-committee",
  "assumed-period",
]);

/** Notes that are read after the rows, with what they were counted from. */
const LAST: ReadonlySet<Note["code"]> = new Set(["before-tracking", "meetings-without-rows"]);

/** One note in words. The table has a line for each code, so the cast only joins what belongs together. */
const noteSaid = (note: Note, words: Words): string =>
  (words.notes[note.code] as (note: Note) => string)(note);

/** Notes that change how the answer is read, and so stand before it. */
export const leadNotes = ({ notes }: Answer, words: Words): string[] =>
  notes.filter(({ code }) => !ASSUMED.has(code) && !LAST.has(code)).map((note) => noteSaid(note, words));

/** Notes that stand last: what was left out, and then, in one sentence, what was taken for granted. */
export function lastNotes({ notes }: Answer, words: Words): string[] {
  const said = (codes: ReadonlySet<Note["code"]>) =>
    notes.filter(({ code }) => codes.has(code)).map((note) => noteSaid(note, words));
  const assumed = said(ASSUMED);
  return [...said(LAST), ...(assumed.length === 0 ? [] : [words.list.assumed(assumed)])];
}

/** What a list was counted from and what it left out. */
export function completeness(answer: ListAnswer, words: Words): string[] {
  const { complete, agreements, kind } = answer;
  const { counted, outOf } = complete;
  const sources = countedFrom(complete, agreements, words);
  const { list } = words;
  if (complete.agreements.length === 0) return [words.notFound.nothingLoaded];
  const counts =
    kind === "overdue"
      ? list.completeOverdue(counted, outOf, sources)
      : list.complete(counted, outOf, spansOf(answer), sources);
  return [outOf === 0 ? list.searched(sources) : counts, ...apartSaid(complete, words)];
}

/** What stands apart from the rows that were counted: those without a day, those that nobody has confirmed. */
export const apartSaid = ({ undated, unconfirmed }: Completeness, { list }: Words): string[] => [
  ...(undated === 0 ? [] : [list.undatedCount(undated)]),
  ...(unconfirmed === 0 ? [] : [list.unconfirmedCount(unconfirmed)]),
];

/** What an empty list says in place of rows. */
export function nothingSaid(answer: ListAnswer, words: Words): string {
  const { kind, mode, period, complete } = answer;
  if (kind === "next" || (kind === "due" && period === null)) return words.list.nothingNext;
  if (kind === "overdue" || period === null) return words.list.nothingOverdue(period);
  return words.list.nothingDue(mode, spansOf(answer), complete.outOf > 0);
}
