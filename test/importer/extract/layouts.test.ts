import { describe, expect, it } from "vitest";
import { draftOf, h, list, p, table, told } from "./build.js";

// The hard cases of how agreements are written, each in a few lines of its own.

const START = [
  h(1, "Överenskommelse 2025 mellan Socialnämnden och Division Omsorg"),
  p("Nyköpings kommun. Socialnämnden (SN). Division Omsorg (DO). Avser kalenderåret 2025."),
] as const;

describe("tables", () => {
  it("puts a row that a page break cut together again, under a repeated header", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Uppföljning"),
      table("Typ av uppföljning | Bakgrund | Uppföljning", "Lokaler | Första | Skriftligt den"),
      table(
        "Typ av uppföljning | Bakgrund | Uppföljning",
        " | delen. | 8 maj.",
        "Fordon | Bilar | Muntligt 8 maj.",
      ),
    );
    expect(told(draft, "Lokaler")).toEqual(["2025-05-08 written"]);
    expect(told(draft, "Fordon")).toEqual(["2025-05-08 oral"]);
  });

  it("takes rows below a header that stands alone for its own", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Mål"),
      table("Mål | Önskade resultat 2025 | Uppföljning"),
      table("Fler ska cykla. | • Fler ställ. | Skriftligt den 8 maj."),
    );
    expect(told(draft, "Fler ska cykla")).toEqual(["2025-05-08 written"]);
  });

  it("lists a row whose beginning is lost, instead of giving it to the row above", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Uppföljning"),
      table(
        "Titel | Beskrivning | Slutdatum",
        "Bidrag | Rapport om bidrag. | 2025-10-01",
        " | ingår att årligen rapportera. |",
      ),
    );
    expect(told(draft, "Bidrag")).toEqual(["≤2025-10-01"]);
    expect(draft.unread.map(({ why }) => why)).toEqual(["cut"]);
  });

  it("makes one follow-up of a series, and infers a meeting that all other rows agree on", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Uppföljning"),
      table(
        "Titel | Beskrivning | Slutdatum",
        "Uppföljning av grunduppdrag vår (1/2) | Följs upp 2 gånger per år. Avser perioden 1/1-30/4. | 2025-05-14",
        "Uppföljning av grunduppdrag höst (2/2) | Följs upp 2 gånger per år. | 2025-10-01",
        "Lokaler | Skriftligt till nämndens sammanträde den 4 juni. | 2025-05-14",
      ),
    );
    expect(told(draft, "grunduppdrag")[0]).toBe("~2025-06-04 ≤2025-05-14");
  });

  it("lists what looks like a duty in a table that it cannot read", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Uppföljning"),
      p("Lokalerna rapporteras årligen till nämnden."),
      table("Status | Not", "Bilarna ska redovisas till nämnden | blå"),
    );
    expect(draft.unread.map(({ why, quote }) => [why, quote])).toEqual([
      ["layout", "Bilarna ska redovisas till nämnden | blå"],
    ]);
  });

  it("keeps a day that one row has against the others out of the meetings", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Uppföljning"),
      table(
        "Typ av uppföljning | Uppföljning",
        "A-lokaler | Skriftligt 12 juni",
        "B-lokaler | Muntligt 12 juni",
        "C-lokaler | Muntligt 8 juni",
      ),
    );
    expect(draft.register.meetings.map(({ date }) => date)).toEqual(["2025-06-12"]);
    expect(draft.register.meetings[0]?.note?.sv).toBe("En rad har i stället den 8 juni 2025.");
    expect(told(draft, "C-lokaler")).toEqual(["2025-06-08 oral"]);
  });
});

describe("running text", () => {
  it("gives the ordinary process its pace, and goals without a row of their own follow it", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Uppföljning"),
      p("Mål och uppdrag följs upp i ordinarie process i Stratsys och redovisas vår, delår samt helår."),
      h(1, "2 Mål"),
      h(2, "MÅL NÄMND"),
      h(3, "2.1 Fler ska gå till skolan"),
      table("Typ av uppföljning | Uppföljning", "Parkering | Ordinarie uppföljning i Stratsys."),
      h(2, "MÅL NÄMND"),
      h(3, "2.2 Färre ska köra bil"),
    );
    expect(told(draft, "Parkering")).toEqual(["tertial system"]);
    expect(told(draft, "Färre ska köra bil")).toEqual(["tertial system"]);
    const derived = draft.register.followUps.find(({ title }) => title === "Färre ska köra bil");
    expect(derived?.alsoIn).toEqual(["1"]);
    expect(draft.candidates).toContain(derived?.id);
  });

  it("tells a candidate that a table spells out apart, with a remark on both", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Allmänt"),
      p("Divisionen ska en gång årligen lämna en skriftlig rapport till nämnden om föreningsbidrag."),
      h(1, "2 Uppföljning"),
      table("Typ av uppföljning | Uppföljning", "Föreningsbidrag | Skriftligt den 9 oktober."),
    );
    expect(draft.register.remarks.map(({ rule, section }) => [rule, section])).toEqual([["duplicate", "1"]]);
  });

  it("takes no list number, no limit and no span for a time", () => {
    const draft = draftOf(
      ...START,
      h(1, "1 Bilagor"),
      list("Förfrågningsunderlag", "Målbild 2023-2026", "Beslut ska verkställas inom tre månader."),
      p("Divisionen lämnar uppgifter kvartalsvis till nämnden."),
    );
    expect(draft.register.followUps).toHaveLength(1);
  });

  it.each([
    "Hur redovisningen lämnas framgår av respektive mål nedan.",
    "Rapporten till nämnden ska innehålla en analys.",
    "Statistik redovisas per kön.",
    "Verksamheten ersätts månadsvis.",
    "Personalen har genomfört besök för att informera nämnden.",
    "Divisionen svarar för lokaler.",
  ])("is no duty: %s", (sentence) => {
    const draft = draftOf(...START, h(1, "1 Allmänt"), p(sentence));
    expect(draft.register.followUps).toEqual([]);
    expect(draft.notices.map(({ code }) => code)).toContain("no-follow-ups");
  });
});

describe("the outline", () => {
  it("tells chapters' like-named parts apart, and leaves the contents out", () => {
    const draft = draftOf(
      h(1, "Innehåll"),
      p("1 Gemensamt ..... 2"),
      h(1, "1 Gemensamt"),
      h(2, "Ekonomi"),
      p("Divisionen rapporterar månadsvis till nämnden."),
      h(1, "2 Äldre"),
      h(2, "Ekonomi"),
    );
    expect(draft.register.sections.map(({ id, parent }) => [id, parent])).toEqual([
      ["1", null],
      ["1 Ekonomi", "1"],
      ["2", null],
      ["2 Ekonomi", "2"],
    ]);
  });

  it("puts a number that restarts under the chapter it stands in", () => {
    const draft = draftOf(
      h(1, "1 A-delen"),
      h(2, "1.1 Ett"),
      h(1, "2 B-delen"),
      h(2, "3.4 Två"),
      h(3, "3.4.1 Tre"),
    );
    expect(draft.register.sections.map(({ id, parent }) => `${id}<${parent}`)).toEqual([
      "1<null",
      "1.1<1",
      "2<null",
      "3.4<2",
      "3.4.1<3.4",
    ]);
  });
});
