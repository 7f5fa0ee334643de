import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { getReady } from "../../playground/helper.js";
import { newFolder } from "../../store/folder.js";
import { type Connector, startConnector } from "../harness.js";
import { address, type Running, startProcess } from "../program.js";
import { deliver, handIn, Known, OCCASIONS } from "./clients.js";
import { linksIn } from "./kills.js";

// The built program on a machine that is not well. What the store does about each fault is tested beside it, step
// by step; here people hand in over HTTP, and somebody starts the program again.

beforeAll(getReady);

const SETTINGS = { TODAY: "2026-08-25", LOG_LEVEL: "silent" };

/** Starts the program in a folder; it ends with the test. */
function start(folder: string, limit?: number): Running {
  const running = startProcess(folder, SETTINGS, ["--no-playground"], limit);
  onTestFinished(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
  });
  return running;
}

const stop = async ({ child, ended }: Running) => {
  child.kill("SIGTERM");
  return await ended;
};

/** Hands in so many reports, one after the other, no more at one follow-up than its card shows. */
async function handInTo(url: string, connector: Connector, count: number, round = 1): Promise<Known> {
  const known = new Known(() => {});
  for (let number = 1; number <= count; number += 1)
    await deliver(url, handIn(connector, round, number % OCCASIONS.length, number), known);
  return known;
}

const stateIn = (folder: string) => join(folder, "state.json");
const FULL_AT_KIB = 8;

describe("the disk is full", { timeout: 120_000 }, () => {
  it("who hands in is told that nothing was recorded; what was told before is there, and the rest once there is room", async () => {
    const folder = await newFolder();
    const connector = await startConnector();
    const full = start(folder, FULL_AT_KIB);
    const before = await handInTo(await address(full), connector, 40);
    expect(before.told).not.toEqual([]);
    expect(before.odd).not.toEqual([]);
    for (const answer of before.odd)
      expect(answer).toContain("Inget är registrerat: jag kan inte spara något");
    expect(await linksIn(folder)).toEqual(before.told);
    await stop(full);

    const url = await address(start(folder));
    const after = await handInTo(url, connector, 40);
    expect([after.told.length, after.odd]).toEqual([40, []]);
    const held = await linksIn(folder);
    expect(held).toHaveLength(40);
    expect(new Set(held)).toEqual(new Set(after.told));
  });
});

describe("a second program is started on the same folder", { timeout: 120_000 }, () => {
  it("it ends and says why, and the first goes on recording", async () => {
    const folder = await newFolder();
    const connector = await startConnector();
    const url = await address(start(folder));
    const second = start(folder);
    expect(await second.ended).toBe(1);
    expect(await second.complaint).toContain(folder);
    expect(await second.complaint).not.toContain("    at ");
    const { told } = await handInTo(url, connector, 2);
    expect(await linksIn(folder)).toEqual(told);
  });
});

describe("a byte of the state file is another one", { timeout: 120_000 }, () => {
  it("the program does not start, names the command that helps, and starts when that was given", async () => {
    const folder = await newFolder();
    const connector = await startConnector();
    const first = start(folder);
    await handInTo(await address(first), connector, 3);
    expect(await stop(first)).toBe(0);
    expect(await stop(await started(folder))).toBe(0); // makes the day's backup of what was handed in

    const bytes = readFileSync(stateIn(folder));
    const place = Math.floor(Math.random() * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(stateIn(folder), bytes);
    const refused = start(folder);
    expect(await refused.ended, `byte ${place}`).toBe(1);
    const command = /npm run restore -- (\S+)/.exec(await refused.complaint)?.[1] ?? "";
    expect(readFileSync(stateIn(folder))).toEqual(bytes);

    const cli = resolve("dist/cli/main.js");
    const env = { PATH: process.env.PATH, STATE_DIR: folder };
    const restored = spawnSync(process.execPath, [cli, "restore", command], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    expect([restored.status, restored.stderr]).toEqual([0, ""]);
    expect(restored.stdout).toContain("now holds");
    const again = await handInTo(await address(start(folder)), connector, 3);
    expect(new Set(await linksIn(folder))).toEqual(new Set(again.told));
  });
});

async function started(folder: string): Promise<Running> {
  const running = start(folder);
  await address(running);
  return running;
}
