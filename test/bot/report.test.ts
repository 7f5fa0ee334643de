import { describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { ANNA, BO, cardOf, kindsOf, newBot, press, pressRaw, say, textOf } from "./chat.js";
import { eventsOf, LEX_SARAH, LINK, occasionCard } from "./lex-sarah.js";

describe("acknowledging", () => {
  it("is recorded by one press, and the card shows it to everyone", async () => {
    const bot = newBot();
    const done = await press(bot, await occasionCard(bot), "acknowledge");
    expect(kindsOf(done)).toEqual(["replaceForAll"]);
    expect(textOf(done)).toContain("Anna Åberg");
    expect(await eventsOf(bot)).toEqual(["acknowledged Anna Åberg"]);
  });

  it("a second press by the same person records nothing and says when it was done", async () => {
    const bot = newBot();
    const card = await occasionCard(bot);
    await press(bot, card, "acknowledge");
    const again = await press(bot, card, "acknowledge");
    expect(kindsOf(again)).toEqual(["notice", "update"]);
    expect(textOf(again)).toContain("09.12");
    expect(await eventsOf(bot)).toHaveLength(1);
  });

  it("the same activity delivered twice is recorded once", async () => {
    const bot = newBot();
    const card = await occasionCard(bot);
    await press(bot, card, "acknowledge", { activity: "a-1" });
    await press(bot, card, "acknowledge", { activity: "a-1" });
    expect(await eventsOf(bot)).toHaveLength(1);
  });

  it("two people at the same moment are both recorded", async () => {
    const bot = newBot();
    const card = await occasionCard(bot);
    await Promise.all([press(bot, card, "acknowledge"), press(bot, card, "acknowledge", { from: BO })]);
    expect(await eventsOf(bot)).toEqual(["acknowledged Anna Åberg", "acknowledged Bo Berg"]);
  });
});

describe("handing in by the form", () => {
  const submitted = async (bot: Deps, inputs: Record<string, unknown>, said = {}) => {
    const form = cardOf(await press(bot, await occasionCard(bot, said), "report", said));
    return press(bot, form, "submit", { inputs, ...said });
  };

  it("records the report and says so", async () => {
    const bot = newBot();
    const done = await submitted(bot, { link: LINK, reference: "SN26/41", note: "Klar för beredning" });
    expect(kindsOf(done)).toEqual(["replaceForAll", "reply"]);
    expect(await eventsOf(bot)).toEqual(["submitted Anna Åberg"]);
    expect(textOf(done)).toContain("Inlämnad");
  });

  it.each([
    ["nothing", ""],
    ["no link at all", "på servern"],
    ["http", "http://nykoping.sharepoint.com/a.docx"],
    ["a script", "javascript:alert(1)"],
    ["a file", "file:///C:/a.docx"],
    ["a name and password in it", "https://anna:hemligt@nykoping.sharepoint.com/a.docx"],
    ["too long", `https://nykoping.sharepoint.com/${"a".repeat(2_000)}`],
    ["a space in it", "https://nykoping.sharepoint.com/a b.docx"],
  ])("%s is refused, the form comes back, and nothing is recorded", async (_what, link) => {
    const bot = newBot();
    const refused = await submitted(bot, { link, note: "min anteckning" });
    expect(kindsOf(refused)).toEqual(["replace"]);
    expect(JSON.stringify(cardOf(refused))).toContain("min anteckning");
    expect(await eventsOf(bot)).toEqual([]);
  });

  it("a host that is not allowed is refused, and one below an allowed one is taken", async () => {
    const bot = newBot([".sharepoint.com"]);
    await submitted(bot, { link: "https://evil.example/a.docx" });
    await submitted(bot, { link: "https://sharepoint.com.evil.example/a.docx" });
    expect(await eventsOf(bot)).toEqual([]);
    await submitted(bot, { link: LINK });
    expect(await eventsOf(bot)).toHaveLength(1);
  });

  it("two people at the same moment: the first is recorded, the second is told who was first", async () => {
    const bot = newBot();
    const form = cardOf(await press(bot, await occasionCard(bot), "report"));
    const [first, second] = await Promise.all([
      press(bot, form, "submit", { inputs: { link: LINK } }),
      press(bot, form, "submit", { inputs: { link: `${LINK}?v=2` }, from: BO }),
    ]);
    expect(kindsOf(first ?? [])).toContain("replaceForAll");
    expect(textOf(second ?? [])).toContain("Anna Åberg");
    expect(await eventsOf(bot)).toEqual(["submitted Anna Åberg"]);
  });

  it("a double click is recorded once, and so is a redelivered activity", async () => {
    const bot = newBot();
    const form = cardOf(await press(bot, await occasionCard(bot), "report"));
    await press(bot, form, "submit", { inputs: { link: LINK }, activity: "s-1" });
    await press(bot, form, "submit", { inputs: { link: LINK }, activity: "s-1" });
    await press(bot, form, "submit", { inputs: { link: LINK }, activity: "s-2" });
    expect(await eventsOf(bot)).toHaveLength(1);
  });

  it("a new version is taken when the form said that one was in already", async () => {
    const bot = newBot();
    await submitted(bot, { link: LINK });
    await submitted(bot, { link: `${LINK}?v=2` });
    expect(await eventsOf(bot)).toHaveLength(2);
  });

  it("a card from last month shows today's state when it is pressed", async () => {
    const bot = newBot();
    const old = await occasionCard(bot, { today: "2026-08-01" });
    await submitted(bot, { link: LINK }, { today: "2026-08-20", from: BO });
    const shown = await press(bot, old, "acknowledge", { today: "2026-09-01" });
    expect(textOf(shown)).toContain("Inlämnad");
  });
});

describe("handing in by a sentence", () => {
  const sentence = `Lex Sarah-rapporten är inlämnad: ${LINK}`;

  it("asks first, with the occasion whose day is nearest, and records nothing yet", async () => {
    const bot = newBot();
    const asked = await say(bot, sentence, { today: "2026-08-25" });
    expect(textOf(asked)).toContain("Stämmer det?");
    expect(JSON.stringify(cardOf(asked))).toContain(LINK);
    expect(await eventsOf(bot)).toEqual([]);
  });

  it("records when it is confirmed; the question becomes the receipt", async () => {
    const bot = newBot();
    const asked = cardOf(await say(bot, sentence, { today: "2026-08-25" }));
    const done = await press(bot, asked, "submit", { inputs: { link: LINK }, today: "2026-08-25" });
    expect(kindsOf(done)).toEqual(["replaceForAll"]);
    expect(textOf(done)).toContain("2 dagar");
    expect(await eventsOf(bot)).toEqual(["submitted Anna Åberg"]);
  });

  it("a link without a word of what it is asks back", async () => {
    const asked = await say(newBot(), `Rapporten är inlämnad: ${LINK}`, { today: "2026-08-25" });
    expect(asked[0]).toMatchObject({ kind: "reply", answer: { kind: "clarify" } });
  });

  it("can be cancelled", async () => {
    const bot = newBot();
    const asked = cardOf(await say(bot, sentence));
    await press(bot, asked, "cancel");
    expect(await eventsOf(bot)).toEqual([]);
  });
});

describe("a personal number stops a report", () => {
  it.each([
    "Lex Sarah är inlämnad: https://nykoping.sharepoint.com/850101-1234.docx",
    "Lex Sarah är inlämnad: https://nykoping.sharepoint.com/f%C3%B6r%20850101%2D1234.docx",
    "Rapporten är inlämnad: https://nykoping.sharepoint.com/850101-1234.docx",
    "Lex Sarah om 850101-1234 är inlämnad: https://nykoping.sharepoint.com/a.docx",
  ])("in the sentence %j", async (sentence) => {
    const bot = newBot();
    const said = await say(bot, sentence);
    expect(textOf(said)).toContain("personnummer");
    expect(JSON.stringify(said)).not.toMatch(/850101|1234/);
    expect(await bot.store.unanswered("2026-05-04")).toEqual([]);
  });

  it.each([
    ["link", { link: "https://nykoping.sharepoint.com/850101-1234.docx" }],
    ["note", { link: LINK, note: "Gäller 850101-1234" }],
    ["reference number", { link: LINK, reference: "850101-1234" }],
  ])("in the form's %s; the form comes back without it", async (_what, inputs) => {
    const bot = newBot();
    const form = cardOf(await press(bot, await occasionCard(bot), "report"));
    const again = await press(bot, form, "submit", { inputs });
    expect(textOf(again)).toContain("personnummer");
    expect(JSON.stringify(again)).not.toContain("850101");
    expect(await eventsOf(bot)).toEqual([]);
  });
});

describe("presses that no card of ours sends", () => {
  it.each([
    ["an unknown verb", "drop-table", {}],
    ["no data", "acknowledge", null],
    [
      "an occasion that does not exist",
      "acknowledge",
      { occasion: "sn-1999/x/1", view: { kind: "occasion", occasion: "sn-1999/x/1", locale: "sv" } },
    ],
    ["somebody's own state", "submit", { occasion: LEX_SARAH, state: "submitted", view: "list" }],
    ["a prototype's name as verb", "constructor", {}],
  ])("%s: a sentence, and nothing is recorded", async (_what, verb, data) => {
    const bot = newBot();
    const done = await pressRaw(bot, verb, data, { from: ANNA });
    expect(kindsOf(done)).toEqual(["notice"]);
    expect((await bot.store.history()).size).toBe(0);
  });
});
