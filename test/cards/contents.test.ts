import { describe, expect, it } from "vitest";
import { contractSchema, toContract } from "../../src/cards/contract.js";
import { plainText } from "../../src/cards/plain-text.js";
import { renderAnswer } from "../../src/cards/render.js";
import { en } from "../../src/cards/words/en.js";
import { sv } from "../../src/cards/words/sv.js";
import type { Answer } from "../../src/domain/answer.js";
import * as contents from "../fixtures/cards/contents.js";
import * as facts from "../fixtures/cards/facts.js";
import { textsOf } from "./texts.js";

/** What the chat says, word for word; the hard spaces of numbers and units are written as spaces here. */
const says = (answer: Answer, ...lines: string[]): void =>
  expect(plainText(answer).replaceAll("\u00a0", " ")).toBe(lines.join("\n"));

const TSI_HEADING = contents.TSI_SECTION.heading;
const { contentAnswer, figureAnswer, indicatorAnswer } = contents;

describe("what a section says", () => {
  it("begins with what answers, then where it stands, then the rest of the section", () => {
    says(
      contentAnswer(),
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
      `– SN 2026, avsnitt 5.5.6 ${TSI_HEADING}`,
    );
  });

  it("is told in English, with the headings as they stand", () => {
    says(
      contentAnswer("en"),
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
      `– SN 2026, section 5.5.6 ${TSI_HEADING}`,
    );
  });

  it("is told section by section where several say it; without a fact that bears, by the summary", () => {
    says(
      contentAnswer("sv", { passages: [contents.INVESTMENTS, contents.CONSULTATION], also: [] }),
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
    const passage = { ...contents.CONSULTATION, quote: "Samråd ska ske." };
    const answer = contentAnswer("sv", { passages: [passage], also: [] });
    expect(plainText(answer)).toMatch(/^”Samråd ska ske\.”\nVON 2024/);
    expect(toContract(answer).passages[0]).toMatchObject({ text: "Samråd ska ske.", quoted: true });
  });

  it("takes six facts for the answer, however many bear on it", () => {
    const text = plainText(contentAnswer("sv", { passages: [contents.DUTIES], also: [] }));
    expect(text.split("\n").findIndex((line) => line.startsWith("SN 2024"))).toBe(6);
    expect(text).toContain("Mer ur avsnittet (4):");
  });

  it("says nothing of words that only mean no follow-up, nor of a municipality it did not keep to", () => {
    const notes = [
      { code: "topic-unknown", words: ["hvb"] },
      { code: "assumed-municipality", municipality: "Nyköping" },
      { code: "assumed-year", year: 2026 },
    ] as const;
    expect(plainText(contentAnswer("sv", { notes }))).toMatch(/Jag utgår från 2026\.$/);
    expect(plainText(figureAnswer("sv", { notes }))).toMatch(/Jag utgår från Nyköping och 2026\.$/);
  });

  it("that none holds is said", () => {
    says(contentAnswer("sv", { passages: [], also: [] }), "Inget avsnitt säger något om det.");
  });
});

describe("amounts", () => {
  it("one: the amount first, and what belongs to it", () => {
    says(
      figureAnswer(),
      "76 000 tkr: EKONOMISKT BISTÅND, 2024",
      "Kod 75750 · Arbete & Försörjning · ingår i Summa, 114 878 tkr",
      "",
      "SN 2024, avsnitt 4.2 Volymer och ersättningar",
    );
    expect(plainText(figureAnswer())).toContain("76\u00a0000\u00a0tkr");
  });

  it("several: what could not be read, years that are inferred, and three remarks", () => {
    says(
      figureAnswer("sv", { figures: [contents.GRANTS, contents.ASSISTANCE_2026] }),
      "2 belopp passar",
      "",
      "1. Övriga statsbidrag · 2026 · oläsligt · Övergripande · ingår i Totalt att fördela, 336 215 tkr · året är härlett",
      "2. Ekonomiskt bistånd · 2026 · 84 000 tkr · ingår i Arbete och Försörjning, 117 550 tkr · året är härlett",
      "",
      "Beloppet för Övriga statsbidrag gick inte att läsa i den inskannade tabellen; det som syns är ”S 000”.",
      "Anmärkning: Anmärkning ett om raden.",
      "Anmärkning: Anmärkning två om raden.",
      "Anmärkning: Anmärkning tre om raden.",
      "… och 3 anmärkningar till",
      "",
      "SN 2026, avsnitt ”Ekonomi (SN)”",
    );
  });

  it("in English", () => {
    says(
      figureAnswer("en", { figures: [contents.GRANTS] }),
      "unreadable: Övriga statsbidrag, 2026",
      "Övergripande · part of Totalt att fördela, 336 215 tkr · year inferred",
      "",
      "The amount for Övriga statsbidrag could not be read in the scanned table; what can be seen is “S 000”.",
      "Remark: Remark ett on the row.",
      "Remark: Remark två on the row.",
      "Remark: Remark tre on the row.",
      "… and 2 more remarks",
      "",
      "SN 2026, section “Ekonomi (SN)”",
    );
  });

  it("a share shows what was divided by what", () => {
    says(
      figureAnswer("sv", { figures: [contents.HVB], reckoning: contents.SHARE }),
      "21,0 % av Summa (Barn & Unga): B/U HVB-VÅRD, 2024",
      "24 140 av 114 996 tkr = 21,0 %",
      "",
      "1. B/U HVB-VÅRD · 2024 · 24 140 tkr · kod 75540 · Barn & Unga",
      "2. Summa (Barn & Unga) · 2024 · 114 996 tkr · ingår i Summa samtliga verksamhetsområden, 287 410 tkr",
      "",
      "SN 2024, avsnitt 4.2 Volymer och ersättningar",
    );
  });

  it("a sum shows its terms", () => {
    says(
      figureAnswer("en", { figures: [contents.HVB, contents.FOSTER_HOMES], reckoning: contents.SUM }),
      "57 270 tkr: the sum of 2 amounts",
      "24 140 + 33 130 = 57 270 tkr",
      "",
      "1. B/U HVB-VÅRD · 2024 · 24 140 tkr · code 75540 · Barn & Unga · part of Summa, 114 996 tkr",
      "2. B/U FAMILJEHEM · 2024 · 33 130 tkr · code 75571 · Barn & Unga · part of Summa, 114 996 tkr",
      "Total: 57 270 tkr",
      "",
      "SN 2024, section 4.2 Volymer och ersättningar",
    );
  });

  it("a sum that the document gives is not added up again; its parts stand under it", () => {
    says(
      figureAnswer("sv", {
        figures: [contents.CHILDREN_TOTAL, contents.HVB],
        reckoning: contents.SUM_WITH_PARTS,
      }),
      "114 996 tkr: Summa (Barn & Unga), 2024",
      "Ingår i Summa samtliga verksamhetsområden, 287 410 tkr",
      "",
      "Därav:",
      "– B/U HVB-VÅRD · 2024 · 24 140 tkr · kod 75540 · Barn & Unga",
      "",
      "SN 2024, avsnitt 4.2 Volymer och ersättningar",
    );
  });

  it("a ranking shows its first five, and how many there are", () => {
    const text = plainText(
      figureAnswer("sv", { figures: contents.MANY_FIGURES, reckoning: contents.MOST }),
    ).replaceAll("\u00a0", " ");
    expect(text).toMatch(/^20 000 tkr: RAD 1, 2024\nStörst av 14 belopp\.\n/);
    expect(text).toContain("5. RAD 5 · 2024 · 15 062 tkr");
    expect(text).toContain("… och 9 belopp till");
  });

  it("a sum of costs and revenues is written with its signs", () => {
    const income = { ...contents.HVB, id: "sn-2024/intakt", amountTkr: -140 };
    const reckoning = { ...contents.SUM, terms: [contents.HVB, income], result: 24_000 };
    expect(plainText(figureAnswer("sv", { figures: [], reckoning })).replaceAll("\u00a0", " ")).toContain(
      "24 140 − 140 = 24 000 tkr",
    );
  });

  it("that none fits is said", () => says(figureAnswer("en", { figures: [] }), "No amount fits."));
});

describe("a difference", () => {
  it("between years", () => {
    says(
      contents.compareAnswer(),
      "8 000 tkr mer 2026 än 2024: Ekonomiskt bistånd",
      "84 000 − 76 000 = 8 000 tkr mer (+10,5 %)",
      "",
      "1. EKONOMISKT BISTÅND · 2024 · 76 000 tkr · kod 75750 · Arbete & Försörjning · ingår i Summa, 114 878 tkr",
      "2. Ekonomiskt bistånd · 2026 · 84 000 tkr · ingår i Arbete och Försörjning, 117 550 tkr · året är härlett",
      "",
      "Anmärkning: Tabellen anger inga år. Den högra kolumnen är läst som 2026; den vänstra som 2025.",
      "",
      "SN 2024, avsnitt 4.2 Volymer och ersättningar; SN 2026, avsnitt ”Ekonomi (SN)”",
    );
  });

  const head = (from: number, to: number, locale: "sv" | "en", year = 2024): string[] => {
    const terms = [
      { ...contents.ASSISTANCE, amountTkr: from },
      { ...contents.ASSISTANCE_2026, amountTkr: to, year },
    ];
    const reckoning = { op: "difference", terms, result: to - from, change: (to - from) / from } as const;
    const text = plainText(contents.compareAnswer(locale, { reckonings: [reckoning] }));
    return text.replaceAll("\u00a0", " ").split("\n").slice(0, 2);
  };

  it("between agreements of the same year, downwards, or none", () => {
    expect(head(1_000, 750, "sv")).toEqual([
      "250 tkr mindre i SN 2026 än i SN 2024: Ekonomiskt bistånd",
      "1 000 − 750 = 250 tkr mindre (−25,0 %)",
    ]);
    expect(head(1_000, 1_005, "en", 2026)).toEqual([
      "5 tkr more in 2026 than in 2024: Ekonomiskt bistånd",
      "1 005 − 1 000 = 5 tkr more (+0.5 %)",
    ]);
    expect(head(500, 500, "sv", 2026)[0]).toBe("Lika mycket 2026 som 2024: Ekonomiskt bistånd");
  });

  it("in words: what each agreement says", () => {
    says(
      contents.comparePassages("en"),
      "Comparison: SN 2026 and VON 2024",
      "",
      "SN 2026",
      "– A single investment within the own frame of SEK 10 million or more is decided by the Executive Board.",
      "– The head of division, or the equivalent, decides to carry out investments within the own frame.",
      "– DSO discusses investments at the meetings of the committee's presidium.",
      "SN 2026, section “Investeringar”",
      "",
      "More from the section (2):",
      "– The head of division decides on investments within the own frame, the Executive Board from SEK 10 million.",
      "– DSO hands in an investment plan to the committee once a year.",
      "",
      "VON 2024",
      "The head of division decides within the own frame, in consultation with the committee's chair.",
      "VON 2024, section 7 Samråd investeringar",
    );
  });
});

describe("measures", () => {
  it("one: the latest value first, then the earlier ones, and the year that was asked for in vain", () => {
    says(
      indicatorAnswer(),
      "3,8 % 2024: Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.",
      "Tidigare: 3,9 % 2023.",
      "Inget värde för 2025 · källa Kolada",
      "",
      "Anmärkning: Utfall för 2025 saknas.",
      "",
      "SN 2026, avsnitt 4.1.3 Alla som kan jobba ska jobba (KAN, SN)",
    );
  });

  it("several, in English, with what they are counted in and what is missing", () => {
    says(
      contents.indicatorsAnswer("en"),
      "4 measures fit",
      "",
      "1. Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.: 3.8 % in 2024, 3.9 % in 2023 · no value for 2025 · source Kolada",
      "2. Vårddygn i familjehem: 8 400 vårddygn in 2024 · no value for 2023 and 2025",
      "3. Hushåll med försörjningsstöd: 431 per månad in 2024, 517 per månad in 2023 · no value for 2025",
      "4. Brukarbedömning särskilt boende · the agreement has no value",
      "",
      "Remark: There is no outcome for 2025.",
      "",
      "SN 2026, section 4.1.3 Alla som kan jobba ska jobba (KAN, SN)",
    );
  });

  it("a bare number and its year do not run together", () => {
    expect(sv.contents.indicators.value("430", "2022")).toBe("430 år 2022");
    expect(sv.contents.indicators.value("3,8 %", "2024")).toBe("3,8 % 2024");
  });
});

describe("goals and assignments", () => {
  it("goals with what they are to lead to, counted", () => {
    says(
      contents.goalsAnswer("sv", { rows: [contents.WORK, contents.FAMILIES] }),
      "Mål i SN 2024",
      "",
      "1. Alla som kan jobba ska jobba · mål från KF · Ekonomiskt bistånd · avsnitt 2.1.1",
      "   Mäts genom:",
      "   – Andel påbörjade insatser vid avslutad utredning, jämfört med 2023",
      "",
      "2. Familjer i behov av stöd ska tacka ja till erbjudet stöd · mål från nämnden · Barn och unga · avsnitt 2.2.2",
      "   Önskat resultat:",
      "   – Större andel insatser som har påbörjats när utredningen avslutas än 2023",
      "   Mäts genom:",
      "   – Andel påbörjade insatser vid avslutad utredning, jämfört med 2023",
      "",
      "2 av 6 mål i SN 2024.",
    );
  });

  it("an assignment with time, partners and tags, and what its section says besides", () => {
    says(
      contents.assignmentAnswer("en"),
      "Special assignments in SN 2026",
      "",
      "1. Skapa tydliga och hållbara strukturer för samverkan kring barn och unga · assignment of the committee · Barn och unga · 2026 · with DU and Region Sörmland · tagged nya SoL · section 5.5.6",
      "   Draw up a proposal for a collaboration model between preschool and school, social services and others.",
      "",
      "From SN 2026, section 5.5.6 (3):",
      "– Preschool children are in focus.",
      "– DSO is to draw up a proposal for a collaboration model. Reported on 4 June 2026.",
      "– The assignment runs throughout 2026.",
      "",
      "1 of 9 special assignments in SN 2026.",
    );
  });

  it("of two agreements say whose they are, and for how long as far as that is known", () => {
    const text = plainText(contents.manyAssignments());
    expect(text).toContain("· till och med 30 juni 2027 · med DU");
    expect(text).toContain("· från 1 januari 2026 · med DU");
    expect(text).toContain(
      "· 2026–2028 · med DU och Region Sörmland · märkt nya SoL · SN 2026 · avsnitt 5.5.6",
    );
    expect(text).toMatch(/18 av 18 särskilda uppdrag i SN 2024 och SN 2026\.$/);
  });

  it("that none fits is said", () => {
    expect(plainText(contents.goalsAnswer("sv", { rows: [] }))).toContain("Inget mål stämmer med frågan.");
  });
});

describe("numbers", () => {
  it("have the decimal mark of their language, a true minus and no noise", () => {
    const swedish = [1234.5, -6747, 0.1 + 0.2, 61.25, 0].map(sv.contents.numbers.decimal);
    expect(swedish).toEqual(["1\u00a0234,5", "−6\u00a0747", "0,3", "61,25", "0"]);
    expect(en.contents.numbers.decimal(61.25)).toBe("61.25");
    expect(en.contents.numbers.change(-0.031)).toBe("−3.1\u00a0%");
  });
});

const ANSWERS: Readonly<Record<string, Answer>> = {
  content: contentAnswer(),
  who: contentAnswer("en", { kind: "who", passages: [contents.DUTIES] }),
  none: contentAnswer("sv", { passages: [], also: [] }),
  figure: figureAnswer("sv", { figures: [contents.GRANTS] }),
  share: figureAnswer("sv", { figures: [contents.HVB], reckoning: contents.SHARE }),
  indicator: indicatorAnswer("en"),
  goals: contents.goalsAnswer(),
  assignments: contents.assignmentAnswer("en"),
  compare: contents.compareAnswer(),
  passages: contents.comparePassages("en"),
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
    const json = toContract(contentAnswer("en"));
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
      document: contents.SN_2024.title,
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
      figureAnswer("sv", { figures: [contents.HVB], reckoning: contents.SHARE }),
    );
    expect(figures.map(({ amountTkr }) => amountTkr)).toEqual([24_140, 114_996]);
    expect(complete.counted).toBe(2);
  });

  it("holds measures by year, and goals apart from assignments", () => {
    expect(toContract(indicatorAnswer()).indicators[0]?.values).toEqual({ 2023: 3.9, 2024: 3.8 });
    const [goals, assignments] = [
      toContract(contents.goalsAnswer()),
      toContract(contents.assignmentAnswer()),
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
    expect(toContract(facts.intentAnswer())).toMatchObject({ action: "submit", link: facts.LINK });
    expect(toContract(contentAnswer())).not.toHaveProperty("action");
  });
});

