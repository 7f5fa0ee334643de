import type { Move } from "../../domain/event.js";
import type { Period } from "../../domain/period.js";
import type { DueMode } from "../../domain/question.js";
import { calendarWords, grouped, joined, whenSaid } from "./calendar.js";
import { enContents } from "./en-contents.js";
import { PRODUCT, type Words } from "./words.js";

const calendar = calendarWords({
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  quarter: (quarter, year) => `quarter ${quarter} ${year}`,
  tertial: (tertial, year, months) => `tertial ${tertial} ${year} (${months})`,
  half: (half, year) => `${half === 1 ? "first" : "second"} half of ${year}`,
  week: (week, year, days) => `week ${week} ${year} (${days})`,
  within: (name, shape) => {
    if (shape === "day") return `on ${name}`;
    if (shape === "days") return `between ${name.replace("–", " and ")}`;
    return `in ${shape === "half" ? "the " : ""}${name}`;
  },
  clock: (hours, minutes) => `at ${hours}:${minutes}`,
});

const and = (words: readonly string[]): string => joined(words, "and");
const quoted = (text: string): string => `“${text}”`;
const quotedAll = (words: readonly string[]): string => and(words.map(quoted));
const counted = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;
const followUps = (n: number): string => counted(n, "follow-up", "follow-ups");
const days = (n: number): string => counted(n, "day", "days");
const when = (period: Period | null): string => (period === null ? "" : ` ${calendar.inPeriod(period)}`);
const spoken = (spans: readonly Period[]): string => and(spans.map(calendar.inPeriod));

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

/** The registers' rules. What stands behind the colon is the argument. */
const RULES: Readonly<Record<string, (argument: string) => string>> = {
  "every-meeting": () => "every meeting",
  monthly: () => "every month",
  "monthly-day": (day) => `on day ${Number(day)} of every month`,
  quarterly: () => "every quarter",
  tertial: () => "every tertial",
  "half-yearly": () => "every half-year",
  yearly: () => "every year",
  "yearly-month": (month) => `in ${calendar.month(Number(month))} every year`,
  "first-meeting": (year) => `the first meeting of ${year}`,
  month: (at) => `in ${calendar.month(Number(at.slice(5)))} ${at.slice(0, 4)}`,
  ongoing: () => "continuously",
  "on-request": () => "on request",
};

function rule(text: string): string {
  const [name = "", argument = ""] = text.split(":");
  return RULES[name]?.(argument) ?? text;
}

const OUTCOMES = { noted: "noted", returned: "sent back for more work", decided: "decided" } as const;

function move(what: Move): string {
  switch (what.type) {
    case "assigned":
      return `owner: ${what.to.kind === "person" ? what.to.person.name : what.to.name}`;
    case "acknowledged":
      return "acknowledged";
    case "snoozed":
      return `reminders rest until ${calendar.date(what.until, "year")}`;
    case "commented":
      return `comment: ${what.text}`;
    case "submitted":
      return what.reference === null ? "submitted" : `submitted, reference ${what.reference}`;
    case "withdrawn":
      return "submission withdrawn";
    case "postponed":
      return `moved to ${calendar.date(what.meeting, "year")}: ${what.reason}`;
    case "waived":
      return `waived: ${what.reason}`;
    case "reopened":
      return what.reason === null ? "opened again" : `opened again: ${what.reason}`;
    case "presented":
      return `presented ${calendar.date(what.meeting, "year")}${what.paragraph === null ? "" : `, § ${what.paragraph}`}, ${OUTCOMES[what.outcome]}`;
    case "reminded":
      return "reminder sent";
  }
}

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

const ASK_OFFICIALS = "Ask the committee's expert official or secretary.";

