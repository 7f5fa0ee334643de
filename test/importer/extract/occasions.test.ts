import { describe, expect, it } from "vitest";
import { readTelling } from "../../../src/importer/extract/occasions.js";

const short = (text: string): string[] =>
  readTelling(text, 2025).occasions.map((o) =>
    [o.meeting, o.submitBy && `≤${o.submitBy}`, o.rule, o.ordinary && "ordinary", o.forms.join("+")]
      .filter(Boolean)
      .join(" "),
  );

describe("a cell that says when and how", () => {
  it.each([
    ["Skriftlig rapport den 13 juni", ["2025-06-13 written"]],
    [
      "Skriftlig och muntlig rapport 8 maj och 4 december",
      ["2025-05-08 written+oral", "2025-12-04 written+oral"],
    ],
    ["Muntligt den 10 april och skriftligt den 9 oktober", ["2025-04-10 oral", "2025-10-09 written"]],
    ["10 april (muntligt) och 9 oktober (skriftligt)", ["2025-04-10 oral", "2025-10-09 written"]],
    [
      "Skriftlig rapport till sakkunnig senast 2025-05-05 inför sammanträdet 2025-05-28 samt senast 2025-11-17 inför sammanträdet 2025-12-10.",
      ["2025-05-28 ≤2025-05-05 written", "2025-12-10 ≤2025-11-17 written"],
    ],
    ["Till nämndens sammanträde den 4 juni, handlingar senast 14 maj", ["2025-06-04 ≤2025-05-14"]],
    ["Lämnas in senast den 1 mars", ["≤2025-03-01"]],
    ["Muntligen vid varje nämndsammanträde", ["every-meeting oral"]],
    [
      "Ordinarie uppföljning i Stratsys, samt skriftlig rapport den 4 juni.",
      ["ordinary system", "2025-06-04 written"],
    ],
    [
      "Ingen rapport till nämnden, men rapporteras i Hypergene efter april, augusti och december.",
      ["tertial ordinary system"],
    ],
    [
      "Dialog i mars och oktober samt till nämndens sammanträde den 11 december.",
      ["month:2025-03 dialogue", "month:2025-10 dialogue", "2025-12-11"],
    ],
    [
      "Tertialvis: 5 juni, 2 oktober och första sammanträdet 2026",
      ["2025-06-05", "2025-10-02", "first-meeting:2026"],
    ],
    ["Avser perioden 1/1-31/8. Skriftligt 2 oktober.", ["2025-10-02 written"]],
    ["Redovisas skriftligt.", []],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it("keeps the period that a report is about", () => {
    const [only] = readTelling("Avser perioden 1/1-31/8. Skriftligt 2 oktober.", 2025).occasions;
    expect(only?.period).toEqual({ start: "2025-01-01", end: "2025-08-31" });
  });

  it("says that the committee gets no report", () => {
    expect(readTelling("Ingen rapport till nämnden", 2025).noReport).toBe(true);
    expect(readTelling("Rapport till nämnden", 2025).noReport).toBe(false);
  });
});
