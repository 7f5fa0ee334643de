import type { DueMode } from "../../domain/question.js";
import { grouped, joined } from "./calendar.js";
import { enPhrases, followUps } from "./en-basics.js";
import type { WordsOfLists } from "./lists.js";
import { counted } from "./phrases.js";

const { calendar, and, quoted, when, spoken } = enPhrases;

/** What is to happen, by the date that was asked about. */
const HAPPENS: Readonly<Record<DueMode, string>> = {
  any: "presented or handed in",
  submit: "handed in",
  meeting: "presented",
};

const HEADING: Readonly<Record<DueMode, string>> = {
  any: "",
  submit: "to hand in",
  meeting: "to present",
};

const NEXT: Readonly<Record<DueMode, string>> = {
  any: "next",
  submit: "next hand-in day",
  meeting: "next meeting",
};

/** What the holidays of `domain/holidays.ts` are called in English. */
const HOLIDAYS: Readonly<Record<string, string>> = {
  nyårsdagen: "New Year's Day",
  "trettondedag jul": "Epiphany",
  långfredagen: "Good Friday",
  påskdagen: "Easter Sunday",
  "annandag påsk": "Easter Monday",
  "första maj": "May Day",
  "Kristi himmelsfärdsdag": "Ascension Day",
  nationaldagen: "National Day",
  pingstdagen: "Whit Sunday",
  midsommarafton: "Midsummer Eve",
  midsommardagen: "Midsummer Day",
  "alla helgons dag": "All Saints' Day",
  julafton: "Christmas Eve",
  juldagen: "Christmas Day",
  "annandag jul": "Boxing Day",
  nyårsafton: "New Year's Eve",
};

/** The words of English for lists. */
export const enLists: WordsOfLists = {
  row: {
    section: (section) => `section ${/^\d/.test(section) ? section : quoted(section)}`,
    formNotSaid: "form not stated",
    to: (recipients) => `to ${recipients}`,
    with: (partners) => `with ${partners}`,
    covers: (period) => `covers ${period}`,
    meeting: (day) => `meeting ${day}`,
    submitBy: (day) => `hand in by ${day}`,
    dayNotSet: "day not set",
    noSubmitBy: "no hand-in day stated",
    inferred: "inferred",
    meetingInferred: "meeting inferred",
    submitted: (day, by) => `submitted ${day} by ${by}`,
    presented: (day, paragraph) => `presented ${day}${paragraph === null ? "" : `, § ${paragraph}`}`,
    acknowledged: (by) => `acknowledged by ${by}`,
    owner: (name) => `owner: ${name}`,
    remarks: (n) => counted(n, "remark", "remarks"),
    unconfirmed: "not confirmed",
    holiday: (swedishName) => HOLIDAYS[swedishName] ?? swedishName,
  },
  list: {
    due: (mode, spans) =>
      mode === "any"
        ? and(spans.map(calendar.period))
        : `${HEADING[mode]}, ${and(spans.map(calendar.period))}`,
    next: (mode, period) => (period === null ? NEXT[mode] : `${NEXT[mode]}: ${calendar.period(period)}`),
    overdue: (period) => `overdue${when(period)}`,
    committeeIn: (committee, municipality) => `${committee} (${municipality})`,
    allCommittees: "All committees",
    filter: (parts) => `Only: ${parts.join(" · ")}`,
    filterTo: (recipients) => `to ${recipients}`,
    filterWith: (partners) => `with ${partners}`,
    filterEither: (partners) => `with ${joined(partners, "or")}`,
    filterUnowned: "nobody responsible",
    filterNot: (what) => `not ${what}`,
    filterOnly: (what) => `only ${what}`,
    groupMeeting: (day) => `meeting ${day}`,
    groupMonth: (month) => `${month}, day not set`,
    groupNoMeeting: "no meeting stated",
    undated: "Without a fixed day",
    undatedTitle: (n) => `Without a fixed day (${grouped(n)})`,
    nothingDue: (mode, spans, narrowed) =>
      `Nothing${narrowed ? " of that kind" : ""} is to be ${HAPPENS[mode]} ${spoken(spans)}.`,
    nothingNext: "Nothing with a fixed day lies ahead in what is loaded.",
    nothingOverdue: (period) => `Nothing is overdue${when(period)}.`,
    complete: (n, outOf, spans, sources) =>
      `${grouped(n)} of ${counted(outOf, "dated follow-up", "dated follow-ups")}${spans.length === 0 ? "" : ` ${spoken(spans)}`}, from ${sources}.`,
    completeOverdue: (n, outOf, sources) =>
      `${grouped(n)} of ${counted(outOf, "overdue follow-up", "overdue follow-ups")}, from ${sources}.`,
    searched: (sources) => `Searched ${sources}.`,
    undatedCount: (n) => `Without a fixed day: ${grouped(n)}.`,
    unconfirmedCount: (n) => `${counted(n, "row is", "rows are")} not confirmed yet.`,
    assumed: (parts) => `I take it that you mean ${and(parts)}.`,
    more: "Show more",
    previous: "Show previous",
    shown: (from, to, of) => `Showing ${from}–${to} of ${of}.`,
    instead: "Ask instead",
    showRow: (title) => `Show ${title}`,
  },
  followUp: {
    several: (n) => `${grouped(n)} follow-ups fit`,
    none: "That follow-up has no occasion in what was asked about.",
    complete: (occasions, undated, sources) =>
      `${occasions === 0 ? "No occasion" : counted(occasions, "occasion", "occasions")} with a day, ${undated === 0 ? "none" : grouped(undated)} without, from ${sources}.`,
  },
  meetings: {
    all: (period) => (period === null ? "meetings" : `meetings ${calendar.period(period)}`),
    next: "next meeting",
    previous: "last meeting",
    afterNext: "the meeting after the next",
    most: (period) => `the meeting with most follow-ups${when(period)}`,
    fewest: (period) => `the meeting with fewest follow-ups${when(period)}`,
    none: (period) => `No meeting is known${when(period)}.`,
    rows: (n) => (n === 0 ? "no follow-up" : followUps(n)),
    complete: (n, sources) => `${counted(n, "known meeting", "known meetings")}, from ${sources}.`,
  },
  overview: {
    heading: (period) => `where things stand, ${calendar.period(period)}`,
    complete: (n, period, sources) =>
      `${counted(n, "occasion", "occasions")}${when(period)}, from ${sources}.`,
    closest: "Closest",
    showState: (state, n) => `Show ${state.toLowerCase()}: ${grouped(n)}`,
  },
};
