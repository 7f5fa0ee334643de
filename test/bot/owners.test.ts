import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { factsNow } from "../../src/bot/happened.js";
import type { Outgoing } from "../../src/bot/turn.js";
import { toContract } from "../../src/cards/contract.js";
import {
  ANNA,
  BO,
  buttonsOf,
  CHANNEL,
  cardOf,
  kindsOf,
  newBot,
  PERSONAL,
  press,
  pressRaw,
  say,
  textOf,
} from "./chat.js";

const EVA = { id: "eva", name: "Eva Dal" };
const BO_CHAT = { ...PERSONAL, id: "chat-bo" };
const TODAY = "2026-05-04";

let bot: Deps;
beforeEach(() => {
  bot = newBot();
});

/** What a message is understood to want recorded: the action, the follow-up and its meeting; else the kind. */
async function wanted(text: string, mentions = [BO], said = {}) {
  const [first] = await say(bot, text, { mentions, ...said });
  const answer = first?.kind === "reply" ? first.answer : undefined;
  if (answer?.kind !== "recordIntent") return answer?.kind ?? "no answer";
  const { action, occasion, assign, until } = answer;
  const to = assign?.to?.kind === "role" ? assign.to.name : assign?.to?.person.name;
  return [action, occasion.followUp.split("/")[1], occasion.meeting, to ?? until ?? null];
}

const TSI = ["assign", "tsi", "2026-06-04"];

describe("giving an occasion to somebody, in a sentence", () => {
  it.each([
    "ge TSI till <at>Bo Berg</at>",
    "Ge TSI till <at>Bo Berg</at>",
    "tilldela <at>Bo Berg</at> TSI",
    "lämna över TSI till <at>Bo Berg</at>",
    "assign TSI to <at>Bo Berg</at>",
    "give TSI to <at>Bo Berg</at>",
    "<at>Bo Berg</at> tar TSI",
    "<at>Bo Berg</at> ansvarar för TSI",
    "<at>Bo Berg</at> is responsible for TSI",
    "sätt <at>Bo Berg</at> som ansvarig för TSI",
  ])("who is mentioned: %s", async (text) => {
    expect(await wanted(text)).toEqual([...TSI, "Bo Berg"]);
  });

  it.each(["jag tar TSI", "Jag tar över TSI", "I'll take TSI", "ge TSI till mig", "jag ansvarar för TSI"])(
    "oneself: %s",
    async (text) => {
      expect(await wanted(text, [])).toEqual([...TSI, "Anna Åberg"]);
    },
  );

  it.each([
    "enhetschef barn och unga ansvarar för TSI",
    "ge TSI till enhetschef barn och unga",
    "tilldela TSI till enhetschef barn och unga",
  ])("a role: %s", async (text) => {
    expect(await wanted(text, [])).toEqual([...TSI, "enhetschef barn och unga"]);
  });

  it("of the month that is said", async () => {
    const june = await wanted("ge aktivitetskrav i juni till <at>Bo Berg</at>");
    const autumn = await wanted("ge aktivitetskrav i december till <at>Bo Berg</at>");
    expect([june[2]?.slice(0, 7), autumn[2]?.slice(0, 7)]).toEqual(["2026-06", "2026-12"]);
  });

  it("of the coming meeting, where no month is said, with the others to choose from", async () => {
    const said = await say(bot, "ge grunduppdraget till <at>Bo Berg</at>", { mentions: [BO] });
    expect(textOf(said)).toContain("Vilken uppföljning gäller det?");
    expect(buttonsOf(cardOf(said)).map(({ verb }) => verb)).toEqual(["assign", "pick"]);
  });

  it("nothing is recorded before it is confirmed", async () => {
    await say(bot, "ge TSI till <at>Bo Berg</at>", { mentions: [BO] });
    expect((await bot.store.history()).size).toBe(0);
  });

  it("is told to other programs as what is wanted", async () => {
    const [first] = await say(bot, "ge TSI till <at>Bo Berg</at>", { mentions: [BO] });
    const answer = first?.kind === "reply" ? first.answer : undefined;
    expect(answer && toContract(answer)).toMatchObject({ kind: "recordIntent", action: "assign" });
  });

  it("a name that is typed and not mentioned is asked for on the card", async () => {
    expect(await wanted("ge TSI till @Bo", [])).toEqual([...TSI, null]);
  });
});

