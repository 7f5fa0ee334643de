import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

// Ways of asking the same, by class: the verb, what is late, what is left, the committee's days, words as spoken.
const TODAY = "2026-05-04";

const kindOf = (sentence: string) => read(sentence, TODAY).question.kind;
const topicOf = (sentence: string) => {
  const { question } = read(sentence, TODAY);
  return "filter" in question ? question.filter.topic : null;
};

describe("verbs of handing in and of telling the committee, and none of them is the matter", () => {
  it.each([
    ["vilka handlingar ska sändas in till SN i juni?", "submit"],
    ["vad ska vi tillställa nämnden i september?", "submit"],
    ["vad ska inkomma till SN i juni?", "submit"],
    ["vad ska överlämnas till SN i juni?", "submit"],
    ["vad ska ges in till SN i juni?", "submit"],
    ["vad ska läggas fram i SN i juni?", "meeting"],
    ["vad ska återrapporteras till SN i juni?", "meeting"],
    ["vad ska vi redogöra för i SN i juni?", "meeting"],
    ["vad ska anmälas i SN i juni?", "meeting"],
    ["vad ska lyftas i SN i juni?", "meeting"],
  ])("%s", (sentence, mode) =>
    expect(read(sentence, TODAY).question).toMatchObject({ kind: "due", mode, filter: { topic: [] } }),
  );

  it.each([
    "vad behöver vi förbereda inför SN i juni?",
    "vad måste skrivas till SN i juni?",
    "vad förväntas vi ha med oss till SN i juni?",
    "vilka muntliga dragningar är det i SN i juni?",
    "what do we have to prepare for SN in June?",
  ])("nor any other verb of doing: %s", (sentence) => expect(topicOf(sentence)).toEqual([]));

  it.each([
    ["vad ska vi redovisa om aktivitetskravet i juni?", ["aktivitetskravet"]],
    ["ska toleransprojektet redovisas i september?", ["toleransprojektet"]],
    ["vad ska vi redovisa om familjecentraler i oktober?", ["familjecentraler"]],
  ])("but the matter is: %s", (sentence, topic) => expect(topicOf(sentence)).toEqual(topic));
});

describe("what is late", () => {
  it.each([
    "vad borde redan ha lämnats in till SN?",
    "har någon deadline passerat?",
    "ligger vi back med något till SN?",
    "har vi halkat efter i SN?",
    "är det något som dröjer till SN?",
    "vad har inte kommit in i tid?",
    "which reports should already have been submitted?",
    "are we behind with anything for SN?",
  ])("%s", (sentence) => expect(kindOf(sentence)).toBe("overdue"));

  it.each([
    "vad ska in efter sommaren?",
    "vad ska lämnas in i tid till juni?",
    "what is due in late August?",
    "vad kommer efter junimötet?",
    "vad ska redovisas bakåt i tiden, i april?",
  ])("but not: %s", (sentence) => expect(kindOf(sentence)).not.toBe("overdue"));
});

describe("what is left, and what is in", () => {
  it.each([
    ["vad återstår för SN i år?", "2026-05-04..2026-12-31"],
    ["vad är kvar till SN 2026?", "2026-05-04..2026-12-31"],
    ["what's left for SN this year?", "2026-05-04..2026-12-31"],
    ["vad är inte inlämnat till SN i år?", "2026-01-01..2026-12-31"],
    ["vad var kvar i april?", "2026-04-01..2026-04-30"],
  ])("%s", (sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));

  it.each([
    "är allt inlämnat till SN i juni?",
    "hur många är klara",
    "vad är redan klart för SN",
    "har allt lämnats in till junimötet?",
    "hur ligger vi till med SN i juni?",
    "what has been submitted to SN this year?",
  ])("stands in the state of things: %s", (sentence) => expect(kindOf(sentence)).toBe("status"));

  it.each([
    "vad ska vara inne till juni?",
    "vad ska vara klart till SN i juni?",
    "vad saknas till junimötet?",
    "vad ska vi ha lämnat in före sommaren?",
  ])("but not: %s", (sentence) => expect(kindOf(sentence)).toBe("due"));
});

describe("the committee's days", () => {
  it.each([
    "när samlas socialnämnden i höst?",
    "när är socialnämndens junisammanträde?",
    "är det nämnd i juli?",
    "hur många gånger träffas SN i höst?",
    "när e nästa SN?",
    "is there a committee meeting in July?",
  ])("%s", (sentence) => expect(kindOf(sentence)).toBe("meeting"));

  it.each([
    "har vi något till sammanträdet i juni?",
    "vad ska till junisammanträdet?",
    "när är det dags för ekonomiskt bistånd i SN härnäst?",
    "när ska vi redovisa för SN nästa gång?",
    "är det något till nämnden i juni?",
  ])("but what is up then: %s", (sentence) => expect(kindOf(sentence)).not.toBe("meeting"));

  it("a committee that one is busy with is no partner, unless something is shared", () => {
    expect(read("hur ligger vi till med SN i juni?", TODAY).scope.committees).toEqual(["nykoping/sn"]);
    expect(read("vad har vi ihop med BUN i höst?", TODAY).question).toMatchObject({
      filter: { partners: ["BUN"] },
    });
  });
});

describe("words as they are spoken", () => {
  it.each([
    ["va ska in te SN i juni", "vad ska in till SN i juni"],
    ["vad e försenat i SN", "vad är försenat i SN"],
    ["när ä nästa SN?", "när är nästa SN?"],
    ["va händer på SN i september", "vad händer på SN i september"],
    ["vad ska SN å VON ha i juni 2024", "vad ska SN och VON ha i juni 2024"],
  ])("%s", (spoken, written) =>
    expect({ ...read(spoken, TODAY), locale: "sv" }).toEqual({ ...read(written, TODAY), locale: "sv" }),
  );

  it("but a letter in capitals is a name", () => {
    expect(topicOf("vad står i bilaga E om juni?") ?? []).not.toContain("ar");
  });

  it.each([
    ["status för SN 2026", "sv"],
    ["lista för SN 2026", "sv"],
    ["list for SN, June", "en"],
  ])("å, ä and ö tell Swedish from English: %s", (sentence, locale) =>
    expect(read(sentence, TODAY).locale).toBe(locale),
  );
});
