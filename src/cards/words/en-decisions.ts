import type { DecisionWords } from "./decisions.js";
import { enPhrases } from "./en-basics.js";

const { calendar } = enPhrases;

const outcomes = { noted: "noted", returned: "sent back", decided: "decided" } as const;
const by = (name: string | null): string => name ?? "You";
const because = (reason: string | null): string => (reason === null ? "" : `: ${reason}`);
const inParagraph = (paragraph: string | null): string => (paragraph === null ? "" : ` § ${paragraph}`);
const accordingTo = (decision: string | null): string => (decision === null ? "" : ` (${decision})`);
const on = (day: string | null, word: string): string =>
  day === null ? "" : ` ${word} ${calendar.date(day, "year")}`;

/** The words of English for what officials decide. */
export const enDecisions: DecisionWords = {
  ask: { postpone: "Postpone…", waive: "Waive…", reopen: "Reopen…", present: "Outcome…" },
  heading: {
    postpone: "Postpone the follow-up",
    waive: "End it without a report",
    reopen: "Reopen the follow-up",
    present: "What was the outcome?",
  },
  record: { postpone: "Postpone", waive: "Waive", reopen: "Reopen", present: "Record the outcome" },
  explain: {
    postpone: "The hand-in day moves along and keeps its distance to the meeting.",
    waive: "The follow-up is waived. No more reminders are sent, and it can be opened again.",
    reopen: "The follow-up is open again, with its days and what has been handed in.",
    present: "What is sent back comes up again at a later meeting, as an occasion of its own.",
  },
  done: {
    postpone: (name, { title, meeting, reason, paragraph }) =>
      `${by(name)} postponed ${title}${on(meeting, "to")}${because(reason)}${accordingTo(paragraph)}.`,
    waive: (name, { title, reason, paragraph }) =>
      `${by(name)} waived ${title}${because(reason)}${accordingTo(paragraph)}.`,
    reopen: (name, { title, reason }) => `${by(name)} reopened ${title}${because(reason)}.`,
    present: (name, { title, meeting, paragraph, outcome }) =>
      `${by(name)} recorded the outcome of ${title}${on(meeting, "on")}: ${outcome === null ? "" : outcomes[outcome]}${inParagraph(paragraph)}.`,
  },
  outcomes,
  more: "More…",
  moreWho: "Only the committee's officials can postpone, waive, reopen and record outcomes.",
  newMeeting: "New meeting",
  otherDay: "Or another day",
  heldMeeting: "Meeting",
  reason: "Reason",
  reasonHint: "For example: the material is not ready",
  reasonIfAny: "Reason (if you like)",
  decided: "Decision (if there is one)",
  decidedHint: "§ 45",
  outcome: "Outcome",
  paragraph: "Paragraph",
  again: "What is sent back comes up again",
  nextMeeting: "At the next known meeting",
  choose: "Choose",
  returnedFrom: (meeting, paragraph) => `sent back on ${meeting}${inParagraph(paragraph)}`,
  returnedFromLabel: "Sent back on",
  returnedTo: "Comes up again",
  showReturnedTo: "Show what was sent back",
  showReturnedFrom: "Show the first presentation",
  postponed: "Postponed",
  noDay: "day not set",
};
