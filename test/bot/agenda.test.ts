import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { BO, CHANNEL, kindsOf, say, textOf } from "./chat.js";
import { officialsBot, REASON, recorded } from "./deciding.js";

let bot: Deps;
beforeEach(async () => {
  bot = await officialsBot();
});

describe("the draft of an agenda", () => {
  it("lists what is up, with form, division, papers, section and owner, and comes as text too", async () => {
    const said = await say(bot, "utkast till ärendelista för SN 4 juni", { from: BO });
    expect(kindsOf(said)).toEqual(["reply", "reply"]);
    expect(said[1]).toMatchObject({ card: null });
    expect(textOf(said)).toContain("Muntlig och skriftlig · DSO · avsnitt 5.5.6 · ingen ansvarig");
    expect(textOf(said)).toContain("Underlag: saknas");
    expect(textOf(said)).toContain("4 ärenden, 4 utan underlag.");
  });

  it("counts what was postponed from it, and to it", async () => {
    await recorded(bot, "postpone", { meeting: "2026-09-17", reason: REASON });
    expect(textOf(await say(bot, "utkast till ärendelista för SN 4 juni"))).toContain(
      "1 ärende har skjutits upp härifrån",
    );
    expect(textOf(await say(bot, "draft agenda for SN 17 September"))).toContain("1 item postponed to here");
  });

  it.each<[string, string]>([
    ["utkast till ärendelista för SN 5 juni 2026", "Jag känner inte till något sammanträde"],
    ["ärendelista", "Vilken nämnd gäller det?"],
    ["ärendelista för SN 2026", "Skriv vilken dag du menar"],
  ])("is not made up: %s", async (text, expected) => {
    expect(textOf(await say(bot, text))).toContain(expected);
  });

  it("is of the channel's committee and its next meeting where nothing is said", async () => {
    expect(textOf(await say(bot, "ärendelista", { place: CHANNEL }))).toContain("torsdag 4 juni 2026");
  });

  it.each(["vad står på dagordningen i juni?", "vad är en ärendelista?", "vad blev utfallet 2024?"])(
    "is not what is asked: %s",
    async (text) => {
      expect(textOf(await say(bot, text))).not.toContain("Utkast till ärendelista");
    },
  );
});
