import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../src/pictures/spread.js";

const things = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 360 }), size: fc.integer({ min: 1, max: 60 }) }), {
    maxLength: 40,
  })
  .map((all) => all.toSorted((a, b) => a.at - b.at));

describe("things spread on a line", () => {
  it("stay where they want to be while they do not meet", () => {
    expect(
      spread(
        [
          { at: 40, size: 20 },
          { at: 100, size: 30 },
        ],
        [0, 360],
      ),
    ).toEqual([40, 100]);
  });

  it("move apart evenly where they would", () => {
    expect(
      spread(
        [
          { at: 100, size: 20 },
          { at: 100, size: 20 },
        ],
        [0, 360],
      ),
    ).toEqual([90, 110]);
  });

  it("stay within the ends", () => {
    expect(
      spread(
        [
          { at: 0, size: 20 },
          { at: 360, size: 20 },
        ],
        [0, 360],
      ),
    ).toEqual([10, 350]);
  });

  it("keep their order, and never lie over each other while there is room", () => {
    fc.assert(
      fc.property(things, (wishes) => {
        const total = wishes.reduce((sum, { size }) => sum + size, 0);
        const scale = Math.min(1, 360 / Math.max(total, 1));
        const places = spread(wishes, [0, 360]);
        places.forEach((place, index) => {
          const half = ((wishes[index]?.size ?? 0) * scale) / 2;
          const before =
            index === 0 ? 0 : (places[index - 1] ?? 0) + ((wishes[index - 1]?.size ?? 0) * scale) / 2;
          expect(place - half).toBeGreaterThanOrEqual(before - 1e-6);
          expect(place + half).toBeLessThanOrEqual(360 + 1e-6);
        });
      }),
    );
  });
});
