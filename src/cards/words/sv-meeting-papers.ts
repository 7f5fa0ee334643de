import type { MeetingPapersWords } from "./meeting-papers.js";
import { counted } from "./phrases.js";
import { svPhrases } from "./sv-basics.js";

const { and } = svPhrases;

const items = (n: number): string => counted(n, "ärende", "ärenden");
const days = (n: number): string => counted(n, "dag", "dagar");
const because = (reason: string | null): string => (reason === null ? "" : `: ${reason}`);
const accordingTo = (decision: string | null): string => (decision === null ? "" : ` (${decision})`);

/** The words of Swedish for a meeting as a whole, and for history. */
export const svMeetingPapers: MeetingPapersWords = {
  outcomesHeading: "Utfall",
  outcomesLead: (rows, recorded, missing) =>
    `${items(rows)}, varav ${recorded} med antecknat utfall${missing === 0 ? "" : ` och ${missing} utan inlämnad rapport`}.`,
  outcomesExplain:
    "Välj utfall och skriv paragraf för de ärenden som ska antecknas; resten lämnas som de är.",
  outcomesAll: "Alla utfall är antecknade.",
  outcomesAllRecorded: "Inget mer finns att anteckna för sammanträdet.",
  outcomesMore: (n) => `${items(n)} till visas när de här är antecknade.`,
  outcomesRecorded: (n) => `${counted(n, "utfall antecknat", "utfall antecknade")}.`,
  outcomesNone: "Inget utfall är valt, så inget är antecknat. Välj utfall för minst ett ärende.",
  recordOutcomes: "Anteckna utfallen",
  notYet: "Inget ännu",
  missing: "saknas",
  isIn: "inlämnad",
  outcomeOf: (number) => `Utfall för ärende ${number}`,
  paragraphOf: (number) => `§ för ärende ${number}`,
  nothingUp: (committee, day) => `${committee} har inga uppföljningar till sammanträdet ${day}.`,
  ahead: (committee, day) =>
    `${committee}s sammanträde ${day} har inte varit än. Utfallen antecknas efteråt; ärendelistan finns redan nu: skriv ”utkast till ärendelista”.`,
  meetingUnknown: (committee, asked, known) =>
    `Jag känner inte till något sammanträde med ${committee} ${asked}.${known.length === 0 ? "" : ` Närmast är ${and(known)}.`}`,
  severalMeetings: (committee, known) =>
    `${committee} har ${counted(known.length, "sammanträde", "sammanträden")} då: ${and(known)}. Skriv vilken dag du menar.`,
  whichCommittee: {
    agenda: "Vilken nämnd gäller det? Skriv till exempel ”utkast till ärendelista för SN 4 juni”.",
    outcomes: "Vilken nämnd gäller det? Skriv till exempel ”utfall för SN 4 juni”.",
  },
  noMeetings: (committee) => `Jag känner inte till något sammanträde med ${committee}.`,
  agendaHeading: "Utkast till ärendelista",
  agendaPasteLead: "Att klistra in:",
  agendaCounted: (n, missing) =>
    `${items(n)}, ${missing === 0 ? "alla med underlag" : `${missing} utan underlag`}.`,
  agendaMoved: (into, out) =>
    [
      ...(into === 0 ? [] : [`${items(into)} har skjutits upp hit`]),
      ...(out === 0 ? [] : [`${items(out)} har skjutits upp härifrån`]),
    ].join(", "),
  agendaWaived: (n) => `${items(n)} är ${n === 1 ? "inställt" : "inställda"} och står inte med.`,
  agendaUnconfirmed: (n) => `${items(n)} är inlästa men inte bekräftade.`,
  papers: "Underlag",
  papersIn: "Underlag inlämnat",
  noOwner: "ingen ansvarig",
  owner: (name) => `ansvarig ${name}`,
  agendaText: "Visa som text",
  historyHeading: "Historik",
  historyNone: (title) => `Inget är registrerat för ${title}.`,
  historyNoTopic: "Vilken uppföljning gäller det? Skriv till exempel ”historik för Lex Sarah 2026”.",
  historyPage: (from, to, of) => `Händelse ${from}–${to} av ${of}, äldst först.`,
  historyOlder: "Äldre",
  historyNewer: "Nyare",
  historyButton: "Historik",
  did: {
    taken: (by) => `${by} tog uppföljningen`,
    assigned: (by, to) => `${by} gjorde ${to} ansvarig`,
    acknowledged: (by) => `${by} kvitterade`,
    snoozed: (by, until) => `${by} lät påminnelserna vila till ${until}`,
    commented: (by, text) => `${by} skrev: ${text}`,
    submitted: (by, reference, note, again) =>
      `${by} lämnade in ${again ? "en ny version av rapporten" : "rapporten"}${reference === null ? "" : `, dnr ${reference}`}${note === null ? "" : ` (${note})`}`,
    withdrawn: (by) => `${by} tog tillbaka inlämningen`,
    postponed: (by, to, reason, decision) => `${by} sköt upp till ${to}: ${reason}${accordingTo(decision)}`,
    waived: (by, reason, decision) => `${by} avslutade utan redovisning: ${reason}${accordingTo(decision)}`,
    reopened: (by, reason) => `${by} öppnade igen${because(reason)}`,
    presented: (by, meeting, outcome, paragraph) =>
      `${by} antecknade utfallet ${meeting}: ${outcome}${paragraph === null ? "" : ` § ${paragraph}`}`,
    reminded: (step) => {
      if (step === 0) return "Påminnelse skickades, på stoppdagen";
      return `Påminnelse skickades, ${days(Math.abs(step))} ${step < 0 ? "före" : "efter"} stoppdagen`;
    },
    undone: (by) => `${by} ångrade det senaste`,
    other: (by, what) => `${by}: ${what}`,
  },
  takenBack: "återtaget",
};
