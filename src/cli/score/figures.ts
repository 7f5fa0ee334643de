import { ofAgreement } from "./entries.js";
import type { Figure, WantedFigure } from "./expectations.js";
import { numberIn, type Row, rowsIn, textIn } from "./row.js";

/** Amounts are the same without regard to their sign; a figure that names another year is another figure. */
function isFigure({ agreement, amountTkr, year }: Figure, given: Row): boolean {
  const amount = numberIn(given.amountTkr);
  if (amount === null || Math.abs(Math.abs(amount) - Math.abs(amountTkr)) > 0.5) return false;
  const [named] = /\d{4}/.exec(textIn(given.year)) ?? [];
  return ofAgreement(agreement, given) && (named === undefined || Number(named) === year);
}

/** Figures that are wanted, and that the answer has neither itself nor one that does as well. */
export function figureFaults(must: readonly WantedFigure[], answer: Row): string[] {
  const given = rowsIn(answer.figures);
  return must
    .filter((wanted) => ![wanted, ...wanted.alt].some((one) => given.some((row) => isFigure(one, row))))
    .map(
      ({ agreement, label, amountTkr, year }) =>
        `figure missing: ${agreement} ${label} ${amountTkr} tkr ${year}`,
    );
}
