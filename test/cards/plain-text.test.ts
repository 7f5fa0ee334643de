import { describe, expect, it } from "vitest";
import { plainText } from "../../src/cards/plain-text.js";
import type { Answer } from "../../src/domain/answer.js";
import { NO_FILTER } from "../../src/domain/question.js";
import * as answers from "../fixtures/cards/answers.js";
import * as facts from "../fixtures/cards/facts.js";
import * as lists from "../fixtures/cards/lists.js";

/** What the chat says, word for word. Read it aloud: that is how it is heard. */
const says = (answer: Answer, ...lines: string[]): void => expect(plainText(answer)).toBe(lines.join("\n"));

describe("a list", () => {
  it("of a month, in Swedish", () => {
    says(
      lists.juneList(),
      "Socialnämnden, juni 2026",
      "",
      "Sammanträde torsdag 4 juni · lämnas in senast torsdag 14 maj (Kristi himmelsfärdsdag)",
      "1. ○ Planerad: Aktivitetskrav i försörjningsstödet · muntlig och skriftlig · avsnitt 4.1.4",
      "2. ○ Planerad: Stärkt samarbete för barn i socioekonomisk utsatthet · form ej angiven · med KFN · avsnitt 5.5.4",
      "3. ○ Planerad: Tidiga och samordnade insatser (TSI) · muntlig och skriftlig · med BUN · avsnitt 5.5.6",
      "4. ○ Planerad: Grunduppdraget, vår (1/3) · skriftlig · avser tertial 1 2026 (januari–april) · avsnitt 5.5.11 · sammanträdet är härlett",
      "   Raden nämner inget sammanträde; alla andra rader med slutdatum 14 maj går till 4 juni.",
      "",
      "Utan fastställd dag:",
      "5. ○ Planerad: Ej verkställda beslut · kvartalsvis · kvartal 2 2026 · form ej angiven · till IVO, revisorer och SN · avsnitt 5.5.11",
      "",
      "4 av 4 daterade uppföljningar i juni 2026, ur SN 2026. Utan fastställd dag: 1. Jag utgår från 2026 och Nyköping.",
      "",
      "Fråga i stället: Juni 2024: 10",
    );
  });

  it("of a month, in English, with the duties' own titles", () => {
    says(
      lists.juneList("en"),
      "The Social Services Committee, June 2026",
      "",
      "Meeting Thursday 4 June · hand in by Thursday 14 May (Ascension Day)",
      "1. ○ Planned: Aktivitetskrav i försörjningsstödet · oral and written · section 4.1.4",
      "2. ○ Planned: Stärkt samarbete för barn i socioekonomisk utsatthet · form not stated · with KFN · section 5.5.4",
      "3. ○ Planned: Tidiga och samordnade insatser (TSI) · oral and written · with BUN · section 5.5.6",
      "4. ○ Planned: Grunduppdraget, vår (1/3) · written · covers tertial 1 2026 (January–April) · section 5.5.11 · meeting inferred",
      "   The row names no meeting; every other row with submit-by 14 May goes to 4 June.",
      "",
      "Without a fixed day:",
      "5. ○ Planned: Ej verkställda beslut · every quarter · quarter 2 2026 · form not stated · to IVO, revisorer and SN · section 5.5.11",
      "",
      "4 of 4 dated follow-ups in June 2026, from SN 2026. Without a fixed day: 1. I take it that you mean 2026 and Nyköping.",
      "",
      "Ask instead: June 2024: 10",
    );
  });

  it("that was narrowed says to what, and how many there were", () => {
    says(
      lists.oralList(),
      "Socialnämnden, juni 2026",
      "Urval: muntlig",
      "",
      "Sammanträde torsdag 4 juni · lämnas in senast torsdag 14 maj (Kristi himmelsfärdsdag)",
      "1. ○ Planerad: Aktivitetskrav i försörjningsstödet · muntlig och skriftlig · avsnitt 4.1.4",
      "2. ○ Planerad: Tidiga och samordnade insatser (TSI) · muntlig och skriftlig · med BUN · avsnitt 5.5.6",
      "",
      "2 av 4 daterade uppföljningar i juni 2026, ur SN 2026. Jag utgår från 2026 och Nyköping.",
    );
  });

  it("that is empty says so, and what is nearest", () => {
    says(
      lists.emptyList(),
      "Socialnämnden, att lämna in i september 2026",
      "",
      "Inget ska lämnas in i september 2026.",
      "Till sammanträdet 17 september är inlämningsdagen torsdag 27 augusti 2026: 5 uppföljningar.",
      "Närmast är torsdag 1 oktober 2026: 5 uppföljningar.",
      "",
      "Sökt i SN 2026. Jag utgår från 2026.",
    );
  });

  it("tells committees, agreements and states apart, and a row's own hand-in day from its group's", () => {
    says(
      lists.statesList(),
      "Socialnämnden och Vård- och omsorgsnämnden, juni 2026",
      "",
      "SN: sammanträde torsdag 4 juni · lämnas in senast torsdag 14 maj (Kristi himmelsfärdsdag)",
      "1. ● Försenad: Hedersrelaterat våld och förtryck · muntlig och skriftlig · SN 2026, avsnitt 4.1.4",
      "2. ◑ Snart: Ekonomi i balans · kvitterad av Anna Ek · muntlig och skriftlig · SN 2026, avsnitt 4.1.4 · lämnas in senast måndag 18 maj",
      "3. ◔ Kommande: Kvalitetsberättelse · muntlig och skriftlig · SN 2026, avsnitt 4.1.4",
      "4. ○ Planerad: Fler familjecentraler · muntlig och skriftlig · SN 2026, avsnitt 4.1.4 · 1 anmärkning",
      "5. ✓ Inlämnad 25 augusti av Anna Ek: Uppföljning av åtgärdsplaner enligt Lex Sarah · ansvarig: enhetschef barn och unga · skriftlig och muntlig · SN 2026, avsnitt 5.5.11 · 1 anmärkning",
      "",
      "VON: sammanträde torsdag 4 juni · lämnas in senast torsdag 14 maj (Kristi himmelsfärdsdag)",
      "6. ✓✓ Redovisad 4 juni, § 45: Svårlåkta sår · muntlig och skriftlig · VON 2024, avsnitt 4.1.4",
      "7. – Ställs in: Anhörigstöd · muntlig och skriftlig · till VON:s presidium · VON 2024, avsnitt 4.1.4",
      "",
      "VON: juni 2026, dag ej fastställd",
      "8. · Bevakas inte: Gemensam statistikfil · statistik · VON 2024, avsnitt 4.1.4",
      "",
      "8 av 8 daterade uppföljningar i juni 2026, ur SN 2026 och VON 2024. 2 rader är inte bekräftade än. Jag utgår från 2026 och Nyköping.",
      "",
      "Fråga i stället: Juni 2024: 10",
    );
  });

  it("without a year in its heading says it once on each meeting", () => {
    says(
      lists.overdueList(),
      "Socialnämnden (Nyköping), försenat",
      "",
      "Sammanträde torsdag 23 april 2026 · lämnas in senast torsdag 2 april",
      "1. ● Försenad: Aktivitetskrav i försörjningsstödet · muntlig och skriftlig · avsnitt 4.1.4",
      "",
      "1 av 1 försenad uppföljning, ur SN 2026. 3 tillfällen före 1 februari 2026 bevakas inte: först då togs överenskommelsen i bruk här.",
    );
  });

  it("of what is next", () => {
    says(
      lists.nextList(),
      "Socialnämnden (Nyköping), nästa inlämningsdag: torsdag 1 oktober 2026",
      "",
      "Inget sammanträde angivet · lämnas in senast torsdag 1 oktober",
      "1. ○ Planerad: BarnSäkert · muntlig och skriftlig · avsnitt 4.1.4",
      "",
      "1 av 1 daterad uppföljning torsdag 1 oktober 2026, ur SN 2026.",
    );
  });

  it("of two months names both", () => {
    const list = lists.juneList();
    const [june, september] = [
      { start: "2026-06-01", end: "2026-06-30" },
      { start: "2026-09-01", end: "2026-09-30" },
    ];
    const period = { start: june.start, end: september.end };
    const question = {
      kind: "due",
      period,
      spans: [june, september],
      mode: "any",
      filter: NO_FILTER,
    } as const;
    const text = plainText({ ...list, period, understood: facts.understood(question) });
    expect(text).toMatch(/^Socialnämnden, juni 2026 och september 2026\n/);
    expect(text).toContain("4 av 4 daterade uppföljningar i juni 2026 och i september 2026");
  });

  it("says at once what changes how it is read", () => {
    const text = plainText({
      ...lists.juneList(),
      notes: [
        { code: "topic-unknown", words: ["deposition"] },
        { code: "nothing-loaded-for-year", year: 2027, shownYear: 2026 },
      ],
    });
    expect(text.split("\n").slice(2, 4)).toEqual([
      "Inget i överenskommelserna handlar om ”deposition”.",
      "Inget är inläst för 2027. Det här gäller 2026.",
    ]);
  });
});

