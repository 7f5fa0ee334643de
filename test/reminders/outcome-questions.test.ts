import { describe, expect, it } from "vitest";
import { drawNotice } from "../../src/bot/notices/index.js";
import { planNotices } from "../../src/bot/plan-notices.js";
import type { OccasionFacts } from "../../src/domain/answer.js";
import { planOutcomeQuestions } from "../../src/reminders/outcome-questions.js";
import { NO_SETTINGS } from "../../src/store/store.js";
import { press, textOf } from "../bot/chat.js";
import { LEX_SARAH, LEX_SARAH_SUBMITTED } from "../fixtures/cards/facts.js";
import {
  ANNA,
  BO,
  CLARA,
  chatOf,
  happens,
  installed,
  SN,
  sentFrom,
  snChannel,
  submitted,
} from "./installation.js";

// SN meets on Thursday 4 June 2026, and on Thursday 23 April 2026.

const officials = [{ person: ANNA, committee: SN, team: null, namedBy: ANNA, day: "2026-01-01" }];
const withOfficial = (chats = [chatOf(ANNA)], settings = {}) =>
  installed("2026-01-01", [snChannel(), ...chats], { officials, ...settings });

type Bot = Awaited<ReturnType<typeof installed>>;

const asked = async (bot: Bot, from: string, to: string, isUp?: (day: string) => boolean) =>
  (await sentFrom(bot, from, to, isUp)).filter(({ item }) => item.notice.type === "outcome");
const placesOf = (sent: Awaited<ReturnType<typeof asked>>) => sent.map(({ day, to }) => `${day} ${to.id}`);

/** Records the same outcome of all that is up on 4 June, but for those left out. */
async function settle(bot: Bot, day: string, except: readonly string[] = []) {
  const items = bot.library.occasions.filter(
    ({ agreement, meeting }) => agreement.commissioner === SN && meeting === "2026-06-04",
  );
  expect(items.length).toBeGreaterThan(1);
  for (const { id } of items)
    if (!except.includes(id))
      await happens(bot, id, day, {
        type: "presented",
        meeting: "2026-06-04",
        paragraph: null,
        outcome: "noted",
      });
}

describe("what came of a meeting", () => {
  it("is asked for on the working day after it, at half past seven, of the officials and not in the channel", async () => {
    const sent = await asked(await withOfficial(), "2026-06-01", "2026-07-31");
    expect(placesOf(sent)).toEqual(["2026-06-05 chat-anna"]);
    expect(sent[0]?.at).toBe("2026-06-05T07:30:00+02:00");
    expect(sent[0]?.text).toContain("torsdag 4 juni 2026");
  });

  it("is asked for on Monday where the meeting was on a Friday", async () => {
    const bot = await withOfficial();
    const move = { type: "postponed", meeting: "2026-06-12", reason: "sjukdom", decision: null } as const;
    await happens(bot, "sn-2026/tsi/1", "2026-05-04", move);
    expect(placesOf(await asked(bot, "2026-06-08", "2026-06-30"))).toContain("2026-06-15 chat-anna");
  });

  it.each([
    ["in the channel, where no official is known", async () => installed("2026-01-01"), ["channel-sn"]],
    ["in the channel, where no official can be reached", async () => withOfficial([]), ["channel-sn"]],
    [
      "of the substitute, while the official is away",
      async () =>
        withOfficial([chatOf(ANNA), chatOf(BO)], {
          absences: [{ person: ANNA, until: "2026-06-30", substitute: BO }],
        }),
      ["chat-bo"],
    ],
    [
      "of each official, and of nobody else",
      async () =>
        withOfficial([chatOf(ANNA), chatOf(BO), chatOf(CLARA)], {
          officials: [...officials, { ...officials[0], person: BO }],
        }),
      ["chat-anna", "chat-bo"],
    ],
  ])("is asked for %s", async (_, made, places) => {
    expect((await asked(await made(), "2026-06-05", "2026-06-05")).map(({ to }) => to.id)).toEqual(places);
  });

  it("is asked for where a report is in and nothing recorded, and where none ever came in", async () => {
    const bot = await withOfficial();
    await settle(bot, "2026-06-04", ["sn-2026/tsi/1", "sn-2026/aktivitetskrav/1"]);
    await happens(bot, "sn-2026/tsi/1", "2026-05-12", submitted);
    const [sent] = await asked(bot, "2026-06-05", "2026-06-05");
    expect(sent?.text).toContain("Tidiga och samordnade insatser");
    expect(sent?.text).toContain("Aktivitetskrav");
  });

  it("is asked for a few days late, once, where the program was down", async () => {
    const bot = await withOfficial();
    expect(placesOf(await asked(bot, "2026-06-04", "2026-07-31", (day) => day > "2026-06-09"))).toEqual([
      "2026-06-10 chat-anna",
    ]);
  });

  it("is asked for also in a committee that wants no reminders", async () => {
    const bot = await withOfficial([chatOf(ANNA)], { committees: { [SN]: { steps: [] } } });
    expect(placesOf(await asked(bot, "2026-06-05", "2026-06-30"))).toEqual(["2026-06-05 chat-anna"]);
  });

  it("waits over a squeeze day where the committee has set so", async () => {
    const bot = await withOfficial([chatOf(ANNA)], { committees: { [SN]: { squeezeDays: true } } });
    const move = { type: "postponed", meeting: "2026-05-14", reason: "sjukdom", decision: null } as const;
    await happens(bot, "sn-2026/tsi/1", "2026-05-04", move);
    // Friday 15 May follows Ascension Day.
    expect(placesOf(await asked(bot, "2026-05-14", "2026-05-31"))).toEqual(["2026-05-18 chat-anna"]);
  });
});

