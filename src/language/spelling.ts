import { monthNames } from "../domain/calendar-names.js";
import { fold } from "../domain/fold.js";
import { isSlipOf } from "./distance.js";
import { FILLERS } from "./fillers.js";
import type { Normalised } from "./normalise.js";
import { en } from "./vocabulary/en.js";
import { sv } from "./vocabulary/sv.js";

const timeWords = [sv, en].flatMap(({ months, weekdays, ordinals, numbers }) =>
  [...months.flat(), ...weekdays.flat(), ...ordinals, ...numbers].flatMap((words) => words.split("|")),
);

/** No shorter month's name is mended: "maj" and "may" are too near to other words. */
const LEAST_LETTERS = 4;

const MONTHS = [...monthNames("sv"), ...monthNames("en")]
  .map(fold)
  .filter((name) => name.length >= LEAST_LETTERS);

/** Words of questions that are worth mending when a letter slipped. Folded; the long ones only. */
const WORDS = [
  ...new Set(MONTHS),
  ...`redovisas redovisa redovisning rapporteras rapportera rapporter lamnas lamna lamnats inlamnad inlamning deadline
  deadlines stoppdag sammantrade sammantradet namnden namnd socialnamnden omsorgsnamnden muntliga muntlig skriftliga
  skriftlig forsenat forsenade kvittera uppfoljning uppfoljningar nasta kommande manaden veckan tertial kvartal
  presented report reports reported submitted meeting meetings written overdue agenda quarter social committee
  status hjalp kvartalet sommaren hosten varen koppla kanalen registrera`
    .split(/\s+/)
    .filter((word) => word !== ""),
];

/** Words that are right as they are, besides those that a follow-up knows. */
const KNOWN = new Set([...WORDS, ...FILLERS, ...timeWords]);

/** Whether a word is one of these, or its genitive: "veckans". */
const isRight = (word: string): boolean => KNOWN.has(word) || KNOWN.has(word.replace(/s$/, ""));

/** Two neighbours swapped in a four-letter word: "jnui". Other slips in so short a word could be any word. */
function isSwapOf(typed: string, meant: string): boolean {
  if (typed.length !== 4 || meant.length !== 4) return false;
  const wrong = [0, 1, 2, 3].filter((at) => typed[at] !== meant[at]);
  const [a, b] = wrong;
  return (
    wrong.length === 2 && a !== undefined && b === a + 1 && typed[a] === meant[b] && typed[b] === meant[a]
  );
}

/** How many words' mended forms are remembered; what people type is without end. */
const MOST_REMEMBERED = 10_000;

/** Mends slips of the hand in the words of a text that matter; a word that `isKnown` is left as it is. */
export type Mend = (text: Normalised, isKnown: (word: string) => boolean) => Normalised;

/** What is mended besides the words of questions, folded. */
export type Names = {
  /** Words that areas are called by. */
  readonly areas: readonly string[];
  /** Proper names of the registers ("sarah"), with the written words that are a slip away and right themselves. */
  readonly proper: readonly string[];
  readonly beside: ReadonlySet<string>;
};

/** Makes a mender for the words of questions and for these names. */
export function menderOf({ areas, proper, beside }: Names): Mend {
  const candidates = [...WORDS, ...areas];
  const remembered = new Map<string, string>();
  // A name that is one letter off is that name, although its stem may be another word's: "Sara" is no "sår".
  const nameMeant = (word: string): string | undefined =>
    KNOWN.has(word) || beside.has(word) ? undefined : proper.find((name) => isSlipOf(word, name));
  const meantBy = (word: string): string => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const meant = candidates.find((each) => isSlipOf(word, each) || isSwapOf(word, each)) ?? word;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, meant);
    return meant;
  };
  const mended = (word: string, isKnown: (word: string) => boolean): string =>
    nameMeant(word) ?? (isRight(word) || isKnown(word) ? word : meantBy(word));
  return (text, isKnown) => {
    // The written text keeps its capitals, and its places stay those of the folded one.
    let [written, at] = ["", 0];
    const folded = text.folded.replace(/(?<= )[a-z]{4,20}(?= )/g, (word, start: number) => {
      const meant = mended(word, isKnown);
      if (meant === word) return word;
      written += text.written.slice(at, start) + meant;
      at = start + word.length;
      return meant;
    });
    return folded === text.folded ? text : { ...text, folded, written: written + text.written.slice(at) };
  };
}
