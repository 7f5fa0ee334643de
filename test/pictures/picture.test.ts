import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { YearPlan } from "../../src/answers/year-plan.js";
import { wordsFor } from "../../src/cards/words/index.js";
import { altText, PICTURES, stopDay } from "../../src/cards/year-plan-lines.js";
import { STATES } from "../../src/domain/question.js";
import { drawPng } from "../../src/pictures/draw-png.js";
import { stateMark } from "../../src/pictures/marks.js";
import { PALETTES } from "../../src/pictures/palette.js";
import { picture } from "../../src/pictures/picture.js";
import { Pngs } from "../../src/pictures/png.js";
import { dated, duty, meeting, registerOf } from "../domain/sample.js";
import { planOf, SHIPPED } from "./plans.js";

const LOOK = { theme: "light", locale: "sv" } as const;
const LOOKS = [
  { ...LOOK, print: true },
  { theme: "dark", locale: "en", print: false },
] as const;

const marksIn = (svg: string): number => svg.match(/<g class="row">/g)?.length ?? 0;

/** The library refuses what is not well-formed. */
const sizeOf = (svg: string): readonly [number, number] => {
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
  return [width, height];
};

const pngSize = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

/** A year of so many rows, spread over so many meetings. */
function yearOf(rows: number, meetings: number, title = "Uppföljning"): YearPlan {
  const days = Array.from(
    { length: meetings },
    (_, index) => `2026-${String((index % 12) + 1).padStart(2, "0")}-1${Math.floor(index / 12)}`,
  );
  const followUps = Array.from({ length: rows }, (_, index) =>
    duty(`duty-${index}`, { title, shortTitle: title, occasions: [dated(days[index % meetings] ?? null)] }),
  );
  const register = registerOf({
    meetings: days.map(meeting).map((one) => ({ ...one, id: one.date })),
    followUps,
  });
  return planOf("nykoping/sn", 2026, { registers: [register] });
}

