import type { PersonalNumberPlace } from "../../domain/problem.js";
import { grouped, joined, whenSaid } from "./calendar.js";
import { counted } from "./phrases.js";
import type { WordsOfProblems } from "./problems.js";
import { followUps, svPhrases } from "./sv-basics.js";

const { calendar, and, quoted, quotedAll } = svPhrases;

const ASK_OFFICIALS = "Be nämndens sakkunniga eller sekreterare om det.";

/** What holds a personal number, and what to do about it. */
const PERSONAL_PLACES: Readonly<Record<PersonalNumberPlace, readonly [what: string, then: string]>> = {
  link: [
    "Länken eller filens namn",
    "Ge filen ett namn utan personnummer, kopiera länken på nytt och klistra in den.",
  ],
  reference: ["Diarienumret", "Skriv ärendets diarienummer i stället, till exempel SN 2026/123."],
  note: ["Anteckningen", "Skriv den utan personnummer; ärendet hittas genom sitt diarienummer."],
  reason: ["Skälet", "Skriv det utan personnummer."],
  decision: ["Beslutet", "Skriv det utan personnummer, till exempel § 45."],
  owner: ["Namnet", "Skriv personens eller rollens namn utan personnummer."],
  message: ["Meddelandet", "Ta bort det ur chatten och skriv det på nytt utan personnummer."],
};

