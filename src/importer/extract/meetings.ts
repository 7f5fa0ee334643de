import type { BothLanguages, MeetingRow, OccasionRow } from "../../domain/agreement.js";
import { type CalendarDate, daysBetween } from "../../domain/calendar-date.js";
import { sayDay } from "./say.js";
import { unique } from "./text.js";

/** A meeting day as rows state it. */
type Stated = { date: CalendarDate; rows: number };

/** Days on which at least two rows of the same month agree drive out a day that fewer rows have. */
const sameMeeting = (a: CalendarDate, b: CalendarDate): boolean =>
  a.slice(0, 7) === b.slice(0, 7) && Math.abs(daysBetween(a, b)) <= 7;

/**
 * The committee's meetings, from the days that rows state. A day that fewer rows have than another day within
 * a week of it is a slip in the document rather than a meeting of its own; the meeting's note tells of it. The
 * committee also met on the day it adopted the agreement.
 */
export function meetingsFrom(
  dates: readonly CalendarDate[],
  adopted: CalendarDate | null,
  committee: string,
): MeetingRow[] {
  const stated = statedMeetings(dates, committee);
  if (adopted === null || stated.some(({ date }) => date === adopted)) return stated;
  const note = {
    sv: "Härlett: överenskommelsen antogs av nämnden den dagen.",
    en: "Inferred: the committee adopted the agreement on that day.",
  };
  const id = idOf(adopted, stated);
  const meeting: MeetingRow = { id, committee, date: adopted, basis: "inferred", note };
  return [...stated, meeting].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function statedMeetings(dates: readonly CalendarDate[], committee: string): MeetingRow[] {
  const stated = unique(dates)
    .map((date): Stated => ({ date, rows: dates.filter((d) => d === date).length }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const stronger = (one: Stated): Stated | undefined =>
    stated.find((other) => other.rows > one.rows && sameMeeting(other.date, one.date));
  const kept = stated.filter((one) => stronger(one) === undefined);
  return kept.map((one, i) => ({
    id: idOf(one.date, kept.slice(0, i)),
    committee,
    date: one.date,
    basis: "stated" as const,
    note: slipNote(stated.filter((other) => stronger(other) === one)),
  }));
}

/** Which meeting of the month it is: the id survives that the meeting is moved. */
function idOf(date: CalendarDate, before: readonly { readonly date: CalendarDate }[]): string {
  const month = date.slice(0, 7);
  const n = before.filter((other) => other.date.startsWith(month)).length + 1;
  return n === 1 ? month : `${month}-${n}`;
}

function slipNote(slips: readonly Stated[]): BothLanguages | null {
  const [slip] = slips;
  if (!slip) return null;
  return {
    sv: `${slip.rows === 1 ? "En rad" : `${slip.rows} rader`} har i stället den ${sayDay(slip.date, "sv")}.`,
    en: `${slip.rows === 1 ? "One row has" : `${slip.rows} rows have`} ${sayDay(slip.date, "en")} instead.`,
  };
}

// === Inference

/** An occasion in the making: it says its forms even where they are the follow-up's own, and whether the
 * commissioning committee receives it, as only then a meeting can be its. */
export type FormedRow = OccasionRow & {
  readonly forms: NonNullable<OccasionRow["forms"]>;
  readonly ours: boolean;
};

/**
 * Meetings worked out from other rows: of a month in which one meeting is known; of a day to hand in that
 * every other row with a meeting takes to the same one. Always with a note that says how.
 */
export function inferMeetings<T extends FormedRow>(rows: readonly T[], meetings: readonly MeetingRow[]): T[] {
  return rows.map((row) =>
    row.meeting || !row.ours ? row : (byMonth(row, meetings) ?? bySubmitDay(row, rows) ?? row),
  );
}

function byMonth<T extends FormedRow>(row: T, meetings: readonly MeetingRow[]): T | null {
  const month = /^month:(\d{4}-\d{2})$/.exec(row.rule ?? "")?.[1];
  const isReport = row.submitBy !== null || !row.forms.includes("dialogue");
  if (!month || !isReport || row.period) return null;
  const known = meetings.filter(({ date }) => date.startsWith(month));
  const [only] = known;
  if (!only || known.length > 1 || (row.submitBy !== null && row.submitBy > only.date)) return null;
  return inferred({ ...row, rule: null }, only.date, {
    sv: `Dokumentet nämner bara månaden. ${sayDay(only.date, "sv")} är härlett: det är månadens enda kända sammanträde.`,
    en: `The document names only the month. ${sayDay(only.date, "en")} is inferred: it is that month's only known meeting.`,
  });
}

function bySubmitDay<T extends FormedRow>(row: T, all: readonly FormedRow[]): T | null {
  if (row.submitBy === null || row.rule !== null) return null;
  const meetings = unique(
    all.flatMap((other) =>
      other.submitBy === row.submitBy && other.meeting && other.meeting !== other.submitBy
        ? [other.meeting]
        : [],
    ),
  );
  const [only] = meetings;
  if (!only || meetings.length > 1) return null;
  return inferred(row, only, {
    sv: `Raden nämner inget sammanträde. ${sayDay(only, "sv")} är härlett: alla andra rader som lämnas in ${sayDay(row.submitBy, "sv")} går till det sammanträdet.`,
    en: `The row names no meeting. ${sayDay(only, "en")} is inferred: all other rows handed in on ${sayDay(row.submitBy, "en")} go to that meeting.`,
  });
}

const inferred = <T extends FormedRow>(row: T, meeting: CalendarDate, note: BothLanguages): T => ({
  ...row,
  meeting,
  meetingBasis: "inferred",
  note: row.note ? { sv: `${row.note.sv} ${note.sv}`, en: `${row.note.en} ${note.en}` } : note,
});
