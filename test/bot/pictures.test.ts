import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import type { Links } from "../../src/bot/links.js";
import { buttonsOf, CHANNEL, cardOf, kindsOf, newBot, say, textOf } from "./chat.js";

let bot: Deps;

beforeEach(() => {
  bot = newBot();
});

/** An installation that people can reach. */
const LINKS: Links = {
  address: (path) => `https://namndkoll.example${path}`,
  picture: (kind, { committee, year, locale }, theme) =>
    `https://namndkoll.example/${kind}?${committee}-${year}-${locale}-${theme}`,
  sheet: (kind, { committee, year, locale }) =>
    `https://namndkoll.example/${kind}.svg?${committee}-${year}-${locale}`,
  file: (kind) => `https://namndkoll.example/${kind}`,
  agenda: () => "https://namndkoll.example/agenda",
  overview: () => "https://namndkoll.example/overview",
};

type Node = Readonly<Record<string, unknown>>;

/** The elements of a kind in a card, at any depth. */
function elements(card: unknown, type: string): Node[] {
  if (Array.isArray(card)) return card.flatMap((one) => elements(one, type));
  if (typeof card !== "object" || card === null) return [];
  const node = card as Node;
  return [
    ...(node.type === type ? [node] : []),
    ...Object.values(node).flatMap((one) => elements(one, type)),
  ];
}

const texts = (card: unknown): string =>
  elements(card, "TextBlock")
    .map(({ text }) => text)
    .join("\n");

describe("the year wheel", () => {
  it("is answered with its counts, each meeting, what it was counted from and what was assumed", async () => {
    const text = textOf(await say(bot, "visa årshjulet för SN 2026"));
    expect(text).toContain("Socialnämnden (Nyköping), årshjul 2026");
    expect(text).toContain("25 tillfällen · 5 sammanträden · 54 utan dag");
    expect(text).toContain("4 juni: 4 uppföljningar; in senast 14 maj");
    expect(text).toContain("1 oktober (bara inlämning): 5 uppföljningar");
    expect(text).toContain(
      "25 av 25 daterade uppföljningar under 2026, ur SN 2026. Utan fastställd dag: 54.",
    );
    expect(text).toContain("Jag utgår från Nyköping.");
  });

  it("comes as a picture with its alt text, its table folded and a sheet to print, where it can be fetched", async () => {
    const card = cardOf(await say({ ...bot, links: LINKS }, "visa årshjulet för SN 2026"));
    const [image, ...more] = elements(card, "Image");
    expect(more).toEqual([]);
    expect(image?.url).toBe("https://namndkoll.example/year-wheel?nykoping/sn-2026-sv-light");
    expect(JSON.stringify(image?.themedUrls)).toContain("2026-sv-dark");
    expect(image?.altText).toContain("23 april: 7 uppföljningar");
    expect(elements(card, "Action.OpenUrl")).toMatchObject([
      { title: "Skriv ut", url: "https://namndkoll.example/year-wheel.svg?nykoping/sn-2026-sv" },
    ]);
    expect(elements(card, "Container").find(({ id }) => id === "table")?.isVisible).toBe(false);
  });

  it("comes as a chart and its table where nothing can be fetched", async () => {
    const card = cardOf(await say(bot, "visa årshjulet för SN 2026"));
    expect(elements(card, "Image")).toEqual([]);
    expect(elements(card, "Action.OpenUrl")).toEqual([]);
    expect(elements(card, "Action.ToggleVisibility")).toEqual([]);
    const [chart] = elements(card, "Chart.VerticalBar.Grouped");
    expect(chart?.fallback).toBe("drop");
    expect(texts(card)).toContain("23 april");
    expect(texts(card)).toContain("Försenad\u00a07");
  });

  it("is answered in English to whoever asks in English", async () => {
    const said = await say({ ...bot, links: LINKS }, "show the year wheel for SN");
    expect(textOf(said)).toContain("4 June: 4 follow-ups; in by 14 May");
    expect(elements(cardOf(said), "Image")[0]?.url).toContain("-en-");
  });

  it("shows what has been handed in, as the list does", async () => {
    const text = textOf(await say(bot, "årshjul SN 2026", { today: "2025-12-01" }));
    expect(text).toContain(
      "23 april: 7 uppföljningar; in senast 2 april och 23 april; muntlig 7, skriftlig 4; planerad 7.",
    );
  });

  it("leads to the load by its button, and back", async () => {
    const wheel = cardOf(await say(bot, "visa årshjulet för SN 2026"));
    const ask = buttonsOf(wheel).find(({ title }) => title === "Per månad");
    const load = await say(bot, String(ask?.data.text));
    expect(textOf(load)).toContain("belastning per månad 2026");
    const back = buttonsOf(cardOf(load)).find(({ title }) => title === "Årshjul");
    expect(textOf(await say(bot, String(back?.data.text)))).toContain("årshjul 2026");
  });
});

