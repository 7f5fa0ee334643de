import { newStemmer } from "snowball-stemmers";
import { foldedWords } from "../domain/fold.js";

const swedish = newStemmer("swedish");
const english = newStemmer("english");
const cache = new Map<string, string>();
/** Words come from people, so the cache is bounded. */
const MOST_CACHED = 50_000;

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
  return cut.length >= SHORTEST_STEM ? cut : stemmed;
}

/**
 * The stem of a folded word: the shorter of what the Swedish and the English stemmer make of it, so that a
 * word meets itself whichever language it was written in. Both stemmers then cut the same word the same way.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const [a, b] = [bare(swedish.stem(head(word))), english.stem(head(word))];
  const shorter = a.length <= b.length ? a : b;
  if (cache.size >= MOST_CACHED) cache.clear();
  const found = shorter.length >= 2 ? shorter : word;
  cache.set(word, found);
  return found;
}

/** The stems of a text's words, folded. */
export const stemsOf = (text: string): string[] => foldedWords(text).map(stem);
