import type { OwnersWords } from "./owners.js";

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
  buttons: {
    owner: "Ansvarig…",
    assign: "Tilldela",
    take: "Jag tar den",
    snooze: "Påminn då",
    undo: "Ångra",
  },
};