describe("a follow-up", () => {
  it("with its days", () => {
    says(
      answers.followUpAnswer(),
      "Förbereda och implementera en organisation och arbetssätt för aktivitetskrav i försörjningsstödet",
      "Hur förberedelserna för aktivitetskravet går, och hur arbetssättet ser ut när kravet gäller.",
      "1. ○ Planerad: Sammanträde torsdag 4 juni 2026 · lämnas in senast torsdag 14 maj (Kristi himmelsfärdsdag) · muntlig och skriftlig · avsnitt 4.1.4",
      "2. ○ Planerad: Sammanträde torsdag 17 december 2026 · lämnas in senast torsdag 26 november · muntlig · avsnitt 4.1.4",
      "",
      "2 tillfällen med dag, inget utan, ur SN 2026.",
    );
  });

  it("without days, beside another that fits", () => {
    says(
      answers.recurringAnswer("en"),
      "2 follow-ups fit",
      "",
      "Kvartalsrapport om beslut som ej verkställts inom tre månader",
      "1. ○ Planned: Every quarter, quarter 1 2026 · form not stated · to IVO, revisorer and SN · section 5.5.11",
      "2. ○ Planned: Every quarter, quarter 2 2026 · form not stated · to IVO, revisorer and SN · section 5.5.11",
      "3. ○ Planned: Every quarter, quarter 3 2026 · form not stated · to IVO, revisorer and SN · section 5.5.11",
      "4. ○ Planned: Every quarter, quarter 4 2026 · form not stated · to IVO, revisorer and SN · section 5.5.11",
      "",
      "Uppföljning av åtgärdsplaner enligt Lex Sarah",
      "5. ○ Planned: Meeting Thursday 17 September 2026 · hand in by Thursday 27 August · written and oral · section 5.5.11 · 1 remark",
      "",
      "1 occasion with a day, 4 without, from SN 2026.",
    );
  });
});

