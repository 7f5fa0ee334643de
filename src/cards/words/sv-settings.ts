import type { CommitteeRules } from "../../domain/committee-settings.js";
import { counted } from "./phrases.js";
import type { SettingsWords } from "./settings.js";
import { followUps, svPhrases } from "./sv-basics.js";

const { calendar, and } = svPhrases;

const days = (numbers: readonly number[]): string =>
  `${and(numbers.map(String))} ${numbers.length === 1 && numbers[0] === 1 ? "dag" : "dagar"}`;

/** When reminders are sent: "28, 14, 7 och 1 dagar före stoppdagen, och 1 dag efter den …". */
function stepsSaid({ steps }: CommitteeRules): string {
  const before = steps.filter((step) => step <= 0).map((step) => -step);
  const after = steps.filter((step) => step > 0);
  if (steps.length === 0) return "Inga påminnelser skickas.";
  const parts = [
    ...(before.length === 0 ? [] : [`${days(before.toSorted((a, b) => b - a))} före stoppdagen`]),
    ...(after.length === 0
      ? []
      : [`${days(after.toSorted((a, b) => a - b))} efter den, så länge inget är inlämnat`]),
  ];
  return `Påminnelser skickas ${parts.join(", och ")}.`;
}

/** See {@link SettingsWords}. */
export const svSettings: SettingsWords = {
  heading: (committee) => `Inställningar för ${committee}`,
  rule: (setting, rules) =>
    ({
      stopDays: `Stoppdagen är ${counted(rules.stopDays, "dag", "dagar")} före sammanträdet, där överenskommelsen inte säger annat.`,
      steps: stepsSaid(rules),
      digest: rules.digest ? "Veckobrevet är på: kanalen får det på måndagsmorgonen." : "Veckobrevet är av.",
      squeezeDays: rules.squeezeDays
        ? "Klämdagar räknas som lediga: en stoppdag läggs inte på en klämdag."
        : "Klämdagar räknas som arbetsdagar.",
    })[setting],
  setBy: (by, day) => `Satt av ${by} ${calendar.date(day, "year")}.`,
  isDefault: "Standard.",
  changed: (committee, sentence) => `${committee}: ${sentence}`,
  unchanged: (committee, sentence) => `Så är det redan för ${committee}. ${sentence}`,
  moves: (n) => `${followUps(n)} får en annan inlämningsdag.`,
  stopDaysRange: (most) => `Stoppdagen kan vara 0 till ${most} dagar före sammanträdet.`,
  stepsRange: (most, count) =>
    `Påminnelser kan skickas högst ${most} dagar före eller efter stoppdagen, och högst ${count} gånger.`,
};
