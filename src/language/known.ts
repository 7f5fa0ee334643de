import type { Register } from "../domain/agreement.js";
import { fold, foldedWords } from "../domain/fold.js";
import type { PartiesFile } from "../domain/party.js";
import { yearsIn } from "../domain/period.js";
import { isSlipOf } from "./distance.js";
import type { Names } from "./spelling.js";

/** Ids of the municipality's bodies that an agreement is reported to, besides its own committee. */
export function receiversOf({ agreement, followUps }: Register, { parties }: PartiesFile): string[] {
  const codes = new Set(followUps.flatMap(({ recipients }) => recipients));
  return parties
    .filter(
      ({ id, code, municipality }) =>
        municipality === agreement.municipality && codes.has(code) && id !== agreement.commissioner,
    )
    .map(({ id }) => id);
}

/** Codes of those who take part in anything of an agreement, or to whom it is directed with others. */
export const partnersOf = ({ followUps, assignments, goals }: Register): string[] => [
  ...[...followUps, ...assignments].flatMap(({ partners }) => partners),
  ...[...goals, ...assignments].flatMap(({ committees }) => committees),
];

/** Years that an agreement runs over or has amounts or measures of. */
export function yearsOf({ agreement, economy, indicators }: Register): number[] {
  return [
    ...yearsIn({ start: agreement.validFrom, end: agreement.validTo }),
    ...economy.map(({ year }) => year),
    ...indicators.flatMap(({ values }) => Object.keys(values).map(Number)),
  ];
}

/** What areas, amounts and parties are called: such a name is one matter, whatever it holds. */
export const namesWithin = (registers: readonly Register[], { parties }: PartiesFile): string[] => [
  ...new Set([
    ...registers.flatMap(({ economy }) => economy.flatMap(({ area, label }) => [area, label])),
    ...registers.flatMap(({ followUps }) => followUps.map(({ area }) => area)),
    ...parties.flatMap(({ name }) => [name.sv, name.en]),
  ]),
];

/** Words of the areas' names that are long enough to be mended. */
const areaWords = (registers: readonly Register[]): string[] => [
  ...new Set(
    registers
      .flatMap(({ followUps }) => followUps.flatMap(({ area }) => foldedWords(area)))
      .filter((word) => word.length >= 7),
  ),
];

/** A name within a title or as a keyword: a capital, and small letters behind it. */
const PROPER = /(?<=\p{L}[^.:]* )\p{Lu}\p{Ll}{4,}/gu;

/** Small letters throughout: a word that is written so more often is no proper name. */
const COMMON = /(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu;

/** How often each word that a pattern finds is found, by the folded word. */
function countOf(texts: readonly string[], pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => text.match(pattern) ?? []).map(fold))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The proper names that follow-ups are called by, and the other words of theirs that are one slip from a name. */
export function namesOf(registers: readonly Register[]): Names {
  const texts = registers.flatMap(({ followUps }) =>
    followUps.flatMap(({ title, shortTitle, keywords }) => [title, shortTitle, ...keywords.sv]),
  );
  const common = countOf(texts, COMMON);
  const proper = [...countOf(texts, PROPER)].flatMap(([name, count]) =>
    count >= (common.get(name) ?? 0) ? name : [],
  );
  const written = new Set(texts.flatMap(foldedWords));
  const beside = new Set([...written].filter((word) => proper.some((name) => isSlipOf(word, name))));
  return { areas: areaWords(registers), proper, beside };
}
