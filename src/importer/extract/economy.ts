import type { Register } from "../../domain/agreement.js";
import type { Place } from "../document.js";
import { numberIn, unitIn } from "./amounts.js";
import { areaOf, type Context, lineage } from "./context.js";
import { withSums } from "./sums.js";
import { has, type ReadTable, type Row } from "./tables.js";
import { capitalise, clean, withoutEnd } from "./text.js";

type EconomyRow = Register["economy"][number];

/** An amount before it has an id. `sum` is the place in the list of the sum it is a part of. */
export type Amount = {
  readonly row: Omit<EconomyRow, "id" | "keywords" | "partOf">;
  readonly sum: number | null;
  /** Whether the document says what the amount is in; else it is read as thousands of kronor, with a remark. */
  readonly unitStated: boolean;
  readonly place: Place;
  readonly quote: string;
};

/** Words of a heading or caption under which numbers are money. */
export const MONEY =
  /ersättning|budget|ekonomi|tkr|mnkr|kostnad|belopp|anslag|bidrag|volymer|ram(?:ar)?(?!\p{L})|finansiering|investering|drift/iu;
/** How a label that is a sum begins. */
export const SUM = /^(?:del)?(?:summa|s:a|totalt?|totalsumma)(?!\p{L})/iu;
const CODE = /^(\d{4,6})\s+(?=\p{L})/u;

/**
 * Whether a table holds amounts: its header says so; or it has none, stands under a heading about money, and
 * most of its rows are a label and a number.
 */
export function isEconomyTable(table: ReadTable, context: Context): boolean {
  if (has(table, "indicator", "goal", "assignment")) return false;
  const amounts = table.rows.filter((row) => lastNumber(row) !== null).length;
  if (has(table, "amount")) return amounts > 0;
  if (table.columns.length > 0 && !has(table, "value", "activity")) return false;
  const said = [
    table.caption,
    ...lineage(table.section, context.outline).map((s) => s.heading),
    ...firstCells(table),
  ].join(" ");
  return MONEY.test(said) && amounts >= 2 && amounts * 2 >= table.rows.length;
}

const firstCells = (table: ReadTable): string[] => table.rows.slice(0, 2).flatMap((row) => [...row.cells]);

function lastNumber(row: Row): number | null {
  const numbers = row.cells
    .slice(1)
    .map(numberIn)
    .filter((n) => n !== null);
  return numbers.at(-1) ?? null;
}

// === Tables

/** A column of amounts: where, of which year, in what. */
type Money = {
  readonly index: number;
  readonly year: number | null;
  readonly yearStated: boolean;
  readonly unit: number;
  readonly unitStated: boolean;
  readonly header: string;
};

/** The amounts of a table, each column of amounts in turn. */
export function amountsOfTable(table: ReadTable, context: Context): Amount[] {
  const columns = moneyColumns(table, context);
  const all: Amount[] = [];
  for (const money of columns) {
    const before = all.length;
    const own = columnOf(table, money, columns.length > 1, context);
    all.push(...own.map((amount) => ({ ...amount, sum: amount.sum === null ? null : amount.sum + before })));
  }
  return all;
}

/** Which columns hold amounts, in the unit that the header, the caption or the section names. */
function moneyColumns(table: ReadTable, context: Context): Money[] {
  const unit = unitIn(`${table.caption} ${firstCells(table).join(" ")}`) ?? unitOfSection(table);
  const headed = table.columns.flatMap(({ role, header, year }, index): Money[] => {
    if (role !== "amount" && !(role === "value" && has(table, "activity", "amount"))) return [];
    const own = unitIn(header) ?? unit;
    return [{ index, year, yearStated: year !== null, unit: own ?? 1, unitStated: own !== null, header }];
  });
  const filled = headed.filter(({ index }) => numbersIn(table, index) > 0);
  return filled.length > 0 ? filled : columnsByContent(table, unit, context);
}

