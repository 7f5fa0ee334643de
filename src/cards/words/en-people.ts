import type { PeopleWords } from "./people.js";

const forCommittee = (where: string | null): string => (where === null ? "" : ` for ${where}`);

/** See {@link PeopleWords}. */
export const enPeople: PeopleWords = {
  firstOfficial: (name) =>
    `${name === "" ? "Whoever added me" : `${name} added me and`} is now an official here: someone who postpones, waives, records outcomes and moves meetings. Name others with “make @name an official”.`,
  named: (name, where) => `${name} is now an official${forCommittee(where)}.`,
  alreadyNamed: (name, where) => `${name} is an official${forCommittee(where)} already.`,
  removed: (name) => `${name} is no longer an official.`,
  notNamed: (name) => `${name} is no official.`,
  lastOne: "There must be at least one official. Name another one first.",
  whom: "Mention the person with @, for example “make @Anna Ek an official”.",
  nameless: "somebody whose name is not known",
  list: (officials) =>
    [
      officials.length === 1 ? "The official is:" : `There are ${officials.length} officials:`,
      ...officials.map(([name, where]) => `– ${name}${where === null ? "" : ` (${where})`}`),
    ].join("\n"),
  forget: (name, events) =>
    [
      `Forget ${name ?? "you"}?`,
      `The name becomes ”borttagen person” (removed person) in ${events === 1 ? "1 event" : `${events} events`} and in comments that hold it. Roles, absences, digests, calendar addresses and the personal chat are removed. What was done stays, and this cannot be undone.`,
      `Write “yes, forget ${name === null ? "me" : `@${name}`}” to do it.`,
    ].join("\n\n"),
  forgotten: (name) =>
    `${name === null ? "You are" : `${name} is`} forgotten. Backups of earlier days hold the name until they are replaced.`,
  none: "Nobody has been named an official. Whoever adds me to a team becomes the first.",
};
