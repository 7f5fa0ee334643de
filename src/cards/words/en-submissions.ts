import { grouped } from "./calendar.js";
import { enPhrases, newestOf } from "./en-basics.js";
import type { SubmissionWords } from "./submissions.js";

const { quoted } = enPhrases;

/** The words of English for versions of a report, taking one back, and Teams' own dialogues. */
export const enSubmissions: SubmissionWords = {
  versions: (shown, all) => `Versions (${newestOf(shown, all)})`,
  version: (n, title) => `${grouped(n)}. ${title}`,
  counts: "counts",
  handedIn: (day, by) => `handed in ${day} by ${by}`,
  takenBack: (day, by, reason) => `withdrawn ${day} by ${by}${reason === null ? "" : `: ${reason}`}`,
  post: {
    version: (n) => `This is version ${grouped(n)}.`,
    takenBack: (day, by, reason) =>
      `${by} withdrew the report ${day}${reason === null ? "." : `: ${reason}`}`,
    gone: "The submission is removed.",
  },
  takeBack: {
    ask: "Withdraw the report",
    confirm: "Withdraw",
    heading: "Withdraw the report?",
    outcome: (n) =>
      n === null
        ? "Then no report is in. The follow-up is open again, and the post in the channel changes."
        : `Then version ${grouped(n)} counts again, and the post in the channel changes.`,
    reason: "Reason (if you like)",
    reasonHint: "Why the report is withdrawn",
    which: "Which report?",
    done: (n) =>
      n === null
        ? "The report is withdrawn."
        : `The version is withdrawn. Version ${grouped(n)} counts again.`,
    noneFits:
      "No report that is in fits that. Write which follow-up it is, such as “withdraw the report for Lex Sarah”.",
  },
  extension: {
    title: "Record as a report",
    proposed: "The follow-up is proposed from the message. Check that it is right.",
    noneProposed: "The message does not say which follow-up it is. Search for it.",
    which: "Follow-up",
    whichHint: "Choose from the list",
    search: "Search for a follow-up",
    searchHint: "Words of its name, committee or month",
    searchButton: "Search",
    searchNone: (text) => `No follow-up fits ${quoted(text)}. Search for another word.`,
    chooseFirst: "Choose which follow-up the report is for.",
    nothingFound: (text) =>
      `No follow-up fits ${quoted(text)}. Search for words of its name, a committee or a month.`,
    unknownCommand:
      "I have no answer to that command. It may belong to a newer version of the app; ask whoever looks after the program to update it.",
    receiptTitle: "Recorded",
  },
};