/** The words of Swedish for remarks on an answer, refusals and failures. */
export const svProblems: WordsOfProblems = {
  notes: {
    "assumed-year": (note) => String(note.year),
    "assumed-municipality": (note) => note.municipality,
    "assumed-committee": (note) => note.committee,
    "assumed-period": (note) => calendar.period(note.period),
    "carried-over": () => "Resten är som i din förra fråga.",
    "nothing-loaded-for-year": (note) =>
      `Inget är inläst för ${note.year}. Det här gäller ${note.shownYear}.`,
    "handed-in-earlier": (note) =>
      `Till sammanträdet ${calendar.date(note.meeting, "short")} är inlämningsdagen ${calendar.date(note.submitBy, "full")}: ${followUps(note.count)}.`,
    "topic-unknown": (note) => `Inget i överenskommelserna handlar om ${quotedAll(note.words)}.`,
    "nearest-meetings": (note) => `Närmast är ${and(note.dates.map((date) => calendar.date(date, "full")))}.`,
    nearest: (note) => `Närmast är ${calendar.date(note.date, "full")}: ${followUps(note.count)}.`,
    "meetings-without-rows": (note) =>
      `${note.dates.length === 1 ? "Sammanträdet" : "Sammanträdena"} ${and(note.dates.map((date) => calendar.date(date, "year")))} har ingen uppföljning.`,
    "owner-unknown": (note) => `${and(note.names)} står inte som ansvarig för något.`,
    "owns-nothing": () => "Du står inte som ansvarig för något. Det här är allas.",
    "before-tracking": (note) =>
      `${counted(note.count, "tillfälle", "tillfällen")} före ${calendar.date(note.since, "year")} bevakas inte: först då togs överenskommelsen i bruk här.`,
  },
  problems: {
    "occasion-unknown": () =>
      "Uppföljningen finns inte kvar i det som är inläst. Ställ frågan igen, så visas det som gäller nu.",
    "already-acknowledged": (problem, today) =>
      `Redan kvitterad av ${problem.by} ${whenSaid(calendar, problem.at, today)}.`,
    "already-submitted": (problem, today) =>
      `Redan inlämnad av ${problem.by} ${whenSaid(calendar, problem.at, today)}. Öppna den först; tryck på Registrera ny version om din ska gälla i stället.`,
    "same-report": (problem, today) =>
      `Inget är ändrat: samma länk, diarienummer och anteckning registrerades av ${problem.by} ${whenSaid(calendar, problem.at, today)}.`,
    "already-presented": (problem) =>
      `Redan redovisad ${calendar.date(problem.meeting, "year")}, så inget mer kan registreras. Bara nämndens handläggare kan öppna den igen. ${ASK_OFFICIALS}`,
    waived: (problem) =>
      `Uppföljningen är inställd: ${problem.reason}. Bara nämndens handläggare kan öppna den igen. ${ASK_OFFICIALS}`,
    "nothing-submitted": () => "Det finns ingen inlämning att ta tillbaka. Lämna in rapporten först.",
    "not-ended": () => "Uppföljningen är öppen redan, så det finns inget att öppna igen.",
    "already-owner": (problem) => `${problem.name} är redan ansvarig för uppföljningen.`,
    "assignee-missing": () => "Välj en person eller en roll, eller tryck på Jag tar den.",
    "person-unknown": (problem) =>
      `Jag känner ingen som heter ${quoted(problem.name)} här. Skriv namnet som det står i Teams, eller nämn personen med @ i kanalen.`,
    "snooze-past": () => "Välj en dag som kommer, så påminner jag då.",
    guest: () => "Gäster kan läsa och fråga, men inte registrera något. Be någon i kommunen om det.",
    "sender-unknown": () =>
      "Jag kunde inte se efter i Teams vem du är, så inget är registrerat. Försök igen om en stund.",
    "nothing-to-undo": () => "Det finns inget av dig att ångra här.",
    "undo-too-late": (problem, today) =>
      `Det går att ångra i tio minuter, och det här gjordes ${whenSaid(calendar, problem.at, today)}. Rätta det i stället, eller be nämndens handläggare.`,
    "moved-since": (problem, today) =>
      `${problem.by} har gjort något med uppföljningen sedan dess (${whenSaid(calendar, problem.at, today)}), så det går inte att ångra. Rätta det i stället.`,
    "not-allowed": ({ names = [] }) =>
      names.length === 0
        ? `Det kan bara nämndens handläggare göra. ${ASK_OFFICIALS}`
        : `Det kan bara nämndens handläggare göra: ${and(names)}. Be någon av dem, eller lämna in det som är klart.`,
    "day-missing": () => "Välj ett sammanträde i listan, eller ange ett datum.",
    "day-past": (problem) =>
      `${calendar.date(problem.day, "year")} har redan passerat. Välj ett kommande sammanträde.`,
    "day-same": (problem) =>
      `Uppföljningen ligger redan på ${calendar.date(problem.day, "year")}. Välj ett annat sammanträde.`,
    "no-meeting": (problem) =>
      `Jag känner inte till något sammanträde ${calendar.date(problem.day, "full")}. Stämmer dagen ändå: tryck en gång till.`,
    "meeting-ahead": (problem) =>
      `Sammanträdet ${calendar.date(problem.meeting, "year")} har inte varit än. Utfallet antecknas efteråt.`,
    "reason-missing": () => "Skriv varför. Skälet står kvar i historiken.",
    "outcome-missing": () => "Välj ett utfall: till handlingarna, återremiss eller beslut.",
    "paragraph-unreadable": (problem) =>
      `${quoted(problem.paragraph)} går inte att läsa som en paragraf. Skriv numret, till exempel 34.`,
    "link-unreadable": (problem) =>
      `${quoted(problem.link)} går inte att läsa som en länk. Kopiera hela adressen, från https:// till slutet.`,
    "link-not-https": () =>
      "Länken ska börja med https://. Kopiera den från SharePoint eller Teams och klistra in den igen.",
    "link-with-credentials": () =>
      "Länken innehåller ett användarnamn eller lösenord. Kopiera den på nytt, utan inloggningen.",
    "link-too-long": (problem) =>
      `Länken har ${grouped(problem.length)} tecken; högst ${grouped(problem.most)} får plats. Använd en delningslänk i stället.`,
    "link-host-not-allowed": (problem) =>
      problem.allowed.length === 0
        ? `Länkar till ${problem.host} godtas inte här. Lägg rapporten i kommunens SharePoint och klistra in den länken.`
        : `Länkar till ${problem.host} godtas inte här. Lägg rapporten på ${joined(problem.allowed, "eller")} och klistra in den länken.`,
    "link-missing": () => "Länken till rapporten saknas. Klistra in den och tryck på Registrera.",
    "reference-unreadable": (problem) =>
      `${quoted(problem.reference)} går inte att läsa som diarienummer. Skriv det som SN 2026/123, eller lämna fältet tomt.`,
    "note-too-long": (problem) =>
      `Anteckningen har ${grouped(problem.length)} tecken; högst ${grouped(problem.most)} får plats. Korta den.`,
    "personal-number": ({ where }) => {
      const [what, then] = PERSONAL_PLACES[where];
      return `${what} ser ut att innehålla ett personnummer. Därför är inget registrerat, och inget av det är sparat. ${then}`;
    },
    "committee-unknown": (problem) =>
      `Jag känner inte igen nämnden ${quoted(problem.text)}. Skriv till exempel ”koppla kanalen till SN”.`,
    "title-missing": () => "Skriv vad uppföljningen heter.",
    "title-too-long": (problem) =>
      `Namnet är ${grouped(problem.length)} tecken långt; högst ${grouped(problem.most)} får plats. Korta det.`,
    "submit-by-after-meeting": (problem) =>
      `Inlämningsdagen ${calendar.date(problem.submitBy, "year")} ligger efter sammanträdet ${calendar.date(problem.meeting, "year")}. Rätta någon av dem.`,
    "not-a-channel": () => "Det går bara i en kanal. Skriv samma sak i nämndens kanal.",
  },
  pressUnread: "Kortet är för gammalt för den knappen. Ställ frågan igen, så får du ett nytt.",
};
