import { describe, expect, it } from "vitest";
import type { NO_SETTINGS } from "../../src/store/store.js";
import {
  AKTIVITETSKRAV,
  ANNA,
  BO,
  CLARA,
  chatOf,
  happens,
  installed,
  linesOf,
  SN,
  sentFrom,
  snChannel,
  submitted,
  TSI,
} from "./installation.js";

// TSI is to be handed in by Thursday 14 May 2026 (Ascension Day), for the meeting on 4 June; so are three others.

describe("the steps of a follow-up", () => {
  it("are sent on their days, on the next working day where nobody works, and end with the officials", async () => {
    const bot = await installed("2026-01-01");
    const sent = await sentFrom(bot, "2026-04-01", "2026-12-31");
    expect(linesOf(sent, TSI)).toEqual([
      "2026-04-16 reminder channel-sn -28",
      "2026-04-30 reminder channel-sn -14",
      "2026-05-07 reminder channel-sn -7",
      "2026-05-13 reminder channel-sn -1",
      "2026-05-15 reminder channel-sn 1",
      "2026-05-21 reminder channel-sn 7",
      "2026-05-28 reminder channel-sn 14",
      "2026-05-29 escalation channel-sn 15",
    ]);
  });

  it("wait over a squeeze day where the committee has set so", async () => {
    const bot = await installed("2026-01-01", undefined, { committees: { [SN]: { squeezeDays: true } } });
    const sent = await sentFrom(bot, "2026-05-08", "2026-05-20");
    expect(linesOf(sent, TSI)).toEqual([
      "2026-05-08 reminder channel-sn -7",
      "2026-05-13 reminder channel-sn -1",
      "2026-05-18 reminder channel-sn 1",
    ]);
  });

  it("are those that the committee has set", async () => {
    const bot = await installed("2026-01-01", undefined, { committees: { [SN]: { steps: [-10, 0] } } });
    const sent = await sentFrom(bot, "2026-04-01", "2026-12-31");
    expect(linesOf(sent, TSI)).toEqual([
      "2026-05-04 reminder channel-sn -10",
      "2026-05-15 reminder channel-sn 0",
    ]);
  });

  it("are none where the committee has set none", async () => {
    const bot = await installed("2026-01-01", undefined, { committees: { [SN]: { steps: [] } } });
    expect(linesOf(await sentFrom(bot, "2026-01-01", "2026-12-31"), TSI)).toEqual([]);
  });

  it("begin anew by the new stop day once the follow-up is moved", async () => {
    const bot = await installed("2026-01-01");
    await sentFrom(bot, "2026-04-01", "2026-05-01");
    await happens(bot, TSI, "2026-05-04", {
      type: "postponed",
      meeting: "2026-06-18",
      reason: "sjukdom",
      decision: null,
    });
    const sent = await sentFrom(bot, "2026-05-04", "2026-05-31");
    // Three weeks before 18 June is 28 May; 14 May lies fourteen days before that.
    expect(linesOf(sent, TSI)).toEqual([
      "2026-05-04 reminder channel-sn -28",
      "2026-05-15 reminder channel-sn -14",
      "2026-05-21 reminder channel-sn -7",
      "2026-05-27 reminder channel-sn -1",
      "2026-05-29 reminder channel-sn 1",
    ]);
  });

  it("gather what falls on one day on one card", async () => {
    const bot = await installed("2026-01-01");
    const sent = (await sentFrom(bot, "2026-04-30", "2026-04-30")).filter(
      ({ item }) => item.notice.type === "reminder",
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.about.map(({ facts }) => facts.id)).toEqual(
      expect.arrayContaining([TSI, AKTIVITETSKRAV]),
    );
  });

  it("are planned once, however often it is planned", async () => {
    const bot = await installed("2026-01-01");
    await sentFrom(bot, "2026-04-30", "2026-04-30");
    expect(await sentFrom(bot, "2026-04-30", "2026-05-06")).toEqual([]);
  });
});

