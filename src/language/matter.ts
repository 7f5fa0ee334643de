import type { CalendarDate } from "../domain/calendar-date.js";
import { monthNames } from "../domain/calendar-names.js";
import { fold } from "../domain/fold.js";
import { writtenOut } from "./abbreviations.js";
import { type Conceived, conceptsIn } from "./concepts.js";
import { FILLERS } from "./fillers.js";
import { fillerFinder } from "./finders/cue.js";
import { doingFinder } from "./finders/doing.js";
import { find } from "./finders/finder.js";
import { monthNumber } from "./finders/time-words.js";
import type { Mention } from "./mention.js";
import type { Normalised } from "./normalise.js";
import { stem } from "./stems.js";
import { verbsIn } from "./verbs.js";

/** The text with some places blanked out, so that other finders do not read them again. */
export function without(text: Normalised, mentions: readonly Mention[]): Normalised {
  let folded = text.folded;
  for (const { start, end } of mentions)
    folded = folded.slice(0, start) + "·".repeat(end - start) + folded.slice(end);
  return { ...text, folded };
}

const SHORTEST = 4;

const isCapital = (word: string): boolean => word.length >= 2 && /^\p{Lu}+$/u.test(word);

/** Words that are left when everything else is read: what a list is narrowed to. */
export function topicOf(text: Normalised, read: readonly Mention[], today: CalendarDate): string[] {
  const rest = without(text, read);
  const left = without(rest, find(rest, [doingFinder, fillerFinder], { today }));
  const words = left.folded.matchAll(/(?<= )[\p{L}\p{N}]+(?= )/gu);
  return (
    [...words]
      // Short words are names only in capitals ("TSI"); else they are dialect, slips and scraps.
      .filter(
        ({ 0: word, index }) =>
          word.length >= SHORTEST || isCapital(text.written.slice(index, index + word.length)),
      )
      .map(([word]) => word)
  );
}

/** Of several words of a topic, those that stand where verbs stand say what is done, not what is asked about. */
export function withoutVerbs(topic: readonly string[], { folded }: Normalised): readonly string[] {
  const verbs = topic.length > 1 ? verbsIn(folded) : null;
  const rest = verbs === null ? topic : topic.filter((word) => !verbs.has(word));
  return rest.length > 0 ? rest : topic;
}

/** What joins things that are asked about together. */
const JOINS =
  / (?:samma (?:mote|dag|namnd|sammantrade|datum|gang) som|the same (?:meeting|day|date) as|och|o|samt|plus|resp|respektive|eller|mot|jamfort med|and|or|versus|vs|&|(?<= (?:mer|mindre|hogre|lagre|storre|dyrare|billigare|more|less|higher|lower|larger) (?:[^ ]+ ){0,7})(?:an|than)) /g;

/** Names that hold such a word ("barn och unga"), each as the stems of the words on both sides of it. */
export const joinedNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .map((name) => fold(name.replaceAll("&", " och ")))
      .flatMap((name) => [...name.matchAll(/(\p{L}+)-? +(?:och|and) +(?=(\p{L}+))/gu)])
      .map(([, left = "", right = ""]) => sidesOf(left, right)),
  );

const sidesOf = (left: string, right: string): string => `${stem(left)} ${stem(right)}`;

/** Whether a word that joins stands within a name. */
function isWithinName(
  { folded }: Normalised,
  { index, 0: join }: RegExpExecArray,
  names: ReadonlySet<string>,
) {
  const left = /(\p{L}+)[ -]*$/u.exec(folded.slice(0, index + 1))?.[1] ?? "";
  const right = /^\p{L}+/u.exec(folded.slice(index + join.length))?.[0] ?? "";
  return names.has(sidesOf(left, right));
}

/** The text in the parts that such words join, each with the rest blanked out so that places stay. */
export function partsOf(text: Normalised, names: ReadonlySet<string>): Normalised[] {
  const cuts = [...text.folded.matchAll(JOINS)].filter((cut) => !isWithinName(text, cut, names));
  if (cuts.length === 0) return [text];
  const ends = [...cuts.map(({ index }) => index + 1), text.folded.length];
  const starts = [0, ...cuts.map(({ 0: { length }, index }) => index + length - 1)];
  return starts.map((start, part) => {
    const end = ends[part] ?? text.folded.length;
    const only = (whole: string) =>
      `${" ".repeat(start)}${whole.slice(start, end)}${" ".repeat(whole.length - end)}`;
    return { ...text, folded: only(text.folded), written: only(text.written) };
  });
}

const NO_WORDS: ReadonlySet<string> = new Set();
const NOTHING: Conceived = { means: [], others: [], told: [], said: [] };

/** What a question is about, for looking things up: scope and time taken out. */
export type Matter = {
  /** For passages: who, what and how stay in. */
  readonly words: readonly string[];
  /** The same as other agreements say it. */
  readonly otherWords: readonly (readonly string[])[];
  /** For rows by their names: the words that ask for a value are out as well. */
  readonly names: readonly string[];
  /** What is spoken of, without those who speak: committees and divisions are out. */
  readonly things: readonly string[];
  /** Whether nothing was named but what asks for a value, and whose: "hur mycket pengar får nämnden?" */
  readonly isBare: boolean;
  /** Those of the words that ask for a value: they are no matter where no section has them. */
  readonly asking: ReadonlySet<string>;
  /** Months that were said, by their Swedish names, folded: a row may be of one of them. */
  readonly months: readonly string[];
};

/** "bostadsmålet": what the goal is of. */
const OF_GOAL = /^([a-z]{5,}?)s?mal(?:et|en|ets|ens)$/;

