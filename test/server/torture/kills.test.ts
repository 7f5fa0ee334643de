import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { getReady } from "../../playground/helper.js";
import { startConnector } from "../harness.js";
import { compared, killAgainAndAgain } from "./kills.js";

// The built program, eight clients that hand in reports over HTTP all at once, and no warning. `bench/kills.mjs`
// does the same two hundred times.

beforeAll(getReady);

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "namndkoll-kills-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

describe("the program is killed while reports come in", { timeout: 300_000 }, () => {
  it("twenty times: what people were told is recorded is there, once, however often it was delivered", async () => {
    const seed = Date.now() % 1_000_000;
    const toll = await killAgainAndAgain(newFolder(), await startConnector(), { rounds: 20, seed });
    expect({ seed, ...toll }).toEqual({
      seed,
      told: expect.any(Number),
      unanswered: expect.any(Number),
      lost: [],
      doubled: [],
      odd: [],
    });
    // Each round was in the middle of something: there were answers, and deliveries without one.
    expect(toll.told).toBeGreaterThanOrEqual(20);
    expect(toll.unanswered).toBeGreaterThanOrEqual(20);
  });
});

describe("the count finds", () => {
  it("what was told and is not there", () => {
    expect(compared(["a", "b"], ["b", "c"]).lost).toEqual(["a"]);
  });

  it("what is there twice", () => {
    expect(compared([], ["a", "b", "a"]).doubled).toEqual(["a"]);
  });

  it("nothing where all is as it was told", () => {
    expect(compared(["a", "b"], ["b", "a", "c"])).toEqual({ lost: [], doubled: [] });
  });
});