describe("nothing is asked", () => {
  it("before the meeting is over, nor on its own day", async () => {
    expect(await asked(await withOfficial(), "2026-05-18", "2026-06-04")).toEqual([]);
  });

  it("twice of one meeting, however much is left open", async () => {
    const bot = await withOfficial();
    await asked(bot, "2026-06-05", "2026-06-05");
    expect(await asked(bot, "2026-06-05", "2026-08-31")).toEqual([]);
  });

  it("where everything was recorded at the meeting", async () => {
    const bot = await withOfficial();
    await settle(bot, "2026-06-04");
    expect(await asked(bot, "2026-06-05", "2026-06-30")).toEqual([]);
  });

  it("where it is recorded between planning and sending", async () => {
    const bot = await withOfficial();
    const planned = await planNotices(bot, "2026-06-05");
    expect(planned.map(({ notice }) => notice.type)).toContain("outcome");
    await settle(bot, "2026-06-05");
    expect(await asked(bot, "2026-06-05", "2026-06-30")).toEqual([]);
  });

  it("of meetings before the agreement was taken into use", async () => {
    const bot = await installed("2026-06-05", [snChannel(), chatOf(ANNA)], { officials });
    expect(await asked(bot, "2026-06-05", "2026-06-30")).toEqual([]);
  });

  it("of a meeting that is weeks past when the first official comes", async () => {
    const bot = await installed("2026-01-01", []);
    await bot.store.changeConversation("chat-anna", () => chatOf(ANNA));
    await bot.store.changeSettings((before) => ({ ...before, officials }));
    expect(await asked(bot, "2026-06-25", "2026-07-31")).toEqual([]);
  });

  it("in another committee's channel", async () => {
    const bot = await installed("2026-01-01", [snChannel({ committee: "nykoping/von" })]);
    const about = (await asked(bot, "2026-06-05", "2026-06-05")).map(({ item }) => item.notice);
    expect(about).not.toContainEqual(expect.objectContaining({ committee: SN }));
  });
});

describe("the card that is sent", () => {
  const drawn = async () => {
    const bot = await withOfficial();
    const items = await planNotices(bot, "2026-06-05");
    const item = items.find(({ notice }) => notice.type === "outcome");
    if (!item) throw new Error("no card was planned");
    expect(item.notice).toEqual({ type: "outcome", committee: SN, meeting: "2026-06-04" });
    const shown = await drawNotice(item, chatOf(ANNA), bot, "2026-06-05");
    return { bot, card: shown?.card };
  };
  const inputs = { "outcome-0": "decided", "paragraph-0": "34" };

  it("records an outcome for an official", async () => {
    const { bot, card } = await drawn();
    const done = await press(bot, card, "outcomes", { today: "2026-06-05", from: ANNA, inputs });
    expect(textOf(done)).toContain("§ 34");
    const moves = [...(await bot.store.history()).values()].flat().map(({ move }) => move);
    expect(moves).toMatchObject([{ type: "presented", meeting: "2026-06-04", outcome: "decided" }]);
  });

  it("records nothing for somebody else", async () => {
    const { bot, card } = await drawn();
    const done = await press(bot, card, "outcomes", { today: "2026-06-05", from: BO, inputs });
    expect(textOf(done)).toContain("Anna Ek");
    const moves = [...(await bot.store.history()).values()].flat().map(({ move }) => move);
    expect(moves).toEqual([]);
  });
});

describe("the plan", () => {
  const planned = (facts: readonly OccasionFacts[], today: string) =>
    planOutcomeQuestions(facts, {
      settings: { ...NO_SETTINGS, officials },
      conversations: [snChannel(), chatOf(ANNA)],
      today,
    });

  it("is the same however often it is made, and whatever the day: one card for a meeting and receiver", () => {
    const at = (today: string) =>
      planned(
        [LEX_SARAH, LEX_SARAH_SUBMITTED].map((one) => ({ ...one, meeting: "2026-06-04" })),
        today,
      );
    const ids = [...at("2026-06-05"), ...at("2026-06-08")].map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});
