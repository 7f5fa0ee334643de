import type { CommitteeRules } from "../../domain/committee-settings.js";
import { enPhrases, followUps } from "./en-basics.js";
import { counted } from "./phrases.js";
import type { SettingsWords } from "./settings.js";

const { calendar, and } = enPhrases;

const days = (numbers: readonly number[]): string =>
  `${and(numbers.map(String))} ${numbers.length === 1 && numbers[0] === 1 ? "day" : "days"}`;

/** When reminders are sent: "28, 14, 7 and 1 days before the stop day, and 1 day after it …". */
function stepsSaid({ steps }: CommitteeRules): string {
  const before = steps.filter((step) => step <= 0).map((step) => -step);
  const after = steps.filter((step) => step > 0);
  if (steps.length === 0) return "No reminders are sent.";
  const parts = [
    ...(before.length === 0 ? [] : [`${days(before.toSorted((a, b) => b - a))} before the stop day`]),
    ...(after.length === 0
      ? []
      : [`${days(after.toSorted((a, b) => a - b))} after it, while nothing is handed in`]),
  ];
  return `Reminders are sent ${parts.join(", and ")}.`;
}

/** See {@link SettingsWords}. */
export const enSettings: SettingsWords = {
  heading: (committee) => `Settings of ${committee}`,
  rule: (setting, rules) =>
    ({
      stopDays: `The stop day is ${counted(rules.stopDays, "day", "days")} before the meeting, where the agreement does not say otherwise.`,
      steps: stepsSaid(rules),
      digest: rules.digest
        ? "The weekly digest is on: the channel gets it on Monday morning."
        : "The weekly digest is off.",
      squeezeDays: rules.squeezeDays
        ? "Squeeze days count as days off: no stop day falls on one."
        : "Squeeze days count as working days.",
    })[setting],
  setBy: (by, day) => `Set by ${by}, ${calendar.date(day, "year")}.`,
  isDefault: "Default.",
  changed: (committee, sentence) => `${committee}: ${sentence}`,
  unchanged: (committee, sentence) => `That is how it is for ${committee} already. ${sentence}`,
  moves: (n) => `${followUps(n)} ${n === 1 ? "gets" : "get"} another hand-in day.`,
  stopDaysRange: (most) => `The stop day can be 0 to ${most} days before the meeting.`,
  stepsRange: (most, count) =>
    `Reminders can be sent at most ${most} days before or after the stop day, and at most ${count} times.`,
};
