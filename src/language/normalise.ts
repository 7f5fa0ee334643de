import { fold } from "../domain/fold.js";

/** A question made readable for the finders. */
export type Normalised = {
  /**
   * Folded words with single spaces between, a space at either end (so that ` sn ` is a whole word).
   * Links are taken out; `SN:s` has become `sn`; hyphens between letters have become spaces.
   */
  readonly folded: string;
  /** The same places in the text as it was written: for names whose capital matters. */
  readonly written: string;
  /** The first link, as written. */
  readonly link: string | null;
  /** Whether it ends as a question does. */
  readonly asks: boolean;
};

/**
 * What stands in a text in the place of words that point at a follow-up ("nummer 2", "den"): no letter, so that
 * nothing is read out of it, as something could be out of a title ("… vår, delår och helår").
 */
export const POINTED = "\uE000";

const MENTION = /<at\b[^>]*>[^<]*<\/at>/gi;
const TAG = /<[^<>]{0,200}>/g;
const ENTITY: Readonly<Record<string, string>> = { "&nbsp;": " ", "&amp;": "&", "&quot;": '"', "&#39;": "'" };
const LINK = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+/i;
/** What people put around a link without meaning it as a part of it. */
const LINK_END = /[)\]>"'».,;!?]+$/;

/** The most that is read of a message: nobody asks in more, and patterns stay quick. */
export const MOST_CHARACTERS = 2_000;

function takeLink(text: string): { rest: string; link: string | null } {
  const found = LINK.exec(text);
  if (!found) return { rest: text, link: null };
  const link = found[0].replace(LINK_END, "");
  return { rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`, link };
}

/** Endings that people put on abbreviations: "SN:s", "IOP:erna", "VONs", "IOPn", "HVB:n". */
const ENDINGS = "(?:s|t|n|en|et|ens|ets|ns|er|ers|erna|ernas|ar|arna|arnas|or|orna)";
const INFLECTED_BY_COLON = new RegExp(`(\\p{L}):${ENDINGS}(?![\\p{L}\\p{N}])`, "gu");
const INFLECTED_ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{Lu}{2,})${ENDINGS}(?![\\p{L}\\p{N}])`,
  "gu",
);

/** The link of a message that is no link a browser knows, e.g. `\\server\share`, is left to the reader. */
function spaced(text: string): string {
  return (
    text
      .replace(/[?!,;()[\]{}"'’‘`”“»«…|*_~#\\]/g, " ")
      // "fr.o.m." and "t.o.m" are said in words of their own.
      .replace(/(?<![\p{L}.])\p{L}{1,2}(?:\.\p{L}{1,2}){1,3}(?![\p{L}\p{N}])/gu, (short) =>
        short.replaceAll(".", " "),
      )
      .replace(/(\p{L})-(?=[\p{L}\s])/gu, "$1 ")
      // "q4-redovisningar", "2026-rapporterna".
      .replace(/(?<=\p{L}\d|\d{4})-(?=\p{L}{3})/gu, " ")
      .replace(/[–—]/g, " - ")
      .replace(INFLECTED_BY_COLON, "$1")
      .replace(INFLECTED_ABBREVIATION, "$1")
      .replace(/[.:](?=\s|$)/g, " ")
      .replace(/(?<=^|\s)[.:](?=\S)/g, " ")
      .replace(/\//g, (slash, at: number, whole: string) =>
        /\d/.test(whole[at - 1] ?? "") && /\d/.test(whole[at + 1] ?? "") ? slash : " ",
      )
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** How words are written as they are spoken, and what they are; in small letters only, as "E" may be a name. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/(?<= )(?:e|ä|äre)(?= )/g, "är"],
  [
    /(?<= )[Vv]a(?= (?:ska|skall|är|har|händer|kommer|gäller|blir|måste|behöver|finns|de|det|säger) )/g,
    "vad",
  ],
  [/(?<= )dom(?= )/g, "de"],
  [/(?<= )(?:int|ente)(?= )/g, "inte"],
  [/(?<= )å(?= )/g, "och"],
  [/(?<= )te(?= )/g, "till"],
  // "imorron", "i morrn", "imorn"; a slip of another sort is left to the spelling.
  [/(?<= )[Ii] ?(?:morr?o?n|mor(?:ro|g)n|morrgon|mårr?on|mårgon)(?= )/g, "imorgon"],
  [/(?<= )[Ii] ?(?:över|öfver|övver)(?:mor(?:r?o?n|gn)|morrgon)(?= )/g, "i övermorgon"],
  [/(?<= )[Ii] da(?= )/g, "idag"],
  // Folded, "delår" would be the parts of something.
  [/(?<= )[Dd](?:elår(?:et|ets)?|elaret)(?= )/g, "delårsrapport"],
];

const asWritten = (spoken: string): string =>
  SPOKEN.reduce((text, [pattern, word]) => text.replace(pattern, word), spoken);

/** Makes a message readable: mentions, markup and links out, punctuation away, letters folded. */
export function normalise(message: string): Normalised {
  const plain = message
    .slice(0, MOST_CHARACTERS)
    .normalize("NFC")
    .replace(MENTION, " ")
    .replace(/&nbsp;|&amp;|&quot;|&#39;/g, (entity) => ENTITY[entity] ?? " ")
    .replace(TAG, " ");
  const { rest, link } = takeLink(plain);
  const written = asWritten(` ${spaced(rest)} `);
  return { written, folded: fold(written), link, asks: rest.includes("?") };
}
