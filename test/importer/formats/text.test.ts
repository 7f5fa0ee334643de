import { describe, expect, it } from "vitest";
import { codesOf, documentOf, lines, read, scanned, tablesOf, written } from "./helper.js";

// Plain text, by what stands in it. Long lines are whole paragraphs unless a test says otherwise.

describe("headings in plain text", () => {
  it.each([
    ["5.5.11 Grunduppdrag för parkerna", "### 5.5.11 Grunduppdrag för parkerna"],
    ["2.1 Uppföljning till nämnd", "## 2.1 Uppföljning till nämnd"],
    ["2.1. Uppföljning till nämnd", "## 2.1 Uppföljning till nämnd"],
    ["4. Målområde Gröna rum", "# 4 Målområde Gröna rum"],
    ["SÄRSKILT UPPDRAG NÄMND", "# SÄRSKILT UPPDRAG NÄMND"],
    ["Giltighetstid för överenskommelsen", "## Giltighetstid för överenskommelsen"],
    ["3. [bookmark: _Toc123][bookmark: _Toc456]Ekonomi", "# 3 Ekonomi"],
    ["[bookmark: _Toc123]Parter", "## Parter"],
  ])("%s", async (line, heading) => {
    expect(await read(line, "", "Detta avsnitt handlar om vad som gäller under året.")).toContain(heading);
  });

  it.each([
    ["a sentence", "Nämnden beslutar om detta."],
    ["a lead-in", "Divisionen ska också:"],
    ["a date", "2026-01-01"],
    ["a signature", "Anna Berg (S)"],
    ["a reference", "PN/2030:17"],
    ["a lower-case start", "samt övriga uppgifter"],
    ["a broken-off line", "Katrineholm den"],
    ["an amount", "Totalt 336 215"],
  ])("no heading: %s", async (_, line) => {
    const found = await read(line, "", "Detta avsnitt handlar om vad som gäller under året.");
    expect(found.filter((text) => text.startsWith("#"))).toEqual([]);
  });

  it("tells a counted list from chapters", async () => {
    expect(await read("Bilagor:", "1. Karta över parkerna", "2. Skötselplan", "", "Slut på listan.")).toEqual(
      ["Bilagor:", "- Karta över parkerna", "- Skötselplan", "Slut på listan."],
    );
  });

  it("reads a numbered heading over its lines, up to whom it concerns", async () => {
    const found = await scanned(
      "5.5.2 Parkerna ska ha en ordnad",
      "skötsel i alla stadsdelar",
      "(PN)",
      "",
      "Målet följs.",
    );
    expect(found[0]).toBe("### 5.5.2 Parkerna ska ha en ordnad skötsel i alla stadsdelar (PN)");
  });

  it("puts a label above the numbered heading it announces", async () => {
    const found = await read(
      "MÅL KF",
      "",
      "4.1.3 Alla ska ha nära till en park",
      "",
      "INDIKATOR",
      "",
      "Andel i procent av alla.",
    );
    expect(found.slice(0, 3)).toEqual([
      "## MÅL KF",
      "### 4.1.3 Alla ska ha nära till en park",
      "#### INDIKATOR",
    ]);
  });
});

describe("running text and lists", () => {
  it("joins a sentence over a page's end", async () => {
    expect(await read("Rapporten lämnas till nämnden som sedan", "", "", "beslutar om den.")).toEqual([
      "Rapporten lämnas till nämnden som sedan beslutar om den.",
    ]);
  });

  it("joins broken lines and mends words divided at their end", async () => {
    const found = await scanned(
      "Divisionen ska varje år lämna en redovisning av hur gräsytorna har skötts och av de förbätt-",
      "ringar som invånarna har bett om.",
    );
    expect(found[0]).toBe(
      "Divisionen ska varje år lämna en redovisning av hur gräsytorna har skötts och av de förbättringar som invånarna har bett om.",
    );
  });

  it.each([
    ["·", "· Sköta gräs"],
    ["•", "• Sköta gräs"],
    ["-", "- Sköta gräs"],
    ["a scanner's e", "e Sköta gräs"],
    ["a scanner's o", "o  Sköta gräs"],
    ["a scanner's ¢", "¢ Sköta gräs"],
  ])("knows a list by %s", async (_, line) => {
    expect(await read(line, line.replace("gräs", "träd"))).toEqual(["- Sköta gräs", "- Sköta träd"]);
  });

  it.each(["E är en vitamin", "Ökad trivsel", "-avser år 2022"])("no list: %s", async (line) => {
    expect((await documentOf(`${line}\n\nText som följer efter den raden.`)).blocks[0]?.kind).not.toBe(
      "list",
    );
  });

  it("gives sub-items a higher level", async () => {
    expect(await read("- Redovisning", "  - Statistik", "  - Klagomål", "- Budget")).toEqual([
      "- Redovisning",
      "  - Statistik",
      "  - Klagomål",
      "- Budget",
    ]);
  });

  it("leaves out a table of contents, and says so", async () => {
    const document = await documentOf(
      lines("Innehåll", "1. Formalia .....\t4", "1.1 Parter .....\t4", "2. Ekonomi .....\t9", "", "Text."),
    );
    expect(written(document.blocks)).toEqual(["Text."]);
    expect(codesOf(document)).toContain("contents-left-out");
  });

  it("keeps amounts behind dots: they are no page numbers", async () => {
    expect(await read("Parker .....\t365 000", "Lekplatser .....\t142 200", "SUMMA .....\t507 200")).toEqual([
      "| Parker | 365 000 |",
      "| Lekplatser | 142 200 |",
      "| SUMMA | 507 200 |",
    ]);
  });

  it("drops what stands at the top of every page", async () => {
    const page = lines("Gnistad", "", "Text på sidan som slutar här.", "", "", "", "");
    const document = await documentOf(page.repeat(4));
    expect(written(document.blocks)).not.toContain("## Gnistad");
    expect(codesOf(document)).toContain("page-heads-left-out");
  });

  it("counts pages by form feeds", async () => {
    const document = await documentOf("Första sidans text.\fAndra sidans text.\f");
    expect(document.pages).toBe(2);
    expect(document.blocks.map(({ place }) => place)).toEqual([{ page: 1 }, { page: 2 }]);
  });
});

