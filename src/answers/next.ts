import type { ListAnswer, OccasionFacts } from "../domain/answer.js";
import { addDays, type CalendarDate } from "../domain/calendar-date.js";
import type { DueMode, NextQuestion, State } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { committeesOf } from "./due.js";
import { ownerNotes } from "./owned.js";
import { accountOf, inOrder, narrows, passes, rowsInScope } from "./select.js";

/** Nothing is left to do about rows in these states, so no next day is looked for among them. */
const DONE: readonly State[] = ["submitted", "presented", "waived"];

/** The days that make a row come next. */
function daysOf(row: OccasionFacts, mode: DueMode): CalendarDate[] {
  const { meeting, submitBy, within, rule } = row;
  // A named month stands for a day where there is none: it is next as long as it is not over.
  if (meeting === null && submitBy === null)
    return within !== null && rule?.startsWith("month") ? [within.start, within.end] : [];
  if (mode === "meeting") return meeting === null ? [] : [meeting];
  if (mode === "submit") return [submitBy ?? meeting].flatMap((day) => day ?? []);
  return [meeting, submitBy].flatMap((day) => day ?? []);
}

/** The first day from this one on that one of the rows has; a month only where no row ahead has a day. */
function firstDay(rows: readonly OccasionFacts[], mode: DueMode, today: CalendarDate): CalendarDate | null {
  const first = (some: readonly OccasionFacts[]) =>
    some
      .flatMap((row) => daysOf(row, mode))
      .filter((day) => day >= today)
      .sort()[0] ?? null;
  return first(rows.filter(({ meeting, submitBy }) => meeting !== null || submitBy !== null)) ?? first(rows);
}

/**
 * What comes next, of each committee in scope: its next deadline (or meeting) and every row that has it. A
 * meeting with nothing to it is still the next meeting, and the list is then empty.
 */
export function next(context: AnswerContext, question: NextQuestion): ListAnswer {
  const { today } = context.understood;
  const registers = context.library.inScope(context.understood.scope);
  const all = rowsInScope(context);
  const committees = committeesOf(context, registers);
  const found = committees.flatMap(({ id }) => {
    const rows = all.filter((row) => row.committee === id);
    const wanted = rows.filter((row) => passes(row, question.filter));
    const open =
      question.mode === "meeting" ? wanted : wanted.filter(({ standing }) => !DONE.includes(standing.state));
    const meetings = context.library.meetings.filter(({ committee }) => committee === id);
    const from = (start: CalendarDate) =>
      question.mode === "meeting" && !narrows(question.filter)
        ? (meetings.find(({ date }) => date >= start)?.date ?? firstDay(open, question.mode, start))
        : firstDay(open, question.mode, start);
    const first = from(today);
    const day = question.after && first !== null ? from(addDays(first, 1)) : first;
    if (day === null) return [];
    const that = (row: OccasionFacts) => daysOf(row, question.mode).includes(day);
    return [{ id, day, items: wanted.filter(that), outOf: rows.filter(that).length }];
  });
  const days = found.map(({ day }) => day).sort();
  const items = inOrder(found.flatMap((each) => each.items));
  const shown = committees.filter(({ id }) => found.some((each) => each.id === id));
  const read = registers.filter(
    ({ agreement }) =>
      items.some((row) => row.agreement === agreement.id) ||
      (agreement.validFrom <= (days[0] ?? today) && agreement.validTo >= (days[0] ?? today)),
  );
  const outOf = found.reduce((sum, each) => sum + each.outOf, 0);
  return {
    ...common(context, ownerNotes(context, question.filter, all)),
    kind: "next",
    committees: shown.length > 0 ? shown : committees,
    period: days[0] === undefined ? null : { start: days[0], end: days.at(-1) ?? days[0] },
    mode: question.mode,
    filter: question.filter,
    items,
    undated: [],
    ...accountOf(read.length > 0 ? read : registers, items, [], outOf),
  };
}
