/**
 * A text as files of other programs can hold it: lines end in one way, and there is neither half a letter (a lone
 * surrogate) nor a sign that steers a printer. What people and documents wrote may hold either.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll(/(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu, " ");
