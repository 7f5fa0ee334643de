import { foldedWords } from "../../domain/fold.js";

/** Words that every Swedish text is full of, and which have no letter that a scanner misreads. */
const SWEDISH = new Set([
  "och",
  "att",
  "som",
  "till",
  "av",
  "den",
  "det",
  "en",
  "ett",
  "med",
  "inte",
  "ska",
  "om",
  "vid",
]);
/** Å, ä and ö are about one letter in twenty of Swedish text; fewer than one in fifty is damage. */
const FEWEST_DOTTED = 0.02;
const FEWEST_SWEDISH = 0.08;
const FEWEST_LETTERS = 400;

/** Whether a text is Swedish whose å, ä and ö are gone. A clean text is left alone, and so is another language. */
export function isDamaged(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return false;
  const dotted = text.match(/[åäö]/gi)?.length ?? 0;
  const words = foldedWords(text);
  const swedish = words.filter((word) => SWEDISH.has(word)).length;
  return dotted / letters < FEWEST_DOTTED && swedish / words.length > FEWEST_SWEDISH;
}
