import { enPhrases } from "./en-basics.js";
import type { MeetingPapersWords } from "./meeting-papers.js";
import { counted } from "./phrases.js";

const { and } = enPhrases;

const items = (n: number): string => counted(n, "item", "items");
const days = (n: number): string => counted(n, "day", "days");
const because = (reason: string | null): string => (reason === null ? "" : `: ${reason}`);
const accordingTo = (decision: string | null): string => (decision === null ? "" : ` (${decision})`);

/** The words of English for a meeting as a whole, and for history. */
export const enMeetingPapers: MeetingPapersWords = {
  outcomesHeading: "Outcomes",
  outcomesLead: (rows, recorded, missing) =>
    `${items(rows)}, ${recorded} with a recorded outcome${missing === 0 ? "" : ` and ${missing} without a report`}.`,
  outcomesExplain:
    "Choose an outcome and write the paragraph of what is to be recorded; the rest is left as it is.",
  outcomesAll: "All outcomes are recorded.",
  outcomesAllRecorded: "There is nothing more to record of this meeting.",
  outcomesMore: (n) => `${counted(n, "more item is", "more items are")} shown once these are recorded.`,
  outcomesRecorded: (n) => `${counted(n, "outcome", "outcomes")} recorded.`,
  outcomesNone: "No outcome was chosen, so nothing is recorded. Choose one for at least one item.",
  recordOutcomes: "Record the outcomes",
  notYet: "Nothing yet",
  missing: "missing",
  isIn: "handed in",
  outcomeOf: (number) => `Outcome of item ${number}`,
  paragraphOf: (number) => `§ of item ${number}`,
  nothingUp: (committee, day) => `${committee} has no follow-ups at the meeting of ${day}.`,
  ahead: (committee, day) =>
    `The meeting of ${committee} on ${day} has not been held yet. Its outcomes are recorded afterwards; for the agenda, write “draft agenda”.`,
  meetingUnknown: (committee, asked, known) =>
    `I know of no meeting of ${committee} ${asked}.${known.length === 0 ? "" : ` The nearest are ${and(known)}.`}`,
  severalMeetings: (committee, known) =>
    `${committee} has ${counted(known.length, "meeting", "meetings")} then: ${and(known)}. Say which day you mean.`,
  whichCommittee: {
    agenda: "Which committee is it? Write, for example, “draft agenda for SN 4 June”.",
    outcomes: "Which committee is it? Write, for example, “outcomes for SN 4 June”.",
  },
  noMeetings: (committee) => `I know of no meeting of ${committee}.`,
  agendaHeading: "Draft agenda",
  agendaPasteLead: "To paste:",
  agendaCounted: (n, missing) =>
    `${items(n)}, ${missing === 0 ? "all with papers" : `${missing} without papers`}.`,
  agendaMoved: (into, out) =>
    [
      ...(into === 0 ? [] : [`${items(into)} postponed to here`]),
      ...(out === 0 ? [] : [`${items(out)} postponed from here`]),
    ].join(", "),
  agendaWaived: (n) => `${items(n)} waived and left out.`,
  agendaUnconfirmed: (n) => `${items(n)} read from the document and not confirmed.`,
  papers: "Papers",
  papersIn: "Papers handed in",
  noOwner: "no owner",
  owner: (name) => `owner ${name}`,
  agendaText: "Show as text",
  historyHeading: "History",
  historyNone: (title) => `Nothing is recorded for ${title}.`,
  historyNoTopic: "Which follow-up is it? Write, for example, “history of Lex Sarah 2026”.",
  historyPage: (from, to, of) => `Events ${from}–${to} of ${of}, oldest first.`,
  historyOlder: "Older",
  historyNewer: "Newer",
  historyButton: "History",
  did: {
    taken: (by) => `${by} took the follow-up`,
    assigned: (by, to) => `${by} made ${to} the owner`,
    acknowledged: (by) => `${by} acknowledged it`,
    snoozed: (by, until) => `${by} let the reminders rest until ${until}`,
    commented: (by, text) => `${by} wrote: ${text}`,
    submitted: (by, reference, note, again) =>
      `${by} handed in ${again ? "a new version of the report" : "the report"}${reference === null ? "" : `, reference ${reference}`}${note === null ? "" : ` (${note})`}`,
    withdrawn: (by) => `${by} withdrew the submission`,
    postponed: (by, to, reason, decision) => `${by} postponed it to ${to}: ${reason}${accordingTo(decision)}`,
    waived: (by, reason, decision) => `${by} waived it: ${reason}${accordingTo(decision)}`,
    reopened: (by, reason) => `${by} reopened it${because(reason)}`,
    presented: (by, meeting, outcome, paragraph) =>
      `${by} recorded the outcome of ${meeting}: ${outcome}${paragraph === null ? "" : ` § ${paragraph}`}`,
    reminded: (step) => {
      if (step === 0) return "A reminder was sent, on the hand-in day";
      return `A reminder was sent, ${days(Math.abs(step))} ${step < 0 ? "before" : "after"} the hand-in day`;
    },
    undone: (by) => `${by} took back the last move`,
    other: (by, what) => `${by}: ${what}`,
  },
  takenBack: "taken back",
};
