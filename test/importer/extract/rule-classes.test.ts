import { describe, expect, it } from "vitest";
import { draftOf, h, p } from "./build.js";

// What the rules for running text stand for, each by sentences of no known document, and by one it must let be.

const titlesOf = (sentence: string): string[] =>
  draftOf(
    h(1, "Överenskommelse 2025 mellan Socialnämnden och Division Omsorg"),
    p("Nyköpings kommun. Socialnämnden (SN). Division Omsorg (DO). Avser kalenderåret 2025."),
    h(1, "1 Rapporter"),
    p(sentence),
  ).register.followUps.map(({ title }) => title);

describe("a plan for one person", () => {
  it.each([
    "Divisionen ska årligen upprätta en vårdplan.",
    "Divisionen ska årligen upprätta en individuell studieplan.",
    "Divisionen ska årligen upprätta en rehabiliteringsplan.",
  ])("is no report: %s", (sentence) => {
    expect(titlesOf(sentence)).toEqual([]);
  });

  it("is not a plan for all of them", () => {
    expect(titlesOf("Divisionen ska årligen upprätta en kompetensplan.")).toEqual(["Kompetensplan"]);
  });
});

describe("what was done", () => {
  it.each([
    "Rapporten har lämnats till nämnden i mars.",
    "Bokslutet redovisades för nämnden i mars.",
    "En avstämning skedde och redovisas inte till nämnden i mars.",
  ])("is no duty: %s", (sentence) => {
    expect(titlesOf(sentence)).toEqual([]);
  });

  it("is one where it says what must be", () => {
    expect(titlesOf("Beslut som gjordes under året ska redovisas för nämnden i mars.")).toHaveLength(1);
  });
});

describe("how figures are divided", () => {
  it.each([
    "Könsuppdelad statistik ska lämnas till nämnden varje kvartal.",
    "Sjukfrånvaron ska redovisas per kön till nämnden varje kvartal.",
  ])("does not take a duty away: %s", (sentence) => {
    expect(titlesOf(sentence)).toHaveLength(1);
  });
});

describe("a title ends where it says what the report is for", () => {
  it.each([
    [
      "Divisionen ska årligen lämna en rapport om bemanningen för kännedom till nämnden.",
      "Rapport om bemanningen",
    ],
    [
      "Divisionen ska årligen lämna en rapport om bemanningen för vidare beredning.",
      "Rapport om bemanningen",
    ],
    ["Divisionen ska årligen redovisa klagomål för nämnden.", "Klagomål"],
  ])("%s", (sentence, title) => {
    expect(titlesOf(sentence)).toEqual([title]);
  });

  it("but not where the words name what it is about", () => {
    expect(titlesOf("Divisionen ska årligen redovisa rutiner för behandling av ärenden.")).toEqual([
      "Rutiner för behandling av ärenden",
    ]);
  });

  it("and holds the whole subject, a name at its end too", () => {
    expect(titlesOf("Anmälningar från Ivo redovisas för nämnden varje kvartal.")).toEqual([
      "Anmälningar från Ivo",
    ]);
  });
});
