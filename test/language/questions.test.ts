import { describe, expect, it } from "vitest";
import { read } from "./reader.js";

const SPRING = "2026-05-04";

/** Every sentence of a group asks the same kind of thing. */
const all = (kind: string, sentences: readonly string[], today = SPRING) =>
  it.each(sentences)(`${kind}: %s`, (sentence) => {
    expect(read(sentence, today).question.kind).toBe(kind);
  });

describe("what is due", () => {
  all("due", [
    "vad ska redovisas till SN i juni?",
    "redovisas till socialnamnden i juni",
    "vad händer på nämnden den 4 juni",
    "är det nåt som ska upp i SN i juli?",
    "SN juni",
    "juni",
    "bara barn och unga i september tack",
    "<at>Nämndkoll</at> vad är på gång kommande 30 dagarna?",
    "vad skall redovsias till socialnämden i sepember",
    "what do we need to hand in to SN in September",
    "Anything the social committee should get in Q3?",
    "show me everything for SN between May and September 2026",
  ]);
});

describe("what is next", () => {
  all("next", [
    "nästa deadline",
    "när ska vi lämna in nåt till nämnden nästa gång",
    "vad är det till nästa sammanträde?",
    "What's on the agenda for the next SN meeting?",
    "When is our next deadline to SN and what should be handed in then?",
  ]);
});

describe("when a committee meets", () => {
  all("meeting", [
    "när är nästa nämnd?",
    "när sammanträder SN i höst",
    "Vilka datum har SN nämnd 2026?",
    "when does SN meet this autumn?",
    "vilka möten har SN i år",
  ]);
});

describe("one follow-up", () => {
  all("followUp", [
    "hur ofta ska ej verkställda beslut rapporteras till SN?",
    "när ska TSI redovisas?",
    "how and when do we report the activity requirement work (försörjningsstöd)",
    "vem ska ha åtgärdsplanerna enligt lex sarah",
    "toleransprojektet",
    "Nar ska samsjukliga redovisas",
  ]);
});

describe("what is late, and where things stand", () => {
  all("overdue", ["är något försenat till SN just nu?", "har vi missat något", "what is overdue to SN"]);
  all("status", [
    "hur går det för SN 2026",
    "status TSI",
    "är lex sarah inlämnad?",
    "has the TSI report been handed in?",
  ]);
});

describe("something is to be recorded", () => {
  all("recordIntent", [
    "Lex Sarah-rapporten är inlämnad: https://kommun.sharepoint.com/lex-sarah.docx",
    "TSI är klar https://kommun.sharepoint.com/tsi.docx",
    "vi har lämnat in toleransprojektet",
    "kvittera lex sarah",
    "here is the TSI report https://kommun.sharepoint.com/tsi.docx",
  ]);

  it("the link is taken as it was written", () => {
    const { question } = read("Lex Sarah är inlämnad: https://a.se/Delade%20dokument/b.docx.", SPRING);
    expect(question).toMatchObject({ link: "https://a.se/Delade%20dokument/b.docx" });
  });

  it("a question about it records nothing", () => {
    expect(read("är Lex Sarah-rapporten inlämnad?", SPRING).question.kind).not.toBe("recordIntent");
    expect(read("när ska Lex Sarah lämnas in?", SPRING).question.kind).not.toBe("recordIntent");
  });
});

describe("help", () => {
  all("help", ["hjälp", "hej", "Hej! Vad kan du?", "help", "what can you do?", "", "<at>Nämndkoll</at>"]);
});

describe("what is not answered, and why", () => {
  it.each([
    ["blir det sol på fredag?", "out-of-scope"],
    ["blir det regn imorgon", "out-of-scope"],
    ["Vad ska barn- och ungdomsnämnden redovisa i maj?", "not-loaded"],
    ["vad är uppe i kulturnämnden", "not-loaded"],
    ["Vad ska redovisas till kultur- och fritidsnämnden i maj?", "not-loaded"],
    ["vad ska socialnämnden i Eskilstuna ha i juni", "not-loaded"],
    ["what does the transport committee get in June?", "not-loaded"],
    ["Has the social services approved the application from Erik?", "private-case"],
    ["när får jag tillbaka min deposition?", "private-case"],
  ])("%s → %s", (sentence, reason) => {
    expect(read(sentence, SPRING).question).toMatchObject({ kind: "notFound", reason });
  });
});

describe("what a list is narrowed to", () => {
  const filterOf = (sentence: string) => {
    const { question } = read(sentence, SPRING);
    return "filter" in question ? question.filter : null;
  };

  it("forms", () => {
    expect(filterOf("vilka muntliga redovisningar har SN i juni")?.forms).toEqual(["oral"]);
    expect(filterOf("written reports to SN in June")?.forms).toEqual(["written"]);
    expect(filterOf("vad ska redovisas till SN i juni")?.forms).toEqual([]);
  });

  it("areas, partners and receivers", () => {
    expect(filterOf("barn och unga i september, SN 2026")?.areas).toContain("Barn och unga");
    expect(filterOf("vad gör SN ihop med BUN i september")?.partners).toEqual(["BUN"]);
    expect(filterOf("vad ska sakkunnig på VON ha senast i maj 2024")?.recipients).toEqual(["sakkunnig"]);
  });

  it("a word about the matter that nobody knows is kept, to be said", () => {
    expect(read("vad ska redovisas om kvantdatorer till SN i juni", SPRING).unknownWords).toEqual([
      "kvantdatorer",
    ]);
  });

  it("the hand-in day or the meeting", () => {
    const mode = (sentence: string) => {
      const { question } = read(sentence, SPRING);
      return "mode" in question ? question.mode : null;
    };
    expect(mode("vad ska lämnas in till SN i maj?")).toBe("submit");
    expect(mode("vad ska redovisas till SN i juni?")).toBe("meeting");
    expect(mode("vad är på gång i SN i juni?")).toBe("any");
    expect(mode("vilken dag ska vi senast ha lämnat in till juninämnden")).toBe("meeting");
  });
});

describe("whose agreements", () => {
  it.each([
    ["vad ska till SN i juni", ["nykoping/sn"]],
    ["vad ska till socialnämndens möte i juni", ["nykoping/sn"]],
    ["vad ska till VON och SN i maj 2024", ["nykoping/von", "nykoping/sn"]],
    ["Katrineholm: vad ska socialnämnden ha i maj 2022", ["katrineholm/sn"]],
    ["what does the social committee in Norrköping get in March 2017", ["norrkoping/sn"]],
    // "kan" is a verb; KAN is a committee, and not one with an agreement here.
    ["kan du visa juni", []],
  ])("%s", (sentence, committees) => {
    expect(read(sentence, SPRING).scope.committees).toEqual(committees);
  });

  it("a channel's own committee, unless another is named", () => {
    expect(read("vad ska redovisas i maj 2024", SPRING, "nykoping/von").scope.committees).toEqual([
      "nykoping/von",
    ]);
    expect(read("vad ska till SN i maj 2024", SPRING, "nykoping/von").scope.committees).toEqual([
      "nykoping/sn",
    ]);
  });

  it("the language of the answer is the question's", () => {
    expect(read("vad ska redovisas till SN i juni?", SPRING).locale).toBe("sv");
    expect(read("what about försörjningsstöd in June?", SPRING).locale).toBe("en");
    expect(read("deadlines v 35?", SPRING).locale).toBe("sv");
  });
});
