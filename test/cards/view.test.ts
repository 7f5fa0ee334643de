import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backOf,
  type ListView,
  listView,
  MOST_BYTES,
  occasionView,
  readView,
  understoodOf,
  viewOf,
  writeView,
} from "../../src/cards/view.js";
import { NO_FILTER, type Question } from "../../src/domain/question.js";
import * as answers from "../fixtures/cards/answers.js";
import * as facts from "../fixtures/cards/facts.js";
import * as lists from "../fixtures/cards/lists.js";

const JUNE = { start: "2026-06-01", end: "2026-06-30" };
const SEPTEMBER = { start: "2026-09-01", end: "2026-09-30" };
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `sn-2026/uppfoljning-av-nagot-som-heter-langt-${index}`);

const QUESTIONS: readonly Question[] = [
  { kind: "due", period: JUNE, spans: [JUNE], mode: "any", filter: NO_FILTER },
  {
    kind: "due",
    period: { start: JUNE.start, end: SEPTEMBER.end },
    spans: [JUNE, SEPTEMBER],
    mode: "submit",
    filter: {
      forms: ["oral", "written"],
      areas: ["Barn och unga"],
      states: ["overdue"],
      notForms: ["system"],
      allForms: ["dialogue"],
      notAreas: ["Formalia"],
      anyPartner: ["BUN", "KFN"],
      partners: ["BUN"],
      recipients: ["sakkunnig"],
      owners: ["Bo Berg <29:bo>"],
      topic: ["tillsyn"],
      followUps: ["sn-2026/tsi", "von-2024/tillsyn"],
    },
  },
  { kind: "next", mode: "submit", filter: NO_FILTER },
  { kind: "overdue", period: null, filter: { ...NO_FILTER, topic: ["bryggor"], followUps: [] } },
  { kind: "followUp", followUps: ["sn-2026/tsi"], period: JUNE, filter: NO_FILTER },
  { kind: "status", followUps: [], period: null, filter: NO_FILTER },
  { kind: "meeting", period: null, which: "next", end: null },
  { kind: "meeting", period: JUNE, which: "all", end: "last" },
];

/** Through JSON, as a press travels. */
const travelled = (view: ListView) => readView(JSON.parse(JSON.stringify(writeView(view))));

describe("a view comes back from a press as it was sent", () => {
  it.each(QUESTIONS)("$kind", (question) => {
    const understood = facts.understood(question, "en", { uncoveredYear: 2027, unknownWords: ["bryggor"] });
    const view = listView(understood, 3) as ListView;
    expect(travelled(view)).toEqual(view);
    expect(understoodOf(view, facts.TODAY)).toEqual(understood);
  });

  it("an occasion with the list it was opened from", () => {
    const view = occasionView(facts.TSI.id, "sv", listView(lists.juneList().understood));
    expect(readView(JSON.parse(JSON.stringify(writeView(view))))).toEqual(view);
    expect(backOf(view)?.kind).toBe("list");
  });

  it("a question whether that is right, with what was offered", () => {
    const view = viewOf(answers.intentAnswer());
    expect(view).toMatchObject({ kind: "intent", occasion: facts.LEX_SARAH.id });
    expect(view && readView(writeView(view))).toEqual(view);
  });

  it("never grows beyond its measure, however much was asked", () => {
    const words = fc.array(fc.stringMatching(/^[a-zåäö]{1,24}$/), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, fc.nat(120), fc.nat(998), (topic, unknownWords, count, page) => {
        const filter = { ...NO_FILTER, topic, followUps: ids(count) };
        const question = { kind: "overdue", period: JUNE, filter } as const;
        const view = listView(facts.understood(question, "sv", { unknownWords }), page + 1) as ListView;
        expect(JSON.stringify(writeView(view)).length).toBeLessThan(MOST_BYTES);
        expect(travelled(view)).not.toBeNull();
      }),
    );
  });
});

describe("what is no view of ours is not read", () => {
  const good = writeView(listView(lists.juneList().understood) as ListView);
  it.each([
    ["nothing", undefined],
    ["a text", "list"],
    ["another kind", { ...good, kind: "table" }],
    ["another language", { ...good, locale: "de" }],
    ["page nought", { ...good, page: 0 }],
    ["a question that cannot be drawn", { ...good, question: { kind: "help" } }],
    ["a list of what is due without its period", { ...good, question: { kind: "due" } }],
    [
      "a day that does not exist",
      { ...good, question: { kind: "due", period: ["2026-02-30", "2026-03-01"] } },
    ],
    ["something besides", { ...good, state: "submitted" }],
    ["an occasion without an id", { kind: "occasion", locale: "sv", occasion: "" }],
    ["far too much", { ...good, question: { kind: "next", topic: Array(9).fill("a".repeat(9000)) } }],
  ])("%s", (_, value) => {
    expect(readView(value)).toBeNull();
  });
});

it("a question without rows has no list to go back to", () => {
  expect(viewOf(answers.helpAnswer())).toBeNull();
  expect(viewOf(answers.notFoundAnswer())).toBeNull();
});
