import type { FollowUp, Register, Section } from "../../domain/agreement.js";
import { idsOf } from "../../domain/compare/identity.js";
import type { Locale } from "../../domain/question.js";
import { IMPORTED_VERSION, type ImportedRegister, type Review } from "../../store/imported.js";
import type { Imported } from "./found.js";

/** What is known of the same agreement before the import: its register, and its import if it had one. */
export type Before = { readonly register: Register; readonly imported: ImportedRegister | null };

/** What it takes to take an import into use besides what was found. */
export type Taking = {
  /** The file's name, without its folder. */
  readonly document: string;
  /** The instant, ISO 8601. */
  readonly at: string;
  readonly before: Before | null;
  /** Whether every row is confirmed by whoever imports. */
  readonly confirm: boolean;
};

/** Who confirms rows on the command line: nobody has signed in there. */
export const COMMAND_LINE = { id: "cli", name: "kommandoraden" } as const;

/** Rows in which something is new, other or gone, or in an occasion of theirs. */
function touchedRows({ changes, register }: Imported): ReadonlySet<string> {
  if (changes.kind !== "version") return new Set(idsOf(register));
  const refs = [...changes.added, ...changes.changed, ...changes.gone];
  return new Set(refs.map(({ kind, id }) => (kind === "occasion" ? id.slice(0, id.indexOf("/")) : id)));
}

/** Everything that nobody has confirmed as it now stands: what was confirmed and says the same stays so. */
function unconfirmedRows(found: Imported, before: Before | null): string[] {
  const touched = touchedRows(found);
  const open = new Set(before?.imported?.unconfirmed);
  return idsOf(found.register).filter((id) => before === null || touched.has(id) || open.has(id));
}

/** Earlier decisions on rows that are still there. */
function keptReviews(found: Imported, before: Before | null): Review[] {
  const ids = new Set(idsOf(found.register));
  return (before?.imported?.reviews ?? [])
    .map((review) => ({ ...review, rows: review.rows.filter((row) => ids.has(row)) }))
    .filter(({ rows }) => rows.length > 0);
}

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/**
 * The section as it was known before: of the same id and heading; else, where ids were made anew, the only one
 * of that heading, if the heading is the only one of its kind now too.
 */
function sameSection(
  { id, heading }: Section,
  now: readonly Section[],
  before: readonly Section[],
): Section | undefined {
  const named = before.filter((section) => section.heading === heading);
  const isOnly = named.length === 1 && now.filter((section) => section.heading === heading).length === 1;
  return named.find((section) => section.id === id) ?? (isOnly ? named[0] : undefined);
}

/** What people wrote about a section before, without facts whose numbers the document no longer has there. */
function sectionWords(section: Section, same: Section, text: string): Section {
  const there = new Set(numbersIn(text));
  const facts = same.facts.filter(({ text: said }) =>
    numbersIn(said.sv).every((number) => there.has(number)),
  );
  return { ...section, summary: same.summary, keywords: same.keywords, facts };
}

/**
 * Titles, days and figures are the document's. The words that answers and searches use besides are better
 * where people wrote them: sections of the same heading, and rows that say the same as before, keep theirs.
 */
function withKnownWords(found: Imported, before: Before | null): Register {
  const { register, passages } = found;
  if (before === null) return register;
  const touched = touchedRows(found);
  const old = before.register;
  return {
    ...register,
    sections: register.sections.map((section) => {
      const same = sameSection(section, register.sections, old.sections);
      const own = passages.find((passage) => passage.section === section.id);
      return same ? sectionWords(section, same, own?.text ?? "") : section;
    }),
    followUps: register.followUps.map((row) => {
      const same = old.followUps.find(({ id }) => id === row.id);
      return same ? followUpWords(row, same, touched.has(row.id)) : row;
    }),
  };
}

/** A row that says something else than before keeps only the words it is searched by. */
function followUpWords(row: FollowUp, same: FollowUp, isTouched: boolean): FollowUp {
  const both = (locale: Locale): string[] => [
    ...new Set([...same.keywords[locale], ...row.keywords[locale]]),
  ];
  const keywords = { sv: both("sv"), en: both("en") };
  if (isTouched) return { ...row, keywords };
  return { ...row, shortTitle: same.shortTitle, summary: same.summary, keywords };
}

/** Rows that somebody corrected and of which the document says the same as then, as it says them. */
function correctedRows(found: Imported, before: Before | null): ImportedRegister["asRead"] {
  const touched = touchedRows(found);
  const rows = found.register.followUps.filter(
    ({ id }) => before?.imported?.asRead[id] !== undefined && !touched.has(id),
  );
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** The register with the corrections that still hold in place of what was read. */
function withCorrections(
  register: Register,
  before: Before | null,
  asRead: ImportedRegister["asRead"],
): Register {
  const own = new Map(before?.imported?.register.followUps.map((row) => [row.id, row]));
  return {
    ...register,
    followUps: register.followUps.map((row) => (asRead[row.id] && own.get(row.id)) ?? row),
  };
}

/** An import as it is stored. The document's own words come along; they must never be in a shipped register. */
export function takenIntoUse(found: Imported, { document, at, before, confirm }: Taking): ImportedRegister {
  const open = unconfirmedRows(found, before);
  const review: Review = { rows: open, outcome: "confirmed", by: COMMAND_LINE, at };
  const ids = new Set(idsOf(found.register));
  const asRead = correctedRows(found, before);
  const sources = Object.entries(found.sources).filter(([id]) => ids.has(id));
  return {
    version: IMPORTED_VERSION,
    register: {
      ...withCorrections(withKnownWords(found, before), before, asRead),
      remarks: remarksOf(found),
    },
    document,
    importedAt: at,
    sources: Object.fromEntries(sources.map(([id, { place, quote }]) => [id, { place, words: quote }])),
    passages: Object.fromEntries(
      found.passages.map(({ section, place, text }) => [section, { place, words: text }]),
    ),
    unconfirmed: confirm ? [] : open,
    reviews: [...keptReviews(found, before), ...(confirm && open.length > 0 ? [review] : [])],
    asRead,
  };
}

/** The remarks that fit the register's shape: they name its own sections. */
const remarksOf = ({ remarks, register }: Imported): Register["remarks"] => {
  const sections = new Set(register.sections.map(({ id }) => id));
  return remarks.filter(({ section }) => sections.has(section));
};
