import { grouped } from "./calendar.js";
import type { CommissionKind, ContentsWords, Direction } from "./contents.js";
import { enPhrases } from "./en-basics.js";
import { numberWords } from "./numbers.js";
import { counted } from "./phrases.js";

const { and, quoted } = enPhrases;
const tkr = (digits: string): string => `${digits}\u00a0tkr`;

const WAY: Readonly<Record<Direction, string>> = { more: " more", less: " less", same: "" };
const ROWS: Readonly<Record<CommissionKind, readonly [string, string]>> = {
  goals: ["goal", "goals"],
  assignments: ["special assignment", "special assignments"],
};

/** The words of English for contents. Titles of rows stand in Swedish, as in the documents. */
export const enContents: ContentsWords = {
  numbers: numberWords("."),
  passage: {
    place: (agreement, section, heading) =>
      `${agreement}, section ${/^\d/.test(section) ? section : quoted(section)}${heading === "" ? "" : ` ${heading}`}`,
    page: (page) => `page ${page}`,
    more: (n) => `More from the section (${grouped(n)})`,
    moreFrom: (place, n) => `From ${place} (${grouped(n)})`,
    also: "See also",
    none: "No section says anything about that.",
    quote: quoted,
  },
  figures: {
    none: "No amount fits.",
    several: (n) => `${counted(n, "amount fits", "amounts fit")}`,
    tkr,
    label: (label, year) => (label.includes(String(year)) ? label : `${label}, ${year}`),
    unreadable: "unreadable",
    unreadableSaid: (label, seen) =>
      `The amount for ${label} could not be read in the scanned table; what can be seen is ${quoted(seen)}.`,
    code: (code) => `code ${code}`,
    partOf: (label, amount) => `part of ${label}${amount === null ? "" : `, ${amount}`}`,
    yearInferred: "year inferred",
    columns: { row: "Row", year: "Year", amount: "tkr" },
    sum: "Total",
    parts: "Of which",
    inYear: (year) => `in ${year}`,
    inAgreement: (agreement) => `in ${agreement}`,
    forRow: (label) => `for ${label}`,
    difference: ({ result, direction, to, from }) =>
      direction === "same"
        ? `The same ${to} as ${from}`
        : `${tkr(result)}${WAY[direction]} ${to} than ${from}`,
    differenceReckoned: ({ larger, smaller, result, direction, change }) =>
      `${larger} − ${smaller} = ${tkr(result)}${WAY[direction]}${change === null ? "" : ` (${change})`}`,
    share: (percent, whole) => `${percent} of ${whole}`,
    shareReckoned: (part, whole, percent) => `${part} of ${tkr(whole)} = ${percent}`,
    sumOf: (n) => `the sum of ${counted(n, "amount", "amounts")}`,
    sumReckoned: (terms, result) => `${terms} = ${tkr(result)}`,
    extreme: (op, n) =>
      `The ${op === "most" ? "largest" : "smallest"} of ${counted(n, "amount", "amounts")}.`,
    moreRows: (n) => `… and ${counted(n, "more amount", "more amounts")}`,
    moreRemarks: (n) => `… and ${counted(n, "more remark", "more remarks")}`,
  },
  indicators: {
    several: (n) => `${counted(n, "measure fits", "measures fit")}`,
    none: "No measure fits.",
    value: (value, year) => `${value} in ${year}`,
    earlier: (values) => `Before that: ${and(values)}.`,
    otherwise: (values) => `Other years: ${and(values)}.`,
    noValue: (years) => `no value for ${and(years)}`,
    noValues: "the agreement has no value",
    source: (source) => `source ${source}`,
    moreRows: (n) => `… and ${counted(n, "more measure", "more measures")}`,
  },
  commissions: {
    title: { goals: "Goals", assignments: "Special assignments" },
    heading: (title, sources) => `${title} in ${sources}`,
    none: (kind) =>
      kind === "goals" ? "No goal fits the question." : "No special assignment fits the question.",
    level: (kind, level) =>
      `${kind === "goals" ? "goal" : "assignment"} of ${level === "KF" ? "the Council (KF)" : "the committee"}`,
    desired: "Desired result",
    measures: "Measured by",
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    tags: (tags) => `tagged ${and(tags)}`,
    complete: (kind, n, outOf, sources) => `${grouped(n)} of ${counted(outOf, ...ROWS[kind])} in ${sources}.`,
    moreRows: (kind, n) => `… and ${counted(n, `more ${ROWS[kind][0]}`, `more ${ROWS[kind][1]}`)}`,
  },
  compare: {
    heading: "Comparison",
    none: "There is nothing to put side by side.",
    total: (agreement, year, amount, of) =>
      `In all ${agreement.includes(String(year)) ? agreement : `${agreement}, ${year}`}: ${amount} (${of})`,
    head: {
      amounts: "Amounts",
      followUps: "Follow-ups",
      goals: "Goals",
      assignments: "Special assignments",
    },
    counts: (before, n, after, m) => `${grouped(n)} in ${before}, ${grouped(m)} in ${after}`,
    only: (agreement, n) => `Only in ${agreement} (${grouped(n)})`,
    both: (n) => `In both (${grouped(n)})`,
    change: (label, from, to, { result, direction, change }) =>
      `${label}: ${from}, ${to}${direction === "same" ? ", the same" : `: ${tkr(result)}${WAY[direction]}`}${change === null || direction === "same" ? "" : ` (${change})`}`,
    unpaired: (n) => `${counted(n, "amount has", "amounts have")} no namesake in the other agreement.`,
    byName: "Rows are paired by what they are called; one that has another name now stands on both sides.",
  },
};
