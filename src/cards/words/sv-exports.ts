import { grouped } from "./calendar.js";
import type { ExportWords } from "./exports.js";
import { counted } from "./phrases.js";
import { followUps, svPhrases } from "./sv-basics.js";

const { calendar, and } = svPhrases;

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
  planCard: {
    title: (year) => `Uppföljningsplan ${year}`,
    holds: (dated, undated, sources) =>
      `${followUps(dated)} med dag och ${grouped(undated)} utan, ur ${sources}. Dagar, läge, ansvarig och anmärkningar.`,
    excel: "Öppna i Excel",
    calendar: "Kalenderfil",
    goodFor: (hours) => `Länkarna gäller i ${hours} timmar, för den som har dem.`,
    noAddress:
      "Jag kan inte lämna ut filer här: programmet saknar en adress som går att nå (PUBLIC_URL). Den som sköter programmet kan ta fram planen med npm run export.",
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
  feedCard: {
    eyebrow: "Kalender att prenumerera på",
    own: "din kalender",
    title: (whose) => whose,
    secret:
      "Adressen är hemlig och visas bara nu: den som har den kan läsa kalendern utan att logga in. Dela den inte.",
    how: "I Outlook: Kalender, Lägg till kalender, Prenumerera från webben, och klistra in adressen. Outlook hämtar den på nytt några gånger om dagen och använder sina egna påminnelser.",
    holds:
      "Inlämningsdagar och sammanträden, utan namn på personer. Det som flyttas eller ställs in följer med.",
    outlook: "Lägg till i Outlook",
    renew: "Byt adress",
    stop: "Stoppa",
    askRenew: (code) => (code === null ? "byt min kalenderadress" : `byt kalenderadress för ${code}`),
    askStop: (code) => (code === null ? "stoppa min kalender" : `stoppa kalendern för ${code}`),
    exists: (whose, made, lastUsed) =>
      `Du har redan en adress till ${whose}, gjord ${calendar.date(made, "year")}, ${lastUsed === null ? "inte hämtad än" : `senast hämtad ${calendar.date(lastUsed, "year")}`}. Den kan inte visas igen. Byt adress om du har tappat den; då slutar den gamla att gälla.`,
    renewed: "Den gamla adressen gäller inte längre.",
    stopped: (whose, count) =>
      count === 1
        ? `Adressen till ${whose} gäller inte längre.`
        : `${grouped(count)} adresser till ${whose} gäller inte längre.`,
    none: (whose) => `Det finns ingen adress till ${whose} att stoppa.`,
    noneAtAll: "Det finns inga kalenderadresser. Skriv prenumerera på SN eller min kalender.",
    which: (whose) => `Vilken? Du har adresser till ${and(whose)}.`,
    onlyPersonal: "Adressen är hemlig, så jag visar den bara i vår egen chatt. Skriv samma sak till mig där.",
    onlyOfficials: (whose) =>
      `Bara handläggare kan stoppa allas adresser till ${whose}. Din egen stoppar du själv.`,
    list: "Kalenderadresser",
    line: (whose, by, made, lastUsed) =>
      `${whose}, ${by}, gjord ${calendar.date(made, "year")}, ${lastUsed === null ? "inte hämtad än" : `senast hämtad ${calendar.date(lastUsed, "year")}`}`,
  },
};
