import { describe, expect, it } from "vitest";
import { NothingRecordedError } from "../../src/bot/nothing-recorded.js";
import { memoryStore } from "../../src/store/memory-store.js";
import type { Store } from "../../src/store/store.js";
import { StoreError, type StoreFault } from "../../src/store/store-error.js";
import { cardOf, makeOfficial, newBot, press, say } from "./chat.js";

/** A store that takes so many decisions and then no more, for one reason. */
function takesOnly(decisions: number, fault: StoreFault): Store {
  const store = memoryStore();
  let left = decisions;
  return new Proxy(store, {
    get: (target, name: keyof Store) =>
      name !== "decide"
        ? target[name].bind(target)
        : async (...args: Parameters<Store["decide"]>) => {
            left -= 1;
            if (left < 0) throw new StoreError(fault, "state.json: no space left on device");
            return target.decide(...args);
          },
  });
}

const acknowledge = async (store: Store) => {
  const bot = { ...newBot(), store };
  const card = cardOf(await say(bot, "när redovisas Lex Sarah?"));
  return press(bot, card, "acknowledge");
};

/** Two outcomes of a meeting in one press: two decisions. */
const recordTwoOutcomes = async (store: Store) => {
  const bot = { ...newBot(), store };
  await makeOfficial(bot);
  const form = cardOf(await say(bot, "utfall för SN 4 juni", { today: "2026-06-08" }));
  const inputs = { "outcome-0": "noted", "paragraph-0": "34", "outcome-1": "noted", "paragraph-1": "35" };
  return press(bot, form, "outcomes", { inputs, today: "2026-06-08" });
};

describe("a store that does not take what is to be recorded", () => {
  it("is told apart from other faults where nothing was recorded", async () => {
    await expect(acknowledge(takesOnly(0, "unwritable"))).rejects.toThrow(NothingRecordedError);
  });

  it.each(["unreachable", "damaged"] as const)(
    "is not, where it may be recorded all the same: %s",
    async (fault) => {
      await expect(acknowledge(takesOnly(0, fault))).rejects.toThrow(StoreError);
    },
  );

  it("is not, where a part of it was recorded before", async () => {
    await expect(recordTwoOutcomes(takesOnly(1, "unwritable"))).rejects.toThrow(StoreError);
  });
});
