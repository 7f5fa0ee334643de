import { describe, expect, it } from "vitest";
import {
  holdsPersonalNumber,
  linkHoldsPersonalNumber,
  withoutPersonalNumbers,
} from "../../src/domain/personal-number.js";

// Numbers of nobody: the Tax Agency's own examples, and days of birth with four digits made up.

const TODAY = "2026-05-04";

describe("what looks like a personal number", () => {
  it.each([
    // As they are written, with and without century and sign
    "811218-9876",
    "19811218-9876",
    "8112189876",
    "198112189876",
    "811218 9876",
    "811218+9876",
    "811218–9876",
    "811218 - 9876",
    "1981-12-18-9876",
    // The check digit does not fit: a slip of the pen is somebody's number all the same
    "850101-1234",
    "19850101-1234",
    "198501011234",
    "8501011234",
    "850101 1234",
    // Children, and the old
    "20150612-2383",
    "150612-2383",
    "070123-4567",
    "19121212-1212",
    "18991231-1235",
    // Co-ordination numbers, T-numbers, reserve numbers, and numbers with the last four hidden
    "701063-2391",
    "19701063-2391",
    "850161-1234",
    "850101-T123",
    "850101-TF12",
    "850101-XXXX",
    // Inside a sentence, and made hard to see
    "Utredningen om 850101-1234 är klar.",
    "(850101-1234)",
    "pnr:850101-1234",
    "850101\u200b-1234",
    "８５０１０１-１２３４",
    // Born lately, where the check digit fits
    "260101-1238",
  ])("%j", (text) => {
    expect(holdsPersonalNumber(text, TODAY)).toBe(true);
  });
});

describe("what is an ordinary number", () => {
  it.each([
    // Days, times and periods
    "2026-06-04",
    "20260604",
    "260604",
    "20260101-20261231",
    "2026-01-01–2026-12-31",
    "mötet 2024-05-06 1400",
    "20260604-1430",
    "20260604_1430",
    "202606041430",
    "2606041430",
    "20260604143000",
    "1985-2026",
    // Registration numbers
    "SN 2026/123",
    "SN26/45",
    "2026-00123",
    "Dnr 2026-00123",
    "SN 2024-0123-4",
    "KS/2024:0456",
    "260604-0123",
    // Telephones
    "070-123 45 67",
    "0701234567",
    "070123 4567",
    "0155-24 80 00",
    "+46 70 123 45 67",
    "+46701234567",
    "08-123 456 78",
    // Companies, amounts, accounts, sections
    "212000-0225",
    "5561234567",
    "1 250 000 kr",
    "1250000000",
    "75750",
    "avsnitt 5.5.6",
    // No such day
    "851301-1234",
    "850230-1234",
    "850100-1234",
    // A day to come, and a longer number
    "20270101-1234",
    "A8501011234",
    "18501011234567",
  ])("%j", (text) => {
    expect(holdsPersonalNumber(text, TODAY)).toBe(false);
  });

  it("nothing at all", () => {
    expect(holdsPersonalNumber("", TODAY)).toBe(false);
  });
});

describe("the name of what a link leads to", () => {
  const link = (rest: string) => `https://nykoping.sharepoint.com${rest}`;

  it.each([
    "/sites/sn/utredning-850101-1234.docx",
    "/sites/sn/2026/850101-1234.docx",
    "/sites/sn/19850101-1234/rapport.docx",
    "/sites/sn/Anna_198112189876.pdf",
    "/sites/sn/8112189876.pdf",
    "/sites/sn/850101%2D1234.docx",
    "/sites/sn/850101%252D1234.docx",
    "/sites/sn/f%C3%B6r%20850101-1234.docx",
    "/_layouts/15/Doc.aspx?sourcedoc=%7B0F%7D&file=850101-1234.docx&action=default",
    "/sites/sn/rapport.docx#850101-1234",
    "/sites/sn/trasig%E0-850101-1234.docx",
  ])("%s holds one", (rest) => {
    expect(linkHoldsPersonalNumber(link(rest), TODAY)).toBe(true);
  });

  it.each([
    "/sites/sn/lex-sarah-2026.docx",
    "/sites/sn/SN%202026-00123%20tillsyn.docx",
    "/sites/sn/protokoll-260416.pdf",
    "/:w:/s/sn/EaBc8501011234xYz?e=4k2",
    "/sites/sn/Lists/8501011235/AllItems.aspx",
    "/sites/sn/doc.aspx?sourcedoc=%7B9b1c2d3e-8501-4f01-9234-850101123456%7D",
    "/rapport.docx?t=1712123456",
    "",
  ])("%s holds none", (rest) => {
    expect(linkHoldsPersonalNumber(link(rest), TODAY)).toBe(false);
  });

  it("a host is no name of a report", () => {
    expect(linkHoldsPersonalNumber("https://850101-1234.example/rapport.docx", TODAY)).toBe(false);
  });
});

it("takes the numbers out and leaves the rest", () => {
  expect(withoutPersonalNumbers("Om 850101-1234 och 19811218-9876, dnr SN 2026/123.", TODAY)).toBe(
    "Om … och …, dnr SN 2026/123.",
  );
});