describe("what gives nothing to anybody", () => {
  it.each([
    ["vem ansvarar för TSI?", []],
    ["vem ansvarar för TSI", []],
    ["ansvarar <at>Bo Berg</at> för TSI?", [BO]],
    ["är enhetschef barn och unga ansvarig för TSI?", []],
    ["ska jag ta TSI?", []],
    ["jag tar bussen hem", []],
    ["jag tar semester i juni", []],
    ["ge mig en lista över vad som ska lämnas in till SN i juni", []],
    ["ge mig TSI", []],
    ["vad ska lämnas över till SN i juni?", []],
    ["<at>Bo Berg</at> vad gäller för TSI?", [BO]],
    ["när ska TSI lämnas till nämnden", []],
    ["tilldela pengar till TSI", []],
    ["lämna in TSI https://nykoping.example/tsi.docx", []],
  ])("%s", async (text, mentions) => {
    const found = await wanted(text, mentions as (typeof BO)[]);
    expect(Array.isArray(found) ? found[0] : found).not.toBe("assign");
  });
});

/** Anna asks for something in a place, and confirms it. */
async function confirmed(text: string, verb = "assign", said: Parameters<typeof say>[2] = {}) {
  return press(bot, cardOf(await say(bot, text, said)), verb, said);
}

const tsi = () => factsNow(bot, "sn-2026/tsi/1", TODAY);
const ownerOfTsi = async () => (await tsi())?.standing.owner;
const inChannel = { place: CHANNEL };
const posts = (outgoing: readonly Outgoing[]) =>
  outgoing.flatMap((one) => (one.kind === "post" ? [[one.to.id, one.text.split("\n")[1]]] : []));

describe("once it is confirmed", () => {
  it("has its owner, and the card is the receipt", async () => {
    const done = await confirmed("ge TSI till <at>Bo Berg</at>", "assign", { mentions: [BO] });
    expect(kindsOf(done)[0]).toBe("replaceForAll");
    expect(textOf(done)).toContain("Ansvarig är nu Bo Berg.");
    expect(await ownerOfTsi()).toEqual({ kind: "person", person: BO });
  });

  it("the same owner again is refused", async () => {
    await confirmed("jag tar TSI");
    expect(textOf(await confirmed("jag tar TSI"))).toContain("Anna Åberg är redan ansvarig");
  });

  it("tells who was given it, in the personal chat", async () => {
    await say(bot, "hjälp", { from: BO, place: BO_CHAT });
    const done = await confirmed("ge TSI till <at>Bo Berg</at>", "assign", { mentions: [BO], ...inChannel });
    expect(posts(done)).toEqual([["chat-bo", "Anna Åberg har gett dig en uppföljning."]]);
  });

  it("tells the channel where that person has no chat with the bot", async () => {
    await say(bot, "koppla kanalen till SN", inChannel);
    const done = await confirmed("ge TSI till <at>Bo Berg</at>", "assign", { mentions: [BO] });
    expect(posts(done)).toEqual([["channel-sn", "Anna Åberg har gett en uppföljning till Bo Berg."]]);
  });

  it("tells no channel what stands in it already", async () => {
    await say(bot, "koppla kanalen till SN", inChannel);
    const done = await confirmed("ge TSI till <at>Bo Berg</at>", "assign", { mentions: [BO], ...inChannel });
    expect(posts(done)).toEqual([]);
  });

  it("tells nobody else of what one takes oneself, but whoever had it", async () => {
    await say(bot, "hjälp", { from: BO, place: BO_CHAT });
    await confirmed("ge TSI till <at>Bo Berg</at>", "assign", { mentions: [BO] });
    expect(posts(await confirmed("jag tar TSI"))).toEqual([
      ["chat-bo", "Anna Åberg har ändrat ansvarig från dig till Anna Åberg."],
    ]);
  });

  it("another of the occasions can be meant", async () => {
    const said = await say(bot, "ge grunduppdraget till <at>Bo Berg</at>", { mentions: [BO] });
    const other = buttonsOf(cardOf(said)).find(({ verb }) => verb === "pick");
    const { options = [] } = (other?.data.view ?? {}) as { options?: string[] };
    const picked = await press(bot, cardOf(said), "pick", { inputs: { toPick: options[1] } });
    await press(bot, cardOf(picked), "assign");
    expect((await factsNow(bot, options[1] ?? "", TODAY))?.standing.owner).toEqual({
      kind: "person",
      person: BO,
    });
  });
});

