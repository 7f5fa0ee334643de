import type { PassageFacts } from "../../domain/contents.js";
import type { Words } from "../words/words.js";
import { placeSaid, shortPlace } from "./places.js";

/** More facts than these are no headline; the others come behind it. */
const MOST_FACTS = 6;

/** What a section says, parted into what answers and what stands beside it. */
export type PassageShown = {
  /** Whose it is: "SN 2024". */
  readonly head: string;
  /** What answers, best first; never empty. */
  readonly facts: readonly string[];
  /** Where it stands, in full. */
  readonly source: string;
  /** What the section says besides: its summary first. */
  readonly more: readonly string[];
};

/** The document's own words first, where they are there; else the facts that bear, else the summary. */
function answering({ quote, facts, summary }: PassageFacts, words: Words): readonly string[] {
  const { locale, contents } = words;
  const bearing = facts.slice(0, MOST_FACTS).map((fact) => fact[locale]);
  if (quote !== null) return [contents.passage.quote(quote), ...bearing];
  return bearing.length > 0 ? bearing : [summary[locale]];
}

/** Everything that a passage says, what bears on the question first. */
export const linesOf = ({ facts, summary, moreFacts }: PassageFacts, { locale }: Words): string[] =>
  [...facts, summary, ...moreFacts].map((each) => each[locale]);

/** A passage as texts and cards show it. */
export function passageShown(passage: PassageFacts, words: Words): PassageShown {
  const { facts, moreFacts, summary, page } = passage;
  const { locale, contents } = words;
  const shown = answering(passage, words);
  const all = [summary, ...facts, ...moreFacts].map((each) => each[locale]);
  return {
    head: passage.agreementShort,
    facts: shown,
    source: [placeSaid(passage, words), ...(page === null ? [] : [contents.passage.page(page)])].join(", "),
    more: all.filter((text) => !shown.includes(text)),
  };
}

/** A section beside rows that stand in it: all that it says, what bears on the question first. */
export function besideShown(passage: PassageFacts, words: Words) {
  const lines = linesOf(passage, words);
  const title = words.contents.passage.moreFrom(shortPlace(passage, words), lines.length);
  return { title, lines };
}
