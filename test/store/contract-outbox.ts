import { describe, expect, it } from "vitest";
import type { OutboxItem, SentItem } from "../../src/store/outbox.js";
import type { Delivery, Store } from "../../src/store/store.js";
import { causesIn, eventDraft, LEX_SARAH } from "./samples.js";

const waiting = (id: string, over: Partial<OutboxItem> = {}): OutboxItem => ({
  id,
  to: "19:sn@thread.tacv2",
  notice: { type: "reminder", committee: "nykoping/sn", occasions: [{ id: LEX_SARAH, step: -7 }] },
  day: "2026-05-04",
  attempts: 0,
  notBefore: null,
  ...over,
});

const sent = (id: string, day = "2026-05-04"): SentItem => ({ id, day, outcome: "sent", message: "m-1" });

const reminded = (cause: string) =>
  eventDraft({
    cause,
    move: { type: "reminded", step: -7, conversation: "19:sn@thread.tacv2", message: "m-1" },
  });

const delivered = (id: string, day?: string): Delivery => ({
  item: null,
  sent: sent(id, day),
  events: [reminded(`sent ${id}`)],
});

/** What every store promises of messages that wait to be sent. */
export function describeOutbox(store: () => Store): void {
  const idsOf = async () => (await store().outbox()).map(({ id }) => id);

  describe("messages that wait to be sent", () => {
    it("wait in the order they came, each once", async () => {
      await store().enqueue([waiting("a"), waiting("b"), waiting("a")]);
      await store().enqueue([waiting("b"), waiting("c")]);
      expect(await idsOf()).toEqual(["a", "b", "c"]);
    });

    it("wait no longer once they are sent, and what was sent is recorded with it", async () => {
      await store().enqueue([waiting("a"), waiting("b")]);
      await store().settle("a", () => delivered("a"));
      expect(await idsOf()).toEqual(["b"]);
      expect(await store().sent()).toEqual(new Map([["a", sent("a")]]));
      expect(await causesIn(store())).toEqual(["sent a"]);
    });

    it("are not taken in again once they were sent", async () => {
      await store().enqueue([waiting("a")]);
      await store().settle("a", () => delivered("a"));
      await store().enqueue([waiting("a")]);
      expect(await idsOf()).toEqual([]);
    });

    it("wait on, changed, after an attempt that failed", async () => {
      await store().enqueue([waiting("a"), waiting("b")]);
      const later = "2026-05-04T09:15:00+02:00";
      await store().settle("a", (item) => ({
        item: { ...item, attempts: item.attempts + 1, notBefore: later },
        sent: null,
        events: [],
      }));
      expect(await store().outbox()).toEqual([waiting("a", { attempts: 1, notBefore: later }), waiting("b")]);
      expect(await store().sent()).toEqual(new Map());
    });

    it("are settled once: the second time nothing is asked and nothing recorded", async () => {
      await store().enqueue([waiting("a")]);
      let asked = 0;
      const settle = () =>
        store().settle("a", () => {
          asked += 1;
          return delivered("a");
        });
      await Promise.all([settle(), settle()]);
      expect(asked).toBe(1);
      expect(await causesIn(store())).toEqual(["sent a"]);
    });

    it("go on waiting where an event of theirs cannot be recorded", async () => {
      await store().enqueue([waiting("a")]);
      const wrong = { ...delivered("a"), events: [{ ...reminded("x"), day: "i går" }] };
      await expect(store().settle("a", () => wrong)).rejects.toMatchObject({ code: "unfit" });
      expect(await idsOf()).toEqual(["a"]);
      expect(await store().history()).toEqual(new Map());
    });

    it("are remembered as sent for longer than they could be planned anew, and then forgotten", async () => {
      await store().enqueue([waiting("a"), waiting("b"), waiting("c")]);
      await store().settle("a", () => delivered("a", "2026-05-04"));
      await store().settle("b", () => delivered("b", "2027-06-08"));
      expect([...(await store().sent()).keys()]).toEqual(["a", "b"]);
      await store().settle("c", () => delivered("c", "2027-06-09"));
      expect([...(await store().sent()).keys()]).toEqual(["b", "c"]);
    });

    it("wait from the moment that what they tell of is recorded, and are not asked for twice", async () => {
      const decide = () =>
        store().decide(LEX_SARAH, () => ({
          events: [eventDraft({ cause: "handed in" })],
          result: "told",
          outbox: [waiting("a")],
        }));
      expect(await decide()).toBe("told");
      await decide();
      expect([await causesIn(store()), await idsOf()]).toEqual([["handed in"], ["a"]]);
    });

    it("do not wait, and nothing is recorded, where either cannot be", async () => {
      const decide = (event: object, message: object) =>
        store().decide(LEX_SARAH, () => ({
          events: [{ ...eventDraft({ cause: "x" }), ...event }],
          result: null,
          outbox: [waiting("a", message)],
        }));
      await expect(decide({}, { to: "" })).rejects.toMatchObject({ code: "unfit" });
      await expect(decide({ day: "i går" }, {})).rejects.toMatchObject({ code: "unfit" });
      expect([await causesIn(store()), await idsOf()]).toEqual([[], []]);
    });

    it("are refused without a receiver", async () => {
      await expect(store().enqueue([waiting("a", { to: "" })])).rejects.toMatchObject({ code: "unfit" });
      expect(await idsOf()).toEqual([]);
    });
  });
}
