import { fold } from "../domain/fold.js";
import { words } from "./finders/finder.js";
import { SHORT_FORMS } from "./vocabulary/short-forms.js";

/** A short form as a pattern over folded text: what stands apart may stand together. */
const patternOf = (short: string): string => fold(short).replaceAll(" ", " ?").replace("*", "\\p{L}*");

const FULL = Object.entries(SHORT_FORMS).map(([full, short]) => {
  const source = short.split(", ").map(patternOf).join("|");
  return { source, pattern: words(source), full: ` ${fold(full)}` };
});
const ANY = words(FULL.map(({ source }) => source).join("|"));

/** A folded text with the short forms of the trade written out. Places in it are no longer those of the text. */
export const writtenOut = (folded: string): string =>
  // Most texts have none, and each is looked through several times.
  folded.search(ANY) < 0
    ? folded
    : FULL.reduce((text, { pattern, full }) => text.replace(pattern, full), folded);
