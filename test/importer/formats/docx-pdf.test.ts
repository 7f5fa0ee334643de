import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/importer/document.js";
import { codesOf, documentOf, fixture, problemOf, tablesOf, written } from "./helper.js";
import { pdfWith } from "./pdf-source.js";
import { type Packed, zipOf } from "./zip.js";

// These hold the same invented agreement, by Word's format and Chromium, and as LibreOffice saves and prints it
// (test/fixtures/documents/make.mjs).
const PLANS = ["plan.docx", "plan.pdf", "plan-libreoffice.docx", "plan-libreoffice.pdf"];

/** What all must give, their tables apart. */
const TEXT = [
  "# Överenskommelse om parkskötsel 2031",
  "# 1 Formalia",
  "## 1.1 Parter",
  "- Parknämnden (PN). Ombud är nämndens sekreterare.",
  "- Division Grönska (DG). Ombud är divisionschefen.",
  "## 1.2 Giltighetstid",
  "Överenskommelsen gäller kalenderåret 2031. Den kan sägas upp om förutsättningarna ändras väsentligt under året, till exempel genom nya beslut i fullmäktige.",
  "## 1.3 Rapportering",
  "DG ska också:",
  "- Lämna statistik över besök i parkerna senast den 10:e varje månad.",
  "- Varje kvartal rapportera olyckor på lekplatser till nämnden.",
  "# 2 Mål och uppdrag",
  "## 2.1 Uppföljning till nämnd",
  "# 3 Ekonomi",
  "Ersättningen betalas ut månadsvis.",
];

const withoutTables = (blocks: readonly Block[]): string[] =>
  written(blocks.filter(({ kind }) => kind !== "table"));

describe.each(PLANS)("%s", (name) => {
  it("gives headings with their numbers, paragraphs and lists, without running heads", async () => {
    expect(withoutTables((await documentOf(fixture(name), name)).blocks)).toEqual(TEXT);
  });

  it("gives both tables whole: cells with lists, merged cells, a row with an empty one", async () => {
    const [reports, economy, ...others] = tablesOf(await documentOf(fixture(name), name));
    expect(others).toEqual([]);
    expect(reports?.rows.map(({ cells }) => cells[0])).toEqual([
      "Typ av uppföljning",
      "Lekplatsernas säkerhet",
      "Hundrastgårdar",
      "Översyn av gamla träd",
      "Sommarblommor",
      "Belysning i Norra skogen",
    ]);
    expect(reports?.rows[1]?.cells[1]).toBe(
      "Besiktning görs vår och höst.\n• Gungor och rutschkanor\n• Staket mot väg",
    );
    expect(reports?.rows[3]?.cells[2]).toBe("Muntlig rapport till nämndsammanträde den 18 september.");
    expect(written(economy ? [economy] : [])).toEqual([
      "| Område | Verksamhet | Ersättning, tkr |",
      "| Parker | Skötsel av gräs | 4 200 |",
      "| Parker | Blommor och buskar | 1 150 |",
      "| Lekplatser | Besiktning och lagning | 980 |",
      "| Summa |  | 6 330 |",
    ]);
  });
});

