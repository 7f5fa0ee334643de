import { describe, expect, it } from "vitest";
import { renderAnswer } from "../../../src/cards/render.js";
import type { Answer } from "../../../src/domain/answer.js";
import * as amounts from "../../fixtures/cards/amounts.js";
import * as commissions from "../../fixtures/cards/commissions.js";
import * as measures from "../../fixtures/cards/measures.js";
import * as sections from "../../fixtures/cards/sections.js";
import { textsOf } from "../texts.js";

describe("a card", () => {
  const texts = (answer: Answer): string[] => textsOf(renderAnswer(answer).card ?? {});

  it("of a short answer shows it large, of a longer one as text", () => {
    const sizes = (answer: Answer) => JSON.stringify(renderAnswer(answer).card).match(/"size":"Large"/g);
    expect(sizes(sections.contentAnswer())).toHaveLength(1);
    expect(sizes(sections.contentAnswer("sv", { passages: [sections.DUTIES] }))).toBeNull();
  });

  it("names a further section, and its press carries which one and the card's language", () => {
    const card = JSON.stringify(renderAnswer(sections.contentAnswer("en")).card);
    expect(card).toContain('"verb":"section"');
    expect(card).toContain('"agreement":"sn-2026","section":"Investeringar","locale":"en"');
  });

  it("of more than ten rows says how many more there are, behind a press", () => {
    const many = amounts.figureAnswer("sv", { figures: amounts.MANY_FIGURES });
    expect(texts(many)).toContain("▸ … och 4 belopp till");
    expect(texts(measures.manyIndicators())).toContain("▸ … och 4 mått till");
    expect(texts(commissions.manyAssignments("en"))).toContain("▸ … and 8 more special assignments");
  });

  it("escapes nothing that people did not write: what is reckoned reads as it is written", () => {
    expect(texts(amounts.compareAnswer())).toContain(
      "84\u00a0000 − 76\u00a0000 = 8\u00a0000\u00a0tkr mer (+10,5\u00a0%)",
    );
  });
});
