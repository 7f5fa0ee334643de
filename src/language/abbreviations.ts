import { words } from "./finders/finder.js";

/** Short forms that staff write for the matter itself, folded, with the words that registers use for it. */
const SHORT: readonly (readonly [string, string])[] = [
  ["ek ?bistand", "ekonomiskt bistand"],
  ["bou|b ?& ?u|b o u|b u", "barn unga"],
  ["vob|v ?& ?b", "vuxen beroende"],
  ["vinr|vnr", "vald nara relationer"],
  ["sabo", "sarskilt boende"],
  ["aldreoms", "aldreomsorg"],
  ["fam ?hem", "familjehem"],
  ["fam ?central\\p{L}*", "familjecentraler"],
  ["flyktingmott\\p{L}*", "mottagande flyktingar"],
  ["soc ?psyk(?:en)?", "socialpsykiatri"],
  ["ungdomsplac\\p{L}*", "placeringar ungdomar"],
  ["stb", "statsbidrag"],
];

const FULL = SHORT.map(([short, full]) => ({ pattern: words(short), full: ` ${full}` }));
const ANY = words(SHORT.map(([short]) => short).join("|"));

/** A folded text with the short forms of the trade written out. Places in it are no longer those of the text. */
export const writtenOut = (folded: string): string =>
  // Most texts have none, and each is looked through several times.
  folded.search(ANY) < 0
    ? folded
    : FULL.reduce((text, { pattern, full }) => text.replace(pattern, full), folded);
