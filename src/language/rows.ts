import type { Keywords, Register } from "../domain/agreement.js";
import { type Indexed, WordIndex } from "./word-index.js";

/** The kinds of rows, besides follow-ups, that questions ask for by name. */
export type RowIndexes = {
  readonly economy: WordIndex;
  readonly indicators: WordIndex;
  readonly goals: WordIndex;
  readonly assignments: WordIndex;
};

type Row = {
  readonly id: string;
  readonly section: string;
  readonly area: string;
  readonly keywords: Keywords;
};

/** A row whose name is said in full is meant, whatever else the question says. */
const NAME_SHARES = [0.15, 0.6];

/** Rows of one kind made ready to be found: by their name first, then by keywords, then by where they stand. */
const indexOf = <R extends Row>(
  registers: readonly Register[],
  rows: (register: Register) => readonly R[],
  name: (row: R) => string,
  more: (row: R) => string = () => "",
  codes: (row: R) => readonly string[] = () => [],
): WordIndex =>
  new WordIndex(
    registers.flatMap((register) =>
      rows(register).map((row): Indexed => {
        const heading = register.sections.find(({ id }) => id === row.section)?.heading ?? "";
        return {
          id: `${register.agreement.id}/${row.id}`,
          agreement: register.agreement.id,
          name: name(row),
          codes: codes(row),
          texts: [
            { text: name(row), weight: 1 },
            { text: [...row.keywords.sv, ...row.keywords.en, more(row)].join(" "), weight: 0.9 },
            { text: `${row.area} ${heading}`, weight: 0.6 },
          ],
        };
      }),
    ),
    NAME_SHARES,
  );

/** Indexes over the rows of all registers. */
export const rowIndexes = (registers: readonly Register[]): RowIndexes => ({
  economy: indexOf(
    registers,
    ({ economy }) => economy,
    // A sum is called "Summa" under its area's heading.
    ({ label, area, total }) => (total ? `${label} ${area}` : label),
    () => "",
    ({ code }) => (code === null ? [] : [code]),
  ),
  indicators: indexOf(
    registers,
    ({ indicators }) => indicators,
    ({ title }) => title,
  ),
  goals: indexOf(
    registers,
    ({ goals }) => goals,
    ({ title }) => title,
    ({ desiredResults, measures }) => [...desiredResults, ...measures].join(" "),
  ),
  assignments: indexOf(
    registers,
    ({ assignments }) => assignments,
    ({ title }) => title,
    ({ tags, partners }) => [...tags, ...partners].join(" "),
  ),
});
