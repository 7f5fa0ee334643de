import { enPhrases, followUps } from "./en-basics.js";
import { counted } from "./phrases.js";
import type { RemindersWords } from "./reminders.js";

const days = (n: number): string => counted(n, "day", "days");

function away(n: number): string {
  if (n === 0) return "today";
  if (n === 1) return "tomorrow";
  if (n === -1) return "yesterday";
  return n > 0 ? `in ${days(n)}` : `${days(-n)} ago`;
}

/** See {@link RemindersWords}. */
export const enReminders: RemindersWords = {
  away,
  handIn: (day, past) => (past ? `Was to be handed in ${day}` : `To be handed in by ${day}`),
  present: (day, past) => (past ? `Was to be presented ${day}` : `To be presented ${day}`),
  toMeeting: (day) => `For the meeting ${day}`,
  withoutMeeting: "Without a meeting",
  severalToHandIn: (n) => `${followUps(n)} to hand in`,
  severalOverdue: (n) => `${followUps(n)} ${n === 1 ? "is" : "are"} overdue`,
  severalMixed: (n, overdue) => `${followUps(n)} to hand in, ${overdue} overdue`,
  allDone: "None of these waits for a report any more.",
  noOwner: "nobody responsible",
  escalated: (n) => `${followUps(n)} ${n === 1 ? "has" : "have"} not come in`,
  escalatedLead: (n) =>
    `The last reminder has been sent, and nothing has been handed in. Check with whoever is responsible; as an official you can also postpone or waive ${n === 1 ? "it" : "them"}.`,
  more: (n) => `${n} more do not fit here.`,
  digest: (week) => `Where things stand: ${enPhrases.calendar.period(week)}`,
  ownDigest: (week) => `Your follow-ups: ${enPhrases.calendar.period(week)}`,
  overdue: "Overdue",
  thisWeek: "This week",
  ahead: (n) => `After that, within ${days(n)}`,
  digestCounts: (overdue, thisWeek, ahead) =>
    `${overdue} overdue, ${thisWeek} this week and ${ahead} after that.`,
  nothing: "Nothing is overdue, and nothing is due in the next weeks.",
  stopDigest: (own) => `Write “${own ? "my " : ""}weekly digest off” to stop it.`,
  lostPerson: (name) =>
    `I no longer reach ${name} in the personal chat: the app was removed there, or the person has left. Reminders go to the committee's channel. Check who is responsible.`,
  lostChannel: (committee) =>
    `I no longer reach the channel that is tied to ${committee}. Reminders go to you officials until I am added there again or another channel is tied.`,
};
