import { describe, expect, it } from "vitest";
import { sameDays } from "../../../src/cli/score/days.js";
import { daysInText } from "../../../src/cli/score/days-in-text.js";
import { dayIn } from "../../../src/cli/score/row.js";
import { wanted } from "./make.js";

const BOTH = { meeting: "2026-06-04", submitBy: "2026-05-14" };
const MEETING = { meeting: "2026-06-04" };

describe("the days that are expected", () => {
  it.each([
    ["both", BOTH, BOTH],
    ["the meeting, with the submit-by left out", BOTH, MEETING],
    ["the submit-by, with the meeting left out", BOTH, { submitBy: "2026-05-14", meeting: null }],
    ["the meeting, with a submit-by beside it", MEETING, BOTH],
    ["the meeting with its hour", MEETING, { meeting: "2026-06-04T09:00" }],
    ["any day, where none is expected", {}, MEETING],
    ["any day, where it is due each quarter", { rule: "quarterly" }, MEETING],
    ["a day of the month", { rule: "month:2026-06" }, MEETING],
    ["a day of the month, whichever year", { rule: "yearly-month:06" }, MEETING],
    ["a day of the other month", { rule: "month:2026-05", altRule: "month:2026-06" }, MEETING],
    ["none in a month", { rule: "month:2026-06" }, {}],
  ])("%s", (_, expected, given) => expect(sameDays(wanted(expected), given)).toBe(true));

  it.each([
    ["another meeting", MEETING, { meeting: "2026-06-05" }],
    ["another meeting with the same submit-by", BOTH, { ...BOTH, meeting: "2026-06-05" }],
    ["another submit-by with the same meeting", BOTH, { ...BOTH, submitBy: "2026-05-15" }],
    ["no day", BOTH, {}],
    ["only the day that was not expected", MEETING, { submitBy: "2026-06-04" }],
    ["a day in words", MEETING, { meeting: "4 juni 2026" }],
    ["a day of another month", { rule: "month:2026-06" }, { meeting: "2026-09-17" }],
    ["a submit-by in another month", { rule: "month:2026-06" }, BOTH],
    ["neither of the months", { rule: "yearly-month:02", altRule: "yearly-month:03" }, MEETING],
  ])("not: %s", (_, expected, given) => expect(sameDays(wanted(expected), given)).toBe(false));
});

describe("a day in a field", () => {
  it.each(["2026-06-04", "2026-06-04T09:00Z"])("%s", (value) => expect(dayIn(value)).toBe("2026-06-04"));

  it.each([[null], [20260604], ["den 2026-06-04"], [["2026-06-04"]], [{}]])("not in %o", (value) =>
    expect(dayIn(value)).toBeNull(),
  );
});

describe("a day in a text", () => {
  it.each([
    ["torsdag 4 juni 2026", "2026-06-04"],
    ["den 4:e juni", "2024-06-04"],
    ["4/6", "2024-06-04"],
    ["on the 4th of June, 2026", "2026-06-04"],
    ["June 4th, 2026", "2026-06-04"],
    ["Jun. 4", "2024-06-04"],
    ["2026-06-04", "2026-06-04"],
    ["17 maj", "2024-05-17"],
    ["17 May", "2024-05-17"],
    ["22\u00a0oktober", "2024-10-22"],
    ["22 Oct", "2024-10-22"],
  ])("%s", (text, day) => expect([...daysInText(text, "2024")]).toEqual([day]));

  it.each(["juni 2026", "avsnitt 5.5.6", "2/2024", "1/3/4", "4/13", "10 personer", "-4 juni", "June 2026"])(
    "none in: %s",
    (text) => expect([...daysInText(text, "2024")]).toEqual([]),
  );

  it("several", () => {
    expect([...daysInText("18 april, 25 april och 13/6", "2024")]).toEqual([
      "2024-04-18",
      "2024-04-25",
      "2024-06-13",
    ]);
  });
});
