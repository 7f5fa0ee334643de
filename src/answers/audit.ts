import { type AuditRow, auditRow } from "../domain/audit.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Happened, Library } from "./library.js";
import { ofYear } from "./year.js";

/**
 * A committee's duties of a year with all that was done about each, in the order of their meetings. Everything
 * but the agreements' own facts comes from the event log. What has no day stands last: there is least to say of it.
 */
export const auditOf = (
  committee: string,
  year: number,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): AuditRow[] => ofYear(committee, year, library, happened, today).map((one) => auditRow(one, today));
