import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

// What questions that nobody had seen taught, by class; each with what only looks like it.
const TODAY = "2026-05-04";

const kindOf = (sentence: string) => read(sentence, TODAY).question.kind;

describe("days as they are spoken", () => {
  it.each([
    ["vad ska in imorron", "2026-05-05..2026-05-05"],
    ["vad ska in i morrn", "2026-05-05..2026-05-05"],
    ["vad ska in imorn", "2026-05-05..2026-05-05"],
    ["Imorrn, vad ska in då", "2026-05-05..2026-05-05"],
    ["ska nåt in i övermorrn", "2026-05-06..2026-05-06"],
    ["vad ska upp i nämnden i da", "2026-05-04..2026-05-04"],
  ])("%s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));

  it.each([
    "vad ska Mor Iman lämna in",
    "vad ska in om morron",
    "vad ska Ida lämna in",
    "vad ska vi lämna in om moron",
    "vad ska Imre lämna in",
  ])("but not: %s", (sentence) =>
    expect(["2026-05-04..2026-05-04", "2026-05-05..2026-05-05"]).not.toContain(
      periodOf(read(sentence, TODAY)),
    ),
  );
});

describe("from now to a day", () => {
  it.each([
    ["vad ska in mellan nu och den 1 juni", "2026-05-04..2026-06-01"],
    ["vad ska in från nu till september", "2026-05-04..2026-09-30"],
    ["vad ska in från idag till midsommar", "2026-05-04..2026-06-19"],
    ["what is due between now and Christmas", "2026-05-04..2026-12-23"],
    ["vad ska in härifrån till jul", "2026-05-04..2026-12-23"],
    ["what is due from today until 15 June", "2026-05-04..2026-06-15"],
  ])("%s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));

  it.each([
    ["vad ska in mellan den 1 juni och den 1 september", "2026-06-01..2026-09-01"],
    ["vad ska in från juni till september", "2026-06-01..2026-09-30"],
    ["vad ska in nu i juni", "2026-06-01..2026-06-30"],
    ["vad ska in idag och i juni", "2026-05-04..2026-06-30"],
    ["what is due between Easter and Christmas", null],
  ])("but as it is said: %s", (sentence, period) =>
    period === null
      ? expect(periodOf(read(sentence, TODAY))).not.toMatch(/^2026-05-04/)
      : expect(periodOf(read(sentence, TODAY))).toBe(period),
  );
});

describe("the first or the last time they meet", () => {
  it.each([
    ["när träffas SN sista gången för året", "last"],
    ["när samlas SN för sista gången i år", "last"],
    ["när sammanträder SN sista gången under 2026", "last"],
    ["vilken dag möts SN första gången i höst", "first"],
    ["when does SN meet for the last time in 2026", "last"],
  ])("%s", (sentence, end) => expect(read(sentence, TODAY).question).toMatchObject({ kind: "meeting", end }));

  it.each([
    "när träffas SN i år",
    "hur många gånger träffas SN i höst",
    "när träffas SN under 2026",
    "när sammanträder SN i höst",
    "när träffas SN i september",
  ])("but all: %s", (sentence) =>
    expect(read(sentence, TODAY).question).toMatchObject({ kind: "meeting", end: null }),
  );
});

describe("what has come in so far", () => {
  it.each([
    "vad har kommit in till SN så här långt?",
    "jag undrar vad som kommit in till SN i år",
    "vad har kommit in till SN hittills?",
    "vilka rapporter är det som kommit in än så länge?",
    "vad är det som kommit in till SN hittills i år?",
  ])("%s", (sentence) => expect(kindOf(sentence)).toBe("status"));

  it.each([
    "vad ska komma in till SN i juni?",
    "vad kommer in i juni?",
    "vad ska in till SN?",
    "vad måste ha kommit in till SN senast i juni?",
    "vad kommer upp i juni?",
  ])("but not: %s", (sentence) => expect(kindOf(sentence)).toBe("due"));
});
