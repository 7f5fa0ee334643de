import type { Spoken } from "./spoken.js";

/** Questions in Swedish. */
export const sv: Spoken = {
  due: { any: "vad gäller för", meeting: "vad ska redovisas till", submit: "vad ska lämnas in till" },
  and: " och ",
  inMonth: (month) => `i ${month}`,
  span: (start, end) => `${start} till ${end}`,
  inMunicipality: (municipality) => ` i ${municipality}`,
  nextDeadline: (committee) => `vad ska lämnas in härnäst till ${committee}?`,
  overdue: (committee) => `är något försenat till ${committee}?`,
  meetings: (committee) => `när sammanträder ${committee}?`,
  standing: (committee) => `visa läget för ${committee}`,
  goals: (committee) => `vilka mål har ${committee}?`,
  reported: (followUp) => `när redovisas ${followUp}?`,
  amount: (label) => `hur mycket är ${label}?`,
  mine: "mina uppföljningar",
  isIn: (followUp, link) => `${followUp} är inlämnad: ${link}`,
  goal: (title) => `Mål: ${title}`,
  assignment: (title) => `Uppdrag: ${title}`,
  returned: (title) => `${title} (återremiss)`,
};