describe("no reminder is sent", () => {
  const linesFrom = async (bot: Awaited<ReturnType<typeof installed>>) =>
    linesOf(await sentFrom(bot, "2026-05-01", "2026-07-31"), TSI);

  it("once the report is in", async () => {
    const bot = await installed("2026-01-01");
    await happens(bot, TSI, "2026-05-04", submitted);
    expect(await linesFrom(bot)).toEqual([]);
  });

  it("once it was waived", async () => {
    const bot = await installed("2026-01-01");
    await happens(bot, TSI, "2026-05-04", { type: "waived", reason: "utgår" });
    expect(await linesFrom(bot)).toEqual([]);
  });

  it("once it was presented", async () => {
    const bot = await installed("2026-01-01");
    const move = { type: "presented", meeting: "2026-04-23", paragraph: null, outcome: "noted" } as const;
    await happens(bot, TSI, "2026-05-04", move);
    expect(await linesFrom(bot)).toEqual([]);
  });

  it("of what was due before the agreement was taken into use", async () => {
    const bot = await installed("2026-05-20");
    expect(linesOf(await sentFrom(bot, "2026-05-20", "2026-07-31"), TSI)).toEqual([]);
  });

  it("until the day it was put off to; on that day one is, and then as usual", async () => {
    const bot = await installed("2026-01-01");
    await sentFrom(bot, "2026-04-01", "2026-04-30");
    await happens(bot, TSI, "2026-05-04", { type: "snoozed", until: "2026-05-11" });
    expect((await linesFrom(bot)).slice(0, 3)).toEqual([
      "2026-05-11 reminder channel-sn -3",
      "2026-05-13 reminder channel-sn -1",
      "2026-05-15 reminder channel-sn 1",
    ]);
  });

  it("twice for a withdrawn report, but again from the step that comes", async () => {
    const bot = await installed("2026-01-01");
    await sentFrom(bot, "2026-04-01", "2026-04-30");
    await happens(bot, TSI, "2026-05-04", submitted);
    await happens(bot, TSI, "2026-05-05", { type: "withdrawn", reason: null });
    expect((await linesFrom(bot))[0]).toBe("2026-05-07 reminder channel-sn -7");
  });
});

describe("who is told", () => {
  const owned = async (owner: typeof ANNA | string, settings = {}, chats = [chatOf(ANNA), chatOf(BO)]) => {
    const bot = await installed("2026-01-01", [snChannel(), ...chats], settings);
    const to =
      typeof owner === "string"
        ? ({ kind: "role", name: owner } as const)
        : ({ kind: "person", person: owner } as const);
    await happens(bot, TSI, "2026-04-02", { type: "assigned", to });
    return linesOf(await sentFrom(bot, "2026-04-30", "2026-04-30"), TSI);
  };
  const inChannel = "2026-04-30 reminder channel-sn -14";

  it("is the owner in the personal chat, beside the channel", async () => {
    expect(await owned(ANNA)).toEqual([inChannel, "2026-04-30 reminder chat-anna -14"]);
  });

  it("is the channel alone where the bot cannot talk to the owner", async () => {
    expect(await owned(CLARA)).toEqual([inChannel]);
    expect(await owned(ANNA, {}, [chatOf(ANNA, { lostSince: "2026-04-01" })])).toEqual([inChannel]);
  });

  it("is whoever holds the role, however it is written", async () => {
    const roleHolders = [{ role: "Enhetschef barn och unga", person: BO, namedBy: ANNA, day: "2026-01-01" }];
    expect(await owned("enhetschef barn och unga", { roleHolders })).toEqual([
      inChannel,
      "2026-04-30 reminder chat-bo -14",
    ]);
  });

  it("is the substitute while the owner is away, and not the owner", async () => {
    const absences = [{ person: ANNA, until: "2026-05-03", substitute: BO }];
    expect(await owned(ANNA, { absences })).toEqual([inChannel, "2026-04-30 reminder chat-bo -14"]);
  });

  it("is the owner again once they are back", async () => {
    const absences = [{ person: ANNA, until: "2026-04-29", substitute: BO }];
    expect(await owned(ANNA, { absences })).toEqual([inChannel, "2026-04-30 reminder chat-anna -14"]);
  });

  const officials = [{ person: BO, committee: SN, team: null, namedBy: BO, day: "2026-01-01" }];

  it("are the officials where no channel is tied and nobody owns it", async () => {
    const bot = await installed("2026-01-01", [chatOf(BO)], { officials });
    expect(linesOf(await sentFrom(bot, "2026-04-30", "2026-04-30"), TSI)).toEqual([
      "2026-04-30 reminder chat-bo -14",
    ]);
  });

  it("is nobody in another committee's channel", async () => {
    const bot = await installed("2026-01-01", [snChannel({ committee: "nykoping/von" })]);
    expect(linesOf(await sentFrom(bot, "2026-04-30", "2026-04-30"), TSI)).toEqual([]);
  });

  it("are the officials in their chats once the last step has passed, and only once", async () => {
    const bot = await installed("2026-01-01", [snChannel(), chatOf(BO)], { officials });
    await sentFrom(bot, "2026-04-01", "2026-05-28");
    const sent = await sentFrom(bot, "2026-05-29", "2026-08-31");
    expect(linesOf(sent, TSI)).toEqual(["2026-05-29 escalation chat-bo 15"]);
    expect(sent.find(({ item }) => item.notice.type === "escalation")?.text).toContain(
      "Den sista påminnelsen har gått ut",
    );
  });

  it("are not told anew when somebody becomes an official later", async () => {
    const bot = await installed("2026-01-01");
    await sentFrom(bot, "2026-04-01", "2026-05-29");
    await bot.store.changeConversation("chat-bo", () => chatOf(BO));
    await bot.store.changeSettings((before) => ({ ...before, officials }));
    expect(linesOf(await sentFrom(bot, "2026-06-01", "2026-06-30"), TSI)).toEqual([]);
  });
});

