import type { FollowUpAnswer, OccasionFacts } from "../domain/answer.js";
import { overlaps } from "../domain/period.js";
import type { FollowUpQuestion, StatusQuestion } from "../domain/question.js";
import { type AnswerContext, allFactsIn, common } from "./context.js";
import { accountOf, inOrder, passes } from "./select.js";

/** Whether a row lies in what the question was narrowed to; a row without a day by the span it may fall in. */
function inQuestion(row: OccasionFacts, { period, filter }: FollowUpQuestion | StatusQuestion): boolean {
  if (!passes(row, { ...filter, followUps: null })) return false;
  if (period === null) return true;
  const days = [row.meeting, row.submitBy].flatMap((day) => day ?? []);
  if (days.length > 0) return days.some((day) => period.start <= day && day <= period.end);
  return row.within === null || overlaps(row.within, period);
}

/** All occasions of the follow-ups meant; a period or filter that leaves none is let go of. */
export function followUp(
  context: AnswerContext,
  question: FollowUpQuestion | StatusQuestion,
): FollowUpAnswer {
  const groups = question.followUps.map((id) => {
    const rows = inOrder(allFactsIn(context, context.library.occasionsOfFollowUp(id)));
    return { id, rows, narrowed: rows.filter((row) => inQuestion(row, question)) };
  });
  const some = groups.some(({ narrowed }) => narrowed.length > 0);
  const followUps = groups
    .map(({ id, rows, narrowed }) => ({ id, occasions: some ? narrowed : rows }))
    .filter(({ occasions }) => occasions.length > 0);
  const rows = followUps.flatMap(({ occasions }) => occasions);
  const dated = rows.filter(({ meeting, submitBy }) => meeting !== null || submitBy !== null);
  const undated = rows.filter((row) => !dated.includes(row));
  const agreements = context.library.registers.filter(({ agreement }) =>
    rows.some((row) => row.agreement === agreement.id),
  );
  return {
    ...common(context),
    kind: question.kind,
    followUps,
    ...accountOf(agreements, dated, undated, dated.length),
  };
}
