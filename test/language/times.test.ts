import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

// What almanacs and calendars of committees hold, said on Monday 4 May 2026.
const TODAY = "2026-05-04";

const are = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)("%s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));

/** The list has no such period: what looks like a time is something else. */
const areNot = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)("but not: %s", (sentence, period) =>
    expect(periodOf(read(sentence, TODAY))).not.toBe(period),
  );

describe("a part of a month, a season or a year", () => {
  are([
    ["vad ska in i slutet av maj?", "2026-05-21..2026-05-31"],
    ["vad ska in i början på september?", "2026-09-01..2026-09-10"],
    ["vad ska upp i mitten av juni", "2026-06-11..2026-06-20"],
    ["vad ska lämnas in under första halvan av augusti", "2026-08-01..2026-08-15"],
    ["vad ska in i slutet av året", "2026-10-01..2026-12-31"],
    ["vad ska in i början av hösten", "2026-09-01..2026-09-30"],
    ["vad ska lämnas in senast i slutet av augusti?", "2026-05-04..2026-08-31"],
    ["what is due in late August?", "2026-08-21..2026-08-31"],
    ["what must be in by mid-June", "2026-05-04..2026-06-20"],
    ["what is due in the second half of June", "2026-06-16..2026-06-30"],
  ]);
  areNot([
    ["are we late in June?", "2026-06-21..2026-06-30"],
    ["vad ska upp på slutet i juni", "2026-06-21..2026-06-30"],
    ["halva redovisningen i juni", "2026-06-01..2026-06-15"],
    ["rapporter om tidiga insatser i juni", "2026-06-01..2026-06-10"],
    ["the middle report in June", "2026-06-11..2026-06-20"],
  ]);
});

describe("a day in words, and a week of a month", () => {
  are([
    ["vad ska redovisas den första september", "2026-09-01..2026-09-01"],
    ["vad ska vara inne sista augusti", "2026-08-31..2026-08-31"],
    ["vad måste in senast den siste maj", "2026-05-04..2026-05-31"],
    ["vad ska in mellan första juni och sista augusti", "2026-06-01..2026-08-31"],
    ["what is due on the last day of August", "2026-08-31..2026-08-31"],
    ["vad ska in första veckan i juni", "2026-06-01..2026-06-07"],
    ["vad ska in sista veckan i augusti", "2026-08-24..2026-08-30"],
    ["what is due in the second week of June", "2026-06-08..2026-06-14"],
    ["vad ska in den 27:e?", "2026-05-27..2026-05-27"],
    ["vad ska in den 3:e", "2026-06-03..2026-06-03"],
    ["vad ska in 260827?", "2026-08-27..2026-08-27"],
    ["vad ska in 20260827?", "2026-08-27..2026-08-27"],
  ]);
  areNot([
    ["det sista i juni", "2026-06-30..2026-06-30"],
    ["den andra rapporten i juni", "2026-06-02..2026-06-02"],
    ["första juni-mötet", "2026-06-01..2026-06-01"],
    ["kod 75750 i juni", "2026-06-30..2026-06-30"],
    ["de andra juni-rapporterna", "2026-06-02..2026-06-02"],
  ]);
});

describe("spans that count from today", () => {
  are([
    ["vad ska in i veckan", "2026-05-04..2026-05-10"],
    ["vad ska in till veckan", "2026-05-11..2026-05-17"],
    ["vad ska in veckan efter nästa", "2026-05-18..2026-05-24"],
    ["vad ska in månaden ut", "2026-05-04..2026-05-31"],
    ["vad ska in resten av tertialet", "2026-05-04..2026-08-31"],
    ["vad ska in nästkommande kvartal", "2026-07-01..2026-09-30"],
    ["vad ska in under nästa termin", "2026-08-01..2026-12-31"],
    ["vad ska in de närmaste fjorton dagarna", "2026-05-04..2026-05-18"],
    ["vad ska in ett par veckor framåt", "2026-05-04..2026-05-18"],
    ["vad ska in inom några dagar", "2026-05-04..2026-05-07"],
    ["vad ska in om ett par veckor", "2026-05-18..2026-05-24"],
    ["vad lämnades in för två veckor sedan", "2026-04-20..2026-04-26"],
    ["vad har lämnats in sedan årsskiftet", "2026-01-01..2026-05-04"],
    ["what was due three weeks ago", "2026-04-13..2026-04-19"],
    ["what is due in a couple of weeks", "2026-05-18..2026-05-24"],
  ]);
  areNot([
    ["vad görs två gånger i veckan?", "2026-05-04..2026-05-10"],
    ["hur ofta per vecka träffas de?", "2026-05-04..2026-05-10"],
    ["några rapporter i juni", "2026-05-04..2026-05-07"],
    ["ett par rapporter till SN i juni", "2026-05-04..2026-05-06"],
  ]);
});

describe("quarters and tertials as people number them", () => {
  are([
    ["vad ska redovisas tertial två", "2026-05-01..2026-08-31"],
    ["vad ska redovisas sista tertialet", "2026-09-01..2026-12-31"],
    ["vad ska redovisas 2:a kvartalet", "2026-04-01..2026-06-30"],
    ["vad ska in kvartal tre", "2026-07-01..2026-09-30"],
    ["vad ska in Q 4", "2026-10-01..2026-12-31"],
    ["what is due in the fourth quarter", "2026-10-01..2026-12-31"],
    ["vad ska in under sista halvåret", "2026-07-01..2026-12-31"],
  ]);
  areNot([
    ["de två sista rapporterna i juni", "2026-07-01..2026-12-31"],
    ["vad ska redovisas tertial fem", "2026-09-01..2026-12-31"],
  ]);
});

describe("feasts, holidays and seasons gone by", () => {
  are([
    ["vad ska in före alla helgona", "2026-05-04..2026-10-30"],
    ["vad ska in innan första advent", "2026-05-04..2026-11-28"],
    ["vad ska in i mellandagarna", "2026-12-27..2026-12-30"],
    ["vad ska in efter annandag jul", "2026-12-27..2026-12-31"],
    ["sommaruppehållet, vad ska vara klart innan dess", "2026-05-04..2026-06-30"],
    ["vad redovisades i vintras", "2025-12-01..2026-02-28"],
    ["vad var uppe förra hösten", "2025-09-01..2025-11-30"],
    ["what was presented last autumn", "2025-09-01..2025-11-30"],
    ["vad ska redovisas nästa vår", "2027-01-01..2027-06-30"],
  ]);
  areNot([
    ["vad står i vår överenskommelse om juni", "2026-01-01..2026-06-30"],
    ["vad ska in i juni innan det är försent", "2026-05-04..2026-05-31"],
  ]);
});

describe("a month without a year, where what is late or done is asked for, is the nearest", () => {
  are([
    ["är SN klar med april?", "2026-04-01..2026-04-30"],
    ["är något försenat i mars?", "2026-03-01..2026-03-31"],
    ["hur ligger vi till för juni?", "2026-06-01..2026-06-30"],
  ]);
  it("and what is still to come is the coming one", () =>
    expect(read("vad ska redovisas i april?", TODAY)).toMatchObject({ uncoveredYear: 2027 }));
});
