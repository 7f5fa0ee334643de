import type { Note, OccasionFacts, Suggestion } from "../domain/answer.js";
import type { Occasion } from "../domain/occasion.js";
import type { Understood } from "../domain/question.js";
import { factsOf } from "./facts.js";
import type { Happened, Library } from "./library.js";

/** What an answer is made from. */
export type AnswerContext = {
  readonly understood: Understood;
  readonly library: Library;
  readonly happened: Happened;
};

/** What every answer carries besides its own facts. */
export type Common = {
  readonly locale: Understood["locale"];
  readonly today: Understood["today"];
  readonly understood: Understood;
  readonly notes: readonly Note[];
  readonly suggestions: readonly Suggestion[];
};

/** The common part of an answer, with what was taken for granted said first. */
export const common = (
  { understood, library }: AnswerContext,
  notes: readonly Note[] = [],
  suggestions: readonly Suggestion[] = [],
): Common => ({
  locale: understood.locale,
  today: understood.today,
  understood,
  notes: [...assumedNotes(understood, library), ...notes],
  suggestions,
});

/** Whether an occasion is to be seen: one that nothing is reported for is, where something was recorded on it. */
export const isShown = ({ id, standIn }: Occasion, { history }: Happened): boolean =>
  !standIn || history.has(id);

/** The facts of occasions in this context, those left out that are not to be seen. */
export const allFactsIn = (context: AnswerContext, occasions: readonly Occasion[]): OccasionFacts[] =>
  occasions.filter((each) => isShown(each, context.happened)).map((each) => factsIn(context, each));

/** The facts of an occasion in this context. */
export const factsIn = (
  { library, happened, understood }: AnswerContext,
  occasion: Occasion,
): OccasionFacts => factsOf(occasion, library, happened, understood.today);

function assumedNotes(understood: Understood, library: Library): Note[] {
  const { assumed, scope, year, uncoveredYear, unknownWords } = understood;
  const municipalities = new Set(library.registers.map(({ agreement }) => agreement.municipality));
  const notes: Note[] = understood.carriedOver ? [{ code: "carried-over" }] : [];
  if (unknownWords.length > 0) notes.push({ code: "topic-unknown", words: unknownWords });
  if (assumed.includes("year") && year !== null)
    notes.push(
      uncoveredYear === null
        ? { code: "assumed-year", year }
        : { code: "nothing-loaded-for-year", year: uncoveredYear, shownYear: year },
    );
  if (assumed.includes("committee") && scope.committees[0] !== undefined)
    notes.push({ code: "assumed-committee", committee: library.committee(scope.committees[0]).code });
  if (assumed.includes("municipality") && municipalities.size > 1) {
    const home = library.registers.find(({ agreement }) => agreement.municipality === scope.municipality);
    if (home)
      notes.push({
        code: "assumed-municipality",
        municipality: library.committee(home.agreement.commissioner).municipality,
      });
  }
  return notes;
}