/** The words of English. Titles of duties and documents stay in Swedish: they are names. */
export const en: Words = {
  locale: "en",
  calendar,
  and,
  number: grouped,
  rule,
  states: {
    notTracked: "Not tracked",
    planned: "Planned",
    upcoming: "Upcoming",
    dueSoon: "Due soon",
    overdue: "Overdue",
    submitted: "Submitted",
    presented: "Presented",
    waived: "Waived",
  },
  forms: {
    written: "written",
    oral: "oral",
    dialogue: "dialogue",
    system: "in a system",
    statistics: "statistics",
  },
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
      `${counted(occasions, "occasion", "occasions")} with a day and ${grouped(undated)} without, from ${sources}.`,
  },
  meetings: {
    all: (period) => (period === null ? "meetings" : `meetings ${calendar.period(period)}`),
    next: "next meeting",
    previous: "last meeting",
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
  occasion: {
    meeting: "Meeting",
    submitBy: "Hand in by",
    form: "Form",
    recipients: "Recipients",
    partners: "Together with",
    submitTo: "Hand in to",
    covers: "Covers",
    rule: "Recurs",
    within: "Falls in",
    owner: "Owner",
    noOwner: "no owner",
    acknowledged: "Acknowledged",
    submission: "Submitted",
    reference: "Reference number",
    note: "Note",
    waived: "Waived",
    presented: "Presented",
    unconfirmed: "Not confirmed",
    unconfirmedWhy: "read from the document; nobody has confirmed the row",
    source: "Source",
    sourceLine: (document, section, heading, also) =>
      `${document}, section ${section}${section.endsWith(heading) ? "" : ` ${heading}`}${also.length === 0 ? "" : `; also section ${and(also)}`}`,
    remark: "Remark",
    by: (name, day) => `${day} by ${name}`,
    submissions: (n) => `${grouped(n)} submissions, the latest counts`,
    history: (n) => `History (${grouped(n)})`,
    move,
    historyLine: (what, day, clock, by) => `${day} ${clock} · ${by} · ${what}`,
  },
  form: {
    heading: "Hand in a report",
    correctHeading: "Correct the submission",
    link: "Link to the report",
    linkHint: "https://…",
    linkError: "Paste the link to the report. It begins with https://.",
    reference: "Reference number (if there is one)",
    referenceHint: "SN 2026/123",
    note: "Note (if you like)",
    noteHint: "Something the committee's officials need to know",
  },
  intent: {
    heading: "Is this right?",
    submit: "I record the report as submitted when you press Record.",
    acknowledge: "I record the follow-up as acknowledged when you press Acknowledge.",
    other: "Which follow-up is it?",
    otherError: "Choose a follow-up from the list.",
  },
  receipt: {
    submitted: (day, by) => `Submitted ${day} by ${by ?? "you"}`,
    margin: (n) => {
      if (n === 0) return "on the last day";
      return n > 0 ? `${days(n)} before the last day` : `${days(-n)} after the last day`;
    },
    shared: "Shared in the channel.",
    acknowledged: (day, by) => `Acknowledged ${day} by ${by ?? "you"}.`,
    cancelled: "Nothing is recorded.",
  },
  post: {
    submitted: (by) => `${by} has handed in the report.`,
  },
  help: {
    heading: "How to ask",
    intro: "Write as you speak, in Swedish or English. Press an example to try it.",
    narrow:
      "Narrow an answer with another message: “only the oral ones”, “and in September?”, “show number 3”.",
    record:
      "When a report is ready: write which one and paste the link. You confirm before anything is recorded.",
    loaded: (sources) => `Loaded: ${sources}.`,
    nothingLoaded: "No agreement is loaded.",
  },
  welcome: {
    heading: `Hello, I am ${PRODUCT}`,
    personal:
      "I know what is to be reported to the committees, when it is to be handed in and where it stands. The answers come from the agreements, with their sections.",
    shared:
      "I know what is to be reported to the committees, when it is to be handed in and where it stands. Mention me when you ask. Write “tie this channel to SN” and questions here are about that committee.",
    tryThis: "Try",
    examples: ["What is due in June?", "What is next to hand in?", "Is anything overdue?"],
  },
  contents: enContents,
  notFound: {
    heading: "I do not find that",
    reasons: {
      "not-understood": () =>
        "I do not understand the question. Put it another way, or begin with one of these.",
      "out-of-scope": (words) =>
        `Nothing about ${words.length > 0 ? quotedAll(words) : "that"} stands in the agreements that are loaded.`,
      "not-loaded": (words) =>
        words.length > 0 ? `No agreement is loaded for ${and(words)}.` : "No agreement is loaded for that.",
      "private-case": () =>
        "Questions about a person's own case do not belong in this chat, and nothing about them is here. Turn to the case officer.",
      "topic-unknown": (words) =>
        `No follow-up about ${words.length > 0 ? quotedAll(words) : "that"} stands in the agreements that are loaded.`,
    },
    loaded: (sources) => `Loaded: ${sources}.`,
    nothingLoaded: "No agreement is loaded.",
  },
  clarify: {
    committee: "Which committee is it about?",
    followUp: "Which follow-up do you mean?",
  },
  channel: {
    tied: (committee) =>
      `This channel is tied to ${committee}. Questions here are about that committee, and reports handed in are shown here. Write “untie this channel” to undo it.`,
    retied: (committee, before) => `This channel is now tied to ${committee}, no longer to ${before}.`,
    alreadyTied: (committee) => `This channel is tied to ${committee} already.`,
    untied: (committee) => `This channel is no longer tied to ${committee}.`,
    notTied: "This channel is not tied to any committee. Write for example “tie this channel to SN”.",
  },
  buttons: {
    acknowledge: "Acknowledge",
    acknowledgeAsk: "Acknowledge…",
    report: "Hand in",
    reportAsk: "Hand in…",
    correct: "Correct",
    confirm: "Confirm",
    dismiss: "Dismiss",
    register: "Record",
    registerAgain: "Record new version",
    cancel: "Cancel",
    other: "Another follow-up",
    choose: "Choose",
    show: "Show",
    open: "Open the report",
    back: "Back to the list",
    chooseLabel: "Follow-up",
    chooseHint: "Choose from the list",
    chooseError: "Choose a follow-up from the list.",
  },
  notes: {
    "assumed-year": (note) => String(note.year),
    "assumed-municipality": (note) => note.municipality,
    "assumed-committee": (note) => note.committee,
    "assumed-period": (note) => calendar.period(note.period),
    "carried-over": () => "The rest is as in your last question.",
    "nothing-loaded-for-year": (note) =>
      `Nothing is loaded for ${note.year}. This is about ${note.shownYear}.`,
    "handed-in-earlier": (note) =>
      `For the meeting on ${calendar.date(note.meeting, "short")} the hand-in day is ${calendar.date(note.submitBy, "full")}: ${followUps(note.count)}.`,
    "topic-unknown": (note) => `Nothing in the agreements is about ${quotedAll(note.words)}.`,
    nearest: (note) => `Nearest is ${calendar.date(note.date, "full")}: ${followUps(note.count)}.`,
    "meetings-without-rows": (note) =>
      `The ${note.dates.length === 1 ? "meeting" : "meetings"} on ${and(note.dates.map((date) => calendar.date(date, "year")))} ${note.dates.length === 1 ? "has" : "have"} no follow-up.`,
    "before-tracking": (note) =>
      `${counted(note.count, "occasion", "occasions")} before ${calendar.date(note.since, "year")} ${note.count === 1 ? "is" : "are"} not tracked: the agreement was taken into use here only then.`,
  },
  problems: {
    "occasion-unknown": () =>
      "The follow-up is no longer in what is loaded. Ask again, and what holds now is shown.",
    "already-acknowledged": (problem, today) =>
      `Already acknowledged by ${problem.by} ${whenSaid(calendar, problem.at, today)}.`,
    "already-submitted": (problem, today) =>
      `Already submitted by ${problem.by} ${whenSaid(calendar, problem.at, today)}. Open that one first; press Record new version if yours is to count instead.`,
    "already-presented": (problem) =>
      `Already presented on ${calendar.date(problem.meeting, "year")}, so nothing more can be recorded. Only the committee's officials can open it again. ${ASK_OFFICIALS}`,
    waived: (problem) =>
      `The follow-up is waived: ${problem.reason}. Only the committee's officials can open it again. ${ASK_OFFICIALS}`,
    "nothing-submitted": () => "There is no submission to withdraw. Hand in the report first.",
    "not-ended": () => "The follow-up is open already, so there is nothing to open again.",
    "not-allowed": () => `Only the committee's officials can do that. ${ASK_OFFICIALS}`,
    "link-unreadable": (problem) =>
      `${quoted(problem.link)} cannot be read as a link. Copy the whole address, from https:// to its end.`,
    "link-not-https": () =>
      "The link has to begin with https://. Copy it from SharePoint or Teams and paste it again.",
    "link-with-credentials": () => "The link holds a user name or a password. Copy it again without them.",
    "link-too-long": (problem) =>
      `The link has ${grouped(problem.length)} characters; at most ${grouped(problem.most)} fit. Use a sharing link instead.`,
    "link-host-not-allowed": (problem) =>
      problem.allowed.length === 0
        ? `Links to ${problem.host} are not accepted here. Put the report in the municipality's SharePoint and paste that link.`
        : `Links to ${problem.host} are not accepted here. Put the report on ${joined(problem.allowed, "or")} and paste that link.`,
    "link-missing": () => "The link to the report is missing. Paste it and press Record.",
    "reference-unreadable": (problem) =>
      `${quoted(problem.reference)} cannot be read as a reference number. Write it as SN 2026/123, or leave the field empty.`,
    "note-too-long": (problem) =>
      `The note has ${grouped(problem.length)} characters; at most ${grouped(problem.most)} fit. Shorten it.`,
    "committee-unknown": (problem) =>
      `I do not recognise the committee ${quoted(problem.text)}. Write for example “tie this channel to SN”.`,
    "not-a-channel": () => "That works only in a channel. Write the same thing in the committee's channel.",
  },
  failure: (correlationId) =>
    `Something went wrong on my side. Ask again and see whether what you did is recorded. If it happens again, give the number ${correlationId} to whoever runs the program.`,
  pressUnread: "The card is too old for that button. Ask again and you get a new one.",
};
