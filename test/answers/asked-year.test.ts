import { describe, expect, it } from "vitest";
import { plainText } from "../../src/cards/plain-text.js";
import { ask, askFor } from "./chat.js";

const TODAY = "2026-05-04";
const firstLine = (sentence: string) => plainText(ask(sentence, TODAY)).split("\n").slice(0, 2);

describe("the year that is asked about", () => {
  it("a measure's value of that year is said first, the others after it", () => {
    const [first, second] = firstLine("vad var långtidsarbetslösheten bland unga 2023?");
    expect(first).toMatch(/^2,9.% 2023: /);
    expect(second).toMatch(/^Andra år: 3,3.% 2024\.$/);
  });

  it("without a year the latest is, and the others are earlier", () => {
    const [first, second] = firstLine("hur stor är långtidsarbetslösheten bland unga?");
    expect(first).toMatch(/^3,3.% 2024: /);
    expect(second).toMatch(/^Tidigare: 2,9.% 2023\.$/);
  });

  it.each([
    "vilka mål hade SN 2025?",
    "vilka särskilda uppdrag har VON 2026?",
    "which goals did SN have in 2023?",
  ])("goals and assignments of a year that no agreement of the committee is of: %s", (sentence) => {
    expect(askFor("notFound", sentence, TODAY).reason).toBe("not-loaded");
  });

  it.each(["vilka mål hade SN 2024?", "vilka särskilda uppdrag har VON 2024?", "vilka mål har SN?"])(
    "but here there is one: %s",
    (sentence) => {
      expect(ask(sentence, TODAY).kind).toMatch(/goals|assignments/);
    },
  );
});

describe("what is asked about something else than its row", () => {
  it.each([
    ["hur mycket kostar en plats på äldreboende per dygn?", "content"],
    ["vad är priset för assistans per timme?", "content"],
    ["hur mycket kostar äldreboendena 2024?", "figure"],
    ["hur många invånare har Nyköping?", "notFound"],
    ["hur stor andel av invånarna har ekonomiskt bistånd?", "indicator"],
    ["mitt lösenord har gått ut", "notFound"],
    ["när går nästa buss?", "notFound"],
    ["är något försenat?", "overdue"],
  ])("%s", (sentence, kind) => {
    expect(ask(sentence, TODAY).kind).toBe(kind);
  });
});
