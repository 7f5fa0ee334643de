import type { Standing, Version } from "./answer.js";
import { addDays, type CalendarDate, daysBetween } from "./calendar-date.js";
import type { CalendarMark } from "./committee-calendar.js";
import type { Move, OccasionEvent, Person } from "./event.js";
import type { MovedMeeting, Occasion } from "./occasion.js";
import { ownerName, sameOwner } from "./people.js";
import { ok, type Problem, type Result, refused } from "./problem.js";
import type { State } from "./question.js";
import { standingEvents } from "./undo.js";

/** The two days of an occasion: its meeting, and the day its report must be handed in. */
export type Dates = { readonly meeting: CalendarDate | null; readonly submitBy: CalendarDate | null };

/** An occasion's own days, with what the calendar says of them; without it, no meeting was ever moved. */
export type OwnDates = Dates & Partial<Pick<Occasion, "lead" | "follow" | "mark">>;

/** Somebody has seen an occasion: who, and when. */
export type Acknowledgement = Standing["acknowledged"][number];

/** From so many days before its due day an occasion is upcoming, and then due soon. */
export const UPCOMING_DAYS = 28;
/** See {@link UPCOMING_DAYS}. */
const DUE_SOON_DAYS = 7;

// === What the events of one occasion add up to, before any day is looked at

type Folded = Omit<Standing, "state" | "submission"> & {
  /** The meeting it was postponed to, and the instant at which it was. */
  readonly movedTo: { readonly meeting: CalendarDate; readonly at: string } | null;
  /** Whether somebody has made it theirs here, so that it is tracked whatever its day. */
  readonly takenUp: boolean;
};

const UNTOUCHED: Folded = {
  owner: null,
  acknowledged: [],
  versions: [],
  waivedReason: null,
  presented: null,
  movedTo: null,
  takenUp: false,
};

const versionOf = (move: Extract<Move, { type: "submitted" }>, event: OccasionEvent): Version => ({
  link: move.link,
  reference: move.reference,
  note: move.note,
  by: event.by,
  at: event.at,
  day: event.day,
  withdrawn: null,
});

/** The version that counts: the latest that is not withdrawn, so a withdrawal makes the one before count again. */
const countingOf = ({ versions }: Pick<Folded, "versions">): Version | null =>
  versions.findLast(({ withdrawn }) => withdrawn === null) ?? null;

/** The versions once the one that counts has been taken back. */
function takenBack(now: Folded, reason: string | null, { by, at, day }: OccasionEvent): readonly Version[] {
  const counting = countingOf(now);
  return now.versions.map((version) =>
    version === counting ? { ...version, withdrawn: { by, at, day, reason } } : version,
  );
}

/** What one event changes. Every kind of move has its line; a new one fails the build here. */
function changesBy(event: OccasionEvent, now: Folded): Partial<Folded> {
  const { move, by, at, day } = event;
  switch (move.type) {
    case "assigned":
      return { owner: move.to };
    case "acknowledged":
      return { acknowledged: [...now.acknowledged, { by, at, day }] };
    case "submitted":
      return { versions: [...now.versions, versionOf(move, event)] };
    case "withdrawn":
      return { versions: takenBack(now, move.reason, event) };
    case "postponed":
      return { movedTo: { meeting: move.meeting, at } };
    case "waived":
      return { waivedReason: move.reason };
    case "presented":
      return { presented: { meeting: move.meeting, paragraph: move.paragraph, outcome: move.outcome } };
    case "reopened":
      return { waivedReason: null, presented: null };
    case "snoozed":
    case "commented":
    case "reminded":
    case "undone":
    case "posted":
      return {};
  }
}

const afterwards = (now: Folded, event: OccasionEvent): Folded => ({
  ...now,
  ...changesBy(event, now),
  takenUp: now.takenUp || RULES[event.move.type].takesUp,
});

const fold = (history: readonly OccasionEvent[]): Folded =>
  standingEvents(history).reduce(afterwards, UNTOUCHED);

/** How often a report came in where none was in before, and whether one is in now. */
export function timesHandedIn(history: readonly OccasionEvent[]): {
  readonly times: number;
  readonly isIn: boolean;
} {
  let now = UNTOUCHED;
  let times = 0;
  for (const event of standingEvents(history)) {
    if (event.move.type === "submitted" && countingOf(now) === null) times += 1;
    now = afterwards(now, event);
  }
  return { times, isIn: countingOf(now) !== null };
}

// === The days

const leadOf = ({ meeting, submitBy, lead }: OwnDates): number | null =>
  lead ?? (meeting === null || submitBy === null ? null : daysBetween(submitBy, meeting));

