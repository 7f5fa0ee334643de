import type { OwnersWords } from "./owners.js";

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
  buttons: {
    owner: "Responsible…",
    assign: "Assign",
    take: "I take it",
    snooze: "Remind then",
    undo: "Undo",
  },
};
