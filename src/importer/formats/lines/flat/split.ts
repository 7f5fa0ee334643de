import { fold } from "../../../../domain/fold.js";
import { MONTH_NAMES } from "../../../dates/words.js";
import { joined } from "../lists.js";
import { breaksOff } from "../source.js";

// Two columns of text that a scanner wrote line by line: "Uppföljning av uppdraget Muntlig och skriftlig
// redovisning" / "att utveckla samverkan till nämndens sammanträde". Where one column's words end and the
// other's begin is found as a reader finds it: a column is as wide as its fullest line, a line breaks only
// where the next word had no room, a cell begins with a capital and does not end in "och".

/** What is known of the two columns: how wide they are, in characters, and which words lean to the right one. */
export type Columns = {
  readonly widths: readonly [number, number];
  /** Folded words: above 0 they stand in the right column as a rule, below 0 in the left one. */
  readonly leanings: ReadonlyMap<string, number>;
  /** Folded words that stand beside each other somewhere in the document, as "a b". */
  readonly pairs: ReadonlySet<string>;
};

/** One line of the row: its words, and, where the scanner drew the line between the columns, how many are left of it. */
export type RowLine = {
  readonly words: readonly string[];
  readonly split: number | null;
  readonly afterBlank: boolean;
};

/** A way to split the lines read so far, and what speaks against it. */
type Guess = { readonly left: readonly string[]; readonly right: readonly string[]; readonly cost: number };

const BEAM = 16;
/** No column of text is narrower. */
const NARROWEST = 20;
/** Letters are not equally wide: a line may hold this many more or less than its column's width. */
const SLACK = 3;
const COSTS = {
  overfull: 1.5,
  early: 0.6,
  mostEarly: 6,
  lowerStart: 5,
  restart: 2.5,
  restartBeside: 4,
  pastEnd: 6,
  endsInSmallWord: 5,
  emptyFirst: 8,
  withinSlack: 0.35,
  newSentence: 0.5,
  stopsEarly: 0.5,
  stopsInPhrase: 3,
  sentenceOnLeft: 0.3,
  knownPair: -0.8,
  wrongSide: 0.6,
};

const ENDED = new RegExp(`(?:[.)%]|\\d{4}|${MONTH_NAMES.join("|")})$`);

/** The best way to split a row's lines into two cells, and its cost. */
export function splitRow(
  lines: readonly RowLine[],
  columns: Columns,
  beam = BEAM,
): { cells: [string, string]; cost: number } {
  let guesses: Guess[] = [{ left: [], right: [], cost: 0 }];
  for (const line of lines) {
    const next = guesses.flatMap((guess) =>
      splitsOf(line).map((count) => extended(guess, line, count, columns)),
    );
    guesses = next.sort((a, b) => a.cost - b.cost).slice(0, beam);
  }
  const best = guesses.map(closed).reduce((a, b) => (b.cost < a.cost ? b : a));
  return { cells: [joinedLines(best.left), joinedLines(best.right)], cost: best.cost };
}

type Rows = readonly (readonly RowLine[])[];

/**
 * What a document's rows tell of their columns together: the widths they fit best, and, from the cells which
 * those give, which words stand on which side ("sammanträde" in what is said, not in the title).
 */
export function columnsOf(rows: Rows, text: readonly string[]): Columns {
  const pairs = pairsIn(text);
  const none: Columns = { widths: fittingWidths(rows, pairs), leanings: new Map(), pairs };
  return { ...none, leanings: leaningsOf(rows.map((row) => splitRow(row, none).cells)) };
}

type Fit = { readonly widths: Columns["widths"]; readonly cost: number };

/** Tries widths that fill a line, in steps; then those around the best of them. */
function fittingWidths(rows: Rows, pairs: Columns["pairs"]): Columns["widths"] {
  const longest = Math.max(2 * NARROWEST, ...rows.flat().map(({ words }) => words.join(" ").length));
  const measured = (left: number, right: number): Fit => {
    const columns: Columns = { widths: [left, right], leanings: new Map(), pairs };
    return {
      widths: [left, right],
      cost: rows.reduce((sum, row) => sum + splitRow(row, columns, 4).cost, 0),
    };
  };
  const lefts = Array.from(
    { length: Math.ceil((longest - 2 * NARROWEST + 1) / 4) },
    (_, step) => NARROWEST + 4 * step,
  );
  const [left] = cheapest(lefts.map((width) => measured(width, longest - width))).widths;
  const around = [-2, 0, 2]
    .filter((more) => left + more >= NARROWEST)
    .flatMap((more) => [-6, -3, 0, 3].map((rest) => measured(left + more, longest - left - more + rest)));
  return cheapest(around).widths;
}

const cheapest = (fits: readonly Fit[]): Fit => fits.reduce((a, b) => (b.cost < a.cost ? b : a));

function pairsIn(text: readonly string[]): Set<string> {
  const words = text.map((line) => line.split(/\s+/).map(folded));
  return new Set(words.flatMap((line) => line.slice(1).map((word, index) => `${line[index]} ${word}`)));
}

