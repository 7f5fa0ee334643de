import { folded } from "./folding.js";
import { similarity } from "./similarity.js";

/** Words that say nothing about which follow-up a title is. */
const EMPTY = new Set(
  `uppfoljning uppfoljningen av och att till for i inom pa om den det de en ett som med samt inkl inklusive
  enligt ska uppdrag sarskilt sarskilda rapport rapportering redovisning redovisa nya sol mal kf namnd namnden
  socialnamnden sn von vid fran ar the of and a to on in for report follow up`.split(/\s+/),
);

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** A text's words, folded: runs of letters and digits. */
export const plainWords = (text: string): string[] => folded(text).match(/[a-z0-9]+/g) ?? [];

/** The words that tell a title from others, once each; all its words where none does. */
export function tellingWords(title: string): string[] {
  const all = plainWords(title.replace(/([a-zåäö])-([a-zåäö])/g, "$1$2"));
  const telling = all.filter((word) => !EMPTY.has(word) && (word.length > 1 || isNumber(word)));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** Whether two words are one: in another form, or with a letter misread. Numbers must be the same. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (isNumber(a) || isNumber(b) || Math.min(a.length, b.length) < 5) return false;
  return a.startsWith(b) || b.startsWith(a) || similarity(a, b) >= 0.78;
}

/** Which share of the shorter title's telling words the other title has as well. */
export function overlap(one: string, other: string): number {
  const [short, long] = inOrder(tellingWords(one), tellingWords(other));
  if (short.length === 0) return 0;
  const free = [...long];
  const shared = short.filter((word) => {
    const place = free.findIndex((candidate) => sameWord(word, candidate));
    if (place >= 0) free.splice(place, 1);
    return place >= 0;
  });
  return shared.length / short.length;
}

const inOrder = (a: string[], b: string[]): [string[], string[]] => (a.length > b.length ? [b, a] : [a, b]);
