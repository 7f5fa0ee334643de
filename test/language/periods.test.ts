import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

/** Sentence, today, the period it names. */
type Case = readonly [string, string, string];

const check = (cases: readonly Case[]) =>
  it.each(cases)("%s (%s)", (sentence, today, expected) => {
    expect(periodOf(read(sentence, today))).toBe(expected);
  });

describe("days", () => {
  check([
    ["vad ska till SN den 4 juni 2026", "2026-02-01", "2026-06-04..2026-06-04"],
    ["vad ska till SN 4:e juni", "2026-02-01", "2026-06-04..2026-06-04"],
    ["what is due to SN on June 4th", "2026-02-01", "2026-06-04..2026-06-04"],
    ["what is due to SN on the 4th of June", "2026-02-01", "2026-06-04..2026-06-04"],
    ["vad ska till SN 4/6", "2026-02-01", "2026-06-04..2026-06-04"],
    ["vad ska till SN 2026-06-04?", "2026-02-01", "2026-06-04..2026-06-04"],
    ["vad ska lämnas in till SN i dag", "2026-05-14", "2026-05-14..2026-05-14"],
    ["vad ska lämnas in till SN imorgon", "2026-05-13", "2026-05-14..2026-05-14"],
    ["vad ska till SN på torsdag", "2026-06-01", "2026-06-04..2026-06-04"],
    ["vad togs upp i SN i torsdags", "2026-06-08", "2026-06-04..2026-06-04"],
  ]);
});

describe("months, and the year that nobody said", () => {
  check([
    ["vad ska redovisas till SN i juni?", "2026-05-04", "2026-06-01..2026-06-30"],
    ["what is due to SN in June?", "2026-05-04", "2026-06-01..2026-06-30"],
    // The month is going on: it is not past.
    ["vad ska redovisas till SN i juni?", "2026-06-30", "2026-06-01..2026-06-30"],
    // June is past and no agreement covers the next one: the latest that one covers.
    ["vad ska redovisas till SN i juni?", "2026-11-22", "2026-06-01..2026-06-30"],
    ["vad ska redovisas till VON i maj?", "2026-03-01", "2024-05-01..2024-05-31"],
    ["vad ska redovisas till SN i juni 2024?", "2026-05-04", "2024-06-01..2024-06-30"],
    ["vad redovisades till SN i september?", "2026-11-22", "2026-09-01..2026-09-30"],
    ["what did SN get in April?", "2026-11-22", "2026-04-01..2026-04-30"],
    ["vad ska till SN nästa månad", "2026-05-04", "2026-06-01..2026-06-30"],
    ["vad var uppe i SN förra månaden", "2026-05-04", "2026-04-01..2026-04-30"],
    ["vad ska till SN i juni i år", "2026-09-01", "2026-06-01..2026-06-30"],
    ["2026-06 för SN", "2026-02-01", "2026-06-01..2026-06-30"],
    // A day that no month has is read as its month rather than as another day.
    ["till juninämnden i SN", "2026-02-01", "2026-06-01..2026-06-30"],
  ]);
});

describe("quarters, tertials, half-years, weeks, years", () => {
  check([
    ["vad ska SN ha under kvartal 2", "2026-02-01", "2026-04-01..2026-06-30"],
    ["Q3 för SN", "2026-02-01", "2026-07-01..2026-09-30"],
    ["what is due to SN in the first quarter of 2026", "2026-01-02", "2026-01-01..2026-03-31"],
    ["allt till SN under tertial 2 2024", "2026-02-01", "2024-05-01..2024-08-31"],
    ["andra tertialet för SN", "2026-02-01", "2026-05-01..2026-08-31"],
    ["första halvåret för SN", "2026-02-01", "2026-01-01..2026-06-30"],
    ["deadlines till SN v 35", "2026-02-01", "2026-08-24..2026-08-30"],
    ["deadlines till SN vecka 17-18", "2026-02-01", "2026-04-20..2026-05-03"],
    ["vad ska lämnas in till SN nästa vecka", "2026-05-07", "2026-05-11..2026-05-17"],
    ["vad ska till SN 2024", "2026-02-01", "2024-01-01..2024-12-31"],
    ["vad ska till SN i år", "2026-02-01", "2026-01-01..2026-12-31"],
    ["vad var uppe i SN förra året", "2025-02-01", "2024-01-01..2024-12-31"],
  ]);
});

describe("spans from today, and bounds", () => {
  check([
    ["vad ska lämnas in till SN de kommande 30 dagarna", "2026-08-10", "2026-08-10..2026-09-09"],
    ["vad är på gång i SN närmaste två veckorna", "2026-08-10", "2026-08-10..2026-08-24"],
    ["what is due to SN within three months", "2026-08-10", "2026-08-10..2026-11-10"],
    ["vad ska lämnas in till SN före sommaren", "2026-04-10", "2026-04-10..2026-06-30"],
    ["vad ska lämnas in till SN senast 1 juni", "2026-04-10", "2026-04-10..2026-06-01"],
    ["vad ska sakkunnig i SN ha senast i maj", "2026-04-10", "2026-05-01..2026-05-31"],
    ["vad ska till SN före 1 juni", "2026-04-10", "2026-04-10..2026-05-31"],
    ["vad ska till SN efter 1 september", "2026-04-10", "2026-09-02..2026-12-31"],
    ["vad ska till SN resten av året", "2026-04-10", "2026-04-10..2026-12-31"],
  ]);
});

describe("ranges and several spans", () => {
  check([
    ["deadlines till SN mellan 1 april och 15 maj", "2026-02-01", "2026-04-01..2026-05-15"],
    ["vad ska till SN från maj till september", "2026-02-01", "2026-05-01..2026-09-30"],
    ["what is due to SN between May and September 2026", "2026-02-01", "2026-05-01..2026-09-30"],
    ["vad ska till SN 10-20 juni", "2026-02-01", "2026-06-10..2026-06-20"],
    ["vad ska till SN i september och oktober", "2026-02-01", "2026-09-01..2026-10-31"],
    ["vad ska till SN april–juni", "2026-02-01", "2026-04-01..2026-06-30"],
  ]);

  it("two months apart are two spans, not all that lies between", () => {
    const { question } = read("vad ska till SN i april och september", "2026-02-01");
    expect(question.kind === "due" && question.spans).toEqual([
      { start: "2026-04-01", end: "2026-04-30" },
      { start: "2026-09-01", end: "2026-09-30" },
    ]);
  });
});

describe("seasons", () => {
  check([
    ["vad är på gång i SN i höst", "2026-06-01", "2026-09-01..2026-11-30"],
    ["what is due to SN this autumn", "2026-06-01", "2026-09-01..2026-11-30"],
    ["vad ska till SN i sommar", "2026-05-01", "2026-06-01..2026-08-31"],
    // The spring of a committee is its term, and ends on 30 June.
    ["vad ska till SN i vår", "2026-02-01", "2026-01-01..2026-06-30"],
  ]);
});

describe("words that look like time and are not", () => {
  it.each([
    ["may we hand in to SN later?", "2026-05-04"],
    ["i vår överenskommelse, vad ska lämnas till SN", "2026-05-04"],
    ["vad ska lämnas till SN i möjligaste mån", "2026-05-04"],
  ])("%s", (sentence, today) => {
    const { question } = read(sentence, today);
    const { start, end } = ("period" in question && question.period) || { start: today, end: "2026-12-31" };
    // No span was read: at most "from now on", which every hand-in question without a time means.
    expect([start, end]).toEqual([today, "2026-12-31"]);
  });
});
