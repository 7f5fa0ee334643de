import { enPhrases } from "./en-basics.js";
import type { WordsOfTalk } from "./talk.js";
import { PRODUCT } from "./words.js";

const { and, quotedAll } = enPhrases;

/** The words of English for the talk around the answers. */
export const enTalk: WordsOfTalk = {
  help: {
    heading: "How to ask",
    intro: "Write as you speak, in Swedish or English. Press an example to try it.",
    narrow:
      "Narrow an answer with another message: “only the oral ones”, “and in September?”, “show number 3”.",
    own: "Your own: “my follow-ups”, “I take Lex Sarah”, “remind me of TSI on Thursday”, “away until 15 August”, “undo”, “history of Lex Sarah”.",
    officials:
      "For officials: “postpone …”, “move the meeting of SN on 4 June to 11 June”, “draft agenda for SN 4 June”, “outcome for SN 4 June”, “show settings for SN”.",
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
    open: "Open",
    back: "Back to the list",
    chooseLabel: "Follow-up",
    chooseHint: "Choose from the list",
    chooseError: "Choose a follow-up from the list.",
  },
};
