import { en } from "../../src/cards/words/en.js";
import { sv } from "../../src/cards/words/sv.js";

/** Words that are right in both languages: names of things, and months that are spelt alike. */
export const SHARED = new Set([
  "nämndkoll",
  "form",
  "tertial",
  "tkr",
  "teams",
  "excel",
  "outlook",
  "system",
  "version",
  "person",
  "april",
  "september",
  "november",
  "december",
  // Staff, in Swedish.
  "personal",
]);

/** The words of a text, in small letters. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

// What a function says is read from its source: every sentence of it, whatever it is called with.
const leavesOf = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value === "function")
    return [...String(value).matchAll(/"([^"\n]*)"|`([^`]*)`/g)].map(([, quoted, template]) =>
      (quoted ?? template ?? "").replaceAll(/\$\{[^}]*\}/g, " "),
    );
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [];
};

// A lone word without å, ä and ö in Swedish code may be a name of the program's ("overdue"), and says nothing.
const ownSwedish = new Set(
  leavesOf(sv)
    .filter((text) => !/^[a-zA-Z]+$/.test(text))
    .flatMap(wordsIn),
);

/** The words that English sentences of the program are made of, and Swedish ones are not. */
export const ENGLISH: ReadonlySet<string> = new Set(
  leavesOf(en)
    .flatMap(wordsIn)
    .filter((word) => word.length > 2 && !ownSwedish.has(word) && !SHARED.has(word)),
);

/** The English words in texts that are to be Swedish; addresses are no language. */
export const englishIn = (texts: readonly string[]): string[] =>
  texts
    .map((text) => text.replaceAll(/https?:\/\/\S+/g, " "))
    .flatMap(wordsIn)
    .filter((word) => ENGLISH.has(word));
