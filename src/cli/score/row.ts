/** A JSON object of which nothing is known: an answer, or one of the rows in it. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a list; none where it is no list. */
export const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** A text or a number as text; empty where the value is neither. */
export const textIn = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The day that a value begins with, or `null`: "2026-06-04", and "2026-06-04T09:00" as well. */
export const dayIn = (value: unknown): string | null => /^\d{4}-\d\d-\d\d/.exec(textIn(value))?.[0] ?? null;

/** The number in a value, or `null`: 3.8, "3,8" and "3,8 %" are alike. */
export function numberIn(value: unknown): number | null {
  const digits = textIn(value)
    .replaceAll(",", ".")
    .replace(/[^\d.-]/g, "");
  return digits === "" || Number.isNaN(Number(digits)) ? null : Number(digits);
}

/** What a row is called, whichever field says it. */
export const titleOf = ({ title, label, heading }: Row): string =>
  textIn(title) || textIn(label) || textIn(heading);

/** The passages and citations of an answer, at most so many. */
export const sourcesOf = ({ passages, citations }: Row, most: number): Row[] =>
  [...rowsIn(passages), ...rowsIn(citations)].slice(0, most);
