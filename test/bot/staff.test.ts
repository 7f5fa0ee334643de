import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { factsNow } from "../../src/bot/happened.js";
import {
  ANNA,
  BO,
  buttonsOf,
  CHANNEL,
  cardOf,
  install,
  newBot,
  PERSONAL,
  press,
  say,
  textOf,
} from "./chat.js";

const EVA = { id: "eva", name: "Eva Dal" };
const ROLE = "enhetschef barn och unga";
const TODAY = "2026-05-04";

let bot: Deps;
beforeEach(async () => {
  bot = newBot();
  await install(bot, { place: CHANNEL });
  await say(bot, "koppla kanalen till SN", { place: CHANNEL });
});

const settings = () => bot.store.settings();
const roles = async () => (await settings()).roleHolders.map(({ role, person }) => [role, person.name]);

/** Anna, an official, says something in the channel about Eva. */
const aboutEva = (text: string, from = ANNA) => say(bot, text, { place: CHANNEL, from, mentions: [EVA] });

/** TSI of June is given to somebody. */
async function give(text: string, mentions = [EVA]) {
  await press(bot, cardOf(await say(bot, text, { place: CHANNEL, mentions })), "assign", { place: CHANNEL });
}

describe("a personal number", () => {
  const NUMBER = "850101-1234";

  it.each([
    `<at>Eva Ek</at> är enhetschef barn och unga ${NUMBER}`,
    `jag tar Lex Sarah om ${NUMBER}`,
    `ge Lex Sarah ${NUMBER} till <at>Eva Ek</at>`,
    `borta till 15 augusti, ersättare ${NUMBER}`,
  ])("in %j is neither kept nor sent back", async (text) => {
    const said = await aboutEva(text);
    expect(textOf(said)).toContain("personnummer");
    expect(JSON.stringify(said)).not.toContain("850101");
    expect(await settings()).toMatchObject({ roleHolders: [], absences: [] });
  });

  it.each([{ toPerson: NUMBER }, { toRole: `handläggare ${NUMBER}` }])(
    "as owner (%j) is neither kept nor sent back",
    async (inputs) => {
      const form = cardOf(await say(bot, "ge TSI till <at>Eva Ek</at>", { place: CHANNEL, mentions: [] }));
      const done = await press(bot, form, "assign", { place: CHANNEL, inputs: { to: null, ...inputs } });
      expect(textOf(done)).toContain("personnummer");
      expect(JSON.stringify(done)).not.toContain("850101");
      expect((await bot.store.history()).size).toBe(0);
    },
  );
});

const ownerLine = async () => {
  const list = await say(bot, "vad ska redovisas till SN i juni?");
  const row = buttonsOf(cardOf(list)).find(({ data }) => data.occasion === "sn-2026/tsi/1");
  const { card } = { card: { type: "Action.Execute", verb: "show", data: row?.data ?? {} } };
  const text = textOf(await press(bot, card, "show"));
  return text.split("\n").find((line) => line.startsWith("Ansvarig:"));
};

