import type { PeopleWords } from "./people.js";

const forCommittee = (where: string | null): string => (where === null ? "" : ` för ${where}`);

/** See {@link PeopleWords}. */
export const svPeople: PeopleWords = {
  firstOfficial: (name) =>
    `${name === "" ? "Den som lade till mig" : `${name} lade till mig och`} är nu handläggare här: den som skjuter upp, avslutar, antecknar utfall och flyttar sammanträden. Fler utses med ”gör @namn till handläggare”.`,
  named: (name, where) => `${name} är nu handläggare${forCommittee(where)}.`,
  alreadyNamed: (name, where) => `${name} är redan handläggare${forCommittee(where)}.`,
  removed: (name) => `${name} är inte längre handläggare.`,
  notNamed: (name) => `${name} är inte handläggare.`,
  lastOne: "Det måste finnas minst en handläggare. Utse en till först.",
  whom: "Nämn personen med @, till exempel ”gör @Anna Ek till handläggare”.",
  nameless: "någon vars namn inte är känt",
  list: (officials) =>
    [
      officials.length === 1 ? "Handläggare är:" : `Handläggare är ${officials.length} personer:`,
      ...officials.map(([name, where]) => `– ${name}${where === null ? "" : ` (${where})`}`),
    ].join("\n"),
  forget: (name, events) =>
    [
      `Ska jag glömma ${name ?? "dig"}?`,
      `Namnet byts mot ”borttagen person” i ${events === 1 ? "1 händelse" : `${events} händelser`} och i kommentarer som nämner det. Roller, frånvaro, veckobrev, kalenderadresser och den personliga chatten tas bort. Det som är gjort står kvar, och det går inte att ångra.`,
      `Skriv ”ja, glöm ${name === null ? "mig" : `@${name}`}” för att göra det.`,
    ].join("\n\n"),
  forgotten: (name) =>
    `${name ?? "Du"} är glömd. I säkerhetskopior från tidigare dagar står namnet kvar tills de byts ut.`,
  none: "Ingen är utsedd till handläggare. Den som lägger till mig i ett team blir den första.",
};
