import { describe, expect, it } from "vitest";
import { contractSchema, toContract } from "../../../src/cards/contract.js";
import type { Answer } from "../../../src/domain/answer.js";
import * as amounts from "../../fixtures/cards/amounts.js";
import * as answers from "../../fixtures/cards/answers.js";
import * as commissions from "../../fixtures/cards/commissions.js";
import * as facts from "../../fixtures/cards/facts.js";
import * as measures from "../../fixtures/cards/measures.js";
import * as placed from "../../fixtures/cards/placed.js";
import * as sections from "../../fixtures/cards/sections.js";

const ANSWERS: Readonly<Record<string, Answer>> = {
  content: sections.contentAnswer(),
  who: sections.contentAnswer("en", { kind: "who", passages: [sections.DUTIES] }),
  none: sections.contentAnswer("sv", { passages: [], also: [] }),
  figure: amounts.figureAnswer("sv", { figures: [amounts.GRANTS] }),
  share: amounts.figureAnswer("sv", { figures: [amounts.HVB], reckoning: amounts.SHARE }),
  indicator: measures.indicatorAnswer("en"),
  goals: commissions.goalsAnswer(),
  assignments: commissions.assignmentAnswer("en"),
  compare: amounts.compareAnswer(),
  passages: amounts.comparePassages("en"),
};

describe.each(Object.entries(ANSWERS))("the JSON of %s", (_, answer) => {
  const json = toContract(answer);

  it("is what the contract says, and nothing else", () => {
    expect(contractSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect(json.kind).toBe(answer.kind);
  });

  it("cites where every row and passage stands", () => {
    const cited = new Set(json.citations.map(({ agreement, section }) => `${agreement} ${section}`));
    const { figures, indicators, goals, assignments, passages } = json;
    const rows = [...figures, ...indicators, ...goals, ...assignments, ...passages];
    expect(rows.filter(({ agreement, section }) => !cited.has(`${agreement} ${section}`))).toEqual([]);
  });
});

describe("the JSON", () => {
  it("holds a passage in the answer's language, what bears on the question first", () => {
    const json = toContract(sections.contentAnswer("en"));
    expect(json.passages).toEqual([
      {
        agreement: "sn-2024",
        section: "1.6",
        heading: "Ansvarsfördelning",
        text: [
          "Penalty fees for decisions not carried out in time are paid by DSO.",
          "The committee decides what is to be done; DSO carries it out and answers for staff and penalty fees.",
          "Matters that are not delegated are decided by SN or its subcommittee.",
          "Insurance deductibles are paid by DSO.",
        ].join("\n"),
        quoted: false,
      },
    ]);
    expect(json.citations[0]).toEqual({
      agreement: "sn-2024",
      document: placed.SN_2024.title,
      section: "1.6",
      heading: "Ansvarsfördelning",
      page: 4,
    });
    expect(json.complete).toEqual({
      counted: 1,
      agreements: ["sn-2024", "sn-2026"],
      undated: 0,
      unconfirmed: 0,
    });
  });

  it("holds each amount once, those that something was reckoned from included", () => {
    const { figures, complete } = toContract(
      amounts.figureAnswer("sv", { figures: [amounts.HVB], reckoning: amounts.SHARE }),
    );
    expect(figures.map(({ amountTkr }) => amountTkr)).toEqual([24_140, 114_996]);
    expect(complete.counted).toBe(2);
  });

  it("holds measures by year, and goals apart from assignments", () => {
    expect(toContract(measures.indicatorAnswer()).indicators[0]?.values).toEqual({ 2023: 3.9, 2024: 3.8 });
    const [goals, assignments] = [
      toContract(commissions.goalsAnswer()),
      toContract(commissions.assignmentAnswer()),
    ];
    expect([goals.goals.length, goals.assignments.length, goals.complete.counted]).toEqual([3, 0, 3]);
    expect([assignments.goals.length, assignments.assignments.length]).toEqual([0, 1]);
    expect(goals.goals[0]).toEqual({
      agreement: "sn-2024",
      section: "2.1.1",
      level: "KF",
      title: "Alla som kan jobba ska jobba",
    });
  });

  it("says at its top what is about to be recorded", () => {
    expect(toContract(answers.intentAnswer())).toMatchObject({ action: "submit", link: facts.LINK });
    expect(toContract(sections.contentAnswer())).not.toHaveProperty("action");
  });
});
