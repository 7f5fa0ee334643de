import type { PersonalNumberPlace } from "../../domain/problem.js";
import { grouped, joined, whenSaid } from "./calendar.js";
import { enPhrases, followUps } from "./en-basics.js";
import { counted } from "./phrases.js";
import type { WordsOfProblems } from "./problems.js";

const { calendar, and, quoted, quotedAll } = enPhrases;

const ASK_OFFICIALS = "Ask the committee's expert official or secretary.";

/** What holds a personal number, and what to do about it. */
const PERSONAL_PLACES: Readonly<Record<PersonalNumberPlace, readonly [what: string, then: string]>> = {
  link: [
    "The link, or the file's name,",
    "Give the file a name without it, copy the link anew and paste it.",
  ],
  reference: ["The reference number", "Write the case's reference number instead, such as SN 2026/123."],
  note: ["The note", "Write it without the number; the case is found by its reference number."],
  reason: ["The reason", "Write it without the number."],
  decision: ["The decision", "Write it without the number, such as § 45."],
  owner: ["The name", "Write the person's or the role's name without the number."],
  message: ["The message", "Remove it from the chat and write it anew without the number."],
};

/** The words of English for remarks on an answer, refusals and failures. */
export const enProblems: WordsOfProblems = {
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
    "nearest-meetings": (note) => `Nearest: ${and(note.dates.map((date) => calendar.date(date, "full")))}.`,
    nearest: (note) => `Nearest is ${calendar.date(note.date, "full")}: ${followUps(note.count)}.`,
    "meetings-without-rows": (note) =>
      `The ${note.dates.length === 1 ? "meeting" : "meetings"} on ${and(note.dates.map((date) => calendar.date(date, "year")))} ${note.dates.length === 1 ? "has" : "have"} no follow-up.`,
    "owner-unknown": (note) =>
      `${and(note.names)} ${note.names.length === 1 ? "is" : "are"} not responsible for anything.`,
    "owns-nothing": () => "You are not responsible for anything. This is everybody's.",
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
    "same-report": (problem, today) =>
      `Nothing has changed: the same link, reference number and note were recorded by ${problem.by} ${whenSaid(calendar, problem.at, today)}.`,
    "already-presented": (problem) =>
      `Already presented on ${calendar.date(problem.meeting, "year")}, so nothing more can be recorded. Only the committee's officials can open it again. ${ASK_OFFICIALS}`,
    waived: (problem) =>
      `The follow-up is waived: ${problem.reason}. Only the committee's officials can open it again. ${ASK_OFFICIALS}`,
    "nothing-submitted": () => "There is no submission to withdraw. Hand in the report first.",
    "not-ended": () => "The follow-up is open already, so there is nothing to open again.",
    "already-owner": (problem) => `${problem.name} is already responsible for the follow-up.`,
    "assignee-missing": () => "Choose a person or a role, or press I take it.",
    "person-unknown": (problem) =>
      `I know nobody called ${quoted(problem.name)} here. Write the name as it stands in Teams, or mention the person with @ in the channel.`,
    "snooze-past": () => "Choose a day to come, and I remind you then.",
    guest: () =>
      "Guests can read and ask, but not record anything. Ask somebody in the municipality to do it.",
    "sender-unknown": () =>
      "I could not look up in Teams who you are, so nothing is recorded. Try again in a while.",
    "nothing-to-undo": () => "There is nothing of yours to undo here.",
    "undo-too-late": (problem, today) =>
      `Something can be undone for ten minutes, and this was done ${whenSaid(calendar, problem.at, today)}. Correct it instead, or ask the committee’s officials.`,
    "moved-since": (problem, today) =>
      `${problem.by} has done something about the follow-up since (${whenSaid(calendar, problem.at, today)}), so it cannot be undone. Correct it instead.`,
    "not-allowed": ({ names = [] }) =>
      names.length === 0
        ? `Only the committee's officials can do that. ${ASK_OFFICIALS}`
        : `Only the committee's officials can do that: ${and(names)}. Ask one of them, or hand in what is ready.`,
    "day-missing": () => "Choose a meeting from the list, or give a date.",
    "day-past": (problem) => `${calendar.date(problem.day, "year")} has passed. Choose a coming meeting.`,
    "day-same": (problem) =>
      `The follow-up is at ${calendar.date(problem.day, "year")} already. Choose another meeting.`,
    "no-meeting": (problem) =>
      `I know of no meeting on ${calendar.date(problem.day, "full")}. If the day is right all the same, press once more.`,
    "meeting-ahead": (problem) =>
      `The meeting of ${calendar.date(problem.meeting, "year")} has not been held yet. Its outcome is recorded afterwards.`,
    "reason-missing": () => "Say why. The reason stays in the history.",
    "outcome-missing": () => "Choose an outcome: noted, sent back or decided.",
    "paragraph-unreadable": (problem) =>
      `${quoted(problem.paragraph)} cannot be read as a paragraph. Write its number, such as 34.`,
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
    "personal-number": ({ where }) => {
      const [what, then] = PERSONAL_PLACES[where];
      return `${what} seems to hold a personal identity number. So nothing is recorded, and nothing of it is kept. ${then}`;
    },
    "committee-unknown": (problem) =>
      `I do not recognise the committee ${quoted(problem.text)}. Write for example “tie this channel to SN”.`,
    "title-missing": () => "Write what the follow-up is called.",
    "title-too-long": (problem) =>
      `The name is ${grouped(problem.length)} characters long; at most ${grouped(problem.most)} fit. Shorten it.`,
    "submit-by-after-meeting": (problem) =>
      `The hand-in day ${calendar.date(problem.submitBy, "year")} is after the meeting ${calendar.date(problem.meeting, "year")}. Correct one of them.`,
    "not-a-channel": () => "That works only in a channel. Write the same thing in the committee's channel.",
  },
  pressUnread: "The card is too old for that button. Ask again and you get a new one.",
};
