import { enPhrases } from "./en-basics.js";
import type { OwnersWords } from "./owners.js";
import { counted } from "./phrases.js";

const { and } = enPhrases;

/** See {@link OwnersWords}. */
export const enOwners: OwnersWords = {
  away: (until, substitute) =>
    `away through ${until}${substitute === null ? "" : `, ${substitute} stands in`}`,
  vacant: "nobody holds the role",
  form: {
    heading: "Who is responsible?",
    person: "Person",
    personHint: "Search by name",
    role: "Or role",
    roleHint: "Choose from the list",
    until: "Remind me on",
  },
  willAssign: (owner) => `I record ${owner} as responsible when you press Assign.`,
  willSnooze: (day) =>
    day === null
      ? "Choose a day and press Remind then. Reminders rest until that day."
      : `Reminders rest until ${day} when you press Remind then.`,
  assigned: (owner) => `Responsible is now ${owner}.`,
  snoozed: (day) => `Reminders rest until ${day}.`,
  undone: (what, title) => `Undone: ${what}, ${title}.`,
  given: (by) => `${by} has given you a follow-up.`,
  givenTo: (by, owner) => `${by} has given a follow-up to ${owner}.`,
  takenFrom: (by, owner) => `${by} has changed who is responsible, from you to ${owner}.`,
  mine: "My follow-ups",
  mineCounts: (open, late) =>
    `${counted(open, "follow-up", "follow-ups")} to hand in${late === 0 ? "" : `, ${late} overdue`}.`,
  mineHint:
    "Write “my weekly digest on” to get them each Monday, “away until 15 August, substitute …” when you are away.",
  roleNamed: (name, role) => `${name} is now ${role}.`,
  roleAlready: (name, role) => `${name} is ${role} already.`,
  roleRemoved: (name, role) => `${name} is no longer ${role}.`,
  roleNotHeld: (name, role) => `${name} is not ${role}.`,
  roles: (roles) => ["Roles:", ...roles.map(([role, holders]) => `– ${role}: ${and(holders)}`)].join("\n"),
  noRoles: "Nobody has a role yet. Write for example “@Eva Dal is head of unit”.",
  roleWhom: "Mention the person with @, for example “@Eva Dal is head of unit”.",
  awayNow: (until, substitute) =>
    `You are noted as away through ${until}. ${substitute === null ? "No substitute is named, so reminders go to you as usual." : `Your reminders go to ${substitute} meanwhile.`} Write “I am back” when you are.`,
  awayWhen:
    "Write until which day, for example “away until 15 August, substitute @Bo Lind”. The day must not have passed.",
  back: "Welcome back. Your reminders come to you again.",
  notAway: "You are not noted as away.",
  ownDigestOn:
    "You get a weekly digest of your follow-ups in this chat on Mondays. Write “my weekly digest off” to stop it.",
  ownDigestOff: "You get no digest of your own.",
  unseen: (period, rows, outOf) =>
    [
      `Not acknowledged, ${period} (${rows.length} of ${outOf}):`,
      ...rows.map(
        ([title, names], index) =>
          `${index + 1}. ${title} · ${names.length === 0 ? "nobody responsible" : and(names)}`,
      ),
    ].join("\n"),
  allSeen: (period, outOf) =>
    outOf === 0
      ? `Nothing that you are an official for is open in ${period}.`
      : `All are acknowledged, ${period} (${outOf} of ${outOf}).`,
  unanswered: (rows, days, more) =>
    [
      `Questions without an answer in the last ${days} days (names and numbers are taken out):`,
      ...rows.map(([day, count, text]) => `– ${day} · ${counted(count, "day", "days")} · ${text}`),
      ...(more === 0 ? [] : [`… and ${more} more.`]),
    ].join("\n"),
  noneUnanswered: (days) => `No question has gone without an answer in the last ${days} days.`,
  buttons: {
    owner: "Responsible…",
    assign: "Assign",
    take: "I take it",
    snooze: "Remind then",
    undo: "Undo",
  },
};
