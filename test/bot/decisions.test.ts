import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { BO, buttonsOf, CHANNEL, cardOf, kindsOf, press, pressRaw, say, textOf } from "./chat.js";
import { card, movesOf, officialsBot, opened, REASON, recorded, TSI } from "./deciding.js";

let bot: Deps;
beforeEach(async () => {
  bot = await officialsBot();
});

const TODAY = "2026-05-04";

describe("the occasion's card", () => {
  const decisionsOf = async (said = {}) =>
    buttonsOf(cardOf(await card(bot, TSI, said)))
      .filter(({ verb }) => verb === "decide")
      .map(({ data }) => data.decision);

  it("offers to postpone and to end, and the outcome once the meeting has been", async () => {
    expect(await decisionsOf()).toEqual(["postpone", "waive"]);
    expect(await decisionsOf({ today: "2026-06-05" })).toEqual(["present", "postpone", "waive"]);
  });

  it("offers only to open again what has ended", async () => {
    await recorded(bot, "waive", { reason: "Nedlagt" });
    expect(await decisionsOf()).toEqual(["reopen"]);
  });
});

describe("postponing", () => {
  it("moves the follow-up, keeps the distance of its hand-in day, and tells the channel", async () => {
    const done = await recorded(bot, "postpone", { meeting: "2026-09-17", reason: REASON, paragraph: "45" });
    expect(kindsOf(done)).toEqual(["replaceForAll", "post"]);
    expect(await movesOf(bot)).toEqual([
      { type: "postponed", meeting: "2026-09-17", reason: REASON, decision: "§ 45" },
    ]);
    expect(textOf(done)).toContain("17 september");
    expect(textOf(done)).toContain("27 augusti");
    expect(textOf(done)).toContain("Anna Åberg sköt upp");
  });

  it("does not tell the channel of what was done there", async () => {
    const done = await recorded(
      bot,
      "postpone",
      { meeting: "2026-09-17", reason: REASON },
      { place: CHANNEL },
    );
    expect(kindsOf(done)).toEqual(["replaceForAll"]);
  });

  it("offers the committee's coming meetings, not the one it has", async () => {
    const form = JSON.stringify(cardOf(await opened(bot, "postpone")));
    expect(form).toContain("2026-09-17");
    expect(form).toContain("2026-12-17");
    expect(form).not.toContain('"value":"2026-06-04"');
    expect(form).not.toContain('"value":"2026-04-23"');
  });

  it("takes a day without a known meeting only after a warning", async () => {
    const warned = await recorded(bot, "postpone", { day: "2026-06-18", reason: REASON });
    expect(kindsOf(warned)).toEqual(["replace"]);
    expect(textOf(warned)).toContain("Jag känner inte till något sammanträde torsdag 18 juni 2026");
    expect(await movesOf(bot)).toEqual([]);
    await press(bot, cardOf(warned), "record", { inputs: { day: "2026-06-18", reason: REASON } });
    expect(await movesOf(bot)).toMatchObject([{ type: "postponed", meeting: "2026-06-18" }]);
  });

  it("warns anew of another day than the one it warned of", async () => {
    const warned = await recorded(bot, "postpone", { day: "2026-06-18", reason: REASON });
    const again = await press(bot, cardOf(warned), "record", {
      inputs: { day: "2026-06-25", reason: REASON },
    });
    expect(textOf(again)).toContain("25 juni");
    expect(await movesOf(bot)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["a day that has passed", { day: "2026-04-23", reason: REASON }, "redan passerat"],
    ["the day it has already", { day: "2026-06-04", reason: REASON }, "ligger redan på"],
    ["no day", { reason: REASON }, "Välj ett sammanträde"],
    ["a day that does not exist", { day: "2026-02-30", reason: REASON }, "Välj ett sammanträde"],
    ["no reason", { meeting: "2026-09-17", reason: "  " }, "Skriv varför"],
    ["a reason that is too long", { meeting: "2026-09-17", reason: "x".repeat(1_001) }, "Korta den"],
  ])("is not done with %s", async (_, inputs, said) => {
    const done = await recorded(bot, "postpone", inputs);
    expect(kindsOf(done)).toEqual(["replace"]);
    expect(textOf(done)).toContain(said);
    expect(await movesOf(bot)).toEqual([]);
  });

  it.each<[string, string, object]>([
    ["postpone", "the reason", { meeting: "2026-09-17", reason: "Väntar på 850101-1234" }],
    ["postpone", "the decision", { meeting: "2026-09-17", reason: REASON, paragraph: "SN 850101-1234 § 4" }],
    ["waive", "the reason", { reason: "19850101-1234 har flyttat" }],
    ["waive", "the decision", { reason: REASON, paragraph: "850101-1234" }],
    ["present", "the paragraph", { outcome: "noted", paragraph: "850101-1234" }],
  ])("to %s is not done with a personal number in %s, and sends none back", async (decision, _, inputs) => {
    const done = await recorded(bot, decision, inputs, {
      today: decision === "present" ? "2026-06-05" : TODAY,
    });
    expect(textOf(done)).toContain("personnummer");
    expect(JSON.stringify(done)).not.toContain("850101");
    expect(await movesOf(bot)).toEqual([]);
  });

  it("opening again is not done with a personal number in the reason", async () => {
    await recorded(bot, "waive", { reason: "Nedlagt" });
    const done = await recorded(bot, "reopen", { reason: "850101-1234 vill det" });
    expect(textOf(done)).toContain("personnummer");
    expect(await movesOf(bot)).toHaveLength(1);
  });

  it("takes days, registration numbers and paragraphs in the reason for what they are", async () => {
    const reason = "Beslut 2026-04-23 § 45, SN 2026/1234, 1 250 000 kr";
    await recorded(bot, "postpone", { meeting: "2026-09-17", reason });
    expect(await movesOf(bot)).toMatchObject([{ type: "postponed", reason }]);
  });

  it("is recorded once, however often the press is delivered", async () => {
    const form = cardOf(await opened(bot, "postpone"));
    const inputs = { meeting: "2026-09-17", reason: REASON };
    await press(bot, form, "record", { inputs, activity: "a-1" });
    const second = await press(bot, form, "record", { inputs, activity: "a-1" });
    expect(await movesOf(bot)).toHaveLength(1);
    expect(kindsOf(second)).not.toContain("post");
  });
});

describe("ending and opening again", () => {
  it("needs a reason, and shows it", async () => {
    expect(textOf(await recorded(bot, "waive", {}))).toContain("Skriv varför");
    expect(textOf(await recorded(bot, "waive", { reason: "Ingår i årsredovisningen" }))).toContain(
      "Ingår i årsredovisningen",
    );
    expect(await movesOf(bot)).toEqual([
      { type: "waived", reason: "Ingår i årsredovisningen", decision: null },
    ]);
  });

  it("can be taken back, with or without a reason", async () => {
    await recorded(bot, "waive", { reason: "Nedlagt" });
    await recorded(bot, "reopen", {});
    expect(await movesOf(bot)).toMatchObject([{ type: "waived" }, { type: "reopened", reason: null }]);
  });

  it("is not done twice, nor is what is open opened", async () => {
    const form = cardOf(await opened(bot, "waive"));
    await press(bot, form, "record", { inputs: { reason: "Nedlagt" } });
    expect(textOf(await press(bot, form, "record", { inputs: { reason: "Igen" } }))).toContain("inställd");
    expect(await movesOf(bot)).toHaveLength(1);
    expect(textOf(await recorded(bot, "reopen", {}, {}, "sn-2026/lex-sarah-atgardsplaner/1"))).toContain(
      "öppen redan",
    );
  });
});

describe("somebody who is no official", () => {
  it.each(["postpone", "waive", "reopen", "present"])("is not shown the form: %s", async (decision) => {
    const said = await opened(bot, decision, { from: BO });
    expect(kindsOf(said)).toEqual(["notice"]);
    expect(textOf(said)).toContain("Det kan bara nämndens handläggare göra: Anna Åberg");
  });

  it("records nothing with a form that somebody else opened", async () => {
    const form = cardOf(await opened(bot, "waive"));
    const done = await press(bot, form, "record", { inputs: { reason: "Nedlagt" }, from: BO });
    expect(kindsOf(done)[0]).toBe("notice");
    expect(await movesOf(bot)).toEqual([]);
  });

  it.each(["skjut upp TSI till 17 september", "stryk TSI: nedlagt", "TSI till handlingarna § 3"])(
    "is told so when they write it: %s",
    async (text) => {
      const said = await say(bot, text, { from: BO, today: "2026-06-05" });
      expect(textOf(said)).toContain("Det kan bara nämndens handläggare göra: Anna Åberg");
      expect(said[0]).toMatchObject({ card: null });
    },
  );
});

describe("a sentence about an outcome", () => {
  const asked = (text: string, today: string) => say(bot, text, { today });

  it("that names the meeting's day without its year means the occasion's own meeting", async () => {
    const said = await asked("TSI till handlingarna § 34 den 4 juni", "2026-06-05");
    expect(textOf(said)).toContain("torsdag 4 juni 2026");
    await press(bot, cardOf(said), "record", {
      inputs: { meeting: "2026-06-04", outcome: "noted", paragraph: "34" },
      today: "2026-06-05",
    });
    expect(await movesOf(bot)).toMatchObject([{ type: "presented", meeting: "2026-06-04", paragraph: "34" }]);
  });

  it("of a meeting still to come is told so, not taken for the year before", async () => {
    const said = textOf(await asked("TSI till handlingarna § 34 den 4 juni", "2026-05-04"));
    expect(said).not.toContain("2025");
    expect(said).toContain("har inte varit än");
  });
});

describe("a sentence", () => {
  it("records nothing before it is confirmed", async () => {
    const asked = await say(bot, "skjut upp TSI till 17 september, underlaget är inte klart");
    expect(textOf(asked)).toContain("Stämmer det?");
    expect(await movesOf(bot)).toEqual([]);
    const inputs = { meeting: "2026-09-17", reason: "underlaget är inte klart" };
    const done = await press(bot, cardOf(asked), "record", { inputs });
    expect(textOf(done)).toContain("Du sköt upp");
    expect(await movesOf(bot)).toMatchObject([{ type: "postponed", meeting: "2026-09-17" }]);
  });

  it("refuses a day that has passed, and asks where a month has no meeting", async () => {
    expect(textOf(await say(bot, "skjut upp TSI till 4 maj 2025"))).toContain("redan passerat");
    expect(textOf(await say(bot, "skjut upp TSI till augusti"))).toContain("Välj ett sammanträde");
  });

  it("takes a month for its only meeting", async () => {
    expect(textOf(await say(bot, "skjut upp TSI till september"))).toContain("torsdag 17 september 2026");
  });

  it("keeps what was filled in when another follow-up was meant", async () => {
    const asked = await say(bot, "skjut upp hembesök till 17 december");
    const other = buttonsOf(cardOf(asked)).find(({ verb }) => verb === "pick");
    if (!other) return expect(textOf(asked)).toContain("17 december");
    const inputs = { toPick: "sn-2026/hembesok-barnsakert/2", meeting: "2026-12-17", reason: REASON };
    const picked = await pressRaw(bot, "pick", { ...other.data, ...inputs });
    expect(textOf(picked)).toContain(REASON);
    expect(textOf(picked)).toContain("17 december");
  });

  it("says that there is nothing to open again", async () => {
    expect(textOf(await say(bot, "återuppta TSI"))).toContain("öppen redan");
  });

  it("taken back records nothing", async () => {
    const asked = await say(bot, "stryk TSI: nedlagt");
    const cancel = buttonsOf(cardOf(asked)).find(({ verb }) => verb === "cancel");
    if (cancel) expect(textOf(await press(bot, cardOf(asked), "cancel"))).toBe("Inget är registrerat.");
    expect(await movesOf(bot)).toEqual([]);
  });
});
