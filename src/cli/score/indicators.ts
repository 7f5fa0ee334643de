import { ofAgreement, sameTitle } from "./entries.js";
import type { WantedIndicator } from "./expectations.js";
import { isRow, numberIn, type Row, rowsIn, textIn } from "./row.js";

/** A value and the year or period it is of. */
type Value = { readonly when: string; readonly value: number | null };

const valueIn = (row: Row): Value => ({
  when: textIn(row.year) || textIn(row.period),
  value: numberIn(row.value),
});

/** An indicator's values, however they are written: by year, as a list of rows, or one on the row itself. */
function valuesOf(indicator: Row): Value[] {
  const { values } = indicator;
  const listed = isRow(values)
    ? Object.entries(values).map(([when, value]) => ({ when, value: numberIn(value) }))
    : rowsIn(values).map(valueIn);
  return "value" in indicator ? [...listed, valueIn(indicator)] : listed;
}

function hasValues(wanted: WantedIndicator["values"], indicator: Row): boolean {
  const given = valuesOf(indicator);
  return Object.entries(wanted).every(([year, number]) =>
    given.some(
      ({ when, value }) =>
        when.includes(year.slice(0, 4)) && value !== null && Math.abs(value - number) < 0.05,
    ),
  );
}

/** Indicators that are wanted, and that the answer has not with all their values. */
export function indicatorFaults(must: readonly WantedIndicator[], answer: Row): string[] {
  const given = rowsIn(answer.indicators);
  const isThere = ({ agreement, title, values }: WantedIndicator): boolean =>
    given.some((row) => ofAgreement(agreement, row) && sameTitle(title, row) && hasValues(values, row));
  return must
    .filter((wanted) => !isThere(wanted))
    .map(
      ({ agreement, title, values }) =>
        `indicator missing: ${agreement} ${title.slice(0, 50)} ${JSON.stringify(values)}`,
    );
}