describe("meetings and where things stand", () => {
  it("meetings of a year", () => {
    says(
      answers.meetingsAnswer(),
      "Socialnämnden (Nyköping), sammanträden 2026",
      "",
      "1. Torsdag 26 februari · 1 uppföljning",
      "2. Torsdag 23 april · 7 uppföljningar",
      "3. Torsdag 4 juni · 4 uppföljningar",
      "4. Torsdag 22 oktober · ingen uppföljning · sammanträdet är härlett",
      "",
      "4 kända sammanträden, ur SN 2026.",
    );
  });

  it("an overview counts every state that occurs, and lists what is close", () => {
    const text = plainText(answers.overviewAnswer());
    expect(text).toContain("Socialnämnden (Nyköping), läget 2026");
    expect(text).toContain("● Försenad: 1\n✓ Inlämnad: 2\n✓✓ Redovisad: 4\n– Ställs in: 1");
    expect(text).toContain("Närmast:");
    expect(text).not.toContain("Fler familjecentraler");
    expect(text).toContain("35 tillfällen under 2026, ur SN 2026.");
  });

  it("an overview says how many it does not count, as they have no day", () => {
    const answer = answers.overviewAnswer();
    const text = plainText({ ...answer, complete: { ...answer.complete, undated: 54 } });
    expect(text).toContain("35 tillfällen under 2026, ur SN 2026. Utan fastställd dag: 54.");
  });

  it("one occasion in full, with its history", () => {
    says(
      answers.occasionAnswer("sv", facts.LEX_SARAH_SUBMITTED, facts.LEX_SARAH_HISTORY),
      "Uppföljning av åtgärdsplaner enligt Lex Sarah",
      "✓ Inlämnad",
      "",
      "Sammanträde: torsdag 17 september 2026",
      "Lämnas in senast: torsdag 27 augusti",
      "Form: skriftlig och muntlig",
      "Mottagare: SN",
      "Ansvarig: enhetschef barn och unga (ingen har rollen)",
      "Kvitterad: 4 augusti av Anna Ek",
      "Inlämnad: 25 augusti av Anna Ek",
      "Rapport: lex-sarah-2026.docx",
      "Diarienummer: SN 2026/123",
      "Anteckning: Bilaga 2 kommer efter *sommaren*.",
      "",
      "Hur förberedelserna för aktivitetskravet går, och hur arbetssättet ser ut när kravet gäller.",
      "Anmärkning: Raden är bruten över en sida; formen är läst ur fortsättningen.",
      "",
      "https://nykoping.sharepoint.com/sites/dso/Delade%20dokument/lex-sarah-2026.docx",
      "Källa: Överenskommelse mellan Socialnämnden och Division Social omsorg 2026, avsnitt 5.5.11 Särskilda uppföljningar",
      "",
      "Versioner (2)",
      "2. lex-sarah-2026.docx · inlämnad 25 augusti 2026 av Anna Ek · gäller · https://nykoping.sharepoint.com/sites/dso/Delade%20dokument/lex-sarah-2026.docx",
      "1. utkast lex sarah.docx · inlämnad 20 augusti 2026 av Anna Ek · återtagen 21 augusti 2026 av Anna Ek: Det var ett utkast",
      "",
      "Historik (2)",
      "25 augusti 2026 kl. 14.03 · Anna Ek · inlämnad, dnr SN 2026/123",
      "4 augusti 2026 kl. 09.12 · Anna Ek · kvitterad",
    );
  });
});

