import type { OccasionAnswer } from "../domain/answer.js";
import type { OccasionId } from "../domain/event.js";
import { type AnswerContext, common, factsIn } from "./context.js";

/** One occasion in full, or `null` where no loaded agreement has it any more. */
export function occasionAnswer(context: AnswerContext, id: OccasionId): OccasionAnswer | null {
  const occasion = context.library.occasion(id);
  if (!occasion) return null;
  const returned = context.library.returnOf(id);
  return {
    ...common(context),
    kind: "occasion",
    occasion: factsIn(context, occasion),
    returnedTo: returned && factsIn(context, returned),
    history: context.happened.history.get(id) ?? [],
  };
}
