import { describe, expect, it } from "vitest";
import { sameSection, sectionKey } from "../../../src/cli/score/sections.js";

describe("a section in one spelling", () => {
  it.each([
    ["5.5.6", "5.5.6"],
    ["Avsnitt 5.5.6 TSI", "5.5.6"],
    ["Kap. 4", "4"],
    ["kapitel 4 Mål", "4"],
    ["§ 3", "3"],
    ["1.", "1"],
    ["4 Mål och särskilda uppdrag", "4"],
    ["Utvärdering – och uppföljning", "utvardering och uppfoljning"],
    ["", ""],
  ])("%s", (section, key) => expect(sectionKey(section)).toBe(key));
});

describe("the same section", () => {
  it.each([
    ["5.5.6", "avsnitt 5.5.6"],
    ["4 Mål och särskilda uppdrag", "4"],
    ["Kontaktpersoner", "KONTAKTPERSONER"],
    ["Parter/kontaktpersoner", "Kontaktpersoner"],
    ["Utvärdering och uppföljning", "Utvardering och uppfoljnlng"],
    ["Bilaga 2 Ekonomi", "Bilaga 2: ekonomin"],
  ])("%s, %s", (a, b) => expect(sameSection(a, b)).toBe(true));

  it.each([
    ["5.5.6", "5.5"],
    ["5.5.6", "5.5.60"],
    ["4", "Mål"],
    ["Mål", "Mål och uppdrag"],
    ["Bilaga 2 Ekonomi", "Bilaga 3 Ekonomi"],
    ["Dataskyddsombud", "Ansvarsfördelning"],
    ["", ""],
    ["–", "–"],
  ])("others: %s, %s", (a, b) => expect(sameSection(a, b)).toBe(false));
});
