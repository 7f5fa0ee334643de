import { ofAgreement, pairUp, sameMatter } from "./entries.js";
import type { NamedRow } from "./expectations.js";
import { saidIn } from "./facts.js";
import { missing, tooMany } from "./faults.js";
import { folded } from "./folding.js";
import { type Row, rowsIn, sourcesOf, textIn } from "./row.js";
import { sectionKey } from "./sections.js";
import { plainWords, sameWord, tellingWords } from "./words.js";

/** Goals or assignments that are wanted, and others that may stand there. */
export type ExpectedNamed = { readonly must: readonly NamedRow[]; readonly may: readonly NamedRow[] };

const SOURCES = 12;

const rowsOf = (answer: Row): Row[] =>
  [answer.goals, answer.assignments, answer.items].flatMap((list) => rowsIn(list));

/** What the answer says of an agreement in prose: its sources, and the sentences of a text that is about it. */
function proseOf(agreement: string, answer: Row): string[] {
  const about = (row: Row): boolean => ofAgreement(agreement, row);
  const sources = sourcesOf(answer, SOURCES)
    .filter(about)
    .map((source) => saidIn(source).join(" "));
  if (sources.length === 0 && !rowsOf(answer).some(about)) return [];
  const sentences = textIn(answer.text).split(/[\n;•]+|(?<=[.!?]) /);
  return [...sources, ...sentences.filter((sentence) => sentence.trim() !== "")];
}

/** Whether a piece of prose holds seven in ten of a title's words. */
function tells(prose: string, title: string): boolean {
  const wanted = tellingWords(title);
  const said = [...new Set(plainWords(prose))];
  const found = wanted.filter((word) => said.some((other) => sameWord(word, other)));
  return found.length >= 0.7 * wanted.length;
}

/** Whether the row's section is cited, and no other wanted row stands in it. */
function citedAlone({ agreement, section }: NamedRow, must: readonly NamedRow[], answer: Row): boolean {
  const key = sectionKey(section);
  if (must.filter((other) => sectionKey(other.section) === key).length !== 1) return false;
  return sourcesOf(answer, SOURCES).some(
    (source) =>
      folded(textIn(source.agreement)) === folded(agreement) && sectionKey(textIn(source.section)) === key,
  );
}

/** What is missing of goals or assignments (as rows, or else in prose), and which rows are too many. */
export function namedFaults({ must, may }: ExpectedNamed, answer: Row): string[] {
  const rows = rowsOf(answer);
  const paired = pairUp(must, rows, sameMatter);
  const used = new Set(paired.values());
  const inProse = (wanted: NamedRow): boolean =>
    proseOf(wanted.agreement, answer).some((prose) => tells(prose, wanted.title)) ||
    citedAlone(wanted, must, answer);
  const unmet = must.filter((wanted, place) => !paired.has(place) && !inProse(wanted));
  const known = [...may, ...must];
  const extra = rows.filter(
    (row, place) => !used.has(place) && !known.some((entry) => sameMatter(entry, row)),
  );
  return [...unmet.map(missing), ...tooMany(extra, must.length)];
}