describe("talk", () => {
  it("asks whether that is right, before it records anything", () => {
    says(
      answers.intentAnswer("sv", { others: [] }),
      "Stämmer det?",
      "",
      "Uppföljning av åtgärdsplaner enligt Lex Sarah",
      "sammanträde torsdag 17 september 2026 · lämnas in senast torsdag 27 augusti · avsnitt 5.5.11",
      "https://nykoping.sharepoint.com/sites/dso/Delade%20dokument/lex-sarah-2026.docx",
      "",
      "Jag registrerar rapporten som inlämnad när du trycker på Registrera.",
    );
  });

  it.each([
    ["out-of-scope", ["deposition"], "Det står inget om ”deposition” i de överenskommelser som är inlästa."],
    ["not-loaded", ["BUN 2026"], "Det finns ingen överenskommelse inläst för BUN 2026."],
    [
      "private-case",
      [],
      "Frågor om enskilda ärenden hör inte hemma i chatten, och här finns inga sådana uppgifter. Vänd dig till handläggaren.",
    ],
    [
      "topic-unknown",
      ["bryggor"],
      "Det finns ingen uppföljning om ”bryggor” i de överenskommelser som är inlästa.",
    ],
    [
      "not-understood",
      [],
      "Jag förstår inte frågan. Skriv den på ett annat sätt, eller börja med något av det här.",
    ],
  ] as const)("what is not known: %s", (reason, words, sentence) => {
    const lines = plainText(answers.notFoundAnswer("sv", reason, words)).split("\n");
    expect(lines[0]).toBe(sentence);
    expect(lines[2]).toBe("Inläst: SN 2026 och VON 2024.");
    expect(lines[4]).toMatch(/^Fråga i stället: /);
  });

  it("asks back with what can be meant", () => {
    says(
      answers.clarifyAnswer(),
      "Vilken nämnd gäller det?",
      "",
      "1. Socialnämnden (SN)",
      "2. Vård- och omsorgsnämnden (VON)",
    );
  });

  it("helps by example", () => {
    const text = plainText(answers.helpAnswer());
    expect(text).toContain("– Vad ska lämnas in härnäst till SN?");
    expect(text).toContain("Inläst: SN 2026 och VON 2024.");
  });
});
