import type { OccasionFacts, Standing } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { yearOf } from "../domain/calendar-date.js";
import type { State } from "../domain/question.js";
import { MARKS, type Words } from "./words/words.js";

/** The colours of Adaptive Cards that states use. A colour never stands alone: mark and word say the same. */
export type Tone = "default" | "attention" | "warning" | "good";

const TONES: Readonly<Record<State, Tone>> = {
  notTracked: "default",
  planned: "default",
  upcoming: "default",
  dueSoon: "warning",
  overdue: "attention",
  submitted: "good",
  presented: "good",
  waived: "default",
};

/** A state as people see it: by mark, word and colour together. */
export type ShownState = { readonly mark: string; readonly word: string; readonly tone: Tone };

/** How a state is shown by itself. */
export const stateShown = (state: State, words: Words): ShownState => ({
  mark: MARKS[state],
  word: words.states[state],
  tone: TONES[state],
});

/** First letter large: sentences of `words/` that may also stand inside others begin small. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A day without its year where the year has been said. */
export const dayShown = (
  words: Words,
  date: CalendarDate,
  saidYear: number | null,
  weekday = false,
): string => {
  if (yearOf(date) === saidYear) return words.calendar.date(date, weekday ? "weekday" : "short");
  return words.calendar.date(date, weekday ? "full" : "year");
};

function happened({ standing }: OccasionFacts, words: Words, saidYear: number | null): string | null {
  const { state, submission, presented } = standing;
  if (state === "submitted" && submission)
    return words.row.submitted(dayShown(words, submission.day, saidYear), submission.by.name);
  if (state === "presented" && presented)
    return words.row.presented(dayShown(words, presented.meeting, saidYear), presented.paragraph);
  return null;
}

/** How an occasion's state is shown: once something has happened, with who and when. */
export function stateOf(facts: OccasionFacts, words: Words, saidYear: number | null): ShownState {
  const shown = stateShown(facts.standing.state, words);
  const more = happened(facts, words, saidYear);
  return more === null ? shown : { ...shown, word: capital(more) };
}

/** States in which an occasion is tracked and waits for its report. What is not tracked is offered nothing. */
const OPEN: ReadonlySet<State> = new Set(["planned", "upcoming", "dueSoon", "overdue"]);

/** Whether a card offers to acknowledge: it is open, and nobody has yet. `lifecycle.ts` has the last word. */
export const mayAcknowledge = ({ state, acknowledged }: Standing): boolean =>
  OPEN.has(state) && acknowledged.length === 0;

/** Whether a card offers to hand in a report. */
export const maySubmit = ({ state }: Standing): boolean => OPEN.has(state);

/** Whether a card offers to hand in a new version of the report. */
export const mayCorrect = ({ state }: Standing): boolean => state === "submitted";
