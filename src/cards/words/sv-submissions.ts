import { grouped } from "./calendar.js";
import type { SubmissionWords } from "./submissions.js";
import { newestOf, svPhrases } from "./sv-basics.js";

const { quoted } = svPhrases;

/** The words of Swedish for versions of a report, taking one back, and Teams' own dialogues. */
export const svSubmissions: SubmissionWords = {
  versions: (shown, all) => `Versioner (${newestOf(shown, all)})`,
  version: (n, title) => `${grouped(n)}. ${title}`,
  counts: "gäller",
  handedIn: (day, by) => `inlämnad ${day} av ${by}`,
  takenBack: (day, by, reason) => `återtagen ${day} av ${by}${reason === null ? "" : `: ${reason}`}`,
  post: {
    version: (n) => `Det här är version ${grouped(n)}.`,
    takenBack: (day, by, reason) =>
      `${by} tog tillbaka rapporten ${day}${reason === null ? "." : `: ${reason}`}`,
    gone: "Inlämningen är borttagen.",
  },
  takeBack: {
    ask: "Ta tillbaka rapporten",
    confirm: "Ta tillbaka",
    heading: "Ta tillbaka rapporten?",
    outcome: (n) =>
      n === null
        ? "Då är ingen rapport inlämnad. Uppföljningen blir öppen igen, och inlägget i kanalen ändras."
        : `Då gäller version ${grouped(n)} igen, och inlägget i kanalen ändras.`,
    reason: "Skäl (om du vill)",
    reasonHint: "Varför rapporten tas tillbaka",
    which: "Vilken rapport?",
    done: (n) =>
      n === null ? "Rapporten är återtagen." : `Versionen är återtagen. Version ${grouped(n)} gäller igen.`,
    noneFits:
      "Ingen inlämnad rapport passar in på det. Skriv vilken uppföljning det gäller, till exempel ”dra tillbaka rapporten för Lex Sarah”.",
  },
  extension: {
    title: "Registrera som rapport",
    proposed: "Uppföljningen är ett förslag ur meddelandet. Se efter att det är rätt.",
    noneProposed: "Meddelandet säger inte vilken uppföljning det gäller. Sök efter den.",
    which: "Uppföljning",
    whichHint: "Välj i listan",
    search: "Sök uppföljning",
    searchHint: "Ord ur namnet, nämnd eller månad",
    searchButton: "Sök",
    searchNone: (text) => `Ingen uppföljning passar in på ${quoted(text)}. Sök på något annat ord.`,
    chooseFirst: "Välj vilken uppföljning rapporten gäller.",
    nothingFound: (text) =>
      `Ingen uppföljning passar in på ${quoted(text)}. Sök på ord ur namnet, på nämnd eller på månad.`,
    unknownCommand:
      "Det kommandot har jag inget svar på. Det kan höra till en nyare version av appen; be den som sköter programmet att uppdatera det.",
    receiptTitle: "Registrerad",
  },
};
