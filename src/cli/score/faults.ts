import { type Row, textIn } from "./row.js";

/** An entry or a row, short enough for a line. */
export function nameOf(row: Row): string {
  const day = textIn(row.meeting) || textIn(row.submitBy) || textIn(row.rule);
  const title = textIn(row.title) || textIn(row.label);
  return [textIn(row.agreement), textIn(row.section), title.slice(0, 40), day].filter(Boolean).join(" ");
}

/** What is said of an entry that no row meets. */
export const missing = (entry: Row): string => `missing: ${nameOf(entry)}`;

/** How much may be there too many: a tenth of what is wanted, rounded up. */
export const allowance = (wanted: number): number => Math.ceil(0.1 * wanted);

/** Rows that nobody asked for are a fault where there are more than the {@link allowance}. */
export function tooMany(extra: readonly Row[], wanted: number): string[] {
  if (extra.length <= allowance(wanted)) return [];
  return [`${extra.length} extra: ${extra.slice(0, 3).map(nameOf).join("; ")}`];
}
