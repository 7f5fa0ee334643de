import { describe, expect, it } from "vitest";
import { columnOf, headerOf } from "../../../src/importer/extract/columns.js";

describe("what a column is, by its header", () => {
  it.each([
    ["Typ av uppföljning", "duty"],
    ["Ärende", "duty"],
    ["Vad", "duty"],
    ["Mål", "goal"],
    ["Kommunfullmäktiges mål", "goal"],
    ["Nämndmål", "goal"],
    ["Särskilda uppdrag (från nämnd)", "assignment"],
    ["Utvecklingsområde", "assignment"],
    ["Uppföljning till SN", "follow-up"],
    ["Rapport till nämnd", "follow-up"],
    ["Redovisas", "follow-up"],
    ["Önskat resultat 2024-2026", "results"],
    ["Förväntad effekt", "results"],
    ["Direktiv/Bakgrund", "background"],
    ["Andra deltagande nämnder", "partners"],
    ["Mottagare", "recipient"],
    ["Nämndsammanträde", "meeting"],
    ["Slutdatum", "submit-by"],
    ["Lämnas in senast", "submit-by"],
    ["Stoppdag", "submit-by"],
    ["När", "when"],
    ["Frekvens", "when"],
    ["Startdatum", "start"],
    ["Redovisningsform", "form"],
    ["Nyckeltal", "indicator"],
    ["Utfall 2023", "value"],
    ["2024", "value"],
    ["Ersättning, tkr", "amount"],
    ["Budget 2025 (tkr)", "amount"],
    ["Källa", "source"],
    ["Ansvarig", "responsible"],
    ["Färg", null],
  ])("%s: %s", (header, role) => {
    expect(columnOf(header).role).toBe(role);
  });

  it("keeps the year", () => {
    expect(columnOf("Utfall 2023").year).toBe(2023);
    expect(columnOf("Slutdatum").year).toBeNull();
  });
});

it("takes no ordinary row for a header", () => {
  expect(headerOf(["Anhörigstöd", "Erbjuda råd och stöd till anhöriga"])).toBeNull();
  expect(headerOf(["Simkunnighet i årskurs 6", "Muntlig", "KFN"])).toBeNull();
});
