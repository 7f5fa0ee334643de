import { grouped } from "./calendar.js";
import type { CommissionKind, ContentsWords, Direction } from "./contents.js";
import { numberWords } from "./numbers.js";
import { counted } from "./phrases.js";
import { svPhrases } from "./sv-basics.js";

const { and, quoted } = svPhrases;
const tkr = (digits: string): string => `${digits}\u00a0tkr`;

const WAY: Readonly<Record<Direction, string>> = { more: " mer", less: " mindre", same: "" };
const ROWS: Readonly<Record<CommissionKind, readonly [string, string]>> = {
  goals: ["mål", "mål"],
  assignments: ["särskilt uppdrag", "särskilda uppdrag"],
};

/** The words of Swedish for contents. */
export const svContents: ContentsWords = {
  numbers: numberWords(","),
  passage: {
    place: (agreement, section, heading) =>
      `${agreement}, avsnitt ${/^\d/.test(section) ? section : quoted(section)}${heading === "" ? "" : ` ${heading}`}`,
    page: (page) => `sidan ${page}`,
    more: (n) => `Mer ur avsnittet (${grouped(n)})`,
    moreFrom: (place, n) => `Ur ${place} (${grouped(n)})`,
    also: "Se även",
    none: "Inget avsnitt säger något om det.",
    quote: quoted,
  },
  figures: {
    none: "Inget belopp passar.",
    several: (n) => `${counted(n, "belopp", "belopp")} passar`,
    tkr,
    label: (label, year) => (label.includes(String(year)) ? label : `${label}, ${year}`),
    unreadable: "oläsligt",
    unreadableSaid: (label, seen) =>
      `Beloppet för ${label} gick inte att läsa i den inskannade tabellen; det som syns är ${quoted(seen)}.`,
    code: (code) => `kod ${code}`,
    partOf: (label, amount) => `ingår i ${label}${amount === null ? "" : `, ${amount}`}`,
    yearInferred: "året är härlett",
    columns: { row: "Rad", year: "År", amount: "tkr" },
    sum: "Summa",
    parts: "Därav",
    inYear: String,
    inAgreement: (agreement) => `i ${agreement}`,
    forRow: (label) => `för ${label}`,
    difference: ({ result, direction, to, from }) =>
      direction === "same"
        ? `Lika mycket ${to} som ${from}`
        : `${tkr(result)}${WAY[direction]} ${to} än ${from}`,
    differenceReckoned: ({ larger, smaller, result, direction, change }) =>
      `${larger} − ${smaller} = ${tkr(result)}${WAY[direction]}${change === null ? "" : ` (${change})`}`,
    share: (percent, whole) => `${percent} av ${whole}`,
    shareReckoned: (part, whole, percent) => `${part} av ${tkr(whole)} = ${percent}`,
    sumOf: (n) => `summan av ${counted(n, "belopp", "belopp")}`,
    sumReckoned: (terms, result) => `${terms} = ${tkr(result)}`,
    extreme: (op, n) => `${op === "most" ? "Störst" : "Minst"} av ${counted(n, "belopp", "belopp")}.`,
    moreRows: (n) => `… och ${counted(n, "belopp", "belopp")} till`,
    moreRemarks: (n) => `… och ${counted(n, "anmärkning", "anmärkningar")} till`,
  },
  indicators: {
    several: (n) => `${counted(n, "mått", "mått")} passar`,
    none: "Inget mått passar.",
    // A bare number and a year would run together.
    value: (value, year) => (/\d$/.test(value) ? `${value} år ${year}` : `${value} ${year}`),
    earlier: (values) => `Tidigare: ${and(values)}.`,
    otherwise: (values) => `Andra år: ${and(values)}.`,
    noValue: (years) => `inget värde för ${and(years)}`,
    noValues: "överenskommelsen har inget värde",
    source: (source) => `källa ${source}`,
    moreRows: (n) => `… och ${counted(n, "mått", "mått")} till`,
  },
  commissions: {
    title: { goals: "Mål", assignments: "Särskilda uppdrag" },
    heading: (title, sources) => `${title} i ${sources}`,
    none: (kind) =>
      kind === "goals" ? "Inget mål stämmer med frågan." : "Inget särskilt uppdrag stämmer med frågan.",
    level: (kind, level) =>
      `${kind === "goals" ? "mål" : "uppdrag"} från ${level === "KF" ? "KF" : "nämnden"}`,
    desired: "Önskat resultat",
    measures: "Mäts genom",
    from: (day) => `från ${day}`,
    until: (day) => `till och med ${day}`,
    tags: (tags) => `märkt ${and(tags)}`,
    complete: (kind, n, outOf, sources) => `${grouped(n)} av ${counted(outOf, ...ROWS[kind])} i ${sources}.`,
    moreRows: (kind, n) => `… och ${counted(n, ...ROWS[kind])} till`,
  },
  compare: {
    heading: "Jämförelse",
    none: "Det finns inget att ställa bredvid vartannat.",
    total: (agreement, year, amount, of) =>
      `Totalt ${agreement.includes(String(year)) ? agreement : `${agreement}, ${year}`}: ${amount} (${of})`,
    head: {
      amounts: "Belopp",
      followUps: "Uppföljningar",
      goals: "Mål",
      assignments: "Särskilda uppdrag",
    },
    counts: (before, n, after, m) => `${grouped(n)} i ${before}, ${grouped(m)} i ${after}`,
    only: (agreement, n) => `Bara i ${agreement} (${grouped(n)})`,
    both: (n) => `I båda (${grouped(n)})`,
    change: (label, from, to, { result, direction, change }) =>
      `${label}: ${from}, ${to}${direction === "same" ? ", lika mycket" : `: ${tkr(result)}${WAY[direction]}`}${change === null || direction === "same" ? "" : ` (${change})`}`,
    unpaired: (n) =>
      `${counted(n, "belopp har", "belopp har")} inget med samma namn i den andra överenskommelsen.`,
    byName:
      "Rader paras ihop efter vad de heter; en rad som har fått ett annat namn står därför på båda sidor.",
  },
};