describe("who holds a role", () => {
  it.each([
    "<at>Eva</at> är enhetschef barn och unga",
    "<at>Eva</at> är ny enhetschef barn och unga",
    "utse <at>Eva</at> till enhetschef barn och unga",
  ])("is named by an official: %s", async (text) => {
    expect(textOf(await aboutEva(text))).toBe("Eva Dal är nu enhetschef barn och unga.");
    expect(await roles()).toEqual([[ROLE, "Eva Dal"]]);
  });

  it("is named once, however it is capitalised, and may be one of several", async () => {
    await aboutEva(`<at>Eva</at> är ${ROLE}`);
    expect(textOf(await aboutEva("<at>Eva</at> är Enhetschef barn och unga"))).toContain("redan");
    await say(bot, `<at>Bo</at> är ${ROLE}`, { place: CHANNEL, mentions: [BO] });
    expect(await roles()).toEqual([
      [ROLE, "Eva Dal"],
      [ROLE, "Bo Berg"],
    ]);
  });

  it.each([
    "ta bort <at>Eva</at> som enhetschef barn och unga",
    "<at>Eva</at> är inte längre enhetschef barn och unga",
  ])("is removed by an official: %s", async (text) => {
    await aboutEva(`<at>Eva</at> är ${ROLE}`);
    expect(textOf(await aboutEva(text))).toBe("Eva Dal är inte längre enhetschef barn och unga.");
    expect(await roles()).toEqual([]);
  });

  it("is seen by anybody", async () => {
    await aboutEva(`<at>Eva</at> är ${ROLE}`);
    expect(textOf(await say(bot, "vilka roller finns?", { from: BO }))).toContain(`– ${ROLE}: Eva Dal`);
  });

  it("is not for others to say", async () => {
    expect(textOf(await aboutEva(`<at>Eva</at> är ${ROLE}`, BO))).toContain("nämndens handläggare");
    expect(await roles()).toEqual([]);
  });

  it.each([
    `är <at>Eva</at> ${ROLE}?`,
    `<at>Eva</at> är ${ROLE}?`,
    "<at>Eva</at> är sjuk i dag",
    "<at>Eva</at> vad gör en enhetschef barn och unga",
    "vem är enhetschef barn och unga",
  ])("is not said by: %s", async (text) => {
    await aboutEva(text);
    expect(await roles()).toEqual([]);
  });

  it("is asked for where nobody is mentioned", async () => {
    expect(textOf(await say(bot, `@Eva är ${ROLE}`))).toContain("Nämn personen med @");
  });

  it("stands behind the role on the card of what it owns", async () => {
    await give(`${ROLE} ansvarar för TSI`, []);
    expect(await ownerLine()).toBe(`Ansvarig: ${ROLE} (ingen har rollen)`);
    await aboutEva(`<at>Eva</at> är ${ROLE}`);
    expect(await ownerLine()).toBe(`Ansvarig: ${ROLE} (Eva Dal)`);
  });
});

describe("being away", () => {
  const says = (text: string, mentions: (typeof EVA)[] = [], from = EVA) =>
    say(bot, text, { place: CHANNEL, from, mentions });

  it.each([
    ["borta till 15 augusti, ersättare <at>Bo</at>", [BO], "2026-08-15", "Bo Berg"],
    ["jag är borta t.o.m. 15 augusti, ersättare <at>Bo</at>", [BO], "2026-08-15", "Bo Berg"],
    ["away until 15 August, substitute <at>Bo</at>", [BO], "2026-08-15", "Bo Berg"],
    ["borta till 15 augusti", [], "2026-08-15", undefined],
  ])("%s", async (text, mentions, until, substitute) => {
    await says(text, mentions);
    const [absence] = (await settings()).absences;
    expect([absence?.person.name, absence?.until, absence?.substitute?.name]).toEqual([
      "Eva Dal",
      until,
      substitute,
    ]);
  });

  it("is said on the card of what one owns", async () => {
    await give("ge TSI till <at>Eva</at>");
    await says("borta till 15 augusti, ersättare <at>Bo</at>", [BO]);
    expect(await ownerLine()).toBe("Ansvarig: Eva Dal (borta t.o.m. 15 augusti, ersätts av Bo Berg)");
    await says("jag är tillbaka");
    expect(await ownerLine()).toBe("Ansvarig: Eva Dal");
  });

  it("a substitute that is typed must be somebody the bot has met", async () => {
    expect(textOf(await says("borta till 15 augusti, ersättare Bo Berg"))).toContain("Jag känner ingen");
    await say(bot, "hjälp", { from: BO });
    await says("borta till 15 augusti, ersättare Bo Berg");
    expect((await settings()).absences[0]?.substitute).toEqual(BO);
  });

  it("said anew replaces what was said before", async () => {
    await says("borta till 15 augusti");
    await says("borta till 20 augusti");
    expect((await settings()).absences.map(({ until }) => until)).toEqual(["2026-08-20"]);
  });

  it("one is not one's own substitute", async () => {
    await says("borta till 15 augusti, ersättare <at>Eva</at>", [EVA]);
    expect((await settings()).absences[0]?.substitute).toBeNull();
  });

  it.each(["är du borta till 15 augusti?", "borta", "borta till kaffet", "jag är tillbaka"])(
    "is not recorded by: %s",
    async (text) => {
      await says(text);
      expect((await settings()).absences).toEqual([]);
    },
  );
});

