import { describe, expect, it } from "vitest";
import { folded, foldedNumbers } from "../../../src/cli/score/folding.js";
import { similarity } from "../../../src/cli/score/similarity.js";
import { overlap, sameWord, tellingWords } from "../../../src/cli/score/words.js";

describe("folded", () => {
  it.each([
    ["Åtgärdsplaner för öppenvården", "atgardsplaner for oppenvarden"],
    ["Æra, Ørsted, café", "ara, orsted, cafe"],
    ["76\u00a0000\u202f000", "76 000 000"],
    ["−5", "-5"],
    ["ﬁnans", "finans"],
    ["a\u030aa", "aa"],
  ])("%s", (text, plain) => expect(folded(text)).toBe(plain));
});

describe("numbers are written alike", () => {
  it.each([
    ["76 000 tkr", "76000 tkr"],
    ["76.000 and 76,000", "76000 and 76000"],
    ["1 000 000", "1000000"],
    ["1.234.567", "1234567"],
    ["0,4 %", "0.4%"],
    ["70 %", "70%"],
    ["4000 000", "4000000"],
    ["a\n  b", "a b"],
  ])("%s", (text, alike) => expect(foldedNumbers(text)).toBe(alike));

  it.each([
    ["two numbers beside each other", "12 3456", "12 3456"],
    ["a section", "5.5.6", "5.5.6"],
    ["a day", "4 juni 2026", "4 juni 2026"],
    ["a decimal with three places in a longer number", "1,2345", "1.2345"],
  ])("but not %s", (_, text, alike) => expect(foldedNumbers(text)).toBe(alike));
});

// The numbers are those of Python's difflib.
describe("similarity", () => {
  it.each([
    ["abcd", "bcde", 0.75],
    ["statsbidrag", "statsbldrag", 20 / 22],
    ["ekonomi", "ekonomiskt", 14 / 17],
    ["tide", "diet", 0.25],
    ["diet", "tide", 0.5],
    ["abc", "xyz", 0],
    ["", "", 1],
  ])("%s, %s", (a, b, ratio) => expect(similarity(a, b)).toBeCloseTo(ratio, 12));
});

describe("one word", () => {
  it.each([
    ["tsi", "tsi"],
    ["anhorigstod", "anhorigstodet"],
    ["statsbidrag", "statsbldrag"],
    ["samsjukliga", "samsjuklighet"],
  ])("%s, %s", (a, b) => expect(sameWord(a, b)).toBe(true));

  it.each([
    ["barn", "barns"],
    ["familjehem", "familjevard"],
    ["tillsyn", "tillstand"],
    ["20241", "202411"],
    ["12345", "12346"],
  ])("two: %s, %s", (a, b) => expect(sameWord(a, b)).toBe(false));
});

describe("telling words", () => {
  it.each([
    ["Uppföljning av åtgärdsplaner enligt Lex Sarah", ["atgardsplaner", "lex", "sarah"]],
    ["Alkohol- och tobaks-tillstånd, TSI 2", ["alkohol", "tobakstillstand", "tsi", "2"]],
    ["Barn, barn och barn", ["barn"]],
    ["Rapport till nämnden", ["rapport", "till", "namnden"]],
    ["…", []],
  ])("%s", (title, words) => expect(tellingWords(title)).toEqual(words));
});

describe("overlap", () => {
  it.each([
    ["Lex Sarah", "Uppföljning av åtgärdsplaner enligt Lex Sarah", 1],
    ["Barn och unga i skolan", "Barn på institution", 0.5],
    ["Anhörigstöd", "Anhorigstodet", 1],
    ["Tillsyn", "Tillstånd", 0],
    ["", "Tillstånd", 0],
    ["barn barnen", "barn", 1],
  ])("%s, %s", (one, other, share) => expect(overlap(one, other)).toBe(share));
});
