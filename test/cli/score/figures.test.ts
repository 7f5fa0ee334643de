import { describe, expect, it } from "vitest";
import { figureFaults } from "../../../src/cli/score/figures.js";
import { indicatorFaults } from "../../../src/cli/score/indicators.js";
import { numberIn } from "../../../src/cli/score/row.js";

describe("a number in a field", () => {
  it.each([
    [3.8, 3.8],
    ["3,8 %", 3.8],
    ["76 000 tkr", 76000],
    ["-5", -5],
  ])("%o", (value, number) => expect(numberIn(value)).toBe(number));

  it.each([[null], [""], ["–"], ["-"], ["1.2.3"], [{}]])("none in %o", (value) =>
    expect(numberIn(value)).toBeNull(),
  );
});

const MINUS = { agreement: "sn-2024", label: "Statsbidrag", amountTkr: -1200, year: 2024 };
const AID = { agreement: "sn-2024", label: "Ekonomiskt bistånd", amountTkr: 76000, year: 2024, alt: [MINUS] };
const figure = { agreement: "sn-2024", amountTkr: 76000, year: 2024 };

describe("a figure", () => {
  it.each([
    ["is there", figure],
    ["without a year", { ...figure, year: null }],
    ["in a year as text", { ...figure, year: "avser 2024" }],
    ["rounded", { ...figure, amountTkr: 76000.4 }],
    ["as text", { ...figure, amountTkr: "76 000" }],
    ["is one that does as well, with the sign turned", { ...figure, amountTkr: 1200 }],
  ])("%s", (_, given) => expect(figureFaults([AID], { figures: [given] })).toEqual([]));

  it.each([
    ["is not there", {}],
    ["is of another year", { ...figure, year: 2026 }],
    ["is of another agreement", { ...figure, agreement: "sn-2026" }],
    ["is another amount", { ...figure, amountTkr: 76001 }],
    ["has no amount", { ...figure, amountTkr: null }],
  ])("%s", (_, given) =>
    expect(figureFaults([AID], { figures: [given] })).toEqual([
      "figure missing: sn-2024 Ekonomiskt bistånd 76000 tkr 2024",
    ]),
  );
});

const SHARE = { agreement: "sn-2026", title: "Invånare med ekonomiskt bistånd, andel (%)" };
const WANTED = { ...SHARE, values: { 2023: 3.9, 2024: 3.8 } };

describe("an indicator", () => {
  it.each([
    ["has its values by year", { ...SHARE, values: { 2022: 4, 2023: 3.9, 2024: 3.8 } }],
    [
      "has them as rows",
      {
        ...SHARE,
        values: [
          { year: 2023, value: "3,9" },
          { period: "2024", value: 3.8 },
        ],
      },
    ],
    ["has periods for years", { ...SHARE, values: { "ht 2023": 3.9, "2024-12": 3.8 } }],
    ["has one of them itself", { ...SHARE, values: { 2023: 3.9 }, year: 2024, value: 3.8 }],
    ["is rounded", { ...SHARE, values: { 2023: 3.94, 2024: 3.8 } }],
  ])("%s", (_, given) => expect(indicatorFaults([WANTED], { indicators: [given] })).toEqual([]));

  it.each([
    ["is not there", {}],
    ["lacks a year", { ...SHARE, values: { 2024: 3.8 } }],
    ["has another value", { ...SHARE, values: { 2023: 3.9, 2024: 3.9 } }],
    ["has no value", { ...SHARE, values: { 2023: 3.9, 2024: null } }],
    ["has another title", { ...WANTED, title: "Väntetid" }],
    ["is of another agreement", { ...WANTED, agreement: "sn-2024" }],
  ])("%s", (_, given) =>
    expect(indicatorFaults([WANTED], { indicators: [given] })).toEqual([
      expect.stringContaining("indicator missing: sn-2026 Invånare"),
    ]),
  );
});