describe("my follow-ups", () => {
  const mine = async (from = EVA, text = "mina uppföljningar") => textOf(await say(bot, text, { from }));

  it.each(["mina uppföljningar", "visa mina uppföljningar", "vad har jag att lämna in?", "my follow-ups"])(
    "are shown by: %s",
    async (text) => {
      await give("ge TSI till <at>Eva</at>");
      expect(await mine(EVA, text)).toContain("TSI");
    },
  );

  it("are those given to me, by meeting, with how many", async () => {
    await give("ge TSI till <at>Eva</at>");
    const text = await mine();
    expect(text).toContain("1 uppföljning att lämna in.");
    expect(text).toContain("4 juni 2026");
  });

  it("are those of the role I hold", async () => {
    await give(`${ROLE} ansvarar för TSI`, []);
    expect(await mine()).toContain("Mina uppföljningar");
    expect(await mine()).not.toContain("TSI");
    await aboutEva(`<at>Eva</at> är ${ROLE}`);
    expect(await mine()).toContain("TSI");
  });

  it("are those I stand in for, and still the owner's", async () => {
    await give("ge TSI till <at>Eva</at>");
    await say(bot, "borta till 15 augusti, ersättare <at>Bo</at>", { from: EVA, mentions: [BO] });
    expect(await mine(BO)).toContain("ersätts av Bo Berg");
    expect(await mine(EVA)).toContain("TSI");
  });

  it("are nobody else's, and nothing that is handed in", async () => {
    await give("ge TSI till <at>Eva</at>");
    expect(await mine(BO)).not.toContain("TSI");
    const form = await say(bot, "TSI är inlämnad https://nykoping.example/tsi.docx", { from: EVA });
    await press(bot, cardOf(form), "submit", {
      from: EVA,
      inputs: { link: "https://nykoping.example/tsi.docx" },
    });
    expect(await mine(EVA)).not.toContain("TSI");
  });

  it("can be acknowledged from the card, which is then drawn again", async () => {
    await give("ge TSI till <at>Eva</at>");
    const card = cardOf(await say(bot, "mina uppföljningar", { from: EVA }));
    const done = await press(bot, card, "acknowledge", { from: EVA });
    expect(textOf(done)).toContain("Mina uppföljningar");
    expect((await factsNow(bot, "sn-2026/tsi/1", TODAY))?.standing.acknowledged).toHaveLength(1);
  });

  it("come as a weekly digest to those who want it", async () => {
    await say(bot, "mitt veckobrev på", { from: EVA });
    await say(bot, "mitt veckobrev på", { from: EVA });
    expect((await settings()).personalDigests).toEqual([EVA]);
    await say(bot, "veckobrev av", { from: EVA, place: PERSONAL });
    expect((await settings()).personalDigests).toEqual([]);
  });

  it.each([
    "vilka uppföljningar har SN i juni?",
    "mina barns uppföljningar",
    "vad har socialnämnden att lämna in?",
  ])("are not asked for by: %s", async (text) => {
    expect(await mine(EVA, text)).not.toContain("Mina uppföljningar");
  });
});

describe("who has not acknowledged", () => {
  const ask = (text = "vilka har inte kvitterat i juni?", from = ANNA) =>
    say(bot, text, { place: CHANNEL, from });

  it("is listed for officials: owners by name, and what has none", async () => {
    await give("ge TSI till <at>Eva</at>");
    const text = textOf(await ask());
    expect(text).toContain("Inte kvitterat, juni 2026 (4 av 4):");
    expect(text).toMatch(/TSI\)? · Eva Dal/);
    expect(text).toContain("ingen ansvarig");
  });

  it("leaves out what its owner has acknowledged, but not what somebody else has", async () => {
    await give("ge TSI till <at>Eva</at>");
    const acknowledge = async (from: typeof EVA) => {
      const asked = await say(bot, "kvittera TSI", { from, place: CHANNEL });
      await press(bot, cardOf(asked), "acknowledge", { from, place: CHANNEL });
    };
    await acknowledge(BO);
    expect(textOf(await ask())).toContain("Eva Dal");
    await acknowledge(EVA);
    expect(textOf(await ask())).not.toContain("Eva Dal");
  });

  it("is not for others, and an ordinary question is none of it", async () => {
    expect(textOf(await ask("vilka har inte kvitterat i juni?", BO))).toContain("nämndens handläggare");
    expect(textOf(await ask("vilka rapporter är inte inlämnade i juni?"))).not.toContain("kvitterat");
  });
});

