import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/importer/document.js";
import { READ_AS } from "../../../src/importer/repair/confusions.js";
import { isDamaged } from "../../../src/importer/repair/damage.js";
import { repairDocument } from "../../../src/importer/repair/document.js";
import { menderOf } from "../../../src/importer/repair/mender.js";
import { countWords, modelOf } from "../../../src/importer/repair/model.js";
import { readCounts, shippedModel } from "../../../src/importer/repair/shipped.js";

const mend = menderOf(shippedModel());
const mended = (text: string): string => mend(text).text;

describe("damaged words", () => {
  it.each([
    ["Uppf6ljning av grunduppdraget", "Uppföljning av grunduppdraget"],
    ["redovisas f6r n&mnden", "redovisas för nämnden"],
    ["till ndmndens sammantrade den 4 juni", "till nämndens sammanträde den 4 juni"],
    ["Det ar viktigt att barnen far stéd", "Det är viktigt att barnen får stöd"],
    ["minst tva ganger per ar", "minst två gånger per år"],
    ["SARSKILT UPPDRAG NAMND", "SÄRSKILT UPPDRAG NÄMND"],
    ["MAL KF", "MÅL KF"],
    ["6verenskommelsen &r tecknad", "överenskommelsen är tecknad"],
    ["Overgripande mal", "Övergripande mål"],
    ["langsiktigt hallbar utveckling", "långsiktigt hållbar utveckling"],
    ["tillsynsmyndigheternas foreskrifter", "tillsynsmyndigheternas föreskrifter"],
    ["| vissa fall onskas rapport", "I vissa fall önskas rapport"],
    ["fa radgivning om vardplatser", "få rådgivning om vårdplatser"],
    ["parkskétselns omradesansvarige", "parkskötselns områdesansvarige"],
  ])("%s", (read, meant) => {
    expect(mended(read)).toBe(meant);
  });
});

describe("what is left as it was read", () => {
  it.each([
    ["a date", "2026-05-14"],
    ["figures", "315 700 tkr, -1 000, 3,9% och 49.5%"],
    ["spans", "1/1-30/4 2026 och 18-24"],
    ["a figure with letters", "SOSFS 2011:9 och 4x12"],
    ["a lone 6", "6 månader, 6:e, kap. 6"],
    ["a mail address", "registrator@norrkoping.se"],
    ["a link", "www.norrkoping.se/namnd"],
    ["names with signs", "R&D och H&M"],
    ["an abbreviation", "MAR, KAN och SSPF deltar"],
    ["clean Swedish", "Nämnden får råd om vård, och divisionen ansvarar för hela året."],
    ["words that look damaged", "Datum, kontakt, material, mobila, standard och ansats"],
    ["English", "safety first"],
    ["nothing", ""],
    ["signs only", "— | & 6 ©"],
  ])("%s", (_, text) => {
    expect(mended(text)).toBe(text);
  });

  it("keeps the raw text beside", () => {
    expect(mend("f6r ar 2026")).toEqual({ raw: "f6r ar 2026", text: "för år 2026" });
  });

  it("keeps every figure of a text in its place", () => {
    const text = "Dnr 2026/66-6, 1 066 tkr, 26 % och 6,6 f6r ar 2026 (§ 66), senast 2026-06-16.";
    expect(mended(text).match(/\d+/g)?.join(" ")).toBe(text.replace("f6r", "för").match(/\d+/g)?.join(" "));
  });
});

