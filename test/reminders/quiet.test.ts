import { Cron } from "croner";
import { describe, expect, it } from "vitest";
import { dayIn, instantIn } from "../../src/domain/instant.js";
import { isQuiet, maySend } from "../../src/reminders/quiet.js";
import { OFTEN } from "../../src/server/schedule.js";

const ZONE = "Europe/Stockholm";

describe("the hours in which nobody is disturbed", () => {
  it.each([
    ["2026-05-04T07:29:59+02:00", true],
    ["2026-05-04T07:30:00+02:00", false],
    ["2026-05-04T16:59:59+02:00", false],
    ["2026-05-04T17:00:00+02:00", true],
    ["2026-05-03T10:00:00+02:00", true], // a Sunday
    ["2026-05-14T10:00:00+02:00", true], // Ascension Day
    ["2026-12-24T10:00:00+01:00", true], // Christmas Eve
    ["2026-05-15T10:00:00+02:00", false], // a squeeze day: that is for each committee to say
  ])("%s: %s", (at, quiet) => expect(isQuiet(at, at.slice(0, 10))).toBe(quiet));

  it("hold for reminders and digests, not for what somebody just did", () => {
    const night = ["2026-05-04T22:00:00+02:00", "2026-05-04"] as const;
    const about = { committee: "nykoping/sn" };
    expect(maySend({ type: "digest", ...about, monday: "2026-05-04" }, ...night)).toBe(false);
    expect(maySend({ type: "lost", ...about, name: "Anna" }, ...night)).toBe(false);
    expect(maySend({ type: "meetingChange", ...about, change: "c" }, ...night)).toBe(true);
  });
});

/** The instants in UTC at which the program wakes on a day and may speak. */
function wakesOn(day: string): string[] {
  const cron = new Cron(OFTEN, { timezone: ZONE, paused: true });
  const from = new Date(Date.parse(`${day}T00:00:00Z`) - 3 * 3_600_000);
  return cron
    .nextRuns(400, from)
    .filter((run) => dayIn(ZONE, run.getTime()) === day)
    .filter((run) => !isQuiet(instantIn(ZONE, run.getTime()), day))
    .map((run) => run.toISOString());
}

describe("the schedule", () => {
  it.each([
    ["2024-03-29", []], // Good Friday, before summer time
    ["2024-03-28", ["2024-03-28T06:30:00.000Z", "2024-03-28T15:55:00.000Z"]],
    ["2024-04-02", ["2024-04-02T05:30:00.000Z", "2024-04-02T14:55:00.000Z"]], // the first working day of summer time
    ["2024-10-25", ["2024-10-25T05:30:00.000Z", "2024-10-25T14:55:00.000Z"]],
    ["2024-10-28", ["2024-10-28T06:30:00.000Z", "2024-10-28T15:55:00.000Z"]],
    ["2026-03-27", ["2026-03-27T06:30:00.000Z", "2026-03-27T15:55:00.000Z"]],
    ["2026-03-30", ["2026-03-30T05:30:00.000Z", "2026-03-30T14:55:00.000Z"]],
    ["2026-10-23", ["2026-10-23T05:30:00.000Z", "2026-10-23T14:55:00.000Z"]],
    ["2026-10-26", ["2026-10-26T06:30:00.000Z", "2026-10-26T15:55:00.000Z"]],
    ["2026-03-29", []], // the Sunday on which summer time begins
  ])("on %s begins and ends at %j", (day, ends) => {
    const wakes = wakesOn(day);
    expect([wakes.at(0), wakes.at(-1)].filter((at) => at !== undefined)).toEqual(ends);
  });
});
