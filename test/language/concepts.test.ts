import { describe, expect, it } from "vitest";
import { conceptsIn } from "../../src/language/concepts.js";
import { normalise } from "../../src/language/normalise.js";
import { read } from "./reader.js";

const meant = (sentence: string) => conceptsIn(normalise(sentence).folded).means;
/** The agreement and section that answer a sentence first. */
function firstHit(sentence: string): string | null {
  const { question } = read(sentence, "2026-05-04");
  const hit = "hits" in question ? question.hits[0] : undefined;
  return hit ? `${hit.agreement} ${hit.section}` : null;
}

describe("what is asked of an agreement as such, in any form of the words", () => {
  it.each([
    "hur länge gäller avtalet?",
    "till när löper överenskommelsen?",
    "när går avtalet ut?",
    "när tar överenskommelsen slut?",
    "until when is it valid?",
    "when does the agreement end?",
  ])("how long it is valid: %s", (sentence) => {
    expect(meant(sentence)).toEqual(["giltighetstid"]);
  });

  it.each([
    "vad består avtalet av?",
    "vilka kapitel har överenskommelsen?",
    "how is it, what sections has the agreement?",
  ])("what it holds: %s", (sentence) => {
    expect(meant(sentence)).toEqual(["innehall"]);
  });

  it.each([
    "kan vi ändra avtalet?",
    "går det att skriva om överenskommelsen?",
    "can the agreement be amended?",
  ])("whether it can be changed: %s", (sentence) => {
    expect(meant(sentence)).toContain("forutsattningar");
  });

  it.each([
    "vad går uppdraget ut på?",
    "vad går avtalet ut på?",
    "kan vi skriva om rapporten?",
    "när slutar mötet?",
    "vilka ändringar är gjorda i budgeten?",
    "vad består ersättningen av?",
  ])("but nothing of it: %s", (sentence) => {
    expect(meant(sentence)).toEqual([]);
  });
});

describe("an agreement is found by what stands in its title alone", () => {
  it.each([
    ["I vilken form måste ändringar i överenskommelsen med Miranda göras?", "katrineholm-2022 Tillägg"],
    ["får man omförhandla IOP-avtalet?", "katrineholm-2022 Omförhandling"],
  ])("%s", (sentence, hit) => {
    expect(firstHit(sentence)).toBe(hit);
  });

  it("and else the home agreement is meant", () => {
    expect(firstHit("kan vi ändra överenskommelsen?")).toBe("sn-2026 Förändrade förutsättningar");
  });
});

describe("what else the words of a question ask", () => {
  const kindOf = (sentence: string) => read(sentence, "2026-05-04").question.kind;

  it.each([
    "Vad är avsikten med dagverksamheten inom äldreomsorgen?",
    "vad är syftet med korttidsboendet?",
    "vad händer med pengarna till äldreomsorgen om de inte används?",
  ])("the purpose or the rule, not the amount: %s", (sentence) => {
    expect(kindOf(sentence)).toBe("content");
  });

  it.each(["vilka riktlinjer gäller för DSO 2026?", "vilka bilagor hör till överenskommelsen 2024?"])(
    "guidelines and annexes are what is asked about: %s",
    (sentence) => {
      expect(kindOf(sentence)).toBe("content");
    },
  );

  it("an amount of a year that no agreement of the committee is of", () => {
    expect(read("Hur mycket får DSO för hemtjänst av VON 2026?", "2026-02-19").question).toMatchObject({
      kind: "notFound",
      words: ["VON 2026"],
    });
    expect(kindOf("hur mycket får VON 2024?")).toBe("figure");
    expect(kindOf("hur mycket fick SN 2025?")).toBe("figure");
  });

  it("a total of something else than money is no total of money", () => {
    expect(kindOf("hur stor är sjukfrånvaron totalt i Katrineholm 2022?")).toBe("indicator");
  });
});
