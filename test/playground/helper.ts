import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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
const DOCS = "docs";
/** With `UPDATE_DOCS=1` the pictures of the README are taken anew. */
const updatesDocs = process.env.UPDATE_DOCS === "1";

/** Whether the browser is here. In CI it has to be, so there the tests run (and fail) without it. */
export const canOpenClient = existsSync(CHROMIUM) || Boolean(process.env.CI);

/** A bot that one can chat with. */
export type Chat = { readonly address: string; readonly stop: () => Promise<void> };

/** The program as people start it, in a process of its own. */
export type Started = Chat & {
  /** Ends it without warning, as a power cut would: the bot and the Playground beside it. */
  readonly crash: () => Promise<void>;
};

/**
 * Starts the program as `npm start` does, with the day pinned. With a state folder of the caller's own it
 * goes on from what is in there; otherwise it has one that is removed in the end.
 */
export async function startProgram(today = "2026-05-04", ownState?: string): Promise<Started> {
  getReady();
  const state = ownState ?? newStateFolder();
  const env = { ...process.env, PORT: "0", STATE_DIR: state, TODAY: today };
  // Started from elsewhere, so that a developer's own .env does not count.
  const main = resolve("dist/server/main.js");
  const child = spawn(process.execPath, [main], { env, cwd: state, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const address = await Promise.race([addressIn(child.stdout), ended.then(() => null)]);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    if (ownState === undefined) rmSync(state, { recursive: true, force: true });
  };
  const crash = async () => {
    for (const pid of [...childrenOf(child.pid), child.pid]) if (pid) process.kill(pid, "SIGKILL");
    await ended;
  };
  if (address !== null) return { address, stop, crash };
  await stop();
  throw new Error("The program ended before it was ready.");
}

/** A folder for an installation's state; whoever makes it removes it. */
export const newStateFolder = (): string => mkdtempSync(join(tmpdir(), "namndkoll-test-"));

/** The processes that a process has started (Linux, as is Debian's Chromium). */
const childrenOf = (pid?: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

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
  /** Waits until a card of the chat holds all of these texts; the newest that does. */
  readonly card: (...texts: readonly (string | RegExp)[]) => Promise<Locator>;
  /** Opens the newest list of choices and picks the one that holds this text. */
  readonly choose: (text: string) => Promise<void>;
  /** Fills in the newest field whose label holds this text. */
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Presses what leads elsewhere, in a tab of its own; the address that was to be opened there. */
  readonly follow: (link: Locator) => Promise<string>;
  /** Goes to a chat or channel by its name in the list on the left. */
  readonly goTo: (name: string) => Promise<void>;
  /** Keeps a picture of the page in test/output. */
  readonly screenshot: (name: string) => Promise<void>;
  /** With `UPDATE_DOCS=1`: keeps a picture of just these parts of the page, below each other, in docs/. */
  readonly picture: (name: string, ...parts: readonly Locator[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

const WIDE = { width: 1300, height: 1400 };
/** Here the client leaves out what stands beside the chat. */
const NARROW = { width: 760, height: 1400 };

/** Opens the client. */
export async function openClient(chat: Chat): Promise<Client> {
  const browser = await launch();
  const page = await browser.newPage({
    viewport: WIDE,
    locale: "sv-SE",
    deviceScaleFactor: updatesDocs ? 2 : 1,
  });
  page.setDefaultTimeout(15_000);
  await stayOnThisMachine(page);
  await page.goto(chat.address);
  await box(page).waitFor();
  return {
    page,
    say: (text) => say(page, text),
    post: (text) => post(page, text),
    press: (name) => page.getByRole("button", { name, exact: true }).last().click(),
    sees: (text) => sees(page, text),
    card: (...texts) => cardWith(page, texts),
    choose: (text) => choose(page, text),
    fill: (label, text) => page.getByLabel(label).last().fill(text),
    follow: (link) => follow(page, link),
    goTo: (name) => page.getByText(name, { exact: true }).first().click(),
    screenshot: (name) => screenshot(page, name),
    picture: (name, ...parts) => (updatesDocs ? picture(page, name, parts) : Promise.resolve()),
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

/** The page would like fonts and more from elsewhere, and its links lead there. */
async function stayOnThisMachine(page: Page): Promise<void> {
  await page.context().route("**/*", (route) => {
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

async function cardWith(page: Page, texts: readonly (string | RegExp)[]): Promise<Locator> {
  const cards = page.locator(".ac-adaptiveCard");
  const newest = texts.reduce((found, hasText) => found.filter({ hasText }), cards).last();
  await newest.waitFor();
  return newest;
}

async function choose(page: Page, text: string): Promise<void> {
  await page.getByRole("combobox").last().click();
  await page.getByRole("option").filter({ hasText: text }).last().click();
}

async function follow(page: Page, link: Locator): Promise<string> {
  const asked = page.context().waitForEvent("request");
  const opened = page.context().waitForEvent("page");
  await link.click();
  const address = (await asked).url();
  await (await opened).close();
  return address;
}

async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
}

// The pinned day is not the day on the client's own clock, so that is left out of the picture.
const TIDY = '[aria-label="Message timestamp"], [aria-label="Show more information"] { visibility: hidden; }';
const MARGIN = 2;

async function picture(page: Page, name: string, parts: readonly Locator[]): Promise<void> {
  if (parts.length > 1) await page.setViewportSize(NARROW); // brings an exchange closer together
  await parts.at(-1)?.scrollIntoViewIfNeeded();
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
  const x = Math.min(...boxes.map((box) => box.x)) - MARGIN;
  const y = Math.min(...boxes.map((box) => box.y)) - MARGIN;
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x + MARGIN;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y + MARGIN;
  const path = join(DOCS, `${name}.png`);
  await page.screenshot({ path, clip: { x, y, width, height }, style: TIDY, animations: "disabled" });
  await page.setViewportSize(WIDE);
}
