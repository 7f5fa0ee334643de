import { beforeAll, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import type { Outgoing } from "../../src/bot/turn.js";
import { cardOf, newBot, pressRaw, takeIntoUse, textOf } from "./chat.js";

// A follow-up that many have acknowledged and that was handed in again and again: its card still fits into Teams.

/** Teams refuses cards of more than about 28 kB. */
const MOST_BYTES = 28_000;
const HANDS = 40;
const TSI = {
  occasion: "sn-2026/tsi/1",
  view: { kind: "occasion", locale: "sv", occasion: "sn-2026/tsi/1" },
};

const person = (number: number) => ({ id: `p-${number}`, name: `Anna-Karin Lindström Bergqvist ${number}` });
const linkOf = (number: number) => `https://nykoping.sharepoint.com/sites/sn/tsi-slutrapport-${number}.docx`;

let bot: Deps;
let shown: readonly Outgoing[];
beforeAll(async () => {
  bot = newBot();
  await takeIntoUse(bot, "2026-01-01");
  for (let number = 1; number <= HANDS; number += 1)
    await pressRaw(bot, "acknowledge", TSI, { from: person(number) });
  for (let number = 1; number <= HANDS; number += 1)
    await pressRaw(bot, "submit", { ...TSI, link: linkOf(number), again: true }, { from: person(number) });
  shown = await pressRaw(bot, "show", TSI);
});

describe("a card of much", () => {
  it("is no larger than Teams takes", () =>
    expect(Buffer.byteLength(JSON.stringify(cardOf(shown)))).toBeLessThan(MOST_BYTES));

  it("says how much there is of what it shows the newest of", () => {
    const said = textOf(shown);
    expect(said).toContain(`Versioner (10 senaste av ${HANDS})`);
    expect(said).toContain(`Historik (20 senaste av ${2 * HANDS})`);
    expect(said).toContain(`… och ${HANDS - 10} till`);
  });

  it("shows the newest version, and not the first", () => {
    const card = JSON.stringify(cardOf(shown));
    expect(card).toContain(linkOf(HANDS));
    expect(card).not.toContain(linkOf(1));
  });
});
