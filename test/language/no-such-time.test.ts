import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

const TODAY = "2026-05-04";
const asked = (sentence: string) => read(sentence, TODAY).question;

describe("a time that there is not", () => {
  it.each([
    ["vad ska redovisas den 31 februari?", "den 31 februari"],
    ["vad ska in 2026-02-30?", "2026-02-30"],
    ["vad ska in 2026-13-01", "2026-13-01"],
    ["är det nämnd den 31 september?", "den 31 september"],
    ["vad ska in 31:a juni", "31:a juni"],
    ["vad är uppe trettioförsta april", "trettioförsta april"],
    ["vad ska in 31/6", "31/6"],
    ["29 februari 2026, vad ska in?", "29 februari 2026"],
    ["vad är uppe vecka 60?", "vecka 60"],
    ["vad är uppe v 53 2025?", "v 53 2025"],
    ["vad är uppe i kvartal 5", "kvartal 5"],
    ["what is due on 30 February?", "30 February"],
    ["what's due on June 31st", "June 31st"],
    ["anything in week 0?", "week 0"],
  ])("is said not to be: %s", (sentence, said) =>
    expect(asked(sentence)).toMatchObject({ kind: "notFound", reason: "no-such-time", words: [said] }),
  );

  it("has its month and the last day of it beside it", () => {
    expect(asked("vad ska in den 31 juni?")).toMatchObject({
      near: [
        { start: "2026-06-30", end: "2026-06-30" },
        { start: "2026-06-01", end: "2026-06-30" },
      ],
    });
  });

  it.each([
    ["vad ska in den 31 maj?", "2026-05-31..2026-05-31"],
    ["vad ska in 29 februari 2024?", "2024-02-29..2024-02-29"],
    ["vad är uppe vecka 53?", "2026-12-28..2027-01-03"],
    ["vad är uppe i kvartal 4?", "2026-10-01..2026-12-31"],
    ["vad ska in 30/6", "2026-06-30..2026-06-30"],
    ["vad ska in juni 26", "2026-06-01..2026-06-30"],
    ["what is due on June 30th?", "2026-06-30..2026-06-30"],
  ])("but there is: %s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));
});

describe("a polite word and nothing else", () => {
  it.each([
    ["tack!", "thanks"],
    ["Tack så mycket för hjälpen", "thanks"],
    ["perfekt, tack", "thanks"],
    ["thanks!", "thanks"],
    ["ok", "fine"],
    ["toppen", "fine"],
    ["👍", "fine"],
    ["great", "fine"],
    ["hej", "hello"],
    ["God morgon!", "hello"],
    ["hello there", "hello"],
    ["hej då", "bye"],
    ["ha en bra helg!", "bye"],
  ])("%s", (sentence, courtesy) => expect(asked(sentence)).toEqual({ kind: "help", courtesy }));

  it.each([
    ["hjälp", { kind: "help" }],
    ["hej, vad kan du?", { kind: "help" }],
    ["tack, och i juni?", { kind: "due" }],
    ["hej SN juni", { kind: "due" }],
    ["ok, är något försenat?", { kind: "overdue" }],
    ["bra rapporter om TSI?", { kind: "followUp" }],
    ["thanks, when is the next meeting?", { kind: "meeting" }],
  ])("but not: %s", (sentence, question) => {
    expect(asked(sentence)).toMatchObject(question);
    expect(asked(sentence)).not.toHaveProperty("courtesy");
  });

  it("is answered in a long row of them without being looked at for long", () => {
    expect(asked(`${"hej då ".repeat(250)}?!x`)).not.toHaveProperty("courtesy");
  });
});

describe("forms that are joined", () => {
  const filterOf = (sentence: string) => {
    const question = asked(sentence);
    return "filter" in question ? question.filter : null;
  };

  it.each([
    ["vilka ska vara både muntliga och skriftliga i juni?", { allForms: ["written", "oral"].reverse() }],
    ["what is both written and oral in June?", { allForms: ["written", "oral"] }],
    ["muntligt och skriftligt till SN i juni", { forms: ["oral", "written"], allForms: [] }],
    ["vilka i juni är varken muntliga eller skriftliga", { forms: [], notForms: ["oral", "written"] }],
    ["vilka är inte muntliga utan skriftliga i juni", { forms: ["written"], notForms: ["oral"] }],
    ["vilka ska INTE vara skriftliga", { forms: [], notForms: ["written"] }],
    ["allt till SN i juni utom statistik", { forms: [], notForms: ["statistics"] }],
    ["everything except oral reports in September", { forms: [], notForms: ["oral"] }],
    ["vilka är skriftliga i juni?", { forms: ["written"], notForms: [], allForms: [] }],
  ])("%s", (sentence, filter) => expect(filterOf(sentence)).toMatchObject(filter));
});

describe("what is counted or asked for by other words than reports", () => {
  it.each([
    ["antal rapporter till SN i höst", "due"],
    ["hur många uppföljningar lämnar vi per år", "due"],
    ["när ska handlingarna till septembermötet vara inne", "due"],
    ["när ska delåret in?", "followUp"],
    ["är något sent till junimötet?", "overdue"],
    ["har alla lämnat in?", "status"],
    ["Vad skulle vi ha lämnat in till SN i april?", "due"],
    ["hur ligger uppföljningen av familjecentralerna till?", "status"],
    ["Rapporten om anhörigstöd, vem går den till och vid vilket möte?", "followUp"],
  ])("%s", (sentence, kind) => expect(asked(sentence).kind).toBe(kind));

  it.each([
    ["antal placerade barn 2024", "indicator"],
    ["hur många placerade barn 2024", "indicator"],
    ["vilka delar ingår i överenskommelsen?", "content"],
  ])("but not: %s", (sentence, kind) => expect(asked(sentence).kind).toBe(kind));
});
