import { EXCEL_TYPE, excelFile } from "./excel.js";
import { type PlanFile, planBook } from "./plan-sheets.js";

/** The kinds of files that a plan is handed over in. */
export type ExportKind = "xlsx";

/** What a file of each kind says it is. */
export const EXPORT_TYPES: Readonly<Record<ExportKind, string>> = {
  xlsx: EXCEL_TYPE,
};

/** A plan as a file. @param made the instant it is made, ISO 8601 */
export function exportFile(kind: ExportKind, file: PlanFile, made: string): Promise<Uint8Array> {
  const makers: Readonly<Record<ExportKind, () => Promise<Uint8Array>>> = {
    xlsx: () => excelFile(planBook(file), made),
  };
  return makers[kind]();
}
