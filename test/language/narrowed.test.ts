import { describe, expect, it } from "vitest";
import type { Filter } from "../../src/domain/question.js";
import { periodOf, read } from "./reader.js";

const SPRING = "2026-05-04";

const filterOf = (sentence: string, today = SPRING): Filter | null => {
  const { question } = read(sentence, today);
  return "filter" in question ? question.filter : null;
};
const spansOf = (sentence: string, today = SPRING): string[] => {
  const { question } = read(sentence, today);
  return "spans" in question ? question.spans.map(({ start, end }) => `${start}..${end}`) : [];
};
const dutiesOf = (sentence: string, today = SPRING): readonly string[] => {
  const { question } = read(sentence, today);
  return "followUps" in question ? question.followUps : (filterOf(sentence, today)?.followUps ?? []);
};
const kindOf = (sentence: string, today = SPRING) => read(sentence, today).question.kind;

describe("forms that are left out", () => {
  it.each([
    ["vad ska till SN i juni som inte är muntligt?", [], ["oral"]],
    ["allt utom det skriftliga till SN i juni", [], ["written"]],
    ["everything for SN in June except the oral reports", [], ["oral"]],
    [
      "vilka rapporter i juni är enbart skriftliga?",
      ["written"],
      ["oral", "dialogue", "system", "statistics"],
    ],
    ["vad kommer i juni utan bara muntligt", ["oral"], ["written", "dialogue", "system", "statistics"]],
  ])("%s", (sentence, forms, notForms) => expect(filterOf(sentence)).toMatchObject({ forms, notForms }));

  it.each([
    "bara de muntliga till SN i juni",
    "enbart muntliga dragningar i juni",
    "vad är muntligt i juni?",
  ])("but what has another form besides stays: %s", (sentence) =>
    expect(filterOf(sentence)).toMatchObject({ forms: ["oral"], notForms: [] }),
  );

  it("and so for areas", () => {
    expect(filterOf("allt till SN i juni utom barn och unga")).toMatchObject({
      areas: [],
      notAreas: ["Barn och unga"],
    });
    expect(filterOf("bara barn och unga i juni")).toMatchObject({ areas: ["Barn och unga"], notAreas: [] });
  });
});

describe("partners, all of them or one", () => {
  it.each([
    ["vad ska upp i juni ihop med KFN eller BUN", [], ["KFN", "BUN"]],
    ["BUN eller KFN, något gemensamt i juni?", [], ["BUN", "KFN"]],
    ["vad ska upp i juni ihop med BUN samt KFN", ["BUN", "KFN"], []],
    ["what do SN and BUN share in June?", ["BUN"], []],
  ])("%s", (sentence, partners, anyPartner) =>
    expect(filterOf(sentence)).toMatchObject({ partners, anyPartner }),
  );

  it.each(["vad ska BUN redovisa i juni?", "KFN i juni?"])(
    "but a committee by itself is not loaded: %s",
    (sentence) =>
      expect(read(sentence, SPRING).question).toMatchObject({ kind: "notFound", reason: "not-loaded" }),
  );
});

describe("each span with its own year", () => {
  it.each([
    ["SN juni 2024 och juni 2026", ["2024-06-01..2024-06-30", "2026-06-01..2026-06-30"]],
    ["SN i juni 2024 resp 2026", ["2024-06-01..2024-06-30", "2026-06-01..2026-06-30"]],
    ["vad skulle till SN i juni och september 2024", ["2024-06-01..2024-06-30", "2024-09-01..2024-09-30"]],
    ["2024: vad skulle till SN i juni och september", ["2024-06-01..2024-06-30", "2024-09-01..2024-09-30"]],
    ["VON dec 24, vad ska upp?", ["2024-12-01..2024-12-31"]],
    ["vad ska upp i SN i juni 26", ["2026-06-01..2026-06-30"]],
  ])("%s", (sentence, spans) => expect(spansOf(sentence)).toEqual(spans));

  it.each([
    ["what is due to SN on June 24?", ["2026-06-24..2026-06-24"]],
    ["vad ska upp den 24 juni", ["2026-06-24..2026-06-24"]],
    ["vad ska upp juni 4", ["2026-06-04..2026-06-04"]],
  ])("but a day is a day: %s", (sentence, spans) => expect(spansOf(sentence)).toEqual(spans));
});

