import { expect, it } from "vitest";
import { dayIn } from "../../src/domain/instant.js";
import { pinnedClock, realClock } from "../../src/server/clock.js";

const ZONE = "Europe/Stockholm";
const at = (instant: string) => () => Date.parse(instant);

it.each([
  ["2026-05-04T12:00:00.000Z", "2026-05-04T14:00:00+02:00", "2026-05-04"],
  ["2026-05-04T21:59:59.000Z", "2026-05-04T23:59:59+02:00", "2026-05-04"],
  ["2026-05-04T22:00:00.000Z", "2026-05-05T00:00:00+02:00", "2026-05-05"],
  ["2026-12-31T22:59:59.000Z", "2026-12-31T23:59:59+01:00", "2026-12-31"],
  ["2026-12-31T23:00:00.000Z", "2027-01-01T00:00:00+01:00", "2027-01-01"],
])("at %s it is %s in Stockholm", (instant, there, today) => {
  expect(realClock(ZONE, at(instant))()).toEqual({ at: there, today });
});

it.each([
  ["an ordinary time of day", "2026-11-22T16:45:00.000Z", "2026-05-04T18:45:00+02:00"],
  ["just before midnight in winter", "2026-11-22T22:30:00.000Z", "2026-05-04T23:30:00+02:00"],
  ["just after midnight in winter", "2026-11-22T23:30:00.000Z", "2026-05-04T01:30:00+02:00"],
])("a pinned day is kept at %s", (_, now, then) => {
  expect(pinnedClock("2026-05-04", ZONE, at(now))()).toEqual({ at: then, today: "2026-05-04" });
});

it("a pinned day's instants always fall on it", () => {
  for (const month of ["01-10", "03-29", "06-20", "10-25"]) {
    for (let halfHour = 0; halfHour < 48; halfHour++) {
      const now = Date.parse(`2026-${month}T00:00:00Z`) + halfHour * 1_800_000;
      for (const pinned of ["2026-01-15", "2026-03-29", "2026-07-01", "2026-10-25"]) {
        const { at, today } = pinnedClock(pinned, ZONE, () => now)();
        expect([today, dayIn(ZONE, Date.parse(at))]).toEqual([pinned, pinned]);
      }
    }
  }
});