const numbersIn = (table: ReadTable, index: number): number =>
  table.rows.filter((row) => numberIn(row.cells[index] ?? "") !== null).length;

/** Without a header: the columns with numbers in them. The last of several is taken to be the agreement's year. */
function columnsByContent(table: ReadTable, unit: number | null, { year }: Context): Money[] {
  const width = Math.max(0, ...table.rows.map((row) => row.cells.length));
  const filled = Array.from({ length: width }, (_, i) => i)
    .slice(1)
    .filter((index) => numbersIn(table, index) * 3 >= table.rows.length);
  return filled.map((index, k) => ({
    index,
    year: filled.length > 1 ? year - (filled.length - 1 - k) : null,
    yearStated: false,
    unit: unit ?? 1,
    unitStated: unit !== null,
    header: "",
  }));
}

const unitOfSection = ({ section }: ReadTable): number | null =>
  section.blocks
    .flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items.map((i) => i.text) : [],
    )
    .map(unitIn)
    .find((unit) => unit !== null) ?? null;

function columnOf(table: ReadTable, money: Money, several: boolean, context: Context): Amount[] {
  const year = yearOf(table, money, context);
  let area = areaOf(table.section, context.outline);
  const amounts = table.rows.flatMap((row, i): Amount[] => {
    const label = labelOf(row, table);
    const amount = numberIn(row.cells[money.index] ?? "");
    if (isGroup(row, label, i)) area = capitalise(label);
    if (label === "" || amount === null) return [];
    const code = CODE.exec(label)?.[1] ?? (row.by.code ? clean(row.by.code) : null);
    const bare = label.replace(CODE, "");
    return [
      {
        row: {
          section: table.section.id,
          area,
          label: several && money.header && !money.year ? `${bare}, ${money.header.toLowerCase()}` : bare,
          code,
          amountTkr: round(amount * money.unit),
          ...year,
          total: SUM.test(bare),
          unreadable: null,
        },
        unitStated: money.unitStated,
        sum: null,
        place: row.place,
        quote: row.cells.map(clean).filter(Boolean).join(" | "),
      },
    ];
  });
  return withSums(positive(amounts));
}

/** To whole kronor. */
export const round = (n: number): number => Math.round(n * 1000) / 1000;

const labelOf = (row: Row, table: ReadTable): string =>
  withoutEnd(
    clean(
      row.by.activity ??
        row.by.title ??
        (table.columns[0]?.role === "code" ? row.cells[1] : row.cells[0]) ??
        "",
    ).replace(/^[|•-]\s*/u, ""),
  );

/** A row that only names what the rows below it are about. */
const isGroup = (row: Row, label: string, index: number): boolean =>
  label !== "" && lastNumber(row) === null && index > 0 && !/\d{4}/.test(label);

function yearOf(table: ReadTable, money: Money, context: Context): Pick<EconomyRow, "year" | "yearBasis"> {
  const named = [table.caption, firstCells(table).join(" "), table.section.heading].map(yearIn);
  const stated = money.yearStated ? money.year : (named.find((year) => year !== null) ?? null);
  if (stated !== null && (money.yearStated || money.year === null))
    return { year: stated, yearBasis: "stated" };
  return { year: money.year ?? context.year, yearBasis: "inferred" };
}

/** The year a text names, if it names one only. */
export const yearIn = (text: string): number | null => {
  const years = text.match(/(?<!\d)20\d{2}(?!\d)/gu);
  return years?.length === 1 ? Number(years[0]) : null;
};

/** A column of nothing but negative amounts holds costs: they are kept as positive numbers. */
function positive(amounts: readonly Amount[]): Amount[] {
  const costs = amounts.length > 1 && amounts.every(({ row }) => (row.amountTkr ?? 0) <= 0);
  return amounts.map((a) =>
    costs ? { ...a, row: { ...a.row, amountTkr: Math.abs(a.row.amountTkr ?? 0) } } : a,
  );
}
