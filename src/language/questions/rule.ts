import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";
import { type Question, THE_ASKER } from "../../domain/question.js";
import type { Reading } from "../reading.js";

/** One kind of question: what it looks like once the text is read. */
export type QuestionRule = {
  readonly name: string;
  /** The question, or `null` where the text asks something else. */
  readonly read: (reading: Reading) => Question | null;
};

/** Whether the words mean a follow-up that is known. */
export const hasTopic = ({ filter }: Reading): boolean => (filter.followUps?.length ?? 0) > 0;

/** How much of what was said must be a follow-up's for it to be what the words name. */
const HALF = 0.5;

/** Whether a known follow-up is at least half of what was said: other words than its may mean something else. */
export const isNamed = ({ dutyCovers }: Reading): boolean => dutyCovers >= HALF;

/** Whether any word about the matter was said, known or not. */
export const hasWords = ({ filter }: Reading): boolean => filter.topic.length > 0;

/** Whose something is, besides whoever asks: an owner is asked for among duties, and nowhere else. */
export const ownersSaid = ({ filter }: Reading): readonly string[] =>
  filter.owners.filter((owner) => owner !== THE_ASKER);

/** The part of a period from today on; all of one that is over. */
export const aheadOf = ({ start, end }: Period, today: CalendarDate): Period =>
  start < today && today <= end ? { start: today, end } : { start, end };

/** A question by its form: a question mark, or a question word at its head. */
export const asksSomething = ({ text, head }: Reading): boolean =>
  text.asks ||
  / (?:vad|vilk[a-z]+|hur|vems?|varfor|what|which|how|who|whose|why) /.test(text.folded) ||
  /^ (?:va|var|far|kan|maste|ska|finns|ar|where|does|do|is|are|may|must|can|should|if|om) /.test(head);
