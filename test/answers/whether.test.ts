import { describe, expect, it } from "vitest";
import { askFor } from "./chat.js";

const TODAY = "2026-11-22";

describe("whether it has been handed in", () => {
  it.each(["har TSI lämnats in?", "är TSI inlämnad?", "har TSI redovisats?"])(
    "%s asks where it stands",
    (sentence) => {
      const { followUps } = askFor("status", sentence, TODAY);
      expect(followUps.map(({ id }) => id)).toEqual(["sn-2026/tsi"]);
    },
  );

  it("when it is handed in is no such question", () => {
    expect(() => askFor("status", "när lämnas TSI in?", TODAY)).toThrow(/answered as/);
  });
});

describe("an amount of a year", () => {
  it("the year that was asked for answers, with its own amount", () => {
    const { figures } = askFor("figure", "hur mycket kostar familjehemmen 2026", TODAY);
    expect(figures.map(({ amountTkr, year }) => [amountTkr, year])).toContainEqual([40800, 2026]);
  });

  it("an amount of another year is no answer", () => {
    expect(() => askFor("figure", "hur mycket kostar familjehemmen 2019", TODAY)).toThrow(/answered as/);
  });
});
