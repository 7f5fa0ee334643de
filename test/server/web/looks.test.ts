import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mode } from "../../../src/config.js";
import { APP, newKey, startIssuer } from "../issuer.js";
import { entraToken } from "./entra-token.js";
import { HOSTILE_OCCASION, REPORTED_OCCASION, startWeb } from "./installation.js";

// Debian's own browser, which CI installs.
const CHROMIUM = "/usr/bin/chromium";
const canDraw = existsSync(CHROMIUM) || Boolean(process.env.CI);

const OUTPUT = fileURLToPath(new URL("../../output/pages/", import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const SN = "committee=nykoping/sn";
/** Pages that are seen in every look. */
const PAGES = {
  overview: `/overview?${SN}`,
  occasion: `/overview/occasion?id=${REPORTED_OCCASION}&${SN}`,
  configure: "/overview/configure",
} as const;

/** Pages made of the same parts, which are seen in the looks that leave least room and light. */
const MORE_PAGES = {
  "overview-all": "/overview?part=q2",
  "overview-narrowed": `/overview?${SN}&part=m9&owner=r:kvalitetschef`,
  "overview-empty": `/overview?${SN}&state=presented&owner=r:kvalitetschef`,
  "occasion-hostile": `/overview/occasion?id=${HOSTILE_OCCASION}&${SN}`,
  gone: "/overview/occasion?id=x",
} as const;

type Look = {
  readonly name: string;
  readonly width: number;
  readonly query: string;
  readonly all?: true;
} & BrowserContextOptions;

/** Each page is seen in each of these; together they have every width, language and theme. */
const LOOKS: readonly Look[] = [
  { name: "sv-1280-light", width: 1280, query: "locale=sv-SE&theme=default" },
  { name: "sv-360-dark", width: 360, query: "locale=sv-SE&theme=dark", all: true },
  { name: "en-360-light", width: 360, query: "locale=en-GB", colorScheme: "light", all: true },
  { name: "en-1280-dark", width: 1280, query: "locale=en-GB", colorScheme: "dark" },
  { name: "sv-1280-contrast", width: 1280, query: "locale=sv-SE&theme=contrast" },
  { name: "sv-360-forced", width: 360, query: "locale=sv-SE", forcedColors: "active" },
];

/** What axe finds that keeps somebody from using the page, in a line each. */
type Finding = {
  readonly impact: string | null;
  readonly id: string;
  readonly nodes: readonly { html: string }[];
};

async function findings(page: Page): Promise<string[]> {
  // Past the page's policy, as a tool of the tester's: the page itself may run nothing that is not its own.
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Finding[]>("axe.run().then(({ violations }) => violations)");
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/** Parts of a page that have to be scrolled sideways to be seen whole. */
const SIDEWAYS = `[...document.querySelectorAll("main *")]
  .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth)
  .map(({ className }) => className)`;

let browser: Browser;

describe.skipIf(!canDraw)("in a browser", () => {
  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", ...quiet],
    });
  });
  afterAll(() => browser.close());

  /** A window; what it asks of other hosts is noted, and refused. */
  async function windowFor(options: BrowserContextOptions) {
    const context = await browser.newContext(options);
    const elsewhere: string[] = [];
    await context.route(/^(?!http:\/\/127\.0\.0\.1[:/])/, (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
    });
    return { page, elsewhere, complaints, close: () => context.close() };
  }

  describe.each(LOOKS)("$name:", ({ name, width, query, all = false, ...options }) => {
    const pages: Record<string, string> = { ...PAGES, ...(all && MORE_PAGES) };
    it("every page can be used by everybody, fits, and asks nobody else for anything", async () => {
      const server = await startWeb();
      const { page, elsewhere, complaints, close } = await windowFor({
        ...options,
        viewport: { width, height: 800 },
      });
      const found: Record<string, unknown> = {};
      for (const [title, path] of Object.entries(pages)) {
        await page.goto(`${server.url}${path}${path.includes("?") ? "&" : "?"}${query}`);
        const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
        const sideways = await page.evaluate<readonly string[]>(SIDEWAYS);
        found[title] = { serious: await findings(page), wider: Math.max(0, wide - width), sideways };
        await page.screenshot({ path: `${OUTPUT}${title}-${name}.png`, fullPage: true });
      }
      await close();
      const fine = { serious: [], wider: 0, sideways: [] };
      expect(found).toEqual(Object.fromEntries(Object.keys(pages).map((title) => [title, fine])));
      expect([elsewhere, complaints]).toEqual([[], []]);
    });
  });

  it("what nobody can use is found", async () => {
    const { page, close } = await windowFor({});
    await page.setContent('<html lang="sv"><title>a</title><main><h1>a</h1><select></select></main>');
    expect(await findings(page)).toEqual([expect.stringContaining("select-name")]);
    await close();
  });

  it("by the keyboard alone: past the top to the content, and from the filter to its list", async () => {
    const server = await startWeb();
    const { page, close } = await windowFor({ viewport: { width: 1280, height: 800 }, locale: "sv-SE" });
    await page.goto(`${server.url}/overview?${SN}`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Hoppa till innehållet");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement?.id")).toBe("main");
    await page.getByRole("combobox", { name: "Läge" }).focus();
    await page.keyboard.type("Förs");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await Promise.all([page.waitForURL(/state=overdue/), page.keyboard.press("Enter")]);
    expect(await page.getByRole("status").textContent()).toMatch(/^9 av 79 visas\./);
    await close();
  });

  it("without a script: the form, the counts and the way to an occasion and back", async () => {
    const server = await startWeb();
    const { page, close } = await windowFor({ javaScriptEnabled: false, locale: "sv-SE" });
    await page.goto(`${server.url}/overview`);
    await page.getByLabel("Nämnd").selectOption("nykoping/sn");
    await page.getByLabel("Period").selectOption("m9");
    await page.getByRole("button", { name: "Visa" }).click();
    await page.getByRole("link", { name: "Toleransprojektet" }).last().click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Toleransprojektet");
    await page.getByRole("link", { name: "Till översikten" }).click();
    expect(await page.getByLabel("Period").inputValue()).toBe("m9");
    await close();
  });

  it("on paper it is whole: what is folded away too, and no form", async () => {
    const server = await startWeb();
    const { page, close } = await windowFor({ locale: "sv-SE", colorScheme: "dark" });
    await page.goto(`${server.url}/overview?${SN}`);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Visa" }).isVisible()).toBe(false);
    expect(await page.getByText("Dialog om investeringar med presidiet").isVisible()).toBe(true);
    await page.pdf({ path: `${OUTPUT}overview.pdf`, preferCSSPageSize: true });
    await close();
  });

  describe("as a tab of Teams", () => {
    const PRODUCTION: Mode = { kind: "production", app: APP };

    /** Microsoft's library as it is used here, in the place of the real one, which talks to Teams alone. */
    const library = (token: string): string => `window.microsoftTeams = {
      app: {
        initialize: async () => {},
        getContext: async () => ({ app: { theme: "dark" } }),
        registerOnThemeChangeHandler: (handler) => { window.changeTheme = handler; },
      },
      authentication: { getAuthToken: async () => ${JSON.stringify(token)} },
      pages: { config: {
        registerOnSaveHandler: (handler) => { window.save = handler; },
        setConfig: async (config) => { window.saved = config; },
        setValidityState: (valid) => { window.valid = valid; },
      } },
    };`;

    async function tab(token: (key: Awaited<ReturnType<typeof newKey>>) => Promise<string>) {
      const key = await newKey("k1");
      const issuer = await startIssuer([key]);
      const entraKeys = issuer.openIdMetadata.replace("/openid", "/keys");
      const server = await startWeb({ mode: PRODUCTION, entraKeys });
      const seen = await windowFor({ viewport: { width: 1280, height: 800 }, locale: "sv-SE" });
      const body = library(await token(key));
      await seen.page.route(/assets\/teams\./, (route) =>
        route.fulfill({ contentType: "text/javascript", body }),
      );
      return { ...seen, server };
    }

    it("shows what the person may see, and goes on from page to page and back", async () => {
      const { page, server, complaints, close } = await tab(entraToken);
      await page.goto(`${server.url}/overview?${SN}&theme=default&locale=sv-SE`);
      await page.getByRole("heading", { name: "Uppföljningar 2026" }).waitFor();
      expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
      expect(await page.evaluate("document.activeElement?.tagName")).toBe("H1");
      await page.getByRole("link", { name: "Arbetet med samsjukliga" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Arbetet med samsjukliga" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/overview/occasion");
      await page.goBack();
      await page.getByRole("heading", { name: "Uppföljningar 2026" }).waitFor();
      await page.getByRole("combobox", { name: "Läge" }).selectOption("overdue");
      await page.getByRole("button", { name: "Visa" }).click();
      await page.getByText("9 av 79 visas.").waitFor();
      await page.evaluate("changeTheme('contrast')");
      expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("contrast");
      expect(complaints).toEqual([]);
      await close();
    });

    it("shows nothing of anybody where Teams vouches for nobody", async () => {
      const { page, server, close } = await tab(async () => "abc.def.ghi");
      const refused = page.waitForResponse(
        (response) => response.request().headers().authorization !== undefined,
      );
      await page.goto(`${server.url}/overview?${SN}`);
      expect((await refused).status()).toBe(401);
      expect(await page.getByRole("main").textContent()).toContain("Öppna den som flik i Nämndkoll.");
      expect(await page.getByRole("table").count()).toBe(0);
      await page.screenshot({ path: `${OUTPUT}sign-in.png` });
      expect(await findings(page)).toEqual([]);
      await close();
    });

    it("says to Teams which committee a channel's tab is to show", async () => {
      const { page, server, close } = await tab(entraToken);
      await page.goto(`${server.url}/overview/configure`);
      await page.getByLabel("Nämnd").selectOption("nykoping/von");
      await page.evaluate("save({ notifySuccess: () => { window.told = true; } })");
      expect(await page.evaluate("[valid, told, saved]")).toEqual([
        true,
        true,
        {
          entityId: "overview-nykoping/von",
          suggestedDisplayName: "Uppföljningar VON",
          contentUrl: `${server.url}/overview?scope=channel&committee=nykoping%2Fvon&theme={theme}&locale={locale}`,
          websiteUrl: `${server.url}/overview?scope=channel&committee=nykoping%2Fvon`,
        },
      ]);
      await close();
    });

    it("asks no other host for anything with Microsoft's own library either", async () => {
      const key = await newKey("k1");
      const issuer = await startIssuer([key]);
      const server = await startWeb({ mode: PRODUCTION, entraKeys: issuer.openIdMetadata });
      const { page, elsewhere, close } = await windowFor({ locale: "sv-SE" });
      const loaded = page.waitForResponse(/assets\/teams\./);
      await page.goto(`${server.url}/overview`);
      expect((await loaded).status()).toBe(200);
      await page.waitForFunction("'microsoftTeams' in window");
      expect(elsewhere).toEqual([]);
      await close();
    });
  });
});
