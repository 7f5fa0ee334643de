import { describe, expect, it } from "vitest";
import type { LastQuestion, Store } from "../../src/store/store.js";

const asked = (text: string, at = "2026-05-04T09:12:00+02:00"): LastQuestion => ({
  text,
  at,
  understood: { question: { kind: "due", topic: ["lex sarah"] }, year: 2026, period: null },
});

/** What every store promises of the questions that people go on from. */
export function describeLastQuestions(store: () => Store): void {
  describe("a person's last question in a conversation", () => {
    it("is given back as it was kept, å, ä and ö included", async () => {
      await store().keepQuestion("19:sn", "anna", asked("vad gäller för äldre på ön å?"));
      expect(await store().lastQuestion("19:sn", "anna")).toEqual(asked("vad gäller för äldre på ön å?"));
    });

    it("is the last one: the one before it is gone", async () => {
      await store().keepQuestion("19:sn", "anna", asked("i juni?"));
      await store().keepQuestion("19:sn", "anna", asked("och i maj?"));
      expect((await store().lastQuestion("19:sn", "anna"))?.text).toBe("och i maj?");
    });

    it.each([
      ["another person's", "19:sn", "bo"],
      ["one from another conversation", "19:kn", "anna"],
      ["one of ids that only look alike when they are put together", "19:sn anna", ""],
    ])("is not %s", async (_, conversation, person) => {
      await store().keepQuestion("19:sn", "anna", asked("i juni?"));
      expect(await store().lastQuestion(conversation, person)).toBeNull();
    });

    it("is forgotten in every conversation when the person is, and nobody else's is", async () => {
      await store().keepQuestion("19:sn", "anna", asked("i juni?"));
      await store().keepQuestion("19:kn", "anna", asked("i maj?"));
      await store().keepQuestion("19:sn", "bo", asked("i april?"));
      await store().forgetPerson("anna");
      expect(await store().lastQuestion("19:sn", "anna")).toBeNull();
      expect(await store().lastQuestion("19:kn", "anna")).toBeNull();
      expect(await store().lastQuestion("19:sn", "bo")).toEqual(asked("i april?"));
    });

    it("is forgotten half an hour later, when somebody asks again", async () => {
      await store().keepQuestion("19:sn", "anna", asked("i juni?", "2026-05-04T09:12:00+02:00"));
      await store().keepQuestion("19:sn", "bo", asked("i maj?", "2026-05-04T09:42:00+02:00"));
      expect(await store().lastQuestion("19:sn", "anna")).not.toBeNull();
      await store().keepQuestion("19:sn", "bo", asked("i april?", "2026-05-04T09:42:01+02:00"));
      expect(await store().lastQuestion("19:sn", "anna")).toBeNull();
    });
  });
}
