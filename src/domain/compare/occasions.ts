import type { MeetingRow, OccasionRow } from "../agreement.js";
import { type CalendarDate, daysBetween, yearOf } from "../calendar-date.js";
import { type Pairing, pairUp, type Stage } from "./match.js";

type Keyed = { readonly id: string; readonly row: OccasionRow };

const dayOf = ({ meeting, submitBy }: OccasionRow): CalendarDate | null => meeting ?? submitBy;

const periodOf = ({ period }: OccasionRow): string | null => period && `${period.start} ${period.end}`;

const whenOf = (row: OccasionRow): string =>
  [row.meeting, row.submitBy, row.rule, periodOf(row)].map(String).join(" ");

/** A date that was corrected lies about where it was; one further off is another occasion, unless its key says else. */
const MOVED_DAYS = 60;

/** 1 for the same day, falling to 0 at the distance; 0 where a day is missing. */
function closeness(a: CalendarDate | null, b: CalendarDate | null, within: number): number {
  if (a === null || b === null) return 0;
  const days = Math.abs(daysBetween(a, b));
  return days > within ? 0 : 1 - days / (within + 1);
}

const STAGES: readonly Stage<Keyed>[] = [
  (a, b) => (whenOf(a.row) === whenOf(b.row) ? (a.id === b.id ? 2 : 1) : 0),
  (a, b) => (periodOf(a.row) !== null && periodOf(a.row) === periodOf(b.row) ? (a.id === b.id ? 2 : 1) : 0),
  (a, b) => (a.row.rule !== null && a.row.rule === b.row.rule ? (a.id === b.id ? 2 : 1) : 0),
  (a, b) => closeness(dayOf(a.row), dayOf(b.row), MOVED_DAYS),
  (a, b) => (a.id === b.id ? 1 : 0),
];

const keyed = (rows: readonly OccasionRow[]): Keyed[] => rows.map((row) => ({ id: row.key, row }));

/** What is left of both versions, if it is one row each: a date that became a rhythm, or the other way. */
function withLastPair({ pairs, gone, added }: Pairing<Keyed>): Pairing<Keyed> {
  const [before, after] = [gone[0], added[0]];
  if (gone.length !== 1 || added.length !== 1 || !before || !after) return { pairs, gone, added };
  return { pairs: [...pairs, [before, after]], gone: [], added: [] };
}

/**
 * Matches the occasions of one follow-up in two versions. Keys come last: an importer numbers rows as they
 * stand, and a row put in at the top must not take over what happened to the one below it.
 */
export const pairOccasions = (
  before: readonly OccasionRow[],
  after: readonly OccasionRow[],
): Pairing<Keyed> => withLastPair(pairUp(keyed(before), keyed(after), STAGES));

/** A meeting that was moved is still that meeting if no other is as near. */
const MEETING_MOVED_DAYS = 45;

const MEETING_STAGES: readonly Stage<MeetingRow>[] = [
  (a, b) => (a.committee === b.committee && a.date === b.date ? (a.id === b.id ? 2 : 1) : 0),
  (a, b) => (a.committee === b.committee && a.id === b.id ? 1 : 0),
  (a, b) =>
    a.committee === b.committee && yearOf(a.date) === yearOf(b.date)
      ? closeness(a.date, b.date, MEETING_MOVED_DAYS)
      : 0,
];

/** Matches the meetings of two versions. */
export const pairMeetings = (
  before: readonly MeetingRow[],
  after: readonly MeetingRow[],
): Pairing<MeetingRow> => pairUp(before, after, MEETING_STAGES);
