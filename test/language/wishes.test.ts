import { describe, expect, it } from "vitest";
import type { Wish } from "../../src/domain/question.js";
import { read } from "./reader.js";

const TODAY = "2026-05-04";

/** The decision that a sentence wants recorded, and on which follow-up; `null` where it wants none. */
function wishOf(sentence: string, today = TODAY): (Partial<Wish> & { on: string | undefined }) | null {
  const { question } = read(sentence, today);
  if (question.kind !== "recordIntent" || question.wish === null) return null;
  return { ...question.wish, on: question.followUps[0] };
}

const day = (date: string) => ({ start: date, end: date });
const LEX_SARAH = "sn-2026/lex-sarah-atgardsplaner";
const TSI = "sn-2026/tsi";

describe("a sentence that postpones", () => {
  it.each<[string, Partial<Wish> & { on: string }]>([
    [
      "skjut upp Lex Sarah till 18 juni, enligt nämndens beslut § 45",
      { on: LEX_SARAH, to: day("2026-06-18"), paragraph: "45", reason: null },
    ],
    ["flytta fram TSI till augusti", { on: TSI, to: { start: "2026-08-01", end: "2026-08-31" } }],
    ["Skjut upp TSI till nästa sammanträde", { on: TSI, to: "next" }],
    [
      "kan du skjuta upp TSI till den 17 september eftersom statistiken saknas?",
      { on: TSI, to: day("2026-09-17"), reason: "statistiken saknas" },
    ],
    [
      "TSI skjuts upp till sammanträdet den 17 september: underlaget är inte klart",
      { on: TSI, to: day("2026-09-17"), reason: "underlaget är inte klart" },
    ],
    [
      "postpone Lex Sarah to 17 December because the statistics are missing",
      { on: LEX_SARAH, to: day("2026-12-17"), reason: "the statistics are missing" },
    ],
    ["please move TSI to the meeting on 17 September", { on: TSI, to: day("2026-09-17") }],
    ["skjut upp TSI till 17 september 2027", { on: TSI, to: day("2027-09-17") }],
    ["skjut upp TSI till 4 maj 2025", { on: TSI, to: day("2025-05-04") }],
    ["skjut upp TSI", { on: TSI, to: null }],
    [
      "skjut upp TSI till 17 september, statistiken kommer först till 10 september",
      { on: TSI, to: day("2026-09-17"), reason: "statistiken kommer först till 10 september" },
    ],
  ])("%s", (sentence, expected) => {
    expect(wishOf(sentence)).toMatchObject({ decision: "postpone", ...expected });
  });
});

describe("a sentence that ends a follow-up, or opens it again", () => {
  it.each<[string, Partial<Wish> & { on: string }]>([
    [
      "stryk familjecentraler: inga händelser i år",
      { decision: "waive", on: "sn-2026/familjecentraler", reason: "inga händelser i år" },
    ],
    [
      "avskriv toleransprojektet, enligt beslut § 12, projektet är nedlagt",
      { decision: "waive", on: "sn-2026/toleransprojektet", paragraph: "12", reason: "projektet är nedlagt" },
    ],
    ["avsluta TSI", { decision: "waive", on: TSI, reason: null }],
    ["waive TSI: closed down", { decision: "waive", on: TSI, reason: "closed down" }],
    ["återuppta TSI", { decision: "reopen", on: TSI, reason: null }],
    ["öppna TSI igen, den avslutades av misstag", { decision: "reopen", on: TSI }],
    [
      "reopen TSI: it was waived by mistake",
      { decision: "reopen", on: TSI, reason: "it was waived by mistake" },
    ],
  ])("%s", (sentence, expected) => {
    expect(wishOf(sentence)).toMatchObject(expected);
  });
});

describe("a sentence that tells what came of a report", () => {
  it.each<[string, Partial<Wish> & { on: string }]>([
    [
      "Lex Sarah till handlingarna § 34 den 23 april",
      { on: LEX_SARAH, outcome: "noted", paragraph: "34", meeting: "2026-04-23" },
    ],
    ["TSI lades till handlingarna § 7", { on: TSI, outcome: "noted", paragraph: "7", meeting: null }],
    ["återremittera TSI till 17 september", { on: TSI, outcome: "returned", to: day("2026-09-17") }],
    ["TSI återremitterades § 12 den 23 april", { on: TSI, outcome: "returned", meeting: "2026-04-23" }],
    ["TSI noted § 34 on 23 April", { on: TSI, outcome: "noted", paragraph: "34", meeting: "2026-04-23" }],
    ["TSI was sent back § 9", { on: TSI, outcome: "returned", paragraph: "9" }],
  ])("%s", (sentence, expected) => {
    expect(wishOf(sentence)).toMatchObject({ decision: "present", ...expected });
  });
});

describe("what is no decision", () => {
  it.each([
    "när flyttas Lex Sarah?",
    "är TSI uppskjuten till september?",
    "har Lex Sarah skjutits upp till augusti",
    "vad ska till handlingarna den 4 juni",
    "vilka rapporter återremitterades den 23 april?",
    "vad beslutades om TSI § 34?",
    "när ska TSI avslutas?",
    "vad ska redovisas till SN i juni?",
    "TSI i juni",
    "Lex Sarah till SN 2026",
    "flytta sammanträdet SN 4 juni till 11 juni",
    "flytta SN:s sammanträde 4 juni till 11 juni",
    "ställ in sammanträdet SN 4 juni",
    "cancel the meeting of SN on 4 June",
    "flytta TSI",
    "skjut upp fikat till fredag",
    "stryk det",
    "återremiss",
    "Lex Sarah-rapporten är inlämnad https://nykoping.sharepoint.com/lex.docx",
    "skjut upp TSI till 18 juni https://nykoping.sharepoint.com/tsi.docx",
    "is Lex Sarah postponed to June?",
    "what was noted on 4 June",
    "when was TSI moved to September?",
    "visa det som är beslutat om TSI § 34",
  ])("%s", (sentence) => {
    expect(wishOf(sentence)).toBeNull();
  });
});
