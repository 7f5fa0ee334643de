import type { OccasionFacts } from "../domain/answer.js";
import { rulesOf } from "../domain/committee-settings.js";
import { isWorkingDay } from "../domain/holidays.js";
import { meetingsToAskAbout } from "../domain/outcomes.js";
import type { OutboxItem } from "../store/outbox.js";
import type { Settings } from "../store/store.js";
import { type Directory, officialsToldIn } from "./receivers.js";

/** Who is asked, and on which days people are at work. */
export type QuestionInput = Directory & { readonly settings: Settings };

/**
 * The cards on which officials are asked what came of a meeting, from the working day after it. Each has the same
 * id on every day, so that it is sent once.
 */
export function planOutcomeQuestions(rows: readonly OccasionFacts[], input: QuestionInput): OutboxItem[] {
  const { settings, today } = input;
  return meetingsToAskAbout(rows, today)
    .filter(({ committee }) => isWorkingDay(today, rulesOf(settings.committees[committee]).squeezeDays))
    .flatMap(({ committee, meeting }) =>
      officialsToldIn(committee, input).map((to) => ({
        id: `outcome ${to.id} ${committee} ${meeting}`,
        to: to.id,
        notice: { type: "outcome", committee, meeting } as const,
        day: today,
        attempts: 0,
        notBefore: null,
      })),
    );
}
