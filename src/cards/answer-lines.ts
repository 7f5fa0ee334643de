import type {
  ClarifyAnswer,
  FollowUpAnswer,
  MeetingAnswer,
  MeetingNote,
  OccasionFacts,
  OverviewAnswer,
  Suggestion,
} from "../domain/answer.js";
import { type CalendarDate, yearOf } from "../domain/calendar-date.js";
import type { State } from "../domain/question.js";
import { capital, dayShown } from "./state.js";
import type { Words } from "./words/words.js";

/** A question one can press, with how many rows its answer has where they were counted: "Juni 2024: 10". */
export const suggestionLabel = ({ label, count, period }: Suggestion, words: Words): string => {
  const shown = period === undefined ? label : capital(words.calendar.period(period));
  return count === null ? shown : `${shown}: ${words.number(count)}`;
};

/** What can be meant, when the bot asks back. */
export const optionsOf = ({ understood, suggestions }: ClarifyAnswer): readonly Suggestion[] => {
  const { question } = understood;
  if (question.kind !== "clarify") return suggestions;
  return question.options.map((option) => ({ ...option, count: null }));
};

/** The occasions of a follow-up answer, in the order and numbering in which they are shown. */
export const occasionsOf = ({ followUps }: FollowUpAnswer): OccasionFacts[] =>
  followUps.flatMap((followUp) => followUp.occasions);

type MeetingRow = MeetingAnswer["meetings"][number];

/** A meeting's day, with its committee where several are listed. */
export function meetingTitle(row: MeetingRow, several: boolean, year: number | null, words: Words): string {
  const day = dayShown(words, row.date, year, true);
  return several ? `${row.committee.code}: ${day}` : capital(day);
}

/** How many rows a meeting has, and whether its day was worked out from others. */
export const meetingDetail = (row: MeetingRow, words: Words): string =>
  [
    words.meetings.rows(row.rows),
    ...(row.basis === "inferred" ? [words.row.meetingInferred] : []),
    ...(row.change === null ? [] : [changeSaid(row.change, row.date, words)]),
  ].join(" · ");

function changeSaid({ type, from, by, day }: MeetingNote, date: CalendarDate, { planning }: Words): string {
  const what = type === "moved" ? planning.movedFrom(from, yearOf(date)) : planning.added;
  return planning.byWhom(what, by, day);
}

/** The meetings that are not held, each in a sentence: which day, cancelled by whom and when. */
export const cancelledSaid = (answer: MeetingAnswer, words: Words): string[] => {
  const { planning } = words;
  const several = new Set([...answer.meetings, ...answer.cancelled].map(({ committee }) => committee.id))
    .size;
  return answer.cancelled.map(({ committee, date, change: { by, day } }) => {
    const said = capital(planning.byWhom(planning.cancelled(date, null), by, day));
    return `${several > 1 ? `${committee.code}: ` : ""}${said}.`;
  });
};

/** Whether a list of meetings is about more than one committee. */
export const severalCommittees = ({ meetings }: MeetingAnswer): boolean =>
  new Set(meetings.map(({ committee }) => committee.id)).size > 1;

/** States in which an occasion wants something done before long. */
const CLOSE: ReadonlySet<State> = new Set(["overdue", "dueSoon", "upcoming"]);

/** Of everything an overview counts, the rows that want something done before long. */
export const closestOf = ({ items }: OverviewAnswer): OccasionFacts[] =>
  items.filter(({ standing }) => CLOSE.has(standing.state));
