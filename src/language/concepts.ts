import { fold } from "../domain/fold.js";
import { isSameWord } from "./same-word.js";
import { stem } from "./stems.js";
import { AGREEMENT, CONCEPTS } from "./vocabulary/concepts.js";

/** The words of a concept that people say, folded, in their order. */
type Known = {
  readonly means: readonly (readonly string[])[];
  readonly told: readonly string[];
  readonly said: readonly (readonly string[])[];
  readonly ofAgreement: boolean;
};

/** How many other words may stand between two of an expression's. */
const MOST_BETWEEN = 5;

const expressions = (written: string): readonly (readonly string[])[] =>
  written.split(", ").map((one) => fold(one).split(/[ -]/));

const KNOWN: readonly Known[] = CONCEPTS.map(({ means, told, said, ofAgreement = false }) => ({
  means: means.split(", ").map((one) => fold(one).split(" ")),
  told: told === undefined ? [] : fold(told).split(" "),
  said: said.flatMap(expressions),
  ofAgreement,
}));

const AGREEMENTS = expressions(AGREEMENT).flat();

/** How two forms of a word begin at least. */
const BEGIN = 4;

/** Whether two words are forms of one. Short ones have no forms. */
const isWord = (said: string, known: string): boolean =>
  said === known ||
  (known.length >= BEGIN &&
    said.startsWith(known.slice(0, BEGIN)) &&
    (stem(said) === stem(known) || isSameWord(said, known)));

/** The words of a text that an expression is said by, in its order and close together; none where it is not said. */
function saidBy(expression: readonly string[], text: readonly string[]): readonly string[] {
  const [first, ...others] = expression;
  const from = (start: number): readonly string[] => {
    const places = [start];
    for (const word of others) {
      const last = places.at(-1) ?? start;
      const next = text.findIndex((each, place) => place > last && isWord(each, word));
      if (next < 0 || next - last > MOST_BETWEEN + 1) return [];
      places.push(next);
    }
    return places.map((place) => text[place] ?? "");
  };
  for (const [at, word] of text.entries()) {
    const found = first !== undefined && isWord(word, first) ? from(at) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** "går ut på" says what something is about. */
const isAbout = (text: readonly string[]): boolean =>
  text.some((word, at) => word === "ut" && text[at + 1] === "pa");

/** What a question asks of an agreement as such. */
export type Conceived = {
  /** The words of the agreements' own sections for it, and what others have instead. */
  readonly means: readonly string[];
  readonly others: readonly (readonly string[])[];
  /** Words that the facts of those sections are told by. */
  readonly told: readonly string[];
  /** The question's own words for it. */
  readonly said: readonly string[];
};

/** The concepts that a folded text asks for without saying them as the sections do. */
export function conceptsIn(folded: string): Conceived {
  const text: readonly string[] = folded.match(/[a-z]+|·+/g) ?? [];
  const named = text.some((word) => word.startsWith("·") || AGREEMENTS.some((one) => word.startsWith(one)));
  const mayMean = ({ ofAgreement }: Known): boolean => !ofAgreement || (named && !isAbout(text));
  const found = KNOWN.filter(mayMean).flatMap(({ means, told, said }) => {
    const words = said.flatMap((one) => saidBy(one, text));
    return words.length === 0 ? [] : [{ means, told, said: words }];
  });
  return {
    means: [...new Set(found.flatMap(({ means }) => means[0] ?? []))],
    others: found.flatMap(({ means }) => means.slice(1)),
    told: found.flatMap(({ told }) => told),
    said: found.flatMap(({ said }) => said),
  };
}