describe("by a button on the occasion's card", () => {
  const form = async () => {
    const list = await say(bot, "vad ska redovisas till SN i juni?");
    const shown = await pressRaw(bot, "show", {
      occasion: "sn-2026/tsi/1",
      view: buttonsOf(cardOf(list)).find(({ verb }) => verb === "show")?.data.view,
    });
    return press(bot, cardOf(shown), "owner");
  };

  it("a form asks who, and the card is drawn again with the owner on it", async () => {
    const done = await press(bot, cardOf(await form()), "take");
    expect(kindsOf(done)).toEqual(["replaceForAll"]);
    expect(textOf(done)).toContain("Ansvarig: Anna Åberg");
  });

  it("people are picked from the directory, and those the bot has met are known by their id", async () => {
    await say(bot, "hjälp", { from: BO, place: BO_CHAT });
    expect(JSON.stringify(cardOf(await form()))).toContain("graph.microsoft.com/users");
    await press(bot, cardOf(await form()), "assign", { inputs: { toPerson: "bo" } });
    expect(await ownerOfTsi()).toEqual({ kind: "person", person: BO });
  });

  it("somebody the bot has not met is looked up in the channel where the chat does not know them", async () => {
    await say(bot, "koppla kanalen till SN", inChannel);
    const asked: string[] = [];
    bot = {
      ...bot,
      directory: {
        look: async ({ id }, who) => {
          if (who === ANNA.id) return { person: ANNA, isGuest: false };
          asked.push(id);
          return id === "channel-sn" && who === "eva" ? { person: EVA, isGuest: false } : null;
        },
      },
    };
    await press(bot, cardOf(await form()), "assign", { inputs: { toPerson: "eva" } });
    expect(await ownerOfTsi()).toEqual({ kind: "person", person: EVA });
    expect(asked).toContain("channel-sn");
  });

  it("on one's own machine a name is typed", async () => {
    bot = { ...bot, settings: { ...bot.settings, everyoneBelieved: true } };
    await say(bot, "hjälp", { from: BO, place: BO_CHAT });
    expect(JSON.stringify(cardOf(await form()))).not.toContain("graph.microsoft.com/users");
    await press(bot, cardOf(await form()), "assign", { inputs: { toPerson: " bo berg " } });
    expect(await ownerOfTsi()).toEqual({ kind: "person", person: BO });
  });

  it.each([
    ["nothing chosen", {}, "Välj en person eller en roll"],
    ["a name nobody has", { toPerson: "Carin Holm" }, "Jag känner ingen som heter ”Carin Holm”"],
  ])("comes back with what is wrong: %s", async (_, inputs, sentence) => {
    const again = await press(bot, cardOf(await form()), "assign", { inputs });
    expect(textOf(again)).toContain(sentence);
    expect(kindsOf(again)).toEqual(["replace"]);
    expect(await ownerOfTsi()).toBeNull();
  });

  it("is not there once the report is in", async () => {
    await pressRaw(bot, "submit", {
      occasion: "sn-2026/tsi/1",
      view: { kind: "occasion", locale: "sv", occasion: "sn-2026/tsi/1" },
      link: "https://nykoping.example/tsi.docx",
    });
    const shown = await pressRaw(bot, "show", {
      occasion: "sn-2026/tsi/1",
      view: { kind: "occasion", locale: "sv", occasion: "sn-2026/tsi/1" },
    });
    expect(buttonsOf(cardOf(shown)).map(({ verb }) => verb)).not.toContain("owner");
  });
});

describe("being reminded later", () => {
  it.each([
    ["påminn mig om Lex Sarah på torsdag", "2026-05-07"],
    ["påminn mig om Lex Sarah om en vecka", "2026-05-11"],
    ["påminn mig imorgon om Lex Sarah", null],
    ["påminn mig om Lex Sarah imorgon", "2026-05-05"],
    ["remind me about Lex Sarah in two weeks", "2026-05-18"],
    ["snooza Lex Sarah till 20 maj", "2026-05-20"],
    ["påminn mig om Lex Sarah", null],
  ])("%s", async (text, until) => {
    const found = await wanted(text, []);
    if (text.startsWith("påminn mig imorgon")) return expect(found?.[0]).not.toBe("assign");
    expect([found?.[0], found?.[1], found?.[3]]).toEqual([
      "snooze",
      expect.stringContaining("lex-sarah"),
      until,
    ]);
  });

  it("is recorded with the day on the card, and the history says it", async () => {
    const asked = cardOf(await say(bot, "påminn mig om TSI på torsdag"));
    const done = await press(bot, asked, "snooze", { inputs: { until: "2026-05-07" } });
    expect(textOf(done)).toContain("Påminnelserna vilar till torsdag 7 maj 2026.");
    expect((await bot.store.history()).get("sn-2026/tsi/1")?.[0]?.move).toEqual({
      type: "snoozed",
      until: "2026-05-07",
    });
  });

  it.each([{}, { until: "" }, { until: TODAY }, { until: "2026-02-30" }])(
    "is refused without a day to come: %o",
    async (inputs) => {
      const asked = cardOf(await say(bot, "påminn mig om TSI"));
      expect(textOf(await press(bot, asked, "snooze", { inputs }))).toContain("Välj en dag som kommer");
      expect((await bot.store.history()).size).toBe(0);
    },
  );

  it.each([
    "vad ska jag påminnas om i juni?",
    "påminner du mig om Lex Sarah?",
    "påminn mig om mjölk imorgon",
  ])("is not meant by: %s", async (text) => {
    expect((await wanted(text, []))?.[0]).not.toBe("snooze");
  });
});
