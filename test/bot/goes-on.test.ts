import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import type { Outgoing } from "../../src/bot/turn.js";
import { ANNA, BO, cardOf, newBot, press, say, textOf } from "./chat.js";

let bot: Deps;
beforeEach(() => {
  bot = newBot();
});

const CECILIA = { id: "cecilia", name: "Cecilia Ek" };

/** Anna gives TSI to somebody, and confirms it. */
async function give(person: typeof BO) {
  const proposed = await say(bot, `ge TSI till <at>${person.name}</at>`, { mentions: [person] });
  await press(bot, cardOf(proposed), "assign");
}

/** The short titles of the rows with a day in an answer. */
const titlesIn = ([first]: readonly Outgoing[]): string[] => {
  const answer = first && "answer" in first ? first.answer : undefined;
  return answer && "items" in answer ? answer.items.map(({ shortTitle }) => shortTitle) : [];
};

describe("whose it is", () => {
  it.each([
    "vad har Bo att redovisa i juni?",
    "what is Bo's in June?",
    "Bos rapporter i juni",
    "vad ska Bo Berg redovisa i juni?",
  ])("%s", async (text) => {
    await give(BO);
    expect(titlesIn(await say(bot, text))).toEqual(["Tidiga och samordnade insatser (TSI)"]);
  });

  it("somebody who is mentioned", async () => {
    await give(BO);
    const said = await say(bot, "vad har <at>Bo Berg</at> att redovisa i juni?", { mentions: [BO] });
    expect(titlesIn(said)).toHaveLength(1);
  });

  it("whoever asks, where they have something", async () => {
    await give(BO);
    expect(titlesIn(await say(bot, "vad ska jag redovisa i juni?", { from: BO }))).toHaveLength(1);
  });

  it("whoever asks and has nothing gets everybody's, and is told so", async () => {
    await give(BO);
    const said = await say(bot, "vad ska jag redovisa i juni?", { from: CECILIA });
    expect(textOf(said)).toContain("Du står inte som ansvarig för något.");
    expect(titlesIn(said)).toHaveLength(4);
  });

  it("somebody who has nothing is not passed over", async () => {
    const said = await say(bot, "vad har Cecilia att redovisa i juni?");
    expect(textOf(said)).toContain("Cecilia står inte som ansvarig för något.");
    expect(titlesIn(said)).toEqual([]);
  });

  it("what nobody has", async () => {
    await give(BO);
    const said = await say(bot, "vilka i juni saknar ansvarig?");
    expect(titlesIn(said)).toHaveLength(3);
    expect(titlesIn(said)).not.toContain("Tidiga och samordnade insatser (TSI)");
  });

  it.each([
    "vad har SN att göra i juni?",
    "vad har DSO att redovisa i juni?",
    "vad har vi att redovisa i juni?",
  ])("but a committee or a division is nobody: %s", async (text) => {
    await give(BO);
    expect(titlesIn(await say(bot, text))).toHaveLength(4);
  });
});

describe("going on from a list", () => {
  it("about its rows, without one of its forms, and turned around", async () => {
    await say(bot, "vad redovisas i SN den 17 september 2026?");
    expect(titlesIn(await say(bot, "hur många av dem är muntliga?"))).toHaveLength(3);
    await say(bot, "vad redovisas i SN den 17 september 2026?");
    const without = titlesIn(await say(bot, "inte muntliga"));
    expect(without).toContain("Åtgärdsplaner enligt Lex Sarah");
    expect(titlesIn(await say(bot, "tvärtom"))).toHaveLength(3);
  });

  it("the first for the last", async () => {
    const last = titlesIn(await say(bot, "vad är årets första inlämning till SN?"));
    expect(last).toEqual(["Felaktiga utbetalningar"]);
    expect(titlesIn(await say(bot, "tvärtom"))).toEqual(["Ej verkställda beslut, varje kvartal"]);
  });

  it("to its next page and back", async () => {
    await say(bot, "vad ska redovisas till SN under 2026?");
    const second = JSON.stringify(cardOf(await say(bot, "nästa sida")));
    expect(second).toContain("Visar 11–");
    expect(JSON.stringify(cardOf(await say(bot, "tillbaka")))).not.toContain("Visar 11–");
  });

  it.each(["tvärtom", "fler"])("but with nothing before it, it is not understood: %s", async (text) => {
    expect(await say(bot, text)).toMatchObject([{ answer: { kind: "notFound" } }]);
  });
});

describe("a proposal that is not to be recorded", () => {
  it.each(["avbryt", "nej tack", "cancel"])("%s", async (text) => {
    await say(bot, "TSI är inlämnad: https://example.sharepoint.com/tsi.docx", { today: "2026-05-12" });
    expect(textOf(await say(bot, text, { today: "2026-05-12" }))).toBe("Inget är registrerat.");
    expect(await bot.store.history()).toEqual(new Map());
  });

  it("undo alone is English", async () =>
    expect(textOf(await say(bot, "undo", { from: ANNA }))).toMatch(/nothing/i));
});
