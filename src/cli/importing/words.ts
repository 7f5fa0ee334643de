import { wordsFor } from "../../cards/words/index.js";
import type { RowKind } from "../../domain/compare/entry.js";
import type { FieldChange, FieldValue } from "../../domain/compare/fields.js";
import type { Locale } from "../../domain/question.js";
import type { NoticeCode } from "../../importer/document.js";
import type { UnreadReason } from "../../importer/draft.js";

/** How many of each kind of row a register holds. */
export type Counts = Readonly<Record<Exclude<RowKind, "occasion">, number>>;

/** What came of an import, in numbers. */
export type Tally = {
  readonly found: number;
  readonly unsure: number;
  readonly unread: number;
  readonly remarks: number;
  readonly seconds: number;
};

/** Every sentence of `import`, in one language. */
export type ImportWords = {
  readonly found: (counts: Counts) => string;
  readonly unsure: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly remarks: (count: number) => string;
  readonly why: Readonly<Record<UnreadReason, string>>;
  /** What the reader did with the file, by its code, how often, and where first. */
  readonly notice: (code: NoticeCode, count: number, details: string) => string;
  readonly page: (page: number) => string;
  readonly line: (line: number) => string;
  readonly section: (section: string) => string;
  readonly unknownAgreement: string;
  readonly versionOf: (of: string, counts: Readonly<Record<Group, number>>) => string;
  readonly yearOf: (of: string, counts: { carriedOver: number; moved: number }) => string;
  readonly groups: Readonly<Record<Group | YearGroup, (count: number) => string>>;
  readonly kinds: Readonly<Record<RowKind, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, string>>;
  readonly nothing: string;
  readonly amount: (tkr: number) => string;
  /** Occasions that are gone although something is recorded on them. */
  readonly orphans: (count: number) => string;
  readonly orphan: (title: string, id: string, events: number) => string;
  readonly cannot: (fault: string) => string;
  readonly progress: (file: string, done: number, total: number) => string;
  readonly summary: (tally: Tally) => string;
  readonly notWritten: string;
  readonly refused: string;
  readonly written: (file: string, unconfirmed: number) => string;
  readonly locked: (why: string) => string;
};

/** Rows of two versions of one agreement. */
export type Group = "added" | "changed" | "gone" | "unchanged";
/** Rows of two years' agreements. */
export type YearGroup = "dropped" | "moved" | "up" | "down" | "newAmounts" | "droppedAmounts";

/** A field that changed, as people read it: "lämnas in senast: 2027-05-14 → 2027-05-21". */
export function fieldSaid({ field, from, to }: FieldChange, words: ImportWords): string {
  return `${words.fields[field] ?? field}: ${valueSaid(from, words)} → ${valueSaid(to, words)}`;
}

function valueSaid(value: FieldValue, words: ImportWords): string {
  if (value === null || value === "") return words.nothing;
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map((each) => words.forms[each] ?? each).join(", ");
  if (typeof value !== "object") return String(value);
  if ("start" in value && "end" in value) return `${value.start}–${value.end}`;
  return Object.entries(value)
    .map(([name, number]) => `${name}: ${number}`)
    .join(", ");
}

const noticeBehind =
  (word: string, said: Readonly<Record<NoticeCode, string>>): ImportWords["notice"] =>
  (code, count, details) =>
    `${word}: ${said[code]}${count > 1 ? ` × ${count}` : ""}${details === "" ? "" : ` (${details})`}`;

// === Swedish

const svNumber = wordsFor("sv").number;
const sv = (count: number, one: string, many: string) => `${svNumber(count)} ${count === 1 ? one : many}`;
const svSeconds = (seconds: number): string => seconds.toFixed(1).replace(".", ",");

