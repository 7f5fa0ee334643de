import type { CompareAnswer } from "../../domain/answer.js";
import type {
  AgreementChanges,
  FigureFacts,
  Reckoning,
  RowChanges,
  TitledFacts,
} from "../../domain/contents.js";
import type { Words } from "../words/words.js";
import { allFigures, amountSaid, differenceIn, labelOf } from "./figures.js";
import { shortPlace, sourcesLine } from "./places.js";

/** One part of a comparison: what it is of, what is said of it, what that was taken from, and the rows behind it. */
export type ComparedPart = {
  readonly head: string;
  readonly facts: readonly string[];
  readonly source: string;
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
};

const inYear = (row: FigureFacts, words: Words): string => `${amountSaid(row, words)} ${row.year}`;

/** An amount of both agreements in one line. */
function changeLine(reckoning: Reckoning, words: Words): string[] {
  const [from, to] = reckoning.terms;
  const difference = differenceIn(reckoning, words);
  if (!from || !to || !difference) return [];
  return [words.contents.compare.change(labelOf(to), inYear(from, words), inYear(to, words), difference)];
}

/** "Totalt SN 2024: 287 410 tkr (Summa samtliga verksamhetsområden)"; of several sums, how many. */
function totalLine({ terms, result }: Reckoning, words: Words): string[] {
  const { compare, figures } = words.contents;
  const [first] = terms;
  if (!first) return [];
  const of = terms.length === 1 ? labelOf(first) : figures.sumOf(terms.length);
  return [
    compare.total(first.agreementShort, first.year, figures.tkr(words.contents.numbers.decimal(result)), of),
  ];
}

/** By how much two totals differ. */
function totalsApart(totals: readonly Reckoning[], words: Words): string[] {
  const [from, to] = totals.map(({ terms, result }) => terms[0] && { ...terms[0], amountTkr: result });
  if (!from || !to) return [];
  const result = to.amountTkr - from.amountTkr;
  const change = from.amountTkr === 0 ? null : result / Math.abs(from.amountTkr);
  const difference = differenceIn({ op: "difference", terms: [from, to], result, change }, words);
  return difference ? [words.contents.figures.differenceReckoned(difference)] : [];
}

function amountsPart({ totals, amounts, unpaired }: AgreementChanges, words: Words): ComparedPart[] {
  if (totals.length + amounts.length === 0) return [];
  const { compare } = words.contents;
  return [
    {
      head: compare.head.amounts,
      facts: [
        ...totals.flatMap((each) => totalLine(each, words)),
        ...totalsApart(totals, words),
        ...amounts.flatMap((each) => changeLine(each, words)),
        ...(unpaired === 0 ? [] : [compare.unpaired(unpaired)]),
      ],
      source: sourcesLine(allFigures([], [...totals, ...amounts]), words),
      lists: [],
    },
  ];
}

function rowsPart(rows: RowChanges, changes: AgreementChanges, words: Words): ComparedPart {
  const { kind, counts, common, added, dropped } = rows;
  const { compare } = words.contents;
  const { before, after, isOneCommittee } = changes;
  const line = (row: TitledFacts) => `${row.title} · ${shortPlace(row, words)}`;
  const list = (title: (count: number) => string, all: readonly TitledFacts[]) =>
    all.length === 0 ? [] : [{ title: title(all.length), lines: all.map(line) }];
  return {
    head: compare.head[kind],
    facts: [],
    source: compare.counts(before, counts[0], after, counts[1]),
    lists: [
      ...list((n) => compare.only(after, n), added),
      ...list((n) => compare.only(before, n), dropped),
      // Between years what stayed is no news; between committees it is what they share.
      ...(isOneCommittee ? [] : list(compare.both, common)),
    ],
  };
}

/** The parts of a comparison of two agreements, in order. */
const partsCompared = (changes: AgreementChanges, words: Words): ComparedPart[] => [
  ...amountsPart(changes, words),
  ...changes.rows.map((rows) => rowsPart(rows, changes, words)),
];

/** The parts of all comparisons in an answer. */
export const allPartsCompared = ({ changes }: CompareAnswer, words: Words): ComparedPart[] =>
  changes.flatMap((each) => partsCompared(each, words));

/** The agreements that are compared as wholes: "SN 2024 och SN 2026". */
export const comparedSaid = ({ changes }: CompareAnswer, words: Words): string =>
  words.and([...new Set(changes.flatMap(({ before, after }) => [before, after]))]);

/** How rows were paired, where any were. */
export const pairedSaid = ({ changes }: CompareAnswer, words: Words): string[] =>
  changes.length === 0 ? [] : [words.contents.compare.byName];
