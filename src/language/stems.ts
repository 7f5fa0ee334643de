import { stemmer as swedish } from "@orama/stemmers/swedish";
import porter2 from "wink-porter2-stemmer";
import { foldedWords } from "../domain/fold.js";
import { Lately } from "./lately.js";

/** Longer ones are no words; the English stemmer's patterns take time by the square of a word's length. */
const LONGEST = 100;

/** The English stem; the package takes a 3 for a letter. */
const english = (word: string): string =>
  word.length > LONGEST || word.includes("3") ? word : porter2(word);

/** "grunduppdragsuppföljningen", "Lex Sarah-rapporten": what is reported stands before the tail. */
const REPORT_TAIL = /s?(?:uppfoljning|redovisning|rapportering|rapport)(?:s|en|ens|ar|arna|er|erna)?$/;
/** Shorter heads ("årsrapport") say too little without their tail. */
const SHORTEST_HEAD = 4;

function head(word: string): string {
  const cut = word.replace(REPORT_TAIL, "");
  return cut.length >= SHORTEST_HEAD ? cut : word;
}

/**
 * Endings of the definite form that the Swedish stemmer leaves: "stödet" is "stöd", "skolan" is "skola", and
 * "anmälan" and "anmälningar" are of one verb.
 */
const DEFINITE_TAIL = /(?:et|ets|an|ans|ning)$/;
/** What is left must still be a word. */
const SHORTEST_STEM = 4;

function bare(stemmed: string): string {
  const cut = stemmed.replace(DEFINITE_TAIL, "");
  // "hemmet" and "hemmen" double the m of "hem".
  return (cut.length >= SHORTEST_STEM ? cut : stemmed).replace(/(?<=..)mm$/, "m");
}

function shorterStem(word: string): string {
  const [a, b] = [bare(swedish(head(word))), english(head(word))];
  const shorter = a.length <= b.length ? a : b;
  return shorter.length >= 2 ? shorter : word;
}

/** As many as are remembered: what agreements hold is asked for mostly once, what people ask again and again. */
const MOST = 4_000;
const stems = new Lately(MOST, shorterStem);

/**
 * The stem of a folded word: the shorter of what the Swedish and the English stemmer make of it, so that a
 * word meets itself whichever language it was written in. Both stemmers then cut the same word the same way.
 */
export const stem = (word: string): string => stems.of(word);

/** The stems of a text's words, folded. */
export const stemsOf = (text: string): string[] => foldedWords(text).map(stem);
