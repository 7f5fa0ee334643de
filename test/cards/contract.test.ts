import { describe, expect, it } from "vitest";
import { contractSchema, toContract } from "../../src/cards/contract.js";
import { plainText } from "../../src/cards/plain-text.js";
import type { Answer } from "../../src/domain/answer.js";
import * as facts from "../fixtures/cards/facts.js";

const ANSWERS: Readonly<Record<string, Answer>> = {
  due: facts.juneList(),
  empty: facts.emptyList(),
  next: facts.nextList("en"),
  overdue: facts.overdueList(),
  followUp: facts.followUpAnswer(),
  recurring: facts.recurringAnswer(),
  status: { ...facts.followUpAnswer(), kind: "status" },
  overview: facts.overviewAnswer(),
  occasion: facts.occasionAnswer("sv", facts.LEX_SARAH_SUBMITTED, facts.LEX_SARAH_HISTORY),
  meeting: facts.meetingsAnswer(),
  recordIntent: facts.intentAnswer(),
  help: facts.helpAnswer(),
  clarify: facts.clarifyAnswer(),
  notFound: facts.notFoundAnswer(),
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
    const json = toContract(facts.juneList());
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
    expect(toContract(facts.overviewAnswer()).kind).toBe("status");
    expect(toContract(facts.occasionAnswer()).kind).toBe("status");
  });

  it("has a recurring duty's occasions among its items: they are what was asked for", () => {
    expect(toContract(facts.recurringAnswer()).items).toHaveLength(5);
  });

  it("says what is about to be recorded, the occasion that is meant first", () => {
    const json = toContract(facts.intentAnswer());
    expect(json.recordIntent).toEqual({ action: "submit", occasion: facts.LEX_SARAH.id, link: facts.LINK });
    expect(json.items[0]?.id).toBe(facts.LEX_SARAH.id);
  });

  it("gives the link of a report that is in", () => {
    expect(toContract(facts.occasionAnswer("sv", facts.LEX_SARAH_SUBMITTED)).items[0]?.link).toBe(facts.LINK);
  });

  it("lists meetings with their basis, from the whole document", () => {
    const json = toContract(facts.meetingsAnswer());
    expect(json.meetings.at(-1)).toEqual({ committee: "nykoping/sn", date: "2026-10-22", basis: "inferred" });
    expect(json.citations[0]).toMatchObject({ agreement: "sn-2026", section: null });
  });

  it("names the options when it asks back, and what is loaded when it does not know", () => {
    expect(toContract(facts.clarifyAnswer()).options).toHaveLength(2);
    expect(toContract(facts.notFoundAnswer()).loaded).toEqual(["sn-2026", "von-2024"]);
  });

  it("is of no one committee where rows are of two", () => {
    const list = facts.statesList();
    const scope = { ...list.understood.scope, committees: [] };
    expect(
      toContract({ ...list, understood: { ...list.understood, scope } }).understood.committee,
    ).toBeNull();
  });
});
