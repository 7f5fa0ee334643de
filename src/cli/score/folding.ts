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

/** How numbers become alike, in this order. */
const NUMBERS: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  // 1 234 567 takes two rounds, and a longer number a third.
  ...Array.from({ length: 3 }, () => [
    [/(?<![\d.,])(\d{1,3}) (\d{3})(?!\d)/g, "$1$2"] as const,
    [/(\d) (000)(?!\d)/g, "$1$2"] as const,
  ]).flat(),
  [/(?<![\d.,])(\d{1,3})((?:[.,]\d{3})+)(?!\d)/g, (number: string) => number.replace(/[.,]/g, "")],
  [/(\d),(\d)/g, "$1.$2"],
  [/(\d) ?%/g, "$1%"],
  [/\s+/g, " "],
];

/** The text folded, with its numbers in one spelling: 76 000, 76.000 → 76000; 0,4 → 0.4; 70 % → 70%. */
export const foldedNumbers = (text: string): string =>
  NUMBERS.reduce(
    (line, [found, alike]) =>
      typeof alike === "string" ? line.replace(found, alike) : line.replace(found, alike),
    folded(text),
  );
