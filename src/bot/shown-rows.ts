import type { Answer, OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Placed } from "../domain/contents.js";
import type { Period } from "../domain/period.js";

/** The occasions of an answer in the order of their numbers: those with a day, then those without. */
export function rowsOf(answer: Answer): readonly OccasionFacts[] {
  if (answer.kind === "recordIntent") return [answer.occasion];
  if ("undated" in answer) return [...answer.items, ...answer.undated];
  if ("followUps" in answer) return answer.followUps.flatMap(({ occasions }) => occasions);
  return "items" in answer ? answer.items : [];
}

/** The rows of an answer on contents, in the order of their numbers. */
export function placedRowsOf(answer: Answer): readonly Placed[] {
  if (answer.kind === "figure") return answer.reckoning?.terms ?? answer.figures;
  if (answer.kind === "indicator") return answer.indicators;
  return answer.kind === "goals" || answer.kind === "assignments" ? answer.rows : [];
}

const theOnly = (days: readonly CalendarDate[]): Period | null => {
  const [start, ...others] = new Set(days);
  return start === undefined || others.length > 0 ? null : { start, end: start };
};

/** The time an answer is about, as "då" means it: its only meeting, else the span it was asked for. */
export function timeOf(answer: Answer): Period | null {
  if (answer.kind === "meeting") return theOnly(answer.meetings.map(({ date }) => date)) ?? answer.period;
  const dated = rowsOf(answer).filter(({ submitBy, meeting }) => submitBy !== null || meeting !== null);
  const meeting = theOnly(dated.flatMap(({ meeting }) => meeting ?? []));
  return meeting ?? ("period" in answer ? answer.period : null);
}
