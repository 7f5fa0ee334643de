import { svPhrases } from "./sv-basics.js";
import type { TourStep, WordsOfTalk } from "./talk.js";
import { PRODUCT } from "./words.js";

const { and, calendar, quotedAll } = svPhrases;

const askStep = (ask: string): TourStep => ({
  title: "Fråga",
  text: "Skriv som du pratar. Svaret säger hur många rader det är, var de står, och vad jag har tagit för givet.",
  ask,
});

const openStep = (ask: string): TourStep => ({
  title: "Öppna en uppföljning",
  text: "Där står dagar, form, mottagare och källa. Kvittera, ta över eller skjut upp den.",
  ask,
});

const reportStep = (followUp: string): TourStep => ({
  title: "Lämna in",
  text: `Skriv ”${followUp} är inlämnad” och klistra in länken. Du bekräftar innan något registreras.`,
  ask: null,
});

/** The words of Swedish for the talk around the answers. */
export const svTalk: WordsOfTalk = {
  help: {
    heading: "Så frågar du",
    intro: "Skriv som du pratar, på svenska eller engelska. Tryck på ett exempel för att prova.",
    themes: {
      due: "Vad som ska redovisas, och när",
      followUp: "En uppföljning, och dina egna",
      contents: "Vad överenskommelsen säger",
      standing: "Läget och sammanträdena",
    },
    narrow: "Smalna av med ett svar till: ”bara de muntliga”, ”och i september?”, ”visa nummer 3”.",
    own: ({ followUp }) =>
      `Ta hand om en uppföljning: ”jag tar ${followUp}”, ”påminn mig om ${followUp} på torsdag”, ”historik för ${followUp}”. När du är borta: ”borta till 15 augusti”.`,
    officials: ({ committee, meeting }) => {
      const day = meeting === null ? "" : ` ${calendar.date(meeting, "year")}`;
      return `För handläggare: ”utkast till ärendelista för ${committee}${day}”, ”utfall för ${committee}${day}”, ”visa inställningar för ${committee}”.`;
    },
    record: ({ followUp }) =>
      `När en rapport är klar: skriv ”${followUp} är inlämnad” och klistra in länken. Du får bekräfta innan något registreras.`,
    courtesies: {
      thanks: () => "Varsågod.",
      fine: () => "Bra. Skriv när du undrar över något mer.",
      bye: () => "Hej då.",
      hello: (example) =>
        `Hej. Fråga vad som ska redovisas eller lämnas in${example === null ? "" : `, till exempel ”${example}”`}. Skriv ”hjälp” för fler exempel.`,
    },
    tour: "Visa rundturen",
    loaded: (sources) => `Inläst: ${sources}.`,
    nothingLoaded: "Ingen överenskommelse är inläst.",
  },
  welcome: {
    heading: `Hej, jag är ${PRODUCT}`,
    intro:
      "Jag vet vad som ska redovisas till nämnderna, när det ska lämnas in och hur det ligger till. Svaren kommer ur överenskommelserna, med avsnitt.",
    again: "Skriv ”visa rundturen” för att se det här igen, och ”hjälp” för fler exempel.",
    nothingLoaded: "Ingen överenskommelse är inläst än. När en är det går det att fråga om den här.",
    steps: {
      personal: ({ followUp }, { due, followUp: reported, standing }) => [
        askStep(due),
        openStep(reported),
        {
          title: "Håll reda på ditt eget",
          text: "Det du ansvarar för påminner jag dig om här, i god tid före stoppdagen.",
          ask: "mina uppföljningar",
        },
        reportStep(followUp),
        {
          title: "Se hur det ligger till",
          text: "Allt som nämnden ska få under året, räknat efter läge.",
          ask: standing,
        },
      ],
      group: ({ followUp }, { due, followUp: reported, overdue }) => [
        { ...askStep(due), text: `Nämn mig med @${PRODUCT}, och skriv som du pratar.` },
        openStep(reported),
        reportStep(followUp),
        {
          title: "Se vad som är sent",
          text: "Det som skulle ha lämnats in, och vem som har det.",
          ask: overdue,
        },
      ],
      team: ({ committee }, { due, overdue }) => [
        { ...askStep(due), text: `Nämn mig med @${PRODUCT}, och skriv som du pratar.` },
        {
          title: "Koppla kanalen till en nämnd",
          text: "Då gäller frågor här den nämnden, och påminnelser och inlämnade rapporter visas här.",
          ask: `koppla kanalen till ${committee}`,
        },
        {
          title: "Bestäm vilka som är handläggare",
          text: "De flyttar sammanträden, avslutar uppföljningar och registrerar utfall. Skriv ”gör @… till handläggare”.",
          ask: "vilka är handläggare?",
        },
        {
          title: "Ställ in påminnelserna",
          text: "Ett kort kommer före varje stoppdag, och efter den om inget är inlämnat.",
          ask: `visa inställningar för ${committee}`,
        },
        {
          title: "Se vad som är sent",
          text: "Det som skulle ha lämnats in, och vem som har det.",
          ask: overdue,
        },
      ],
    },
  },
  notFound: {
    heading: "Det hittar jag inte",
    reasons: {
      "not-understood": () =>
        "Jag förstår inte frågan. Skriv den på ett annat sätt, eller börja med något av det här.",
      "nothing-before": () =>
        "Här finns ingen lista att gå vidare i. Fråga först, till exempel med något av det här.",
      "no-such-row": (words) => `Listan har inget nummer ${and(words)}.`,
      "out-of-scope": (words) =>
        `Det står inget om ${words.length > 0 ? quotedAll(words) : "det"} i de överenskommelser som är inlästa.`,
      "not-loaded": (words) =>
        words.length > 0
          ? `Det finns ingen överenskommelse inläst för ${and(words)}.`
          : "Det finns ingen överenskommelse inläst för det.",
      "private-case": () =>
        "Frågor om enskilda ärenden hör inte hemma i chatten, och här finns inga sådana uppgifter. Vänd dig till handläggaren.",
      "no-such-time": (words) => `”${and(words)}” finns inte i kalendern. Vilken dag eller tid menar du?`,
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
