import { describe, expect, it } from "vitest";
import { BO, cardOf, newBot, press, say, textOf } from "./chat.js";
import { eventsOf, LINK, occasionCard } from "./lex-sarah.js";

describe("taking a report back", () => {
  const handedIn = async (...links: string[]) => {
    const bot = newBot();
    for (const link of links) {
      const form = cardOf(await press(bot, await occasionCard(bot), "report"));
      await press(bot, form, "submit", { inputs: { link } });
    }
    return bot;
  };

  it("asks first, and says what it comes to", async () => {
    const bot = await handedIn(LINK);
    const asked = await press(bot, await occasionCard(bot), "askBack");
    expect(textOf(asked)).toContain("ingen rapport inlämnad");
    expect(await eventsOf(bot)).toEqual(["submitted Anna Åberg"]);
  });

  it("of the second version makes the first one count again", async () => {
    const bot = await handedIn(LINK, `${LINK}?v=2`);
    const asked = await press(bot, await occasionCard(bot), "askBack");
    expect(textOf(asked)).toContain("version 1 igen");
    const done = await press(bot, cardOf(asked), "takeBack", { inputs: { reason: "Utkast" }, from: BO });
    expect(textOf(done)).toContain("Version 1 gäller igen");
    expect(textOf(done)).toContain("återtagen 4 maj 2026 av Bo Berg: Utkast");
  });

  it("with a personal number in the reason stops, and keeps nothing of it", async () => {
    const bot = await handedIn(LINK);
    const form = cardOf(await press(bot, await occasionCard(bot), "askBack"));
    const done = await press(bot, form, "takeBack", { inputs: { reason: "Fel barn, 150612-2383" } });
    expect(textOf(done)).toContain("personnummer");
    expect(JSON.stringify(done)).not.toContain("2383");
    expect(await eventsOf(bot)).toEqual(["submitted Anna Åberg"]);
  });

  it.each([
    ["dra tillbaka rapporten för Lex Sarah", null],
    ["ta tillbaka inlämningen av Lex Sarah: fel fil", "fel fil"],
    ["återta rapporten om Lex Sarah eftersom det var ett utkast", "det var ett utkast"],
    ["Kan inte rapporten stå kvar? Nej. dra tillbaka rapporten för Lex Sarah", undefined],
    ["withdraw the report for Lex Sarah because it was a draft", "it was a draft"],
  ])("%j", async (text, reason) => {
    const bot = await handedIn(LINK);
    const asked = await say(bot, text);
    const isAsked = JSON.stringify(asked).includes('"takeBack"');
    expect(isAsked).toBe(reason !== undefined);
    if (reason) expect(JSON.stringify(asked)).toContain(`"value":"${reason}"`);
    expect(await eventsOf(bot)).toEqual(["submitted Anna Åberg"]);
  });

  it("of what is not in says so", async () => {
    const bot = await handedIn();
    expect(textOf(await say(bot, "dra tillbaka rapporten för Lex Sarah"))).toContain(
      "Ingen inlämnad rapport",
    );
  });

  it.each([
    "vad händer om man drar tillbaka rapporten för Lex Sarah?",
    "vilka rapporter är återtagna?",
    "när ska rapporten för Lex Sarah lämnas in?",
    "rapporten för Lex Sarah",
  ])("is not what %j says", async (text) => {
    const bot = await handedIn(LINK);
    expect(JSON.stringify(await say(bot, text))).not.toContain('"takeBack"');
  });
});
