import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { readCommand } from "../../src/language/commands/index.js";
import { ANNA, BO, CHANNEL, PERSONAL, say, textOf } from "./chat.js";
import { movesOf, officialsBot, recorded, TSI } from "./deciding.js";

let bot: Deps;
beforeEach(async () => {
  bot = await officialsBot();
  await say(bot, "TSI är kvitterad", { from: BO });
});

const storedOf = async () =>
  JSON.stringify([
    [...(await bot.store.history()).values()],
    await bot.store.settings(),
    await bot.store.conversations(),
  ]);
const BO_CHAT = { from: BO, place: { ...PERSONAL, id: "chat-bo" } };

describe("whoever asks to be forgotten", () => {
  it("is told what it comes to, and nothing is changed yet", async () => {
    await say(bot, "ge TSI 2026 till mig", BO_CHAT);
    const before = await storedOf();
    const asked = textOf(await say(bot, "glöm mig", BO_CHAT));
    expect(asked).toContain("”borttagen person” i 0 händelser");
    expect(asked).toContain("Skriv ”ja, glöm mig”");
    expect(await storedOf()).toBe(before);
  });

  it("is, after a yes; what they did stays", async () => {
    await recorded(bot, "waive", { reason: "Nedlagt" });
    await say(bot, "gör <at>Bo Berg</at> till handläggare", { mentions: [BO] });
    expect(await storedOf()).toContain(ANNA.name);
    expect(textOf(await say(bot, "Ja, glöm mig!"))).toContain("Du är glömd.");
    const stored = await storedOf();
    expect(stored).not.toContain(ANNA.name);
    expect(stored).not.toContain('"anna"');
    expect((await movesOf(bot, TSI)).map(({ type }) => type)).toEqual(["waived"]);
    expect(textOf(await say(bot, "historik för TSI 2026", { from: BO }))).toContain("borttagen person");
  });

  it("is asked to name another official first where there is no other", async () => {
    expect(textOf(await say(bot, "ja, glöm mig"))).toContain("minst en handläggare");
    expect(await storedOf()).toContain(ANNA.name);
  });
});

describe("somebody else is forgotten", () => {
  it("by an official, after a yes, in English as well", async () => {
    await say(bot, "hej", BO_CHAT);
    expect(await storedOf()).toContain(BO.name);
    expect(textOf(await say(bot, "forget <at>Bo Berg</at>", { mentions: [BO] }))).toContain("glöm @Bo Berg”");
    expect(await storedOf()).toContain(BO.name);
    await say(bot, "yes, forget <at>Bo Berg</at>", { mentions: [BO], place: CHANNEL });
    expect(await storedOf()).not.toContain(BO.name);
  });

  it("by nobody else", async () => {
    const refused = textOf(await say(bot, "ja, glöm <at>Anna Åberg</at>", { ...BO_CHAT, mentions: [ANNA] }));
    expect(refused).toContain("Det kan bara nämndens handläggare göra");
    expect(await storedOf()).toContain(ANNA.name);
  });
});

describe("is not what is said", () => {
  it.each([
    ["glöm det", 0],
    ["glöm inte rapporten", 0],
    ["forget it", 0],
    ["glöm", 0],
    ["ja", 0],
    ["glöm mig och @Bo Berg", 1],
    ["glöm", 2],
    ["glöm mig inte", 0],
  ])("%j", (text, mentions) => {
    const situation = {
      today: "2026-05-04",
      clientLocale: null,
      channelCommittee: null,
      homeMunicipality: "nykoping",
    };
    const command = readCommand(text, { reader: bot.reader, situation, mentions, personal: true });
    expect(command?.kind).not.toBe("forget");
  });
});
