import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { calendarOf, type KnownMeeting } from "../domain/committee-calendar.js";
import { type Dates, effectiveDates } from "../domain/lifecycle.js";
import { meetingsOf } from "../domain/meeting.js";
import type { MeetingChange } from "../domain/meeting-change.js";
import type { Occasion } from "../domain/occasion.js";
import { isShown } from "./context.js";
import { factsOf } from "./facts.js";
import { type Happened, type Library, occasionsUnder, type Plans } from "./library.js";
import { hasDay } from "./select.js";

/**
 * What a change of a committee's calendar, or of its settings, does to an occasion: other days, a day at last, none any
 * longer, a new occasion of a recurring duty, or one that there is nothing to report for now.
 */
export type Effect = {
  readonly kind: "moved" | "dated" | "undated" | "added" | "gone";
  /** As it stands after the change; of one that is gone, as it stood before. */
  readonly facts: OccasionFacts;
  readonly before: Dates;
};

/** A recorded change of a calendar, with the meeting as it is after it, and what it did to the occasions. */
export type CalendarEffect = {
  readonly change: MeetingChange;
  readonly effects: readonly Effect[];
  /** Whether an added meeting is one that had been cancelled. */
  readonly restored: boolean;
};

const NO_DAYS: Dates = { meeting: null, submitBy: null };

function kindOf(before: Dates | null, after: Dates | null): Effect["kind"] | null {
  if (after === null) return before === null ? null : "gone";
  if (before === null) return "added";
  if (before.meeting === after.meeting && before.submitBy === after.submitBy) return null;
  if (!hasDay(before) || (before.meeting === null && after.meeting !== null)) return "dated";
  return hasDay(after) ? "moved" : "undated";
}

/** Nothing is left to do about these, whatever becomes of their meeting. */
const isEnded = ({ standing }: OccasionFacts): boolean =>
  standing.state === "presented" || standing.state === "waived";

/** What two sets of occasions of the same duties differ in. What has been presented or waived is left aside. */
function effectsBetween(
  before: readonly Occasion[],
  after: readonly Occasion[],
  library: Library,
  happened: Happened,
  today: CalendarDate,
): Effect[] {
  const shown = (all: readonly Occasion[]) =>
    new Map(all.filter((one) => isShown(one, happened)).map((one) => [one.id, one]));
  const [earlier, later] = [shown(before), shown(after)];
  const datesOf = (one: Occasion | undefined): Dates | null =>
    one ? effectiveDates(happened.history.get(one.id) ?? [], one) : null;
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const [from, to] = [datesOf(was), datesOf(is)];
    const kind = kindOf(from, to);
    const occasion = is ?? was;
    if (kind === null || !occasion) return [];
    const facts = factsOf(occasion, library, happened, today);
    return isEnded(facts) ? [] : [{ kind, facts, before: from ?? NO_DAYS }];
  });
}

const registersOf = ({ registers }: Library, committee: string) =>
  registers.filter(({ agreement }) => agreement.commissioner === committee);

/** What one recorded change of a calendar did; `null` where no change has that cause. */
export function effectOfChange(
  cause: string,
  plans: Plans,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): CalendarEffect | null {
  const { changes } = plans;
  const index = changes.findIndex((each) => each.cause === cause);
  const change = changes[index];
  if (!change) return null;
  const registers = registersOf(library, change.committee);
  const registered = meetingsOf(library.registers);
  const under = (meetings: readonly KnownMeeting[]) => occasionsUnder(registers, meetings, plans);
  const earlier = calendarOf(registered, changes.slice(0, index));
  const before = under(earlier);
  const after = under(calendarOf(registered, changes.slice(0, index + 1)));
  const restored = earlier.some(
    ({ committee, id, cancelled }) => committee === change.committee && id === change.meeting && cancelled,
  );
  return { change, effects: effectsBetween(before, after, library, happened, today), restored };
}

/** What a change of a committee's settings does to its occasions. */
export function effectOfSettings(
  committee: string,
  before: Plans,
  after: Plans,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): Effect[] {
  const under = (plans: Plans) => occasionsUnder(registersOf(library, committee), library.calendar, plans);
  return effectsBetween(under(before), under(after), library, happened, today);
}
