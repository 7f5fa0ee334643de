/**
 * How texts are made comparable. Folding keeps every string's length, so that a place in the folded text is
 * the same place in the text: å and ä become a, ö becomes o, é becomes e, capitals become small.
 */
const LETTERS: Readonly<Record<string, string>> = {
  å: "a",
  ä: "a",
  à: "a",
  á: "a",
  â: "a",
  æ: "a",
  ö: "o",
  ø: "o",
  ó: "o",
  é: "e",
  è: "e",
  ê: "e",
  ü: "u",
  í: "i",
};

const PLAIN = /^[\0-\x7f]*$/;

/** The text in small letters without dots, rings and accents; as long as its NFC form. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small.normalize("NFC").replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text, folded: runs of letters and digits. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
