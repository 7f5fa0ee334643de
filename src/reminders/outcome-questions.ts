import type { OccasionFacts } from "../domain/answer.js";
import { isWorkingDay } from "../domain/holidays.js";
import { meetingsToAskAbout } from "../domain/outcomes.js";
import type { OutboxItem } from "../store/outbox.js";
import { type Directory, officialsToldIn } from "./receivers.js";

/**
 * The cards on which officials are asked what came of a meeting, from the working day after it. Each has the same
 * id on every day, so that it is sent once.
 */
export function planOutcomeQuestions(rows: readonly OccasionFacts[], directory: Directory): OutboxItem[] {
  const { today } = directory;
  if (!isWorkingDay(today)) return [];
  return meetingsToAskAbout(rows, today).flatMap(({ committee, meeting }) =>
    officialsToldIn(committee, directory).map((to) => ({
      id: `outcome ${to.id} ${committee} ${meeting}`,
      to: to.id,
      notice: { type: "outcome", committee, meeting } as const,
      day: today,
      attempts: 0,
      notBefore: null,
    })),
  );
}
