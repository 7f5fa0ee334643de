/** A word or figure in a text that a scanner made. */
export type Token = {
  readonly text: string;
  readonly index: number;
  /** Whether it may be mended: a figure, an address and an abbreviation stay as they were read. */
  readonly kind: "word" | "figure" | "fixed";
  /** Whether something ended before it, so that the word before it tells nothing. */
  readonly begins: boolean;
};

/**
 * A word as a scanner leaves it: letters, with a lone `6`, `&` or `|` among them. What has a figure in it is
 * a figure ("1/3", "2026-05-14", "SOSFS 2011:9", "18-24") and is only known to stand there.
 */
const TOKEN =
  /(?<word>(?<![\d&6/.,:@-])[\p{L}&6|]*\p{L}[\p{L}&6|]*(?:-[\p{L}&6]*\p{L}[\p{L}&6]*)*(?![\d&@]|[./:,]\d))|\d[\d\p{L}.,:/-]*/gu;
/** Mail addresses and links hold no å, ä or ö. */
const ADDRESS = /\S+@\S+|(?:https?:\/\/|www\.)\S+|[\p{L}\d-]+\.(?:se|com|nu|org|net|eu)(?![\p{L}])\S*/giu;
const LONGEST = 40;
const LONGEST_ABBREVIATION = 5;

/** The words and figures of a text, in order. */
export function tokensOf(text: string): Token[] {
  const addresses = [...text.matchAll(ADDRESS)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  );
  const shouts = isMostlyCapitals(text);
  let end = 0;
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const { index, 0: word } = match;
    const begins = index === 0 || /[.:;!?\n|()"”]/.test(text.slice(end, index));
    end = index + word.length;
    if (match.groups?.word === undefined) return { text: word, index, kind: "figure", begins };
    const isAddress = addresses.some(([from, to]) => index >= from && index < to);
    const fixed = isAddress || isSign(word) || (!shouts && isAbbreviation(word)) || word.length > LONGEST;
    return { text: word, index, kind: fixed ? "fixed" : "word", begins };
  });
}

/** "R&D", "H&M", "A6": capitals around a sign are a name, and two signs together are none of a word's. */
const isSign = (word: string): boolean => /^\p{Lu}?[6&]\p{Lu}?$|\p{Lu}&\p{Lu}$|[6&]{2}/u.test(word);

/** "MAR", "SSPF" in running text; in a heading of capitals "MAL" is a word. */
const isAbbreviation = (word: string): boolean =>
  word.length <= LONGEST_ABBREVIATION && /^\p{Lu}{2,}$/u.test(word);

function isMostlyCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length > 0.8 * letters.length;
}
