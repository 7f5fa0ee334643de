import { describe, expect, it } from "vitest";
import { commandIn } from "./reader.js";

const SN = "nykoping/sn";
const VON = "nykoping/von";

/** What picture is asked for: which, of whom, of which year; `null` where none is. */
function asked(message: string): string | null {
  const read = commandIn(message);
  if (read?.kind !== "pictures") return null;
  const who =
    read.committees.length > 0
      ? read.committees.join("+")
      : read.municipalityNamed && read.unknown.length === 0
        ? read.municipality
        : "-";
  return `${read.picture} ${who} ${read.year ?? "-"}${read.unknown.length > 0 ? ` ?${read.unknown}` : ""}`;
}

describe("the year wheel is asked for", () => {
  it.each([
    ["visa årshjulet för SN 2026", `year-wheel ${SN} 2026`],
    ["årshjul", "year-wheel - -"],
    ["Årshjul 2024", "year-wheel - 2024"],
    ["kan du visa SN:s årshjul?", `year-wheel ${SN} -`],
    ["socialnämndens årshjul 2026 tack", `year-wheel ${SN} 2026`],
    ["hur ser årshjulet ut för VON?", `year-wheel ${VON} -`],
    ["finns det ett årshjul för vård- och omsorgsnämnden 2024?", `year-wheel ${VON} 2024`],
    ["nämndens årshjul för i år", "year-wheel - 2026"],
    ["rita ett årshjul över 2026", "year-wheel - 2026"],
    ["skriv ut årshjulet", "year-wheel - -"],
    ["årshjul för Norrköping", "year-wheel norrkoping -"],
    ["visa årshjulen för SN och VON 2024", `year-wheel ${SN}+${VON} 2024`],
    ["<at>Nämndkoll</at> arshjul sn", `year-wheel ${SN} -`],
    ["show the year wheel for SN", `year-wheel ${SN} -`],
    ["can I see the year wheel of the social services committee 2026?", `year-wheel ${SN} 2026`],
    ["annual wheel 2024 for VON please", `year-wheel ${VON} 2024`],
    ["årshjul för förra året", "year-wheel - 2025"],
    ["visa årshjulet för Flen", "year-wheel - - ?Flen"],
  ])("%s", (message, picture) => {
    expect(asked(message)).toBe(picture);
  });
});

describe("the load per month is asked for", () => {
  it.each([
    ["hur ser belastningen ut per månad för VON?", `load ${VON} -`],
    ["belastning per månad", "load - -"],
    ["visa belastningen för SN 2026", `load ${SN} 2026`],
    ["arbetsbelastning SN 2026", `load ${SN} 2026`],
    ["belastningen månad för månad 2024", "load - 2024"],
    ["hur många uppföljningar har SN per månad?", `load ${SN} -`],
    ["antal rapporter per månad för VON 2024", `load ${VON} 2024`],
    ["fördelning av uppföljningarna över året", "load - -"],
    ["load per month", "load - -"],
    ["show the workload by month for SN 2026", `load ${SN} 2026`],
    ["how many reports are there each month for SN?", `load ${SN} -`],
    ["what does the load look like over the year?", "load - -"],
  ])("%s", (message, picture) => {
    expect(asked(message)).toBe(picture);
  });
});

describe("no picture is asked for", () => {
  it.each([
    "vad är ett årshjul bra för?",
    "när ska årshjulet redovisas?",
    "vem gör årshjulet?",
    "ska årshjulet lämnas in till SN?",
    "är årshjulet för 2027 beslutat?",
    "årshjul för Lex Sarah",
    "årshjulet är inlämnat https://exempel.se/arshjul.docx",
    "visa årshjulet https://exempel.se/arshjul.png",
    "lägg till årshjulet till SN 2026",
    "flytta årshjulet till 4 juni",
    "vad står det om årshjul i överenskommelsen?",
    "årshjulet stämmer inte",
    "vad är belastningen på personalen?",
    "belastning",
    "hur är arbetsbelastningen för socialsekreterarna?",
    "hög belastning i ekonomin",
    "hur många uppföljningar har SN?",
    "hur många uppföljningar är försenade per månad?",
    "antal ärenden inom försörjningsstöd per månad",
    "hur många placeringar görs per månad?",
    "vad ska redovisas per månad till VON?",
    "vad ska redovisas till SN i juni?",
    "how many reports are due in June?",
    "how heavy is the load on the units?",
    "what is presented each month?",
    "when does the year start?",
    "is there a wheel chair budget?",
    "fördelning av kostnaderna över året",
    "visa nummer 3",
    "visa SN 2026",
    "hjälp",
  ])("%s", (message) => {
    expect(asked(message)).toBeNull();
  });
});
