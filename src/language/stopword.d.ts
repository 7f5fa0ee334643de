/** The part of the package that is used; it ships no types of its own. */
declare module "stopword" {
  export const swe: readonly string[];
  export const eng: readonly string[];
}
