import type { DueMode } from "../../domain/question.js";
import { grouped, joined } from "./calendar.js";
import type { WordsOfLists } from "./lists.js";
import { counted } from "./phrases.js";
import { followUps, svPhrases } from "./sv-basics.js";

const { calendar, and, quoted, when, spoken } = svPhrases;

/** What is to happen, by the date that was asked about. */
const HAPPENS: Readonly<Record<DueMode, string>> = {
  any: "redovisas eller lämnas in",
  submit: "lämnas in",
  meeting: "redovisas",
};

const HEADING: Readonly<Record<DueMode, string>> = {
  any: "",
  submit: "att lämna in",
  meeting: "att redovisa",
};

const NEXT: Readonly<Record<DueMode, string>> = {
  any: "närmast",
  submit: "nästa inlämningsdag",
  meeting: "nästa sammanträde",
};

/** The words of Swedish for lists. */
export const svLists: WordsOfLists = {
  row: {
    section: (section) => `avsnitt ${/^\d/.test(section) ? section : quoted(section)}`,
    formNotSaid: "form ej angiven",
    to: (recipients) => `till ${recipients}`,
    with: (partners) => `med ${partners}`,
    covers: (period) => `avser ${period}`,
    meeting: (day) => `sammanträde ${day}`,
    submitBy: (day) => `lämnas in senast ${day}`,
    dayNotSet: "dag ej fastställd",
    noSubmitBy: "ingen inlämningsdag angiven",
    inferred: "härlett",
    meetingInferred: "sammanträdet är härlett",
    submitted: (day, by) => `inlämnad ${day} av ${by}`,
    presented: (day, paragraph) => `redovisad ${day}${paragraph === null ? "" : `, § ${paragraph}`}`,
    acknowledged: (by) => `kvitterad av ${by}`,
    owner: (name) => `ansvarig: ${name}`,
    remarks: (n) => counted(n, "anmärkning", "anmärkningar"),
    unconfirmed: "obekräftad",
    holiday: (swedishName) => swedishName,
  },
  list: {
    due: (mode, spans) =>
      mode === "any" ? and(spans.map(calendar.period)) : `${HEADING[mode]} ${spoken(spans)}`,
    next: (mode, period) => (period === null ? NEXT[mode] : `${NEXT[mode]}: ${calendar.period(period)}`),
    overdue: (period) => `försenat${when(period)}`,
    committeeIn: (committee, municipality) => `${committee} (${municipality})`,
    allCommittees: "Alla nämnder",
    filter: (parts) => `Urval: ${parts.join(" · ")}`,
    filterTo: (recipients) => `till ${recipients}`,
    filterWith: (partners) => `med ${partners}`,
    filterEither: (partners) => `med ${joined(partners, "eller")}`,
    filterUnowned: "ingen ansvarig",
    filterNot: (what) => `inte ${what}`,
    filterOnly: (what) => `enbart ${what}`,
    groupMeeting: (day) => `sammanträde ${day}`,
    groupMonth: (month) => `${month}, dag ej fastställd`,
    groupNoMeeting: "inget sammanträde angivet",
    undated: "Utan fastställd dag",
    undatedTitle: (n) => `Utan fastställd dag (${grouped(n)})`,
    nothingDue: (mode, spans, narrowed) =>
      `Inget${narrowed ? " i det urvalet" : ""} ska ${HAPPENS[mode]} ${spoken(spans)}.`,
    nothingNext: "Inget kommande med fastställd dag finns i det som är inläst.",
    nothingOverdue: (period) => `Inget är försenat${when(period)}.`,
    complete: (n, outOf, spans, sources) =>
      `${grouped(n)} av ${counted(outOf, "daterad uppföljning", "daterade uppföljningar")}${spans.length === 0 ? "" : ` ${spoken(spans)}`}, ur ${sources}.`,
    completeOverdue: (n, outOf, sources) =>
      `${grouped(n)} av ${counted(outOf, "försenad uppföljning", "försenade uppföljningar")}, ur ${sources}.`,
    searched: (sources) => `Sökt i ${sources}.`,
    undatedCount: (n) => `Utan fastställd dag: ${grouped(n)}.`,
    unconfirmedCount: (n) => `${counted(n, "rad är inte bekräftad", "rader är inte bekräftade")} än.`,
    assumed: (parts) => `Jag utgår från ${and(parts)}.`,
    more: "Visa fler",
    previous: "Visa tidigare",
    shown: (from, to, of) => `Visar ${from}–${to} av ${of}.`,
    instead: "Fråga i stället",
    showRow: (title) => `Visa ${title}`,
  },
  followUp: {
    several: (n) => `${grouped(n)} uppföljningar passar`,
    none: "Den uppföljningen har inget tillfälle i det som frågan gäller.",
    complete: (occasions, undated, sources) =>
      `${occasions === 0 ? "Inget tillfälle" : counted(occasions, "tillfälle", "tillfällen")} med dag, ${undated === 0 ? "inget" : grouped(undated)} utan, ur ${sources}.`,
  },
  meetings: {
    all: (period) => (period === null ? "sammanträden" : `sammanträden ${calendar.period(period)}`),
    next: "nästa sammanträde",
    previous: "förra sammanträdet",
    afterNext: "nästnästa sammanträde",
    most: (period) => `sammanträdet med flest uppföljningar${when(period)}`,
    fewest: (period) => `sammanträdet med minst antal uppföljningar${when(period)}`,
    none: (period) => `Inget sammanträde är känt${when(period)}.`,
    rows: (n) => (n === 0 ? "ingen uppföljning" : followUps(n)),
    complete: (n, sources) => `${counted(n, "känt sammanträde", "kända sammanträden")}, ur ${sources}.`,
  },
  overview: {
    heading: (period) => `läget ${calendar.period(period)}`,
    complete: (n, period, sources) =>
      `${counted(n, "tillfälle", "tillfällen")}${when(period)}, ur ${sources}.`,
    closest: "Närmast",
    showState: (state, n) => `Visa ${state.toLowerCase()}: ${grouped(n)}`,
  },
};
