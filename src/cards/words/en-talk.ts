import { enPhrases } from "./en-basics.js";
import type { TourStep, WordsOfTalk } from "./talk.js";
import { PRODUCT } from "./words.js";

const { and, calendar, quotedAll } = enPhrases;

const askStep = (ask: string): TourStep => ({
  title: "Ask",
  text: "Write as you speak. The answer says how many rows there are, where they stand, and what I took for granted.",
  ask,
});

const openStep = (ask: string): TourStep => ({
  title: "Open a follow-up",
  text: "It shows days, form, recipients and source. Acknowledge it, take it over or postpone it.",
  ask,
});

const reportStep = (followUp: string): TourStep => ({
  title: "Hand in",
  text: `Write “${followUp} is submitted” and paste the link. You confirm before anything is recorded.`,
  ask: null,
});

/** The words of English for the talk around the answers. */
export const enTalk: WordsOfTalk = {
  help: {
    heading: "How to ask",
    intro: "Write as you speak, in Swedish or English. Press an example to try it.",
    themes: {
      due: "What is to be reported, and when",
      followUp: "One follow-up, and your own",
      contents: "What the agreement says",
      standing: "Where things stand, and meetings",
    },
    narrow:
      "Narrow an answer with another message: “only the oral ones”, “and in September?”, “show number 3”.",
    own: ({ followUp }) =>
      `Look after a follow-up: “I take ${followUp}”, “remind me of ${followUp} on Thursday”, “history of ${followUp}”. While you are away: “away until 15 August”.`,
    officials: ({ committee, meeting }) => {
      const day = meeting === null ? "" : ` ${calendar.date(meeting, "year")}`;
      return `For officials: “draft agenda for ${committee}${day}”, “outcome for ${committee}${day}”, “show settings for ${committee}”.`;
    },
    record: ({ followUp }) =>
      `When a report is ready: write “${followUp} is submitted” and paste the link. You confirm before anything is recorded.`,
    courtesies: {
      thanks: () => "You are welcome.",
      fine: () => "Good. Write when you wonder about anything else.",
      bye: () => "Goodbye.",
      hello: (example) =>
        `Hello. Ask what is to be reported or handed in${example === null ? "" : `, for example “${example}”`}. Write “help” for more examples.`,
    },
    tour: "Show the tour",
    loaded: (sources) => `Loaded: ${sources}.`,
    nothingLoaded: "No agreement is loaded.",
  },
  welcome: {
    heading: `Hello, I am ${PRODUCT}`,
    intro:
      "I know what is to be reported to the committees, when it is to be handed in and where it stands. The answers come from the agreements, with their sections.",
    again: "Write “show the tour” to see this again, and “help” for more examples.",
    nothingLoaded: "No agreement is loaded yet. Once one is, it can be asked about here.",
    steps: {
      personal: ({ followUp }, { due, followUp: reported, standing }) => [
        askStep(due),
        openStep(reported),
        {
          title: "Keep track of your own",
          text: "Of what you are responsible for I remind you here, well ahead of the hand-in day.",
          ask: "my follow-ups",
        },
        reportStep(followUp),
        {
          title: "See where things stand",
          text: "Everything that the committee is to get this year, counted by state.",
          ask: standing,
        },
      ],
      group: ({ followUp }, { due, followUp: reported, overdue }) => [
        { ...askStep(due), text: `Mention me with @${PRODUCT}, and write as you speak.` },
        openStep(reported),
        reportStep(followUp),
        {
          title: "See what is late",
          text: "What should have been handed in, and who has it.",
          ask: overdue,
        },
      ],
      team: ({ committee }, { due, overdue }) => [
        { ...askStep(due), text: `Mention me with @${PRODUCT}, and write as you speak.` },
        {
          title: "Tie the channel to a committee",
          text: "Then questions here are about that committee, and reminders and reports are shown here.",
          ask: `tie this channel to ${committee}`,
        },
        {
          title: "Say who the officials are",
          text: "They move meetings, end follow-ups and record outcomes. Write “make @… an official”.",
          ask: "who are the officials?",
        },
        {
          title: "Set the reminders",
          text: "A card comes ahead of each hand-in day, and after it while nothing is in.",
          ask: `show settings for ${committee}`,
        },
        {
          title: "See what is late",
          text: "What should have been handed in, and who has it.",
          ask: overdue,
        },
      ],
    },
  },
  notFound: {
    heading: "I do not find that",
    reasons: {
      "not-understood": () =>
        "I do not understand the question. Put it another way, or begin with one of these.",
      "nothing-before": () => "There is no list here to go on in. Ask first, for example one of these.",
      "no-such-row": (words) => `The list has no number ${and(words)}.`,
      "out-of-scope": (words) =>
        `Nothing about ${words.length > 0 ? quotedAll(words) : "that"} stands in the agreements that are loaded.`,
      "not-loaded": (words) =>
        words.length > 0 ? `No agreement is loaded for ${and(words)}.` : "No agreement is loaded for that.",
      "private-case": () =>
        "Questions about a person's own case do not belong in this chat, and nothing about them is here. Turn to the case officer.",
      "no-such-time": (words) =>
        `There is no “${and(words)}” in the calendar. Which day or time do you mean?`,
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
