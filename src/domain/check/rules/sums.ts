import type { Register } from "../../agreement.js";
import { yearOf } from "../../calendar-date.js";
import type { Checked } from "../checked.js";
import { type Finding, findingOn, type Subject } from "../finding.js";
import type { Rule } from "./rule.js";

type EconomyRow = Register["economy"][number];

/** Amounts are in thousands of kronor; a hundredth of one krona is no difference. */
const NOTHING = 0.001;

const subject = ({ id, section }: EconomyRow): Subject => ({ id, section });

const partsOf = ({ register }: Checked, { id, year }: EconomyRow): EconomyRow[] =>
  register.economy.filter((row) => row.partOf === id && row.year === year);

const add = (rows: readonly EconomyRow[]): number =>
  rows.reduce((sum, { amountTkr }) => sum + (amountTkr ?? 0), 0);

/** To the öre, so that 15381.49198 is written as what it is. */
const rounded = (amount: number): number => Math.round(amount * 1000) / 1000;

/** Parts that are only some of the whole ("varav …") and need not fill it. */
const areSome = (parts: readonly EconomyRow[]): boolean =>
  parts.length === 1 || parts.every(({ label }) => /^(varav|därav)\b/i.test(label));

/** Whole amounts, each off by up to a half, can make up the difference. */
const canBeRounding = (difference: number, parts: readonly EconomyRow[]): boolean =>
  parts.every(({ amountTkr }) => Number.isInteger(amountTkr)) && Math.abs(difference) <= parts.length / 2;

function sumFinding(whole: EconomyRow, parts: readonly EconomyRow[]): Finding[] {
  const { amountTkr: stated, label, year } = whole;
  if (stated === null || parts.length === 0 || parts.some(({ amountTkr }) => amountTkr === null)) return [];
  const difference = rounded(add(parts) - stated);
  if (Math.abs(difference) < NOTHING || (areSome(parts) && difference < 0)) return [];
  const isRounding = canBeRounding(difference, parts);
  const why = { kind: "sum", label, year, stated, parts: rounded(add(parts)), isRounding } as const;
  return [
    findingOn("sum", [whole, ...parts].map(subject), why, {
      ...(isRounding ? { kind: "none-needed" } : { kind: "check-amounts", difference }),
    }),
  ];
}

/** Sums that are not what their parts add up to, in the same year. */
export const sums: Rule = (checked) =>
  checked.register.economy.flatMap((row) => sumFinding(row, partsOf(checked, row)));

/** What the sum leaves for an amount that cannot be read, if it is the only such part. */
function leftFor(row: EconomyRow, checked: Checked): number | null {
  const whole = checked.register.economy.find(({ id }) => id === row.partOf);
  if (!whole || whole.amountTkr === null || whole.year !== row.year) return null;
  const others = partsOf(checked, whole).filter(({ id }) => id !== row.id);
  return others.some(({ amountTkr }) => amountTkr === null) ? null : rounded(whole.amountTkr - add(others));
}

/** Amounts that could not be read, with what the sum speaks for. */
export const unreadableAmounts: Rule = (checked) =>
  checked.register.economy.flatMap((row) => {
    if (row.amountTkr !== null || row.unreadable === null) return [];
    const amountTkr = leftFor(row, checked);
    const why = { kind: "unreadable-amount", label: row.label, read: row.unreadable } as const;
    return findingOn(
      "unreadable",
      [subject(row)],
      why,
      amountTkr === null ? { kind: "check-original" } : { kind: "set-amount", amountTkr },
    );
  });

const rootTotals = ({ register, years }: Checked): EconomyRow[] =>
  register.economy.filter(
    ({ total, partOf, amountTkr, year }) =>
      total && partOf === null && amountTkr !== null && year >= yearOf(years.start),
  );

/** Two amounts closer than this part of the larger, and not the same, are likely one amount written twice. */
const NEAR = 0.005;

const areNear = (a: number, b: number): boolean =>
  Math.abs(a - b) > NOTHING && Math.abs(a - b) < NEAR * Math.max(Math.abs(a), Math.abs(b));

/** The total said twice, not quite the same (in the text and in the table). */
export const nearTotals: Rule = (checked) =>
  rootTotals(checked).flatMap((row, index, totals) =>
    totals
      .slice(index + 1)
      .filter((other) => other.section === row.section && other.year === row.year)
      .filter((other) => areNear(row.amountTkr ?? 0, other.amountTkr ?? 0))
      .map((other) => {
        const amounts = [row.amountTkr ?? 0, other.amountTkr ?? 0] as const;
        const why = { kind: "near-totals", labels: [row.label, other.label], amounts } as const;
        return findingOn("contradiction", [row, other].map(subject), why, { kind: "ask-which" });
      }),
  );

/** Several tables with a sum each, and none for all of them. Meeting papers hold tables of different things. */
export const noGrandTotal: Rule = (checked) => {
  const totals = rootTotals(checked);
  if (checked.register.agreement.kind !== "agreement" || totals.length < 3) return [];
  const why = { kind: "no-grand-total", count: totals.length, sum: rounded(add(totals)) } as const;
  return [findingOn("missing", totals.map(subject), why, { kind: "none-needed" })];
};
