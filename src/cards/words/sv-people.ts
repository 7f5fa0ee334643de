import type { PeopleWords } from "./people.js";

const forCommittee = (where: string | null): string => (where === null ? "" : ` för ${where}`);

/** See {@link PeopleWords}. */
export const svPeople: PeopleWords = {
  firstOfficial: (name) =>
    `${name} lade till mig och är nu handläggare här: den som skjuter upp, avslutar, antecknar utfall och flyttar sammanträden. Fler utses med ”gör @namn till handläggare”.`,
  named: (name, where) => `${name} är nu handläggare${forCommittee(where)}.`,
  alreadyNamed: (name, where) => `${name} är redan handläggare${forCommittee(where)}.`,
  removed: (name) => `${name} är inte längre handläggare.`,
  notNamed: (name) => `${name} är inte handläggare.`,
  lastOne: "Det måste finnas minst en handläggare. Utse en till först.",
  whom: "Nämn personen med @, till exempel ”gör @Anna Ek till handläggare”.",
  list: (officials) =>
    [
      officials.length === 1 ? "Handläggare är:" : `Handläggare är ${officials.length} personer:`,
      ...officials.map(([name, where]) => `– ${name}${where === null ? "" : ` (${where})`}`),
    ].join("\n"),
  none: "Ingen är utsedd till handläggare. Den som lägger till mig i ett team blir den första.",
};
