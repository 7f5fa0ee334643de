import type { CalendarDate } from "../domain/calendar-date.js";
import type { Problem } from "../domain/problem.js";
import type { Locale } from "../domain/question.js";
import { wordsFor } from "./words/index.js";

/** A refusal as a sentence that says what to do instead. */
export function problemText(problem: Problem, locale: Locale, today: CalendarDate): string {
  const say = wordsFor(locale).problems[problem.code] as (problem: Problem, today: CalendarDate) => string;
  return say(problem, today);
}
