import { describe, expect, it } from "vitest";
import type { Register } from "../../../src/domain/agreement.js";
import { checkRegister } from "../../../src/domain/check/check.js";
import { amount, registerOf, section } from "../sample.js";
import { ofKind, shortly } from "./sample.js";

const found = (economy: Register["economy"], over: Partial<Register> = {}) =>
  checkRegister(registerOf({ economy, ...over }));

describe("sums", () => {
  const parts = (...amounts: (number | null)[]) =>
    amounts.map((tkr, n) => amount(`del-${n + 1}`, tkr, { partOf: "summa" }));
  const sum = (tkr: number) => amount("summa", tkr, { total: true });

  it("are what their parts make", () => {
    expect(found([sum(300), ...parts(100, 200)])).toEqual([]);
  });

  it("are remarked on where they are not, with the difference", () => {
    const [finding] = found([sum(310), ...parts(100, 200)]);
    expect(finding).toMatchObject({
      rule: "sum",
      rows: ["summa", "del-1", "del-2"],
      why: { stated: 310, parts: 300, isRounding: false },
      suggestion: { kind: "check-amounts", difference: -10 },
    });
  });

  it("may be rounded", () => {
    const [finding] = found([sum(301), ...parts(100, 200)]);
    expect(finding).toMatchObject({ why: { isRounding: true }, suggestion: { kind: "none-needed" } });
  });

  it("do not stumble over fractions", () => {
    expect(found([sum(0.3), ...parts(0.1, 0.2)])).toEqual([]);
  });

  it("count only their own year", () => {
    const before = amount("del-3", 500, { partOf: "summa", year: 2025 });
    expect(found([sum(300), ...parts(100, 200), before])).toEqual([]);
  });

  it("need not be filled by what is only some of them", () => {
    const some = [
      amount("varav-1", 50, { label: "varav HVB", partOf: "insatser" }),
      amount("varav-2", 60, { label: "varav familjehem", partOf: "insatser" }),
    ];
    expect(found([amount("insatser", 300), ...some])).toEqual([]);
    expect(shortly(found([amount("insatser", 100), ...some]))).toEqual(["sum insatser varav-1 varav-2"]);
  });

  it("speak for an amount that cannot be read", () => {
    const [finding] = found([sum(300), ...parts(100, null)]);
    expect(finding).toMatchObject({
      rule: "unreadable",
      rows: ["del-2"],
      suggestion: { kind: "set-amount", amountTkr: 200 },
    });
  });

  it("are not written twice with a small difference", () => {
    const economy = [amount("text", 509_374, { total: true }), amount("tabell", 509_400, { total: true })];
    expect(shortly(found(economy))).toEqual(["near-totals text tabell"]);
  });

  it("have a total where there are several", () => {
    const economy = ["a", "b", "c"].map((id, n) => amount(id, 100 * (n + 1), { total: true }));
    expect(found(economy)[0]?.why).toMatchObject({ kind: "no-grand-total", count: 3, sum: 600 });
  });
});

describe("labels", () => {
  it("have one code", () => {
    const economy = [
      amount("a", 1, { label: "Vuxna myndighet", code: "74102" }),
      amount("b", 2, { label: "Vuxna myndighet", code: "74202" }),
    ];
    expect(shortly(found(economy))).toEqual(["same-label a b"]);
  });
});

describe("section numbers", () => {
  const numbering = (...numbers: (string | [number: string, parent: string])[]) => {
    const sections = numbers.map((entry) =>
      typeof entry === "string"
        ? section(entry, `Avsnitt ${entry}`)
        : section(entry[0], `Avsnitt ${entry[0]}`, entry[1]),
    );
    return checkRegister(registerOf({ sections })).filter(({ rule }) => rule === "numbering");
  };

  it("are in order", () => {
    expect(numbering("1", ["1.1", "1"], ["1.2", "1"], "2", ["2.1", "2"], "10")).toMatchObject([
      { why: { kind: "numbers-jump", jumps: [{ before: "2", at: "10" }] } },
    ]);
  });

  it("do not start anew", () => {
    const found = numbering("1", "2", ["2.1", "2"], "1");
    expect(shortly(found)).toEqual(["numbers-restart 1"]);
  });

  it("belong to the chapter they stand in", () => {
    const found = numbering("1", "2", ["2.1", "2"], "3", ["3.1", "2"]);
    expect(shortly(ofKind(found, "numbers-under-other"))).toEqual(["numbers-under-other 3.1"]);
  });

  it("are there for all, or for none", () => {
    const named = [section(null, "Inledning"), section(null, "Ekonomi")];
    expect(checkRegister(registerOf({ sections: named }))).toEqual([]);
    const mixed = checkRegister(
      registerOf({ sections: [section("1", "Inledning"), section(null, "Ekonomi")] }),
    );
    expect(shortly(mixed)).toEqual(["unnumbered Ekonomi"]);
  });
});

describe("rows cut by a page break", () => {
  it("come from the importer's notices, with their place", () => {
    const notices = [{ code: "table-continued", detail: "Tabellen fortsätter", section: "2.1", rows: [] }];
    expect(checkRegister(registerOf(), { notices })).toMatchObject([{ rule: "cut-row", section: "2.1" }]);
  });

  it("show in titles that begin or end in the middle", () => {
    const { followUps } = registerOf();
    const titles = ["och uppföljning av insatserna", "Uppföljning av", "Uppföljning av insatserna"];
    const cut = titles.map((title, n) => ({ ...followUps[0], id: `a${n}`, title }));
    const rows = checkRegister(registerOf({ followUps: cut as Register["followUps"] }));
    expect(shortly(ofKind(rows, "title-broken"))).toEqual(["title-broken a0", "title-broken a1"]);
  });
});
