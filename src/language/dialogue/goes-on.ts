import type { Locale } from "../../domain/question.js";
import type { Reading } from "../reading.js";
import { pointingIn } from "./pointing.js";

/** A message that goes on from the one before says so by its first word, or by a "då" at its end. */
const GOES_ON =
  /^ (?:och|and|men|but|samma|same|what about|how about|hur ar det med|fast|bara|endast|enbart|only|just|i ?stallet) | (?:da|then) $/;
/** A message about rows of the last answer: "hur många av dem är muntliga?" */
const OF_THOSE = / (?:av|bland|of|among) (?:dem|dom|dessa|de har|de dar|them|those|these) /;
/** Nothing but how many: "hur många?", "hur många är det?" */
const HOW_MANY =
  /^ (?:och )?(?:hur manga|how many)(?: (?:ar|blir|are|is)(?: (?:det|de|there|they|it))?)? (?:da |totalt |in all |in total )?$/;
/** What is left out of the last answer: "inte barn och unga", "utom de muntliga". */
const LEAVES_OUT = /^ (?:inte|ej|utom|forutom|utan|not|except|without) /;
/** Longer messages are questions of their own. */
const MOST_WORDS = 9;

/** A language that is asked for, with a few words around it or alone. */
const LANGUAGES: readonly (readonly [Locale, RegExp])[] = [
  ["en", / (?:(?:pa|till) engelska|(?:in|to) english) |^ (?:engelska|english)(?: tack| please)? $/],
  ["sv", / (?:(?:pa|till) svenska|(?:in|to) swedish) |^ (?:svenska|swedish)(?: tack| please)? $/],
];

/** The language that a message asks to be answered in, if any. */
export const languageAsked = ({ text: { folded } }: Reading): Locale | null =>
  LANGUAGES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;

const wordCount = ({ text }: Reading): number => text.folded.trim().split(" ").length;

/** Cues of a question that stands on its own feet. */
const OWN_QUESTION = [
  "submit",
  "present",
  "when",
  "who",
  "money",
  "compare",
  "overdue",
  "status",
  "help",
] as const;

/** Nothing but what a list is narrowed to: "de skriftliga?", "barn och unga". */
const onlyNarrows = (reading: Reading): boolean =>
  reading.period === null &&
  !reading.committeeNamed &&
  reading.things.length === 0 &&
  reading.filter.topic.length === 0 &&
  wordCount(reading) <= 4;

/** Whether the message speaks of what the last answer listed: it asks about that, whatever it asks. */
export function isOfThose({ text }: Reading): boolean {
  const pointed = pointingIn(text)?.at.kind;
  return OF_THOSE.test(text.folded) || HOW_MANY.test(text.folded) || pointed === "them" || pointed === "it";
}

/** Whether the message is short enough to lean on the one before it, and names no time or matter of its own. */
export const leans = (reading: Reading): boolean =>
  wordCount(reading) <= MOST_WORDS &&
  reading.period === null &&
  !reading.committeeNamed &&
  !reading.municipalityNamed &&
  (reading.filter.followUps ?? []).length === 0;

/** Whether the message goes on from the last one: short, begun so, and no question of its own. */
export function goesOn(reading: Reading): boolean {
  const { folded, link } = reading.text;
  if (wordCount(reading) > MOST_WORDS || link !== null) return false;
  if (languageAsked(reading) !== null || (isOfThose(reading) && leans(reading))) return true;
  const begins = GOES_ON.test(folded) || LEAVES_OUT.test(folded) || OF_THOSE.test(folded);
  return (begins || onlyNarrows(reading)) && !reading.has(...OWN_QUESTION);
}
