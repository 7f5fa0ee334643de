import { describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { drawNotice, eventsOfSent } from "../../src/bot/notices/index.js";
import type { Outgoing } from "../../src/bot/turn.js";
import { CHANNEL, cardOf, GROUP, kindsOf, newBot, PERSONAL, press, say, textOf } from "./chat.js";
import { eventsOf, LINK, occasionCard } from "./lex-sarah.js";

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
