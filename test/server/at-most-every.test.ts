import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { atMostEvery } from "../../src/server/at-most-every.js";

describe("work that is asked for more often than it needs to be done", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const counted = () => {
    const work = vi.fn();
    return { spaced: atMostEvery(500, work), times: () => work.mock.calls.length };
  };

  it("is done at once the first time", () => {
    const { spaced, times } = counted();
    spaced.ask();
    expect(times()).toBe(1);
  });

  it("is done once for all that asked meanwhile, when its time has come", () => {
    const { spaced, times } = counted();
    for (let turn = 0; turn < 100; turn += 1) spaced.ask();
    expect(times()).toBe(1);
    vi.advanceTimersByTime(499);
    expect(times()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(times()).toBe(2);
  });

  it("is not done again where nobody asked", () => {
    const { spaced, times } = counted();
    spaced.ask();
    vi.advanceTimersByTime(10_000);
    expect(times()).toBe(1);
  });

  it("is done at once again after a pause", () => {
    const { spaced, times } = counted();
    spaced.ask();
    vi.advanceTimersByTime(500);
    spaced.ask();
    expect(times()).toBe(2);
  });

  it("is not done once it is called off", () => {
    const { spaced, times } = counted();
    spaced.ask();
    spaced.ask();
    spaced.cancel();
    vi.advanceTimersByTime(10_000);
    expect(times()).toBe(1);
  });
});
