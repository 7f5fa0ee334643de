import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Card } from "../../src/cards/shown.js";

/** Draws cards in a real browser, with sizes and colours near those of Teams. Sends nothing anywhere. */

export type Theme = "light" | "dark";

/** What was found about a card once it was drawn. */
export type Drawn = {
  /** What the library complained about when it parsed the card. */
  readonly events: readonly string[];
  /** What it complained about in what it had parsed: double ids, inputs without a label. */
  readonly validation: readonly string[];
  /** Elements that are cut, or reach beyond the card. */
  readonly overflowing: readonly string[];
  /** Buttons one sees without opening anything. */
  readonly buttons: readonly string[];
  /** All text one sees. */
  readonly text: string;
};

const require = createRequire(import.meta.url);
const distOf = (name: string, file: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), file);

/** Debian's own browser, which `.ci/run` installs. */
const CHROMIUM = "/usr/bin/chromium";

/** Whether the browser is here. In CI it has to be, so there the tests run (and fail) without it. */
export const canDraw = existsSync(CHROMIUM) || Boolean(process.env.CI);

const OUTPUT = fileURLToPath(new URL("../output/cards/", import.meta.url));

const PALETTES = {
  light: {
    page: "#f5f5f5",
    card: "#ffffff",
    emphasis: "#f5f5f5",
    line: "#e0e0e0",
    text: "#242424",
    subtle: "#616161",
    accent: "#5b5fc7",
    attention: "#c4314b",
    warning: "#835c00",
    good: "#237b4b",
  },
  dark: {
    page: "#1f1f1f",
    card: "#292929",
    emphasis: "#333333",
    line: "#484848",
    text: "#ffffff",
    subtle: "#adadad",
    accent: "#9299f7",
    attention: "#f9526b",
    warning: "#fbd65a",
    good: "#92c353",
  },
} as const;

function hostConfig(theme: Theme) {
  const p = PALETTES[theme];
  const one = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: p.text, subtle: p.subtle },
    accent: one(p.accent),
    attention: one(p.attention),
    warning: one(p.warning),
    good: one(p.good),
  };
  return {
    fontFamily: "'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: p.line },
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: p.card, foregroundColors },
      emphasis: { backgroundColor: p.emphasis, foregroundColors },
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    inputs: {
      label: { requiredInputs: { suffix: " *", suffixColor: "attention" }, inputSpacing: "none" },
      errorMessage: { color: "attention" },
    },
  };
}

const css = (theme: Theme): string => {
  const p = PALETTES[theme];
  return `
    * { box-sizing: border-box }
    body { margin: 0; background: ${p.page}; color: ${p.text} }
    #card { background: ${p.card}; border: 1px solid ${p.line}; border-radius: 8px; overflow: hidden }
    .ac-pushButton { font: 600 14px 'Segoe UI', 'Liberation Sans', sans-serif; color: ${p.text};
      background: transparent; border: 1px solid ${p.line}; border-radius: 4px; padding: 5px 12px; min-height: 32px }
    .ac-pushButton.style-positive { background: ${p.accent}; color: ${theme === "light" ? "#fff" : "#000"} }
    .ac-input { font: 14px 'Segoe UI', 'Liberation Sans', sans-serif; color: ${p.text};
      background: ${p.page}; border: 1px solid ${p.line}; border-radius: 4px; padding: 6px 8px; width: 100% }
    .ac-selectable { cursor: pointer }
    .ac-pushButton.expandable::after { content: " ▾"; font: 12px 'DejaVu Sans' }`;
};

const PAGE = `<!doctype html><html lang="sv"><head><style id="theme"></style></head>
<body><div id="card"></div></body></html>`;

/** A browser that draws one card after the other. */
export class TeamsClient {
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  /** Starts the browser. What it would fetch from outside is refused, but for pictures that a test brings. */
  static async start(pictureAt: (url: string) => Uint8Array | null = () => null): Promise<TeamsClient> {
    mkdirSync(OUTPUT, { recursive: true });
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
    });
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await page.route("**/*", (route) => {
      const png = pictureAt(route.request().url());
      return png ? route.fulfill({ contentType: "image/png", body: Buffer.from(png) }) : route.abort();
    });
    await page.setContent(PAGE);
    await page.addScriptTag({ path: distOf("adaptivecards", "dist/adaptivecards.min.js") });
    await page.addScriptTag({ path: distOf("markdown-it", "dist/browser/markdown-it.umd.min.js") });
    await page.addScriptTag({ path: fileURLToPath(new URL("./page-script.js", import.meta.url)) });
    return new TeamsClient(browser, page);
  }

  /** Draws a card at a width and in a theme, and writes a picture of it to `test/output/cards/`. */
  async draw(name: string, card: Card, width: number, theme: Theme): Promise<Drawn> {
    await this.#page.setViewportSize({ width, height: 900 });
    const input = JSON.stringify({ card, config: hostConfig(theme), css: css(theme) });
    const drawn = (await this.#page.evaluate(`drawCard(${input})`)) as Drawn;
    await this.#picture(`${name}-${width}-${theme}`);
    return drawn;
  }

  /** Presses something of the card that was drawn last, pictures what it became, and gives the text one sees. */
  async press(name: string, button: string): Promise<string> {
    await this.#page.getByRole("button", { name: button, exact: true }).first().click();
    await this.#picture(name);
    return this.#page.locator("#card").innerText();
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }

  async #picture(name: string): Promise<void> {
    await this.#page.locator("#card").screenshot({ path: join(OUTPUT, `${name}.png`) });
  }
}
