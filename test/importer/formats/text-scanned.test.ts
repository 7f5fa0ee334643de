import { describe, expect, it } from "vitest";
import { codesOf, documentOf, FILLER, lines, scanned, tablesOf } from "./helper.js";

// Text as it comes out of a scanner's text recognition: columns beside each other on a line, or below each other.

describe("tables that a scanner flattened", () => {
  it("splits lines in which two columns stand beside each other", async () => {
    const found = await scanned(
      "UPPFOLJNING",
      "Titel Beskrivning Slutdatum",
      "Uppföljning av det särskilda Muntlig och skriftlig redovisning 2031-05-14",
      "uppdraget att plantera träd i | vid nämndens sammanträde den",
      "stadens alla kvarter | 4 juni.",
      "",
      "Lekplatsernas säkerhet Skriftlig rapport till nämndens 2031-10-01",
      "sammanträde i oktober.",
    );
    expect(found.slice(1)).toEqual([
      "| Titel | Beskrivning | Slutdatum |",
      "| Uppföljning av det särskilda uppdraget att plantera träd i stadens alla kvarter | Muntlig och skriftlig redovisning vid nämndens sammanträde den 4 juni. | 2031-05-14 |",
      "| Lekplatsernas säkerhet | Skriftlig rapport till nämndens sammanträde i oktober. | 2031-10-01 |",
    ]);
  });

  it("begins no row at a day that is said within a cell", async () => {
    const found = await scanned(
      "UPPFOLJNING",
      "Titel Beskrivning Slutdatum",
      "Uppföljning av skötseln i parken Muntlig redovisning vid nämndens 2031-05-14",
      "Ekbacken | sammanträde, och rapport senast 2031-05-01",
      "Lekplatsernas säkerhet Skriftlig rapport till nämndens 2031-10-01",
      "sammanträde i oktober.",
    );
    expect(found.slice(2).map((row) => row.slice(-14))).toEqual(["| 2031-05-14 |", "| 2031-10-01 |"]);
    expect(found[2]).toContain("rapport senast 2031-05-01");
  });

  it("reads columns that stand one below the other", async () => {
    const found = await scanned(
      "UPPFOLJNING",
      "",
      "Titel",
      "",
      "Gräsmattorna",
      "",
      "Lekplatserna i stadens",
      "östra delar",
      "",
      "Beskrivning",
      "",
      "Skötseln följs upp vår och höst.",
      "Skriftlig rapport.",
      "",
      "Besiktningen redovisas för",
      "nämnden i oktober.",
      "",
      "Slutdatum",
      "",
      "2031-05-14",
      "",
      "2031-10-01",
      "",
      "SARSKILT UPPDRAG",
    );
    expect(found.slice(1, 4)).toEqual([
      "| Titel | Beskrivning | Slutdatum |",
      "| Gräsmattorna | Skötseln följs upp vår och höst. Skriftlig rapport. | 2031-05-14 |",
      "| Lekplatserna i stadens östra delar | Besiktningen redovisas för nämnden i oktober. | 2031-10-01 |",
    ]);
  });

  it.each([
    ["Startdatum Slutdatum\n\n2031-01-01\n\n2031-12-31 ‘"],
    ["Startdatum Slutdatum\n2031-01-01 2031-12-31"],
    ["Startdatum\n\n2031-01-01\n\nSlutdatum\n\n2031-12-31"],
  ])("reads two dates: %j", async (text) => {
    expect((await scanned(text)).slice(0, 2)).toEqual([
      "| Startdatum | Slutdatum |",
      "| 2031-01-01 | 2031-12-31 |",
    ]);
  });

  it("reads measured values, with the title going on below them", async () => {
    const found = await scanned(
      "INDIKATOR",
      "Titel Utfall 2029 Utfall 2030 Utfall 2031 m",
      "Invånare 0-20 | 3,9% 3,8%",
      "år som har nära till",
      "en park, andel (%)",
      "Besök i parkerna 9 11",
    );
    expect(found.slice(1)).toEqual([
      "| Titel | Utfall 2029 | Utfall 2030 | Utfall 2031 |",
      "| Invånare 0-20 år som har nära till en park, andel (%) | 3,9% | 3,8% |  |",
      "| Besök i parkerna | 9 | 11 |  |",
    ]);
  });

  it("says so when a row has lost its beginning over a page", async () => {
    const top = "\n\n\n\nGnistad\n\n";
    const document = await documentOf(
      lines(
        "Titel Beskrivning Slutdatum",
        "Statsbidrag Information till nämnden om 2031-10-01",
        "sökta bidrag.",
        `${top}ingår att årligen inkomma med en`,
        "rapport.",
        top,
        "GRUNDVERKSAMHET",
        top,
        FILLER,
      ),
    );
    expect(codesOf(document)).toContain("row-start-missing");
    expect(tablesOf(document)[0]?.rows[1]?.cells).toEqual([
      "Statsbidrag",
      "Information till nämnden om sökta bidrag.",
      "2031-10-01",
    ]);
  });

  it("completes a head from the document's other tables", async () => {
    const document = await documentOf(
      lines(
        "Titel Beskrivning Slutdatum",
        "Gräsmattor Skriftlig rapport. 2031-05-14",
        "",
        "UPPFOLJNING",
        "",
        "Slutdatum",
        "",
        "Beskrivning",
        "",
        "Lekplatser Muntlig rapport. 2031-10-01",
        "",
        "MAL NAMND",
        FILLER,
      ),
    );
    expect(tablesOf(document)[1]?.rows.map(({ cells }) => cells)).toEqual([
      ["Titel", "Beskrivning", "Slutdatum"],
      ["Lekplatser", "Muntlig rapport.", "2031-10-01"],
    ]);
    expect(codesOf(document)).toContain("table-head-completed");
  });

  it("reads amounts at the ends of lines", async () => {
    const found = await scanned(
      "Parker -1 000 -750",
      "Lekplatser -2150 -2 200",
      "| Bidrag 672",
      "Ersättning för nya",
      "träd 0 -700",
      "Totalt -10 222 -11 865",
    );
    expect(found).toEqual([
      "| Parker | -1 000 | -750 |",
      "| Lekplatser | -2150 | -2 200 |",
      "| Bidrag | 672 |  |",
      "| Ersättning för nya träd | 0 | -700 |",
      "| Totalt | -10 222 | -11 865 |",
    ]);
  });

  it("keeps an amount that cannot be read as it stands", async () => {
    expect(await scanned("Ram 315 700", "Bidrag S 000", "Moms 400", "Övrigt 12 000")).toContain(
      "| Bidrag | S 000 |",
    );
  });

  it.each([
    ["running text that names columns", "Titel och beskrivning anges i bilagan."],
    ["a sentence with a date", "Rapporten lämnas senast 2031-05-14."],
    ["a year at a line's end", "Plan för parkerna 2031"],
  ])("no table: %s", async (_, line) => {
    const document = await documentOf(lines(line, "", FILLER));
    expect(tablesOf(document)).toEqual([]);
  });
});
