/**
 * A text in small letters without accents, with plain spaces and minus signs. Unlike the `fold` of the
 * domain it need not keep the text's length, so that it folds every letter there is.
 */
export const folded = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("−", "-")
    .toLowerCase()
    .replaceAll("ø", "o")
    .replaceAll("æ", "a")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");

/** Whether two ids or words are the same, however they are written. */
export const sameFolded = (one: string, other: string): boolean =>
  folded(one).trim() === folded(other).trim();

/** The text folded, with its numbers in one spelling: 76 000, 76.000 → 76000; 0,4 → 0.4; 70 % → 70%. */
export function foldedNumbers(text: string): string {
  let line = folded(text);
  // What one round joins, the next may join with more: 1 000 000.
  for (let round = 0; round < 3; round += 1) {
    line = line.replace(/(?<![\d.,])(\d{1,3}) (\d{3})(?!\d)/g, "$1$2").replace(/(\d) (000)(?!\d)/g, "$1$2");
  }
  return line
    .replace(/(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?!\d)/g, (number) => number.replace(/[.,]/g, ""))
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/(\d) ?%/g, "$1%")
    .replace(/\s+/g, " ");
}
