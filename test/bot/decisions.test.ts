import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import {
  ANNA,
  BO,
  buttonsOf,
  CHANNEL,
  cardOf,
  install,
  kindsOf,
  PERSONAL,
  press,
  pressRaw,
  replanningBot,
  say,
  textOf,
} from "./chat.js";

const TSI = "sn-2026/tsi/1";
const RETURNED = `${TSI}/retur-1`;

let bot: Deps;

/** The channel's team has the app, added by Anna, who so is SN's official; Bo is staff. */
beforeEach(async () => {
  bot = replanningBot();
  await install(bot, { place: CHANNEL });
  await say(bot, "koppla kanalen till SN", { place: CHANNEL });
});

const movesOf = async (id = TSI) => ((await bot.store.history()).get(id) ?? []).map(({ move }) => move);
const view = (id = TSI) => ({ kind: "occasion", occasion: id, locale: "sv" });
const card = (id = TSI, said = {}) => pressRaw(bot, "show", { occasion: id, view: view(id) }, said);

/** Opens the form of a decision from the occasion's card. */
const opened = async (decision: string, said = {}, id = TSI) =>
  pressRaw(bot, "decide", { decision, occasion: id, view: view(id) }, said);

const recorded = async (decision: string, inputs: object, said = {}, id = TSI) =>
  press(bot, cardOf(await opened(decision, said, id)), "record", { inputs: { ...inputs }, ...said });

const TODAY = "2026-05-04";
const REASON = "Underlaget är inte klart";

describe("the occasion's card", () => {
  const decisionsOf = async (said = {}) =>
    buttonsOf(cardOf(await card(TSI, said)))
      .filter(({ verb }) => verb === "decide")
      .map(({ data }) => data.decision);

  it("offers to postpone and to end, and the outcome once the meeting has been", async () => {
    expect(await decisionsOf()).toEqual(["postpone", "waive"]);
    expect(await decisionsOf({ today: "2026-06-05" })).toEqual(["present", "postpone", "waive"]);
  });

  it("offers only to open again what has ended", async () => {
    await recorded("waive", { reason: "Nedlagt" });
    expect(await decisionsOf()).toEqual(["reopen"]);
  });
});

