import type { ListAnswer, Note, OccasionFacts } from "../domain/answer.js";
import { dueDay } from "../domain/lifecycle.js";
import { contains } from "../domain/period.js";
import type { OverdueQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { committeesOf } from "./due.js";
import { ownerNotes } from "./owned.js";
import { accountOf, inOrder, passes, rowsInScope } from "./select.js";

/** Rows that passed before tracking began: they are not overdue, and the answer says how many there are. */
function beforeTracking(context: AnswerContext, rows: readonly OccasionFacts[]): Note[] {
  const untracked = rows.filter(({ standing }) => standing.state === "notTracked");
  const since = untracked
    .flatMap(({ agreement }) => context.happened.trackingSince[agreement] ?? [])
    .sort()
    .at(0);
  return since === undefined ? [] : [{ code: "before-tracking", since, count: untracked.length }];
}

/** What has passed its day without being handed in, oldest first, of the agreements in force today. */
export function overdue(context: AnswerContext, question: OverdueQuestion): ListAnswer {
  const { today, scope } = context.understood;
  const registers = context.library.inScope(scope).filter(({ agreement }) => agreement.validFrom <= today);
  const current = registers.filter(({ agreement }) => agreement.validTo >= today);
  // Without a period the agreements in force are meant; what an old one left open is asked for by its year.
  const read = question.period === null && current.length > 0 ? current : registers;
  const ids = read.map(({ agreement }) => agreement.id);
  const passed = rowsInScope(context).filter((row) => {
    const day = dueDay(row);
    // "försenat till mötet 4 juni": the meeting counts as well as the day that passed.
    const days = [day, row.meeting].flatMap((each) => each ?? []);
    const { period } = question;
    const inPeriod = period === null || days.some((each) => contains(period, each));
    return day !== null && day < today && inPeriod && ids.includes(row.agreement);
  });
  const late = passed.filter(({ standing }) => standing.state === "overdue");
  const filter = { ...question.filter, states: [] };
  const items = inOrder(late.filter((row) => passes(row, filter)));
  return {
    ...common(context, [
      ...ownerNotes(context, question.filter, rowsInScope(context)),
      ...beforeTracking(context, passed),
    ]),
    kind: "overdue",
    committees: committeesOf(context, read),
    period: question.period,
    mode: "any",
    filter,
    items,
    undated: [],
    ...accountOf(read, items, [], late.length),
  };
}
