import type { NotFoundAnswer, Suggestion } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import { overlaps, type Period } from "../domain/period.js";
import type { NotFoundQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { examples } from "./help.js";
import { agreementFacts } from "./library.js";
import { nearestTo } from "./nearest.js";
import { asText, inYear } from "./suggestions.js";

const MOST_SUGGESTIONS = 5;

/** What to ask instead, the nearest first, nothing twice. */
function suggestionsFor(words: readonly string[], context: AnswerContext): Suggestion[] {
  const all = [...nearestTo(words, context), ...examples(context)];
  return [...new Map(all.map((one) => [one.text, one])).values()].slice(0, MOST_SUGGESTIONS);
}

/** The span in the latest year that an agreement covers, where none covers its own. */
function inLoadedYear(context: AnswerContext, period: Period): Period {
  const year = yearOf(period.start);
  const tried = [year, year - 1, year - 2].map((each) => inYear(period, each));
  const registers = context.library.inScope(context.understood.scope);
  const isLoaded = (span: Period) =>
    registers.some(({ agreement: { validFrom, validTo } }) =>
      overlaps(span, { start: validFrom, end: validTo }),
    );
  return tried.find(isLoaded) ?? period;
}

/** The same asked of the spans that may have been meant by a time that there is not. */
const ofSpans = (context: AnswerContext, near: readonly Period[]): Suggestion[] =>
  near
    .map((period) => inLoadedYear(context, period))
    .map((period) => asText(context, "any", period))
    .map((text) => ({ text, label: text, count: null }));

/** Nothing is known of what was asked: what is loaded, and what can be asked of it, the nearest first. */
export const notFound = (
  context: AnswerContext,
  { reason, words, near = [] }: NotFoundQuestion,
): NotFoundAnswer => ({
  ...common(context, [], near.length > 0 ? ofSpans(context, near) : suggestionsFor(words, context)),
  kind: "notFound",
  reason,
  words,
  agreements: context.library.registers.map(agreementFacts),
});

/** The committee is known, but no agreement of it covers the time asked about. */
export function notLoadedAnswer(context: AnswerContext, period: Period | null): NotFoundAnswer {
  const { understood, library } = context;
  const codes = understood.scope.committees.map((id) => library.committee(id).code);
  const year = period === null ? [] : [String(yearOf(period.start))];
  return notFound(context, {
    kind: "notFound",
    reason: "not-loaded",
    words: [[...codes, ...year].join(" ")],
  });
}
