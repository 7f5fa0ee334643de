import { describe, expect, it } from "vitest";
import { agreementFaults, placeFaults } from "../../../src/cli/score/citations.js";
import { factFaults } from "../../../src/cli/score/facts.js";
import type { Row } from "../../../src/cli/score/row.js";

const said = (fact: string, answer: Row): boolean => factFaults([[fact]], answer).length === 0;

describe("a fact is said", () => {
  it.each([
    ["in the text", "divisionschef", { text: "Det är divisionschefen." }],
    ["in other letters", "Årsredovisning", { text: "ARSREDOVISNING" }],
    ["with another thousands separator", "76 000", { text: "76.000 tkr" }],
    ["in a number's field", "3,8", { indicators: [{ values: { 2024: 3.8 } }] }],
    ["deep in a field", "presidiet", { rows: [{ cells: [["Presidiet"]] }] }],
    ["in a passage", "presidiet", { passages: [{ text: "Presidiet möts." }] }],
    ["in a citation's words", "presidiet", { citations: [{ quote: "Presidiet möts." }] }],
    ["as a short word", "KAN", { text: "tillsammans med KAN." }],
    ["in an item's title", "TSI", { items: [{ title: "TSI" }] }],
  ])("%s", (_, fact, answer) => expect(said(fact, answer)).toBe(true));

  it("in one of its spellings", () => {
    expect(factFaults([["presidium", "presidiet"]], { text: "presidiet" })).toEqual([]);
  });
});

describe("a fact is not said", () => {
  it.each([
    ["nowhere", "presidiet", {}],
    ["as a part of a number", "40", { text: "140 och 401 och 40,5" }],
    ["within a word, when it is short", "KAN", { text: "vulkan" }],
    [
      "in a heading that is cited",
      "presidiet",
      { passages: [{ heading: "Presidiet", section: "Presidiet" }] },
    ],
    ["in the seventh passage", "presidiet", { passages: [...Array(6).fill({}), { text: "presidiet" }] }],
    ["in an id or an address", "presidiet", { items: [{ id: "presidiet", link: "https://x/presidiet" }] }],
    ["in the agreement's name", "presidiet", { items: [{ agreementTitle: "Presidiet" }] }],
    ["in the card", "presidiet", { card: { body: ["presidiet"] } }],
    ["by a truth value", "true", { complete: true }],
  ])("%s", (_, fact, answer) => expect(said(fact, answer)).toBe(false));

  it("in any spelling", () => {
    expect(factFaults([["a b", "c d"]], { text: "e" })).toEqual(["fact not found: a b | c d"]);
  });
});

const PLACE = [{ agreement: "sn-2024", section: "1.8" }];

describe("a place is cited", () => {
  it.each([
    ["by a passage", { passages: [{ agreement: "sn-2024", section: "1.8" }] }],
    ["by a citation's heading", { citations: [{ agreement: "SN-2024", heading: "1.8 Arkiv" }] }],
    ["by an item", { items: [{ agreement: "sn-2024", section: "1.8" }] }],
    ["by a figure", { figures: [{ agreement: "sn-2024", number: "1.8" }] }],
  ])("%s", (_, answer) => expect(placeFaults(PLACE, answer)).toEqual([]));

  it("without a word, where none is asked for", () => expect(placeFaults([], {})).toEqual([]));
});

describe("a place is not cited", () => {
  it.each([
    ["by nothing", {}],
    ["by another agreement", { passages: [{ agreement: "sn-2026", section: "1.8" }] }],
    ["by another section", { passages: [{ agreement: "sn-2024", section: "1.80" }] }],
    ["by the text", { text: "sn-2024, avsnitt 1.8" }],
    ["by the sixth passage", { passages: [...Array(5).fill({}), { agreement: "sn-2024", section: "1.8" }] }],
  ])("%s", (_, answer) => expect(placeFaults(PLACE, answer)).toEqual(["no citation of sn-2024 1.8"]));
});

describe("agreements that are compared", () => {
  it.each([
    ["passages", { passages: [{ agreement: "sn-2024" }, { agreement: "SN-2026" }] }],
    ["several lists", { figures: [{ agreement: "sn-2024" }], citations: [{ agreement: "sn-2026" }] }],
  ])("are cited in %s", (_, answer) => expect(agreementFaults(["sn-2024", "sn-2026"], answer)).toEqual([]));

  it.each([
    ["one is missing", { items: [{ agreement: "sn-2024" }] }],
    ["one is only in the text", { items: [{ agreement: "sn-2024" }], text: "sn-2026" }],
  ])("are not cited: %s", (_, answer) =>
    expect(agreementFaults(["sn-2024", "sn-2026"], answer)).toEqual(["agreement not cited: sn-2026"]),
  );
});
