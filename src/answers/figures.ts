import type { Register } from "../domain/agreement.js";
import type { FigureAnswer } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import type { FigureFacts } from "../domain/contents.js";
import type { FigureAsk, FigureQuestion } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import type { Library } from "./library.js";
import { placeOf, remarksOn, rowById } from "./place.js";
import { isSameTotal, reckon, type Table, withoutTwins, withoutWholes } from "./reckoning.js";

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
    partOf: whole && { id: `${agreement.id}/${whole.id}`, label: whole.label, amountTkr: whole.amountTkr },
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

/** The rows that a sum is made of. */
function partsOf(library: Library, { id }: FigureFacts): FigureFacts[] {
  const found = find(library, id);
  if (!found) return [];
  const { register, row } = found;
  return register.economy
    .filter(({ partOf }) => partOf === row.id)
    .map((part) => factsOf(library, register, part));
}

/** What all of an agreement's amounts come to: its sums that belong to no other sum, each whole once. */
export function grandTotals(library: Library, register: Register): FigureFacts[] {
  const wholes = new Set(register.economy.map(({ partOf }) => partOf));
  return register.economy
    .filter((row) => (row.total || wholes.has(row.id)) && row.partOf === null)
    .filter((row, at, all) => all.findIndex((other) => isSameTotal(other, row)) === at)
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
  const table: Table = {
    whole: ({ partOf }) => (partOf === null ? null : (figuresOf(library, [partOf.id])[0] ?? null)),
    parts: (row) => partsOf(library, row),
  };
  const apart = withoutTwins(ofYear(all, question.years, understood.today));
  const figures = question.ask === "amount" ? withoutWholes(apart, table) : apart;
  return { ...common(context), kind: "figure", figures, reckoning: reckon(question.ask, figures, table) };
}
