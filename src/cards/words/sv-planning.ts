import type { Effect } from "../../answers/calendar-effects.js";
import { type CalendarDate, yearOf } from "../../domain/calendar-date.js";
import { counted } from "./phrases.js";
import type { PlanningWords } from "./planning.js";
import { followUps, svPhrases } from "./sv-basics.js";

const { calendar, and } = svPhrases;

const full = (day: CalendarDate): string => calendar.date(day, "full");

const short = (day: CalendarDate, year: number | null): string =>
  calendar.date(day, yearOf(day) === year ? "short" : "year");

/** Whose: "Socialnämndens". */
const whose = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

const listed = (days: readonly CalendarDate[]): string => and(days.map((day) => calendar.date(day, "year")));

const daysOf = ({ meeting, submitBy }: Effect["before"]): string => {
  const parts = [
    ...(meeting === null ? [] : [`sammanträde ${calendar.date(meeting, "year")}`]),
    ...(submitBy === null ? [] : [`lämnas in senast ${calendar.date(submitBy, "year")}`]),
  ];
  return parts.length === 0 ? "utan dag" : parts.join(", ");
};

const BECOME: Readonly<Record<Effect["kind"], string>> = {
  moved: "får nya dagar",
  dated: "får sin dag",
  undated: "står utan dag",
  added: "tillkommer",
  gone: "faller bort",
};

/** See {@link PlanningWords}. */
export const svPlanning: PlanningWords = {
  movedFrom: (day, year) => `flyttat från ${short(day, year)}`,
  cancelled: (day, year) => `sammanträdet ${short(day, year)} är inställt`,
  added: "tillagt",
  label: "Kalender",
  mark: ({ type, from }) =>
    type === "moved"
      ? `sammanträdet är flyttat från ${calendar.date(from, "year")}`
      : `sammanträdet ${calendar.date(from, "year")} är inställt`,
  byWhom: (what, by, day) => `${what} av ${by} ${calendar.date(day, "year")}`,

  title: {
    added: "Nytt sammanträde",
    moved: "Sammanträdet är flyttat",
    cancelled: "Sammanträdet är inställt",
    restored: "Sammanträdet hålls ändå",
    tied: "Sammanträdet är känt",
  },
  said: (committee, move, restored) => {
    const of = whose(committee);
    if (move.type === "moved")
      return `${of} sammanträde ${full(move.from)} är flyttat till ${full(move.to)}.`;
    if (move.type === "cancelled") return `${of} sammanträde ${full(move.date)} är inställt.`;
    if (restored) return `${of} sammanträde ${full(move.date)} var inställt och hålls ändå.`;
    return `${committee} sammanträder ${full(move.date)}. Sammanträdet är tillagt i kalendern.`;
  },
  effects: (kind, n) => `${followUps(n)} ${BECOME[kind]}.`,
  noEffects: "Ingen uppföljning påverkas.",
  daysNow: ({ kind, facts, before }) => {
    if (kind === "gone") return "det finns inget att redovisa där längre";
    const now = daysOf(facts);
    return kind === "added" || kind === "dated" ? now : `${now} (förut ${daysOf(before)})`;
  },
  rest: (n) => `… och ${counted(n, "uppföljning", "uppföljningar")} till.`,
  undo: (code, move) => {
    if (move.type === "moved")
      return `Ångra med ”flytta ${code}:s sammanträde ${calendar.date(move.to, "year")} till ${calendar.date(move.from, "year")}”.`;
    const verb = move.type === "cancelled" ? "återställ" : "ställ in";
    return `Ångra med ”${verb} ${code}:s sammanträde ${calendar.date(move.date, "year")}”.`;
  },
  changed: "ändrat",

  weekend: (day) => `Obs: ${full(day)} är en ${calendar.date(day, "weekday").split(" ")[0]}.`,
  holiday: (day, name) => `Obs: ${full(day)} är helgdag (${name}).`,
  assumed: (parts) => `Jag utgår från ${and(parts)}.`,

  whichCommittee:
    "Vilken nämnd gäller det? Skriv den i meningen, till exempel ”lägg till sammanträde SN 22 oktober 2026”.",
  unknownCommittee: (names) =>
    `Det finns ingen inläst överenskommelse för ${svPhrases.quotedAll(names)}, så där finns ingen kalender att ändra.`,
  oneCommittee: "Ta en nämnd i taget: ett sammanträde är en nämnds.",
  whichDay: (what) =>
    ({
      add: "Vilken dag? Skriv till exempel ”lägg till sammanträde SN 22 oktober 2026”.",
      move: "Vilket sammanträde? Skriv till exempel ”flytta SN:s sammanträde 4 juni till 11 juni”.",
      cancel: "Vilket sammanträde? Skriv till exempel ”ställ in SN:s sammanträde 4 juni”.",
      restore: "Vilket sammanträde? Skriv till exempel ”återställ SN:s sammanträde 4 juni”.",
    })[what],
  wrongWeekday: "Veckodagen stämmer inte med datumet. Skriv dagen igen.",
  whichTo: "Till vilken dag? Skriv till exempel ”flytta SN:s sammanträde 4 juni till 11 juni”.",
  noMeeting: (committee, wanted, near) =>
    `${committee} har inget känt sammanträde ${calendar.inPeriod(wanted)}.${near.length === 0 ? "" : ` Närmast: ${listed(near)}.`}`,
  noneAhead: (committee) => `${committee} har inget kommande sammanträde som är känt.`,
  several: (committee, wanted, days) =>
    `${committee} har flera sammanträden ${calendar.inPeriod(wanted)}: ${listed(days)}. Skriv vilken dag.`,
  taken: (committee, day) => `${committee} har redan ett sammanträde ${full(day)}.`,
  past: (day) => `Dagen har varit: ${full(day)}. Sammanträden läggs och flyttas bara till dagar framåt.`,
  sameDay: (day) => `Sammanträdet är redan ${full(day)}.`,
  alreadyCancelled: (committee, day) => `${whose(committee)} sammanträde ${full(day)} är redan inställt.`,
  notCancelled: (committee, day) => `${whose(committee)} sammanträde ${full(day)} är inte inställt.`,
  notYours: (committee) =>
    `Det kan bara ${whose(committee)} handläggare göra. Be en av dem, eller nämndens sekreterare.`,
};
