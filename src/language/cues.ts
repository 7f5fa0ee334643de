import type { CalendarDate } from "../domain/calendar-date.js";
import type { DueMode, Filter } from "../domain/question.js";
import { cueFinders } from "./finders/cue.js";
import { find } from "./finders/finder.js";
import { type Mention, valuesOf } from "./mention.js";
import type { Normalised } from "./normalise.js";
import type { Looks } from "./refiners/year.js";
import type { Times } from "./times.js";
import type { Cue } from "./vocabulary/vocabulary.js";

/** Whether any of some cues is said. */
export type Has = (...cues: readonly Cue[]) => boolean;

/** Which cues there are, and the places they were found in; cues may share words. */
export function findCues(text: Normalised, today: CalendarDate): { has: Has; mentions: Mention[] } {
  const mentions = cueFinders.flatMap((finder) => find(text, [finder], { today }));
  const found = new Set(valuesOf(mentions, "cue").map(({ cue }) => cue));
  return { mentions, has: (...asked) => asked.some((cue) => found.has(cue)) };
}

/** A time named by its meeting ("till juninämnden", "lämnas in till sammanträdet 4 juni") asks by the meeting. */
const byMeeting = (named: readonly Mention[], has: Has): boolean =>
  valuesOf(named, "time").some(({ ofMeeting }) => ofMeeting || (has("submit") && has("meeting")));

/** Handing in counts the submit-by (so does what the expert official gets), being up at a meeting the meeting. */
export function modeOf(
  named: readonly Mention[],
  has: Has,
  { recipients }: Filter,
  { isDeadline }: Times,
): DueMode {
  if (byMeeting(named, has)) return "meeting";
  if (has("submit") || isDeadline) return "submit";
  if (has("present")) return "meeting";
  return recipients.includes("sakkunnig") ? "submit" : "any";
}

/** Where a question looks from today: what is late or done is so now, and seldom a year from now. */
export const looksIn = (has: Has): Looks =>
  has("backwards") ? "back" : has("overdue", "status", "handedIn") ? "around" : "ahead";
