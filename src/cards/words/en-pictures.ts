import { grouped } from "./calendar.js";
import { counted } from "./phrases.js";
import type { PictureWords } from "./pictures.js";

/** The words of English for the year wheel and the load per month. */
export const enPictures: PictureWords = {
  wheel: (year) => `Year wheel ${year}`,
  load: (year) => `Load per month ${year}`,
  today: "today",
  rows: (n) => counted(n, "occasion", "occasions"),
  meetings: (n) => counted(n, "meeting", "meetings"),
  undated: (n) => `${grouped(n)} without a day`,
  empty: "No occasion has a day that year.",
  asOf: (day) => `As it stands on ${day}.`,
  count: (n) => (n === 0 ? "nothing to present" : counted(n, "item", "items")),
  handIn: (days) => `in by ${days}`,
  handInOnly: "hand-in only",
  loneDay: "no known meeting",
  cancelled: "cancelled",
  movedFrom: (day) => `moved from ${day}`,
  lead: "hand-in day to meeting",
  table: "The same as a table",
  columns: {
    when: "Meeting",
    handIn: "In by",
    count: "Items",
    forms: "Form",
    states: "State",
    month: "Month",
    presented: "Presented",
    handedIn: "Handed in",
    handInDays: "Hand-in days",
    meetings: "Meetings",
  },
  total: "The whole year",
  notPresented: (n) => `Without a meeting in the year: ${grouped(n)}.`,
  notHandedIn: (n) => `Without a hand-in day in the year: ${grouped(n)}.`,
  month: (presented, handedIn) => `${grouped(presented)} presented, ${grouped(handedIn)} handed in`,
  most: (months, n) => `Most are presented in ${months}: ${grouped(n)}.`,
  others: (n) => `… and ${grouped(n)} more`,
  noAgreement: (committee, year) =>
    `No agreement of ${committee} is loaded for ${year}, so I cannot draw that year.`,
  unknown: (names) => `No agreement is loaded for ${names}.`,
  print: "Print",
  wheelOffer: "Year wheel",
  loadOffer: "By month",
  askWheel: (committee, year) => `show the year wheel for ${committee} ${year}`,
  askLoad: (committee, year) => `show the load per month for ${committee} ${year}`,
};
