import type { DecisionAsked, OccasionFacts } from "../domain/answer.js";
import { type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import { type Decision, type DecisionFields, postponementProblem } from "../domain/decision.js";
import type { Problem } from "../domain/problem.js";
import type { State, Wish } from "../domain/question.js";
import type { AnswerContext } from "./context.js";
import type { Library } from "./library.js";

const ENDED: readonly State[] = ["presented", "waived"];

/** Whether a decision can be about an occasion in this state: what has ended can only be opened again. */
export const canBeAbout = (decision: Decision, { standing }: OccasionFacts): boolean =>
  ENDED.includes(standing.state) === (decision === "reopen");

/** The days on which a committee is known to meet, in order. */
export const meetingDaysOf = (committee: string, { meetings }: Library): CalendarDate[] =>
  meetings.filter((meeting) => meeting.committee === committee).map(({ date }) => date);

/** How far an occasion's meeting lies from the one that a decision tells of. */
export const awayFrom = ({ meeting }: OccasionFacts, day: CalendarDate): number =>
  meeting === null ? 1_000 : Math.abs(daysBetween(day, meeting));

/** The meeting that a sentence means: its very day, a month's only one, or the next one after the occasion's own. */
function meetingMeant(
  { to }: Wish,
  { meeting: own }: OccasionFacts,
  days: readonly CalendarDate[],
  today: CalendarDate,
): CalendarDate | null {
  if (to === null) return null;
  if (to === "next") return days.find((day) => day >= today && day > (own ?? today)) ?? null;
  if (to.start === to.end) return to.start;
  const within = days.filter((day) => day >= to.start && day <= to.end && day >= today && day !== own);
  return within.length === 1 ? (within[0] ?? null) : null;
}

/** The meeting that took a report: a day said without its year is the occasion's own, if that is the day. */
function meetingHeld({ meeting: said }: Wish, { meeting: own }: OccasionFacts): CalendarDate | null {
  const isOwn = said !== null && own !== null && said.slice(5) === own.slice(5);
  return isOwn ? own : said;
}

/** No outcome can be told of a meeting that is still to come. */
const aheadProblem = ({ meeting }: DecisionFields, presents: boolean, today: CalendarDate): Problem | null =>
  presents && meeting !== null && meeting > today ? { code: "meeting-ahead", meeting } : null;

const paragraphIn = ({ decision, paragraph }: Wish): string | null =>
  paragraph !== null && decision !== "present" && /^\d/.test(paragraph) ? `§ ${paragraph}` : paragraph;

/** The form of a decision, filled in with what a sentence said of it. */
function decisionAsked(wish: Wish, occasion: OccasionFacts, context: AnswerContext): DecisionAsked {
  const { today } = context.understood;
  const meetings = meetingDaysOf(occasion.committee, context.library);
  const meant = meetingMeant(wish, occasion, meetings, today);
  const presents = wish.decision === "present";
  const fields: DecisionFields = {
    meeting: presents ? meetingHeld(wish, occasion) : meant,
    reason: wish.reason,
    paragraph: paragraphIn(wish),
    outcome: wish.outcome,
    again: presents ? meant : null,
  };
  const day = wish.decision === "postpone" ? meant : null;
  const at = { today, meeting: occasion.meeting, meetings, sure: null };
  const unclear = wish.to !== null && meant === null ? ({ code: "day-missing" } as const) : null;
  const problem = day === null ? unclear : postponementProblem(day, at);
  return {
    decision: wish.decision,
    fields,
    meetings,
    problem: endedProblem(wish.decision, occasion) ?? aheadProblem(fields, presents, today) ?? problem,
  };
}

/** Why a decision cannot be about an occasion as it stands, or `null`. */
function endedProblem(decision: Decision, { standing }: OccasionFacts): Problem | null {
  const { presented, waivedReason } = standing;
  if (decision === "reopen")
    return presented === null && waivedReason === null ? { code: "not-ended" } : null;
  if (presented !== null) return { code: "already-presented", meeting: presented.meeting };
  return waivedReason === null ? null : { code: "waived", reason: waivedReason };
}

/** See {@link decisionAsked}; `null` where what is wanted is no decision. */
export const decisionIn = (
  question: { readonly wish: Wish | null },
  occasion: OccasionFacts,
  context: AnswerContext,
): DecisionAsked | null => question.wish && decisionAsked(question.wish, occasion, context);
