import type { Basis, MeetingRow, Register } from "./agreement.js";
import type { CalendarDate } from "./calendar-date.js";

/** A committee's meeting on a day. The id is that of its row and survives that the meeting is moved. */
export type Meeting = {
  readonly id: string;
  /** Party id of the committee. */
  readonly committee: string;
  readonly date: CalendarDate;
  readonly basis: Basis;
};

const fromRow = ({ id, committee, date, basis }: MeetingRow): Meeting => ({ id, committee, date, basis });

/**
 * All meetings that the registers know, by day; a meeting that two registers name counts once, and a
 * stated day goes before an inferred one.
 */
export function meetingsOf(registers: readonly Register[]): Meeting[] {
  const byDay = new Map<string, Meeting>();
  for (const row of registers.flatMap((register) => register.meetings)) {
    const key = `${row.committee} ${row.date}`;
    if (byDay.get(key)?.basis !== "stated") byDay.set(key, fromRow(row));
  }
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
