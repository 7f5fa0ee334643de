import { daysInText } from "./days-in-text.js";
import { allowance } from "./faults.js";
import { dayIn, isRow, type Row, rowsIn, textIn } from "./row.js";

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The meeting days that stand in an answer's fields. */
function daysListed({ items, meetings, dates }: Row): Set<string> {
  const inItems = rowsIn(items).map((item) => dayIn(item.meeting));
  const inLists = [...listIn(meetings), ...listIn(dates)].map((entry) =>
    dayIn(isRow(entry) ? entry.date || entry.meeting : entry),
  );
  return new Set([...inItems, ...inLists].filter((day) => day !== null));
}

/** The wanted days that an answer names neither in its fields nor in its text. */
export function daysMissing(wanted: readonly string[], answer: Row): string[] {
  const listed = daysListed(answer);
  const written = daysInText(textIn(answer.text), wanted[0]?.slice(0, 4) ?? "");
  return wanted.filter((day) => !listed.has(day) && !written.has(day));
}

/** What is missing of meeting days, and which are too many. One day alone may have none beside it. */
export function meetingFaults(
  { dates, may }: { readonly dates: readonly string[]; readonly may: readonly string[] },
  answer: Row,
): string[] {
  const extra = [...daysListed(answer)].filter((day) => !dates.includes(day) && !may.includes(day));
  const allowed = dates.length > 1 ? allowance(dates.length) : 0;
  const tooMany = extra.length > allowed ? [`extra dates: ${extra.sort().slice(0, 4).join(", ")}`] : [];
  return [...daysMissing(dates, answer).map((day) => `date missing: ${day}`), ...tooMany];
}
