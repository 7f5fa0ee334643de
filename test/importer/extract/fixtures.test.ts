import { describe, expect, it } from "vitest";
import { draftFaults, extract } from "../../../src/importer/extract.js";
import { OPTIONS, told } from "./build.js";
import { HJO } from "./fixtures/hjo.js";
import { TIERP } from "./fixtures/tierp.js";
import { VARA } from "./fixtures/vara.js";

// Three invented agreements of other municipalities, in layouts that no known one has.

const titles = (draft: ReturnType<typeof extract>, only: "table" | "candidate"): string[] =>
  draft.register.followUps
    .filter(({ id }) => draft.candidates.includes(id) === (only === "candidate"))
    .map(({ title }) => title);

describe("an agreement whose tables have a column for each thing", () => {
  const draft = extract(HJO, OPTIONS);
  const { register } = draft;

  it("holds together", () => {
    expect(draftFaults(draft)).toEqual([]);
  });

  it("is of whom, for when, adopted when", () => {
    const { id, commissioner, performer, validFrom, validTo, adoptedOn, reference } = register.agreement;
    expect({ id, commissioner, performer, validFrom, validTo, adoptedOn, reference }).toEqual({
      id: "hjo-kfn-2025",
      commissioner: "hjo/kfn",
      performer: "hjo/ff",
      validFrom: "2025-01-01",
      validTo: "2025-12-31",
      adoptedOn: "2024-11-28",
      reference: "KFN 2024/118",
    });
  });

  it.each([
    ["Badhusets öppettider", ["2025-03-20 ≤2025-02-27 written"]],
    ["Simkunnighet", ["2025-06-12 ≤2025-05-22 oral"]],
    ["Föreningslokaler", ["2025-09-18 ≤2025-08-28 written+oral"]],
    ["Ungas delaktighet", ["~2025-09-18 ≤2025-08-28 oral"]],
    ["Intern kontroll", ["month:2025-09 written"]],
    ["Bokslut med analys", ["first-meeting:2026 written"]],
    ["konstsnöspår", ["2025-09-18 written", "2025-03-20 oral"]],
    ["taxorna för ishallen", ["every-meeting oral"]],
    ["kulturskolan", ["system", "2025-09-18 written"]],
    ["bemanningsläget", ["monthly"]],
    ["Hyresgästernas synpunkter", ["quarterly"]],
    ["Besöksstatistik", ["monthly-day:15 statistics"]],
  ])("%s", (title, expected) => {
    expect(told(draft, title)).toEqual(expected);
  });

  it("finds no duty in cleaning", () => {
    expect(titles(draft, "candidate")).toHaveLength(3);
    expect(titles(draft, "table")).toHaveLength(9);
  });

  it("knows to whom, and who is asked besides", () => {
    const of = (title: string) => register.followUps.find((row) => row.title.includes(title));
    expect(of("Föreningslokaler")?.recipients).toEqual(["KFN:s presidium"]);
    expect(of("bemanningsläget")?.recipients).toEqual(["KFN:s presidium"]);
    expect(register.assignments.map(({ committees, start, end }) => ({ committees, start, end }))).toEqual([
      { committees: ["KFN", "SBN"], start: "2025-01-01", end: "2026-06-30" },
      { committees: ["KFN"], start: "2025-02-01", end: "2025-12-31" },
    ]);
  });

  it("reads the goal, its results, the amounts of both years with their sums, and the measures", () => {
    expect(register.goals.map(({ level, desiredResults }) => ({ level, desiredResults }))).toEqual([
      { level: "KF", desiredResults: ["Minst 320 elever.", "Kortare kö än 2024."] },
    ]);
    const sums = register.economy.filter(({ total }) => total);
    expect(sums.map(({ year, amountTkr }) => [year, amountTkr])).toEqual([
      [2024, 25755],
      [2025, 26850],
    ]);
    for (const sum of sums) {
      const parts = register.economy.filter(({ partOf }) => partOf === sum.id);
      expect(parts.map(({ year }) => year)).toEqual([sum.year, sum.year, sum.year]);
    }
    expect(register.indicators.map(({ unit, values, source }) => ({ unit, values, source }))).toEqual([
      { unit: "antal", values: { 2022: 41200, 2023: 44870 }, source: "Egen mätning" },
      { unit: "%", values: { 2022: 21.4, 2023: 22.9 }, source: "Kolada" },
    ]);
  });

  it("keeps for every row where it stands and how it is said", () => {
    const ids = [...register.followUps, ...register.goals, ...register.assignments, ...register.economy].map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => !draft.sources[id]?.quote)).toEqual([]);
    expect(draft.sources["simkunnighet-arskurs-6"]?.quote).toContain("22 maj");
  });

  it("infers with a note, and states the rest", () => {
    const [row] = register.followUps.find(({ title }) => title === "Ungas delaktighet")?.occasions ?? [];
    expect(row).toMatchObject({ meetingBasis: "inferred", submitByBasis: "stated" });
    expect(row?.note?.sv).toContain("härlett");
    expect(register.meetings.map(({ date, basis }) => [date, basis])).toEqual([
      ["2024-11-28", "inferred"],
      ["2025-03-20", "stated"],
      ["2025-06-12", "stated"],
      ["2025-09-18", "stated"],
    ]);
  });
});

