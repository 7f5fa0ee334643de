import { describe, expect, it } from "vitest";
import { isSameWord } from "../../src/language/same-word.js";
import { read } from "./reader.js";

const SPRING = "2026-03-04";
const kindOf = (sentence: string) => read(sentence, SPRING).question.kind;

describe("what else a municipality or an employer does is not answered with a section that shares a word", () => {
  it.each([
    "vilket parti styr?",
    "vad blir min skatt?",
    "när öppnar badhuset?",
    "hur många platser har det nya parkeringshuset?",
    "hur mycket semester har jag kvar?",
    "skrivaren på tredje våningen krånglar",
    "var ansöker jag om bygglov?",
    "vilka mål har Stockholms socialnämnd för hemlösheten?",
    "when does the library open?",
    "how do I reset my password?",
  ])("%s", (sentence) => {
    expect(kindOf(sentence)).toBe("notFound");
  });

  it.each([
    ["vad händer med avhoppare från gäng?", "content"],
    ["hur många platser räknar vi med på äldreboendena?", "content"],
    ["vem betalar sanktionsavgiften?", "who"],
    ["vad ska vi lämna in till SN före semestern?", "due"],
    ["får divisionschefen besluta om investeringar?", "content"],
  ])("but this is about the agreements: %s", (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });
});

describe("forms of one word, beyond what their stems say", () => {
  it.each([
    ["avgiften", "avgifter"],
    ["skola", "skolans"],
    ["utreda", "utredningen"],
    ["placeras", "placeringar"],
    ["anmalan", "anmalningar"],
    ["agreement", "agreements"],
  ])("%s and %s are", (one, other) => {
    expect(isSameWord(one, other)).toBe(true);
    expect(isSameWord(other, one)).toBe(true);
  });

  it.each([
    ["skatt", "skattningar"],
    ["lediga", "leder"],
    ["skrivaren", "skriva"],
    ["plan", "plats"],
  ])("%s and %s are not", (one, other) => {
    expect(isSameWord(one, other)).toBe(false);
    expect(isSameWord(other, one)).toBe(false);
  });
});

describe("a slip of the hand in a word that no agreement has is the nearest word that one has", () => {
  it.each([
    ["hur mycket kostar familjehejm?", "figure"],
    ["vad sägs om sanktionsavgfter?", "content"],
  ])("%s", (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });
});

describe("what documents call otherwise is found by what people call it", () => {
  it.each([
    ["vad gör vi för den som vill hoppa av från ett gäng?", "sn-2026 5.5.11"],
    ["vad står det om socialbidrag i avtalet 2024?", "sn-2024 2.3"],
  ])("%s", (sentence, section) => {
    const { question } = read(sentence, SPRING);
    expect("hits" in question && `${question.hits[0]?.agreement} ${question.hits[0]?.section}`).toBe(section);
  });
});