describe("a program that was down", () => {
  it("sends what it missed once: of each follow-up the latest step only", async () => {
    const bot = await installed("2026-01-01");
    await sentFrom(bot, "2026-04-01", "2026-04-29");
    const sent = await sentFrom(bot, "2026-04-30", "2026-05-29", (day) => day > "2026-05-20");
    expect(linesOf(sent, TSI)).toEqual([
      "2026-05-21 reminder channel-sn 7",
      "2026-05-28 reminder channel-sn 14",
      "2026-05-29 escalation channel-sn 15",
    ]);
  });

  it("says that the last step has passed rather than that step, where both were missed", async () => {
    const bot = await installed("2026-01-01");
    const sent = await sentFrom(bot, "2026-05-28", "2026-06-30", (day) => day > "2026-06-07");
    expect(linesOf(sent, TSI)).toEqual(["2026-06-08 escalation channel-sn 15"]);
  });

  it("does not dig up what is long past when a channel is tied", async () => {
    const bot = await installed("2026-01-01", []);
    await sentFrom(bot, "2026-04-01", "2026-09-30");
    await bot.store.changeConversation("channel-sn", () => snChannel());
    const sent = await sentFrom(bot, "2026-10-01", "2026-10-01");
    expect(linesOf(sent, TSI).filter((line) => line.includes("reminder"))).toEqual([]);
  });

  it("begins with the step that holds on the day an agreement is taken into use", async () => {
    const bot = await installed("2026-05-04");
    expect(linesOf(await sentFrom(bot, "2026-05-04", "2026-05-07"), TSI)).toEqual([
      "2026-05-04 reminder channel-sn -14",
      "2026-05-07 reminder channel-sn -7",
    ]);
  });
});

describe("the week's digest", () => {
  const digests = async (
    settings: Partial<typeof NO_SETTINGS>,
    from: string,
    to: string,
    isUp?: (d: string) => boolean,
  ) => {
    const bot = await installed("2026-01-01", [snChannel(), chatOf(ANNA)], settings);
    return (await sentFrom(bot, from, to, isUp)).filter(({ item }) => /igest/.test(item.notice.type));
  };
  const wanted = { committees: { [SN]: { digest: true, steps: [] } } };

  it("comes on Mondays, or on the first working day of the week", async () => {
    const sent = await digests(wanted, "2026-03-23", "2026-04-19");
    // 6 April is Easter Monday.
    expect(sent.map(({ day }) => day)).toEqual(["2026-03-23", "2026-03-30", "2026-04-07", "2026-04-13"]);
  });

  it("comes later in the week, once, where the program was down on Monday", async () => {
    const sent = await digests(wanted, "2026-04-13", "2026-04-26", (day) => day > "2026-04-14");
    expect(sent.map(({ day }) => day)).toEqual(["2026-04-15", "2026-04-20"]);
  });

  it("does not come unless it was asked for", async () => {
    expect(await digests({}, "2026-03-23", "2026-04-19")).toEqual([]);
  });

  it("says what is late, what this week brings, and what comes after", async () => {
    const [sent] = await digests(wanted, "2026-05-11", "2026-05-11");
    expect(sent?.text).toContain("Läget inför vecka 20 2026 (11–17 maj)");
    expect(sent?.text).toMatch(/\d+ försenad(e)?, 4 den här veckan och \d+ därefter\./);
    expect(sent?.text).toContain("lämnas in senast 14 maj, om 3 dagar");
  });

  it("says so where there is nothing", async () => {
    const bot = await installed("2026-07-01", undefined, wanted);
    const [sent] = await sentFrom(bot, "2026-07-06", "2026-07-06");
    expect(sent?.text).toContain("Inget är försenat");
  });

  it("comes to a person who asked for it, with what is theirs alone", async () => {
    const bot = await installed("2026-01-01", [chatOf(ANNA)], { personalDigests: [ANNA] });
    await happens(bot, TSI, "2026-04-02", { type: "assigned", to: { kind: "person", person: ANNA } });
    const sent = (await sentFrom(bot, "2026-05-11", "2026-05-11")).filter(
      ({ item }) => item.notice.type === "ownDigest",
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain("Tidiga och samordnade insatser");
    expect(sent[0]?.text).not.toContain("Aktivitetskrav");
  });
});
