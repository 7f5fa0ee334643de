import type { Register } from "../domain/agreement.js";
import type { AgreementFacts, Completeness, OccasionFacts } from "../domain/answer.js";
import { monthOf, yearOf } from "../domain/calendar-date.js";
import { fold } from "../domain/fold.js";
import { contains, covers, monthPeriod, overlaps, type Period } from "../domain/period.js";
import type { DueMode, Filter } from "../domain/question.js";
import { speaksOf } from "../domain/reach.js";
import { type AnswerContext, allFactsIn } from "./context.js";
import { listDay } from "./facts.js";
import { agreementFacts } from "./library.js";
import { isOwnedBy } from "./owned.js";

/**
 * Whether a row with a day, or with a month of its own, belongs to a span: by the day it is handed in or by its
 * meeting, or by that one of them which was asked for (the other, where it has none).
 */
export function isDueIn(row: OccasionFacts, span: Period, mode: DueMode): boolean {
  const { meeting, submitBy } = row;
  const inMonth = () => hasOwnMonth(row) && belongsTo(row, span);
  const at = (date: string | null) => date !== null && contains(span, date);
  if (mode === "submit") return submitBy !== null ? at(submitBy) : meeting !== null ? at(meeting) : inMonth();
  if (mode === "meeting") {
    if (meeting !== null) return at(meeting);
    return hasOwnMonth(row) ? inMonth() : at(submitBy);
  }
  return at(meeting) || at(submitBy) || (meeting === null && inMonth());
}

/**
 * Whether a span holds all that a row without a day may fall in. "januari/februari" belongs to either month's
 * list; a year's first meeting only to a list that holds the whole quarter in which it must fall.
 */
function belongsTo({ rule, within }: OccasionFacts, span: Period): boolean {
  if (within === null) return false;
  if (rule?.startsWith("first-meeting")) return covers(span, within);
  return [within.start, within.end].some((day) => covers(span, monthPeriod(yearOf(day), monthOf(day))));
}

/** Whether a row without a day names its month or its meeting ("oktober", "årets första sammanträde"). */
const hasOwnMonth = ({ rule }: OccasionFacts): boolean =>
  rule !== null && /^(?:month|yearly-month|first-meeting)/.test(rule);

/** Whether a row has a day, be it its meeting's or the one it is handed in on. */
export const hasDay = ({ meeting, submitBy }: Pick<OccasionFacts, "meeting" | "submitBy">): boolean =>
  meeting !== null || submitBy !== null;

/** Whether a row without a day may fall in a span. */
const mayFallIn = (row: OccasionFacts, span: Period): boolean =>
  !hasDay(row) && (row.within === null || overlaps(row.within, span));

const anyOf = <T>(wanted: readonly T[], has: (value: T) => boolean): boolean =>
  wanted.length === 0 || wanted.some(has);

/** Whether a row passes a filter: every part that is set must hold. */
export function passes(row: OccasionFacts, filter: Filter): boolean {
  const receivers = () => [...row.recipients, row.submitTo ?? ""].map(fold);
  const title = () => fold(`${row.title} ${row.shortTitle}`);
  const takesPart = (partner: string) => row.partners.some((each) => fold(each) === fold(partner));
  return (
    anyOf(filter.forms, (form) => row.forms.includes(form)) &&
    !filter.notForms.some((form) => row.forms.includes(form)) &&
    filter.allForms.every((form) => row.forms.includes(form)) &&
    anyOf(filter.areas, (area) => row.area === area || title().includes(fold(area))) &&
    !filter.notAreas.includes(row.area) &&
    anyOf(filter.states, (state) => row.standing.state === state) &&
    filter.partners.every(takesPart) &&
    anyOf(filter.anyPartner, takesPart) &&
    anyOf(filter.recipients, (wanted) => receivers().some((each) => names(each, fold(wanted)))) &&
    anyOf(filter.owners, (wanted) => isOwnedBy(row, wanted)) &&
    (filter.followUps === null || filter.followUps.includes(row.followUp))
  );
}

/** A receiver is named by its code as a whole word, or by the stem of its role ("sakkunnig"). */
const names = (receiver: string, wanted: string): boolean =>
  wanted.length > 5 ? receiver.includes(wanted) : receiver.split(/[^a-z0-9]+/).includes(wanted);

/** All rows of the agreements a question speaks of. */
export const rowsInScope = (context: AnswerContext): OccasionFacts[] => {
  const { library, understood } = context;
  const agreements = library.inScope(understood.scope);
  return allFactsIn(
    context,
    agreements.flatMap(({ agreement }) => library.occasionsOf(agreement.id)),
  );
};

/** Rows in the order people read them: by meeting (or hand-in day, or month), then as the document has them. */
export const inOrder = (rows: readonly OccasionFacts[]): OccasionFacts[] =>
  rows
    .map((row, index) => ({ row, index, day: listDay(row), submitBy: row.submitBy ?? "" }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.submitBy, b.submitBy) || a.index - b.index)
    .map(({ row }) => row);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Undated rows: the ones bound to the shortest span first, running duties last. */
export const undatedInOrder = (rows: readonly OccasionFacts[]): OccasionFacts[] =>
  rows
    .map((row, index) => ({ row, index, days: spanLength(row) }))
    .sort((a, b) => a.days - b.days || a.index - b.index)
    .map(({ row }) => row);

const OPEN_ENDED = new Set(["ongoing", "on-request", "every-meeting"]);

const spanLength = ({ within, rule }: OccasionFacts): number => {
  if (within === null || rule === null || OPEN_ENDED.has(rule)) return Number.MAX_SAFE_INTEGER;
  return Date.parse(within.end) - Date.parse(within.start);
};

/** What belongs to spans of time: with a day, without one, and how many there were before the filter. */
export function selectDue(
  context: AnswerContext,
  spans: readonly Period[],
  mode: DueMode,
  filter: Filter,
): { items: OccasionFacts[]; undated: OccasionFacts[]; outOf: number; all: OccasionFacts[] } {
  const all = rowsInScope(context);
  const dated = all.filter((row) => spans.some((span) => isDueIn(row, span, mode)));
  const isDated = new Set(dated);
  const undated = all.filter((row) => !isDated.has(row) && spans.some((span) => mayFallIn(row, span)));
  return {
    all,
    items: inOrder(dated.filter((row) => passes(row, filter))),
    undated: undatedInOrder(undated.filter((row) => passes(row, filter))),
    outOf: dated.length,
  };
}

/** What an answer was counted from, and how complete it is. `outOf`: the dated rows before the filter. */
export const accountOf = (
  registers: readonly Register[],
  items: readonly OccasionFacts[],
  undated: readonly OccasionFacts[],
  outOf: number,
): { readonly agreements: readonly AgreementFacts[]; readonly complete: Completeness } => ({
  agreements: registers.map(agreementFacts),
  complete: {
    counted: items.length,
    outOf,
    agreements: registers.map(({ agreement }) => agreement.id),
    undated: undated.length,
    unconfirmed: [...items, ...undated].filter(({ unconfirmed }) => unconfirmed).length,
  },
});

/** The agreements in scope that say something about a day of the period. */
export const agreementsIn = ({ library, understood }: AnswerContext, period: Period) =>
  library.inScope(understood.scope).filter((register) => speaksOf(register, period));

/** Whether a filter narrows anything. */
export const narrows = ({ followUps, topic: _said, ...parts }: Filter): boolean =>
  followUps !== null || Object.values(parts).some((part) => part.length > 0);