const SV: ImportWords = {
  found: (n) =>
    `Hittat: ${sv(n.followUp, "uppföljning", "uppföljningar")}, ${n.goal} mål, ${n.assignment} uppdrag, ${n.economy} belopp, ${n.indicator} nyckeltal, ${n.meeting} sammanträden.`,
  unsure: (n) => `Osäkra rader, lästa ur löpande text (${n}):`,
  unread: (n) => `Hittade men kunde inte tolka (${n}):`,
  remarks: (n) => `Anmärkningar (${n}):`,
  why: {
    "no-time": "ingen tid",
    "vague-time": "obestämd tid",
    unclear: "oklar plikt",
    layout: "okänd tabell",
    cut: "avkapad rad",
  },
  notice: noticeBehind("Obs", {
    "contents-left-out": "innehållsförteckningen är utelämnad",
    "encoding-assumed": "teckenkodningen är antagen",
    "extension-differs": "filändelsen stämmer inte",
    "municipality-unknown": "kommunen framgår inte",
    "no-follow-ups": "ingen uppföljning hittades",
    "page-damaged": "en sida är skadad och kunde inte läsas",
    "page-heads-left-out": "sidhuvuden är utelämnade",
    "page-without-text": "en sida saknar text",
    "pages-left-out": "sidor är utelämnade",
    "pieces-divided": "mycket långa stycken är delade",
    "row-start-missing": "början på en rad saknas",
    "table-head-completed": "en tabells rubriker är kompletterade",
    "table-rebuilt": "en tabell är återskapad ur texten",
    "table-without-lines": "en tabell utan linjer kan vara fel läst",
    "title-made": "namnet är sammansatt, eftersom dokumentet inte har något",
    "validity-assumed": "giltighetstiden är antagen",
    "words-mended": "bokstäver som skadats i dokumentet är lagade",
  }),
  orphans: (n) =>
    `Tillfällen som försvinner fast något är registrerat på dem (${n}); det ligger kvar i loggen men visas inte:`,
  orphan: (title, id, events) => `${title}: ${sv(events, "händelse", "händelser")} (${id})`,
  page: (page) => `sida ${page}`,
  line: (line) => `rad ${line}`,
  section: (section) => wordsFor("sv").row.section(section),
  unknownAgreement: "Överenskommelsen är inte känd sedan förut: allt i den är nytt.",
  versionOf: (of, n) =>
    `Jämfört med ${of}, som redan är inläst: ${sv(n.added, "ny", "nya")}, ${sv(n.changed, "ändrad", "ändrade")}, ${n.gone} borta, ${sv(n.unchanged, "oförändrad", "oförändrade")}.`,
  yearOf: (of, n) =>
    `Jämfört med året före (${of}): ${n.carriedOver} återkommer, varav ${n.moved} redovisas en annan tid.`,
  groups: {
    added: (n) => `Nya (${n}):`,
    changed: (n) => `Ändrade (${n}):`,
    gone: (n) => `Borta (${n}):`,
    unchanged: (n) => `Oförändrade: ${n}.`,
    dropped: (n) => `Finns inte kvar (${n}):`,
    moved: (n) => `Redovisas en annan tid (${n}):`,
    up: (n) => `Belopp som höjts (${n}):`,
    down: (n) => `Belopp som sänkts (${n}):`,
    newAmounts: (n) => `Nya belopp (${n}):`,
    droppedAmounts: (n) => `Belopp som inte finns kvar (${n}):`,
  },
  kinds: {
    followUp: "uppföljning",
    occasion: "tillfälle",
    goal: "mål",
    assignment: "uppdrag",
    economy: "belopp",
    indicator: "nyckeltal",
    meeting: "sammanträde",
  },
  fields: {
    title: "namn",
    label: "namn",
    section: "avsnitt",
    alsoIn: "även i",
    area: "område",
    kind: "slag",
    recipients: "mottagare",
    partners: "tillsammans med",
    forms: "form",
    start: "från",
    end: "till",
    level: "nivå",
    committees: "nämnder",
    desiredResults: "önskade resultat",
    measures: "mått",
    tags: "märkning",
    code: "kod",
    amountTkr: "tkr",
    year: "år",
    partOf: "del av",
    total: "summa",
    unreadable: "oläsligt",
    unit: "enhet",
    values: "värden",
    source: "källa",
    meeting: "sammanträde",
    submitBy: "lämnas in senast",
    rule: "återkommer",
    period: "avser",
    submitTo: "lämnas till",
    committee: "nämnd",
    date: "dag",
    when: "redovisas (månad)",
    commissioner: "beställare",
    performer: "utförare",
    validFrom: "gäller från",
    validTo: "gäller till",
    adoptedOn: "beslutad",
    reference: "diarienummer",
  },
  forms: wordsFor("sv").forms,
  nothing: "inget",
  amount: (tkr) => `${svNumber(tkr)} tkr`,
  cannot: (fault) => `Kan inte tas i bruk: ${fault}`,
  progress: (file, done, total) => `${file}: sida ${done} av ${total}`,
  summary: ({ found, unsure, unread, remarks, seconds }) =>
    `Klart på ${svSeconds(seconds)} s: ${sv(found, "uppföljning", "uppföljningar")}, ${sv(unsure, "osäker", "osäkra")}, ${sv(unread, "otolkad", "otolkade")}, ${sv(remarks, "anmärkning", "anmärkningar")}.`,
  notWritten: "Inget är skrivet. Lägg till --apply för att ta registret i bruk.",
  refused: "Inget är skrivet, eftersom registret inte håller ihop.",
  written: (file, n) =>
    `Skrivet till ${file}. ${n === 0 ? "Alla rader är bekräftade." : `${sv(n, "rad är obekräftad", "rader är obekräftade")}: skriv ”visa obekräftade” i chatten.`}`,
  locked: (why) =>
    `Inget är skrivet: Nämndkoll körs och äger mappen. Stoppa servern, kör samma kommando igen och starta servern efteråt. (${why})`,
};

