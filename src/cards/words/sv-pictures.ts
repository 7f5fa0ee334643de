import { grouped } from "./calendar.js";
import { counted } from "./phrases.js";
import type { PictureWords } from "./pictures.js";

/** The words of Swedish for the year wheel and the load per month. */
export const svPictures: PictureWords = {
  wheel: (year) => `Årshjul ${year}`,
  load: (year) => `Belastning per månad ${year}`,
  today: "i dag",
  rows: (n) => counted(n, "tillfälle", "tillfällen"),
  meetings: (n) => counted(n, "sammanträde", "sammanträden"),
  undated: (n) => `${grouped(n)} utan dag`,
  empty: "Inget tillfälle har en fastställd dag det året.",
  asOf: (day) => `Läget ${day}.`,
  count: (n) => (n === 0 ? "inget att redovisa" : `${grouped(n)} st`),
  handIn: (days) => `in senast ${days}`,
  handInOnly: "bara inlämning",
  loneDay: "inget känt sammanträde",
  cancelled: "inställt",
  movedFrom: (day) => `flyttat från ${day}`,
  lead: "inlämningsdag till sammanträde",
  table: "Samma uppgifter som tabell",
  columns: {
    when: "Sammanträde",
    handIn: "In senast",
    count: "Antal",
    forms: "Form",
    states: "Läge",
    month: "Månad",
    presented: "Redovisas",
    handedIn: "Lämnas in",
    handInDays: "Inlämningsdagar",
    meetings: "Sammanträden",
  },
  total: "Hela året",
  notPresented: (n) => `Utan sammanträde under året: ${grouped(n)}.`,
  notHandedIn: (n) => `Utan inlämningsdag under året: ${grouped(n)}.`,
  month: (presented, handedIn) => `${grouped(presented)} redovisas, ${grouped(handedIn)} lämnas in`,
  most: (months, n) => `Mest redovisas i ${months}: ${grouped(n)}.`,
  others: (n) => `… och ${grouped(n)} till`,
  noAgreement: (committee, year) =>
    `Det finns ingen inläst överenskommelse för ${committee} ${year}, så det året kan jag inte rita.`,
  unknown: (names) => `Ingen överenskommelse är inläst för ${names}.`,
  print: "Skriv ut",
  wheelOffer: "Årshjul",
  loadOffer: "Per månad",
  askWheel: (committee, year) => `visa årshjulet för ${committee} ${year}`,
  askLoad: (committee, year) => `visa belastningen per månad för ${committee} ${year}`,
};
