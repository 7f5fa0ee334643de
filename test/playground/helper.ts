import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { readConfig } from "../../src/config.js";
import { createLog } from "../../src/server/log.js";
import { start } from "../../src/server/start.js";
import type { Handle } from "../../src/server/teams.js";

// The real client: the Agents Playground in headless Chromium, against the program as people start it. All
// on free ports, with a state folder that is removed afterwards, and with nothing that leaves the machine.

const CHROMIUM = "/usr/bin/chromium";
const OUTPUT = "test/output";

/** Whether the browser is here. In CI it has to be, so there the tests run (and fail) without it. */
export const canOpenClient = existsSync(CHROMIUM) || Boolean(process.env.CI);

/** A bot that one can chat with. */
export type Chat = { readonly address: string; readonly stop: () => Promise<void> };

/** Starts the program as `npm start` does, with the day pinned. */
export async function startProgram(today = "2026-05-04"): Promise<Chat> {
  getReady();
  const state = mkdtempSync(join(tmpdir(), "namndkoll-test-"));
  const env = { ...process.env, PORT: "0", STATE_DIR: state, TODAY: today };
  // Started from elsewhere, so that a developer's own .env does not count.
  const main = resolve("dist/server/main.js");
  const child = spawn(process.execPath, [main], { env, cwd: state, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const address = await Promise.race([addressIn(child.stdout), ended.then(() => null)]);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(state, { recursive: true, force: true });
  };
  if (address !== null) return { address, stop };
  await stop();
  throw new Error("The program ended before it was ready.");
}

/** Builds the program where it is not built yet. */
export function getReady(): void {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/ready.mjs"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The program cannot be built:\n${stderr}`);
}

async function addressIn(lines: NodeJS.ReadableStream): Promise<string> {
  let said = "";
  for await (const chunk of lines) {
    said += chunk;
    const address = /chat with it at (\S+)/.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`The program did not say where one can chat, but: ${said}`);
}

/** Starts the server's real parts and the Playground with a bot of the test's own. */
export async function startWith(handle: Handle, today = "2026-05-04"): Promise<Chat> {
  const config = readConfig({ PORT: "0", TODAY: today });
  const log = createLog("warn");
  const program = await start(config, { handle, healthy: async () => true, log, playground: true });
  if (program.chat === null) throw new Error(program.remark ?? "The Playground was not started.");
  return { address: program.chat, stop: program.stop };
}

/** The client with its page open, and what people do in it. */
export type Client = {
  readonly page: Page;
  /** Writes a message and sends it. */
  readonly say: (text: string) => Promise<void>;
  /** In a channel: starts a new post that mentions the bot. Without a mention the bot does not get it. */
  readonly post: (text: string) => Promise<void>;
  /** Presses the last button with this name, in a chat that on the newest card. */
  readonly press: (name: string) => Promise<void>;
  /** Waits until this text stands in the chat; the newest place where it does. */
  readonly sees: (text: string | RegExp) => Promise<Locator>;
  /** Goes to a chat or channel by its name in the list on the left. */
  readonly goTo: (name: string) => Promise<void>;
  /** Keeps a picture of the page in test/output. */
  readonly screenshot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the client. */
export async function openClient(chat: Chat): Promise<Client> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 }, locale: "sv-SE" });
  page.setDefaultTimeout(10_000);
  await stayOnThisMachine(page);
  await page.goto(chat.address);
  await box(page).waitFor();
  return {
    page,
    say: (text) => say(page, text),
    post: (text) => post(page, text),
    press: (name) => page.getByRole("button", { name, exact: true }).last().click(),
    sees: (text) => sees(page, text),
    goTo: (name) => page.getByText(name, { exact: true }).first().click(),
    screenshot: (name) => screenshot(page, name),
    close: () => browser.close(),
  };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** The page would like fonts and more from elsewhere. */
async function stayOnThisMachine(page: Page): Promise<void> {
  await page.route("**/*", (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    const here = ["localhost", "127.0.0.1"].includes(hostname) || /^(data|blob):$/.test(protocol);
    return here ? route.continue() : route.abort();
  });
}

const box = (page: Page): Locator => page.locator("[role=textbox][contenteditable=true]").first();

async function say(page: Page, text: string): Promise<void> {
  await box(page).click();
  await page.keyboard.type(text);
  await page.getByLabel("Send Message").click();
}

async function post(page: Page, text: string): Promise<void> {
  await box(page).click();
  await page.keyboard.type("@");
  // Picked by mouse: the menu does not take the Enter key.
  await page
    .locator("[role=menuitem], [role=option]")
    .filter({ hasText: /^Nämndkoll$/ })
    .click();
  await page.keyboard.type(` ${text}`);
  await page.getByRole("button", { name: "Post", exact: true }).click();
}

// The page holds each text two or three times, for screen readers too; the last one is the one shown.
async function sees(page: Page, text: string | RegExp): Promise<Locator> {
  const newest = page.getByText(text).last();
  await newest.waitFor();
  return newest;
}

async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
}
