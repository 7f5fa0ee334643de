import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/cards/plain-text.js";
import { en } from "../../../src/cards/words/en.js";
import { sv } from "../../../src/cards/words/sv.js";
import * as amounts from "../../fixtures/cards/amounts.js";
import { says } from "./says.js";

describe("amounts", () => {
  it("one: the amount first, and what belongs to it", () => {
    says(
      amounts.figureAnswer(),
      "76 000 tkr: EKONOMISKT BISTÅND, 2024",
      "Kod 75750 · Arbete & Försörjning · ingår i Summa, 114 878 tkr",
      "",
      "SN 2024, avsnitt 4.2 Volymer och ersättningar",
    );
    expect(plainText(amounts.figureAnswer())).toContain("76\u00a0000\u00a0tkr");
  });

  it("several: what could not be read, years that are inferred, and three remarks", () => {
    says(
      amounts.figureAnswer("sv", { figures: [amounts.GRANTS, amounts.ASSISTANCE_2026] }),
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
      amounts.figureAnswer("en", { figures: [amounts.GRANTS] }),
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
      amounts.figureAnswer("sv", { figures: [amounts.HVB], reckoning: amounts.SHARE }),
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
      amounts.figureAnswer("en", { figures: [amounts.HVB, amounts.FOSTER_HOMES], reckoning: amounts.SUM }),
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
      amounts.figureAnswer("sv", {
        figures: [amounts.CHILDREN_TOTAL, amounts.HVB],
        reckoning: amounts.SUM_WITH_PARTS,
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
      amounts.figureAnswer("sv", { figures: amounts.MANY_FIGURES, reckoning: amounts.MOST }),
    ).replaceAll("\u00a0", " ");
    expect(text).toMatch(/^20 000 tkr: RAD 1, 2024\nStörst av 14 belopp\.\n/);
    expect(text).toContain("5. RAD 5 · 2024 · 15 062 tkr");
    expect(text).toContain("… och 9 belopp till");
  });

  it("a sum of costs and revenues is written with its signs", () => {
    const income = { ...amounts.HVB, id: "sn-2024/intakt", amountTkr: -140 };
    const reckoning = { ...amounts.SUM, terms: [amounts.HVB, income], result: 24_000 };
    expect(
      plainText(amounts.figureAnswer("sv", { figures: [], reckoning })).replaceAll("\u00a0", " "),
    ).toContain("24 140 − 140 = 24 000 tkr");
  });

  it("that none fits is said", () => says(amounts.figureAnswer("en", { figures: [] }), "No amount fits."));
});

describe("a difference", () => {
  it("between years", () => {
    says(
      amounts.compareAnswer(),
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
      { ...amounts.ASSISTANCE, amountTkr: from },
      { ...amounts.ASSISTANCE_2026, amountTkr: to, year },
    ];
    const reckoning = { op: "difference", terms, result: to - from, change: (to - from) / from } as const;
    const text = plainText(amounts.compareAnswer(locale, { reckonings: [reckoning] }));
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
      amounts.comparePassages("en"),
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

describe("numbers", () => {
  it("have the decimal mark of their language, a true minus and no noise", () => {
    const swedish = [1234.5, -6747, 0.1 + 0.2, 61.25, 0].map(sv.contents.numbers.decimal);
    expect(swedish).toEqual(["1\u00a0234,5", "−6\u00a0747", "0,3", "61,25", "0"]);
    expect(en.contents.numbers.decimal(61.25)).toBe("61.25");
    expect(en.contents.numbers.change(-0.031)).toBe("−3.1\u00a0%");
  });
});
