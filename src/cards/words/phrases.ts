import type { Period } from "../../domain/period.js";
import { type CalendarWords, grouped, joined } from "./calendar.js";

/** The small parts of a language's sentences. */
export type Phrases = {
  readonly calendar: CalendarWords;
  readonly and: (words: readonly string[]) => string;
  readonly quoted: (text: string) => string;
  readonly quotedAll: (words: readonly string[]) => string;
  /** When, after a space; nothing where no time is meant: "Inget är försenat" + " i juni". */
  readonly when: (period: Period | null) => string;
  /** Several times: "i juni 2026 och i september 2026". */
  readonly spoken: (spans: readonly Period[]) => string;
};

/** So many characters of what somebody wrote are said back; more would push away what the sentence says. */
const MOST_QUOTED = 80;

/** The small parts of a language's sentences, from its calendar, its "and" and its quotation marks. */
export function phrases(
  calendar: CalendarWords,
  andWord: string,
  [open, close]: readonly [string, string],
): Phrases {
  const and = (words: readonly string[]): string => joined(words, andWord);
  const quoted = (text: string): string =>
    `${open}${text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED - 1)}…`}${close}`;
  return {
    calendar,
    and,
    quoted,
    quotedAll: (words) => and(words.map(quoted)),
    when: (period) => (period === null ? "" : ` ${calendar.inPeriod(period)}`),
    spoken: (spans) => and(spans.map(calendar.inPeriod)),
  };
}

/** A number and what it counts: "1 dag", "12 dagar". */
export const counted = (n: number, one: string, many: string): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;

/**
 * A section's heading where its name does not hold it already ("4 Ekonomi", "Bakgrund (privata utförare)"),
 * nor is the beginning of it, as the name of a section whose heading is long; else nothing.
 */
export function headingBeside(section: string, heading: string): string {
  const holds = section.endsWith(heading) || section.startsWith(heading);
  const begins = !/^\d/.test(section) && heading.startsWith(section);
  return holds || begins ? "" : heading;
}
