import { describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { forgetUnanswered, keepUnanswered } from "../../src/bot/unanswered.js";
import type { NotFoundAnswer } from "../../src/domain/answer.js";
import type { Store } from "../../src/store/store.js";
import { StoreError } from "../../src/store/store-error.js";
import { CHANNEL, kindsOf, newBot, pressRaw, say, textOf } from "./chat.js";

const TODAY = "2026-05-04";
const NONSENSE = "hur många glasspinnar finns det?";

const keptBy = async ({ store }: Deps, today = TODAY) =>
  (await store.unanswered(today)).map(({ text }) => text);

/** The reason an answer gives for finding nothing; `null` where it found something. */
async function reasonFor(bot: Deps, text: string): Promise<string | null> {
  const [reply] = await say(bot, text);
  const answer = reply?.kind === "reply" ? reply.answer : undefined;
  return answer?.kind === "notFound" ? answer.reason : null;
}

describe("a question that nothing was found for is kept", () => {
  it("with its text and its day", async () => {
    const bot = newBot();
    expect(await reasonFor(bot, NONSENSE)).toBe("topic-unknown");
    expect(await bot.store.unanswered(TODAY)).toEqual([{ text: NONSENSE, day: TODAY }]);
  });

  it.each<[NotFoundAnswer["reason"], readonly string[]]>([
    ["not-understood", [NONSENSE]],
    ["topic-unknown", [NONSENSE]],
    ["not-loaded", [NONSENSE]],
    ["out-of-scope", []],
    ["private-case", []],
  ])("or not, by the reason: %s", async (reason, kept) => {
    const bot = newBot();
    const [reply] = await say(newBot(), NONSENSE);
    if (reply?.kind !== "reply" || reply.answer?.kind !== "notFound") throw new Error("something was found");
    await keepUnanswered({ ...reply.answer, reason }, NONSENSE, TODAY, bot);
    expect(await keptBy(bot)).toEqual(kept);
  });

  it("once of a day, whoever asks and wherever", async () => {
    const bot = newBot();
    await say(bot, NONSENSE);
    await say(bot, `<at>Nämndkoll</at> ${NONSENSE}`, { place: CHANNEL });
    await say(bot, NONSENSE, { today: "2026-05-05" });
    expect(await keptBy(bot)).toEqual([NONSENSE, NONSENSE]);
  });

  it("without what points at a person", async () => {
    const bot = newBot();
    await say(bot, "hur många glasspinnar fick Anna Ek, 850101-1234, av bo@nykoping.se?");
    for (const text of await keptBy(bot)) expect(text).not.toMatch(/Anna|Ek|8501|@/);
  });

  it("masked before it is cut to 300 characters", async () => {
    const bot = newBot();
    await say(bot, `${"glasspinnar ".repeat(24)}850101-1234 ${"glasspinnar ".repeat(24)}`);
    const [text = ""] = await keptBy(bot);
    expect(text).toHaveLength(300);
    expect(text).not.toContain("85");
    expect(text.endsWith("…")).toBe(true);
  });

  it("also where a button asked it", async () => {
    const bot = newBot();
    const replies = await pressRaw(bot, "ask", { text: NONSENSE });
    expect(kindsOf(replies)).toEqual(["reply"]);
    expect(await keptBy(bot)).toEqual([NONSENSE]);
  });
});

describe("nothing is kept", () => {
  it.each([
    ["of a question that was answered", "vad ska redovisas till SN i juni?", null],
    ["of a private person's case", "får min granne försörjningsstöd?", "private-case"],
    ["of a question for help", "hjälp", null],
  ])("%s", async (_, text, reason) => {
    const bot = newBot();
    expect(await reasonFor(bot, text)).toBe(reason);
    expect(await keptBy(bot)).toEqual([]);
  });

  it("of a message in which there is nothing but what is masked", async () => {
    const bot = newBot();
    await say(bot, "Anna Ek 850101-1234");
    expect(await keptBy(bot)).toEqual([]);
  });
});

describe("a store that cannot keep it", () => {
  function brokenBot() {
    const bot = newBot();
    const troubles: unknown[][] = [];
    const broken = new StoreError("unwritable", "the disk is full");
    const store = Object.create(bot.store, {
      keepUnanswered: { value: () => Promise.reject(broken) },
      unanswered: { value: () => Promise.reject(broken) },
    }) as Store;
    for (const name of [
      "history",
      "settings",
      "conversation",
      "changeConversation",
      "lastQuestion",
      "keepQuestion",
    ] as const)
      Object.assign(store, { [name]: (bot.store[name] as () => unknown).bind(bot.store) });
    const deps: Deps = { ...bot, store, trouble: (...trouble) => troubles.push(trouble) };
    return { deps, troubles, broken };
  }

  it("is told to whoever runs the installation, without the text, and the answer is given", async () => {
    const { deps, troubles, broken } = brokenBot();
    expect(textOf(await say(deps, NONSENSE))).not.toBe("");
    expect(troubles).toEqual([["a question without an answer could not be kept", broken]]);
    expect(JSON.stringify(troubles)).not.toContain("glasspinnar");
  });

  it("does not keep the program from starting", async () => {
    const { deps, troubles } = brokenBot();
    await forgetUnanswered(deps, TODAY);
    expect(troubles).toHaveLength(1);
  });
});

describe("what was kept for 90 days", () => {
  it("is let go when the program starts", async () => {
    const bot = newBot();
    await say(bot, NONSENSE);
    await forgetUnanswered(bot, "2026-08-03");
    expect(await keptBy(bot)).toEqual([]);
  });
});
