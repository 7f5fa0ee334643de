import { describe, expect, it } from "vitest";
import { meetingFaults } from "../../../src/cli/score/meetings.js";
import type { Row } from "../../../src/cli/score/row.js";

const SPRING = { dates: ["2024-04-25", "2024-05-30"], may: ["2024-06-20"] };
const listed = (...dates: string[]): Row => ({ meetings: dates.map((date) => ({ date })) });

describe("meeting days that are right", () => {
  it.each([
    ["in meetings", listed("2024-04-25", "2024-05-30")],
    ["in dates", { dates: ["2024-05-30", "2024-04-25"] }],
    ["in items", { items: [{ meeting: "2024-04-25" }, { meeting: "2024-05-30" }] }],
    ["in the text", { text: "VON möts 25 april och 30 maj 2024." }],
    ["partly in the text", { ...listed("2024-04-25"), text: "och 30/5" }],
    ["with one that may be there", listed("2024-04-25", "2024-05-30", "2024-06-20")],
    ["with one too many of two", listed("2024-04-25", "2024-05-30", "2024-09-19")],
    ["others in the text", { ...listed("2024-04-25", "2024-05-30"), text: "ej 1 maj, 2 maj, 3 maj" }],
  ])("%s", (_, answer) => expect(meetingFaults(SPRING, answer)).toEqual([]));
});

describe("meeting days that are wrong", () => {
  it.each([
    ["one is missing", listed("2024-04-25"), ["date missing: 2024-05-30"]],
    ["one is another", listed("2024-04-25", "2024-05-31"), ["date missing: 2024-05-30"]],
    ["the year is another", { text: "25 april 2024 och 30 maj 2025" }, ["date missing: 2024-05-30"]],
    [
      "two too many",
      listed("2024-04-25", "2024-05-30", "2024-09-19", "2024-08-29"),
      ["extra dates: 2024-08-29, 2024-09-19"],
    ],
  ])("%s", (_, answer, faults) => expect(meetingFaults(SPRING, answer)).toEqual(faults));

  it("one day alone may have none beside it", () => {
    const answer = listed("2024-04-25", "2024-05-30");
    expect(meetingFaults({ dates: ["2024-04-25"], may: [] }, answer)).toEqual(["extra dates: 2024-05-30"]);
  });
});
