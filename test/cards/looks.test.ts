import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CARDS } from "../fixtures/cards/cards.js";
import { pictureAt } from "../fixtures/cards/pictures.js";
import { canDraw, TeamsClient, type Theme } from "./teams-client.js";

/** A side panel, a phone, and a chat, light and dark. */
const LOOKS: readonly (readonly [number, Theme])[] = [
  [300, "light"],
  [360, "dark"],
  [520, "light"],
];

/**
 * Teams takes `choices.data` (people looked up while one types, so that there are none to begin with) in cards of
 * version 1.5 too, and charts; the renderer that draws here goes by the letter of the schema, and draws what stands in
 * a chart's place.
 */
const TAKEN_BY_TEAMS =
  /Unknown element type "Chart\.|"choices\.data" is supported in version 1\.6|ChoiceSet must have at least one choice/;
const faultsIn = (events: readonly string[]): string[] =>
  events.filter((event) => !TAKEN_BY_TEAMS.test(event));

describe.skipIf(!canDraw)("drawn in a browser", () => {
  let client: TeamsClient;
  beforeAll(async () => {
    client = await TeamsClient.start(pictureAt);
  });
  afterAll(() => client.stop());

  describe.each(Object.keys(CARDS))("%s", (name) => {
    it.each(LOOKS)("%i px wide, %s", async (width, theme) => {
      const drawn = await client.draw(name, CARDS[name]?.("sv").card ?? {}, width, theme);
      expect(faultsIn(drawn.events)).toEqual([]);
      expect(faultsIn(drawn.validation)).toEqual([]);
      expect(drawn.overflowing).toEqual([]);
      expect(drawn.buttons.length).toBeLessThanOrEqual(3);
    });

    it("520 px wide, in English", async () => {
      const drawn = await client.draw(`${name}-en`, CARDS[name]?.("en").card ?? {}, 520, "light");
      expect(faultsIn(drawn.events)).toEqual([]);
      expect(drawn.overflowing).toEqual([]);
    });
  });

  it("a list asks which row is meant", async () => {
    await client.draw("list", CARDS.list?.("sv").card ?? {}, 360, "light");
    const text = await client.press("list-choosing", "Kvittera…");
    expect(text).toContain("Uppföljning *");
    expect(text).toContain("5. Ej verkställda beslut");
  });

  it("history unfolds", async () => {
    await client.draw("occasion-submitted", CARDS["occasion-submitted"]?.("sv").card ?? {}, 360, "dark");
    expect(await client.press("occasion-history", "Historik (2)")).toContain("4 augusti 2026 kl. 09.12");
  });

  it("the rest of a section unfolds, and so do rows beyond ten", async () => {
    await client.draw("content", CARDS.content?.("sv").card ?? {}, 360, "light");
    expect(await client.press("content-more", "Mer ur avsnittet (3)")).toContain("Självriskkostnader");
    await client.draw("figure-many", CARDS["figure-many"]?.("sv").card ?? {}, 360, "dark");
    expect(await client.press("figure-many-more", "… och 4 belopp till")).toContain("RAD 14");
  });

  it("people's text is text", async () => {
    const { text } = await client.draw("post", CARDS.post?.("sv").card ?? {}, 520, "light");
    expect(text).toContain("Anteckning: Bilaga 2 kommer efter *sommaren*.");
  });
});
