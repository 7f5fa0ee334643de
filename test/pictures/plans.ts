import { Library, NOTHING_HAPPENED } from "../../src/answers/library.js";
import { type YearPlan, yearPlan } from "../../src/answers/year-plan.js";
import type { Register } from "../../src/domain/agreement.js";
import type { Locale } from "../../src/domain/question.js";
import { readParties, readRegisters } from "../../src/store/registers.js";

const TODAY = "2026-05-04";

/** What a year is drawn from: a library, asked for a committee on a day. */
export const contextOf = (
  registers: readonly Register[],
  committee: string,
  today = TODAY,
  locale: Locale = "sv",
) => ({
  library: new Library(registers, readParties()),
  happened: NOTHING_HAPPENED,
  understood: {
    question: { kind: "help" as const },
    locale,
    scope: { committees: [committee], municipality: null, unknown: [] },
    assumed: [],
    year: null,
    uncoveredYear: null,
    unknownWords: [],
    today,
  },
});

/** A year of a committee, over the shipped registers or others. */
export function planOf(
  committee: string,
  year: number,
  { registers = readRegisters(), today = TODAY }: { registers?: readonly Register[]; today?: string } = {},
): YearPlan {
  const plan = yearPlan(contextOf(registers, committee, today), committee, year);
  if (plan === null) throw new Error(`nothing is known of ${committee} in ${year}`);
  return plan;
}

/** The years that are shipped, by committee. */
export const SHIPPED = [
  ["nykoping/sn", 2024],
  ["nykoping/sn", 2026],
  ["nykoping/von", 2024],
  ["norrkoping/sn", 2017],
  ["katrineholm/sn", 2022],
] as const;
