import type { Register } from "../domain/agreement.js";
import { type Indexed, type Match, WordIndex } from "./word-index.js";

/** Where a word stands in a row decides how much it says. */
const WEIGHTS = { title: 1, keyword: 0.9, about: 0.55 } as const;

const FORM_WORDS: Readonly<Record<string, string>> = {
  written: "skriftlig written",
  oral: "muntlig oral",
  dialogue: "dialog dialogue",
  system: "system hypergene",
  statistics: "statistik statistics",
};

const both = ({ sv, en }: { readonly sv: readonly string[]; readonly en: readonly string[] }): string =>
  [...sv, ...en].join(" ");

/** Follow-ups by their words. Summaries stay out: their everyday words would be taken for the matter asked. */
function followUpRows({ agreement, sections, followUps }: Register): Indexed[] {
  return followUps.map((followUp) => {
    const heading = sections.find(({ id }) => id === followUp.section)?.heading ?? "";
    const forms = followUp.forms.map((form) => FORM_WORDS[form] ?? "").join(" ");
    return {
      id: `${agreement.id}/${followUp.id}`,
      agreement: agreement.id,
      name: followUp.shortTitle,
      texts: [
        { text: `${followUp.title} ${followUp.shortTitle}`, weight: WEIGHTS.title },
        { text: `${both(followUp.keywords)} ${followUp.partners.join(" ")}`, weight: WEIGHTS.keyword },
        { text: `${heading} ${followUp.area} ${forms}`, weight: WEIGHTS.about },
      ],
    };
  });
}

/** Finds follow-ups by the words people use for them. */
export const followUpIndex = (registers: readonly Register[]): WordIndex =>
  new WordIndex(registers.flatMap(followUpRows));

/**
 * The same with what each follow-up is about: for a question about days that no name fits. Then everyday words
 * do less harm than no answer.
 */
export const followUpIndexByContents = (registers: readonly Register[]): WordIndex =>
  new WordIndex(
    registers.flatMap((register) =>
      followUpRows(register).map((row, index) => {
        const { sv, en } = register.followUps[index]?.summary ?? { sv: "", en: "" };
        return { ...row, texts: [...row.texts, { text: `${sv} ${en}`, weight: WEIGHTS.keyword }] };
      }),
    ),
  );

/** How much of a topic a row must hold to be meant by it. */
const ENOUGH = 0.5;
/** How near the best one the others must come to be meant as well. */
const NEAR_BEST = 0.86;

/** The rows that a topic means: those that fit nearly as well as the best one. */
export function meant(matches: readonly Match[]): Match[] {
  const best = matches[0]?.score ?? 0;
  return best < ENOUGH ? [] : matches.filter(({ score }) => score >= best * NEAR_BEST);
}