describe.each(PICTURES)("the picture %s", (kind) => {
  it.each(SHIPPED)("of %s %i is well-formed, on screen and on paper", (committee, year) => {
    const plan = planOf(committee, year, { today: `${year}-05-04` });
    for (const look of LOOKS) {
      const [width, height] = sizeOf(picture(kind, plan, look));
      expect(Math.max(width, height)).toBeLessThanOrEqual(look.print ? 1030 : 1024);
    }
  });

  it.each(SHIPPED)("of %s %i is well-formed for a phone, and shows each row there too", (committee, year) => {
    const plan = planOf(committee, year, { today: `${year}-05-04` });
    const [large, small] = [picture(kind, plan, LOOK), picture(kind, plan, { ...LOOK, small: true })];
    expect(sizeOf(small)[0]).toBeLessThan(sizeOf(large)[0]);
    expect(marksIn(small)).toBe(marksIn(large));
    const bars = (svg: string) => svg.match(/<g class="(?:presented|handedIn)">/g)?.length;
    expect(bars(small)).toBe(bars(large));
  });

  it("can stand on a page beside the small one: no two parts have one id", () => {
    const plan = planOf("nykoping/sn", 2026);
    const both = picture(kind, plan, LOOK) + picture(kind, plan, { ...LOOK, small: true });
    const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says in its description all that it shows", () => {
    const plan = planOf("nykoping/sn", 2026);
    const words = wordsFor("sv");
    const said = altText(kind, plan, words);
    expect(picture(kind, plan, LOOK)).toContain(`<desc id="${kind}-nykoping-sn-2026-desc">${said}</desc>`);
    expect(said).toContain("ur SN 2026");
    expect(said).toContain("25 tillfällen, 5 sammanträden, 54 utan dag");
    if (kind === "year-wheel")
      for (const stop of plan.stops) expect(said.toLowerCase()).toContain(stopDay(stop, words));
    else
      for (const month of ["Februari: 1 redovisas, 1 lämnas in", "December: 2 redovisas"])
        expect(said).toContain(month);
  });

  it("takes titles for text, whatever stands in them", () => {
    const plan = yearOf(
      3,
      1,
      `</title><script>alert("å")</script> & <b onload='x'>\u0000\ud800${"Æ".repeat(400)}`,
    );
    for (const print of [false, true]) {
      const svg = picture(kind, plan, { ...LOOK, print });
      sizeOf(svg);
      expect(svg).not.toMatch(/<script|<b /);
    }
  });

  it("needs no style sheet, script or other address", () => {
    const svg = picture(kind, planOf("nykoping/sn", 2026), LOOK);
    expect(svg).not.toMatch(/<style|style="|<script|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
  });
});

describe("the year wheel", () => {
  it("has the day of each stop beside it for a phone too", () => {
    const plan = planOf("nykoping/sn", 2026);
    const svg = picture("year-wheel", plan, { ...LOOK, small: true });
    for (const day of ["26 feb", "23 apr", "4 jun", "17 sep", "17 dec"])
      expect(svg).toContain(`>${day}</text>`);
  });

  it.each(SHIPPED)("has a mark for each row of the list: %s %i", (committee, year) => {
    const plan = planOf(committee, year);
    expect(marksIn(picture("year-wheel", plan, LOOK))).toBe(plan.items.length);
  });

  it("has one for each of any number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 40 }), (rows, meetings) => {
        expect(marksIn(picture("year-wheel", yearOf(rows, meetings), LOOK))).toBe(rows);
      }),
      { numRuns: 12 },
    );
  });

  it("marks today in its own year, and in no other", () => {
    const today = "i dag 4 maj";
    expect(picture("year-wheel", planOf("nykoping/sn", 2026), LOOK)).toContain(today);
    expect(picture("year-wheel", planOf("nykoping/sn", 2024), LOOK)).not.toContain(today);
  });

  it("names every row on paper", () => {
    const plan = planOf("nykoping/sn", 2026);
    const texts = picture("year-wheel", plan, { ...LOOK, print: true });
    for (const { shortTitle } of plan.items) expect(texts).toContain(shortTitle.split(" ")[0]);
  });

  it("says on paper how many rows it has no room to name", () => {
    expect(picture("year-wheel", yearOf(600, 12), { ...LOOK, print: true })).toMatch(/… och \d+ till/);
  });

  it("tells states apart by their shape alone", () => {
    const shapes = STATES.map((state) =>
      stateMark(state, [10, 10], 8, PALETTES.light).replaceAll(/"#[0-9a-f]{6}"/g, '"color"'),
    );
    expect(new Set(shapes).size).toBe(STATES.length);
  });
});

describe("a PNG", () => {
  const plan = planOf("nykoping/sn", 2026);

  it.each(PICTURES)("of %s is one that Teams shows", (kind) => {
    const png = drawPng(picture(kind, plan, LOOK));
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [width, height] = pngSize(png);
    expect([width, height <= 1024]).toEqual([1024, true]);
    expect(png.length).toBeLessThan(1024 * 1024);
  });

  it("is made smaller where the picture is too large", () => {
    expect(pngSize(drawPng(picture("year-wheel", plan, { ...LOOK, print: true })))[1]).toBe(1024);
  });

  it.each(["å", "ä", "ö", "Å", "Ä", "Ö", "é", "–", "…", "·"])("draws %s as itself", (letter) => {
    const drawn = (text: string) =>
      Buffer.from(
        drawPng(
          `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="24">${text}</text></svg>`,
        ),
      ).toString("base64");
    const missing = drawn("\u{10fffd}");
    expect([missing, drawn(""), drawn("a"), drawn("o")]).not.toContain(drawn(letter));
  });

  it("is drawn once for what is shown twice", async () => {
    const pngs = new Pngs();
    const svg = picture("load", plan, LOOK);
    const [one, same] = await Promise.all([pngs.of(svg), pngs.of(svg)]);
    expect(same).toBe(one);
    expect(await pngs.of(picture("load", plan, { ...LOOK, theme: "dark" }))).not.toEqual(one);
  });

  it("of no SVG is refused, and the next is drawn", async () => {
    const pngs = new Pngs();
    await expect(pngs.of("<svg")).rejects.toThrow();
    expect((await pngs.of(picture("load", plan, LOOK))).length).toBeGreaterThan(1000);
  });
});
