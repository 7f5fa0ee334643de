import type { OwnersWords } from "./owners.js";
import { counted } from "./phrases.js";
import { svPhrases } from "./sv-basics.js";

const { and } = svPhrases;

/** See {@link OwnersWords}. */
export const svOwners: OwnersWords = {
  away: (until, substitute) =>
    `borta t.o.m. ${until}${substitute === null ? "" : `, ersätts av ${substitute}`}`,
  vacant: "ingen har rollen",
  form: {
    heading: "Vem ansvarar?",
    person: "Person",
    personHint: "Sök på namn",
    role: "Eller roll",
    roleHint: "Välj i listan",
    until: "Påminn mig den",
  },
  willAssign: (owner) => `Jag antecknar ${owner} som ansvarig när du trycker på Tilldela.`,
  willSnooze: (day) =>
    day === null
      ? "Välj dag och tryck på Påminn då. Till dess vilar påminnelserna."
      : `Påminnelserna vilar till ${day} när du trycker på Påminn då.`,
  assigned: (owner) => `Ansvarig är nu ${owner}.`,
  snoozed: (day) => `Påminnelserna vilar till ${day}.`,
  undone: (what, title) => `Ångrat: ${what}, ${title}.`,
  given: (by) => `${by} har gett dig en uppföljning.`,
  givenTo: (by, owner) => `${by} har gett en uppföljning till ${owner}.`,
  takenFrom: (by, owner) => `${by} har ändrat ansvarig från dig till ${owner}.`,
  mine: "Mina uppföljningar",
  mineCounts: (open, late) =>
    `${counted(open, "uppföljning", "uppföljningar")} att lämna in${late === 0 ? "" : `, ${late} försenade`}.`.replace(
      ", 1 försenade",
      ", 1 försenad",
    ),
  mineHint:
    "Skriv ”mitt veckobrev på” så kommer de varje måndag, ”borta till 15 augusti, ersättare …” när du är borta.",
  roleNamed: (name, role) => `${name} är nu ${role}.`,
  roleAlready: (name, role) => `${name} är redan ${role}.`,
  roleRemoved: (name, role) => `${name} är inte längre ${role}.`,
  roleNotHeld: (name, role) => `${name} är inte ${role}.`,
  roles: (roles) => ["Roller:", ...roles.map(([role, holders]) => `– ${role}: ${and(holders)}`)].join("\n"),
  noRoles: "Ingen har någon roll än. Skriv till exempel ”@Eva Dal är enhetschef barn och unga”.",
  roleWhom: "Nämn personen med @, till exempel ”@Eva Dal är enhetschef barn och unga”.",
  awayNow: (until, substitute) =>
    `Du är antecknad som borta t.o.m. ${until}. ${substitute === null ? "Ingen ersättare är nämnd, så påminnelserna går till dig som vanligt." : `Dina påminnelser går till ${substitute} så länge.`} Skriv ”jag är tillbaka” när du är det.`,
  awayWhen:
    "Skriv till vilken dag, till exempel ”borta till 15 augusti, ersättare @Bo Lind”. Dagen ska inte vara passerad.",
  back: "Välkommen tillbaka. Dina påminnelser kommer till dig igen.",
  notAway: "Du är inte antecknad som borta.",
  ownDigestOn:
    "Du får ett veckobrev om dina uppföljningar i den här chatten på måndagar. Skriv ”mitt veckobrev av” för att slippa det.",
  ownDigestOff: "Du får inget eget veckobrev.",
  unseen: (period, rows, outOf) =>
    [
      `Inte kvitterat, ${period} (${rows.length} av ${outOf}):`,
      ...rows.map(
        ([title, names], index) =>
          `${index + 1}. ${title} · ${names.length === 0 ? "ingen ansvarig" : and(names)}`,
      ),
    ].join("\n"),
  allSeen: (period, outOf) =>
    outOf === 0
      ? `Inget av det du är handläggare för är öppet i ${period}.`
      : `Allt är kvitterat, ${period} (${outOf} av ${outOf}).`,
  unanswered: (rows, days, more) =>
    [
      `Frågor utan svar de senaste ${days} dagarna (namn och nummer är borttagna):`,
      ...rows.map(([day, count, text]) => `– ${day} · ${counted(count, "dag", "dagar")} · ${text}`),
      ...(more === 0 ? [] : [`… och ${more} till.`]),
    ].join("\n"),
  noneUnanswered: (days) => `Ingen fråga har gått utan svar de senaste ${days} dagarna.`,
  buttons: {
    owner: "Ansvarig…",
    assign: "Tilldela",
    take: "Jag tar den",
    snooze: "Påminn då",
    undo: "Ångra",
  },
};
