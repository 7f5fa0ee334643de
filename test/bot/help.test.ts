import { beforeAll, describe, expect, it } from "vitest";
import { help } from "../../src/answers/help.js";
import { likeness } from "../../src/answers/nearest.js";
import { askHelp, contextFor } from "../../src/bot/ask.js";
import type { Answer, HelpAnswer, HelpTheme } from "../../src/domain/answer.js";
import type { Locale } from "../../src/domain/question.js";
import {
  ANNA,
  BO,
  buttonsOf,
  CHANNEL,
  cardOf,
  GROUP,
  install,
  makeOfficial,
  newBot,
  PERSONAL,
  press,
  pressRaw,
  say,
  textOf,
} from "./chat.js";

/** Help teaches by example, and the examples are made of what is loaded: each must be answered as it promises. */

const COMMITTEES = [...new Set(newBot().library.registers.map(({ agreement }) => agreement.commissioner))];
const DAYS = ["2024-03-01", "2026-05-04", "2031-01-01"];

const KINDS: Readonly<Record<HelpTheme, readonly Answer["kind"][]>> = {
  due: ["due", "next"],
  followUp: ["followUp"],
  contents: ["figure", "goals"],
  standing: ["overdue", "meeting", "overview"],
};

const helpFor = async (committee: string, locale: Locale, today: string): Promise<HelpAnswer> => {
  const scope = { committees: [committee], municipality: null, unknown: [] };
  return help(await contextFor(newBot(), scope, locale, today));
};

/** What the bot answers to an example, in the chat of the committee's municipality. */
async function answerTo(text: string, committee: string, today: string): Promise<Answer | undefined> {
  const bot = newBot();
  const homeMunicipality = committee.slice(0, committee.indexOf("/"));
  const said = await say({ ...bot, settings: { ...bot.settings, homeMunicipality } }, text, { today });
  return said.flatMap((one) => ("answer" in one && one.answer ? [one.answer] : []))[0];
}

const isEmpty = (answer: Answer): boolean =>
  (answer.kind === "followUp" && answer.followUps.length === 0) ||
  (answer.kind === "figure" && answer.figures.length === 0) ||
  (answer.kind === "goals" && answer.rows.length === 0) ||
  (answer.kind === "meeting" && answer.meetings.length === 0 && answer.cancelled.length === 0);

describe.each(COMMITTEES)("examples for %s", (committee) => {
  it.each(DAYS)("are answered as their heading says, on %s", async (today) => {
    for (const locale of ["sv", "en"] as const) {
      const { groups } = await helpFor(committee, locale, today);
      expect(groups.length).toBeGreaterThanOrEqual(3);
      for (const { theme, examples } of groups)
        for (const { text } of examples) {
          const answer = await answerTo(text, committee, today);
          // One's own follow-ups are a list that is made for whoever asks.
          if (answer === undefined) expect(text).toMatch(/^(mina|my) /);
          else {
            expect([text, KINDS[theme]]).toEqual([text, expect.arrayContaining([answer.kind])]);
            expect([text, isEmpty(answer), answer.locale]).toEqual([text, false, locale]);
          }
        }
    }
  });
});

describe("help", () => {
  it("shows rows of what is loaded: the committee's next meeting, a duty, an amount", async () => {
    const { groups, subject } = await askHelp(newBot(), "sv", "2026-05-04");
    const texts = groups.flatMap(({ examples }) => examples.map(({ text }) => text));
    expect(texts).toContain("vad ska redovisas till SN i juni 2026?");
    expect(texts).toContain(`när redovisas ${subject?.followUp}?`);
    const titles = newBot()
      .library.occasionsOf("sn-2026")
      .map(({ followUp }) => followUp.shortTitle);
    expect(titles).toContain(subject?.followUp);
  });

  it("is short: at most three examples under each heading", async () => {
    const { groups } = await helpFor("nykoping/sn", "sv", "2026-05-04");
    expect(Math.max(...groups.map(({ examples }) => examples.length))).toBeLessThanOrEqual(3);
  });

  it("leads to the tour", async () => {
    const card = cardOf(await say(newBot(), "hjälp"));
    const button = buttonsOf(card).find(({ data }) => data.text === "Visa rundturen");
    const shown = await pressRaw(newBot(), button?.verb ?? "", button?.data);
    expect(textOf(shown)).toContain("Hej, jag är Nämndkoll");
  });
});