/** Where the meeting is now that an occasion was postponed to: where it was then, unless it was moved since. */
const follow = ({ follow: now }: OwnDates, { meeting, at }: NonNullable<Folded["movedTo"]>): MovedMeeting =>
  now?.(meeting, at) ?? { date: meeting, mark: null };

function moved(dates: OwnDates, movedTo: Folded["movedTo"]): Dates {
  if (movedTo === null) return { meeting: dates.meeting, submitBy: dates.submitBy };
  const { date: meeting } = follow(dates, movedTo);
  const lead = leadOf(dates);
  return { meeting, submitBy: meeting === null || lead === null ? null : addDays(meeting, -lead) };
}

/**
 * The days that hold once postponements are counted; the latest one decides. Where the meeting it was postponed
 * to has been moved since, or cancelled, it goes with it.
 *
 * The submit-by moves with its meeting and keeps its distance to it, to the day: 14 May for a meeting on
 * 4 June becomes 28 May when the meeting becomes 18 June. Weekends are not avoided, as the document's own
 * distance is what was agreed. Where there was no meeting to measure from, the submit-by falls away and
 * the new meeting is the due day, since an occasion that was moved must not be overdue by its old day.
 */
export const effectiveDates = (history: readonly OccasionEvent[], dates: OwnDates): Dates =>
  moved(dates, fold(history).movedTo);

/** What staff did with the meeting that holds once postponements are counted. */
export function effectiveMark(history: readonly OccasionEvent[], dates: OwnDates): CalendarMark | null {
  const { movedTo } = fold(history);
  return movedTo === null ? (dates.mark ?? null) : follow(dates, movedTo).mark;
}

/** The day that decides whether an occasion is overdue: the submit-by, or the meeting where there is none. */
export const dueDay = (dates: Dates): CalendarDate | null => dates.submitBy ?? dates.meeting;

/** The state by the day alone, of an occasion that is tracked and of which nothing has been handed in. */
function stateByDay(due: CalendarDate | null, today: CalendarDate): State {
  if (due === null) return "planned";
  const daysLeft = daysBetween(today, due);
  if (daysLeft < 0) return "overdue";
  if (daysLeft <= DUE_SOON_DAYS) return "dueSoon";
  return daysLeft <= UPCOMING_DAYS ? "upcoming" : "planned";
}

function liesBeforeTracking(due: CalendarDate | null, today: CalendarDate, since: CalendarDate | null) {
  // A day before the program was in use is asked about as if it had been: there is nothing else to say.
  if (due === null || since === null || today < since) return false;
  return due < since;
}

// === What an occasion has come to, by its events

/** How far an occasion has come, whatever day it is. */
type Stage = "open" | "submitted" | "presented" | "waived";

function stageOf(now: Folded): Stage {
  if (now.presented !== null) return "presented";
  if (now.waivedReason !== null) return "waived";
  return countingOf(now) === null ? "open" : "submitted";
}

/**
 * Where an occasion stands on a day, from its events.
 * @param dates its days as the register has them; postponements are counted here.
 * @param trackingSince the day its agreement was taken into use, or `null` where that is not known.
 *   Occasions that were due before it are not tracked, unless somebody has taken them up.
 */
export function standing(
  history: readonly OccasionEvent[],
  dates: OwnDates,
  today: CalendarDate,
  trackingSince: CalendarDate | null,
): Standing {
  const now = fold(history);
  const due = dueDay(moved(dates, now.movedTo));
  const untracked = !now.takenUp && liesBeforeTracking(due, today, trackingSince);
  const stage = stageOf(now);
  const openState = untracked ? "notTracked" : stateByDay(due, today);
  return {
    state: stage === "open" ? openState : stage,
    owner: now.owner,
    acknowledged: now.acknowledged,
    submission: countingOf(now),
    versions: now.versions,
    waivedReason: now.waivedReason,
    presented: now.presented,
  };
}

// === Which moves are allowed

/** Who wants to make a move, and as what. */
export type Attempt = {
  readonly by: Person;
  /** Whether the person owns the committee's calendar (expert official, secretary). */
  readonly isOfficial: boolean;
  /** Said in so many words that this is a new version of what has been handed in already. */
  readonly again?: boolean;
};

/** A move that may be recorded, and who had seen the occasion before, the first one first. */
export type Accepted<M extends Move = Move> = {
  readonly move: M;
  readonly acknowledgedBefore: readonly Acknowledgement[];
};

