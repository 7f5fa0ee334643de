import type { NotFoundAnswer, Suggestion } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import type { Period } from "../domain/period.js";
import type { NotFoundQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import { examples } from "./help.js";
import { agreementFacts } from "./library.js";
import { nearestTo } from "./nearest.js";

const MOST_SUGGESTIONS = 5;

/** What to ask instead, the nearest first, nothing twice. */
function suggestionsFor(words: readonly string[], context: AnswerContext): Suggestion[] {
  const all = [...nearestTo(words, context), ...examples(context)];
  return [...new Map(all.map((one) => [one.text, one])).values()].slice(0, MOST_SUGGESTIONS);
}

/** Nothing is known of what was asked: what is loaded, and what can be asked of it, the nearest first. */
export const notFound = (context: AnswerContext, { reason, words }: NotFoundQuestion): NotFoundAnswer => ({
  ...common(context, [], suggestionsFor(words, context)),
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
