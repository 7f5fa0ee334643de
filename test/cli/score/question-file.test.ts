import { describe, expect, it } from "vitest";
import { readQuestions } from "../../../src/cli/score/question-file.js";

const QUESTION = {
  id: "d-1",
  q: "SN juni?",
  today: "2026-05-04",
  locale: "sv",
  kind: "due",
  expect: { must: [{ agreement: "sn-2026", title: "TSI", meeting: "2026-06-04" }], empty: false },
  note: "for people",
};

const lines = (...questions: object[]): string => questions.map((each) => JSON.stringify(each)).join("\n");

describe("a question file", () => {
  it("is read, with what is left out filled in", () => {
    expect(readQuestions(`\n${lines(QUESTION)}\n\n`, "x.jsonl")).toEqual([
      {
        id: "d-1",
        q: "SN juni?",
        today: "2026-05-04",
        locale: "sv",
        kind: "due",
        expect: {
          must: [
            {
              agreement: "sn-2026",
              title: "TSI",
              meeting: "2026-06-04",
              submitBy: null,
              section: null,
              rule: null,
              altRule: null,
              alt: [],
            },
          ],
          may: [],
          period: null,
        },
      },
    ]);
  });

  it.each([
    ["refuse", { refuse: true }, {}],
    ["clarify", { clarify: true }, { or: {} }],
    ["who", { facts: ["a", ["b", "c"]] }, { facts: [["a"], ["b", "c"]], anyOf: [] }],
    ["meeting", { dates: ["2026-06-04"] }, { dates: ["2026-06-04"], may: [] }],
  ])("knows what a question of the kind %s expects", (kind, expected, read) => {
    expect(readQuestions(lines({ ...QUESTION, kind, expect: expected }), "x.jsonl")[0]).toMatchObject({
      expect: read,
    });
  });

  it("may give a question that asks the same instead of what is expected", () => {
    const { kind: _, expect: __, note: ___, ...asked } = QUESTION;
    const same = "vad ska redovisas till SN i juni 2026?";
    expect(readQuestions(lines({ ...asked, same }), "x.jsonl")).toEqual([{ ...asked, kind: "same", same }]);
  });

  it("may be empty", () => expect(readQuestions("\n \n", "x.jsonl")).toEqual([]));
});

describe("a malformed line is named", () => {
  it.each([
    ["no JSON", "{", "this line is not JSON: {"],
    ["no object", "[]", "expected object"],
    ["a kind that there is not", lines({ ...QUESTION, kind: "riddle" }), "kind"],
    ["a day that there is not", lines({ ...QUESTION, today: "2026-02-30" }), "today"],
    ["a language that there is not", lines({ ...QUESTION, locale: "fi" }), "locale"],
    ["no expectation", lines({ ...QUESTION, expect: undefined }), "not a question"],
    [
      "an entry without a title",
      lines({ ...QUESTION, expect: { must: [{ agreement: "x" }] } }),
      "must[0].title",
    ],
    ["nothing to be the same as", lines({ ...QUESTION, same: "" }), "same"],
    ["no day for a meeting", lines({ ...QUESTION, kind: "meeting", expect: { dates: [] } }), "dates"],
  ])("%s", (_, line, fault) => {
    const read = () => readQuestions(`${lines(QUESTION)}\n\n${line}`, "x.jsonl");
    expect(read).toThrow("x.jsonl:3: this line is not ");
    expect(read).toThrow(fault);
  });
});
