import { folded } from "./folding.js";
import { similarity } from "./similarity.js";

/** A section in one spelling: its number where it begins with one ("Avsnitt 5.5.6 TSI" → "5.5.6"), else its words. */
export function sectionKey(section: string): string {
  const plain = folded(section)
    .trim()
    .replace(/^(kap(itel)?\.?|avsnitt|section|chapter|§)\s*/, "");
  const [, number] = /^(\d+(?:\.\d+)*)\.?(?!\d)/.exec(plain) ?? [];
  return number ?? plain.replace(/[^a-z0-9]+/g, " ").trim();
}

const startsWithDigit = (key: string): boolean => /^\d/.test(key);
const digitsOf = (key: string): string => (key.match(/\d+/g) ?? []).join(" ");

/** Whether two sections are the same. Numbers must be equal; headings may differ by a little. */
export function sameSection(one: string, other: string): boolean {
  const [a, b] = [sectionKey(one), sectionKey(other)];
  if (a === "" || b === "") return false;
  if (a === b) return true;
  if (startsWithDigit(a) || startsWithDigit(b) || digitsOf(a) !== digitsOf(b)) return false;
  const within = Math.min(a.length, b.length) >= 8 && (a.includes(b) || b.includes(a));
  return within || similarity(a, b) >= 0.82;
}
