import type { IndicatorAnswer } from "../../domain/answer.js";
import type { IndicatorFacts } from "../../domain/contents.js";
import { unconfirmedSaid } from "../rows.js";
import type { Words } from "../words/words.js";

/** A measure as it is shown: its values, those of the years asked about before the others, and years that have none. */
export type IndicatorRow = {
  readonly title: string;
  readonly values: readonly { readonly year: string; readonly value: string }[];
  /** Years without a value, and where it is measured. */
  readonly details: readonly string[];
};

/** A unit behind a value. Counts say what they count in their title; "per" what is not said there. */
function unitSaid(unit: string): string {
  if (unit === "antal" || unit === "") return "";
  if (unit === "%") return "\u00a0%";
  const per = /^antal (?<per>per .+)$|^antal\/(?<of>.+)$/.exec(unit)?.groups;
  return `\u00a0${per?.per ?? (per?.of === undefined ? unit : `per ${per.of}`)}`;
}

const yearsOf = ({ values }: IndicatorFacts): string[] => Object.keys(values);

/** The years that were asked about. */
const askedYears = ({ understood: { question } }: IndicatorAnswer): string[] =>
  question.kind === "indicator" ? question.years.map(String) : [];

/** Years in which a value is looked for: those asked about, and those of measures in the same section. */
function lookedFor(answer: IndicatorAnswer, facts: IndicatorFacts): string[] {
  const beside = answer.indicators.filter(
    ({ agreement, section }) => agreement === facts.agreement && section === facts.section,
  );
  return [...new Set([...beside.flatMap(yearsOf), ...askedYears(answer)])].sort();
}

function missing(facts: IndicatorFacts, years: readonly string[], words: Words): string[] {
  const { noValue, noValues } = words.contents.indicators;
  const without = years.filter((year) => facts.values[year] === undefined);
  if (yearsOf(facts).length === 0) return [noValues];
  return without.length === 0 ? [] : [noValue(without)];
}

function rowOf(answer: IndicatorAnswer, facts: IndicatorFacts, words: Words): IndicatorRow {
  const { numbers, indicators } = words.contents;
  const asked = askedYears(answer);
  const last = (year: string): number => (asked.length > 0 && !asked.includes(year) ? 1 : 0);
  const values = Object.entries(facts.values).sort(([a], [b]) => last(a) - last(b) || b.localeCompare(a));
  return {
    title: facts.title,
    values: values.map(([year, value]) => ({
      year,
      value: `${numbers.decimal(value)}${unitSaid(facts.unit)}`,
    })),
    details: [
      ...missing(facts, lookedFor(answer, facts), words),
      // A section is often called what its source is.
      ...(facts.source === null || facts.heading.includes(facts.source)
        ? []
        : [indicators.source(facts.source)]),
      ...unconfirmedSaid(facts, words),
    ],
  };
}

/** The measures of an answer, as they are shown. */
export function indicatorRows(answer: IndicatorAnswer, words: Words): IndicatorRow[] {
  return answer.indicators.map((facts) => rowOf(answer, facts, words));
}

/** Values in one line: "3,8 % 2024, 3,9 % 2023". */
export const valuesLine = ({ values }: IndicatorRow, words: Words): string =>
  values.map(({ value, year }) => words.contents.indicators.value(value, year)).join(", ");

/** What an answer of measures says first: the value where there is one measure, of the year asked about or the latest. */
export function indicatorsTitle(rows: readonly IndicatorRow[], words: Words): string {
  const { indicators } = words.contents;
  const [first] = rows;
  if (!first) return indicators.none;
  if (rows.length > 1) return indicators.several(rows.length);
  const [latest] = first.values;
  return latest ? indicators.value(latest.value, latest.year) : first.title;
}