describe("the load per month", () => {
  it("names the busiest months, every month that holds something, and what is in none", async () => {
    const text = textOf(await say(bot, "hur ser belastningen ut per månad för SN?"));
    expect(text).toContain("Mest redovisas i april: 7.");
    expect(text).toContain("Augusti: 0 redovisas, 5 lämnas in.");
    expect(text).not.toContain("Juli:");
    expect(text).toContain("Utan sammanträde under året: 6.");
  });

  it("is a chart, and a picture for clients that have none", async () => {
    const card = cardOf(await say({ ...bot, links: LINKS }, "belastning per månad SN 2026"));
    const [chart] = elements(card, "Chart.VerticalBar.Grouped");
    expect(chart?.fallback).toMatchObject({ type: "Image" });
    const [presented, handedIn] = (chart?.data ?? []) as { legend: string; values: { y: number }[] }[];
    expect(presented?.values.map(({ y }) => y)).toEqual([0, 1, 0, 7, 0, 4, 0, 0, 5, 0, 0, 2]);
    expect(handedIn?.values.map(({ y }) => y)).toEqual([0, 1, 0, 7, 4, 0, 0, 5, 0, 5, 1, 2]);
    expect(handedIn?.legend).toBe("Lämnas in");
  });
});

describe("whose year, and which", () => {
  it("is each committee's of the municipality, told apart, where none is named", async () => {
    const said = await say(bot, "årshjul 2024");
    expect(kindsOf(said)).toEqual(["reply", "reply"]);
    expect(textOf(said)).toContain("Socialnämnden (Nyköping), årshjul 2024");
    expect(textOf(said)).toContain("Vård- och omsorgsnämnden (Nyköping), årshjul 2024");
  });

  it("is the channel's committee's in its channel", async () => {
    await say(bot, "koppla den här kanalen till VON", { place: CHANNEL });
    const text = textOf(await say(bot, "årshjul 2024", { place: CHANNEL }));
    expect(text).toContain("Vård- och omsorgsnämnden");
    expect(text).not.toContain("Socialnämnden");
    expect(text).toContain("Jag utgår från VON.");
  });

  it("is the last year with an agreement where the coming one has none, and says so", async () => {
    const text = textOf(await say(bot, "årshjul för VON"));
    expect(text).toContain("årshjul 2024");
    expect(text).toContain("Inget är inläst för 2026. Det här gäller 2024.");
  });

  it("is another municipality's where that is named", async () => {
    expect(textOf(await say(bot, "årshjul för Norrköping"))).toContain(
      "Socialnämnden (Norrköping), årshjul 2017",
    );
  });

  it.each([
    ["a year without an agreement", "årshjul SN 2031", "ingen inläst överenskommelse för Socialnämnden 2031"],
    ["a body without one", "visa årshjulet för Flen", "Ingen överenskommelse är inläst för Flen."],
  ])("is none of %s: what is loaded is said", async (_, message, sentence) => {
    const said = await say(bot, message);
    expect(said).toMatchObject([{ kind: "reply", card: null }]);
    expect(textOf(said)).toContain(sentence);
    expect(textOf(said)).toContain(
      "Inläst: Katrineholm 2022, SN Norrköping 2017, SN 2024, SN 2026 och VON 2024.",
    );
  });
});
