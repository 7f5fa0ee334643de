import { describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { drawNotice, eventsOfSent } from "../../src/bot/notices/index.js";
import type { Outgoing } from "../../src/bot/turn.js";
import {
  ANNA,
  BO,
  buttonsOf,
  CHANNEL,
  cardOf,
  GROUP,
  kindsOf,
  newBot,
  PERSONAL,
  press,
  pressRaw,
  say,
  textOf,
} from "./chat.js";

const LINK = "https://nykoping.sharepoint.com/sites/dso/lex-sarah-2026.docx";
const LEX_SARAH = "sn-2026/lex-sarah-atgardsplaner/1";

const eventsOf = async (bot: Deps, occasion = LEX_SARAH) =>
  (await bot.store.history()).get(occasion)?.map(({ move, by }) => `${move.type} ${by.name}`) ?? [];

/** The occasion's own card, as the bot shows it now. */
const occasionCard = async (bot: Deps, said = {}) => {
  const list = cardOf(await say(bot, "Lex Sarah till SN 2026", said));
  const row = buttonsOf(list).find(({ verb, data }) => verb === "show" && data.occasion === LEX_SARAH);
  return cardOf(await pressRaw(bot, "show", row?.data, said));
};

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

describe("the committee's channel is told", () => {
  const tied = async () => {
    const bot = newBot();
    await say(bot, "koppla kanalen till SN", { place: CHANNEL });
    return bot;
  };
  const handIn = async (bot: Deps, place = PERSONAL) => {
    const asked = cardOf(await say(bot, `Lex Sarah är inlämnad: ${LINK}`, { today: "2026-08-25", place }));
    return press(bot, asked, "submit", { inputs: { link: LINK }, today: "2026-08-25", place });
  };

  /** The posts that wait to be sent, with what they say. */
  const postsOf = async (bot: Deps) => {
    const posts = (await bot.store.outbox()).map(async (item) => {
      const to = await bot.store.conversation(item.to);
      if (!to) throw new Error(`there is no ${item.to}`);
      return { item, to, drawn: await drawNotice(item, to, bot, "2026-08-25") };
    });
    return Promise.all(posts);
  };
  /** Sends what waits, as the server does, under made-up message ids. */
  const sendAll = async (bot: Deps) => {
    for (const { item, to, drawn } of await postsOf(bot)) {
      const message = `post-${item.id}`;
      const when = { at: "2026-08-25T09:13:00+02:00", today: "2026-08-25" };
      const events = drawn === null ? [] : eventsOfSent(drawn, item, to, message, when);
      const sent = { id: item.id, day: when.today, outcome: "sent", message } as const;
      await bot.store.settle(item.id, () => ({ item: null, sent, events }));
    }
  };
  const editsOf = (done: readonly Outgoing[]) => done.filter(({ kind }) => kind === "edit");
  const ownCard = async (bot: Deps) => occasionCard(bot, { today: "2026-08-25" });
  const takeBack = async (bot: Deps, reason = "") => {
    const form = cardOf(await press(bot, await ownCard(bot), "askBack", { today: "2026-08-25" }));
    return press(bot, form, "takeBack", { today: "2026-08-25", inputs: { reason } });
  };

  it("when a report is handed in from a personal chat, with the link and who", async () => {
    const bot = await tied();
    expect(kindsOf(await handIn(bot))).toEqual(["replaceForAll"]);
    const [post] = await postsOf(bot);
    expect(post?.to.id).toBe(CHANNEL.id);
    expect(JSON.stringify(post?.drawn)).toContain(LINK);
    expect(post?.drawn?.text).toContain("Anna Åberg");
  });

  it("not when the channel is another committee's, or tied to none", async () => {
    const bot = newBot();
    await say(bot, "koppla kanalen till VON", { place: CHANNEL });
    await handIn(bot);
    expect(await bot.store.outbox()).toEqual([]);
    const untied = newBot();
    await handIn(untied, GROUP);
    expect(await untied.store.outbox()).toEqual([]);
  });

  it("once, also where the activity is delivered twice", async () => {
    const bot = await tied();
    const asked = cardOf(await say(bot, `Lex Sarah är inlämnad: ${LINK}`, { today: "2026-08-25" }));
    await press(bot, asked, "submit", { inputs: { link: LINK }, activity: "x" });
    await press(bot, asked, "submit", { inputs: { link: LINK }, activity: "x" });
    expect(await bot.store.outbox()).toHaveLength(1);
  });

  it("of a new version by the post that is there, not by another one", async () => {
    const bot = await tied();
    await handIn(bot);
    await sendAll(bot);
    const form = cardOf(await press(bot, await ownCard(bot), "report", { today: "2026-08-25" }));
    const done = await press(bot, form, "submit", { inputs: { link: `${LINK}?v=2` }, today: "2026-08-25" });
    expect(await bot.store.outbox()).toEqual([]);
    expect(editsOf(done)).toMatchObject([{ to: { id: CHANNEL.id } }]);
    expect(textOf(editsOf(done))).toContain("version 2");
    expect(JSON.stringify(editsOf(done))).toContain("?v=2");
  });

  it("when a report is taken back, with who and why, and the link is gone", async () => {
    const bot = await tied();
    await handIn(bot);
    await sendAll(bot);
    const done = await takeBack(bot, "Fel fil");
    expect(await eventsOf(bot)).toEqual(["submitted Anna Åberg", "posted Nämndkoll", "withdrawn Anna Åberg"]);
    expect(textOf(editsOf(done))).toContain("Anna Åberg tog tillbaka rapporten 25 augusti 2026: Fel fil");
    expect(JSON.stringify(editsOf(done))).not.toContain(LINK);
  });

  it("not at all where the report was taken back before the post was sent", async () => {
    const bot = await tied();
    await handIn(bot);
    await takeBack(bot);
    expect((await postsOf(bot)).map(({ drawn }) => drawn)).toEqual([null]);
  });

  it("anew when a report comes in after it was taken back", async () => {
    const bot = await tied();
    await handIn(bot);
    await sendAll(bot);
    await takeBack(bot);
    await handIn(bot);
    expect(await bot.store.outbox()).toHaveLength(1);
  });

  it("by the post itself: what was pressed in the channel stays a post for everyone", async () => {
    const bot = await tied();
    await handIn(bot);
    await sendAll(bot);
    const [item] = [...(await bot.store.sent()).values()];
    const form = cardOf(await press(bot, await ownCard(bot), "askBack", { today: "2026-08-25" }));
    const done = await press(bot, form, "takeBack", {
      today: "2026-08-25",
      place: CHANNEL,
      message: item?.message ?? "",
    });
    expect(kindsOf(done)).toEqual(["replace", "reply", "edit"]);
  });
});

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
