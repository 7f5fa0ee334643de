import type { FigureFacts, Reckoning } from "../domain/contents.js";
import type { FigureAsk } from "../domain/question.js";

/** How amounts hang together: the one that a row belongs to, and those it is made of. */
export type Table = {
  readonly whole: (row: FigureFacts) => FigureFacts | null;
  readonly parts: (row: FigureFacts) => readonly FigureFacts[];
};

const amount = ({ amountTkr }: FigureFacts): number => amountTkr ?? 0;
const isKnown = ({ amountTkr }: FigureFacts): boolean => amountTkr !== null;

/** Two totals of one year that differ by no more than this share of them are one, once rounded. */
const SAME_TOTAL = 0.001;

/** Whether two totals are the same money: what is to be shared out, and what has been. */
export const isSameTotal = (
  a: Pick<FigureFacts, "year" | "amountTkr">,
  b: Pick<FigureFacts, "year" | "amountTkr">,
): boolean =>
  a.year === b.year &&
  a.amountTkr !== null &&
  b.amountTkr !== null &&
  Math.abs(a.amountTkr - b.amountTkr) <= SAME_TOTAL * Math.abs(a.amountTkr);

/** The amounts that a row is a part of, the nearest first. */
function wholesOf(row: FigureFacts, table: Table): readonly FigureFacts[] {
  const wholes = new Map<string, FigureFacts>();
  for (let next = table.whole(row); next && !wholes.has(next.id); next = table.whole(next))
    wholes.set(next.id, next);
  return [...wholes.values()];
}

/** The rows without those that the first is a part of: it is the one that is meant, and says what it belongs to. */
export function withoutWholes(rows: readonly FigureFacts[], table: Table): FigureFacts[] {
  const [first] = rows;
  const wholes = new Set(first ? wholesOf(first, table).map(({ id }) => id) : []);
  return rows.filter(({ id }) => !wholes.has(id));
}

/** Amounts none of which is a part of another one among them: what may be added. */
function apart(rows: readonly FigureFacts[], table: Table): FigureFacts[] {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.filter((row) => !wholesOf(row, table).some(({ id }) => ids.has(id)));
}

/** Each amount once: an agreement may give one total under two names. The first is kept. */
export const withoutTwins = (rows: readonly FigureFacts[]): FigureFacts[] =>
  rows.filter((row, at, all) => all.findIndex((other) => isSameRow(other, row)) === at);

const isSameRow = (a: FigureFacts, b: FigureFacts): boolean =>
  a.id === b.id || (a.total && b.total && a.agreement === b.agreement && isSameTotal(a, b));

/** The sum of amounts of one year; `null` where one of them is not known, or where they are of several years. */
function sumOf(rows: readonly FigureFacts[], table: Table): Reckoning | null {
  const terms = apart(rows, table);
  const ofOneYear = terms.every(({ year }) => year === terms[0]?.year);
  return ofOneYear && terms.length > 0 && terms.every(isKnown)
    ? { op: "sum", terms, result: terms.reduce((sum, row) => sum + amount(row), 0), change: null }
    : null;
}

/** A sum and rows that it is made of are one amount, said with its parts; `null` where they are several. */
function wholeOf(rows: readonly FigureFacts[], table: Table): Reckoning | null {
  const sum = rows.length > 1 ? sumOf(rows, table) : null;
  return sum?.terms.length === 1 ? sum : null;
}

/** One amount as a share of the whole it belongs to: of the other one that is named, else of the nearest or the last. */
function shareOf(rows: readonly FigureFacts[], table: Table, ofAll: boolean): Reckoning | null {
  const chains = rows
    .filter(isKnown)
    .map((part) => ({ part, wholes: wholesOf(part, table).filter(isKnown) }));
  const isNamed = ({ id }: FigureFacts): boolean => rows.some((row) => row.id === id);
  // Of two rows the one may be a part of the other; of more, the first is the one that is asked about.
  const two = rows.length === 2 && !ofAll ? chains.find(({ wholes }) => wholes.some(isNamed)) : undefined;
  const one = two ?? chains.find(({ wholes }) => wholes.length > 0);
  const whole = two ? two.wholes.find(isNamed) : one?.wholes.at(ofAll ? -1 : 0);
  return one && whole && amount(whole) !== 0
    ? { op: "share", terms: [one.part, whole], result: amount(one.part) / amount(whole), change: null }
    : null;
}

/** The largest or smallest of the rows; asked of a sum, of the rows that it is made of. */
function extremeOf(rows: readonly FigureFacts[], op: "most" | "least", { parts }: Table): Reckoning | null {
  const [first] = rows;
  const made = first ? parts(first) : [];
  const among = made.length > 0 && rows.length < 3 ? made : rows;
  const ordered = among
    .filter(isKnown)
    .sort((a, b) => (op === "most" ? amount(b) - amount(a) : amount(a) - amount(b)));
  return ordered[0] ? { op, terms: ordered, result: amount(ordered[0]), change: null } : null;
}

/** The change from one amount to another. */
export function differenceOf(from: FigureFacts, to: FigureFacts): Reckoning {
  const result = amount(to) - amount(from);
  return {
    op: "difference",
    terms: [from, to],
    result,
    change: amount(from) === 0 ? null : result / Math.abs(amount(from)),
  };
}

/** By how much two amounts differ, the later or the larger last; `null` where there are not just two. */
function differenceBetween(rows: readonly FigureFacts[]): Reckoning | null {
  const [from, to, ...more] = [...rows].sort((a, b) => a.year - b.year || amount(a) - amount(b));
  return from && to && more.length === 0 && rows.every(isKnown) ? differenceOf(from, to) : null;
}

/** What is reckoned from rows; `null` where nothing is asked but the amounts, or nothing can be said for sure. */
export function reckon(ask: FigureAsk, rows: readonly FigureFacts[], table: Table): Reckoning | null {
  switch (ask) {
    case "amount":
      return wholeOf(rows, table);
    case "sum":
      return rows.length > 1 ? sumOf(rows, table) : null;
    case "share":
      return shareOf(rows, table, false);
    case "shareOfAll":
      return shareOf(rows, table, true);
    case "most":
    case "least":
      return extremeOf(rows, ask, table);
    case "difference":
      return differenceBetween(rows);
  }
}
