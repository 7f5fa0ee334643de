import type { OccasionFacts } from "../domain/answer.js";
import type { State } from "../domain/question.js";

/** How many of these rows are in each state. */
export function countsByState(rows: readonly OccasionFacts[]): Record<State, number> {
  const counts: Record<State, number> = {
    notTracked: 0,
    planned: 0,
    upcoming: 0,
    dueSoon: 0,
    overdue: 0,
    submitted: 0,
    presented: 0,
    waived: 0,
  };
  for (const { standing } of rows) counts[standing.state] += 1;
  return counts;
}
