import type { Register } from "../domain/agreement.js";
import type { FigureAnswer } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import type { FigureFacts, Reckoning } from "../domain/contents.js";
import type { FigureAsk, FigureQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import type { Library } from "./library.js";
import { placeOf, remarksOn, rowById } from "./place.js";

type EconomyRow = Register["economy"][number];

const find = (library: Library, id: string) => rowById(library, id, ({ economy }) => economy);

function factsOf(library: Library, register: Register, row: EconomyRow): FigureFacts {
  const { agreement } = register;
  const whole = register.economy.find(({ id }) => id === row.partOf) ?? null;
  return {
    id: `${agreement.id}/${row.id}`,
    ...placeOf(register, row.section, library),
    area: row.area,
    label: row.label,
    code: row.code,
    amountTkr: row.amountTkr,
    unreadable: row.unreadable,
    year: row.year,
    yearBasis: row.yearBasis,
    total: row.total,
    partOf: whole && { label: whole.label, amountTkr: whole.amountTkr },
    unconfirmed: library.isUnconfirmed(agreement.id, row.id),
    remarks: remarksOn(register, row.id),
  };
}

/** The amounts of economy rows, in the order of their ids; ids that are not loaded are left out. */
export const figuresOf = (library: Library, ids: readonly string[]): FigureFacts[] =>
  ids.flatMap((id) => {
    const found = find(library, id);
    return found ? [factsOf(library, found.register, found.row)] : [];
  });

/** Rows of the year said; else of the year that lies nearest before today's, or nearest after it. */
function ofYear(rows: readonly FigureFacts[], years: readonly number[], today: string): FigureFacts[] {
  const said = rows.filter(({ year }) => years.includes(year));
  if (said.length > 0 || years.length > 0) return said.length > 0 ? said : [...rows];
  const now = yearOf(today);
  const past = rows.map(({ year }) => year).filter((year) => year <= now);
  const year = past.length > 0 ? Math.max(...past) : Math.min(...rows.map((row) => row.year));
  return rows.filter((row) => row.year === year);
}

const amount = ({ amountTkr }: FigureFacts): number => amountTkr ?? 0;
const known = (rows: readonly FigureFacts[]): FigureFacts[] =>
  rows.filter(({ amountTkr }) => amountTkr !== null);

/** Adds amounts, leaving out rows that are a part of another one among them: nothing is counted twice. */
function sumOf(rows: readonly FigureFacts[]): Reckoning {
  const labels = new Set(rows.map(({ agreement, year, label }) => `${agreement} ${year} ${label}`));
  const terms = known(rows).filter(
    ({ partOf, agreement, year }) => partOf === null || !labels.has(`${agreement} ${year} ${partOf.label}`),
  );
  return { op: "sum", terms, result: terms.reduce((sum, row) => sum + amount(row), 0), change: null };
}

/** One amount as a share of the whole it belongs to. */
function shareOf(library: Library, rows: readonly FigureFacts[]): Reckoning | null {
  const part = known(rows).find(({ partOf }) => partOf !== null);
  const found = part && find(library, part.id);
  if (!part || !found || found.row.partOf === null) return null;
  const [whole] = figuresOf(library, [`${part.agreement}/${found.row.partOf}`]);
  if (!whole || amount(whole) === 0) return null;
  return { op: "share", terms: [part, whole], result: amount(part) / amount(whole), change: null };
}

/** The largest or smallest of the rows; asked of a sum, of the rows that it is made of. */
function extremeOf(library: Library, rows: readonly FigureFacts[], op: "most" | "least"): Reckoning | null {
  const first = rows[0];
  const found = first && find(library, first.id);
  if (!found) return null;
  const parts = found.register.economy.filter(({ partOf }) => partOf === found.row.id);
  const among =
    parts.length > 0 && rows.length < 3 ? parts.map((row) => factsOf(library, found.register, row)) : rows;
  const ordered = known(among).sort((a, b) =>
    op === "most" ? amount(b) - amount(a) : amount(a) - amount(b),
  );
  return ordered[0] ? { op, terms: ordered, result: amount(ordered[0]), change: null } : null;
}

/** A sum and rows that it is made of are one amount, said with its parts; `null` where they are several. */
function wholeOf(rows: readonly FigureFacts[]): Reckoning | null {
  const sum = sumOf(rows);
  return rows.length > 1 && sum.terms.length === 1 && rows.every(({ year }) => year === rows[0]?.year)
    ? sum
    : null;
}

function reckon(library: Library, ask: FigureAsk, rows: readonly FigureFacts[]): Reckoning | null {
  switch (ask) {
    case "amount":
      return wholeOf(rows);
    case "sum":
      return rows.length > 1 ? sumOf(rows) : null;
    case "share":
      return shareOf(library, rows);
    case "most":
    case "least":
      return extremeOf(library, rows, ask);
  }
}

/** Two totals of one year that differ by no more than this share of them are one, once rounded. */
const SAME_TOTAL = 0.001;

/** What all of an agreement's amounts come to: its sums that belong to no other sum, each whole once. */
export function grandTotals(library: Library, register: Register): FigureFacts[] {
  const wholes = new Set(register.economy.map(({ partOf }) => partOf));
  const isSame = (a: EconomyRow, b: EconomyRow) =>
    a.year === b.year &&
    a.amountTkr !== null &&
    b.amountTkr !== null &&
    Math.abs(a.amountTkr - b.amountTkr) <= SAME_TOTAL * Math.abs(a.amountTkr);
  return register.economy
    .filter((row) => (row.total || wholes.has(row.id)) && row.partOf === null)
    .filter((row, at, all) => all.findIndex((other) => isSame(other, row)) === at)
    .map((row) => factsOf(library, register, row));
}

/** Without a named row: the grand total for a sum, else every row that is no sum of others. */
function wholeBudget({ library, understood }: AnswerContext, ask: FigureAsk): FigureFacts[] {
  return library.inScope(understood.scope).flatMap((register) => {
    if (ask === "sum") return grandTotals(library, register);
    const wholes = new Set(register.economy.map(({ partOf }) => partOf));
    return register.economy
      .filter((row) => !row.total && !wholes.has(row.id))
      .map((row) => factsOf(library, register, row));
  });
}

/** Amounts of the rows that the words fit, of the year asked about, and what was reckoned from them. */
export function figure(context: AnswerContext, question: FigureQuestion): FigureAnswer {
  const { library, understood } = context;
  const named = figuresOf(library, question.rows);
  // "vilken rad är störst": sums are made of rows, and are not among them.
  const onlySums =
    ["most", "least"].includes(question.ask) && named.length > 2 && named.every(({ total }) => total);
  const all = named.length > 0 && !onlySums ? named : wholeBudget(context, question.ask);
  const figures = ofYear(all, question.years, understood.today);
  return {
    ...common(context),
    kind: "figure",
    figures,
    reckoning: reckon(library, question.ask, figures),
  };
}

/** The change from one amount to another of the same thing. */
export function differenceOf(from: FigureFacts, to: FigureFacts): Reckoning {
  const result = amount(to) - amount(from);
  return {
    op: "difference",
    terms: [from, to],
    result,
    change: amount(from) === 0 ? null : result / amount(from),
  };
}
