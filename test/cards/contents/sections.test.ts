import { describe, expect, it } from "vitest";
import { toContract } from "../../../src/cards/contract.js";
import { plainText } from "../../../src/cards/plain-text.js";
import * as amounts from "../../fixtures/cards/amounts.js";
import * as placed from "../../fixtures/cards/placed.js";
import * as sections from "../../fixtures/cards/sections.js";
import { says } from "./says.js";

describe("what a section says", () => {
  it("begins with what answers, then where it stands, then the rest of the section", () => {
    says(
      sections.contentAnswer(),
      "Sanktionsavgifter för beslut som inte har verkställts i tid betalas av DSO.",
      "SN 2024, avsnitt 1.6 Ansvarsfördelning, sidan 4",
      "",
      "Mer ur avsnittet (3):",
      "– Nämnden bestämmer vad som ska göras; DSO utför det och bär ansvaret för personal och sanktionsavgifter.",
      "– Ärenden som inte är delegerade avgörs av Socialnämnden eller dess utskott.",
      "– Självriskkostnader betalas av DSO.",
      "",
      "Se även:",
      "– SN 2026, avsnitt ”Investeringar”",
      `– SN 2026, avsnitt 5.5.6 ${sections.TSI_SECTION.heading}`,
    );
  });

  it("is told in English, with the headings as they stand", () => {
    says(
      sections.contentAnswer("en"),
      "Penalty fees for decisions not carried out in time are paid by DSO.",
      "SN 2024, section 1.6 Ansvarsfördelning, page 4",
      "",
      "More from the section (3):",
      "– The committee decides what is to be done; DSO carries it out and answers for staff and penalty fees.",
      "– Matters that are not delegated are decided by SN or its subcommittee.",
      "– Insurance deductibles are paid by DSO.",
      "",
      "See also:",
      "– SN 2026, section “Investeringar”",
      `– SN 2026, section 5.5.6 ${sections.TSI_SECTION.heading}`,
    );
  });

  it("is told section by section where several say it; without a fact that bears, by the summary", () => {
    says(
      sections.contentAnswer("sv", { passages: [sections.INVESTMENTS, sections.CONSULTATION], also: [] }),
      "– En enskild investering inom egen ram på 10 mnkr eller mer beslutas av Kommunstyrelsen.",
      "– Divisionschefen, eller motsvarande, beslutar om att genomföra investeringar i den egna ramen.",
      "– DSO för dialog om investeringar när nämndens presidium möts.",
      "SN 2026, avsnitt ”Investeringar”",
      "",
      "Mer ur avsnittet (2):",
      "– Divisionschefen beslutar om investeringar inom egen ram, Kommunstyrelsen från 10 mnkr.",
      "– DSO lämnar en investeringsplan till nämnden en gång om året.",
      "",
      "Divisionschefen beslutar inom egen ram, i samråd med nämndens ordförande.",
      "VON 2024, avsnitt 7 Samråd investeringar",
    );
  });

  it("gives the document's own words first, as a quote", () => {
    const passage = { ...sections.CONSULTATION, quote: "Samråd ska ske." };
    const answer = sections.contentAnswer("sv", { passages: [passage], also: [] });
    expect(plainText(answer)).toMatch(/^”Samråd ska ske\.”\nVON 2024/);
    expect(toContract(answer).passages[0]).toMatchObject({ text: "Samråd ska ske.", quoted: true });
  });

  it("takes six facts for the answer, however many bear on it", () => {
    const text = plainText(sections.contentAnswer("sv", { passages: [sections.DUTIES], also: [] }));
    expect(text.split("\n").findIndex((line) => line.startsWith("SN 2024"))).toBe(6);
    expect(text).toContain("Mer ur avsnittet (4):");
  });

  it("says nothing of words that only mean no follow-up, nor of a municipality it did not keep to", () => {
    const notes = [
      { code: "topic-unknown", words: ["hvb"] },
      { code: "assumed-municipality", municipality: "Nyköping" },
      { code: "assumed-year", year: 2026 },
    ] as const;
    expect(plainText(sections.contentAnswer("sv", { notes }))).toMatch(/Jag utgår från 2026\.$/);
    expect(plainText(amounts.figureAnswer("sv", { notes }))).toMatch(/Jag utgår från Nyköping och 2026\.$/);
  });

  it("that none holds is said", () => {
    says(sections.contentAnswer("sv", { passages: [], also: [] }), "Inget avsnitt säger något om det.");
  });

  it.each([
    ["1.6", "Ansvarsfördelning", "SN 2024, avsnitt 1.6 Ansvarsfördelning"],
    ["2", "2024 års mål", "SN 2024, avsnitt 2 2024 års mål"],
    ["4 Ekonomi", "Ekonomi", "SN 2024, avsnitt 4 Ekonomi"],
    ["Bakgrund (privata utförare)", "Bakgrund", "SN 2024, avsnitt ”Bakgrund (privata utförare)”"],
    [
      "Partnerskap (IOP)",
      "Partnerskap (IOP) mellan nämnden och jouren",
      "SN 2024, avsnitt ”Partnerskap (IOP)”",
    ],
  ])("names section %s without saying it twice", (section, heading, place) => {
    const passage = { ...sections.CONSULTATION, ...placed.placed(placed.SN_2024, section, heading) };
    says(
      sections.contentAnswer("sv", { passages: [passage], also: [] }),
      "Divisionschefen beslutar inom egen ram, i samråd med nämndens ordförande.",
      place,
    );
  });
});
