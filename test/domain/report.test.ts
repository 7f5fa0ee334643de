import { describe, expect, it } from "vitest";
import { checkReason, checkReport } from "../../src/domain/report.js";
import { linkTitle } from "../../src/domain/report-link.js";

const LINK = "https://nykoping.sharepoint.com/sites/sn/lex-sarah-2026.docx";
const rules = { linkHosts: [], today: "2026-05-04" };
const report = (over: object) => checkReport({ link: LINK, reference: null, note: null, ...over }, rules);
const problemOf = (over: object) => {
  const checked = report(over);
  return checked.ok ? null : checked.problem;
};

describe("a registration number", () => {
  it.each([
    ["SN 2026/123", "SN 2026/123"],
    ["SN26/45", "SN26/45"],
    ["2026-00123", "2026-00123"],
    ["Dnr 2026-00123", "2026-00123"],
    ["dnr: SN 2026/123", "SN 2026/123"],
    ["Diarienummer SOCN/2022:31", "SOCN/2022:31"],
    ["SN 2026-0123-4", "SN 2026-0123-4"],
    ["KS.2026.12", "KS.2026.12"],
    ["2026/SN 45", "2026/SN 45"],
    ["VON 2026 00017", "VON 2026 00017"],
    ["  SN 2026/123  ", "SN 2026/123"],
  ])("%j is taken as %j", (written, kept) => {
    expect(report({ reference: written })).toMatchObject({ ok: true, value: { reference: kept } });
  });

  it.each(["hej", "3", "2026", "bilaga 3", "se mejlet", "https://x.example/2026/1", "SN\n2026/1", "?2026/1"])(
    "%j is none",
    (reference) => {
      expect(problemOf({ reference })).toMatchObject({ code: "reference-unreadable" });
    },
  );

  it("need not be given", () => {
    expect(report({ reference: "  " })).toMatchObject({ ok: true, value: { reference: null } });
  });
});

describe("a personal number stops a report", () => {
  it.each([
    ["link", { link: `${LINK}?file=850101-1234.docx` }],
    ["link", { link: "https://x.example/f%C3%B6r%20850101%2D1234.docx" }],
    ["reference", { reference: "850101-1234" }],
    ["note", { note: "Gäller 19811218-9876" }],
  ])("in the %s", (where, over) => {
    expect(problemOf(over)).toEqual({ code: "personal-number", where });
  });

  it("before anything else is said of the field, which would repeat it", () => {
    expect(problemOf({ link: "http://x.example/850101-1234.docx" })).toEqual({
      code: "personal-number",
      where: "link",
    });
  });

  it("in a reason as well", () => {
    expect(checkReason("Fel fil: 850101-1234", "2026-05-04")).toMatchObject({ ok: false });
    expect(checkReason(" Fel fil ", "2026-05-04")).toEqual({ ok: true, value: "Fel fil" });
    expect(checkReason("", "2026-05-04")).toEqual({ ok: true, value: null });
  });

  it("and nothing else does: days, telephones, registration numbers", () => {
    const note = "Mötet 2026-06-04 kl. 14, ring 070-123 45 67, se SN 2026/123 och 2026-00123.";
    expect(problemOf({ note, reference: "2026-00123" })).toBeNull();
  });
});

describe("a link is called", () => {
  it.each([
    ["https://x.sharepoint.com/sites/sn/Delade%20dokument/Lex%20Sarah%202026.docx", "Lex Sarah 2026.docx"],
    [
      "https://x.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&file=r%C3%A5d.xlsx&action=edit",
      "råd.xlsx",
    ],
    ["https://x.sharepoint.com/:w:/s/sn/EaBcDeF?e=1", "x.sharepoint.com"],
    ["https://x.sharepoint.com/sites/sn/SitePages/Start.aspx", "x.sharepoint.com"],
    ["https://x.sharepoint.com", "x.sharepoint.com"],
    ["https://x.example/rapport%E0.pdf", "rapport%E0.pdf"],
    ["https://x.example/rapport%E2%80%AEfdp.docx", "rapportfdp.docx"],
    [`https://x.example/${"a".repeat(100)}.pdf`, `${"a".repeat(79)}…`],
  ])("%s: %s", (link, title) => {
    expect(linkTitle(link)).toBe(title);
  });
});
