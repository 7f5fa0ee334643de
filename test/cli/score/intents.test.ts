import { describe, expect, it } from "vitest";
import { intentFaults } from "../../../src/cli/score/intents.js";
import { wanted } from "./make.js";

const link = "https://nykoping.sharepoint.com/lex.docx";
const DAYS = { meeting: "2026-09-17", submitBy: "2026-08-27" };
const EXPECTED = {
  action: "submit",
  target: wanted({ section: "5.5.11", title: "Åtgärdsplaner enligt Lex Sarah", ...DAYS }),
  link,
};

const target = { agreement: "sn-2026", section: "5.5.11", title: "Lex Sarah", ...DAYS };
const items = [target, { ...target, section: "4.1", title: "Annan" }];

describe("an intent that is understood", () => {
  it.each([
    ["in our contract", { recordIntent: { action: "submit", occasion: "x", link }, items }],
    ["in the answer itself", { action: "submit", link, items }],
    ["in both", { recordIntent: { action: "submit", occasion: "x", link }, action: "submit", link, items }],
    ["in an intent of its own", { intent: { action: "Submit", target, link } }],
    ["in a record", { record: { type: "submit", link }, target }],
    ["in an action", { action: { type: "submit", target: { ...target, link } } }],
    ["without its days", { action: "submit", link, items: [{ ...target, meeting: null, submitBy: null }] }],
  ])("%s", (_, answer) => expect(intentFaults(EXPECTED, answer)).toEqual([]));

  it("without a link, where there is none", () => {
    expect(intentFaults({ ...EXPECTED, link: null }, { action: "submit", items })).toEqual([]);
  });
});

const TARGET = "target is not sn-2026 5.5.11 Åtgärdsplaner enligt Lex Sarah 2026-09-17";

describe("an intent that is not", () => {
  it.each([
    ["nothing", {}, ["action none instead of submit", TARGET, "link missing"]],
    ["our field is empty", { recordIntent: null, link, items }, ["action none instead of submit"]],
    ["another action", { action: "acknowledge", link, items }, ["action acknowledge instead of submit"]],
    ["another link", { action: "submit", link: `${link}?x`, items }, ["link missing"]],
    ["no target", { action: "submit", link, items: [] }, [TARGET]],
    ["the target comes second", { action: "submit", link, items: items.toReversed() }, [TARGET]],
    ["another day", { action: "submit", link, items: [{ ...target, meeting: "2026-06-04" }] }, [TARGET]],
    ["another agreement", { action: "submit", link, items: [{ ...target, agreement: "sn-2024" }] }, [TARGET]],
    ["the target is a word", { action: "submit", link, target: "Lex Sarah", items }, [TARGET]],
  ])("%s", (_, answer, faults) => expect(intentFaults(EXPECTED, answer)).toEqual(faults));
});
