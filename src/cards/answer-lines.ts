import type {
  ClarifyAnswer,
  FollowUpAnswer,
  MeetingAnswer,
  OccasionFacts,
  OverviewAnswer,
  Suggestion,
} from "../domain/answer.js";
import type { State } from "../domain/question.js";
import { capital, dayShown } from "./state.js";
import type { Words } from "./words/words.js";

/** A question one can press, with how many rows its answer has where they were counted: "Juni 2024: 10". */
export const suggestionLabel = ({ label, count }: Suggestion): string =>
  count === null ? label : `${label}: ${count}`;

/** What can be meant, when the bot asks back. */
export const optionsOf = ({ understood, suggestions }: ClarifyAnswer): readonly Suggestion[] => {
  const { question } = understood;
  if (question.kind !== "clarify") return suggestions;
  return question.options.map((option) => ({ ...option, count: null }));
};

/** The occasions of a follow-up answer, in the order and numbering in which they are shown. */
export const occasionsOf = ({ followUps }: FollowUpAnswer): OccasionFacts[] =>
  followUps.flatMap((followUp) => followUp.occasions);

/** Whether an occasion has a day of its own, to meet on or to hand in by. */
export const isDated = ({ meeting, submitBy }: OccasionFacts): boolean =>
  meeting !== null || submitBy !== null;

type MeetingRow = MeetingAnswer["meetings"][number];

/** A meeting's day, with its committee where several are listed. */
export function meetingTitle(row: MeetingRow, several: boolean, year: number | null, words: Words): string {
  const day = dayShown(words, row.date, year, true);
  return several ? `${row.committee.code}: ${day}` : capital(day);
}

/** How many rows a meeting has, and whether its day was worked out from others. */
export const meetingDetail = (row: MeetingRow, words: Words): string =>
  [words.meetings.rows(row.rows), ...(row.basis === "inferred" ? [words.row.meetingInferred] : [])].join(
    " · ",
  );

/** Whether a list of meetings is about more than one committee. */
export const severalCommittees = ({ meetings }: MeetingAnswer): boolean =>
  new Set(meetings.map(({ committee }) => committee.id)).size > 1;

/** States in which an occasion wants something done before long. */
const CLOSE: ReadonlySet<State> = new Set(["overdue", "dueSoon", "upcoming"]);

/** Of everything an overview counts, the rows that want something done before long. */
export const closestOf = ({ items }: OverviewAnswer): OccasionFacts[] =>
  items.filter(({ standing }) => CLOSE.has(standing.state));
