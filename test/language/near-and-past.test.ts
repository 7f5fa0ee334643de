import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

// What is nearest ahead and what was last; each class with what only looks like it.
const TODAY = "2026-08-17";
const asked = (sentence: string) => read(sentence, TODAY).question;

describe("what was up or handed in last", () => {
  it.each([
    ["förra mötet, vad var uppe?", { mode: "meeting", end: "last" }],
    ["vad var uppe på senaste nämnden", { mode: "meeting", end: "last" }],
    ["vad togs upp sist", { mode: "meeting", end: "last" }],
    ["what was up at the last meeting?", { mode: "meeting", end: "last" }],
    ["vad lämnade vi in senast", { mode: "submit", end: "lastDay" }],
  ])("%s", (sentence, question) =>
    expect(asked(sentence)).toMatchObject({
      kind: "due",
      period: { start: "2025-08-17", end: "2026-08-16" },
      ...question,
    }),
  );

  it.each([
    ["när var förra mötet?", { kind: "meeting", which: "previous" }],
    ["när är sista mötet?", { kind: "meeting", end: "last" }],
    ["vad ska in senast 27 augusti", { kind: "due", end: null }],
    ["vad är uppe på nästa nämnd", { kind: "next" }],
    ["vad är sista inlämningen i år", { kind: "due", end: "lastDay" }],
  ])("but not: %s", (sentence, question) => expect(asked(sentence)).toMatchObject(question));
});

describe("what comes next, in words of haste as well", () => {
  it.each([
    ["vad är mest brådskande?", {}],
    ["har vi nåt som brinner just nu", {}],
    ["what is most urgent for SN?", {}],
    ["finns det nåt kvar att göra inför nästa nämnd", { mode: "meeting" }],
    ["nåt muntligt på nästa möte?", { mode: "meeting" }],
    ["vad har vi till mötet?", { mode: "meeting" }],
    ["vilka rapporter ska till mötet", { mode: "meeting" }],
    ["nästnästa möte?", { mode: "meeting", after: true }],
    ["mötet efter nästa, vad är uppe då?", { mode: "meeting", after: true }],
  ])("%s", (sentence, question) => expect(asked(sentence)).toMatchObject({ kind: "next", ...question }));

  it.each([
    ["när är nästa möte?", "meeting"],
    ["är det möte nästa vecka?", "meeting"],
    ["vad har vi till mötet i september?", "due"],
    ["vad har vi till nämnden?", "notFound"],
    ["vad ska in efter nästa vecka?", "due"],
    ["vem beslutar i brådskande ärenden?", "who"],
  ])("but not: %s", (sentence, kind) => expect(asked(sentence).kind).toBe(kind));
});

describe("spans as people set them", () => {
  it.each([
    ["vad har vi för deadlines runt 1 oktober", "2026-09-24..2026-10-08"],
    ["what is due around 1 October?", "2026-09-24..2026-10-08"],
    ["vad ska in kring den 27 augusti", "2026-08-20..2026-09-03"],
    ["vad ska in runt oktober", "2026-10-01..2026-10-31"],
    ["vad ska in v34-v40", "2026-08-17..2026-10-04"],
    ["vad ska vara klart till månadsskiftet?", "2026-08-17..2026-08-31"],
    ["vad kommer efter septembermötet", "2026-10-01..2026-12-31"],
    ["vad ska in de närmaste 3 veckorna", "2026-08-17..2026-09-07"],
  ])("%s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));

  it.each([
    ["vad redovisas kring våld i september", "2026-09-01..2026-09-30"],
    ["vad ska in den 1 oktober", "2026-10-01..2026-10-01"],
    ["what about 2026?", "2026-01-01..2026-12-31"],
  ])("but as it is said: %s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));
});

describe("handing in, by what it is to be", () => {
  it.each([
    ["vilka rapporter skall vara nämnden tillhanda i augusti", "submit"],
    ["när måste rapporterna till SN vara inne i augusti", "submit"],
    ["vad lämnades in i april", "submit"],
    ["vad ska in de närmaste 3 veckorna", "submit"],
    ["vad ska in i september", "submit"],
    ["vad har vi i september", "any"],
    ["vad ska upp i september", "meeting"],
    ["vad ska ligga hos nämnden i september", "any"],
  ])("%s: %s", (sentence, mode) => expect(asked(sentence)).toMatchObject({ kind: "due", mode }));
});

describe("in few words", () => {
  it.each([
    ["sn", { kind: "next", mode: "meeting" }],
    ["Socialnämnden", { kind: "next", mode: "meeting" }],
    ["ek bistånd q4?", { kind: "due", filter: { areas: ["Ekonomiskt bistånd"] } }],
    ["vuxen beroende, nästa redovisning?", { kind: "next", filter: { areas: ["Vuxen och beroende"] } }],
    ["vad har vi på g", { kind: "due", period: { start: TODAY, end: "2026-12-31" } }],
    ["vad ska jag göra", { kind: "due" }],
  ])("%s", (sentence, question) => expect(asked(sentence)).toMatchObject(question));

  it.each([
    ["Katrineholm", { kind: "next" }],
    ["andel med ekonomiskt bistånd 2024?", { kind: "due" }],
    ["vad ska jag göra om någon far illa?", { kind: "due" }],
    ["sn mål", { kind: "next" }],
  ])("but not: %s", (sentence, question) => expect(asked(sentence)).not.toMatchObject(question));
});
