/** Rows on one page of a card. */
export const PAGE_SIZE = 10;

/** With no more than this many, rows without a day stand under the others; else they have pages of their own. */
const MOST_BESIDE = 5;

/** One page of a list's rows: those with a day, or those without, or a few of these under the last of those. */
export type Page<T> = {
  readonly dated: readonly T[];
  readonly undated: readonly T[];
  /** Number of the page's first row, in the numbering of the whole list. */
  readonly from: number;
  readonly to: number;
  /** How many rows there are on all pages. */
  readonly of: number;
  readonly page: number;
  /** What follows: more of the same, the rows without a day, or nothing. */
  readonly next: "more" | "undated" | null;
};

type Sheet<T> = { readonly dated: readonly T[]; readonly undated: readonly T[] };

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / PAGE_SIZE) }, (_, index) =>
    rows.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  );

function sheetsOf<T>(rows: readonly T[], undated: readonly T[]): Sheet<T>[] {
  const sheets: Sheet<T>[] = chunks(rows).map((dated) => ({ dated, undated: [] }));
  const last = sheets.pop() ?? { dated: [], undated: [] };
  const beside = undated.length <= MOST_BESIDE && last.dated.length + undated.length <= PAGE_SIZE;
  if (beside) return [...sheets, { dated: last.dated, undated }];
  return [...sheets, last, ...chunks(undated).map((part) => ({ dated: [], undated: part }))];
}

const lengthOf = <T>({ dated, undated }: Sheet<T>): number => dated.length + undated.length;

/** The page wanted of a list. One that is no longer there, as rows have gone, becomes the last one. */
export function pageOf<T>(rows: readonly T[], undated: readonly T[], wanted: number): Page<T> {
  const sheets = sheetsOf(rows, undated);
  const page = Math.min(wanted, sheets.length);
  const sheet = sheets[page - 1] ?? { dated: [], undated: [] };
  const following = sheets[page];
  const before = sheets.slice(0, page - 1).reduce((sum, each) => sum + lengthOf(each), 0);
  const turns = following !== undefined && following.dated.length === 0 && sheet.undated.length === 0;
  return {
    ...sheet,
    from: before + 1,
    to: before + lengthOf(sheet),
    of: rows.length + undated.length,
    page,
    next: following === undefined ? null : turns ? "undated" : "more",
  };
}
