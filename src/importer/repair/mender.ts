import type { Repaired } from "../document.js";
import { type Candidate, candidatesFor } from "./candidates.js";
import { FIGURE, type Model } from "./model.js";
import { likeliest } from "./path.js";
import { type Token, tokensOf } from "./tokens.js";

/** Mends a text's words with what it knows of the language. Figures and dates come through untouched. */
export type Mender = (text: string) => Repaired;

/** Makes a mender. It remembers the words it has looked at: a document uses few words often. */
export function menderOf(model: Model): Mender {
  const known = new Map<string, readonly Candidate[]>();
  const candidates = (token: Token): readonly Candidate[] => {
    if (token.kind === "figure") return [{ word: FIGURE, reading: 0, rarity: 0 }];
    const read = token.text.toLowerCase().replaceAll("|", "l");
    if (token.kind === "fixed") return [{ word: read, reading: 0, rarity: 0 }];
    const found = known.get(read) ?? candidatesFor(read, model);
    known.set(read, found);
    return found.length > 0 ? found : [{ word: read, reading: 0, rarity: 0 }];
  };
  return (raw) => ({ raw, text: mended(withCapitalI(raw), candidates, model) });
}

/** "| vissa fall": a scanner's I. */
const withCapitalI = (text: string): string => text.replace(/(?<=^|[.:] )[|¦](?= \p{Ll})/gu, "I");

function mended(raw: string, candidates: (token: Token) => readonly Candidate[], model: Model): string {
  const tokens = tokensOf(raw);
  const words = phrasesOf(tokens).flatMap((phrase) => likeliest(phrase.map(candidates), model));
  let text = "";
  let end = 0;
  for (const [at, token] of tokens.entries()) {
    const word = token.kind === "word" ? dressed(words[at] ?? token.text, token.text) : token.text;
    text += raw.slice(end, token.index) + word;
    end = token.index + token.text.length;
  }
  return text + raw.slice(end);
}

/** Tokens up to where something ends: words on either side of a full stop tell nothing of each other. */
function phrasesOf(tokens: readonly Token[]): Token[][] {
  const phrases: Token[][] = [];
  for (const token of tokens) {
    const phrase = phrases.at(-1);
    if (!phrase || token.begins) phrases.push([token]);
    else phrase.push(token);
  }
  return phrases;
}

/** A word in the capitals of what was read. */
function dressed(word: string, read: string): string {
  if (word === read.toLowerCase()) return read;
  const letters = read.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  const capital = /^\p{Lu}/u.test(read) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return word.length === read.length ? withInnerCapitals(capital, read) : capital;
}

/** "BarnSäkert" keeps its inner capital. */
const withInnerCapitals = (word: string, read: string): string =>
  [...word]
    .map((letter, at) => (at > 0 && /\p{Lu}/u.test(read[at] ?? "") ? letter.toUpperCase() : letter))
    .join("");
