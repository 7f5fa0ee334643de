import { CALENDAR_TYPE, type CalendarSource } from "./calendar.js";
import { EXCEL_TYPE, excelFile } from "./excel.js";
import { type PlanFile, planBook } from "./plan-sheets.js";

/** The kinds of files that a plan is handed over in. */
export type ExportKind = "xlsx" | "ics";

/** What a file of each kind says it is. */
export const EXPORT_TYPES: Readonly<Record<ExportKind, string>> = { xlsx: EXCEL_TYPE, ics: CALENDAR_TYPE };

/**
 * A plan as a file. What writes it is loaded when the first one is made.
 * @param source what its days are made from, in the same language and of the same day
 * @param made the instant it is made, ISO 8601
 */
export async function exportFile(
  kind: ExportKind,
  file: PlanFile,
  source: CalendarSource,
  made: string,
): Promise<Uint8Array> {
  if (kind === "xlsx") return excelFile(planBook(file), made);
  const { planIcs } = await import("./calendars.js");
  const committees = file.plans.map(({ committee }) => committee.id);
  return new TextEncoder().encode(planIcs(committees, file.year, source));
}
