import { describe, expect, it } from "vitest";
import { namedFaults } from "../../../src/cli/score/named.js";
import type { Row } from "../../../src/cli/score/row.js";

const HOME = { agreement: "von-2024", section: "5", title: "Äldre klarar sig längre i ordinärt boende" };
const CULTURE = { agreement: "von-2024", section: "5", title: "Ett rikare kultur- och fritidsliv för alla" };
const STAFF = { agreement: "von-2024", section: "6", title: "Attraktiv arbetsgivare" };

const faults = (answer: Row, must = [HOME, CULTURE], may = [STAFF]) => namedFaults({ must, may }, answer);
const cited = (section: string, text = "") => [{ agreement: "von-2024", section, text }];

describe("goals and assignments that are there", () => {
  it.each([
    ["as goals", { goals: [CULTURE, HOME] }],
    ["as assignments", { assignments: [HOME, CULTURE] }],
    ["as items", { items: [HOME, CULTURE] }],
    ["with one that may be there", { goals: [HOME, CULTURE, STAFF] }],
    ["with one too many", { goals: [HOME, CULTURE, { ...STAFF, section: "7", title: "Klimat" }] }],
    ["in a passage", { passages: cited("5", `${HOME.title}. ${CULTURE.title}.`) }],
    [
      "in the text, beside a row of the agreement",
      { goals: [HOME], text: "Målen:\n• Ett rikare kultur- och fritidsliv\n" },
    ],
  ])("%s", (_, answer) => expect(faults(answer)).toEqual([]));

  it("by a citation of the section, where it stands there alone", () => {
    expect(faults({ citations: cited("6") }, [STAFF])).toEqual([]);
  });
});

describe("goals and assignments that are not", () => {
  it.each([
    ["one is missing", { goals: [HOME] }, "missing: von-2024 5 Ett rikare"],
    ["a title in the text alone", { goals: [HOME, CULTURE].slice(0, 1), text: "Ett mål." }, "missing"],
    ["three that nobody asked for", { goals: [HOME, CULTURE, ...others(2)] }, "2 extra: von-2024 1 Klimat"],
  ])("%s", (_, answer, start) => expect(faults(answer)).toEqual([expect.stringContaining(start)]));

  it.each([
    ["nothing is said", {}],
    ["the text is about no agreement", { text: `${HOME.title}. ${CULTURE.title}.` }],
    ["a passage of another agreement", { passages: [{ agreement: "sn-2024", text: HOME.title }] }],
    ["their section is cited, where both stand", { citations: cited("5") }],
    ["too few words of them", { passages: cited("5", "Äldre har ett liv för alla") }],
  ])("both are missing: %s", (_, answer) => expect(faults(answer)).toHaveLength(2));
});

function others(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    agreement: "von-2024",
    section: String(index + 1),
    title: "Klimat",
  }));
}
