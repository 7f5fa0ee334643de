import type { CalendarDate } from "../../domain/calendar-date.js";
import type { CommitteeRules, SettingsChange } from "../../domain/committee-settings.js";

/** What is said about a committee's settings. */
export type SettingsWords = {
  readonly heading: (committee: string) => string;
  /** Each setting as it holds, as a sentence. */
  readonly rule: (setting: SettingsChange["setting"], rules: CommitteeRules) => string;
  /** That it was set here, by whom and when; or that it is the default. */
  readonly setBy: (by: string, day: CalendarDate) => string;
  readonly isDefault: string;
  readonly changed: (committee: string, sentence: string) => string;
  readonly unchanged: (committee: string, sentence: string) => string;
  /** How many occasions get another hand-in day by it. */
  readonly moves: (count: number) => string;
  readonly stopDaysRange: (most: number) => string;
  readonly stepsRange: (most: number, count: number) => string;
};
