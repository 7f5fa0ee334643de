import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/cards/plain-text.js";
import { sv } from "../../../src/cards/words/sv.js";
import * as commissions from "../../fixtures/cards/commissions.js";
import * as measures from "../../fixtures/cards/measures.js";
import { says } from "./says.js";

describe("measures", () => {
  it("one: the latest value first, then the earlier ones, and the year that was asked for in vain", () => {
    says(
      measures.indicatorAnswer(),
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
      measures.indicatorsAnswer("en"),
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
      commissions.goalsAnswer("sv", { rows: [commissions.WORK, commissions.FAMILIES] }),
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
      commissions.assignmentAnswer("en"),
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
    const text = plainText(commissions.manyAssignments());
    expect(text).toContain("· till och med 30 juni 2027 · med DU");
    expect(text).toContain("· från 1 januari 2026 · med DU");
    expect(text).toContain(
      "· 2026–2028 · med DU och Region Sörmland · märkt nya SoL · SN 2026 · avsnitt 5.5.6",
    );
    expect(text).toMatch(/18 av 18 särskilda uppdrag i SN 2024 och SN 2026\.$/);
  });

  it("that none fits is said", () => {
    expect(plainText(commissions.goalsAnswer("sv", { rows: [] }))).toContain("Inget mål stämmer med frågan.");
  });
});
