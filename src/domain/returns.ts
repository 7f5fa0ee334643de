import { addDays, type CalendarDate, daysBetween, later } from "./calendar-date.js";
import { heldOf } from "./committee-calendar.js";
import type { Move, OccasionEvent, OccasionId } from "./event.js";
import { workingDayOnOrBefore } from "./holidays.js";
import { standing } from "./lifecycle.js";
import type { Calendar, MovedMeeting, Occasion, ReturnedFrom } from "./occasion.js";
import { standingEvents } from "./undo.js";

/** A report that was sent back (återremiss), as the log tells of it: it has to come up again. */
export type Return = {
  /** Id of the occasion that it makes: `…/retur-1`, and `…/retur-2` where that one is sent back too. */
  readonly id: OccasionId;
  /** The occasion of the register that it all began with. */
  readonly origin: OccasionId;
  readonly from: ReturnedFrom;
  /** The meeting that was chosen for it; `null`: the committee's next one. */
  readonly meeting: CalendarDate | null;
  /** The instant it was sent back. */
  readonly at: string;
};

type History = ReadonlyMap<OccasionId, readonly OccasionEvent[]>;

const NUMBERED = /^(.+)\/retur-(\d+)$/;

/** The id of the occasion at which one that is sent back comes up again. */
export function returnIdOf(id: OccasionId): OccasionId {
  const [, origin = id, number = "0"] = NUMBERED.exec(id) ?? [];
  return `${origin}/retur-${Number(number) + 1}`;
}

const NO_DATES = { meeting: null, submitBy: null };

/** Whether an occasion stands as sent back; what it was before it was opened again does not count. */
const isReturned = (history: readonly OccasionEvent[]): boolean =>
  standing(history, NO_DATES, "0001-01-01", null).presented?.outcome === "returned";

/** Whether people have done something with an occasion, so that it may not vanish from under them. */
const hasLife = (history: readonly OccasionEvent[]): boolean =>
  standingEvents(history).some(({ move }) => move.type !== "reminded");

type SentBack = OccasionEvent & { readonly move: Extract<Move, { type: "presented" }> };

const isSentBack = (event: OccasionEvent): event is SentBack =>
  event.move.type === "presented" && event.move.outcome === "returned";

function returnAfter(id: OccasionId, origin: OccasionId, history: History): Return | null {
  const events = history.get(id) ?? [];
  const last = standingEvents(events).findLast(isSentBack) ?? events.findLast(isSentBack);
  const next = returnIdOf(id);
  if (!last || !(isReturned(events) || hasLife(history.get(next) ?? []))) return null;
  const { meeting, paragraph, again } = last.move;
  return {
    id: next,
    origin,
    from: { occasion: id, meeting, paragraph },
    meeting: again ?? null,
    at: last.at,
  };
}

/**
 * The reports that were sent back and have to come up again, from the event log alone. One whose outcome
 * was taken back (opened again) is gone, unless people have begun with what came of it.
 */
export function returnsIn(history: History): Return[] {
  const found: Return[] = [];
  for (const origin of history.keys()) {
    if (NUMBERED.test(origin)) continue;
    let next = returnAfter(origin, origin, history);
    while (next !== null) {
      found.push(next);
      next = returnAfter(next.id, origin, history);
    }
  }
  return found;
}

/** The hand-in day of what comes up again: the committee's stop day, if there is still time until then. */
function submitByOf(
  meeting: CalendarDate,
  after: CalendarDate,
  { stopDays, squeezeDays }: ReturnType<Calendar["rules"]>,
): CalendarDate | null {
  const stop = workingDayOnOrBefore(addDays(meeting, -stopDays), squeezeDays);
  return stop > after ? stop : null;
}

/** The meeting that was chosen for it, where that is held now; else the committee's next one. */
function meetingOf(origin: Occasion, { meeting, from, at }: Return, { meetings }: Calendar): MovedMeeting {
  if (meeting !== null) return origin.follow(meeting, at);
  const { commissioner } = origin.agreement;
  const next = heldOf(meetings).find((one) => one.committee === commissioner && one.date > from.meeting);
  return { date: next?.date ?? null, mark: null };
}

/**
 * The occasion that a return makes: the same duty at a later meeting, the one that was chosen or else the
 * committee's next known one, with a life of its own. Without a known meeting it waits for one.
 */
export function returnedOccasion(origin: Occasion, sentBack: Return, calendar: Calendar): Occasion {
  const { from } = sentBack;
  const { date: meeting, mark } = meetingOf(origin, sentBack, calendar);
  const after = later(from.meeting, sentBack.at.slice(0, 10));
  const submitBy = meeting && submitByOf(meeting, after, calendar.rules(origin.agreement.commissioner));
  return {
    ...origin,
    id: sentBack.id,
    meeting,
    meetingBasis: meeting === null ? null : sentBack.meeting === null ? "inferred" : "stated",
    submitBy,
    submitByBasis: submitBy === null ? null : "inferred",
    within: null,
    monthNamed: false,
    mark,
    lead: meeting === null || submitBy === null ? null : daysBetween(submitBy, meeting),
    standIn: false,
    returnedFrom: from,
  };
}
