import type { Answer, MeetingAnswer, Note } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import type { Meeting } from "../domain/meeting.js";
import { contains, type Period, yearPeriod } from "../domain/period.js";
import type { MeetingQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { committeesOf } from "./due.js";
import { agreementFacts } from "./library.js";
import { notLoadedAnswer } from "./not-found.js";

/** The meetings a question means, of one committee's, by day. */
function pick(meetings: readonly Meeting[], question: MeetingQuestion, today: string): Meeting[] {
  const found = inQuestion(meetings, question, today);
  if (question.end === null) return found;
  return question.end === "first" ? found.slice(0, 1) : found.slice(-1);
}

function inQuestion(
  meetings: readonly Meeting[],
  { which, period }: MeetingQuestion,
  today: string,
): Meeting[] {
  if (period !== null) return meetings.filter(({ date }) => contains(period, date));
  const ahead = meetings.filter(({ date }) => date >= today);
  if (which === "next") return ahead.slice(0, 1);
  if (which === "previous") return meetings.filter(({ date }) => date < today).slice(-1);
  const year = yearPeriod(yearOf((ahead[0] ?? meetings.at(-1))?.date ?? today));
  return meetings.filter(({ date }) => contains(year, date));
}

/** The nearest meetings before and after a period without any: a committee that does not meet then meets when? */
function nearestTo({ library }: AnswerContext, committees: ReadonlySet<string>, period: Period): Note[] {
  const days = library.meetings
    .filter(({ committee }) => committees.has(committee))
    .map(({ date }) => date)
    .sort();
  const dates = [days.findLast((day) => day < period.start), days.find((day) => day > period.end)];
  const known = dates.flatMap((day) => day ?? []);
  return known.length === 0 ? [] : [{ code: "nearest-meetings", dates: known }];
}

/** When committees meet. Days that only a stray row uses are no meetings; see design.md, Fine points. */
export function meeting(context: AnswerContext, question: MeetingQuestion): Answer {
  const { library, understood } = context;
  const registers = library.inScope(understood.scope);
  if (registers.length === 0) return notLoadedAnswer(context, question.period);
  const committees = committeesOf(context, registers);
  const meetings = committees.flatMap((committee) =>
    pick(
      library.meetings.filter(({ committee: id }) => id === committee.id),
      question,
      understood.today,
    ).map(({ date, basis }) => ({
      committee,
      date,
      basis,
      rows: library.occasions.filter(
        (each) => each.agreement.commissioner === committee.id && each.meeting === date,
      ).length,
    })),
  );
  const named = registers.filter(({ agreement }) =>
    meetings.some(({ date }) => agreement.validFrom <= date && date <= agreement.validTo),
  );
  const idle = meetings.length === 0 && question.period !== null ? question.period : null;
  const notes = idle ? nearestTo(context, new Set(committees.map(({ id }) => id)), idle) : [];
  const answer: MeetingAnswer = {
    ...common(context, notes),
    kind: "meeting",
    agreements: (named.length > 0 ? named : registers).map(agreementFacts),
    which: question.which,
    period: question.period,
    meetings: meetings.sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
  return answer;
}