describe("tables set with tabs", () => {
  const HEAD = "Typ av uppföljning\tBakgrund\tUppföljning till PN";

  it("reads HTML that was left in cells", async () => {
    expect(
      await read(
        '<b>Kvalitet</b>\t<p>Hålla rent.</p> <ul style="x"> <li>• Gräs</li> <li>Träd &amp; buskar</li> </ul>',
      ),
    ).toEqual(["| Kvalitet | Hålla rent. / • Gräs / • Träd & buskar |"]);
  });

  it("puts a table together that a page cut: the head is repeated, an empty first cell goes on", async () => {
    const [table, ...others] = tablesOf(
      await documentOf(
        lines(
          HEAD,
          "Träd\tÖversynen görs för att\tMuntlig rapport.",
          "",
          HEAD,
          "\tkartlägga röta.\t",
          "Gräs\tKlippning.\tSkriftlig rapport.",
        ),
      ),
    );
    expect(others).toEqual([]);
    expect(table?.continued).toBe(false);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ["Typ av uppföljning", "Bakgrund", "Uppföljning till PN"],
      ["Träd", "Översynen görs för att kartlägga röta.", "Muntlig rapport."],
      ["Gräs", "Klippning.", "Skriftlig rapport."],
    ]);
  });

  it("keeps tables apart that have heads of their own", async () => {
    const document = await documentOf(
      lines(
        HEAD,
        "Träd\tÖversyn.\tRapport.",
        "",
        "Mål\tÖnskat resultat\tUppföljning",
        "Fler träd.\tMinst tio.\tRapport.",
      ),
    );
    expect(tablesOf(document)).toHaveLength(2);
  });

  it("keeps an empty first cell in the middle of a table", async () => {
    expect(await read("År\tUtfall", "\tkvinnor", "2031\t14")).toEqual([
      "| År | Utfall |",
      "|  | kvinnor |",
      "| 2031 | 14 |",
    ]);
  });

  it("reads cells that stand on lines of their own, also empty ones and those with blank lines", async () => {
    const cells = lines(
      "\tMål",
      "\tÖnskat resultat",
      "\tRapport",
      "",
      "\tFler träd.",
      "",
      "\tMinst tio.",
      "",
      "Helst tolv.",
      "",
      "\tSkriftlig rapport.",
      "",
      "\tFärre stubbar.",
      "\t",
      "\tMuntlig rapport.",
    );
    expect(await read(cells)).toEqual([
      "| Mål | Önskat resultat | Rapport |",
      "| Fler träd. | Minst tio. / Helst tolv. | Skriftlig rapport. |",
      "| Färre stubbar. |  | Muntlig rapport. |",
    ]);
  });
});

describe("nasty texts", () => {
  it.each([
    ["one endless line", "a".repeat(300_000)],
    ["many tabs", "\t".repeat(50_000)],
    ["many open tags", "<b><p><ul>".repeat(20_000)],
    ["many bars", "| a ".repeat(20_000)],
    ["many asterisks", "*".repeat(40_000)],
    ["many dots", ". ".repeat(50_000)],
    ["column heads only", "Titel Beskrivning Slutdatum\n".repeat(800)],
    ["amounts only", "Summa 1 000 2 000 3 000\n".repeat(3_000)],
    ["dates and bars", "Titel Beskrivning Slutdatum\nA | b 2031-01-01\n".repeat(300)],
  ])("are read to their end: %s", async (_, text) => {
    const { blocks } = await documentOf(`Text först.\n${text}\nText sist.`);
    expect(JSON.stringify(blocks)).toContain("Text sist.");
  });
});

describe("what is longer than anybody writes", () => {
  it("is divided: words by spaces, a text without line breaks at the ends of sentences; and it is said", async () => {
    const sentence = "Divisionen ska lämna en rapport till nämnden senast den 3 mars. ";
    const document = await documentOf(sentence.repeat(400));
    const texts = written(document.blocks);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => !text.endsWith("3 mars.") || text.length > 6_000)).toEqual([]);
    expect(texts.join(" ")).toBe(sentence.repeat(400).trim());
    expect(codesOf(document)).toEqual(["pieces-divided"]);
    expect(
      Math.max(
        ...written((await documentOf("a".repeat(1_000))).blocks)
          .join(" ")
          .split(" ")
          .map(({ length }) => length),
      ),
    ).toBe(120);
  });

  it("is nothing that a person wrote: a long word and a long paragraph stay whole", async () => {
    const long = `${"överenskommelse".repeat(8)} ${"Divisionen sköter parkerna. ".repeat(200)}`.trim();
    const document = await documentOf(long);
    expect(written(document.blocks)).toEqual([long]);
    expect(codesOf(document)).toEqual([]);
  });
});
