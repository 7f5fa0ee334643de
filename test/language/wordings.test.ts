import { describe, expect, it } from "vitest";
import { stem } from "../../src/language/stems.js";
import { read } from "./reader.js";

const SPRING = "2026-05-04";
const AUTUMN_2024 = "2024-09-02";

/** What a sentence asks on a day, with the section or row that comes first. */
function first(sentence: string, today: string): string | undefined {
  const { question } = read(sentence, today);
  if ("hits" in question) return `${question.hits[0]?.agreement} ${question.hits[0]?.section}`;
  if ("rows" in question) return question.rows[0];
  return "followUps" in question ? question.followUps[0] : undefined;
}

describe("how long an agreement runs, in everyday words", () => {
  it.each([
    "hur länge gäller avtalet för SN 2026?",
    "till när löper överenskommelsen med VON?",
    "är avtalet fortfarande giltigt?",
    "när upphör SN:s överenskommelse 2024?",
    "how long is the SN agreement valid?",
  ])("%s", (sentence) => {
    expect(first(sentence, AUTUMN_2024)).toMatch(/Giltighetstid|1\.3|överenskommelse om verksamhet/);
  });
});

describe("when an agreement may be changed, in everyday words", () => {
  it.each([
    "kan man göra om överenskommelsen under året?",
    "får vi ändra i avtalet mitt i perioden?",
    "när kan avtalet revideras?",
    "går det att omförhandla överenskommelsen?",
    "can the agreement be amended during the year?",
  ])("%s", (sentence) => {
    expect(first(sentence, SPRING)).toMatch(/Förändrade förutsättningar|1\.4/);
  });

  it.each([
    "vad säger avtalet om investeringar?",
    "vad säger överenskommelsen om insyn?",
    "vad har ändrats om statsbidragen mellan avtalen 2024 och 2026?",
  ])("but not: %s", (sentence) => {
    expect(first(sentence, SPRING)).not.toMatch(/Förändrade förutsättningar|1\.4/);
  });
});

describe("a row of the table by its name alone", () => {
  it.each([
    ["boendestödet i VON:s ekonomi", "von-2024/eko-boendestod"],
    ["kod 75681", "sn-2024/eko-barn-unga-oppenvard"],
    ["vad ligger familjehem på i år för BoU?", "sn-2026/eko-barn-unga-familjehem"],
    ["trygghetslarm VON 2024", "von-2024/eko-trygghetslarm"],
    ["brottsofferjouren 2026, bidrag", "sn-2026/eko-brottsofferjouren"],
  ])("%s", (sentence, row) => {
    expect(read(sentence, SPRING).question.kind).toBe("figure");
    expect(first(sentence, SPRING)).toBe(row);
  });

  it.each(["statsbidrag i oktober?", "bara barn och unga i september", "toleransprojektet"])(
    "but not: %s",
    (sentence) => {
      expect(read(sentence, SPRING).question.kind).not.toBe("figure");
    },
  );
});

describe("a compound of words that stand apart in the register", () => {
  it.each([
    ["polisanmälningsrutinen, deadline?", "von-2024/polisanmalan-rutin"],
    ["när redovisas alkoholtillsynen?", "sn-2024/tillstand-tillsyn-alkohol-tobak"],
  ])("%s", (sentence, followUp) => {
    const { question } = read(sentence, "2024-03-11");
    expect(question.kind).not.toBe("notFound");
    expect(first(sentence, "2024-03-11")?.split("/")[0]).toBe(followUp.split("/")[0]);
  });
});

describe("a year alone makes no list of what is due", () => {
  it.each(["behöver vi egna lokaler (SN 2026)?", "vilka metoder ska öppenvården använda enligt 2026?"])(
    "%s",
    (sentence) => {
      expect(read(sentence, SPRING).question.kind).not.toBe("due");
    },
  );
  it.each(["vad ska redovisas 2026?", "SN 2026", "rapporter till VON 2024"])("but: %s", (sentence) => {
    expect(read(sentence, SPRING).question.kind).toBe("due");
  });
});

describe("a private matter", () => {
  it.each([
    "får min mormor plats på äldreboendet?",
    "när får hon sina pengar, hennes ansökan ligger hos er",
    "can my brother get housing support?",
  ])("is not for the chat: %s", (sentence) => {
    expect(read(sentence, SPRING).question).toMatchObject({ kind: "notFound", reason: "private-case" });
  });
  it.each([
    "vem får avgifterna som brukare betalar?",
    "vad ska den sakkunniga ha i maj?",
    "hur stor andel av brukarna känner sig trygga?",
  ])("but this is: %s", (sentence) => {
    expect(read(sentence, SPRING).question).not.toMatchObject({ reason: "private-case" });
  });
});

describe("a word and its definite form have one stem", () => {
  it.each([
    ["boendestöd", "boendestödet"],
    ["skola", "skolan"],
    ["anmälan", "anmälningar"],
    ["bistånd", "biståndets"],
    ["verksamhet", "verksamheten"],
  ])("%s, %s", (bare, definite) => {
    const folded = (word: string) =>
      stem(word.replaceAll("ä", "a").replaceAll("ö", "o").replaceAll("å", "a"));
    expect(folded(definite)).toBe(folded(bare));
  });
  it.each([
    ["barn", "barnet i"],
    ["plan", "plats"],
  ])("but not %s, %s", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
