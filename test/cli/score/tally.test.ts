import { describe, expect, it } from "vitest";
import { readQuestions } from "../../../src/cli/score/question-file.js";
import { failureLine, type Scored, shareRight, totalLines } from "../../../src/cli/score/tally.js";

const line = (kind: string, expected: object) =>
  JSON.stringify({ id: "d-1", q: "SN juni?", today: "2026-05-04", locale: "sv", kind, expect: expected });
const [due, refuse] = readQuestions(`${line("due", {})}\n${line("refuse", {})}`, "x");

const scored = (...faults: string[][]): Scored[] =>
  faults.flatMap((each, index) => {
    const question = index === 0 ? refuse : due;
    return question ? [{ question, faults: each }] : [];
  });

describe("totals", () => {
  it("by kind, and overall", () => {
    const all = scored(["x"], [], []);
    expect(shareRight(all)).toBeCloseTo(2 / 3);
    expect(totalLines(all, 0.95)).toEqual([
      "due               2/2    100.0%",
      "refuse            0/1      0.0%",
      "overall           2/3     66.7%  (threshold 95.0%)",
    ]);
  });
});

describe("a failure", () => {
  it.each([
    [["a"], ": a"],
    [["a", "b", "c"], ": a / b / c"],
    [["a", "b", "c", "d", "e"], ": a / b / c (+2 more)"],
  ])("%o", (faults, end) => {
    expect(scored(faults).map(failureLine)).toEqual([`FAIL d-1 refuse [2026-05-04 sv] "SN juni?"${end}`]);
  });
});
