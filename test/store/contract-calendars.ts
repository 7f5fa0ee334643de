import { describe, expect, it } from "vitest";
import type { MeetingChange } from "../../src/domain/meeting-change.js";
import type { Store } from "../../src/store/store.js";
import { anna } from "./samples.js";

const added = (cause: string, over: Partial<MeetingChange> = {}): MeetingChange => ({
  cause,
  at: "2026-05-04T09:12:00+02:00",
  day: "2026-05-04",
  by: anna,
  committee: "nykoping/sn",
  meeting: "sn-2026-10-22",
  move: { type: "added", date: "2026-10-22" },
  ...over,
});

/** What every store promises of the committees' calendars. */
export function describeCalendars(store: () => Store): void {
  const record = (...changes: MeetingChange[]) =>
    store().changeMeetings(() => ({ changes, result: "recorded" }));

  describe("changes of the calendars", () => {
    it("are kept in the order they were made, and each decision sees those before it", async () => {
      await record(added("a"));
      const seen = await store().changeMeetings((changes) => ({
        changes: [added("b")],
        result: changes.length,
      }));
      expect(seen).toBe(1);
      expect((await store().meetingChanges()).map(({ cause }) => cause)).toEqual(["a", "b"]);
    });

    it("are not recorded again for the same cause, also in one decision", async () => {
      await record(added("a"), added("a"));
      await record(added("a"));
      expect(await store().meetingChanges()).toEqual([added("a")]);
    });

    it("are recorded whole or not at all: one with a day that is none keeps the other out", async () => {
      const wrong = added("b", { move: { type: "added", date: "2026-02-30" } });
      await expect(record(added("a"), wrong)).rejects.toMatchObject({ code: "unfit" });
      expect(await store().meetingChanges()).toEqual([]);
    });
  });
}
