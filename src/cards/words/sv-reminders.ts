import { counted } from "./phrases.js";
import type { RemindersWords } from "./reminders.js";
import { followUps, svPhrases } from "./sv-basics.js";

const days = (n: number): string => counted(n, "dag", "dagar");

function away(n: number): string {
  if (n === 0) return "i dag";
  if (n === 1) return "i morgon";
  if (n === -1) return "i går";
  return n > 0 ? `om ${days(n)}` : `för ${days(-n)} sedan`;
}

/** See {@link RemindersWords}. */
export const svReminders: RemindersWords = {
  away,
  handIn: (day, past) => (past ? `Skulle ha lämnats in ${day}` : `Ska lämnas in senast ${day}`),
  present: (day, past) => (past ? `Skulle ha redovisats ${day}` : `Ska redovisas ${day}`),
  toMeeting: (day) => `Till sammanträdet ${day}`,
  withoutMeeting: "Utan sammanträde",
  severalToHandIn: (n) => `${followUps(n)} att lämna in`,
  severalOverdue: (n) => (n === 1 ? "1 uppföljning är försenad" : `${followUps(n)} är försenade`),
  severalMixed: (n, overdue) =>
    `${followUps(n)} att lämna in, ${overdue === 1 ? "1 är försenad" : `${overdue} är försenade`}`,
  allDone: "Inget av det här väntar längre på en rapport.",
  noOwner: "ingen ansvarig",
  escalated: (n) => (n === 1 ? "1 uppföljning har inte kommit in" : `${followUps(n)} har inte kommit in`),
  escalatedLead: (n) =>
    `Den sista påminnelsen har gått ut, och inget har lämnats in. Stäm av med den som är ansvarig; som handläggare kan du också flytta ${n === 1 ? "uppföljningen" : "dem"} eller ställa in ${n === 1 ? "den" : "dem"}.`,
  more: (n) => `Ytterligare ${n} får inte plats här.`,
  digest: (week) => `Läget inför ${svPhrases.calendar.period(week)}`,
  ownDigest: (week) => `Dina uppföljningar: ${svPhrases.calendar.period(week)}`,
  overdue: "Försenat",
  thisWeek: "Den här veckan",
  ahead: (n) => `Därefter, de närmaste ${days(n)}na`,
  digestCounts: (overdue, thisWeek, ahead) =>
    `${overdue} ${overdue === 1 ? "försenad" : "försenade"}, ${thisWeek} den här veckan och ${ahead} därefter.`,
  nothing: "Inget är försenat, och inget ska lämnas in eller redovisas de närmaste veckorna.",
  stopDigest: (own) => `Skriv ”${own ? "mitt " : ""}veckobrev av” för att slippa veckobrevet.`,
  lostPerson: (name) =>
    `Jag når inte längre ${name} i den personliga chatten: appen är borttagen där, eller så har personen slutat. Påminnelserna går till nämndens kanal. Se över vem som är ansvarig.`,
  lostChannel: (committee) =>
    `Jag når inte längre den kanal som är kopplad till ${committee}. Påminnelserna går till er som är handläggare tills jag läggs till där igen eller en annan kanal kopplas.`,
};
