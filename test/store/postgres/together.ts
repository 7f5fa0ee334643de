import { describe, expect, it } from "vitest";
import { tryMove } from "../../../src/domain/lifecycle.js";
import type { OutboxItem } from "../../../src/store/outbox.js";
import type { Store } from "../../../src/store/store.js";
import { anna, bo, causesIn, channel, eventDraft, LEX_SARAH, record, submitted, TSI } from "../samples.js";
import type { Server } from "./embedded.mjs";
import { newDatabase, newTenant, opened } from "./opened.js";

const waiting = (id: string): OutboxItem => ({
  id,
  to: channel().id,
  notice: { type: "lost", committee: null, name: "Åsa" },
  day: "2026-05-04",
  attempts: 0,
  notBefore: null,
});

const done = (id: string) => ({
  item: null,
  sent: { id, day: "2026-05-04", outcome: "sent", message: null } as const,
  events: [],
});

/** What several processes over one tenant may rely on. */
export function describeTogether(server: () => Server): void {
  const several = async (count: number): Promise<Store[]> => {
    const tenant = newTenant();
    return Promise.all(Array.from({ length: count }, () => opened(server().url, tenant)));
  };
  const two = async (): Promise<[Store, Store]> => (await several(2)) as [Store, Store];

  describe("instances over one tenant", () => {
    it("make the tables once, though they start at the same time in an empty database", async () => {
      const url = await newDatabase(server());
      const stores = await Promise.all([1, 2, 3, 4].map(() => opened(url, "one")));
      await Promise.all(stores.map((store, index) => record(store, { cause: `from ${index}` })));
      expect(await causesIn(stores[0] as Store)).toHaveLength(4);
    });

    it("see what another has recorded as soon as it is told that it is", async () => {
      const [first, second] = await two();
      await record(first);
      expect(await causesIn(second)).toEqual(["activity-1"]);
      await second.changeConversation("a", () => channel({ id: "a" }));
      await second.changeConversation("b", () => channel({ id: "b" }));
      expect(await first.conversation("a")).toEqual(channel({ id: "a" }));
      await first.changeConversation("a", () => null);
      await first.changeConversation("b", (before) => before && { ...before, locale: "en" });
      expect(await second.conversations()).toEqual([channel({ id: "b", locale: "en" })]);
      await second.changeConversation("a", () => channel({ id: "a", locale: "sv" }));
      expect((await first.conversations()).map(({ id }) => id).sort()).toEqual(["a", "b"]);
    });

    it("record all of what they record at the same time, in one order, each once", async () => {
      const stores = await several(3);
      const numbers = Array.from({ length: 300 }, (_, index) => index);
      const recordIn = (index: number) =>
        record(stores[index % 3] as Store, {
          cause: `activity-${index}`,
          occasion: index % 2 ? TSI : LEX_SARAH,
        });
      await Promise.all(numbers.map(recordIn));
      const [first = [], ...others] = await Promise.all(stores.map(causesIn));
      expect(first.toSorted()).toEqual(numbers.map((number) => `activity-${number}`).toSorted());
      for (const other of others) expect(other).toEqual(first);
    });

    it("record the same cause once, though all are told of it at the same time", async () => {
      const stores = await several(3);
      await Promise.all(stores.map((store) => record(store)));
      expect(await causesIn(stores[0] as Store)).toEqual(["activity-1"]);
    });

    it("decide one after the other: of two who hand in at the same time, one is told of the other", async () => {
      const [first, second] = await two();
      const handIn = (store: Store, by: typeof anna, cause: string) =>
        store.decide(LEX_SARAH, (history) => {
          const allowed = tryMove(history, submitted(), { by, isOfficial: false });
          if (!allowed.ok) return { events: [], result: allowed.problem.code as string };
          return { events: [eventDraft({ by, cause, move: allowed.value.move })], result: "recorded" };
        });
      for (let round = 1; round <= 10; round++) {
        const withdraw = () =>
          record(first, { cause: `taken back ${round}`, move: { type: "withdrawn", reason: null } });
        const said = await Promise.all([handIn(first, anna, `a${round}`), handIn(second, bo, `b${round}`)]);
        expect(said.toSorted()).toEqual(["already-submitted", "recorded"]);
        await withdraw();
      }
    });

    it("ask a decision again whose ground has changed, and keep only what it came to the last time", async () => {
      const [first, second] = await two();
      await record(first, { cause: "before" });
      await causesIn(second);
      const seen: number[] = [];
      const together = [
        ...Array.from({ length: 20 }, (_, index) => record(first, { cause: `activity-${index}` })),
        ...Array.from({ length: 20 }, (_, index) =>
          second.decide(LEX_SARAH, (history) => {
            seen[index] = history.length;
            return { events: [eventDraft({ cause: `seen ${history.length} (${index})` })], result: null };
          }),
        ),
      ];
      await Promise.all(together);
      const causes = await causesIn(first);
      expect(causes).toHaveLength(41);
      // Each stands in the log exactly where it says it saw the log end.
      for (const [index, cause] of causes.entries())
        if (cause.startsWith("seen")) expect(cause).toMatch(new RegExp(`^seen ${index} `));
    });

    it("change settings one after the other, each seeing the last", async () => {
      const stores = await several(3);
      const track = (store: Store, agreement: string) =>
        store.changeSettings((before) => ({
          ...before,
          trackingSince: { ...before.trackingSince, [agreement]: "2026-01-15" },
        }));
      await Promise.all(stores.map((store, index) => track(store, `agreement-${index}`)));
      const tracked = Object.keys((await (stores[0] as Store).settings()).trackingSince);
      expect(tracked.toSorted()).toEqual(["agreement-0", "agreement-1", "agreement-2"]);
    });

    it("let a message wait once, and deal with it once", async () => {
      const [first, second] = await two();
      await Promise.all([
        first.enqueue([waiting("a"), waiting("b")]),
        second.enqueue([waiting("b"), waiting("a")]),
      ]);
      expect(await first.outbox()).toHaveLength(2);
      let asked = 0;
      const settle = (store: Store) =>
        store.settle("a", () => {
          asked += 1;
          return { ...done("a"), events: [eventDraft({ cause: `sent ${asked}` })] };
        });
      await Promise.all([settle(first), settle(second)]);
      expect([(await second.outbox()).map(({ id }) => id), await causesIn(first)]).toEqual([
        ["b"],
        [expect.stringMatching(/^sent /)],
      ]);
      await second.enqueue([waiting("a")]);
      expect((await first.outbox()).map(({ id }) => id)).toEqual(["b"]);
    });

    it("see a message wait again that was removed from their memory by another", async () => {
      const [first, second] = await two();
      await first.enqueue([waiting("a"), waiting("b")]);
      await second.outbox();
      await first.settle("a", () => ({ item: null, sent: null, events: [] }));
      expect((await second.outbox()).map(({ id }) => id)).toEqual(["b"]);
      await second.enqueue([waiting("a")]);
      expect((await first.outbox()).map(({ id }) => id)).toEqual(["b", "a"]);
    });

    it("know what somebody asked another of them last", async () => {
      const [first, second] = await two();
      const asked = { text: "i juni?", at: "2026-05-04T09:00:00+02:00", understood: { year: 2026 } };
      await first.keepQuestion("19:sn", "anna", asked);
      expect(await second.lastQuestion("19:sn", "anna")).toEqual(asked);
    });

    it("take in hand what nobody has, and one of several that want it gets it", async () => {
      const stores = await several(3);
      const taken = await Promise.all(stores.map((store) => store.take("sending to a", 60_000)));
      expect(taken.toSorted()).toEqual([false, false, true]);
      const owner = stores[taken.indexOf(true)] as Store;
      const other = stores[taken.indexOf(false)] as Store;
      await other.letGo("sending to a");
      expect(await other.take("sending to a", 60_000)).toBe(false);
      await owner.letGo("sending to a");
      expect(await other.take("sending to a", 60_000)).toBe(true);
    });

    it("take over what ran out in the hands of one that says nothing more", async () => {
      const [first, second] = await two();
      expect(await first.take("sending to a", 0)).toBe(true);
      expect(await second.take("sending to a", 60_000)).toBe(true);
      expect(await first.take("sending to a", 60_000)).toBe(false);
    });
  });
}