describe("questions without an answer", () => {
  it("are listed for officials, with how often, and not who asked", async () => {
    await say(bot, "hur många glasspinnar finns det?", { from: BO });
    const text = textOf(await say(bot, "obesvarade frågor"));
    expect(text).toContain("– 4 maj 2026 · 1 dag · hur många glasspinnar finns det?");
    expect(text).not.toMatch(/Bo Berg|Anna Ek/);
  });

  it("are none, where all were answered", async () => {
    expect(textOf(await say(bot, "obesvarade frågor"))).toContain("Ingen fråga har gått utan svar");
  });

  it("are not for others", async () => {
    expect(textOf(await say(bot, "obesvarade frågor", { from: BO }))).toContain("nämndens handläggare");
  });
});

describe("taking back one's last move", () => {
  const acknowledge = async (from = EVA) =>
    press(bot, cardOf(await say(bot, "kvittera TSI", { from })), "acknowledge", { from });
  const seen = async () => (await factsNow(bot, "sn-2026/tsi/1", TODAY))?.standing.acknowledged.length;

  it.each(["ångra", "Ångra det", "ångra kvitteringen", "undo", "undo that"])("%s", async (text) => {
    await acknowledge();
    const said = textOf(await say(bot, text, { from: EVA }));
    expect(said).toMatch(/^(?:Ångrat: kvitterad|Undone: acknowledged), /);
    expect(await seen()).toBe(0);
  });

  it("by the button on the receipt, which becomes the occasion again, with the trace kept", async () => {
    const done = await press(bot, cardOf(await acknowledge()), "undo", { from: EVA });
    expect(await seen()).toBe(0);
    expect(textOf(done)).toContain("ångrade: kvitterad");
  });

  it("a second press of the button takes back nothing more", async () => {
    await give("ge TSI till <at>Eva</at>");
    const receipt = cardOf(await acknowledge(ANNA));
    await press(bot, receipt, "undo");
    expect(textOf(await press(bot, receipt, "undo"))).toContain("inget av dig att ångra");
    expect((await factsNow(bot, "sn-2026/tsi/1", TODAY))?.standing.owner).not.toBeNull();
  });

  it("is refused where there is nothing, or it is another's, or of another kind", async () => {
    const nothing = "Det finns inget av dig att ångra här.";
    expect(textOf(await say(bot, "ångra", { from: EVA }))).toBe(nothing);
    await acknowledge();
    expect(textOf(await say(bot, "ångra", { from: BO }))).toBe(nothing);
    expect(textOf(await say(bot, "ångra inlämningen", { from: EVA }))).toBe(nothing);
    expect(await seen()).toBe(1);
  });

  it("is refused the day after, and once somebody has moved on from it", async () => {
    await acknowledge();
    expect(textOf(await say(bot, "ångra", { from: EVA, today: "2026-05-05" }))).toContain("tio minuter");
    await acknowledge(BO);
    expect(textOf(await say(bot, "ångra", { from: EVA }))).toContain("Bo Berg har gjort något");
    expect(await seen()).toBe(2);
  });

  it.each(["kan man ångra en inlämning?", "ångrar nämnden sitt beslut", "vad kostar ångerrätten"])(
    "is not asked for by: %s",
    async (text) => {
      await acknowledge();
      await say(bot, text, { from: EVA });
      expect(await seen()).toBe(1);
    },
  );
});
