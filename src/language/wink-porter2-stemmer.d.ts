/** What the package is; it ships no types of its own. */
declare module "wink-porter2-stemmer" {
  /** The stem of an English word in small letters. Takes a 3 for a letter. */
  export default function stem(word: string): string;
}