describe("a damaged document", () => {
  const SENTENCES =
    "Socialndmnden och divisionen ska under aret félja upp hur arbetet med barn och unga har gatt och vad som behévs. " +
    "Redovisning lamnas till namnden i april och oktober, och den ska visa vilka medel som har anvants. ";
  const document = (text: string): Document => ({
    name: "a.txt",
    format: "text",
    pages: null,
    notices: [],
    blocks: [
      { kind: "heading", level: 1, number: "1", text: "Uppféljning", place: { line: 1 } },
      { kind: "paragraph", text, place: { line: 2 } },
      {
        kind: "list",
        items: [{ level: 1, text: "Lamna statistik", place: { line: 3 } }],
        place: { line: 3 },
      },
      {
        kind: "table",
        continued: false,
        place: { line: 4 },
        rows: [{ cells: ["M&l", "2026-05-14"], place: { line: 4 } }],
      },
    ],
  });

  it("is known by its lost letters", () => {
    expect(isDamaged(SENTENCES.repeat(4))).toBe(true);
  });

  it.each([
    [
      "clean Swedish",
      "Nämnden och divisionen ska under året följa upp hur arbetet med barn och unga har gått. ".repeat(10),
    ],
    [
      "English",
      "The committee and the division shall follow up how the work with children has gone during the year. ".repeat(
        10,
      ),
    ],
    ["a table of figures", "Summa 315 700 tkr och 12 000 tkr. ".repeat(5)],
    ["a few words", "Uppf6ljning av mal"],
  ])("is not: %s", (_, text) => {
    expect(isDamaged(text)).toBe(false);
  });

  it("is mended block by block, with the raw one beside it and a notice", () => {
    const raw = document(SENTENCES.repeat(4));
    const { document: repaired, raw: kept, changed } = repairDocument(raw);
    expect(kept).toBe(raw);
    expect(repaired.blocks.map(({ kind, place }) => [kind, place])).toEqual(
      raw.blocks.map(({ kind, place }) => [kind, place]),
    );
    expect(repaired.blocks[0]).toMatchObject({ text: "Uppföljning" });
    expect(repaired.blocks[2]).toMatchObject({ items: [{ text: "Lämna statistik" }] });
    expect(repaired.blocks[3]).toMatchObject({ rows: [{ cells: ["Mål", "2026-05-14"] }] });
    expect(repaired.notices).toEqual([{ code: "words-mended", detail: `${changed} ord`, place: null }]);
  });

  it("is left alone when it is clean", () => {
    const clean = document(
      "Nämnden och divisionen ska under året följa upp hur arbetet går, och vad som behövs. ".repeat(10),
    );
    expect(repairDocument(clean)).toEqual({ document: clean, raw: clean, changed: 0 });
  });

  /** How often a mender asks what is known of the language, for one text. */
  function askedFor(text: string): number {
    const model = shippedModel();
    let asked = 0;
    class Counted extends Map<string, number> {
      override get(key: string): number | undefined {
        asked += 1;
        return super.get(key);
      }
      override has(key: string): boolean {
        asked += 1;
        return super.has(key);
      }
    }
    const [words, pairs] = [new Counted(model.words), new Counted(model.pairs)];
    const ofShape = (shape: string) => {
      asked += 1;
      return model.ofShape(shape);
    };
    menderOf({ ...model, words, pairs, ofShape })(text);
    return asked;
  }

  it.each([
    ["one word again and again", (length: number) => "ado ".repeat(length)],
    ["words that go on and on", (length: number) => "Adoe&6 mal f6r n&mnden ".repeat(length)],
  ])("takes no more than twice the work for twice the nonsense: %s", (_, nonsense) => {
    const once = askedFor(nonsense(400));
    expect(once).toBeGreaterThan(0);
    expect(askedFor(nonsense(800))).toBeLessThanOrEqual(2.2 * once);
  });

  it("looks nothing up for a word without an end, and leaves it", () => {
    const endless = "adoe&6é".repeat(2_000);
    expect(askedFor(endless)).toBe(0);
    expect(mended(endless)).toBe(endless);
  });
});

describe("what is known of the language", () => {
  it("is learnt from words alone: a word that nobody has seen is spelled as others are", () => {
    const small = menderOf(
      modelOf(countWords(["björkarna träden gräset björken trädens gräsets skötsel sköts"])),
    );
    expect(small("bjorkens skétsel").text).toBe("björkens skötsel");
  });

  it("reads counts, and leaves out what is no count", () => {
    const { words } = readCounts("# a comment\nåka\t3\nbroken\nöl\tmany\n0\t7\n", "");
    expect([...words]).toEqual([
      ["åka", 3],
      ["0", 7],
    ]);
  });

  it("gives every misreading a share of its letter, together about one", () => {
    for (const shares of Object.values(READ_AS)) {
      const sum = Object.values(shares).reduce((total, share) => total + share, 0);
      expect(sum).toBeGreaterThan(0.97);
      expect(sum).toBeLessThan(1.03);
    }
  });
});
