import { describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.js";
import { anna } from "./samples.js";

/** What every store promises of the questions that nothing was found for. */
export function describeUnanswered(store: () => Store): void {
  describe("questions without an answer", () => {
    const TODAY = "2026-05-04";
    const textsOf = async (today = TODAY) => (await store().unanswered(today)).map(({ text }) => text);
    const keep = (text: string, day = TODAY) => store().keepUnanswered({ text, day });

    it("are kept in the order they came, with their day", async () => {
      await keep("vad gäller?");
      await keep("vem gör det?", "2026-05-05");
      expect(await store().unanswered("2026-05-05")).toEqual([
        { text: "vad gäller?", day: TODAY },
        { text: "vem gör det?", day: "2026-05-05" },
      ]);
    });

    it("are kept once of a day, and again of another", async () => {
      await Promise.all([keep("vad gäller?"), keep("vad gäller?")]);
      await keep("vad gäller?", "2026-05-05");
      expect((await store().unanswered("2026-05-05")).map(({ day }) => day)).toEqual([TODAY, "2026-05-05"]);
    });

    it("hold the text and the day, and nothing else they are given with", async () => {
      const more = { text: "vad gäller?", day: TODAY, from: anna };
      await store().keepUnanswered(more);
      expect(await store().unanswered(TODAY)).toEqual([{ text: "vad gäller?", day: TODAY }]);
    });

    it("are kept for 90 days, and gone for good when the list is asked for later", async () => {
      await keep("vad gäller?");
      expect(await textsOf("2026-08-02")).toEqual(["vad gäller?"]);
      expect(await textsOf("2026-08-03")).toEqual([]);
      expect(await textsOf(TODAY)).toEqual([]);
    });

    it("are gone for good when another is kept 91 days later", async () => {
      await keep("vad gäller?");
      await keep("vem gör det?", "2026-08-03");
      expect(await textsOf(TODAY)).toEqual(["vem gör det?"]);
    });

    it("are never more than 2,000: the oldest goes first", async () => {
      const numbers = Array.from({ length: 2_001 }, (_, index) => index);
      await Promise.all(numbers.map((number) => keep(`fråga ${number}`)));
      const texts = await textsOf();
      expect([texts.length, texts[0], texts.at(-1)]).toEqual([2_000, "fråga 1", "fråga 2000"]);
    });

    it.each([
      ["no text", "", TODAY],
      ["more text than is kept", "a".repeat(301), TODAY],
      ["a day that is none", "vad gäller?", "i går"],
    ])("are refused with %s, in words that do not repeat the text", async (_, text, day) => {
      const refused = await keep(text, day).catch((error: unknown) => error);
      expect(refused).toMatchObject({ name: "StoreError", code: "unfit" });
      expect(String(refused)).not.toContain(text || "undefined");
      expect(await textsOf()).toEqual([]);
    });
  });
}
