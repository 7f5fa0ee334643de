import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditOf } from "../../../src/answers/audit.js";
import { Library } from "../../../src/answers/library.js";
import { auditHtml } from "../../../src/cli/audit/html.js";
import { agendaRoutes } from "../../../src/server/web/agenda.js";
import { publicLinks } from "../../../src/server/web/public-links.js";
import { SignedLinks } from "../../../src/server/web/signed-links.js";
import { readParties, readRegisters } from "../../../src/store/registers.js";
import { newBot } from "../../bot/chat.js";
import { canDraw } from "../../cards/teams-client.js";
import { historyOf, moves } from "../../domain/lifecycle/history.js";
import { record, submitted, TSI } from "../../store/samples.js";
import { startServer } from "../harness.js";

const TODAY = "2026-05-04";
const MEETING = { committee: "nykoping/sn", meeting: "2026-06-04", locale: "sv" } as const;
const EVIL = "https://nykoping.example/<script>alert('å')</script>.docx";

/** A server with agendas, and a signed address of one. */
async function agendas() {
  const deps = newBot();
  const signed = await SignedLinks.open(deps.store, TODAY, () => Date.UTC(2026, 4, 4, 10));
  const clock = () => ({ at: `${TODAY}T12:00:00+02:00`, today: TODAY });
  const server = await startServer({ routes: agendaRoutes({ deps, clock, links: signed }) });
  return { deps, links: publicLinks(() => server.url, signed) };
}

describe("an agenda at its signed address", () => {
  it("has each item with form, division, section, owner and papers, and what it was counted from", async () => {
    const { deps, links } = await agendas();
    await record(deps.store, { occasion: TSI, move: submitted(EVIL) });
    const answer = await fetch(links.agenda(MEETING));
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const page = await answer.text();
    expect(page).toContain("Socialnämnden");
    expect(page).toContain("4 juni 2026");
    expect(page.match(/<li>/g)).toHaveLength(4);
    expect(page).toContain("avsnitt 5.5.6");
    expect(page).not.toContain("<script");
    expect(page).toContain("Läget 4 maj 2026.");
  });

  it("is in English where that was asked for, its titles marked as Swedish", async () => {
    const { links } = await agendas();
    const page = await (await fetch(links.agenda({ ...MEETING, locale: "en" }))).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<h2 lang="sv">');
  });

  it.each<[string, (url: URL) => void]>([
    ["not signed", (url) => url.searchParams.delete("sig")],
    ["of another meeting than was signed", (url) => url.searchParams.set("meeting", "2026-09-17")],
  ])("is not there at an address %s", async (_, change) => {
    const { links } = await agendas();
    const url = new URL(links.agenda(MEETING));
    change(url);
    expect((await fetch(url)).status).toBe(404);
  });

  it("is not there of a day without a meeting, nor of one that is none", async () => {
    const { links } = await agendas();
    for (const meeting of ["2026-06-05", "2026-02-30"])
      expect((await fetch(links.agenda({ ...MEETING, meeting }))).status).toBe(404);
  });
});

/** The texts of each page of a PDF, and its pages' sizes in points. */
async function pagesOf(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      const text = items.map((item) => ("str" in item ? item.str : "")).join("");
      return { text: text.replaceAll(/\s+/g, ""), size: [Math.round(width), Math.round(height)] };
    }),
  );
}

const solid = (text: string): string => text.replaceAll(/\s+/g, "");

describe.skipIf(!canDraw)("on paper", () => {
  let browser: Browser;
  beforeAll(async () => {
    const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
    browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", ...quiet],
    });
  });
  afterAll(() => browser.close());

  const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const faults = async (page: Page): Promise<string[]> => {
    await page.evaluate(AXE);
    return page.evaluate<string[]>("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
  };
  const print = (page: Page) => page.pdf({ preferCSSPageSize: true });

  it("an agenda is on A4 upright, whole, and can be used by everybody", async () => {
    const { deps, links } = await agendas();
    await record(deps.store, { occasion: TSI, move: submitted() });
    const page = await browser.newPage();
    await page.goto(links.agenda(MEETING));
    expect(await faults(page)).toEqual([]);
    const sheets = await pagesOf(await print(page));
    expect(sheets.map(({ size }) => size)).toEqual(sheets.map(() => [595, 842]));
    const all = sheets.map(({ text }) => text).join("");
    for (const text of ["Tidigaochsamordnadeinsatser", "lex-sarah.docx", "Läget4maj2026."])
      expect(all).toContain(text);
    await page.close();
  });

  it("an audit is on A4 across, its headings on every page, nothing of it cut off, for everybody", async () => {
    const occasion = TSI;
    const history = historyOf(moves.assigned, moves.submitted, {
      ...moves.postponed,
      reason: `Ärendet bordlades ${"och togs upp igen ".repeat(20)}`,
    }).map((event) => ({ ...event, occasion }));
    const library = new Library(readRegisters(), readParties());
    const happened = { history: new Map([[occasion, history]]), trackingSince: {} };
    const rows = auditOf("nykoping/sn", 2026, library, happened, "2026-10-01");
    const html = auditHtml({
      rows,
      committee: "Socialnämnden",
      year: 2026,
      day: "1 oktober 2026",
      locale: "sv",
    });
    const page = await browser.newPage();
    await page.setContent(html);
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    const cut = await page.evaluate<number>(
      "[...document.querySelectorAll('th, td, dd, main')].filter((one) => one.scrollWidth > one.clientWidth + 1).length",
    );
    expect(cut).toBe(0);
    const sheets = await pagesOf(await print(page));
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.map(({ size }) => size)).toEqual(sheets.map(() => [842, 595]));
    for (const { text } of sheets) expect(text).toContain("ÅtagandeDagarPåmindochkvitterad");
    const all = sheets.map(({ text }) => text).join("");
    for (const { facts } of rows) expect(all).toContain(solid(facts.id));
    expect(all).toContain(solid(moves.submitted.link));
    await page.close();
  });
});