// === English

const enNumber = wordsFor("en").number;
const en = (count: number, one: string, many: string) => `${enNumber(count)} ${count === 1 ? one : many}`;

const EN: ImportWords = {
  found: (n) =>
    `Found: ${en(n.followUp, "follow-up", "follow-ups")}, ${n.goal} goals, ${n.assignment} assignments, ${n.economy} amounts, ${n.indicator} indicators, ${n.meeting} meetings.`,
  unsure: (n) => `Unsure rows, read out of running text (${n}):`,
  unread: (n) => `Found but could not be read (${n}):`,
  remarks: (n) => `Remarks (${n}):`,
  why: {
    "no-time": "no time",
    "vague-time": "vague time",
    unclear: "unclear duty",
    layout: "unknown table",
    cut: "cut row",
  },
  notice: noticeBehind("Note", {
    "contents-left-out": "the table of contents is left out",
    "encoding-assumed": "the encoding is assumed",
    "extension-differs": "the file's extension does not fit",
    "municipality-unknown": "the municipality does not appear",
    "no-follow-ups": "no follow-up was found",
    "page-damaged": "a page is damaged and could not be read",
    "page-heads-left-out": "page heads are left out",
    "page-without-text": "a page has no text",
    "pages-left-out": "pages are left out",
    "pieces-divided": "very long pieces are divided",
    "row-start-missing": "the start of a row is missing",
    "table-head-completed": "a table's heads are completed",
    "table-rebuilt": "a table is rebuilt from the text",
    "table-without-lines": "a table without lines may be read wrongly",
    "title-made": "the name is put together, as the document has none",
    "validity-assumed": "the period of validity is assumed",
    "words-mended": "letters damaged in the document are mended",
  }),
  orphans: (n) =>
    `Occasions that go although something is recorded on them (${n}); it stays in the log but is not shown:`,
  orphan: (title, id, events) => `${title}: ${events} ${events === 1 ? "event" : "events"} (${id})`,
  page: (page) => `page ${page}`,
  line: (line) => `line ${line}`,
  section: (section) => wordsFor("en").row.section(section),
  unknownAgreement: "The agreement was not known before: everything in it is new.",
  versionOf: (of, n) =>
    `Compared with ${of}, which is loaded already: ${n.added} new, ${n.changed} changed, ${n.gone} gone, ${n.unchanged} unchanged.`,
  yearOf: (of, n) =>
    `Compared with the year before (${of}): ${n.carriedOver} carried over, ${n.moved} of them reported at another time.`,
  groups: {
    added: (n) => `New (${n}):`,
    changed: (n) => `Changed (${n}):`,
    gone: (n) => `Gone (${n}):`,
    unchanged: (n) => `Unchanged: ${n}.`,
    dropped: (n) => `Dropped (${n}):`,
    moved: (n) => `Reported at another time (${n}):`,
    up: (n) => `Amounts raised (${n}):`,
    down: (n) => `Amounts lowered (${n}):`,
    newAmounts: (n) => `New amounts (${n}):`,
    droppedAmounts: (n) => `Dropped amounts (${n}):`,
  },
  kinds: {
    followUp: "follow-up",
    occasion: "occasion",
    goal: "goal",
    assignment: "assignment",
    economy: "amount",
    indicator: "indicator",
    meeting: "meeting",
  },
  fields: { submitBy: "hand in by", amountTkr: "SEK thousand", when: "reported (month)", partOf: "part of" },
  forms: wordsFor("en").forms,
  nothing: "none",
  amount: (tkr) => `SEK ${enNumber(tkr)} thousand`,
  cannot: (fault) => `Cannot be taken into use: ${fault}`,
  progress: (file, done, total) => `${file}: page ${done} of ${total}`,
  summary: ({ found, unsure, unread, remarks, seconds }) =>
    `Done in ${seconds.toFixed(1)} s: ${en(found, "follow-up", "follow-ups")}, ${unsure} unsure, ${unread} not read, ${en(remarks, "remark", "remarks")}.`,
  notWritten: "Nothing is written. Add --apply to take the register into use.",
  refused: "Nothing is written, as the register does not hold together.",
  written: (file, n) =>
    `Written to ${file}. ${n === 0 ? "All rows are confirmed." : `${en(n, "row is", "rows are")} not confirmed: write “show unconfirmed” in the chat.`}`,
  locked: (why) =>
    `Nothing is written: Nämndkoll is running and owns the folder. Stop the server, run the same command again, and start the server afterwards. (${why})`,
};

/** The sentences of a language. */
export const importWords = (locale: Locale): ImportWords => (locale === "sv" ? SV : EN);
