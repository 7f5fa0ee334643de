/** The part of the package that is used; it ships no types of its own. */
declare module "snowball-stemmers" {
  export function newStemmer(language: "swedish" | "english"): { stem(word: string): string };
}