describe("a mission plan with a year's wheel", () => {
  const draft = extract(TIERP, OPTIONS);

  it("holds together, under the names of its own municipality", () => {
    expect(draftFaults(draft)).toEqual([]);
    expect(draft.register.agreement).toMatchObject({
      id: "tierp-mn-2026",
      kind: "mission-plan",
      performer: "tierp/miljokontoret",
      adoptedOn: "2025-12-09",
    });
  });

  it.each([
    ["Ekonomisk uppföljning", ["month:2026-01", "~2026-04-16", "month:2026-10"]],
    ["Tillsynsplan", ["month:2026-01 written"]],
    ["Kemikalieprojektet", ["2026-04-16 oral"]],
    ["Delårsbokslut", ["month:2026-06"]],
    ["Överklagade beslut", ["ongoing"]],
    ["Planens utfall", ["month:2027-02"]],
    ["tillsynsplanen", ["month:2027-03"]],
    ["personalomsättningen", ["tertial"]],
    ["median för handläggningstid", ["half-yearly"]],
    ["kompletta ansökningar", ["yearly"]],
    ["antalet inspektioner", ["yearly"]],
  ])("%s", (title, expected) => {
    expect(told(draft, title)).toEqual(expected);
  });

  it("names numbered goals by the sentence below them", () => {
    expect(draft.register.goals.map(({ section, title }) => [section, title])).toEqual([
      ["Mål 1", "Handläggningstiden för bygglov i strandnära läge ska bli kortare."],
      ["Mål 2", "Fler enskilda avlopp ska ha godkänd rening."],
    ]);
  });

  it("gives a report of two months the period of both", () => {
    const row = draft.register.followUps.find(({ title }) => title === "Radonmätningar i skolor");
    expect(row?.occasions[0]?.period).toEqual({ start: "2026-05-01", end: "2026-06-30" });
  });
});

describe("an agreement in running text", () => {
  const draft = extract(VARA, OPTIONS);

  it("holds together over its two years", () => {
    expect(draftFaults(draft)).toEqual([]);
    expect(draft.register.agreement).toMatchObject({ validFrom: "2025-01-01", validTo: "2026-12-31" });
  });

  it("gives candidates, named by their own words", () => {
    expect(titles(draft, "candidate")).toEqual([
      "Rapport om väntetider",
      "Dialog om lokaler",
      "Lokalplan",
      "Avvikelser som inte har åtgärdats inom två månader",
      "Underrättelse om allvarliga händelser",
      "Elevenkäten",
      "Psykologernas arbete",
      "Kvalitetsberättelse",
      "Deltagande i nämndens sammanträden när frågor om elevhälsa behandlas",
    ]);
  });

  it("reads the columns it knows of a table that has another", () => {
    expect(told(draft, "Vaccinationer")).toEqual(["2025-05-15 written"]);
    expect(told(draft, "Skolsköterskornas tid")).toEqual(["tertial oral"]);
  });

  it("says what the document says of a time that no calendar can hold", () => {
    const row = draft.register.followUps.find(({ title }) => title === "Psykologernas arbete");
    expect(row?.occasions[0]?.note?.sv).toBe("Dokumentet säger bara ”under hösten”.");
  });

  it("reads amounts in sentences and lists, and no project's cost in passing", () => {
    expect(draft.register.economy.map(({ label, amountTkr }) => [label, amountTkr])).toEqual([
      ["Ersättningen för 2025", 14250],
      ["Vaccin och material", 1100],
      ["Handledning", 240],
    ]);
  });
});
