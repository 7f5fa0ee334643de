import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

const SPRING = "2026-05-04";

/** What a sentence takes for the matter although no duty is of it. */
const unknown = (sentence: string) => read(sentence, SPRING).unknownWords;

describe("a span between two days, in short forms", () => {
  it.each([
    ["vad ska lämnas fr.o.m. 1 sept t.o.m. 30 nov?", "2026-09-01..2026-11-30"],
    ["vad ska lämnas in fom 1 sep tom 15 okt", "2026-09-01..2026-10-15"],
    ["inlämningar fr. o. m. 3/6 t. o. m. 9/6", "2026-06-03..2026-06-09"],
    ["vad ska in till SN från den 2 juni fram till 20 juni", "2026-06-02..2026-06-20"],
    ["vad ska lämnas in t.o.m. 14 maj?", "2026-05-04..2026-05-14"],
    ["q3-redovisningar SN 2026", "2026-07-01..2026-09-30"],
    ["what is due to SN from 1 June until 20 June", "2026-06-01..2026-06-20"],
  ])("%s", (sentence, period) => expect(periodOf(read(sentence, SPRING))).toBe(period));

  it.each([
    ["vad ska till SN den 1 sept och den 30 nov?", 2],
    ["vad ska redovisas i rapporten från maj?", 1],
  ])("but no open span: %s", (sentence, count) => {
    const { question } = read(sentence, SPRING);
    expect("spans" in question ? question.spans.length : 0).toBe(count);
  });
});

describe("before and after people are away", () => {
  it.each([
    ["vad ska till SN innan semestern?", "2026-05-04..2026-06-30"],
    ["vad har vi att redovisa före sommaruppehållet", "2026-05-04..2026-06-30"],
    ["vad ska lämnas in efter semestern?", "2026-08-01..2026-12-31"],
    ["vad ska till SN före jullovet", "2026-05-04..2026-12-23"],
    ["what is due to SN before the summer holidays?", "2026-05-04..2026-06-30"],
  ])("%s", (sentence, period) => expect(periodOf(read(sentence, SPRING))).toBe(period));

  it.each(["vad säger avtalet om semester för familjehem?", "gäller semester i överenskommelsen?"])(
    "but a word for it is no time: %s",
    (sentence) => expect(periodOf(read(sentence, SPRING))).toBeNull(),
  );
});

describe("the committee as its next meeting", () => {
  it.each([
    "kommande nämnd - vilka ärenden har vi?",
    "vad har vi till närmaste nämnden",
    "nästkommande nämnd, vilka punkter?",
    "vad är det första vi måste få iväg nu?",
  ])("%s", (sentence) => expect(read(sentence, SPRING).question.kind).toBe("next"));

  it.each(["när är kommande nämnd?", "datum för nästkommande nämnd"])("but its day: %s", (sentence) =>
    expect(read(sentence, SPRING).question.kind).toBe("meeting"),
  );
});

describe("what is under way is no amount", () => {
  it.each(["vad är på g resten av året för ekonomiskt bistånd", "vad är på gång i juni för barn och unga"])(
    "%s",
    (sentence) => expect(read(sentence, SPRING).question.kind).toBe("due"),
  );

  it.each(["vad ligger familjehem på i år för BoU?", "vad låg boendestödet på 2024?"])(
    "but: %s",
    (sentence) => expect(read(sentence, SPRING).question.kind).toBe("figure"),
  );
});

describe("who takes part, said in several ways", () => {
  const partners = (sentence: string) => {
    const { question } = read(sentence, SPRING);
    return "filter" in question ? question.filter.partners : [];
  };

  it.each([
    ["vad ska upp i juni ihop med BUN samt KFN", ["BUN", "KFN"]],
    ["vilka punkter i juni är BUN inblandade i", ["BUN"]],
    ["vad ska till SN i juni där BUN är med", ["BUN"]],
  ])("%s", (sentence, codes) => expect(partners(sentence)).toEqual(codes));

  it.each(["vad ligger vi efter med till SN?", "vad släpar vi med i maj, SN?"])(
    "but the committee itself takes no part: %s",
    (sentence) => expect(partners(sentence)).toEqual([]),
  );
});

describe("everyday verbs are not the matter", () => {
  it.each([
    "båda nämnderna i juni, vad gällde?",
    "vad ska mejlas till SN i juni",
    "vad ska vi dra för nämnden i juni",
    "vad har bägge nämnderna i maj",
  ])("%s", (sentence) => expect(unknown(sentence)).toEqual([]));

  it.each([["vad ska till SN om isbanan i juni", "isbanan"]])("but other words are: %s", (sentence, word) =>
    expect(unknown(sentence)).toContain(word),
  );
});
