import type { DecisionWords } from "./decisions.js";
import { svPhrases } from "./sv-basics.js";

const { calendar } = svPhrases;

const outcomes = { noted: "till handlingarna", returned: "återremiss", decided: "beslut" } as const;
const by = (name: string | null): string => name ?? "Du";
const because = (reason: string | null): string => (reason === null ? "" : `: ${reason}`);
const inParagraph = (paragraph: string | null): string => (paragraph === null ? "" : ` § ${paragraph}`);
const accordingTo = (decision: string | null): string => (decision === null ? "" : ` (${decision})`);
const on = (day: string | null): string => (day === null ? "" : ` ${calendar.date(day, "year")}`);

/** The words of Swedish for what officials decide. */
export const svDecisions: DecisionWords = {
  ask: { postpone: "Skjut upp…", waive: "Avsluta…", reopen: "Öppna igen…", present: "Utfall…" },
  heading: {
    postpone: "Skjut upp uppföljningen",
    waive: "Avsluta utan redovisning",
    reopen: "Öppna uppföljningen igen",
    present: "Vad blev utfallet?",
  },
  record: { postpone: "Skjut upp", waive: "Avsluta", reopen: "Öppna igen", present: "Anteckna utfallet" },
  explain: {
    postpone: "Stoppdagen följer med och behåller sitt avstånd till sammanträdet.",
    waive: "Uppföljningen ställs in. Inga fler påminnelser skickas, och den kan öppnas igen.",
    reopen: "Uppföljningen blir öppen igen, med sina dagar och det som är inlämnat.",
    present: "Återremiss ger ett nytt tillfälle vid ett senare sammanträde.",
  },
  done: {
    postpone: (name, { title, meeting, reason, paragraph }) =>
      `${by(name)} sköt upp ${title} till${on(meeting)}${because(reason)}${accordingTo(paragraph)}.`,
    waive: (name, { title, reason, paragraph }) =>
      `${by(name)} avslutade ${title} utan redovisning${because(reason)}${accordingTo(paragraph)}.`,
    reopen: (name, { title, reason }) => `${by(name)} öppnade ${title} igen${because(reason)}.`,
    present: (name, { title, meeting, paragraph, outcome }) =>
      `${by(name)} antecknade utfallet för ${title}${on(meeting)}: ${outcome === null ? "" : outcomes[outcome]}${inParagraph(paragraph)}.`,
  },
  outcomes,
  more: "Mer…",
  moreWho: "Bara nämndens handläggare kan skjuta upp, avsluta, öppna igen och anteckna utfall.",
  newMeeting: "Nytt sammanträde",
  otherDay: "Eller en annan dag",
  heldMeeting: "Sammanträde",
  reason: "Skäl",
  reasonHint: "Till exempel: underlaget är inte klart",
  reasonIfAny: "Skäl (om du vill)",
  decided: "Beslut (om det finns)",
  decidedHint: "§ 45",
  outcome: "Utfall",
  paragraph: "Paragraf",
  again: "Återremiss tas upp igen",
  nextMeeting: "Nästa kända sammanträde",
  choose: "Välj",
  returnedFrom: (meeting, paragraph) => `återremiss från ${meeting}${inParagraph(paragraph)}`,
  returnedFromLabel: "Återremiss från",
  returnedTo: "Tas upp igen",
  showReturnedTo: "Visa återremissen",
  showReturnedFrom: "Visa första redovisningen",
  postponed: "Uppskjuten",
  noDay: "dag ej fastställd",
};
