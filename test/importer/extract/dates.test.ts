import { describe, expect, it } from "vitest";
import { readTimes } from "../../../src/importer/dates/read-times.js";

const YEAR = 2025;

/** A time in short: "2025-06-13", "2025-02", "quarterly", "first 2026", "span", "vague". */
const short = (text: string): string[] =>
  readTimes(text, YEAR).map((time) => {
    if (time.kind === "day") return time.date;
    if (time.kind === "month") return `${time.year}-${String(time.month).padStart(2, "0")}`;
    if (time.kind === "first-meeting") return `first ${time.year}`;
    return time.kind === "rhythm" ? time.rule : time.kind;
  });

describe("days and months of a document of 2025", () => {
  it.each([
    ["den 13 juni", ["2025-06-13"]],
    ["13 juni 2026", ["2026-06-13"]],
    ["2025-11-18", ["2025-11-18"]],
    ["den 13 juni, 24 oktober samt första sammanträdet 2026", ["2025-06-13", "2025-10-24", "first 2026"]],
    ["den 3, 17 och 24 juni", ["2025-06-03", "2025-06-17", "2025-06-24"]],
    ["15/3", ["2025-03-15"]],
    ["i februari och september", ["2025-02", "2025-09"]],
    ["i mars 2026 och i april", ["2026-03", "2026-04"]],
    ["i november 2025 och i april", ["2025-11", "2025-04"]],
    ["årets första sammanträde", ["first 2025"]],
    ["första nämndsammanträdet nästa år", ["first 2026"]],
    ["Januari / februari", ["2025-01", "2025-02"]],
  ])("%s", (text, expected) => {
    expect(short(text)).toEqual(expected);
  });
});

describe("rhythms", () => {
  it.each([
    ["vid varje nämndsammanträde", "every-meeting"],
    ["som stående punkt", "every-meeting"],
    ["varje månad", "monthly"],
    ["månadsvis", "monthly"],
    ["senast den 10:e varje månad", "monthly-day:10"],
    ["senast den 5 i varje månad", "monthly-day:05"],
    ["kvartalsvis", "quarterly"],
    ["en gång per kvartal", "quarterly"],
    ["fyra gånger per år", "quarterly"],
    ["tertialvis", "tertial"],
    ["vår, delår samt helår", "tertial"],
    ["efter april, augusti och december", "tertial"],
    ["efter juni och december", "half-yearly"],
    ["2 gånger årligen", "half-yearly"],
    ["inför delårsrapport och verksamhetsberättelse", "half-yearly"],
    ["varje termin", "half-yearly"],
    ["en gång om året", "yearly"],
    ["årlig", "yearly"],
    ["i maj varje år", "yearly-month:05"],
    ["årligen i september", "yearly-month:09"],
    ["vid årets slut", "yearly-month:12"],
    ["löpande", "ongoing"],
    ["vid behov", "on-request"],
  ])("%s is %s", (text, expected) => {
    expect(short(text)).toEqual([expected]);
  });
});

describe("what is no day on which anything is due", () => {
  it.each([
    "mandatperioden 2023-2026",
    "inom tre månader",
    "perioden 1/1-30/4 2025",
    "januari till och med april",
    "den 1 januari till den 30 april",
    "SOSFS 2011:9",
    "12 kap. § 1",
    "enligt § 105 (2021)",
  ])("%s", (text) => {
    expect(short(text).filter((time) => time !== "span")).toEqual([]);
  });

  it.each([
    "Uppföljning (2/3)",
    "1/2 tjänst",
    "5 000 tkr",
    "antal/1000 invånare",
    "mars-kolonien",
    "årsredovisning",
  ])("%s", (text) => {
    expect(short(text)).toEqual([]);
  });

  it.each(["under hösten", "vecka 23", "före sommaren"])("%s is told, and vague", (text) => {
    expect(short(text)).toEqual(["vague"]);
  });
});

it("finds the one month in a long hostile text", () => {
  const text = `${"den 1, ".repeat(2_000)}juni ${"varje ".repeat(2_000)}`;
  expect(readTimes(text, YEAR)).toHaveLength(1);
});
