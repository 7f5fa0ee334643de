import type { Move } from "../../domain/event.js";
import { grouped } from "./calendar.js";
import { enPhrases, newestOf } from "./en-basics.js";
import { counted, headingBeside } from "./phrases.js";
import type { WordsOfReports } from "./reports.js";

const { calendar, and } = enPhrases;
const days = (n: number): string => counted(n, "day", "days");

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
      return what.reason === null ? "submission withdrawn" : `submission withdrawn: ${what.reason}`;
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
    case "undone":
      return "undone";
    case "posted":
      return "shared in the channel";
  }
}

/** The words of English for an occasion and its report. */
export const enReports: WordsOfReports = {
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
    link: "Report",
    reference: "Reference number",
    note: "Note",
    waived: "Waived",
    presented: "Presented",
    unconfirmed: "Not confirmed",
    unconfirmedWhy: "read from the document; nobody has confirmed the row",
    source: "Source",
    sourceLine: (document, section, heading, also) =>
      `${document}, section ${[section, headingBeside(section, heading)].join(" ").trim()}${also.length === 0 ? "" : `; also section ${and(also)}`}`,
    remark: "Remark",
    by: (name, day) => `${day} by ${name}`,
    history: (shown, all) => `History (${newestOf(shown, all)})`,
    moreBy: (n) => `… and ${grouped(n)} more`,
    move,
    undone: (what) => `took back: ${what}`,
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
};
