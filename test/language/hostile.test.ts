import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_CHARACTERS, normalise } from "../../src/language/normalise.js";
import { stem } from "../../src/language/stems.js";
import { read } from "./reader.js";

const PIECES = [
  "vad ska redovisas till SN i juni",
  "1/1-30/4 2026",
  "<at>x</at>",
  "https://a.example/?q=%00",
  "😀",
  "\u0000",
  "åäöÅÄÖéÉ",
  "nämnd",
  "31 februari",
  "v 53",
  "Q9",
  "constructor",
  "__proto__",
  "mellan mellan och och",
  "99999999999999999999",
  "\n\n\t",
  "'; DROP TABLE events; --",
  "{{$root}}",
];

describe("whatever is written, something is understood", () => {
  it("pieces of questions in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        expect(read(pieces.join(" "), "2026-05-04").question.kind).toBeTypeOf("string");
      }),
      { numRuns: 300 },
    );
  });

  it("any text at all, on any day", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), day, (text, today) => {
        expect(read(text, today.toISOString().slice(0, 10)).question.kind).toBeTypeOf("string");
      }),
      { numRuns: 300 },
    );
  });

  // What makes patterns blow up is repetition of what they almost match. Each of these would run for minutes
  // (and so past the test's limit) if one did.
  it.each([
    ["spaces", " "],
    ["a word", "och "],
    ["half a mention", "<at>"],
    ["half a date", "1/"],
    ["digits", "1"],
    ["hyphens", "a-"],
    ["a bound", "senast före "],
    ["a range", "mellan 1 och "],
    ["a comparison", "mer än hur mycket mer "],
    ["a link", "https://"],
  ])("%s, repeated ten thousand times", (_what, piece) => {
    expect(read(piece.repeat(10_000), "2026-05-04").question.kind).toBeTypeOf("string");
  });

  it.each(["a", "ingly", "ied", "sse", "0"])("a word of an imported document that repeats %s", (piece) => {
    const word = piece.repeat(100_000);
    expect(word.startsWith(stem(word))).toBe(true);
  });

  it("no more is read of a message than anybody asks in", () => {
    expect(normalise("a ".repeat(10_000)).folded.length).toBeLessThanOrEqual(MOST_CHARACTERS + 2);
  });
});
