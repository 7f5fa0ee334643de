import { describe, expect, it } from "vitest";
import { likenessAmong, wordsOf } from "../../../src/domain/compare/likeness.js";
import { readRegisters } from "../../../src/store/registers.js";

describe("the words of a title", () => {
  it("are its stems, without accents and small words", () => {
    expect([...wordsOf("Uppföljning av beslut som ej verkställts")]).toEqual([
      "uppfolj",
      "beslut",
      "ej",
      "verkstall",
    ]);
  });
});

describe("likeness", () => {
  const titles = readRegisters().flatMap(({ followUps }) => followUps.map(({ title }) => title));
  const alike = likenessAmong(titles);

  it.each([
    [
      "Arbeta för att utveckla fler familjecentraler",
      "Uppföljning av uppdrag att utveckla fler familjecentraler",
    ],
    ["Ej verkställda beslut", "Kvartalsvis rapportera beslut som ej verkställts inom tre månader"],
    ["Behovet av ekonomiskt bistånd ska minska", "Behov av ekonomiskt bistånd ska minska"],
  ])("%s: %s", (a, b) => {
    expect(alike(a, b)).toBeGreaterThan(0.5);
    expect(alike(b, a)).toBeCloseTo(alike(a, b));
  });

  it.each([
    ["Uppföljning av grunduppdrag", "Uppföljning av åtgärdsplaner enligt Lex Sarah"],
    ["Statistisk årsrapport", "Bostadssamordningens årsrapport"],
    ["", "Budget 2018–2021"],
  ])("not %s: %s", (a, b) => {
    expect(alike(a, b)).toBeLessThan(0.5);
  });

  it("is whole for the same title", () => {
    for (const title of titles) expect(alike(title, title)).toBe(1);
  });
});
