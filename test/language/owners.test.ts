import { describe, expect, it } from "vitest";
import { NOBODY, THE_ASKER } from "../../src/domain/question.js";
import { read } from "./reader.js";

const SPRING = "2026-05-04";

const filterOf = (sentence: string) => {
  const { question } = read(sentence, SPRING);
  return "filter" in question ? question.filter : null;
};

describe("who has it, by name", () => {
  it.each([
    ["vad har anna åberg att lämna in?", "anna åberg"],
    ["vad ska Anna Åberg lämna in i juni?", "Anna Åberg"],
    ["anna åbergs uppföljningar", "anna åberg"],
    ["Annas rapporter i höst", "Anna"],
    ["vad ligger på pelle nu?", "pelle"],
    ["är något försenat hos Anna Åberg?", "Anna Åberg"],
    ["vad måste kalle ström redovisa i september?", "kalle ström"],
    ["what does anna have to hand in?", "anna"],
    ["what is overdue for Anna?", "Anna"],
  ])("%s", (sentence, owner) => expect(filterOf(sentence)?.owners).toEqual([owner]));

  it.each([
    ["vad har enhetschefen att lämna in?", "enhetschefen"],
    ["vad är försenat för enhetschefen?", "enhetschefen"],
    ["vad ska team norr lämna in i juni?", "team norr"],
    ["vad har enheten Mottagning kvar att lämna?", "enheten Mottagning"],
    ["vad ska controllern rapportera i höst?", "controllern"],
  ])("or by role or unit: %s", (sentence, owner) => expect(filterOf(sentence)?.owners).toEqual([owner]));

  it("nobody, and whoever asks", () => {
    expect(filterOf("vilka rapporter saknar ansvarig i juni?")?.owners).toEqual([NOBODY]);
    expect(filterOf("vad ska jag lämna in i juni?")?.owners).toEqual([THE_ASKER]);
  });

  it.each([
    "vad har hemtjänsten att redovisa 2024?",
    "vad ska familjecentralen redovisa i juni?",
    "vad har vi kvar att lämna in i juni?",
    "vad ska divisionen lämna in i juni?",
    "vad ligger på bordet i juni?",
    "vad finns kvar i juni?",
    "vad ska redovisas för Toleransprojektet?",
    "vilka rapporter har politiken att vänta i juni?",
    "vad måste skrivas och lämnas in i juni?",
    "årets sista rapporter",
    "what do we have to hand in in June?",
  ])("but nobody: %s", (sentence) => expect(filterOf(sentence)?.owners ?? []).toEqual([]));

  it.each([
    "vad ska enheten barn och unga lämna in i juni?",
    "verksamheten barn och unga, vad ska in i juni?",
    "avdelning barn och unga i juni",
  ])("a unit that is called as an area is the area: %s", (sentence) =>
    expect(filterOf(sentence)).toMatchObject({ areas: ["Barn och unga"], owners: [], topic: [] }),
  );
});

describe("what goes on from an answer, with none before it", () => {
  it.each([
    "nästa sida",
    "next page",
    "visa nummer 3",
    "vilket avsnitt?",
    "förra sidan",
    "fler",
    "where does it say so?",
  ])("%s", (sentence) => expect(read(sentence, SPRING).question).toMatchObject({ reason: "nothing-before" }));

  it.each([
    "nästa",
    "nästa möte",
    "visa SN i juni",
    "vilka avsnitt handlar om våld?",
    "mer om toleransprojektet",
  ])("but not: %s", (sentence) =>
    expect(read(sentence, SPRING).question).not.toMatchObject({ reason: "nothing-before" }),
  );
});

describe("Lex Sarah, however it is spelt", () => {
  it.each(["när ska Lex Sara redovisas?", "lex sara", "LEX SARA", "när ska lex sarha in?"])(
    "%s",
    (sentence) => {
      const { question } = read(sentence, SPRING);
      const found =
        "followUps" in question ? question.followUps : "filter" in question ? question.filter.followUps : [];
      expect(found?.[0]).toBe("sn-2026/lex-sarah-atgardsplaner");
    },
  );

  it.each(["vad står det om sårbara barn?", "vad säger avtalet om sår?"])("but not: %s", (sentence) => {
    const { question } = read(sentence, SPRING);
    expect("followUps" in question ? question.followUps : []).not.toContain(
      "sn-2026/lex-sarah-atgardsplaner",
    );
  });
});
