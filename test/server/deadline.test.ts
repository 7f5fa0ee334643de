import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { within } from "../../src/server/deadline.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("gives what comes in time, and leaves no timer", async () => {
  expect(await within(1_000, "work", Promise.resolve("done"))).toBe("done");
  expect(vi.getTimerCount()).toBe(0);
});

it("passes on what fails in time", async () => {
  await expect(within(1_000, "work", Promise.reject(new Error("no")))).rejects.toThrow("no");
});

it("names what takes too long", async () => {
  const outcome = expect(within(1_000, "the bot's turn", new Promise(() => {}))).rejects.toThrow(
    "the bot's turn took longer than 1000 ms",
  );
  await vi.advanceTimersByTimeAsync(1_000);
  await outcome;
});
