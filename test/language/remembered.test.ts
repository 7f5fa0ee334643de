import { describe, expect, it } from "vitest";
import { Lately } from "../../src/language/lately.js";
import { WordIndex } from "../../src/language/word-index.js";
import { read, reader } from "./reader.js";

// What is remembered of words stays bounded, whatever people write, and changes no answer.

/** Words that nobody has written before, as many as are asked for; Swedish in their endings. */
const invented = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => {
    const letters = [...number.toString(26)].map(
      (digit) => "abcdefghijklmnopqrstuvwxyz"[parseInt(digit, 26)],
    );
    return `${letters.join("")}kvast${["en", "arna", "ning", "ets"][number % 4]}`;
  });

describe("what was made of words lately", () => {
  /** A store that notes what it had to make. */
  function noting(most: number) {
    const made: string[] = [];
    const lately = new Lately(most, (word) => {
      made.push(word);
      return word.length > 3 ? word.toUpperCase() : null;
    });
    return { lately, made };
  }

  it("is made once while it is remembered, nothing made of it included", () => {
    const { lately, made } = noting(10);
    expect(["skola", "och", "skola", "och"].map((word) => lately.of(word))).toEqual([
      "SKOLA",
      null,
      "SKOLA",
      null,
    ]);
    expect(made).toEqual(["skola", "och"]);
  });

  it("is never more than was said", () => {
    const { lately } = noting(10);
    for (const word of invented(5_000)) {
      lately.of(word);
      expect(lately.size).toBeLessThanOrEqual(10);
    }
  });

  it("is forgotten when nobody asks, and made again", () => {
    const { lately, made } = noting(10);
    lately.of("skola");
    for (const word of invented(20)) lately.of(word);
    expect(lately.of("skola")).toBe("SKOLA");
    expect(made.filter((word) => word === "skola")).toHaveLength(2);
  });

  it("stays while it is asked for", () => {
    const { lately, made } = noting(10);
    for (const word of invented(50)) {
      lately.of("skola");
      lately.of(word);
    }
    expect(made.filter((word) => word === "skola")).toHaveLength(1);
  });
});

describe("an index", () => {
  const rows = [
    {
      id: "a/skolor",
      agreement: "a",
      name: "Skolornas tillsyn",
      texts: [{ text: "Skolornas tillsyn av alkohol", weight: 1 }],
    },
    {
      id: "a/bidrag",
      agreement: "a",
      name: "Bidrag",
      texts: [{ text: "Bidrag till föreningar", weight: 0.9 }],
    },
  ];
  const everywhere = new Set(["a"]);

  it("remembers no more after ten thousand words than after some", () => {
    const index = new WordIndex(rows);
    const ask = (words: readonly string[]) => {
      for (const word of words) index.match([word], everywhere);
    };
    ask(invented(1_500));
    const before = index.remembered;
    expect(before).toBeGreaterThan(500);
    ask(invented(10_000));
    expect(index.remembered).toBeLessThanOrEqual(2_000);
  });

  it("answers the same when it has forgotten", () => {
    const index = new WordIndex(rows);
    const asked = ["skola", "bidragen", "alkoholtillsyn", "foreningar", "tilsyn", "ishockey"];
    const answers = () => asked.map((word) => index.match([word], everywhere));
    const first = answers();
    for (const word of invented(3_000)) index.match([word], everywhere);
    expect(answers()).toEqual(first);
    expect(first.map((matches) => matches[0]?.id ?? null)).toEqual([
      "a/skolor",
      "a/bidrag",
      "a/skolor",
      "a/bidrag",
      "a/skolor",
      null,
    ]);
  });
});

describe("more than a thousand different questions", () => {
  it("leave the reader's index bounded, and what it reads the same", () => {
    const day = "2026-05-04";
    const usual = [
      "vad ska redovisas till SN i juni?",
      "när ska TSI lämnas in?",
      "vad säger avtalet om barn?",
    ];
    const reading = () => usual.map((sentence) => read(sentence, day));
    const before = reading();
    for (const word of invented(1_200)) read(`vad säger avtalet om ${word}?`, day);
    expect(reader.topics.remembered).toBeLessThanOrEqual(2_000);
    expect(reading()).toEqual(before);
  });
});
