import type { Keywords, Register } from "../domain/agreement.js";
import { alsoNamed } from "./synonyms.js";
import { contentStems, type Indexed, WordIndex } from "./word-index.js";

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

/** A row that says that it is a part of the one above. */
const PART_OF = /^varav /;

/** A row whose name is said in full is meant, whatever else the question says. */
const NAME_SHARES = [0.15, 0.6];

/** What a row is also called, unless that is what another row of the agreement is called: there the two are not one. */
function aliasesIn(names: ReadonlySet<string>, name: string): readonly string[] {
  const also = alsoNamed(name);
  return also.some((other) => names.has(contentStems(other).join(" "))) ? [] : also;
}

/** Rows of one kind made ready to be found: by their name first, then by keywords, then by where they stand. */
const indexOf = <R extends Row>(
  registers: readonly Register[],
  rows: (register: Register) => readonly R[],
  name: (row: R) => string,
  more: (row: R) => string = () => "",
  codes: (row: R) => readonly string[] = () => [],
): WordIndex =>
  new WordIndex(
    registers.flatMap((register) => {
      const names = new Set(rows(register).map((row) => contentStems(name(row)).join(" ")));
      return rows(register).map((row): Indexed => {
        const also = aliasesIn(names, name(row));
        const heading = register.sections.find(({ id }) => id === row.section)?.heading ?? "";
        return {
          id: `${register.agreement.id}/${row.id}`,
          agreement: register.agreement.id,
          name: name(row),
          aliases: also,
          codes: codes(row),
          texts: [
            { text: [name(row), ...also].join(" "), weight: 1 },
            { text: [...row.keywords.sv, ...row.keywords.en, more(row)].join(" "), weight: 0.9 },
            { text: `${row.area} ${heading}`, weight: 0.6 },
          ],
        };
      });
    }),
    NAME_SHARES,
  );

/** Indexes over the rows of all registers. */
export const rowIndexes = (registers: readonly Register[]): RowIndexes => ({
  economy: indexOf(
    registers,
    ({ economy }) => economy,
    // A sum is called "Summa" under its area's heading, a part "varav förebyggande".
    ({ label, area, total }) =>
      total || PART_OF.test(label) ? `${label.replace(PART_OF, "")} ${area}` : label,
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
