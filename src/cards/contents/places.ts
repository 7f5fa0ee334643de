import type { ContentsAnswer, Note } from "../../domain/answer.js";
import type { Placed } from "../../domain/contents.js";
import { lastNotes, leadNotes } from "../headings.js";
import { capital } from "../state.js";
import { headingBeside } from "../words/phrases.js";
import type { Words } from "../words/words.js";

/** Where something stands: "SN 2024, avsnitt 1.6 Ansvarsfördelning". */
export const placeSaid = (placed: Placed, words: Words): string =>
  words.contents.passage.place(
    placed.agreementShort,
    placed.section,
    headingBeside(placed.section, placed.heading),
  );

/** A short fact stays on one line: "avsnitt 5.5.6". */
const unbroken = (fact: string): string => (fact.length <= 16 ? fact.replaceAll(" ", "\u00a0") : fact);

/** Facts in one line of a card: it breaks between them, never before a dot. */
export const dotted = (facts: readonly string[]): string => capital(facts.map(unbroken).join("\u00a0· "));

/** A place without the heading: "SN 2024, avsnitt 1.6". */
export const shortPlace = ({ agreementShort, section }: Placed, words: Words): string =>
  words.contents.passage.place(agreementShort, section, "");

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Where rows stand, each section once: "SN 2024, avsnitt 4.2 …; SN 2026, avsnitt ”Ekonomi (SN)”". */
export const sourcesLine = (rows: readonly Placed[], words: Words): string =>
  unique(rows.map((row) => placeSaid(row, words))).join("; ");

/** The agreements that rows stand in, as headings name them: "SN 2024 och SN 2026". */
export const agreementsSaid = (rows: readonly Placed[], words: Words): string =>
  words.and(unique(rows.map(({ agreementShort }) => agreementShort)));

/**
 * The notes that contents say. That no follow-up knows a word says nothing of what a section holds; and
 * sections are looked for in every municipality, so none is taken for granted: each says where it stands.
 */
function notesOf({ kind, notes }: ContentsAnswer): readonly Note[] {
  const anywhere = kind === "content" || kind === "who" || kind === "compare";
  return notes.filter(
    ({ code }) => code !== "topic-unknown" && !(anywhere && code === "assumed-municipality"),
  );
}

/** Notes that stand before what is said. */
export const notesBefore = (answer: ContentsAnswer, words: Words): string[] =>
  leadNotes({ ...answer, notes: notesOf(answer) }, words);

/** Notes that stand last. */
export const notesAfter = (answer: ContentsAnswer, words: Words): string[] =>
  lastNotes({ ...answer, notes: notesOf(answer) }, words);