describe("a PDF", () => {
  it("says the page of every piece, and how many there are", async () => {
    const document = await documentOf(fixture("plan.pdf"), "plan.pdf");
    expect(document.pages).toBe(3);
    expect(document.blocks[0]?.place).toEqual({ page: 1 });
    const [reports] = tablesOf(document);
    expect(reports?.rows.map(({ place }) => place)).toContainEqual({ page: 3 });
  });

  it("says that it dropped heads and feet", async () => {
    expect(codesOf(await documentOf(fixture("plan.pdf"), "plan.pdf"))).toEqual(["page-heads-left-out"]);
  });

  it("joins a line that was divided at its end", async () => {
    const document = await documentOf(
      pdfWith([["Divisionen ansvarar under hela aret for att par-", "kerna ar rena."]]),
      "a.pdf",
    );
    expect(written(document.blocks)).toEqual([
      "Divisionen ansvarar under hela aret for att parkerna ar rena.",
    ]);
  });

  it("finds a table that has no lines by its columns, and says that it may be wrong", async () => {
    const at = (x: number, y: number, text: string): string => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;
    const drawing = [
      at(60, 600, "Uppdrag"),
      at(250, 600, "Rapport"),
      at(420, 600, "Belopp, tkr"),
      at(60, 575, "Plantera trad"),
      at(250, 575, "Skriftlig rapport i juni,"),
      at(450, 575, "1 200"),
      at(250, 563, "och muntlig i oktober."),
      at(60, 538, "Laga lekplatser"),
      at(250, 538, "Muntlig rapport."),
      at(460, 538, "980"),
    ].join("\n");
    const document = await documentOf(
      pdfWith([["Uppdragen redovisas i en tabell utan linjer."]], { drawing }),
      "a.pdf",
    );
    expect(written(tablesOf(document))).toEqual([
      "| Uppdrag | Rapport | Belopp, tkr |",
      "| Plantera trad | Skriftlig rapport i juni, och muntlig i oktober. | 1 200 |",
      "| Laga lekplatser | Muntlig rapport. | 980 |",
    ]);
    expect(codesOf(document)).toEqual(["table-without-lines"]);
  });

  it("keeps tables apart that stand on top of each other, and a row's end on the next page with its row", async () => {
    const box = (x: number, y: number, width: number, height: number): string =>
      `${x} ${y} ${width} ${height} re S`;
    const cell = (x: number, y: number, width: number, text: string): string =>
      `${box(x, y, width, 20)} BT /F1 10 Tf ${x + 4} ${y + 6} Td (${text}) Tj ET`;
    const first = [
      cell(60, 140, 300, "Mal"),
      cell(360, 140, 150, "Redovisas"),
      cell(60, 120, 300, "Fler ska cykla till skolan"),
      cell(360, 120, 150, "I juni"),
      cell(60, 100, 100, "Uppdrag"),
      cell(160, 100, 150, "Bakgrund"),
      cell(310, 100, 200, "Redovisas"),
      cell(60, 80, 100, "Laga broar"),
      cell(160, 80, 150, "Tva av broarna har rost"),
      cell(310, 80, 200, "Muntligt i maj"),
    ];
    const second = [cell(60, 780, 100, ""), cell(160, 780, 150, "och stangs av."), cell(310, 780, 200, "")];
    const document = await documentOf(
      pdfWith([["Forsta sidan har tva tabeller."], ["Den andra har slutet."]], {
        drawings: [first.join("\n"), second.join("\n")],
      }),
      "a.pdf",
    );
    expect(tablesOf(document).map((table) => written([table]))).toEqual([
      ["| Mal | Redovisas |", "| Fler ska cykla till skolan | I juni |"],
      [
        "| Uppdrag | Bakgrund | Redovisas |",
        "| Laga broar | Tva av broarna har rost och stangs av. | Muntligt i maj |",
      ],
    ]);
  });

  it("takes a size hardly larger than the text's for a heading only where lines of it stand alone", async () => {
    const text = ["Divisionen skoter parkerna i hela kommunen under aret och", "svarar for att de ar rena."];
    const at = (y: number, line: string): string => `BT /F1 12 Tf 60 ${y} Td (${line}) Tj ET`;
    const alone = await documentOf(pdfWith([text], { drawing: at(700, "Uppfoljning") }), "a.pdf");
    expect(written(alone.blocks).at(-1)).toBe("# Uppfoljning");
    const preamble = [at(700, "Parkerna hor till det som de boende"), at(685, "satter mest varde pa")].join(
      "\n",
    );
    const together = await documentOf(pdfWith([text], { drawing: preamble }), "a.pdf");
    expect(written(together.blocks).at(-1)).toBe("Parkerna hor till det som de boende satter mest varde pa");
  });

  it("makes no table of a line below a heading or a frame around a page", async () => {
    const drawing = "60 740 400 0.7 re f 20 20 555 800 re S";
    const document = await documentOf(
      pdfWith([["Rubriken har en linje under sig", "Och sedan text som fortsätter."]], { drawing }),
      "a.pdf",
    );
    expect(tablesOf(document)).toEqual([]);
  });

  it.each([
    ["pdf-encrypted", pdfWith([["Hemligt innehall som ingen far se."]], { encrypted: true })],
    ["pdf-without-text", pdfWith([[], []])],
    ["pdf-damaged", new TextEncoder().encode("%PDF-1.4\nrubbish that is no PDF at all")],
    ["pdf-damaged", fixture("plan.pdf").slice(0, 2_000)],
  ])("is refused as %s", async (code, bytes) => {
    expect(await problemOf(bytes, "a.pdf")).toBe(code);
  });
});

describe("a DOCX", () => {
  const docx = (files: readonly Packed[]): Uint8Array => zipOf(files);
  const body = (xml: string): Packed => ({
    name: "word/document.xml",
    content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
  });
  const types: Packed = {
    name: "[Content_Types].xml",
    content:
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  };

  it("has no numbers before headings whose numbering prints nothing, as LibreOffice writes them", async () => {
    const heading = (text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const part = (name: string, root: string, xml: string): Packed => ({
      name: `word/${name}.xml`,
      content: `<?xml version="1.0"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</w:${root}>`,
    });
    const numbered = async (format: string): Promise<string[]> => {
      const level = `<w:lvl w:ilvl="0"><w:pStyle w:val="Heading1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1"/></w:lvl>`;
      const numbering = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
      const styles = `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1"/></w:style>`;
      const files = [
        types,
        body(heading("Mål") + heading("Uppföljning")),
        part("numbering", "numbering", numbering),
        part("styles", "styles", styles),
      ];
      return written((await documentOf(docx(files), "a.docx")).blocks);
    };
    expect(await numbered("none")).toEqual(["# Mål", "# Uppföljning"]);
    expect(await numbered("decimal")).toEqual(["# 1 Mål", "# 2 Uppföljning"]);
  });

  it.each([
    ["an empty document", "file-empty", docx([types, body("")])],
    ["one cut short", "docx-damaged", fixture("plan.docx").slice(0, 6_000)],
    [
      "one whose text is no XML",
      "docx-damaged",
      docx([types, { name: "word/document.xml", content: "<w:document><unclosed" }]),
    ],
    [
      "one with a password on its parts",
      "docx-encrypted",
      docx([types, { ...body("<w:p/>"), encrypted: true }]),
    ],
    [
      "a bomb of entities",
      "docx-damaged",
      docx([types, { name: "word/document.xml", content: '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' }]),
    ],
    ["a packed spreadsheet", "format-unknown", docx([{ name: "xl/workbook.xml", content: "<x/>" }])],
  ])("is refused: %s", async (_, code, bytes) => {
    expect(await problemOf(bytes, "a.docx")).toBe(code);
  });

  it.each([
    ["and says so", undefined],
    ["but says little", 1_000],
  ])("is refused when it unfolds to too much, %s", async (_, declaredBytes) => {
    const bomb = {
      name: "word/media/image1.xml",
      content: new Uint8Array(90 * 1024 * 1024),
      ...(declaredBytes ? { declaredBytes } : {}),
    };
    const bytes = docx([types, body("<w:p/>"), bomb]);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await problemOf(bytes, "a.docx")).toBe("docx-inflates");
  });
});
