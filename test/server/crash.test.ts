import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { viewJsonStore } from "../../src/store/json-store.js";
import type { Place } from "./child/deliver.js";
import { type Connector, startConnector } from "./harness.js";

// A real process plans a day's reminders for a channel and sends them to a real HTTP server. It is killed between
// two steps, started again, and what arrived is counted where it arrived.

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

async function run(folder: string, connector: Connector, place: Place): Promise<string> {
  const args = [file("../store/child/run.mjs"), file("child/deliver.ts"), folder, connector.url, place];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const [code, signal] = await once(child, "exit");
  return signal ?? String(code);
}

/** Where the power goes, and how many messages have arrived once the program has been started again. */
const PLACES: readonly (readonly [Place, number])[] = [
  ["planned", 1],
  ["enqueued", 1],
  ["beforeSend", 1],
  // What arrived and could not be recorded is sent once more: better twice than never.
  ["afterSend", 2],
  ["settled", 1],
];

describe.skipIf(process.platform === "win32")("the power goes", { timeout: 240_000 }, () => {
  it.each(PLACES)("at %s: the reminder arrives, %i in all", async (place, count) => {
    const folder = mkdtempSync(join(tmpdir(), "namndkoll-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const connector = await startConnector();
    expect(await run(folder, connector, place)).toBe("SIGKILL");
    expect(await run(folder, connector, "never")).toBe("0");
    expect(connector.calls.filter(({ method }) => method === "POST")).toHaveLength(count);
    const store = await viewJsonStore(folder);
    expect(await store.outbox()).toEqual([]);
    const reminded = (await store.history()).get("sn-2026/tsi/1")?.map(({ move }) => move.type);
    expect(reminded).toEqual(["reminded"]);
  });
});
