import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { escapeXml } from "../../src/pictures/svg.js";
import { cut, lines, type Weight, widthOf } from "../../src/pictures/text-width.js";
import { readRegisters } from "../../src/store/registers.js";

const require = createRequire(import.meta.url);
const FONTS = ["400Regular/OpenSans_400Regular.ttf", "600SemiBold/OpenSans_600SemiBold.ttf"].map((file) =>
  require.resolve(`@expo-google-fonts/open-sans/${file}`),
);

/** How wide a text is drawn, in the font that is shipped. */
function drawnWidth(text: string, size: number, weight: Weight): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="99"><text x="5" y="60" font-family="Open Sans" font-weight="${weight}" font-size="${size}">${escapeXml(text)}</text></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONTS } }).getBBox()?.width ?? 0;
}

const titles = readRegisters().flatMap(({ followUps }) => followUps.map(({ title }) => title));

describe("how wide a text is taken to be", () => {
  it.each([400, 600] as const)("is no less than it is drawn, and little more: weight %i", (weight) => {
    for (const title of titles.slice(0, 60)) {
      const drawn = drawnWidth(title, 20, weight);
      const taken = widthOf(title, 20, weight);
      expect(taken, title).toBeGreaterThanOrEqual(drawn);
      expect(taken, title).toBeLessThan(drawn * 1.14 + 8);
    }
  });
});

describe("a text that is too long", () => {
  it.each([
    ["is cut after a word", "Uppföljning av arbetet med samsjukliga", 200, "Uppföljning av…"],
    [
      "is cut within a word that is longer than the line",
      "Verksamhetsuppföljningsrapport",
      120,
      "Verksamhet…",
    ],
    ["is whole where it fits", "Toleransprojektet", 200, "Toleransprojektet"],
  ])("%s", (_, text, room, said) => {
    expect(cut(text, room, 18)).toBe(said);
  });

  it("always fits once it is cut", () => {
    for (const title of titles)
      for (const room of [40, 90, 160, 400])
        expect(widthOf(cut(title, room, 16), 16)).toBeLessThanOrEqual(room);
  });

  it("goes on in the next line, and is cut in the last", () => {
    expect(
      lines("Uppföljning av uppdrag att utveckla fler familjecentraler i kommunen", 190, 16, 400, 2),
    ).toEqual(["Uppföljning av uppdrag", "att utveckla fler…"]);
    expect(lines("Barnsäkert", 190, 16, 400, 2)).toEqual(["Barnsäkert"]);
  });
});
