import { svPhrases } from "./sv-basics.js";
import type { WordsOfTalk } from "./talk.js";
import { PRODUCT } from "./words.js";

const { and, quotedAll } = svPhrases;

/** The words of Swedish for the talk around the answers. */
export const svTalk: WordsOfTalk = {
  help: {
    heading: "Så frågar du",
    intro: "Skriv som du pratar, på svenska eller engelska. Tryck på ett exempel för att prova.",
    narrow: "Smalna av med ett svar till: ”bara de muntliga”, ”och i september?”, ”visa nummer 3”.",
    own: "Ditt eget: ”mina uppföljningar”, ”jag tar Lex Sarah”, ”påminn mig om TSI på torsdag”, ”borta till 15 augusti”, ”ångra”, ”historik för Lex Sarah”.",
    officials:
      "För handläggare: ”skjut upp …”, ”flytta SN:s sammanträde 4 juni till 11 juni”, ”utkast till ärendelista för SN 4 juni”, ”utfall för SN 4 juni”, ”visa inställningar för SN”.",
    record:
      "När en rapport är klar: skriv vilken det är och klistra in länken. Du får bekräfta innan något registreras.",
    loaded: (sources) => `Inläst: ${sources}.`,
    nothingLoaded: "Ingen överenskommelse är inläst.",
  },
  welcome: {
    heading: `Hej, jag är ${PRODUCT}`,
    personal:
      "Jag vet vad som ska redovisas till nämnderna, när det ska lämnas in och hur det ligger till. Svaren kommer ur överenskommelserna, med avsnitt.",
    shared:
      "Jag vet vad som ska redovisas till nämnderna, när det ska lämnas in och hur det ligger till. Nämn mig när du frågar. Skriv ”koppla kanalen till SN” så gäller frågorna här den nämnden.",
    tryThis: "Prova",
    examples: ["Vad ska redovisas i juni?", "Vad ska lämnas in härnäst?", "Är något försenat?"],
  },
  notFound: {
    heading: "Det hittar jag inte",
    reasons: {
      "not-understood": () =>
        "Jag förstår inte frågan. Skriv den på ett annat sätt, eller börja med något av det här.",
      "out-of-scope": (words) =>
        `Det står inget om ${words.length > 0 ? quotedAll(words) : "det"} i de överenskommelser som är inlästa.`,
      "not-loaded": (words) =>
        words.length > 0
          ? `Det finns ingen överenskommelse inläst för ${and(words)}.`
          : "Det finns ingen överenskommelse inläst för det.",
      "private-case": () =>
        "Frågor om enskilda ärenden hör inte hemma i chatten, och här finns inga sådana uppgifter. Vänd dig till handläggaren.",
      "topic-unknown": (words) =>
        `Det finns ingen uppföljning om ${words.length > 0 ? quotedAll(words) : "det"} i de överenskommelser som är inlästa.`,
    },
    loaded: (sources) => `Inläst: ${sources}.`,
    nothingLoaded: "Ingen överenskommelse är inläst.",
  },
  clarify: {
    committee: "Vilken nämnd gäller det?",
    followUp: "Vilken uppföljning menar du?",
  },
  channel: {
    tied: (committee) =>
      `Kanalen är kopplad till ${committee}. Frågor här gäller den nämnden, och inlämnade rapporter visas här. Skriv ”koppla bort kanalen” för att ta bort kopplingen.`,
    retied: (committee, before) => `Kanalen är nu kopplad till ${committee}, inte längre till ${before}.`,
    alreadyTied: (committee) => `Kanalen är redan kopplad till ${committee}.`,
    untied: (committee) => `Kanalen är inte längre kopplad till ${committee}.`,
    notTied: "Kanalen är inte kopplad till någon nämnd. Skriv till exempel ”koppla kanalen till SN”.",
  },
  buttons: {
    acknowledge: "Kvittera",
    acknowledgeAsk: "Kvittera…",
    report: "Lämna in",
    reportAsk: "Lämna in…",
    correct: "Rätta",
    confirm: "Bekräfta",
    dismiss: "Avfärda",
    register: "Registrera",
    registerAgain: "Registrera ny version",
    cancel: "Avbryt",
    other: "Annan uppföljning",
    choose: "Välj",
    show: "Visa",
    open: "Öppna",
    back: "Till listan",
    chooseLabel: "Uppföljning",
    chooseHint: "Välj i listan",
    chooseError: "Välj en uppföljning i listan.",
  },
};