describe("feasts and the days that people name by today", () => {
  it.each([
    ["vad ska in före påsk?", "2026-03-02", "2026-03-02..2026-04-02"],
    ["vad ska in till och med påsk?", "2026-03-02", "2026-03-02..2026-04-06"],
    ["what is due to SN between Easter and midsummer?", "2026-03-02", "2026-04-03..2026-06-19"],
    ["vad ska upp före Kristi himmelsfärd", "2026-05-04", "2026-05-04..2026-05-13"],
    ["dagens deadlines?", "2026-05-14", "2026-05-14..2026-05-14"],
    ["veckans inlämningar", "2026-05-14", "2026-05-11..2026-05-17"],
    ["vad ska in resten av våren", "2026-05-14", "2026-05-14..2026-06-30"],
    ["vad ska till SN till och med september", "2026-05-04", "2026-05-04..2026-09-30"],
    ["första inlämningen efter sommaren", "2026-06-15", "2026-08-01..2026-12-31"],
  ])("%s", (sentence, today, period) => expect(periodOf(read(sentence, today))).toBe(period));

  it("a bound that leaves the month as it is: what must be in by May is May's", () =>
    expect(periodOf(read("vad ska lämnas in senast i maj?", "2026-03-02"))).toBe("2026-05-01..2026-05-31"));
});

describe("several duties in one question", () => {
  it.each([
    ["TFCO resp NUSO, vilka datum?", ["sn-2026/behandlingsfamilj", "sn-2026/nuso"]],
    ["när ska samsjukliga och hedersvåld redovisas?", ["sn-2026/samsjukliga", "sn-2026/hedersvald"]],
    ["when are TSI and NUSO reported?", ["sn-2026/tsi", "sn-2026/nuso"]],
  ])("%s", (sentence, ids) => expect(dutiesOf(sentence).toSorted()).toEqual(ids.toSorted()));

  it.each([
    ["när redovisas tillstånd och tillsyn av alkohol och tobak 2024?"],
    ["när redovisas alkohol och tobak 2024?"],
  ])("but one with an and in its name is one: %s", (sentence) =>
    expect(dutiesOf(sentence).length).toBeLessThan(2),
  );
});

describe("abbreviations as people bend them, and names one letter off", () => {
  it.each([
    ["när ska IOPn redovisas?", "sn-2026/iop-bostad-forst"],
    ["IOP:erna, när ska de upp?", "sn-2026/iop-bostad-forst"],
    ["när redovisas TFCO:n?", "sn-2026/behandlingsfamilj"],
    ["när redovisas lex sara?", "sn-2026/lex-sarah-atgardsplaner"],
    ["kvitterar TSI", "sn-2026/tsi"],
  ])("%s", (sentence, id) => expect(dutiesOf(sentence)).toContain(id));

  it("a committee's genitive is the committee", () =>
    expect(read("VONs möten 2024", SPRING)).toMatchObject({
      question: { kind: "meeting" },
      scope: { committees: ["nykoping/von"] },
    }));

  it("and sores are still sores", () =>
    expect(dutiesOf("när redovisas svårläkta sår?", "2024-05-04")).toEqual(["von-2024/svarlakta-sar"]));
});

describe("meetings by their place and by how much is up", () => {
  it.each([
    ["mötet efter nästa, SN, vilken dag?", { which: "afterNext" }],
    ["vilket sammanträde har flest punkter 2026?", { end: "most" }],
    ["which SN meeting has the fewest items in 2026?", { end: "fewest" }],
    ["vilka datum har SN kvar i år?", { period: { start: SPRING, end: "2026-12-31" } }],
  ])("%s", (sentence, part) =>
    expect(read(sentence, SPRING).question).toMatchObject({ kind: "meeting", ...part }),
  );

  it.each([
    ["vad är årets sista inlämning?", "lastDay"],
    ["första deadline i höst", "firstDay"],
    ["what is the last deadline this year?", "lastDay"],
    ["vad ska upp på årets sista sammanträde?", "last"],
  ])("%s", (sentence, end) => expect(read(sentence, SPRING).question).toMatchObject({ kind: "due", end }));

  it("a body that only receives has no days here", () =>
    expect(kindOf("när sammanträder kommunfullmäktige i höst?")).toBe("notFound"));
});

describe("a duty's form, asked about", () => {
  it.each(["är kvalitetsberättelsen muntlig eller skriftlig?", "ska TSI redovisas muntligt?"])(
    "%s",
    (sentence) =>
      expect(read(sentence, SPRING).question).toMatchObject({ kind: "followUp", filter: { forms: [] } }),
  );
});