/** Words that compare: their phrases hold the matter between them ("mer till familjehem än"). */
const COMPARING =
  /^(?:jamfor\p{L}*|skillnad\p{L}*|skiljer|oka(?:t|r|de|des|ts)|okning\p{L}*|minska(?:t|r|de|des|ts)|minskning\p{L}*|hojning\p{L}*|sankning\p{L}*|(?:for)?andra(?:ts?|des?|s)?|dyrare|billigare|hogre|lagre|storre|mindre|forandring\p{L}*|olika|compared?|comparison|differ\p{L}*|chang\p{L}*|increas\p{L}*|decreas\p{L}*)$/u;

/** Cues that are no part of the matter: "vad har ändrats om …". Those that say who or what may be. */
const ASKING: ReadonlySet<string> = new Set(["says", "most", "least", "sum", "share", "only"]);
/** A row's name holds none of the words that ask for its value. */
const ASKING_VALUES: ReadonlySet<string> = new Set([
  ...ASKING,
  "measure",
  "money",
  "who",
  "list",
  "greeting",
]);

/** Abbreviations in capitals ("SIG"), folded: names, whatever the word is in small letters. None in a text all in capitals. */
function abbreviations({ folded, written }: Normalised): ReadonlySet<string> {
  if (written === written.toUpperCase()) return new Set();
  const found = [...folded.matchAll(/[a-z]+/g)].filter(({ 0: word, index }) =>
    isCapital(written.slice(index, index + word.length)),
  );
  return new Set(found.map(([word]) => word));
}

function contentWords(text: Normalised): string[] {
  const names = abbreviations(text);
  return [...new Set(writtenOut(text.folded).match(/[\p{L}\p{N}]+/gu) ?? [])]
    .filter(
      (word) => names.has(word) || (!/^[a-z]$/.test(word) && !FILLERS.has(word) && !COMPARING.test(word)),
    )
    .map((word) => OF_GOAL.exec(word)?.[1] ?? word);
}

/** What decides whether a name in a question says where to look, or is what is looked for. */
export type MatterContext = {
  /** Ids of the committees that agreements are of. */
  readonly commissioners: ReadonlySet<string>;
  /** Whether anything loaded is of a year; another one is a name ("vision 2035", "beslutet 2018"). */
  readonly knowsYear: (year: number) => boolean;
};

const SWEDISH_MONTHS = monthNames("sv").map(fold);

/** The months that a span of time was named by. */
const monthsIn = (said: string): string[] =>
  said.split(" ").flatMap((word) => SWEDISH_MONTHS[monthNumber(word) - 1] ?? []);

/** The question without the words that say when, where and whose: what is left is looked for. */
export function matterOf(
  text: Normalised,
  named: readonly Mention[],
  cues: readonly Mention[],
  { commissioners, knowsYear }: MatterContext,
): Matter {
  const isScope = ({ value }: Mention): boolean =>
    (value.kind === "time" && !(value.yearOnly && value.year !== null && !knowsYear(value.year))) ||
    value.kind === "municipality" ||
    (value.kind === "party" && value.ids.some((id) => commissioners.has(id)));
  const asking = (kinds: ReadonlySet<string>) =>
    cues.filter(({ value }) => value.kind === "cue" && kinds.has(value.cue));
  const scope = named.filter(isScope);
  const parties = named.filter(({ value }) => value.kind === "party");
  // "vad har ändrats mellan avtalen" asks about the matter in both, not about changing them.
  const compares = asking(new Set(["compare"])).length > 0;
  const {
    means: concepts,
    others,
    said: bySaying,
  } = compares ? NOTHING : conceptsIn(without(text, scope).folded);
  const said = contentWords(without(text, [...scope, ...asking(ASKING)]));
  // What is asked of an agreement as such is asked by its verb: "till när löper avtalet?"
  const asked = concepts.length === 0 ? NO_WORDS : new Set([...verbsIn(text.folded), ...bySaying]);
  const plain = said.filter((word) => !asked.has(word));
  const words = [...plain, ...concepts];
  const names = contentWords(without(text, [...scope, ...parties, ...asking(ASKING_VALUES)]));
  const valueless = new Set(contentWords(without(text, [...scope, ...asking(ASKING_VALUES)])));
  const things = contentWords(without(text, [...scope, ...parties, ...asking(ASKING)]));
  const times = named.filter(({ value }) => value.kind === "time");
  const months = times.flatMap(({ start, end }) => monthsIn(text.folded.slice(start, end)));
  // "vilken budget har nämnden?": what asks for the value is also the row's name.
  return {
    words,
    otherWords: others.map((means) => [...plain, ...means]),
    names: names.length > 0 ? names : words,
    things,
    asking: new Set(said.filter((word) => !valueless.has(word))),
    isBare: names.length === 0,
    months,
  };
}

/**
 * The names of each part of a question that joins several; an area that is said of all of them ("HVB och familjehem
 * för barn och unga") is none.
 */
export function namesInParts(
  text: Normalised,
  named: readonly Mention[],
  cues: readonly Mention[],
  context: MatterContext & { readonly joined: ReadonlySet<string> },
): readonly (readonly string[])[] {
  const areas = named.filter(({ value }) => value.kind === "area");
  const namesOf = (part: Normalised): readonly string[] => {
    const { names, isBare } = matterOf(part, named, cues, context);
    return isBare ? [] : names;
  };
  return partsOf(text, context.joined).flatMap((part) => {
    const [all, own] = [namesOf(part), namesOf(without(part, areas))];
    return all.length === 0 ? [] : [own.length > 0 ? own : all];
  });
}
