import type { Spoken } from "./spoken.js";

/** Questions in English. */
export const en: Spoken = {
  due: { any: "what is due for", meeting: "what is presented to", submit: "what is handed in to" },
  and: " and ",
  inMonth: (month) => `in ${month}`,
  span: (start, end) => `${start} to ${end}`,
  inMunicipality: (municipality) => ` in ${municipality}`,
  nextDeadline: (committee) => `what is the next deadline to ${committee}?`,
  overdue: (committee) => `is anything overdue to ${committee}?`,
  meetings: (committee) => `when does ${committee} meet?`,
  standing: (committee) => `show the status of ${committee}`,
  goals: (committee) => `which goals does ${committee} have?`,
  reported: (followUp) => `when is ${followUp} reported?`,
  amount: (label) => `how much is ${label}?`,
  mine: "my follow-ups",
  isIn: (followUp, link) => `${followUp} is submitted: ${link}`,
  goal: (title) => `Goal: ${title}`,
  assignment: (title) => `Assignment: ${title}`,
  returned: (title) => `${title} (sent back)`,
};
