import type { Answer, CommitteeFacts, ListAnswer, Note, OccasionFacts } from "../domain/answer.js";
import { addDays } from "../domain/calendar-date.js";
import { contains, dayPeriod, type Period } from "../domain/period.js";
import { type DueQuestion, inPlace } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { listDay } from "./facts.js";
import { followUp } from "./follow-up.js";
import { notLoadedAnswer } from "./not-found.js";
import { ownerNotes } from "./owned.js";
import { accountOf, agreementsIn, passes, selectDue } from "./select.js";
import { otherYears } from "./suggestions.js";

/** The committees that agreements are of, each once. */
export const committeesOf = (
  { library }: AnswerContext,
  registers: readonly { agreement: { commissioner: string } }[],
): CommitteeFacts[] =>
  [...new Set(registers.map(({ agreement }) => agreement.commissioner))].map((id) => library.committee(id));

/** Meetings in the period whose reports were due before it: said when somebody asks what to hand in. */
function handedInEarlier(all: readonly OccasionFacts[], question: DueQuestion): Note[] {
  if (question.mode !== "submit") return [];
  const early = all.filter(
    ({ meeting, submitBy }) =>
      meeting !== null &&
      submitBy !== null &&
      contains(question.period, meeting) &&
      submitBy < question.period.start,
  );
  const groups = new Map<string, { meeting: string; submitBy: string; count: number }>();
  for (const row of early.filter((each) => passes(each, question.filter))) {
    const key = `${row.meeting} ${row.submitBy}`;
    const group = groups.get(key) ?? { meeting: row.meeting ?? "", submitBy: row.submitBy ?? "", count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].map((group) => ({ code: "handed-in-earlier", ...group }));
}

/** Whether a row has a day, or a month of its own: a running duty is near to nothing. */
const namesTime = ({ meeting, submitBy, rule }: OccasionFacts): boolean =>
  meeting !== null || submitBy !== null || rule?.startsWith("month") === true;

/** The nearest day after the period (else before it) on which something of the kind is due. */
function nearest(all: readonly OccasionFacts[], question: DueQuestion): Note[] {
  const days = all
    .filter((row) => passes(row, question.filter) && namesTime(row))
    .map((row) => (question.mode === "submit" ? (row.submitBy ?? listDay(row)) : listDay(row)))
    .filter((day) => day < "9999");
  const after = days.filter((day) => day > question.period.end).sort()[0];
  const day =
    after ??
    days
      .filter((each) => each < question.period.start)
      .sort()
      .at(-1);
  return day === undefined
    ? []
    : [{ code: "nearest", date: day, count: days.filter((each) => each === day).length }];
}

/** Known meetings of the period that nothing is due to. */
function idleMeetings(context: AnswerContext, period: Period, all: readonly OccasionFacts[]): Note[] {
  const committees = new Set(agreementsIn(context, period).map(({ agreement }) => agreement.commissioner));
  const dates = context.library.meetings
    .filter((meeting) => committees.has(meeting.committee) && contains(period, meeting.date))
    .filter((meeting) => all.every((row) => row.meeting !== meeting.date))
    .map(({ date }) => date);
  return dates.length === 0 ? [] : [{ code: "meetings-without-rows", dates }];
}

/** "årets sista inlämning": the question narrowed to the first or last day on which something is due. */
function atDueDay(context: AnswerContext, question: DueQuestion, end: "firstDay" | "lastDay"): DueQuestion {
  const { spans, mode, filter } = question;
  const days = selectDue(context, spans, mode, filter)
    .items.flatMap((row) => (mode === "meeting" ? row.meeting : (row.submitBy ?? row.meeting)) ?? [])
    .filter((each) => contains(question.period, each))
    .sort();
  const day = end === "firstDay" ? days[0] : days.at(-1);
  if (day === undefined) return question;
  return {
    ...question,
    period: dayPeriod(day),
    spans: [dayPeriod(day)],
    mode: mode === "any" ? "submit" : mode,
  };
}

/** The days that committees in scope meet in a period. */
function meetingDays({ library, understood }: AnswerContext, period: Period): string[] {
  const committees = new Set(
    library.inScope(understood.scope).map(({ agreement }) => agreement.commissioner),
  );
  const days = library.meetings
    .filter(({ committee, date }) => committees.has(committee) && contains(period, date))
    .map(({ date }) => date);
  return [...new Set(days)].sort();
}

/** The question narrowed to some days of meetings; as it was where there are none. */
function onDays(question: DueQuestion, days: readonly string[]): DueQuestion {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined
    ? question
    : { ...question, period: { start: first, end: last }, spans: days.map(dayPeriod), mode: "meeting" };
}

/** "vårens sista möte", "junimötet": the question narrowed to that meeting's day, where one is known. */
function atEnd(context: AnswerContext, question: DueQuestion): DueQuestion {
  const { end = null, ...rest } = question;
  if (end === null) return question;
  if (end === "firstDay" || end === "lastDay") return atDueDay(context, rest, end);
  if (end === "meetings")
    return onDays(
      rest,
      rest.spans.flatMap((span) => meetingDays(context, span)),
    );
  const day = inPlace(meetingDays(context, question.period), end);
  return onDays(
    rest,
    [day].flatMap((each) => each ?? []),
  );
}

/** Spans of this many days are long enough for what has no day to belong in them. */
const LONG_DAYS = 180;
const isLong = ({ start, end }: Period): boolean => addDays(start, LONG_DAYS) <= end;

/** What is due in a period, complete: rows with a day, rows without one, and what they were counted from. */
export function due(context: AnswerContext, whole: DueQuestion): Answer {
  const question = atEnd(context, whole);
  const registers = agreementsIn(context, question.period);
  if (registers.length === 0) return notLoadedAnswer(context, question.period);
  const { items, undated, outOf, all } = selectDue(context, question.spans, question.mode, question.filter);
  // What a role receives has often no day: then its duties are the answer, not an empty list.
  if (
    items.length === 0 &&
    undated.length > 0 &&
    question.filter.recipients.length > 0 &&
    isLong(question.period)
  ) {
    const followUps = [...new Set(undated.map((row) => row.followUp))];
    return followUp(context, {
      kind: "followUp",
      followUps,
      filter: question.filter,
      period: question.period,
    });
  }
  const notes =
    items.length > 0
      ? handedInEarlier(all, question)
      : [
          ...handedInEarlier(all, question),
          ...nearest(all, question),
          ...idleMeetings(context, question.period, all),
        ];
  const answer: ListAnswer = {
    ...common(
      context,
      [...ownerNotes(context, question.filter, all), ...notes],
      otherYears(context, question),
    ),
    kind: "due",
    committees: committeesOf(context, registers),
    period: question.period,
    mode: question.mode,
    filter: question.filter,
    items,
    undated,
    ...accountOf(registers, items, undated, outOf),
  };
  return answer;
}
