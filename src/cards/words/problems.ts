import type { Note } from "../../domain/answer.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Problem } from "../../domain/problem.js";

/** What is remarked on an answer, and what is said when something may not be done. */
export type WordsOfProblems = {
  readonly notes: NoteWords;
  readonly problems: ProblemWords;
  /** A press that this version of the program cannot read. */
  readonly pressUnread: string;
};

/** Each note of an answer as a sentence; what is assumed is only named (see `assumed` of the lists). */
export type NoteWords = {
  readonly [Code in Note["code"]]: (note: Extract<Note, { code: Code }>) => string;
};

/** Each refusal as a sentence that says what to do instead. `today` decides whether a day is said. */
export type ProblemWords = {
  readonly [Code in Problem["code"]]: (
    problem: Extract<Problem, { code: Code }>,
    today: CalendarDate,
  ) => string;
};
