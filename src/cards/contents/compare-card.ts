import type { CompareAnswer } from "../../domain/answer.js";
import type { Reckoning } from "../../domain/contents.js";
import { asksOf } from "../parts.js";
import type { Card } from "../shown.js";
import { fill } from "../template.js";
import type { Words } from "../words/words.js";
import { allPartsCompared, comparedSaid, pairedSaid } from "./agreements-compared.js";
import { passagesData } from "./content-card.js";
import { allFigures, type FigureHead, figuresHead } from "./figures.js";
import { figuresFrame, reckonedData } from "./figures-card.js";
import { agreementsSaid } from "./places.js";

/** Without amounts, what is compared is which agreements say it. */
function headOf(answer: CompareAnswer, reckoning: Reckoning | null, words: Words): FigureHead {
  if (reckoning) return figuresHead([], reckoning, words);
  const { passages, changes } = answer;
  if (changes.length > 0) return { title: comparedSaid(answer, words), about: null, reckoned: null };
  const { none } = words.contents.compare;
  const title = passages.length === 0 ? none : agreementsSaid(passages, words);
  return { title, about: null, reckoned: null };
}

/** The parts of a comparison of whole agreements, for `parts/passage`. */
const partsData = (answer: CompareAnswer, words: Words) =>
  allPartsCompared(answer, words).map(({ head, facts, source, lists }, part) => ({
    head,
    facts: facts.map((text) => ({ text, size: "Default" })),
    source,
    more: lists.map(({ title, lines }, list) => ({ key: `part${part}-${list}`, title, lines })),
  }));

/** Amounts of two years, or what two agreements say of the same thing, under each other in the same shape. */
export function compareCard(answer: CompareAnswer, words: Words): Card {
  const { reckonings, passages, suggestions } = answer;
  const reckoning = reckonings[0] ?? null;
  const head = headOf(answer, reckoning, words);
  const { sources, ...data } = reckonedData(allFigures([], reckonings), reckoning, words);
  return fill("compare", {
    ...figuresFrame(
      answer,
      words.contents.compare.heading,
      head,
      [...sources, ...pairedSaid(answer, words)],
      words,
    ),
    ...data,
    reckoned: reckoning === null ? "" : data.reckoned,
    passages: [...passagesData(passages, words, true), ...partsData(answer, words)],
    ...asksOf(suggestions, words),
  });
}