describe("a card", () => {
  const texts = (answer: Answer): string[] => textsOf(renderAnswer(answer).card ?? {});

  it("of a short answer shows it large, of a longer one as text", () => {
    const sizes = (answer: Answer) => JSON.stringify(renderAnswer(answer).card).match(/"size":"Large"/g);
    expect(sizes(contentAnswer())).toHaveLength(1);
    expect(sizes(contentAnswer("sv", { passages: [contents.DUTIES] }))).toBeNull();
  });

  it("asks for a further section in words that name it and its agreement", () => {
    const card = JSON.stringify(renderAnswer(contentAnswer("en")).card);
    expect(card).toContain('"text":"What does it say about Investeringar in SN 2026?"');
  });

  it("of more than ten rows says how many more there are, behind a press", () => {
    const many = figureAnswer("sv", { figures: contents.MANY_FIGURES });
    expect(texts(many)).toContain("▸ … och 4 belopp till");
    expect(texts(contents.manyIndicators())).toContain("▸ … och 4 mått till");
    expect(texts(contents.manyAssignments("en"))).toContain("▸ … and 8 more special assignments");
  });

  it("escapes nothing that people did not write: what is reckoned reads as it is written", () => {
    expect(texts(contents.compareAnswer())).toContain(
      "84\u00a0000 − 76\u00a0000 = 8\u00a0000\u00a0tkr mer (+10,5\u00a0%)",
    );
  });
});