describe("an unknown word gets the nearest example", () => {
  const suggestionsTo = async (text: string) => {
    const [one] = await say(newBot(), text, { today: "2026-05-04" });
    return one && "answer" in one ? (one.answer?.suggestions ?? []).map((suggestion) => suggestion.text) : [];
  };

  it("a follow-up's name misspelt", async () => {
    expect((await suggestionsTo("när redovisas aktivitetskraf?"))[0]).toMatch(
      /^när redovisas Aktivitetskrav/,
    );
  });

  it("something that nothing is like gets the usual ones, and none of them twice", async () => {
    const texts = await suggestionsTo("när redovisas simhallen?");
    expect(texts[0]).toBe("vad ska redovisas till SN i juni 2026?");
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ["familjehem", "familjehem", 1],
    ["familjehejm", "familjehem", 0.84],
    ["budget", "simhall", 0],
    ["", "", 0],
  ])("%s is like %s: %d", (one, other, expected) => {
    expect(likeness(one, other)).toBeCloseTo(expected, 2);
  });
});

describe("the tour", () => {
  it.each([
    ["personal", PERSONAL, 5, "mina uppföljningar"],
    ["group", GROUP, 4, "när redovisas"],
    ["channel", CHANNEL, 5, "koppla kanalen till SN"],
  ] as const)("is shown when the app is added: %s", async (_, place, steps, tried) => {
    const said = await install(newBot(), { place });
    expect(textOf(said)).toContain(`${steps}. `);
    expect(textOf(said)).not.toContain(`${steps + 1}. `);
    const texts = buttonsOf(cardOf(said)).map(({ data }) => String(data.text));
    expect(texts.some((text) => text.startsWith(tried))).toBe(true);
  });

  it.each([
    "visa rundturen",
    "Rundtur",
    "visa rundturen igen, tack",
    "ta en rundtur",
    "show the tour",
    "start the tour again",
  ])("comes again: %s", async (text) => {
    expect(buttonsOf(cardOf(await say(newBot(), text))).length).toBeGreaterThanOrEqual(4);
    expect(textOf(await say(newBot(), text))).toMatch(/^(Hej, jag är|Hello, I am) Nämndkoll/);
  });

  it.each([
    "vad kostar en rundtur?",
    "rundtur för SN",
    "turen",
    "visa läget för SN",
    "introduktion av nyanlända",
  ])("does not come for: %s", async (text) => {
    expect(textOf(await say(newBot(), text))).not.toMatch(/^(Hej, jag är|Hello, I am) Nämndkoll/);
  });

  describe("its buttons do what they say", () => {
    let texts: string[] = [];
    beforeAll(async () => {
      const places = [PERSONAL, GROUP, CHANNEL];
      const cards = await Promise.all(
        places.map(async (place) => cardOf(await install(newBot(), { place }))),
      );
      texts = [...new Set(cards.flatMap((card) => buttonsOf(card).map(({ data }) => String(data.text))))];
    });

    it("none leads to something the bot does not know", async () => {
      expect(texts.length).toBeGreaterThanOrEqual(8);
      const bot = newBot();
      await makeOfficial(bot);
      await install(bot, { place: CHANNEL });
      for (const text of texts) {
        const said = textOf(await pressRaw(bot, "ask", { text }, { place: CHANNEL }));
        expect(said).not.toMatch(/förstår inte|står inget om|ingen uppföljning om/);
      }
    });

    it("an official ties the channel by it; somebody else is told who can", async () => {
      const bot = newBot();
      await makeOfficial(bot, ANNA);
      const card = cardOf(await install(bot, { place: CHANNEL }));
      const tie = buttonsOf(card).find(({ data }) => String(data.text).startsWith("koppla"));
      const pressedBy = (from: typeof ANNA) => pressRaw(bot, "ask", tie?.data, { place: CHANNEL, from });
      expect(textOf(await pressedBy(BO))).toContain("Det kan bara nämndens handläggare göra");
      expect(textOf(await pressedBy(ANNA))).toContain("Kanalen är kopplad till Socialnämnden");
    });
  });

  it("what was pressed can be gone on from", async () => {
    const bot = newBot();
    const card = cardOf(await install(bot, { place: PERSONAL }));
    await press(bot, card, "ask");
    expect(textOf(await say(bot, "bara de muntliga"))).toContain("muntlig");
  });
});
