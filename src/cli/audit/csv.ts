import type { AuditRow } from "../../domain/audit.js";
import { keysOf } from "../../domain/keys.js";
import type { Locale } from "../../domain/question.js";
import { auditFields } from "./fields.js";
import { auditWords } from "./words.js";

/** Tells Excel that the file is UTF-8: without it å, ä and ö come out wrong. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet would take for a formula if a cell began with it, also behind spaces. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A text as a cell: one line, never a formula (OWASP, CSV Injection), in quotation marks where it holds what
 * parts cells or lines.
 */
export function cellOf(text: string): string {
  const line = text.replaceAll(/[\r\n\u2028\u2029]+/gu, " ");
  const harmless = FORMULA.test(text) ? `'${line}` : line;
  return /[";]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** An audit as CSV that Swedish Excel opens by itself: semicolons, CRLF, UTF-8 with a byte order mark. */
export function auditCsv(rows: readonly AuditRow[], locale: Locale): string {
  const { columns } = auditWords(locale);
  const names = keysOf(columns);
  const head = names.map((name) => columns[name]);
  const lines = rows.map((row) => {
    const fields = auditFields(row, locale);
    return names.map((name) => fields[name]);
  });
  return `${BYTE_ORDER_MARK}${[head, ...lines].map((line) => `${line.map(cellOf).join(";")}\r\n`).join("")}`;
}
