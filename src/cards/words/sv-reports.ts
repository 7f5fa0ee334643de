import type { Move } from "../../domain/event.js";
import { grouped } from "./calendar.js";
import { counted, headingBeside } from "./phrases.js";
import type { WordsOfReports } from "./reports.js";
import { newestOf, svPhrases } from "./sv-basics.js";

const { calendar, and } = svPhrases;
const days = (n: number): string => counted(n, "dag", "dagar");

const OUTCOMES = {
  noted: "till handlingarna",
  returned: "åter för komplettering",
  decided: "beslut",
} as const;

function move(what: Move): string {
  switch (what.type) {
    case "assigned":
      return `ansvarig: ${what.to.kind === "person" ? what.to.person.name : what.to.name}`;
    case "acknowledged":
      return "kvitterad";
    case "snoozed":
      return `påminnelser vilar till ${calendar.date(what.until, "year")}`;
    case "commented":
      return `kommentar: ${what.text}`;
    case "submitted":
      return what.reference === null ? "inlämnad" : `inlämnad, dnr ${what.reference}`;
    case "withdrawn":
      return what.reason === null ? "inlämningen återtagen" : `inlämningen återtagen: ${what.reason}`;
    case "postponed":
      return `flyttad till ${calendar.date(what.meeting, "year")}: ${what.reason}`;
    case "waived":
      return `inställd: ${what.reason}`;
    case "reopened":
      return what.reason === null ? "öppnad igen" : `öppnad igen: ${what.reason}`;
    case "presented":
      return `redovisad ${calendar.date(what.meeting, "year")}${what.paragraph === null ? "" : `, § ${what.paragraph}`}, ${OUTCOMES[what.outcome]}`;
    case "reminded":
      return "påminnelse skickad";
    case "undone":
      return "ångrad";
    case "posted":
      return "delad i kanalen";
  }
}

/** The words of Swedish for an occasion and its report. */
export const svReports: WordsOfReports = {
  occasion: {
    meeting: "Sammanträde",
    submitBy: "Lämnas in senast",
    form: "Form",
    recipients: "Mottagare",
    partners: "Tillsammans med",
    submitTo: "Lämnas till",
    covers: "Avser",
    rule: "Återkommer",
    within: "Infaller",
    owner: "Ansvarig",
    noOwner: "ingen ansvarig",
    acknowledged: "Kvitterad",
    submission: "Inlämnad",
    link: "Rapport",
    reference: "Diarienummer",
    note: "Anteckning",
    waived: "Ställs in",
    presented: "Redovisad",
    unconfirmed: "Obekräftad",
    unconfirmedWhy: "inläst ur dokumentet, ingen har bekräftat raden",
    source: "Källa",
    sourceLine: (document, section, heading, also) =>
      `${document}, avsnitt ${[section, headingBeside(section, heading)].join(" ").trim()}${also.length === 0 ? "" : `; även avsnitt ${and(also)}`}`,
    remark: "Anmärkning",
    by: (name, day) => `${day} av ${name}`,
    history: (shown, all) => `Historik (${newestOf(shown, all)})`,
    moreBy: (n) => `… och ${grouped(n)} till`,
    move,
    undone: (what) => `ångrade: ${what}`,
    historyLine: (what, day, clock, by) => `${day} ${clock} · ${by} · ${what}`,
  },
  form: {
    heading: "Lämna in rapport",
    correctHeading: "Rätta inlämningen",
    link: "Länk till rapporten",
    linkHint: "https://…",
    linkError: "Klistra in länken till rapporten. Den ska börja med https://.",
    reference: "Diarienummer (om det finns)",
    referenceHint: "SN 2026/123",
    note: "Anteckning (om du vill)",
    noteHint: "Något som nämndens handläggare behöver veta",
  },
  intent: {
    heading: "Stämmer det?",
    submit: "Jag registrerar rapporten som inlämnad när du trycker på Registrera.",
    acknowledge: "Jag registrerar uppföljningen som kvitterad när du trycker på Kvittera.",
    other: "Vilken uppföljning gäller det?",
    otherError: "Välj en uppföljning i listan.",
  },
  receipt: {
    submitted: (day, by) => `Inlämnad ${day} av ${by ?? "dig"}`,
    margin: (n) => {
      if (n === 0) return "på stoppdagen";
      return n > 0 ? `${days(n)} före stoppdagen` : `${days(-n)} efter stoppdagen`;
    },
    shared: "Delad i kanalen.",
    acknowledged: (day, by) => `Kvitterad ${day} av ${by ?? "dig"}.`,
    cancelled: "Inget är registrerat.",
  },
  post: {
    submitted: (by) => `${by} har lämnat in rapporten.`,
  },
};
