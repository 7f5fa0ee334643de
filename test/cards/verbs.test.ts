import { describe, expect, it } from "vitest";
import { parsePress } from "../../src/cards/verbs.js";
import { listView, occasionView, type View, viewOf, writeView } from "../../src/cards/view.js";
import { NO_FIELDS } from "../../src/domain/decision.js";
import * as answers from "../fixtures/cards/answers.js";
import * as facts from "../fixtures/cards/facts.js";
import * as lists from "../fixtures/cards/lists.js";

const list = listView(lists.juneList().understood) as View;
const one = occasionView(facts.TSI.id, "sv");
const intent = viewOf(answers.intentAnswer()) as View;
const wire = { list: writeView(list), one: writeView(one), intent: writeView(intent) };
const occasion = facts.TSI.id;

describe("a press is read", () => {
  it("list: another page", () => {
    expect(parsePress("list", { view: wire.list })).toEqual({ verb: "list", view: list });
  });

  it("show: one occasion, and where it was pressed", () => {
    expect(parsePress("show", { occasion, view: wire.list })).toEqual({ verb: "show", occasion, view: list });
  });

  it.each([
    ["acknowledge", "toAcknowledge"],
    ["report", "toReport"],
  ] as const)("%s: of the row itself, or of the one that was chosen", (verb, input) => {
    const press = { verb, occasion, view: list };
    expect(parsePress(verb, { occasion, view: wire.list })).toEqual(press);
    expect(parsePress(verb, { [input]: occasion, view: wire.list })).toEqual(press);
  });

  it.each(["confirm", "dismiss"] as const)("%s: the row of an occasion, by its id", (verb) => {
    expect(parsePress(verb, { occasion, view: wire.one })).toEqual({ verb, occasion, view: one });
    expect(parsePress(verb, { view: wire.one })).toBeNull();
  });

  it("submit: what was typed, without the blanks around it", () => {
    const typed = { link: ` ${facts.LINK}\n`, reference: "", note: " Bilaga följer. " };
    expect(parsePress("submit", { occasion, view: wire.one, ...typed })).toEqual({
      verb: "submit",
      occasion,
      view: one,
      link: facts.LINK,
      reference: null,
      note: "Bilaga följer.",
      again: false,
    });
  });

  it("submit: a link that is missing is a link to complain about, not an unreadable press", () => {
    expect(parsePress("submit", { occasion, view: wire.one })).toMatchObject({ link: "", reference: null });
  });

  it("section: which one, and in which language", () => {
    const data = { agreement: "sn-2024", section: "1.6", locale: "sv" };
    expect(parsePress("section", data)).toEqual({ verb: "section", ...data });
    expect(parsePress("section", { ...data, locale: "fi" })).toBeNull();
    expect(parsePress("section", { ...data, section: "" })).toBeNull();
  });

  it("cancel, ask and pick", () => {
    expect(parsePress("cancel", { view: wire.one })).toEqual({ verb: "cancel", view: one });
    expect(parsePress("ask", { text: " är något försenat? " })).toEqual({
      verb: "ask",
      text: "är något försenat?",
    });
    expect(parsePress("pick", { toPick: occasion, view: wire.intent, link: facts.LINK })).toEqual({
      verb: "pick",
      occasion,
      view: intent,
      link: facts.LINK,
      fields: NO_FIELDS,
    });
  });

  it("a decision: what was filled in, a day of its own before one that was chosen", () => {
    const typedIn = { meeting: "2026-09-17", day: "2026-06-18", reason: " för sent ", paragraph: "" };
    expect(parsePress("record", { decision: "postpone", occasion, view: wire.one, ...typedIn })).toEqual({
      verb: "record",
      decision: "postpone",
      occasion,
      view: one,
      sure: null,
      fields: { ...NO_FIELDS, meeting: "2026-06-18", reason: "för sent" },
    });
    expect(parsePress("decide", { decision: "waive", occasion, view: wire.one })).toEqual({
      verb: "decide",
      decision: "waive",
      occasion,
      view: one,
    });
  });

  it("outcomes: by the place of each item on the card, those left open too", () => {
    const card = { kind: "meeting", locale: "sv", committee: "nykoping/sn", meeting: "2026-06-04" };
    const inputs = { "outcome-0": "noted", "paragraph-0": " 34 ", "outcome-1": "none" };
    expect(parsePress("outcomes", { view: card, rows: ["a", "b"], again: "next", ...inputs })).toEqual({
      verb: "outcomes",
      view: card,
      again: null,
      rows: [
        { occasion: "a", outcome: "noted", paragraph: "34" },
        { occasion: "b", outcome: "none", paragraph: null },
      ],
    });
  });
});

describe("what no card of ours sends is not read", () => {
  it.each([
    ["an unknown verb", "delete", { occasion, view: wire.list }],
    ["a name every object has", "constructor", { view: wire.list }],
    ["no data", "show", undefined],
    ["data of another kind", "show", "sn-2026/tsi/1"],
    ["a decision that there is none of", "decide", { decision: "delete", occasion, view: wire.one }],
    ["outcomes on another card", "outcomes", { view: wire.one, rows: ["a"] }],
    ["the history of nothing", "history", { occasions: [], page: 1, locale: "sv" }],
    ["no occasion", "show", { view: wire.list }],
    ["an occasion that is no text", "show", { occasion: { $ne: null }, view: wire.list }],
    ["nothing chosen", "acknowledge", { toAcknowledge: "", view: wire.list }],
    ["the other button's choice", "acknowledge", { toReport: occasion, view: wire.list }],
    ["no view", "acknowledge", { occasion }],
    ["an occasion's view for a list", "list", { view: wire.one }],
    ["a list's view for a choice", "pick", { toPick: occasion, view: wire.list }],
    ["an empty question", "ask", { text: "  " }],
    ["a question as long as a book", "ask", { text: "a".repeat(5_000) }],
    ["a note as long as a book", "submit", { occasion, view: wire.one, note: "a".repeat(50_000) }],
  ])("%s", (_, verb, data) => {
    expect(parsePress(verb, data)).toBeNull();
  });
});
