import { describe, expect, it } from "vitest";
import { greatestMatching } from "../../../src/cli/score/matching.js";

const pairs = (candidates: number[][]) => Object.fromEntries(greatestMatching(candidates));

describe("the greatest matching", () => {
  it.each([
    ["each has one", [[0], [1]], { 0: 0, 1: 1 }],
    ["the best is taken first", [[1, 0]], { 0: 1 }],
    ["whoever has a choice makes room", [[0, 1], [0]], { 0: 1, 1: 0 }],
    ["room is made along a chain", [[0, 1], [1, 2], [0, 2], [0]], { 0: 1, 1: 2, 3: 0 }],
    ["more candidates than wanted", [[2, 1, 0]], { 0: 2 }],
  ])("%s", (_, candidates, expected) => expect(pairs(candidates)).toEqual(expected));

  it.each([
    ["nobody wants anything", [], 0],
    ["there is no candidate", [[], []], 0],
    ["two want the same one", [[0], [0]], 1],
    [
      "three want the same two",
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      2,
    ],
  ])("leaves somebody out: %s", (_, candidates, size) =>
    expect(greatestMatching(candidates as number[][]).size).toBe(size),
  );
});
