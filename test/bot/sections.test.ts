import { describe, expect, it } from "vitest";
import { buttonsOf, cardOf, kindsOf, newBot, press, pressRaw, say, textOf } from "./chat.js";

const QUESTIONS = [
  "vad säger avtalet om investeringar?",
  "vem betalar sanktionsavgifter?",
  "vad står det om barnperspektivet?",
  "what does the agreement say about state grants?",
  "vad gäller för statistik per kön?",
  "Katrineholm: vad är syftet med partnerskapet?",
];

/** The places of an answer's lines that name a further section, with what each press carries. */
async function furtherSections(question: string) {
  const bot = newBot();
  const lines = buttonsOf(cardOf(await say(bot, question))).filter(({ verb }) => verb === "section");
  return { bot, lines };
}

describe("a line that names a further section", () => {
  it.each(QUESTIONS)("leads to that very section: %s", async (question) => {
    const { bot, lines } = await furtherSections(question);
    expect(lines.length).toBeGreaterThan(0);
    for (const { data } of lines) {
      const [shown] = await pressRaw(bot, "section", data);
      expect(shown).toMatchObject({
        kind: "reply",
        answer: { passages: [{ agreement: data.agreement, section: data.section }] },
      });
    }
  });

  it("is shown in the language of its card", async () => {
    const bot = newBot();
    const card = cardOf(await say(bot, "what does the agreement say about state grants?"));
    expect(textOf(await press(bot, card, "section"))).toMatch(/section/i);
  });

  it.each([
    ["an agreement that is no longer loaded", { agreement: "sn-1999", section: "1.6" }],
    ["a section that the agreement has not", { agreement: "sn-2024", section: "99" }],
  ])("of %s says that the card is too old", async (_, data) => {
    const replies = await pressRaw(newBot(), "section", { ...data, locale: "sv" });
    expect(kindsOf(replies)).toEqual(["notice"]);
    expect(textOf(replies)).toContain("för gammalt");
  });
});
