import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { BO, buttonsOf, cardOf, kindsOf, PERSONAL, press, pressRaw, say, textOf } from "./chat.js";
import { card, movesOf, officialsBot, RETURNED, recorded, TSI, viewOf } from "./deciding.js";

let bot: Deps;
beforeEach(async () => {
  bot = await officialsBot();
});

describe("the outcome of a meeting", () => {
  const AFTER = { today: "2026-06-05" };
  const cardAfter = (said = AFTER) => say(bot, "utfall för SN 4 juni", { ...said, place: PERSONAL });
  const rowsOf = (shown: unknown) =>
    buttonsOf(shown).find(({ verb }) => verb === "outcomes")?.data.rows as string[];
  /** What is chosen for some occasions, as the card's inputs bring it. */
  const chosen = (shown: unknown, wanted: Record<string, readonly [string, string]>) =>
    Object.fromEntries(
      rowsOf(shown).flatMap((id, place) => [
        [`outcome-${place}`, wanted[id]?.[0] ?? "none"],
        [`paragraph-${place}`, wanted[id]?.[1] ?? ""],
      ]),
    );

  it("is asked for on one card, with what is missing and the offer to postpone it", async () => {
    const shown = await cardAfter();
    expect(textOf(shown)).toContain("Tidiga och samordnade insatser (TSI) · saknas");
    expect(rowsOf(cardOf(shown))).toContain(TSI);
    expect(buttonsOf(cardOf(shown)).filter(({ verb }) => verb === "decide")).toHaveLength(4);
  });

  it("is recorded for several items in one press, and for no other", async () => {
    const shown = cardOf(await cardAfter());
    const other = rowsOf(shown).find((id) => id !== TSI) ?? "";
    const inputs = chosen(shown, { [TSI]: ["noted", "34"], [other]: ["decided", "SN § 35"] });
    const done = await press(bot, shown, "outcomes", { ...AFTER, inputs });
    expect(kindsOf(done)).toEqual(["replaceForAll"]);
    expect(textOf(done)).toContain("2 utfall antecknade.");
    expect(await movesOf(bot)).toEqual([
      { type: "presented", meeting: "2026-06-04", paragraph: "34", outcome: "noted", again: null },
    ]);
    expect(await movesOf(bot, other)).toMatchObject([{ outcome: "decided", paragraph: "35" }]);
    expect([...(await bot.store.history()).keys()]).toHaveLength(2);
  });

  it("says which item was refused, and records the others", async () => {
    const shown = cardOf(await cardAfter());
    const other = rowsOf(shown).find((id) => id !== TSI) ?? "";
    const inputs = chosen(shown, { [TSI]: ["noted", "trettiofyra"], [other]: ["noted", "35"] });
    const done = await press(bot, shown, "outcomes", { ...AFTER, inputs });
    expect(textOf(done)).toContain("går inte att läsa som en paragraf");
    // What was typed stands in the card, so that it need not be typed again.
    expect(JSON.stringify(cardOf(done))).toContain('"value":"trettiofyra"');
    expect(await movesOf(bot)).toEqual([]);
    expect(await movesOf(bot, other)).toHaveLength(1);
  });

  it("is not recorded where nothing is chosen, or by somebody who is no official", async () => {
    const shown = cardOf(await cardAfter());
    expect(textOf(await press(bot, shown, "outcomes", { ...AFTER, inputs: chosen(shown, {}) }))).toContain(
      "Inget utfall är valt",
    );
    const inputs = chosen(shown, { [TSI]: ["noted", "34"] });
    const refused = await press(bot, shown, "outcomes", { ...AFTER, inputs, from: BO });
    expect(textOf(refused)).toContain("Det kan bara nämndens handläggare göra");
    expect((await bot.store.history()).size).toBe(0);
  });

  it("is not asked for before the meeting, nor of somebody who is no official", async () => {
    expect(textOf(await cardAfter({ today: "2026-06-03" }))).toContain("har inte varit än");
    expect(textOf(await say(bot, "utfall för SN 4 juni", { ...AFTER, from: BO }))).toContain("Anna Åberg");
  });

  it("cannot be told of a meeting that has not been", async () => {
    const done = await recorded(bot, "present", { meeting: "2026-06-04", outcome: "noted" });
    expect(textOf(done)).toContain("har inte varit än");
    expect(await movesOf(bot)).toEqual([]);
  });

  it("sent back makes an occasion of its own, linked both ways", async () => {
    const shown = cardOf(await cardAfter());
    const inputs = { ...chosen(shown, { [TSI]: ["returned", "34"] }), again: "2026-12-17" };
    await press(bot, shown, "outcomes", { ...AFTER, inputs });
    const first = cardOf(await card(bot, TSI, AFTER));
    expect(buttonsOf(first).some(({ data }) => data.occasion === RETURNED)).toBe(true);
    const again = await card(bot, RETURNED, AFTER);
    expect(textOf(again)).toContain("(återremiss)");
    expect(textOf(again)).toContain("Återremiss från: torsdag 4 juni 2026 § 34");
    expect(textOf(again)).toContain("torsdag 17 december 2026");
    expect(buttonsOf(cardOf(again)).some(({ data }) => data.occasion === TSI)).toBe(true);
  });

  it("sent back comes up at the next known meeting where none is chosen, and lives on its own", async () => {
    const done = await recorded(
      bot,
      "present",
      { meeting: "2026-06-04", outcome: "returned", paragraph: "34" },
      AFTER,
    );
    expect(textOf(done)).toContain("Tas upp igen: sammanträde torsdag 17 september 2026");
    expect(bot.library.occasion(RETURNED)).toMatchObject({ meeting: "2026-09-17", submitBy: "2026-08-27" });
    await pressRaw(
      bot,
      "acknowledge",
      { occasion: RETURNED, view: viewOf(RETURNED) },
      { ...AFTER, from: BO },
    );
    expect((await movesOf(bot, RETURNED)).map(({ type }) => type)).toEqual(["acknowledged"]);
    expect(textOf(await say(bot, "vad ska redovisas till SN i september 2026?", AFTER))).toContain(
      "(återremiss)",
    );
  });

  it("sent back and then opened again is gone", async () => {
    await recorded(bot, "present", { meeting: "2026-06-04", outcome: "returned" }, AFTER);
    await recorded(bot, "reopen", { reason: "Fel rad" }, AFTER);
    expect(bot.library.occasion(RETURNED)).toBeNull();
  });
});