function leaningsOf(cells: readonly (readonly [string, string])[]): Map<string, number> {
  const counts = new Map<string, [number, number]>();
  for (const [side, word] of cells.flatMap(([left, right]) => [...sided(0, left), ...sided(1, right)])) {
    const count = counts.get(word) ?? [0, 0];
    count[side] += 1;
    counts.set(word, count);
  }
  const leaning = ([left, right]: [number, number]) => Math.log((right + 0.5) / (left + 0.5));
  return new Map([...counts].map(([word, count]) => [word, Math.max(-2, Math.min(2, leaning(count)))]));
}

const sided = (side: 0 | 1, cell: string): [0 | 1, string][] =>
  cell.split(" ").map((word) => [side, folded(word)]);

const splitsOf = (line: RowLine): number[] =>
  line.split !== null ? [line.split] : Array.from({ length: line.words.length + 1 }, (_, count) => count);

function extended(guess: Guess, line: RowLine, count: number, columns: Columns): Guess {
  const { leanings } = columns;
  const left = line.words.slice(0, count).join(" ");
  const right = line.words.slice(count).join(" ");
  const cost =
    columnCost(guess.left, left, columns, 0, line.afterBlank) +
    columnCost(guess.right, right, columns, 1, line.afterBlank) +
    (guess.left.length === 0 && left === "" ? COSTS.emptyFirst : 0) +
    (left !== "" && right !== "" && (restarts(guess.left) || restarts(guess.right))
      ? COSTS.restartBeside
      : 0) +
    COSTS.sentenceOnLeft * (left.match(/[.](?=\s|$)/g)?.length ?? 0) +
    COSTS.wrongSide * (against(left, leanings, 1) + against(right, leanings, -1));
  return { left: [...guess.left, left], right: [...guess.right, right], cost: guess.cost + cost };
}

/** Whether a column that goes on now had stopped: a scanner that does so writes its lines alone. */
const restarts = (before: readonly string[]): boolean => before.at(-1) === "";

/** How much a text's words lean to the other side. */
const against = (text: string, leanings: Columns["leanings"], side: 1 | -1): number =>
  leanings.size === 0 || text === ""
    ? 0
    : text.split(" ").reduce((sum, word) => sum + Math.max(0, side * (leanings.get(folded(word)) ?? 0)), 0);

const foldings = new Map<string, string>();

/** A word in small letters without marks; the same few words are asked for again and again. */
function folded(word: string): string {
  const known = foldings.get(word);
  if (known !== undefined) return known;
  const made = fold(word).replace(/[^\p{L}\p{N}]/gu, "");
  if (foldings.size > 50_000) foldings.clear();
  foldings.set(word, made);
  return made;
}

/** What speaks against a column going on with these words. */
function columnCost(
  before: readonly string[],
  text: string,
  columns: Columns,
  side: 0 | 1,
  afterBlank: boolean,
): number {
  if (text === "") return 0;
  const width = columns.widths[side];
  const overfull = graded(text.length - width, COSTS.overfull);
  const last = before.findLast((line) => line !== "");
  if (last === undefined) return overfull + (/^\p{Ll}/u.test(text) ? COSTS.lowerStart : 0);
  const pastEnd = /[.]$/.test(last) && /^\p{Ll}/u.test(text) ? COSTS.pastEnd : 0;
  const restart = before.at(-1) === "" ? COSTS.restart / (afterBlank ? 2 : 1) : 0;
  const pair = `${folded(last.split(" ").at(-1) ?? "")} ${folded(text.split(" ")[0] ?? "")}`;
  const known = columns.pairs.has(pair) ? COSTS.knownPair : 0;
  return overfull + earlyCost(last, text, width) + pastEnd + restart + known;
}

/** What speaks against a line having ended although the next word had room on it. */
function earlyCost(last: string, text: string, width: number): number {
  if (/[.:]$/.test(last) && /^[\p{Lu}\d•]/u.test(text)) return COSTS.newSentence;
  const room = width - (last.length + 1 + (text.split(" ")[0] ?? "").length);
  return Math.min(COSTS.mostEarly, graded(room, COSTS.early));
}

/** What speaks against a column stopping here: least at a full stop, a year or a month, most in mid-phrase. */
function stopCost(last: string): number {
  if (last === "" || ENDED.test(last)) return 0;
  return /[,-]$/.test(last) || breaksOff(last) ? COSTS.stopsInPhrase : COSTS.stopsEarly;
}

/** What a number of characters costs: little as long as letters of other widths may explain it. */
const graded = (characters: number, each: number): number =>
  Math.min(SLACK, Math.max(0, characters)) * COSTS.withinSlack + Math.max(0, characters - SLACK) * each;

/** A guess at the row's end: a cell that was cut short speaks against it. */
const closed = (guess: Guess): Guess => ({
  ...guess,
  cost: guess.cost + endCost(guess.left) + endCost(guess.right),
});

function endCost(lines: readonly string[]): number {
  const last = lines.findLast((line) => line !== "") ?? "";
  const smallWord = breaksOff(last) || last.endsWith("-") ? COSTS.endsInSmallWord : 0;
  return smallWord + (lines.at(-1) === "" ? stopCost(last) : 0);
}

/** A cell's lines as its text: words divided at a line's end put together. */
export const joinedLines = (lines: readonly string[]): string =>
  lines.filter((line) => line !== "").reduce(joined, "");
