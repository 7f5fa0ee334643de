import { describe, expect, it } from "vitest";
import { contractSchema, toContract } from "../../src/cards/contract.js";
import { plainText } from "../../src/cards/plain-text.js";
import type { Answer } from "../../src/domain/answer.js";
import * as answers from "../fixtures/cards/answers.js";
import * as facts from "../fixtures/cards/facts.js";
import * as lists from "../fixtures/cards/lists.js";

const ANSWERS: Readonly<Record<string, Answer>> = {
  due: lists.juneList(),
  empty: lists.emptyList(),
  next: lists.nextList("en"),
  overdue: lists.overdueList(),
  followUp: answers.followUpAnswer(),
  recurring: answers.recurringAnswer(),
  status: { ...answers.followUpAnswer(), kind: "status" },
  overview: answers.overviewAnswer(),
  occasion: answers.occasionAnswer("sv", facts.LEX_SARAH_SUBMITTED, facts.LEX_SARAH_HISTORY),
  meeting: answers.meetingsAnswer(),
  recordIntent: answers.intentAnswer(),
  help: answers.helpAnswer(),
  clarify: answers.clarifyAnswer(),
  notFound: answers.notFoundAnswer(),
};

describe.each(Object.entries(ANSWERS))("the JSON of %s", (_, answer) => {
  const json = toContract(answer);

  it("is what the contract says, and nothing else", () => {
    expect(contractSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
  });

  it("holds the text of the chat", () => {
    expect(json.text).toBe(plainText(answer));
  });

  it("cites a section for every row", () => {
    const cited = new Set(json.citations.map(({ agreement, section }) => `${agreement} ${section}`));
    const rows = [...json.items, ...json.undated];
    expect(rows.filter(({ agreement, section }) => !cited.has(`${agreement} ${section}`))).toEqual([]);
  });
});

describe("the contract", () => {
  it("tells rows with a day from rows without one", () => {
    const json = toContract(lists.juneList());
    expect(json.items.map(({ title }) => title)).toHaveLength(4);
    expect(json.undated).toEqual([
      {
        id: "sn-2026/ej-verkstallda-beslut/kvartal/2026-q2",
        agreement: "sn-2026",
        title: "Kvartalsrapport om beslut som ej verkställts inom tre månader",
        section: "5.5.11",
        area: "Övergripande",
        recipients: ["IVO", "revisorer", "SN"],
        partners: [],
        meeting: null,
        meetingBasis: null,
        submitBy: null,
        submitByBasis: null,
        period: ["2026-04-01", "2026-06-30"],
        forms: [],
        state: "planned",
        link: null,
      },
    ]);
    expect(json.understood).toEqual({
      committee: "nykoping/sn",
      period: ["2026-06-01", "2026-06-30"],
      assumed: ["year", "municipality"],
    });
    expect(json.complete).toEqual({ counted: 4, agreements: ["sn-2026"], undated: 1, unconfirmed: 0 });
  });

  it("calls an overview and an occasion a status", () => {
    expect(toContract(answers.overviewAnswer()).kind).toBe("status");
    expect(toContract(answers.occasionAnswer()).kind).toBe("status");
  });

  it("has a recurring duty's occasions among its items: they are what was asked for", () => {
    expect(toContract(answers.recurringAnswer()).items).toHaveLength(5);
  });

  it("says what is about to be recorded, the occasion that is meant first", () => {
    const json = toContract(answers.intentAnswer());
    expect(json.recordIntent).toEqual({ action: "submit", occasion: facts.LEX_SARAH.id, link: facts.LINK });
    expect(json.items[0]?.id).toBe(facts.LEX_SARAH.id);
  });

  it("gives the link of a report that is in", () => {
    expect(toContract(answers.occasionAnswer("sv", facts.LEX_SARAH_SUBMITTED)).items[0]?.link).toBe(
      facts.LINK,
    );
  });

  it("lists meetings with their basis, from the whole document", () => {
    const json = toContract(answers.meetingsAnswer());
    expect(json.meetings.at(-1)).toEqual({ committee: "nykoping/sn", date: "2026-10-22", basis: "inferred" });
    expect(json.citations[0]).toMatchObject({ agreement: "sn-2026", section: null });
  });

  it("names the options when it asks back, and what is loaded when it does not know", () => {
    expect(toContract(answers.clarifyAnswer()).options).toHaveLength(2);
    expect(toContract(answers.notFoundAnswer()).loaded).toEqual(["sn-2026", "von-2024"]);
  });

  it("is of no one committee where rows are of two", () => {
    const list = lists.statesList();
    const scope = { ...list.understood.scope, committees: [] };
    expect(
      toContract({ ...list, understood: { ...list.understood, scope } }).understood.committee,
    ).toBeNull();
  });
});
