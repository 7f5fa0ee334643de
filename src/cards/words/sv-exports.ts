import type { ExportWords } from "./exports.js";
import { counted } from "./phrases.js";
import { followUps, svPhrases } from "./sv-basics.js";

const { calendar } = svPhrases;

const BASIS = { stated: "angiven", inferred: "härledd" } as const;

const basis = (of: keyof typeof BASIS | null): string => (of === "inferred" ? " (härledd)" : "");

/** The words of Swedish for what is handed over in files. */
export const svExports: ExportWords = {
  plan: {
    fileName: (committees, year) => `Uppföljningsplan ${committees} ${year}`,
    title: (committees, year) => `Uppföljningsplan ${year}: ${committees}`,
    made: (day) => `Läget ${day}.`,
    contents: "Innehåll",
    columns: {
      meeting: "Sammanträde",
      meetingBasis: "Sammanträde, grund",
      submitBy: "Senast inlämnad",
      submitByBasis: "Inlämning, grund",
      undated: "Utan fastställd dag",
      title: "Uppföljning",
      section: "Avsnitt",
      heading: "Rubrik",
      area: "Område",
      forms: "Form",
      recipients: "Mottagare",
      partners: "Medverkar",
      covers: "Avser",
      state: "Läge",
      owner: "Ansvarig",
      submitted: "Inlämnad",
      report: "Rapport",
      reference: "Diarienummer",
      presented: "Redovisad",
      paragraph: "Paragraf",
      remarks: "Anmärkningar",
      agreement: "Överenskommelse",
      id: "Tillfälle",
    },
    basis: BASIS,
    unconfirmed: "Raden är inläst men inte bekräftad.",
    sheets: {
      sheet: "Flik",
      committee: "Nämnd",
      agreements: "Ur överenskommelserna",
      dated: "Med dag",
      undated: "Utan dag",
      total: "Rader",
      unconfirmed: "Obekräftade",
      otherYears: "Inte med: andra år",
    },
    sum: "Summa",
    nothing: (year) => `Inga uppföljningar ${year} finns i det som är inläst.`,
    reading: [
      "Varje rad är ett tillfälle: en uppföljning till ett sammanträde eller för en period.",
      "En angiven dag står i dokumentet eller är beslutad av nämndens handläggare. En härledd dag är uträknad; anmärkningen säger hur när det är känt.",
      "Det som saknar dag står sist på varje flik, med månad, period eller rytm i kolumnen Utan fastställd dag.",
      "Utskriften tar med kolumnerna till och med Ansvarig. Välj ett annat utskriftsområde för att skriva ut fler.",
      "Filen är en kopia från den dagen. Det som händer sedan syns i Nämndkoll.",
    ],
    leftOut: (year, rows) =>
      rows === 0
        ? `Inget är utelämnat ur överenskommelserna för ${year}.`
        : `Inte med: ${counted(rows, "rad", "rader")} i samma överenskommelser som hör till andra år än ${year}.`,
    page: "Sida",
    pageOf: "av",
  },
  feed: {
    calendarName: (whose) => `Nämndkoll: ${whose}`,
    calendarAbout: (whose, undated) =>
      `Inlämningsdagar och sammanträden för ${whose}, ur överenskommelserna.${undated === 0 ? "" : ` Utan fastställd dag, och därför inte här: ${undated}.`}`,
    submit: (title) => `Lämna in: ${title}`,
    present: (title) => `Redovisas: ${title}`,
    submitted: (title) => `Inlämnad: ${title}`,
    presented: (title) => `Redovisad: ${title}`,
    cancelled: (title) => `Ställs in: ${title}`,
    meeting: (committee, items) => `${committee} sammanträder${items === 0 ? "" : ` (${followUps(items)})`}`,
    items: (titles) => `Redovisas:\n${titles.map((title) => `• ${title}`).join("\n")}`,
    meetingOn: (day, of) => `Sammanträde ${day}${basis(of)}`,
    submitBy: (day, of) => `Lämnas in senast ${day}${basis(of)}`,
    covers: (period) => `Avser ${calendar.period(period)}`,
    waived: (reason) => `Ställs in: ${reason}`,
    alarm: (title, day) => `${title}, ${calendar.date(day, "weekday")}`,
  },
};
