import { describe, expect, it } from "vitest";
import { clarifyFaults } from "../../../src/cli/score/clarify.js";
import { wanted } from "./make.js";

const DATES = { dates: ["2024-04-18", "2024-04-25"] };
const TSI = wanted({ section: "5.5.6", title: "TSI" });
const given = { agreement: "sn-2026", section: "5.5.6" };

describe("asks back", () => {
  it.each([
    ["by its kind", { kind: "clarify" }],
    ["by another form of it", { kind: "Clarification" }],
    ["by a field", { clarify: true }],
    ["with a choice", { text: "Vilken nämnd?", options: ["SN", "VON"] }],
    ["with suggestions", { text: "Which?", options: [], suggestions: [{}, {}] }],
  ])("%s", (_, answer) => expect(clarifyFaults({}, answer)).toEqual([]));

  it.each([
    ["with all the days", DATES, { text: "SN 18 april, VON 25 april 2024." }],
    ["with the items", { must: [TSI] }, { items: [given] }],
    ["with the items, where days would do", { must: [TSI], ...DATES }, { items: [given] }],
  ])("or does as well: %s", (_, instead, answer) => expect(clarifyFaults(instead, answer)).toEqual([]));
});

describe("does not ask back", () => {
  it.each([
    ["nothing", {}],
    ["a question without a choice", { text: "Vilken nämnd?" }],
    ["a choice of one", { text: "SN?", options: ["SN"] }],
    ["a choice without a question", { text: "Välj.", options: ["SN", "VON"] }],
  ])("%s", (_, answer) => expect(clarifyFaults({}, answer)).toEqual(["does not ask back"]));

  it.each([
    ["one of two days", DATES, { text: "SN 18 april 2024." }],
    ["other items", { must: [TSI] }, { items: [{ ...given, section: "5.5" }] }],
    ["too many items", { must: [TSI] }, { items: [given, ...Array(2).fill({ agreement: "von-2024" })] }],
  ])("nor does as well: %s", (_, instead, answer) => expect(clarifyFaults(instead, answer)).toHaveLength(1));
});
