import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OccasionEvent, Person } from "../../src/domain/event.js";
import { tryMove } from "../../src/domain/lifecycle.js";
import { type Decision, NO_SETTINGS, type Store } from "../../src/store/store.js";
import { describeCalendars } from "./contract-calendars.js";
import { describeForgetting } from "./contract-forgetting.js";
import { describeOutbox } from "./contract-outbox.js";
import { describeLastQuestions } from "./contract-questions.js";
import { describeUnanswered } from "./contract-unanswered.js";
import {
  anna,
  bo,
  causesIn,
  channel,
  eventDraft,
  LEX_SARAH,
  record,
  recorded,
  submitted,
  TSI,
} from "./samples.js";

/** As the bot decides on a press: by the rules, and once for each cause. */
const handIn =
  (by: Person, cause: string) =>
  (history: readonly OccasionEvent[]): Decision<string> => {
    const allowed = tryMove(history, submitted(), { by, isOfficial: false });
    if (!allowed.ok) return { events: [], result: allowed.problem.code };
    return { events: [eventDraft({ by, cause, move: allowed.value.move })], result: "recorded" };
  };

const aThousandth = (index: number) => ({
  cause: `activity-${index}`,
  occasion: index % 2 ? TSI : LEX_SARAH,
});

/**
 * What every store promises; see `store.ts`. Each test gets a new, empty one.
 */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps what every store promises`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe("a new store", () => {
      it("has no history", async () => expect(await store.history()).toEqual(new Map()));
      it("knows no conversation", async () => expect(await store.conversations()).toEqual([]));
      it("has no question without an answer", async () =>
        expect(await store.unanswered("2026-05-04")).toEqual([]));
      it("tracks nothing, and nothing is set", async () =>
        expect(await store.settings()).toEqual(NO_SETTINGS));
      it("has no calendar of its own, and nothing to send", async () => {
        expect(await store.meetingChanges()).toEqual([]);
        expect(await store.outbox()).toEqual([]);
        expect(await store.sent()).toEqual(new Map());
      });
      it("shows a decision the empty history of its occasion", async () => {
        const seen = await store.decide(LEX_SARAH, (history) => ({ events: [], result: history }));
        expect(seen).toEqual([]);
      });
    });

    describe("an event that is recorded", () => {
      it("is in the history, with its number", async () => {
        await record(store, { cause: "activity-1" });
        expect(await store.history()).toEqual(new Map([[LEX_SARAH, [recorded(1)]]]));
      });

      it("is numbered in the log as a whole, not in its occasion", async () => {
        await record(store, { cause: "activity-1" });
        await record(store, { cause: "activity-2", occasion: TSI });
        await record(store, { cause: "activity-3" });
        expect((await store.history()).get(LEX_SARAH)?.map((event) => event.seq)).toEqual([1, 3]);
      });

      it("is seen by the next decision on its occasion", async () => {
        await record(store);
        const seen = await store.decide(LEX_SARAH, (history) => ({ events: [], result: history.length }));
        expect(seen).toBe(1);
      });

      it("is not seen by a decision on another occasion", async () => {
        await record(store);
        expect(await store.decide(TSI, (history) => ({ events: [], result: history.length }))).toBe(0);
      });

      it("comes with others of the same decision, in their order", async () => {
        const events = ["first", "second", "third"].map((cause) => eventDraft({ cause }));
        await store.decide(LEX_SARAH, () => ({ events, result: null }));
        expect(await causesIn(store)).toEqual(["first", "second", "third"]);
      });

      it("does not appear in a history that was had before", async () => {
        await record(store, { cause: "activity-1" });
        const before = await store.history();
        await record(store, { cause: "activity-2" });
        expect(before.get(LEX_SARAH)).toHaveLength(1);
      });

      it("is not changed when its giver changes what was given", async () => {
        const by = { ...anna };
        await record(store, { by });
        by.name = "Somebody else";
        expect((await store.history()).get(LEX_SARAH)?.[0]?.by.name).toBe("Anna Ek");
      });
    });

    describe("the same cause", () => {
      it("is recorded once, though the activity is delivered twice", async () => {
        await record(store);
        await record(store);
        expect(await causesIn(store)).toEqual(["activity-1"]);
      });

      it("is recorded once, though both deliveries come at the same time", async () => {
        await Promise.all([record(store), record(store)]);
        expect(await causesIn(store)).toEqual(["activity-1"]);
      });

      it("is recorded once, though it comes twice in one decision", async () => {
        await store.decide(LEX_SARAH, () => ({ events: [eventDraft(), eventDraft()], result: null }));
        expect(await causesIn(store)).toEqual(["activity-1"]);
      });

      it("is recorded once, though it comes for another occasion", async () => {
        await record(store);
        await record(store, { occasion: TSI });
        expect((await store.history()).has(TSI)).toBe(false);
      });

      it("does not keep others of its decision from being recorded", async () => {
        await record(store, { cause: "a" });
        const events = [eventDraft({ cause: "a" }), eventDraft({ cause: "b" })];
        await store.decide(LEX_SARAH, () => ({ events, result: null }));
        expect(await causesIn(store)).toEqual(["a", "b"]);
      });

      it("twice changes nothing, whatever else is recorded around it", async () => {
        const causes = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 });
        const check = async (numbers: readonly number[]) => {
          const own = await open();
          for (const number of numbers) await record(own, { cause: `activity-${number}` });
          expect(await causesIn(own)).toEqual([...new Set(numbers)].map((number) => `activity-${number}`));
          await own.close();
        };
        await fc.assert(fc.asyncProperty(causes, check), { numRuns: 25 });
      });
    });

    describe("decisions at the same time", () => {
      it("are made one after the other: of two who hand in, one is told of the other", async () => {
        const results = await Promise.all([
          store.decide(LEX_SARAH, handIn(anna, "press-1")),
          store.decide(LEX_SARAH, handIn(bo, "press-2")),
        ]);
        expect(results).toEqual(["recorded", "already-submitted"]);
        expect(await causesIn(store)).toEqual(["press-1"]);
      });

      it("are all recorded, a thousand of them, in the order they came", async () => {
        const numbers = Array.from({ length: 1000 }, (_, index) => index);
        await Promise.all(numbers.map((index) => record(store, aThousandth(index))));
        expect(await causesIn(store)).toEqual(numbers.map((index) => `activity-${index}`));
      });

      it("may be asked for while others are waiting", async () => {
        const first = record(store, { cause: "first" });
        const second = first.then(() => record(store, { cause: "second" }));
        await Promise.all([first, record(store, { cause: "beside" }), second]);
        expect(await causesIn(store)).toEqual(["first", "beside", "second"]);
      });
    });

    describe("nothing is recorded", () => {
      afterEach(async () => expect(await causesIn(store)).toEqual([]));

      it("by a decision without events, whose result is told all the same", async () => {
        expect(await store.decide(LEX_SARAH, () => ({ events: [], result: "refused" }))).toBe("refused");
      });

      it("by a decision that throws, and its caller gets what it threw", async () => {
        const decision = () => {
          throw new Error("a bug in a decision");
        };
        await expect(store.decide(LEX_SARAH, decision)).rejects.toThrow("a bug in a decision");
      });

      it("for an occasion that was not decided on", async () => {
        const decision = () => ({ events: [eventDraft({ occasion: TSI })], result: null });
        await expect(store.decide(LEX_SARAH, decision)).rejects.toMatchObject({ code: "unfit" });
      });

      it.each([
        ["a day that is none", { day: "2026-02-30" }],
        ["an instant without a zone", { at: "2026-05-04T09:12:00" }],
        ["no cause", { cause: "" }],
        ["a person without an id", { by: { id: "", name: "Anna Ek" } }],
        ["a link that is none", { move: submitted("rapporten på G:") }],
      ])("of an event with %s, which could not be read again", async (_, over) => {
        await expect(record(store, over)).rejects.toMatchObject({ name: "StoreError", code: "unfit" });
      });

      it("of a decision in which one event is not fit", async () => {
        const events = [eventDraft({ cause: "fit" }), eventDraft({ cause: "" })];
        const decided = store.decide(LEX_SARAH, () => ({ events, result: null }));
        await expect(decided).rejects.toMatchObject({ code: "unfit" });
      });
    });

    it("records the others, where one of several decisions at the same time throws", async () => {
      const decision = () => {
        throw new Error("a bug in a decision");
      };
      const outcomes = await Promise.allSettled([
        record(store, { cause: "before" }),
        store.decide(LEX_SARAH, decision),
        record(store, { cause: "after" }),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(await causesIn(store)).toEqual(["before", "after"]);
    });

    describe("conversations", () => {
      it("are kept under their id", async () => {
        await store.changeConversation(channel().id, () => channel());
        expect(await store.conversation(channel().id)).toEqual(channel());
        expect(await store.conversations()).toEqual([channel()]);
      });

      it("are changed from what they were", async () => {
        await store.changeConversation(channel().id, () => channel());
        const after = await store.changeConversation(
          channel().id,
          (before) => before && { ...before, committee: "nykoping/sn", tiedBy: anna },
        );
        expect(after).toEqual(channel({ committee: "nykoping/sn", tiedBy: anna }));
        expect(await store.conversations()).toEqual([after]);
      });

      it("are given as null to their first change", async () => {
        await store.changeConversation("new", (before) => {
          expect(before).toBeNull();
          return channel({ id: "new" });
        });
      });

      it("are removed by null", async () => {
        await store.changeConversation(channel().id, () => channel());
        expect(await store.changeConversation(channel().id, () => null)).toBeNull();
        expect(await store.conversation(channel().id)).toBeNull();
      });

      it("may be removed though they are not there", async () => {
        expect(await store.changeConversation("unknown", () => null)).toBeNull();
      });

      it("change one after the other, each seeing the last", async () => {
        await store.changeConversation("a", () => channel({ id: "a", team: "" }));
        const addOne = () =>
          store.changeConversation("a", (before) => before && { ...before, team: `${before.team}+` });
        await Promise.all([addOne(), addOne(), addOne()]);
        expect((await store.conversation("a"))?.team).toBe("+++");
      });

      it.each([
        ["under another's id", () => channel({ id: "other" })],
        ["last seen on a day that is none", () => channel({ id: "a", lastSeen: "i går" })],
      ])("are refused %s", async (_, change) => {
        await expect(store.changeConversation("a", change)).rejects.toMatchObject({ code: "unfit" });
        expect(await store.conversations()).toEqual([]);
      });

      it("are unknown where nothing came from", async () => {
        expect(await store.conversation("unknown")).toBeNull();
      });
    });

    describe("settings", () => {
      const track = (agreement: string, day: string) =>
        store.changeSettings((before) => ({
          ...before,
          trackingSince: { ...before.trackingSince, [agreement]: day },
        }));

      it("are changed from what they were", async () => {
        await track("sn-2024", "2024-02-01");
        await track("sn-2026", "2026-01-15");
        const expected = { "sn-2024": "2024-02-01", "sn-2026": "2026-01-15" };
        expect((await store.settings()).trackingSince).toEqual(expected);
      });

      it("change one after the other, each seeing the last", async () => {
        await Promise.all([track("sn-2024", "2024-02-01"), track("sn-2026", "2026-01-15")]);
        expect(Object.keys((await store.settings()).trackingSince)).toEqual(["sn-2024", "sn-2026"]);
      });

      it("keep the keys that links are signed with, in their order", async () => {
        const linkKeys = ["second", "first"].map((id) => ({
          id,
          secret: "A".repeat(43),
          made: "2026-05-04",
        }));
        await store.changeSettings((before) => ({ ...before, linkKeys }));
        expect((await store.settings()).linkKeys).toEqual(linkKeys);
      });

      it("are refused with a day that is none", async () => {
        await expect(track("sn-2026", "2026-13-01")).rejects.toMatchObject({ code: "unfit" });
        expect(await store.settings()).toEqual(NO_SETTINGS);
      });
    });

    describeCalendars(() => store);
    describeOutbox(() => store);
    describeLastQuestions(() => store);
    describeForgetting(() => store);
    describeUnanswered(() => store);

    describe("what is taken in hand", () => {
      it("is the caller's, also when it is taken again, or was let go of", async () => {
        expect(await store.take("sending to a", 60_000)).toBe(true);
        expect(await store.take("sending to a", 60_000)).toBe(true);
        await store.letGo("sending to a");
        expect(await store.take("sending to a", 60_000)).toBe(true);
      });

      it("may be let go of though nobody has it", async () => {
        await store.letGo("sending to b");
        expect(await store.take("sending to b", 60_000)).toBe(true);
      });
    });

    describe("a closed store", () => {
      it("has recorded what was asked for before", async () => {
        const waiting = record(store);
        await store.close();
        expect(await waiting).toBe("recorded");
      });

      it("may be closed again", async () => {
        await store.close();
        await store.close();
      });

      it.each<[string, (closed: Store) => Promise<unknown>]>([
        ["history", (closed) => closed.history()],
        ["decide", (closed) => record(closed)],
        ["conversation", (closed) => closed.conversation("a")],
        ["conversations", (closed) => closed.conversations()],
        ["changeConversation", (closed) => closed.changeConversation("a", () => null)],
        ["settings", (closed) => closed.settings()],
        ["changeSettings", (closed) => closed.changeSettings((before) => before)],
        ["take", (closed) => closed.take("sending", 1_000)],
        ["letGo", (closed) => closed.letGo("sending")],
        ["lastQuestion", (closed) => closed.lastQuestion("a", "anna")],
        ["keepUnanswered", (closed) => closed.keepUnanswered({ text: "vad gäller?", day: "2026-05-04" })],
        ["unanswered", (closed) => closed.unanswered("2026-05-04")],
      ])("refuses %s", async (_, call) => {
        await store.close();
        await expect(call(store)).rejects.toMatchObject({ name: "StoreError", code: "closed" });
      });
    });
  });
}
