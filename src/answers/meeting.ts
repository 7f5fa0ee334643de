import type { Answer, CommitteeFacts, MeetingAnswer, MeetingNote, Note } from "../domain/answer.js";
import { type CalendarDate, yearOf } from "../domain/calendar-date.js";
import { type KnownMeeting, markOf } from "../domain/committee-calendar.js";
import { contains, type Period, yearPeriod } from "../domain/period.js";
import { inPlace, type MeetingQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { committeesOf } from "./due.js";
import { agreementFacts } from "./library.js";
import { notLoadedAnswer } from "./not-found.js";
import { rowsInScope } from "./select.js";

/** The meetings a question means, of one committee's, by day. */
function pick(
  meetings: readonly KnownMeeting[],
  question: MeetingQuestion,
  today: CalendarDate,
): KnownMeeting[] {
  const { which, period, end } = question;
  const ahead = meetings.filter(({ date }) => date >= today);
  if (period === null && question.count !== undefined) return ahead.slice(0, question.count);
  if (period === null && which === "next") return ahead.slice(0, 1);
  if (period === null && which === "afterNext") return ahead.slice(1, 2);
  if (period === null && which === "previous") return meetings.filter(({ date }) => date < today).slice(-1);
  const found = meetings.filter(({ date }) => contains(spanOf(meetings, question, today), date));
  if (end === null || end === "most" || end === "fewest") return found;
  return [inPlace(found, end)].flatMap((each) => each ?? []);
}

/** The span a question for several meetings is about: its own, else the year of the next meeting. */
function spanOf(meetings: readonly KnownMeeting[], { period }: MeetingQuestion, today: CalendarDate): Period {
  const next = meetings.find(({ date }) => date >= today) ?? meetings.at(-1);
  return period ?? yearPeriod(yearOf(next?.date ?? today));
}

/** The cancelled meetings that a question would have meant; before the next one, where the next is asked for. */
function pickCancelled(
  meetings: readonly KnownMeeting[],
  question: MeetingQuestion,
  today: CalendarDate,
): KnownMeeting[] {
  const held = meetings.filter(({ cancelled }) => !cancelled);
  const cancelled = meetings.filter((meeting) => meeting.cancelled);
  if (
    question.end !== null ||
    question.which === "afterNext" ||
    (question.period === null && question.which === "previous")
  )
    return [];
  if (question.period === null && question.which === "next") {
    const next = held.find(({ date }) => date >= today)?.date ?? "9999-12-31";
    return cancelled.filter(({ date }) => today <= date && date <= next);
  }
  return cancelled.filter(({ date }) => contains(spanOf(held, question, today), date));
}

/** What staff did about a meeting, if anything that makes it other than an agreement has it. */
export function noteOf(meeting: KnownMeeting): MeetingNote | null {
  const mark = markOf(meeting);
  if (mark !== null) return mark;
  const added = meeting.registered ? undefined : meeting.changes[0];
  return added ? { type: "added", from: meeting.date, by: added.by.name, day: added.day } : null;
}

function cancelledOf(committee: CommitteeFacts, meetings: readonly KnownMeeting[]) {
  return meetings.flatMap((meeting) => {
    const change = noteOf(meeting);
    return change === null ? [] : [{ committee, date: meeting.date, change }];
  });
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

/** The meetings that most or fewest follow-ups are up at, where that is asked; several where they tie. */
function byCount<M extends { readonly rows: number }>(
  meetings: readonly M[],
  end: MeetingQuestion["end"],
): M[] {
  if (end !== "most" && end !== "fewest") return [...meetings];
  const counts = meetings.map(({ rows }) => rows);
  const wanted = end === "most" ? Math.max(...counts) : Math.min(...counts);
  return meetings.filter(({ rows }) => rows === wanted);
}

/** When committees meet. Days that only a stray row uses are no meetings. */
export function meeting(context: AnswerContext, question: MeetingQuestion): Answer {
  const { library, understood } = context;
  const { today } = understood;
  const registers = library.inScope(understood.scope);
  if (registers.length === 0) return notLoadedAnswer(context, question.period);
  const rows = rowsInScope(context);
  const byCommittee = committeesOf(context, registers).map((committee) => ({
    committee,
    known: library.calendar.filter(({ committee: id }) => id === committee.id),
  }));
  const all = byCommittee.flatMap(({ committee, known }) =>
    pick(
      known.filter(({ cancelled }) => !cancelled),
      question,
      today,
    ).map((each) => ({
      committee,
      date: each.date,
      basis: each.basis,
      rows: rows.filter((row) => row.committee === committee.id && row.meeting === each.date).length,
      change: noteOf(each),
    })),
  );
  const meetings = byCount(all, question.end);
  const named = registers.filter(({ agreement }) =>
    meetings.some(({ date }) => agreement.validFrom <= date && date <= agreement.validTo),
  );
  const idle = meetings.length === 0 && question.period !== null ? question.period : null;
  const notes = idle
    ? nearestTo(context, new Set(byCommittee.map(({ committee }) => committee.id)), idle)
    : [];
  const answer: MeetingAnswer = {
    ...common(context, notes),
    kind: "meeting",
    committees: byCommittee.map(({ committee }) => committee),
    agreements: (named.length > 0 ? named : registers).map(agreementFacts),
    which: question.which,
    period: question.period,
    meetings: meetings.sort((a, b) => (a.date < b.date ? -1 : 1)),
    cancelled: byCommittee.flatMap(({ committee, known }) =>
      cancelledOf(committee, pickCancelled(known, question, today)),
    ),
  };
  return answer;
}
