import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { ANNA, BO, cardOf, press, pressRaw, say, textOf } from "./chat.js";
import { officialsBot, recorded, TSI, viewOf } from "./deciding.js";

let bot: Deps;
beforeEach(async () => {
  bot = await officialsBot();
});

describe("history", () => {
  it("tells who did what, the newest last, reminders and what was taken back included", async () => {
    const link = "https://nykoping.sharepoint.com/tsi.docx";
    await pressRaw(bot, "acknowledge", { occasion: TSI, view: viewOf() }, { from: BO, today: "2026-04-01" });
    const step = { type: "reminded", step: -14, conversation: "c", message: null } as const;
    await bot.store.decide(TSI, () => ({
      events: [
        {
          occasion: TSI,
          cause: "r-1",
          at: "2026-04-30T08:00:00+02:00",
          day: "2026-04-30",
          by: ANNA,
          move: step,
        },
      ],
      result: null,
    }));
    await pressRaw(bot, "submit", { occasion: TSI, view: viewOf(), link }, { from: BO });
    await recorded(bot, "waive", { reason: "Nedlagt <b>projekt</b>" });
    const said = textOf(await say(bot, "historik för TSI 2026"));
    expect(said.split("\n").filter((line) => line.includes("kl."))).toEqual([
      "1 april 2026 kl. 09.12: Bo Berg kvitterade.",
      "30 april 2026 kl. 08.00: Påminnelse skickades, 14 dagar före stoppdagen.",
      "4 maj 2026 kl. 09.12: Bo Berg lämnade in rapporten.",
      "4 maj 2026 kl. 09.12: Anna Åberg avslutade utan redovisning: Nedlagt <b>projekt</b>.",
    ]);
  });

  it("tells what somebody took apart from what they were given", async () => {
    const taken = await say(bot, "jag tar TSI");
    await press(bot, cardOf(taken), "assign");
    expect(textOf(await say(bot, "historik för TSI 2026"))).toContain("Anna Åberg tog uppföljningen.");
  });

  it("is paged, and opens on the newest", async () => {
    for (let i = 0; i < 8; i += 1) {
      await recorded(bot, "waive", { reason: `Varv ${i}` });
      await recorded(bot, "reopen", {});
    }
    const last = await say(bot, "historik för TSI 2026");
    expect(textOf(last)).toContain("Händelse 13–16 av 16");
    const older = await press(bot, cardOf(last), "history");
    expect(textOf(older)).toContain("Händelse 1–12 av 16");
  });

  it.each<[string, string]>([
    ["historik för TSI 2026", "Inget är registrerat för"],
    ["historik för månlandningen", "Vilken uppföljning gäller det?"],
  ])("says so where there is none: %s", async (text, expected) => {
    expect(textOf(await say(bot, text))).toContain(expected);
  });
});
