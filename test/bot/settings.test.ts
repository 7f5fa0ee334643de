import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { rulesOf } from "../../src/domain/committee-settings.js";
import { BO, CHANNEL, PERSONAL, say, textOf } from "./chat.js";
import { plannedBot } from "./planning.js";

const SN = "nykoping/sn";

let bot: Deps;
beforeEach(async () => {
  bot = await plannedBot();
});

type Where = Parameters<typeof say>[2];
const tell = async (text: string, where: Where = {}) =>
  textOf(await say(bot, text, { place: CHANNEL, ...where }));
const set = async () => (await bot.store.settings()).committees[SN];
const rules = async () => rulesOf(await set());

describe("the stop day", () => {
  it.each([
    ["sätt stoppdag för SN till 14 dagar", 14],
    ["Sätt stoppdagen till 14 dagar före sammanträdet", 14],
    ["stoppdagen för SN ska vara 14 dagar", 14],
    ["ändra stoppdagen för socialnämnden till två veckor", 14],
    ["set the stop day for SN to 14 days", 14],
    ["stop day for SN: 3 weeks", 21],
    ["sätt stoppdag för SN till 0 dagar", 0],
  ])("is set: %s", async (text, days) => {
    await tell(text);
    expect((await set())?.stopDays).toBe(days);
  });

  it("is said back in a sentence, with what it changes, and every answer follows", async () => {
    expect(await tell("sätt stoppdag för SN till 14 dagar")).toContain(
      "SN: Stoppdagen är 14 dagar före sammanträdet, där överenskommelsen inte säger annat.",
    );
    await tell("lägg till sammanträde SN 2027-01-28");
    await bot.store.changeSettings((all) => ({ ...all, trackingSince: { "sn-2024": "2024-01-01" } }));
    const before = bot.library.occasions.filter(({ submitByBasis }) => submitByBasis === "inferred").length;
    expect(before).toBeGreaterThan(0);
    expect(await tell("sätt stoppdag för SN till 7 dagar")).toMatch(
      /\d+ uppföljningar får en annan inlämningsdag/,
    );
  });

  it("is the default again", async () => {
    await tell("sätt stoppdag för SN till 14 dagar");
    await tell("återställ stoppdagen för SN");
    expect((await set())?.stopDays).toBeUndefined();
    expect((await rules()).stopDays).toBe(21);
  });

  it.each(["sätt stoppdag för SN till 121 dagar", "sätt stoppdag för SN till 999 dagar"])(
    "is refused where it is no such number of days: %s",
    async (text) => {
      expect(await tell(text)).toBe("Stoppdagen kan vara 0 till 120 dagar före sammanträdet.");
      expect(await set()).toBeUndefined();
    },
  );
});

describe("reminders", () => {
  it.each([
    ["påminn SN 28, 14, 7 och 1 dagar före", [-28, -14, -7, -1, 1, 7, 14]],
    ["påminn SN 10 dagar före och 3 dagar efter", [-10, 3]],
    ["påminn socialnämnden 10 och 5 dagar innan stoppdagen och 2 och 4 dagar efter", [-10, -5, 2, 4]],
    ["påminn SN 14 dagar före men inte efter", [-14]],
    ["påminn SN 5 dagar efter", [-28, -14, -7, -1, 5]],
    ["remind SN 14 and 7 days before and 3 days after", [-14, -7, 3]],
    ["påminn inte SN", []],
    ["sluta påminna SN", []],
    ["inga påminnelser för SN", []],
    ["don't remind SN", []],
    ["turn off reminders for SN", []],
  ])("are set: %s", async (text, steps) => {
    await tell(text);
    expect((await rules()).steps).toEqual(steps);
  });

  it("are said back in a sentence", async () => {
    expect(await tell("påminn SN 14 dagar före och 1 dag efter")).toBe(
      "SN: Påminnelser skickas 14 dagar före stoppdagen, och 1 dag efter den, så länge inget är inlämnat.",
    );
    expect(await tell("påminn inte SN")).toBe("SN: Inga påminnelser skickas.");
  });

  it("are as usual again", async () => {
    await tell("påminn inte SN");
    await tell("påminn SN som vanligt");
    expect((await set())?.steps).toBeUndefined();
  });

  it("are refused where they are too far away", async () => {
    expect(await tell("påminn SN 400 dagar före")).toContain("högst 365 dagar");
    expect(await set()).toBeUndefined();
  });
});

describe("squeeze days and the digest", () => {
  it.each([
    ["klämdagar räknas som lediga för SN", true],
    ["klämdagar räknas som lediga dagar", true],
    ["squeeze days count as days off for SN", true],
    ["klämdagar räknas inte som lediga för SN", false],
    ["klämdagar räknas som arbetsdagar för SN", false],
  ])("are set: %s", async (text, value) => {
    await tell(text);
    expect((await set())?.squeezeDays).toBe(value);
  });

  it.each([
    ["veckobrev på", true],
    ["slå på veckobrevet för SN", true],
    ["weekly digest on for SN", true],
    ["veckobrev av", false],
    ["stäng av veckobrevet för SN", false],
    ["turn off the weekly digest", false],
  ])("is turned on and off: %s", async (text, value) => {
    await tell(text);
    expect((await set())?.digest).toBe(value);
  });
});

describe("a committee's settings", () => {
  it("are shown to anyone, each with who set it and when, or as the default", async () => {
    await tell("sätt stoppdag för SN till 14 dagar");
    const said = await tell("visa inställningar för SN", { from: BO, place: PERSONAL });
    expect(said).toContain("Inställningar för Socialnämnden");
    expect(said).toContain(
      "14 dagar före sammanträdet, där överenskommelsen inte säger annat. Satt av Anna Åberg 4 maj 2026.",
    );
    expect(said).toContain("Klämdagar räknas som arbetsdagar. Standard.");
    expect(await tell("show settings for SN")).toContain("The weekly digest is off. Default.");
  });

  it("keep a trace of every change", async () => {
    await tell("sätt stoppdag för SN till 14 dagar");
    await tell("återställ stoppdagen för SN");
    await tell("återställ stoppdagen för SN");
    expect((await set())?.changes?.map(({ setting, value, by }) => [setting, value, by.id])).toEqual([
      ["stopDays", 14, "anna"],
      ["stopDays", null, "anna"],
    ]);
  });

  it.each([
    ["sätt stoppdag för SN till 14 dagar", BO, "Socialnämndens handläggare"],
    ["påminn inte VON", undefined, "Vård- och omsorgsnämndens handläggare"],
    ["påminn inte SN och VON", undefined, "en nämnd i taget"],
    ["sätt stoppdag för KF till 14 dagar", undefined, "ingen inläst överenskommelse"],
  ])("are not changed by %s", async (text, from, why) => {
    expect(await tell(text, from ? { from } : {})).toContain(why);
    expect((await bot.store.settings()).committees).toEqual({});
  });

  it.each([
    "vad är stoppdagen för SN?",
    "när är stoppdagen för Lex Sarah?",
    "stoppdag",
    "påminn mig om Lex Sarah 14 dagar före",
    "påminn Anna 3 dagar före",
    "påminn SN om Lex Sarah 3 dagar före",
    "är klämdagar lediga?",
    "vad står det om veckobrev?",
    "skicka mitt veckobrev på måndag",
    "vad ska lämnas in 14 dagar före sammanträdet till SN?",
    "visa inställningar för Lex Sarah",
    "remind me of Lex Sarah 3 days before",
  ])("are not changed by an ordinary question or sentence: %s", async (text) => {
    await tell(text);
    expect((await bot.store.settings()).committees).toEqual({});
  });
});
