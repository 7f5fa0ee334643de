import { describe, expect, it } from "vitest";
import {
  BO,
  buttonsOf,
  CHANNEL,
  cardOf,
  GROUP,
  kindsOf,
  newBot,
  press,
  say,
  takeIntoUse,
  textOf,
} from "./chat.js";

describe("asking", () => {
  it("the question of the first page: June for SN, complete", async () => {
    const answer = await say(newBot(), "vad ska redovisas till SN i juni?");
    expect(textOf(answer)).toContain("4 av 4");
    expect(textOf(answer)).toContain("Sammanträde torsdag 4 juni");
  });

  it("a long list is shown ten at a time, and the rest by a button", async () => {
    const bot = newBot();
    const first = cardOf(await say(bot, "vad ska redovisas till SN 2026?"));
    const more = await press(bot, first, "list");
    expect(kindsOf(more)).toEqual(["replace"]);
    expect(JSON.stringify(cardOf(more))).not.toBe(JSON.stringify(first));
  });

  it("a row opens its occasion, and from there the list", async () => {
    const bot = newBot();
    const list = cardOf(await say(bot, "vad ska redovisas till SN i juni?"));
    const occasion = cardOf(await press(bot, list, "show"));
    expect(buttonsOf(occasion).map(({ verb }) => verb)).toContain("list");
    expect(kindsOf(await press(bot, occasion, "list"))).toEqual(["replace"]);
  });

  it("a suggestion is asked by its button", async () => {
    const bot = newBot();
    const list = cardOf(await say(bot, "vad ska redovisas till SN i juni?"));
    const june2024 = await press(bot, list, "ask");
    expect(textOf(june2024)).toContain("juni 2024");
  });

  it("an English question is answered in English, with Swedish titles", async () => {
    const answer = textOf(await say(newBot(), "what is due to SN in June?"));
    expect(answer).toContain("June 2026");
    expect(answer).toContain("samordnade insatser");
  });
});

describe("a channel and its committee", () => {
  it("is tied, asked, tied to another and untied, each with a sentence", async () => {
    const bot = newBot();
    const at = { place: CHANNEL };
    expect(textOf(await say(bot, "<at>Nämndkoll</at> koppla kanalen till SN", at))).toContain(
      "Socialnämnden",
    );
    expect(textOf(await say(bot, "vilken nämnd är kanalen kopplad till?", at))).toContain("Socialnämnden");
    expect(textOf(await say(bot, "koppla kanalen till vård- och omsorgsnämnden", at))).toContain(
      "ård- och omsorgsnämnden",
    );
    expect((await bot.store.conversation(CHANNEL.id))?.committee).toBe("nykoping/von");
    await say(bot, "koppla loss kanalen", at);
    expect((await bot.store.conversation(CHANNEL.id))?.committee).toBeNull();
  });

  it("a question that names no committee is the channel's", async () => {
    const bot = newBot();
    await say(bot, "koppla kanalen till VON", { place: CHANNEL });
    const [answer] = await say(bot, "vad ska redovisas i maj 2024?", { place: CHANNEL });
    expect(answer).toMatchObject({ answer: { agreements: [{ id: "von-2024" }] } });
  });

  it("a chat that is no channel, or a committee nobody knows, is refused", async () => {
    const bot = newBot();
    await say(bot, "koppla kanalen till SN", { place: GROUP });
    await say(bot, "koppla kanalen till rymdnämnden", { place: CHANNEL });
    const kept = await bot.store.conversations();
    expect(kept.map(({ committee }) => committee)).toEqual([null, null]);
  });
});

describe("taking agreements into use", () => {
  it("what was due before is not tracked, and said; what is late since then is overdue", async () => {
    const bot = newBot();
    await takeIntoUse(bot, "2026-05-01");
    expect(textOf(await say(bot, "är något försenat till SN?", { today: "2026-05-04" }))).toContain("1 maj");
    const [late] = await say(bot, "är något försenat till SN?", { today: "2026-05-20" });
    expect(late).toMatchObject({ answer: { complete: { counted: 4 } } });
  });

  it("a second start keeps the first day", async () => {
    const bot = newBot();
    await takeIntoUse(bot, "2026-05-01");
    await takeIntoUse(bot, "2026-06-01");
    expect((await bot.store.settings()).trackingSince["sn-2026"]).toBe("2026-05-01");
  });
});