describe("postponing", () => {
  it("moves the follow-up, keeps the distance of its hand-in day, and tells the channel", async () => {
    const done = await recorded("postpone", { meeting: "2026-09-17", reason: REASON, paragraph: "45" });
    expect(kindsOf(done)).toEqual(["replaceForAll", "post"]);
    expect(await movesOf()).toEqual([
      { type: "postponed", meeting: "2026-09-17", reason: REASON, decision: "§ 45" },
    ]);
    expect(textOf(done)).toContain("17 september");
    expect(textOf(done)).toContain("27 augusti");
    expect(textOf(done)).toContain("Anna Åberg sköt upp");
  });

  it("does not tell the channel of what was done there", async () => {
    const done = await recorded("postpone", { meeting: "2026-09-17", reason: REASON }, { place: CHANNEL });
    expect(kindsOf(done)).toEqual(["replaceForAll"]);
  });

  it("offers the committee's coming meetings, not the one it has", async () => {
    const form = JSON.stringify(cardOf(await opened("postpone")));
    expect(form).toContain("2026-09-17");
    expect(form).toContain("2026-12-17");
    expect(form).not.toContain('"value":"2026-06-04"');
    expect(form).not.toContain('"value":"2026-04-23"');
  });

  it("takes a day without a known meeting only after a warning", async () => {
    const warned = await recorded("postpone", { day: "2026-06-18", reason: REASON });
    expect(kindsOf(warned)).toEqual(["replace"]);
    expect(textOf(warned)).toContain("Jag känner inte till något sammanträde torsdag 18 juni 2026");
    expect(await movesOf()).toEqual([]);
    await press(bot, cardOf(warned), "record", { inputs: { day: "2026-06-18", reason: REASON } });
    expect(await movesOf()).toMatchObject([{ type: "postponed", meeting: "2026-06-18" }]);
  });

  it("warns anew of another day than the one it warned of", async () => {
    const warned = await recorded("postpone", { day: "2026-06-18", reason: REASON });
    const again = await press(bot, cardOf(warned), "record", {
      inputs: { day: "2026-06-25", reason: REASON },
    });
    expect(textOf(again)).toContain("25 juni");
    expect(await movesOf()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["a day that has passed", { day: "2026-04-23", reason: REASON }, "redan passerat"],
    ["the day it has already", { day: "2026-06-04", reason: REASON }, "ligger redan på"],
    ["no day", { reason: REASON }, "Välj ett sammanträde"],
    ["a day that does not exist", { day: "2026-02-30", reason: REASON }, "Välj ett sammanträde"],
    ["no reason", { meeting: "2026-09-17", reason: "  " }, "Skriv varför"],
    ["a reason that is too long", { meeting: "2026-09-17", reason: "x".repeat(1_001) }, "Korta den"],
  ])("is not done with %s", async (_, inputs, said) => {
    const done = await recorded("postpone", inputs);
    expect(kindsOf(done)).toEqual(["replace"]);
    expect(textOf(done)).toContain(said);
    expect(await movesOf()).toEqual([]);
  });

  it.each<[string, string, object]>([
    ["postpone", "the reason", { meeting: "2026-09-17", reason: "Väntar på 850101-1234" }],
    ["postpone", "the decision", { meeting: "2026-09-17", reason: REASON, paragraph: "SN 850101-1234 § 4" }],
    ["waive", "the reason", { reason: "19850101-1234 har flyttat" }],
    ["waive", "the decision", { reason: REASON, paragraph: "850101-1234" }],
    ["present", "the paragraph", { outcome: "noted", paragraph: "850101-1234" }],
  ])("to %s is not done with a personal number in %s, and sends none back", async (decision, _, inputs) => {
    const done = await recorded(decision, inputs, { today: decision === "present" ? "2026-06-05" : TODAY });
    expect(textOf(done)).toContain("personnummer");
    expect(JSON.stringify(done)).not.toContain("850101");
    expect(await movesOf()).toEqual([]);
  });

  it("opening again is not done with a personal number in the reason", async () => {
    await recorded("waive", { reason: "Nedlagt" });
    const done = await recorded("reopen", { reason: "850101-1234 vill det" });
    expect(textOf(done)).toContain("personnummer");
    expect(await movesOf()).toHaveLength(1);
  });

  it("takes days, registration numbers and paragraphs in the reason for what they are", async () => {
    const reason = "Beslut 2026-04-23 § 45, SN 2026/1234, 1 250 000 kr";
    await recorded("postpone", { meeting: "2026-09-17", reason });
    expect(await movesOf()).toMatchObject([{ type: "postponed", reason }]);
  });

  it("is recorded once, however often the press is delivered", async () => {
    const form = cardOf(await opened("postpone"));
    const inputs = { meeting: "2026-09-17", reason: REASON };
    await press(bot, form, "record", { inputs, activity: "a-1" });
    const second = await press(bot, form, "record", { inputs, activity: "a-1" });
    expect(await movesOf()).toHaveLength(1);
    expect(kindsOf(second)).not.toContain("post");
  });
});

describe("ending and opening again", () => {
  it("needs a reason, and shows it", async () => {
    expect(textOf(await recorded("waive", {}))).toContain("Skriv varför");
    expect(textOf(await recorded("waive", { reason: "Ingår i årsredovisningen" }))).toContain(
      "Ingår i årsredovisningen",
    );
    expect(await movesOf()).toEqual([{ type: "waived", reason: "Ingår i årsredovisningen", decision: null }]);
  });

  it("can be taken back, with or without a reason", async () => {
    await recorded("waive", { reason: "Nedlagt" });
    await recorded("reopen", {});
    expect(await movesOf()).toMatchObject([{ type: "waived" }, { type: "reopened", reason: null }]);
  });

  it("is not done twice, nor is what is open opened", async () => {
    const form = cardOf(await opened("waive"));
    await press(bot, form, "record", { inputs: { reason: "Nedlagt" } });
    expect(textOf(await press(bot, form, "record", { inputs: { reason: "Igen" } }))).toContain("inställd");
    expect(await movesOf()).toHaveLength(1);
    expect(textOf(await recorded("reopen", {}, {}, "sn-2026/lex-sarah-atgardsplaner/1"))).toContain(
      "öppen redan",
    );
  });
});

describe("somebody who is no official", () => {
  it.each(["postpone", "waive", "reopen", "present"])("is not shown the form: %s", async (decision) => {
    const said = await opened(decision, { from: BO });
    expect(kindsOf(said)).toEqual(["notice"]);
    expect(textOf(said)).toContain("Det kan bara nämndens handläggare göra: Anna Åberg");
  });

  it("records nothing with a form that somebody else opened", async () => {
    const form = cardOf(await opened("waive"));
    const done = await press(bot, form, "record", { inputs: { reason: "Nedlagt" }, from: BO });
    expect(kindsOf(done)[0]).toBe("notice");
    expect(await movesOf()).toEqual([]);
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
    expect(await movesOf()).toMatchObject([{ type: "presented", meeting: "2026-06-04", paragraph: "34" }]);
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
    expect(await movesOf()).toEqual([]);
    const inputs = { meeting: "2026-09-17", reason: "underlaget är inte klart" };
    const done = await press(bot, cardOf(asked), "record", { inputs });
    expect(textOf(done)).toContain("Du sköt upp");
    expect(await movesOf()).toMatchObject([{ type: "postponed", meeting: "2026-09-17" }]);
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
    expect(await movesOf()).toEqual([]);
  });
});

describe("the outcome of a meeting", () => {
  const AFTER = { today: "2026-06-05" };
  const cardAfter = (said = AFTER) => say(bot, "utfall för SN 4 juni", { ...said, place: PERSONAL });
  const rowsOf = (shown: unknown) =>
    buttonsOf(shown).find(({ verb }) => verb === "outcomes")?.data.rows as string[];
  /** What is chosen for some occasions, as the card's inputs bring it. */
  const chosen = (shown: unknown, wanted: Record<string, readonly [string, string]>) =>
    Object.fromEntries(
      rowsOf(shown).flatMap((id, place) => [
        [`outcome-${place}`, wanted[id]?.[0] ?? "none"],
        [`paragraph-${place}`, wanted[id]?.[1] ?? ""],
      ]),
    );

  it("is asked for on one card, with what is missing and the offer to postpone it", async () => {
    const shown = await cardAfter();
    expect(textOf(shown)).toContain("Tidiga och samordnade insatser (TSI) · saknas");
    expect(rowsOf(cardOf(shown))).toContain(TSI);
    expect(buttonsOf(cardOf(shown)).filter(({ verb }) => verb === "decide")).toHaveLength(4);
  });

  it("is recorded for several items in one press, and for no other", async () => {
    const shown = cardOf(await cardAfter());
    const other = rowsOf(shown).find((id) => id !== TSI) ?? "";
    const inputs = chosen(shown, { [TSI]: ["noted", "34"], [other]: ["decided", "SN § 35"] });
    const done = await press(bot, shown, "outcomes", { ...AFTER, inputs });
    expect(kindsOf(done)).toEqual(["replaceForAll"]);
    expect(textOf(done)).toContain("2 utfall antecknade.");
    expect(await movesOf()).toEqual([
      { type: "presented", meeting: "2026-06-04", paragraph: "34", outcome: "noted", again: null },
    ]);
    expect(await movesOf(other)).toMatchObject([{ outcome: "decided", paragraph: "35" }]);
    expect([...(await bot.store.history()).keys()]).toHaveLength(2);
  });

  it("says which item was refused, and records the others", async () => {
    const shown = cardOf(await cardAfter());
    const other = rowsOf(shown).find((id) => id !== TSI) ?? "";
    const inputs = chosen(shown, { [TSI]: ["noted", "trettiofyra"], [other]: ["noted", "35"] });
    const done = await press(bot, shown, "outcomes", { ...AFTER, inputs });
    expect(textOf(done)).toContain("går inte att läsa som en paragraf");
    // What was typed stands in the card, so that it need not be typed again.
    expect(JSON.stringify(cardOf(done))).toContain('"value":"trettiofyra"');
    expect(await movesOf()).toEqual([]);
    expect(await movesOf(other)).toHaveLength(1);
  });

  it("is not recorded where nothing is chosen, or by somebody who is no official", async () => {
    const shown = cardOf(await cardAfter());
    expect(textOf(await press(bot, shown, "outcomes", { ...AFTER, inputs: chosen(shown, {}) }))).toContain(
      "Inget utfall är valt",
    );
    const inputs = chosen(shown, { [TSI]: ["noted", "34"] });
    const refused = await press(bot, shown, "outcomes", { ...AFTER, inputs, from: BO });
    expect(textOf(refused)).toContain("Det kan bara nämndens handläggare göra");
    expect((await bot.store.history()).size).toBe(0);
  });

  it("is not asked for before the meeting, nor of somebody who is no official", async () => {
    expect(textOf(await cardAfter({ today: "2026-06-03" }))).toContain("har inte varit än");
    expect(textOf(await say(bot, "utfall för SN 4 juni", { ...AFTER, from: BO }))).toContain("Anna Åberg");
  });

  it("cannot be told of a meeting that has not been", async () => {
    const done = await recorded("present", { meeting: "2026-06-04", outcome: "noted" });
    expect(textOf(done)).toContain("har inte varit än");
    expect(await movesOf()).toEqual([]);
  });

  it("sent back makes an occasion of its own, linked both ways", async () => {
    const shown = cardOf(await cardAfter());
    const inputs = { ...chosen(shown, { [TSI]: ["returned", "34"] }), again: "2026-12-17" };
    await press(bot, shown, "outcomes", { ...AFTER, inputs });
    const first = cardOf(await card(TSI, AFTER));
    expect(buttonsOf(first).some(({ data }) => data.occasion === RETURNED)).toBe(true);
    const again = await card(RETURNED, AFTER);
    expect(textOf(again)).toContain("(återremiss)");
    expect(textOf(again)).toContain("Återremiss från: torsdag 4 juni 2026 § 34");
    expect(textOf(again)).toContain("torsdag 17 december 2026");
    expect(buttonsOf(cardOf(again)).some(({ data }) => data.occasion === TSI)).toBe(true);
  });

  it("sent back comes up at the next known meeting where none is chosen, and lives on its own", async () => {
    const done = await recorded(
      "present",
      { meeting: "2026-06-04", outcome: "returned", paragraph: "34" },
      AFTER,
    );
    expect(textOf(done)).toContain("Tas upp igen: sammanträde torsdag 17 september 2026");
    expect(bot.library.occasion(RETURNED)).toMatchObject({ meeting: "2026-09-17", submitBy: "2026-08-27" });
    await pressRaw(bot, "acknowledge", { occasion: RETURNED, view: view(RETURNED) }, { ...AFTER, from: BO });
    expect((await movesOf(RETURNED)).map(({ type }) => type)).toEqual(["acknowledged"]);
    expect(textOf(await say(bot, "vad ska redovisas till SN i september 2026?", AFTER))).toContain(
      "(återremiss)",
    );
  });

  it("sent back and then opened again is gone", async () => {
    await recorded("present", { meeting: "2026-06-04", outcome: "returned" }, AFTER);
    await recorded("reopen", { reason: "Fel rad" }, AFTER);
    expect(bot.library.occasion(RETURNED)).toBeNull();
  });
});

describe("the draft of an agenda", () => {
  it("lists what is up, with form, division, papers, section and owner, and comes as text too", async () => {
    const said = await say(bot, "utkast till ärendelista för SN 4 juni", { from: BO });
    expect(kindsOf(said)).toEqual(["reply", "reply"]);
    expect(said[1]).toMatchObject({ card: null });
    expect(textOf(said)).toContain("Muntlig och skriftlig · DSO · avsnitt 5.5.6 · ingen ansvarig");
    expect(textOf(said)).toContain("Underlag: saknas");
    expect(textOf(said)).toContain("4 ärenden, 4 utan underlag.");
  });

  it("counts what was postponed from it, and to it", async () => {
    await recorded("postpone", { meeting: "2026-09-17", reason: REASON });
    expect(textOf(await say(bot, "utkast till ärendelista för SN 4 juni"))).toContain(
      "1 ärende har skjutits upp härifrån",
    );
    expect(textOf(await say(bot, "draft agenda for SN 17 September"))).toContain("1 item postponed to here");
  });

  it.each<[string, string]>([
    ["utkast till ärendelista för SN 5 juni 2026", "Jag känner inte till något sammanträde"],
    ["ärendelista", "Vilken nämnd gäller det?"],
    ["ärendelista för SN 2026", "Skriv vilken dag du menar"],
  ])("is not made up: %s", async (text, expected) => {
    expect(textOf(await say(bot, text))).toContain(expected);
  });

  it("is of the channel's committee and its next meeting where nothing is said", async () => {
    expect(textOf(await say(bot, "ärendelista", { place: CHANNEL }))).toContain("torsdag 4 juni 2026");
  });

  it.each(["vad står på dagordningen i juni?", "vad är en ärendelista?", "vad blev utfallet 2024?"])(
    "is not what is asked: %s",
    async (text) => {
      expect(textOf(await say(bot, text))).not.toContain("Utkast till ärendelista");
    },
  );
});

describe("history", () => {
  it("tells who did what, the newest last, reminders and what was taken back included", async () => {
    const link = "https://nykoping.sharepoint.com/tsi.docx";
    await pressRaw(bot, "acknowledge", { occasion: TSI, view: view() }, { from: BO, today: "2026-04-01" });
    const step = { type: "reminded", step: -14, conversation: "c", message: null } as const;
    await bot.store.decide(TSI, () => ({
      events: [
        {
          occasion: TSI,
          cause: "r-1",
          at: "2026-04-30T08:00:00+02:00",
          day: "2026-04-30",
          by: ANNA,
          move: step,
        },
      ],
      result: null,
    }));
    await pressRaw(bot, "submit", { occasion: TSI, view: view(), link }, { from: BO });
    await recorded("waive", { reason: "Nedlagt <b>projekt</b>" });
    const said = textOf(await say(bot, "historik för TSI 2026"));
    expect(said.split("\n").filter((line) => line.includes("kl."))).toEqual([
      "1 april 2026 kl. 09.12: Bo Berg kvitterade.",
      "30 april 2026 kl. 08.00: Påminnelse skickades, 14 dagar före stoppdagen.",
      "4 maj 2026 kl. 09.12: Bo Berg lämnade in rapporten.",
      "4 maj 2026 kl. 09.12: Anna Åberg avslutade utan redovisning: Nedlagt <b>projekt</b>.",
    ]);
  });

  it("is paged, and opens on the newest", async () => {
    for (let i = 0; i < 8; i += 1) {
      await recorded("waive", { reason: `Varv ${i}` });
      await recorded("reopen", {});
    }
    const last = await say(bot, "historik för TSI 2026");
    expect(textOf(last)).toContain("Händelse 13–16 av 16");
    const older = await press(bot, cardOf(last), "history");
    expect(textOf(older)).toContain("Händelse 1–12 av 16");
  });

  it.each<[string, string]>([
    ["historik för TSI 2026", "Inget är registrerat för"],
    ["historik för månlandningen", "Vilken uppföljning gäller det?"],
  ])("says so where there is none: %s", async (text, expected) => {
    expect(textOf(await say(bot, text))).toContain(expected);
  });
});
