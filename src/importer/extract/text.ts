import { fold } from "../../domain/fold.js";
import { DRAWN_MARKS } from "../list-marks.js";

/** A pattern over whole words. JavaScript's own `\b` does not know å, ä and ö. */
export const whole = (source: string, flags = "gu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);

const tests = new Map<string, RegExp>();

/** Whether the text holds the (folded) pattern as whole words. */
export function says(text: string, source: string): boolean {
  const pattern = tests.get(source) ?? whole(source, "u");
  tests.set(source, pattern);
  return pattern.test(fold(text));
}

/** One line: composed letters, plain spaces, no soft hyphens. Every offset in the importer is into such text. */
export const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\u00ad/g, "")
    .replace(/\s+/gu, " ")
    .trim();

const BULLET = new RegExp(`^(?:[${DRAWN_MARKS}–*-]|o(?= \\p{Lu})|[a-z0-9]{1,2}\\))\\s+`, "u");

/** The lines and bullet points of a cell, each cleaned, without their marks. */
export const linesOf = (cell: string): string[] =>
  cell
    .replace(/\s*[•●▪]\s*/g, "\n• ")
    .split("\n")
    .map((line) => clean(line).replace(BULLET, ""))
    .filter((line) => line !== "" && line !== "-");

/** Short forms whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:t\.?ex|bl\.?a|m\.?fl|inkl|exkl|d\.?v\.?s|resp|ca|kap|nr|dnr|s\.?k|p\.?g\.?a|fr\.?o\.?m|t\.?o\.?m|o\.?d|f\.?d|jfr|st|tex|forts|enl|avs|\d+)\.$/iu;

/** The sentences of a running text. A number with a full stop ends one only where a capital follows. */
export function sentencesOf(text: string): string[] {
  const parts = clean(text).split(/(?<=[.!?])\s+(?=["”(]?[\p{Lu}])/u);
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && ABBREVIATION.test(last) && !/\p{L}{4,} \d+\.$|\d{4}\.$/u.test(last);
    if (goesOn) joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined.filter((part) => part !== "");
}

/** The text with a capital first letter. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text without a full stop, comma or colon at its end. */
export const withoutEnd = (text: string): string => text.replace(/[\s.,:;–-]+$/u, "");

/** At most so many characters, cut between words and marked where it was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${withoutEnd(cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)))}…`;
}

/** "a, b och c". */
export const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;

/** Without repetitions, in the order of first mention. */
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
