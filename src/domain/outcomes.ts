import type { OccasionFacts } from "./answer.js";
import { addDays, type CalendarDate } from "./calendar-date.js";
import { workingDayOnOrAfter } from "./holidays.js";
import type { State } from "./question.js";

/** For so many days a meeting's outcomes are still asked for, where nobody was asked on the day itself. */
const ASKED_FOR_DAYS = 14;

/** States in which nothing is to be recorded of a meeting. */
const SETTLED: ReadonlySet<State> = new Set(["presented", "waived", "notTracked"]);

/** A committee's meeting on a day. */
export type HeldMeeting = { readonly committee: string; readonly meeting: CalendarDate };

/** The day on which officials are asked what came of a meeting: the first working day after it. */
const outcomeDay = (meeting: CalendarDate): CalendarDate => workingDayOnOrAfter(addDays(meeting, 1));

/**
 * The meetings whose outcomes officials are to be asked for on a day: those that were held, whose day of asking
 * has come and is no more than {@link ASKED_FOR_DAYS} past, and of which something is still unrecorded. By day.
 * Whoever asks must remember that it did: the answer is the same on the following days.
 * @param rows where every occasion stands on that day.
 */
export function meetingsToAskAbout(rows: readonly OccasionFacts[], today: CalendarDate): HeldMeeting[] {
  const found = new Map<string, HeldMeeting>();
  for (const { committee, meeting, standing, unconfirmed } of rows) {
    if (meeting === null || unconfirmed || SETTLED.has(standing.state)) continue;
    const day = outcomeDay(meeting);
    if (day > today || day < addDays(today, -ASKED_FOR_DAYS)) continue;
    found.set(`${meeting} ${committee}`, { committee, meeting });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
