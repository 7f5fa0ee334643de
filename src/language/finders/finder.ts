import type { FinderContext, Mention, MentionValue } from "../mention.js";
import type { Normalised } from "../normalise.js";

/** Something that is recognised: a pattern over the folded text, and what it means. */
export type Finder = {
  readonly name: string;
  /** Global; whole words by {@link words}. */
  readonly pattern: RegExp;
  /** What was found, or `null` where the words only look like it. */
  readonly read: (match: RegExpExecArray, context: FinderContext, text: Normalised) => MentionValue | null;
};

/**
 * A pattern over whole words of the folded text. Folded letters are a to z (the few others that languages
 * have are in no word of the vocabulary), so the pattern can do without Unicode classes, which are slower. The space
 * before is a part of the match: to look back for it from every letter takes twice as long.
 */
export const words = (source: string): RegExp =>
  new RegExp(` (?:${source.replaceAll("\\p{L}", "[a-z]").replaceAll("\\p{N}", "\\d")})(?= )`, "g");

const isFree = (claimed: readonly Mention[], start: number, end: number): boolean =>
  claimed.every((mention) => end <= mention.start || mention.end <= start);

const NONE: readonly RegExpExecArray[] = [];

/** A match without the space before it. */
function bare(match: RegExpExecArray): RegExpExecArray {
  match[0] = match[0].slice(1);
  match.index += 1;
  return match;
}

/** All matches that are not empty. Most patterns match nothing, and `matchAll` copies the pattern each time. */
function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    if (match[0] !== " ") found.push(bare(match));
  }
  return found;
}

/**
 * Everything the finders find, in the order of the text. Finders go in the order of their list, and a
 * place that one has claimed is closed to those after it: the longer and more certain reading comes first.
 */
export function find(text: Normalised, finders: readonly Finder[], context: FinderContext): Mention[] {
  const claimed: Mention[] = [];
  for (const finder of finders) {
    for (const match of matchesOf(finder.pattern, text.folded)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!isFree(claimed, start, end)) continue;
      const value = finder.read(match, context, text);
      if (value) claimed.push({ start, end, value });
    }
  }
  return claimed.sort((a, b) => a.start - b.start);
}