describe("going on from the last question", () => {
  const JUNE = "vad ska redovisas till SN i juni?";
  const answerTo = async (first: string, second: string, said = {}) => {
    const bot = newBot();
    await say(bot, first);
    const [reply] = await say(bot, second, said);
    return reply?.kind === "reply" ? reply.answer : undefined;
  };

  it.each([
    [
      "och i september?",
      { kind: "due", period: { start: "2026-09-01", end: "2026-09-30" }, mode: "meeting" },
    ],
    ["bara de muntliga", { kind: "due", complete: { counted: 2, outOf: 4 } }],
    ["samma för VON i maj 2024", { kind: "due", agreements: [{ id: "von-2024" }] }],
    ["på engelska", { kind: "due", locale: "en", complete: { counted: 4 } }],
    ["visa nummer 3", { kind: "occasion", occasion: { id: "sn-2026/tsi/1" } }],
  ])("%s", async (second, expected) => {
    expect(await answerTo(JUNE, second)).toMatchObject(expected);
  });

  it.each([
    ["vad säger avtalet om investeringar?", "och för 2024 då?", { passages: [{ agreement: "sn-2024" }] }],
    ["hur mycket får barn och unga 2026?", "och familjehem?", { figures: [{ amountTkr: 40800 }] }],
    ["hur mycket får barn och unga 2026?", "samma för 2024", { reckoning: { result: 114996 } }],
    [
      "vilka mål har nämnden för barn och unga?",
      "och för våld i nära relationer?",
      { kind: "goals", rows: [{ section: "5.5.3" }] },
    ],
    [
      "andel med långvarigt bistånd?",
      "och låg utbildningsnivå?",
      { indicators: [{ values: { 2024: 10.7 } }] },
    ],
    [
      "hur mycket mer är ekonomiskt bistånd 2026 än 2024?",
      "och familjehem?",
      { kind: "compare", reckonings: [{ result: 7670 }] },
    ],
    ["vad säger avtalet om investeringar?", "samma för VON", { passages: [{ agreement: "von-2024" }] }],
    ["hur mycket får barn och unga 2026?", "visa nummer 1", { passages: [{ agreement: "sn-2026" }] }],
    ["andel med långvarigt bistånd?", "på engelska", { locale: "en", kind: "indicator" }],
  ])("of contents: %s %s", async (before, second, expected) => {
    expect(await answerTo(before, second)).toMatchObject(expected);
  });

  it("not where the message asks something of its own", async () => {
    expect(await answerTo("vem betalar sanktionsavgifter?", "och när sammanträder SN?")).toMatchObject({
      kind: "meeting",
    });
    expect(await answerTo("vem betalar sanktionsavgifter?", "vad ska redovisas i juni?")).toMatchObject({
      kind: "due",
    });
    expect(await answerTo(JUNE, "hur många glasspinnar finns det?")).toMatchObject({ kind: "notFound" });
  });

  it("which section: each of the last answer's, once", async () => {
    const bot = newBot();
    await say(bot, "vem betalar sanktionsavgifter?");
    const said = textOf(await say(bot, "vilket avsnitt?"));
    expect(said).toContain("Ansvarsfördelning");
    expect(new Set(said.split("\n")).size).toBe(said.split("\n").length);
  });

  it("says that it took something over", async () => {
    const bot = newBot();
    await say(bot, JUNE);
    expect(textOf(await say(bot, "och i september?"))).toContain("förra fråga");
  });

  it("not from somebody else's question, nor from another conversation's", async () => {
    expect(await answerTo(JUNE, "bara de muntliga", { from: BO })).not.toMatchObject({
      complete: { outOf: 4 },
    });
    expect(await answerTo(JUNE, "bara de muntliga", { place: GROUP })).not.toMatchObject({
      complete: { outOf: 4 },
    });
  });

  it("a whole question is asked anew", async () => {
    expect(await answerTo(JUNE, "när redovisas toleransprojektet?")).toMatchObject({ kind: "followUp" });
    expect(await answerTo(JUNE, "vad ska lämnas in till VON i maj 2024?")).toMatchObject({ mode: "submit" });
  });
});
