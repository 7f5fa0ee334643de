import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

// Grammar of ordinary questions, by class; each with what only looks like it.
const TODAY = "2026-05-04";

const kindOf = (sentence: string) => read(sentence, TODAY).question.kind;
const filterOf = (sentence: string, today = TODAY) => {
  const { question } = read(sentence, today);
  return "filter" in question ? question.filter : null;
};

describe("times that belong together", () => {
  it.each([
    ["vad ska in torsdag nästa vecka", "2026-05-14..2026-05-14"],
    ["vad ska in på torsdag i nästa vecka", "2026-05-14..2026-05-14"],
    ["vad ska in fredag v 22", "2026-05-29..2026-05-29"],
    ["what is due on Thursday next week", "2026-05-14..2026-05-14"],
    ["vad ska vara inlämnat till torsdag nästa vecka", "2026-05-04..2026-05-14"],
    ["vad ska in efter semestern, säg i september", "2026-09-01..2026-09-30"],
    ["vad ska in i höst, närmare bestämt oktober", "2026-10-01..2026-10-31"],
    ["vad ska in innan månaden är slut", "2026-05-04..2026-05-31"],
    ["vad ska in före kvartalets slut", "2026-05-04..2026-06-30"],
    ["what is due before the month is out", "2026-05-04..2026-05-31"],
    ["what is due in the first half of 2026", "2026-01-01..2026-06-30"],
    ["vad ska in resten av hösten", "2026-05-04..2026-11-30"],
    ["har vi något till SN framöver?", "2026-05-04..2026-12-31"],
    ["vad ska redovisas på julnämnden", "2026-12-01..2026-12-31"],
    ["vad ska in innan jul", "2026-05-04..2026-12-23"],
  ])("%s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));

  it.each([
    ["vad ska in i juli-augusti", "2026-07-01..2026-08-31"],
    ["vad ska redovisas jun-jul", "2026-06-01..2026-07-31"],
    ["vad ska till julinämnden", "2026-07-01..2026-07-31"],
    ["vad ska in på torsdag och nästa vecka", "2026-05-07..2026-05-17"],
    ["vad ska in i juni och oktober", "2026-06-01..2026-10-31"],
  ])("but apart: %s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));
});

describe("who wants to know is not asked about", () => {
  it.each([
    "presidiet undrar vad som kommer upp i juni",
    "min chef undrar vad som ska in i juni",
    "ordföranden vill veta vad som ska upp i juni",
    "vi på familjehem funderar på vad som ska in i juni",
    "the chair wants to know what is up in June",
  ])("%s", (sentence) => expect(filterOf(sentence)).toMatchObject({ topic: [], recipients: [], areas: [] }));

  it.each([
    ["vad ska presidiet ha i juni?", ["presidi"]],
    ["vad behöver ordföranden få i juni?", ["ordforand"]],
    ["vad ska sakkunnig ha i juni?", ["sakkunnig"]],
  ])("but who receives is: %s", (sentence, recipients) =>
    expect(filterOf(sentence)?.recipients).toEqual(recipients),
  );

  it("nor are phrases that join its parts", () =>
    expect(filterOf("kommer TSI upp i juni och i så fall när?")?.topic).toEqual(["TSI"]));
});

describe("an area with what belongs to it, and a committee without its last word", () => {
  it.each([
    ["LSS-boenden: vad ska vi ha inne den 6 maj?", "2024-04-15"],
    ["LSS-verksamheten, vad ska in i maj?", "2024-04-15"],
    ["LSS-sidan, vad ska upp i maj?", "2024-04-15"],
  ])("%s", (sentence, today) =>
    expect(filterOf(sentence, today)).toMatchObject({ areas: ["Funktionsstödsomsorg"], topic: [] }),
  );

  it.each(["våld i nära, vad ska in i juni?", "vad ska in i juni om våld i nära relationer?"])(
    "%s",
    (sentence) => expect(filterOf(sentence)?.areas).toEqual(["Våld i nära relationer"]),
  );

  it.each([
    ["vård- och omsorgs, vad ska in i maj?", ["nykoping/von"]],
    ["vad ska till vård och omsorgs i maj?", ["nykoping/von"]],
    ["vad ska in om vård och omsorg i maj?", []],
    ["vad säger avtalet om omsorgs?", []],
  ])("%s", (sentence, committees) =>
    expect(read(sentence, "2024-04-15").scope.committees).toEqual(committees),
  );
});

describe("what is asked for", () => {
  it.each([
    ["första nämnden efter sommaren, när är den?", "meeting"],
    ["any committee meetings left this year?", "meeting"],
    ["fler sammanträden i år?", "meeting"],
    ["har toleransprojektet lämnats än?", "status"],
    ["which of our reports have already gone in?", "status"],
    ["which follow-ups to SN have been submitted?", "status"],
    ["vilken dag ska TSI in?", "followUp"],
    ["är TSI muntlig eller skriftlig i juni?", "followUp"],
    ["när vill nämnden ha grunduppdragsuppföljningen?", "followUp"],
  ])("%s", (sentence, kind) => expect(kindOf(sentence)).toBe(kind));

  it.each([
    ["fler rapporter till mötet i juni?", "meeting"],
    ["någonting till sammanträdet i juni?", "meeting"],
    ["när är det dags igen för SN och vad ska med då?", "meeting"],
    ["vad ska ha lämnats in före juni?", "status"],
    ["vilka dagar ska vi lämna in i juni?", "followUp"],
  ])("but not: %s", (sentence, kind) => expect(kindOf(sentence)).not.toBe(kind));
});
