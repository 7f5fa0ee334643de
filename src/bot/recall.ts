import type { OccasionId } from "../domain/event.js";
import type { Understood } from "../domain/question.js";
import { understoodSchema } from "../domain/question-schema.js";
import { LAST_QUESTION_MINUTES } from "../store/store.js";
import type { Deps } from "./deps.js";
import type { MessageIn } from "./turn.js";

/** A question as it was written and as it was understood. */
export type Asked = {
  readonly text: string;
  readonly understood: Understood;
  /** The page of its list that was shown last, where that is not the first. */
  readonly page?: number;
  /** The occasion that was opened from its answer last. */
  readonly row?: OccasionId;
  /** Whether something was proposed to be recorded on that occasion, which can still be declined. */
  readonly proposed?: boolean;
  /** The question before it in its own words, where this one changed one thing of it. */
  readonly before?: string;
};

/**
 * What somebody asked last in the conversation they write in, if that is no more than half an hour ago: their
 * message may go on from it. What an earlier program kept and this one cannot read is as good as forgotten.
 */
export async function recalled({ place, from, at }: MessageIn, { store }: Deps): Promise<Asked | null> {
  const last = await store.lastQuestion(place.id, from.id);
  if (last === null || Date.parse(at) - Date.parse(last.at) > LAST_QUESTION_MINUTES * 60_000) return null;
  const { at: _at, ...asked } = last;
  const understood = understoodSchema.safeParse(last.understood);
  return understood.success ? { ...asked, understood: understood.data } : null;
}

/** Keeps what somebody asked as their last question there. Where it cannot be kept, they ask in full the next time. */
export async function keepAsked(
  asked: Asked,
  { place, from, at }: MessageIn,
  { store, trouble }: Deps,
): Promise<void> {
  await store
    .keepQuestion(place.id, from.id, { ...asked, at })
    .catch((error: unknown) => trouble("a question to go on from was not kept", error));
}