/** Why a move is refused at a stage, or `null` where it is not after all. */
type Refusal = (now: Folded, attempt: Attempt, move: Move) => Problem | null;

const alreadyPresented: Refusal = ({ presented }) =>
  presented && { code: "already-presented", meeting: presented.meeting };

const alreadyWaived: Refusal = ({ waivedReason }) =>
  waivedReason === null ? null : { code: "waived", reason: waivedReason };

const alreadyAcknowledged: Refusal = ({ acknowledged }, { by }) => {
  const earlier = acknowledged.find((one) => one.by.id === by.id);
  return earlier ? { code: "already-acknowledged", by: earlier.by.name, at: earlier.at } : null;
};

const saysTheSame = (version: Version, move: Move): boolean =>
  move.type === "submitted" &&
  (["link", "reference", "note"] as const).every((field) => version[field] === move[field]);

/** A new version must be said to be one, and say something new: a second click on the form says nothing. */
const alreadySubmitted: Refusal = (now, { again }, move) => {
  const latest = countingOf(now);
  if (latest === null) return null;
  const { at, link } = latest;
  const by = latest.by.name;
  if (!again) return { code: "already-submitted", by, at, link };
  return saysTheSame(latest, move) ? { code: "same-report", by, at } : null;
};

const nothingSubmitted: Refusal = () => ({ code: "nothing-submitted" });
const notEnded: Refusal = () => ({ code: "not-ended" });

type Rule = {
  readonly who: "anyone" | "official";
  /** Stages at which the move is refused. What is not named is allowed. */
  readonly refusedWhen: Partial<Readonly<Record<Stage, Refusal>>>;
  /** Whether it makes an occasion from before the tracking one that is tracked. */
  readonly takesUp: boolean;
};

const ENDED = { presented: alreadyPresented, waived: alreadyWaived };
const SEEN = { ...ENDED, open: alreadyAcknowledged, submitted: alreadyAcknowledged };

const nothingToUndo: Refusal = () => ({ code: "nothing-to-undo" });
const NOT_HERE = {
  open: nothingToUndo,
  submitted: nothingToUndo,
  presented: nothingToUndo,
  waived: nothingToUndo,
};

const RULES: Readonly<Record<Move["type"], Rule>> = {
  assigned: { who: "anyone", takesUp: true, refusedWhen: ENDED },
  acknowledged: { who: "anyone", takesUp: true, refusedWhen: SEEN },
  snoozed: { who: "anyone", takesUp: false, refusedWhen: ENDED },
  commented: { who: "anyone", takesUp: false, refusedWhen: {} },
  submitted: { who: "anyone", takesUp: true, refusedWhen: { ...ENDED, submitted: alreadySubmitted } },
  withdrawn: { who: "anyone", takesUp: true, refusedWhen: { ...ENDED, open: nothingSubmitted } },
  postponed: { who: "official", takesUp: true, refusedWhen: ENDED },
  waived: { who: "official", takesUp: true, refusedWhen: ENDED },
  presented: { who: "official", takesUp: true, refusedWhen: ENDED },
  reopened: { who: "official", takesUp: true, refusedWhen: { open: notEnded, submitted: notEnded } },
  reminded: { who: "anyone", takesUp: false, refusedWhen: {} },
  // What may be taken back, and by whom, `undo.ts` says.
  undone: { who: "anyone", takesUp: false, refusedWhen: NOT_HERE },
  posted: { who: "anyone", takesUp: false, refusedWhen: {} },
};

/**
 * Whether a move may be made on an occasion with this history, by this person. Who may not make it at all
 * is told so before anything about the occasion is.
 */
export function tryMove<M extends Move>(
  history: readonly OccasionEvent[],
  move: M,
  attempt: Attempt,
): Result<Accepted<M>> {
  const rule = RULES[move.type];
  if (rule.who === "official" && !attempt.isOfficial)
    return refused({ code: "not-allowed", who: "official" });
  const now = fold(history);
  if (move.type === "assigned" && sameOwner(now.owner, move.to))
    return refused({ code: "already-owner", name: ownerName(move.to) });
  const problem = rule.refusedWhen[stageOf(now)]?.(now, attempt, move) ?? null;
  return problem ? refused(problem) : ok({ move, acknowledgedBefore: now.acknowledged });
}

/**
 * The event that this cause has brought about already, or `null`. A second click and a second delivery of
 * one activity have the cause of the first: ask this before {@link tryMove}, which would call the second
 * a move of its own and refuse it.
 */
export const eventOfCause = (history: readonly OccasionEvent[], cause: string): OccasionEvent | null =>
  history.find((event) => event.cause === cause) ?? null;
