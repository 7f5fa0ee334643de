import type { Answer, OverviewAnswer } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import { yearPeriod } from "../domain/period.js";
import type { StatusQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { countsByState } from "./counts.js";
import { committeesOf } from "./due.js";
import { followUp } from "./follow-up.js";
import { notLoadedAnswer } from "./not-found.js";
import { accountOf, agreementsIn, selectDue } from "./select.js";

/** Where a follow-up stands, or a whole committee: how many rows are in each state in the period. */
export function status(context: AnswerContext, question: StatusQuestion): Answer {
  if (question.followUps.length > 0) return followUp(context, question);
  const period = question.period ?? yearPeriod(yearOf(context.understood.today));
  const registers = agreementsIn(context, period);
  if (registers.length === 0) return notLoadedAnswer(context, period);
  const { items, undated, outOf } = selectDue(context, [period], "any", question.filter);
  const answer: OverviewAnswer = {
    ...common(context),
    kind: "overview",
    committees: committeesOf(context, registers),
    period,
    counts: countsByState(items),
    items,
    ...accountOf(registers, items, undated, outOf),
  };
  return answer;
}
