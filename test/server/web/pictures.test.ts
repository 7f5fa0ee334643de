import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { pictureRoutes } from "../../../src/server/web/pictures.js";
import { publicLinks } from "../../../src/server/web/public-links.js";
import { SignedLinks } from "../../../src/server/web/signed-links.js";
import { newBot } from "../../bot/chat.js";
import { canDraw } from "../../cards/teams-client.js";
import { startServer } from "../harness.js";

const TODAY = "2026-05-04";
const NOON = Date.UTC(2026, 4, 4, 10);
const SN = { committee: "nykoping/sn", year: 2026, locale: "sv" } as const;

/** A server with its pictures, and links to them; `later` moves its clock, in hours. */
async function pictures() {
  let now = NOON;
  const deps = newBot();
  const signed = await SignedLinks.open(deps.store, TODAY, () => now);
  const clock = () => ({ at: `${TODAY}T12:00:00+02:00`, today: TODAY });
  const server = await startServer({ routes: pictureRoutes({ deps, clock, links: signed }) });
  const links = publicLinks(() => server.url, signed);
  const later = (hours: number) => {
    now += hours * 3_600_000;
  };
  return { server, links, signed, later };
}

describe("a picture at its signed address", () => {
  it.each(["year-wheel", "load"] as const)("is a PNG for a card: %s", async (kind) => {
    const { links } = await pictures();
    const [light, dark] = await Promise.all([
      fetch(links.picture(kind, SN, "light")),
      fetch(links.picture(kind, SN, "dark")),
    ]);
    expect([light.status, light.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(light.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(light.headers.get("x-content-type-options")).toBe("nosniff");
    const bytes = Buffer.from(await light.arrayBuffer());
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(bytes.equals(Buffer.from(await dark.arrayBuffer()))).toBe(false);
  });

  it("is an SVG sheet to print, in the language asked for", async () => {
    const { links } = await pictures();
    const sheet = await fetch(links.sheet("year-wheel", { ...SN, locale: "en" }));
    expect(sheet.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const svg = await sheet.text();
    expect(svg).toContain('width="188mm"');
    expect(svg).toContain("Year wheel 2026");
  });

  it("is fetched without a body by HEAD", async () => {
    const { links } = await pictures();
    const answer = await fetch(links.picture("load", SN, "light"), { method: "HEAD" });
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });
});

describe("nothing is given, and no reason, for", () => {
  const changed = (address: string, change: (url: URL) => void): string => {
    const url = new URL(address);
    change(url);
    return url.href;
  };

  it.each<[string, (url: URL) => void]>([
    ["an address that is not signed", (url) => url.searchParams.delete("sig")],
    ["a signature of something else", (url) => url.searchParams.set("sig", "A".repeat(43))],
    ["another year", (url) => url.searchParams.set("year", "2024")],
    ["another committee", (url) => url.searchParams.set("committee", "nykoping/von")],
    ["a longer time", (url) => url.searchParams.set("until", "99999999999")],
    ["another picture", (url) => (url.pathname = "/pictures/load.png")],
    ["another format", (url) => (url.pathname = "/pictures/year-wheel.svg")],
    ["one parameter more", (url) => url.searchParams.set("print", "1")],
    ["one parameter twice", (url) => url.searchParams.append("year", "2026")],
  ])("%s", async (_, change) => {
    const { links } = await pictures();
    const answer = await fetch(changed(links.picture("year-wheel", SN, "light"), change));
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  });

  it.each([
    ["a picture there is none of", "/pictures/pie.png?committee=nykoping%2Fsn&year=2026&locale=sv"],
    ["a format there is none of", "/pictures/load.gif?committee=nykoping%2Fsn&year=2026&locale=sv"],
    ["a committee there is none of", "/pictures/load.png?committee=nykoping%2Fxx&year=2026&locale=sv"],
    ["a year without an agreement", "/pictures/load.png?committee=nykoping%2Fsn&year=2031&locale=sv"],
    ["a year that is none", "/pictures/load.png?committee=nykoping%2Fsn&year=soon&locale=sv"],
    ["a language there is none of", "/pictures/load.png?committee=nykoping%2Fsn&year=2026&locale=fi"],
  ])("%s, though it is signed", async (_, path) => {
    const { server, signed } = await pictures();
    expect((await fetch(server.url + signed.signFor(path, 1))).status).toBe(404);
  });

  it("an address whose time is out", async () => {
    const { links, later } = await pictures();
    const address = links.picture("load", SN, "light");
    later(30 * 24 - 1);
    expect((await fetch(address)).status).toBe(200);
    later(1);
    expect((await fetch(address)).status).toBe(404);
  });
});

describe.skipIf(!canDraw)("on paper", () => {
  it.each(["year-wheel", "load"] as const)("%s comes out on one sheet of A4", async (kind) => {
    const { links } = await pictures();
    const browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    try {
      const page = await browser.newPage();
      await page.goto(links.sheet(kind, SN));
      const margin = { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" };
      const pdf = await page.pdf({ format: "A4", margin });
      const { numPages } = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
      expect(numPages).toBe(1);
    } finally {
      await browser.close();
    }
  });
});
