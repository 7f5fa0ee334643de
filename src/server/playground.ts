/**
 * The Agents Playground beside the bot: Microsoft's browser client for trying a Teams bot without Teams. A
 * development tool of local mode only; a production install does not even have it.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { environmentForChild } from "../config.js";
import { messageOf } from "../domain/thrown.js";
import { within } from "./deadline.js";

/** Who and what there is in it: the people, the team and its channels. */
const PEOPLE = fileURLToPath(new URL("../../.m365agentsplayground.yml", import.meta.url));
/** Keeps it to this machine, and lets it end with the program. */
const GUARD = new URL("../../scripts/playground-guard.mjs", import.meta.url).href;
const START_MS = 30_000;
const STOP_MS = 3_000;

/** A Playground that is running. */
export type Playground = {
  /** Where to chat. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/** The Playground did not start. The message holds what it said itself. */
export class PlaygroundError extends Error {
  override name = "PlaygroundError";
}

/** The Playground's program, or `null` where it is not installed. */
export function findPlayground(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json");
    return join(dirname(manifest), "cli.js");
  } catch {
    return null;
  }
}

/**
 * Starts the Playground's program and waits until one can chat there. It takes another port where this one
 * is busy. @throws PlaygroundError where it does not come up.
 */
export async function startPlayground(program: string, bot: string, port: number): Promise<Playground> {
  // Its log, and whatever it would like to keep for later, go where they are removed with it.
  const folder = mkdtempSync(join(tmpdir(), "namndkoll-playground-"));
  const child = launch(program, bot, port, folder);
  const stop = () => stopChild(child, folder);
  // Should this program end without stopping it, it must not stay behind.
  process.once("exit", () => child.kill());
  try {
    const address = await within(START_MS, "starting the Agents Playground", ready(child));
    return { address, stop };
  } catch (cause) {
    const said = errorsIn(folder);
    await stop();
    throw new PlaygroundError(`The Agents Playground did not start: ${messageOf(cause)}\n${said}`.trim());
  }
}

function launch(program: string, bot: string, port: number, folder: string): ChildProcess {
  const args = ["start", "-e", bot, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const env = environmentForChild({
    TEAMSAPPTESTER_BROWSER: "none",
    // --disable-telemetry alone leaves a heartbeat with a machine id; these silence that too.
    APPLICATION_INSIGHTS_NO_STATSBEAT: "1",
    APPLICATIONINSIGHTS_CONFIGURATION_CONTENT: JSON.stringify({
      disableAppInsights: true,
      disableStatsbeat: true,
      enableAutoCollectHeartbeat: false,
    }),
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: PEOPLE,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, "playground.log"),
    TMPDIR: folder,
  });
  const node = ["--import", GUARD, program, ...args];
  return spawn(process.execPath, node, { env, stdio: ["ignore", "pipe", "ignore"] });
}

/** Its address, once it listens there and has understood its settings; rejects where it ends before that. */
async function ready(child: ChildProcess): Promise<string> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`it ended with code ${code}.`);
  });
  const port = await Promise.race([portOf(child), ended]);
  const address = `http://localhost:${port}`;
  await Promise.race([answering(`${address}/_internal/v1/config`, child), ended]);
  ended.catch(() => undefined); // from here on its end is whoever stops it to wait for
  return address;
}

function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk;
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    });
  });
}

/** It says that it listens before it has read its settings, and ends if they are wrong. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
}

/** The errors in its log: it says nothing of them itself. */
function errorsIn(folder: string): string {
  const path = join(folder, "playground.log");
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  return lines.filter((line) => line.startsWith("error ")).join("\n");
}

async function stopChild(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill();
    await within(STOP_MS, "stopping the Agents Playground", ended).catch(() => child.kill("SIGKILL"));
  }
  rmSync(folder, { recursive: true, force: true });
}
