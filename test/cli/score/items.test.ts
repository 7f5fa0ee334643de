import { describe, expect, it } from "vitest";
import type { WantedEntry } from "../../../src/cli/score/expectations.js";
import { itemFaults, listFaults } from "../../../src/cli/score/items.js";
import type { Row } from "../../../src/cli/score/row.js";
import { wanted } from "./make.js";

const TSI = wanted({
  section: "5.5.6",
  title: "Tidiga och samordnade insatser (TSI)",
  meeting: "2026-06-04",
});
const LEX = wanted({ section: "5.5.11", title: "Åtgärdsplaner enligt Lex Sarah", meeting: "2026-06-04" });
const QUARTERLY = wanted({ section: "1.6", title: "Ej verkställda beslut", rule: "quarterly" });

const tsi = { agreement: "sn-2026", section: "5.5.6", title: "TSI", meeting: "2026-06-04" };
const lex = { agreement: "sn-2026", section: "5.5.11", title: "Lex Sarah", meeting: "2026-06-04" };
const quarterly = { agreement: "sn-2026", section: "1.6", title: "Ej verkställda beslut" };
const other = { agreement: "sn-2026", section: "9.9", title: "Anhörigstöd", meeting: "2026-06-04" };

const JUNE = ["2026-06-01", "2026-06-30"] as const;
const faults = (items: Row[], must: WantedEntry[], may: WantedEntry[] = []) =>
  itemFaults({ must, may, period: JUNE }, items);

describe("items that are right", () => {
  it.each([
    ["what is expected", [tsi, lex], [TSI, LEX]],
    ["in another order", [lex, tsi], [TSI, LEX]],
    ["by title alone", [{ ...tsi, section: "" }], [TSI]],
    ["by section alone", [{ ...tsi, title: "Något annat" }], [TSI]],
    ["one that does as well", [lex], [{ ...TSI, alt: [LEX] }]],
    ["a tenth too many", [tsi, other], [TSI]],
    ["the same occasion twice", [tsi, lex, tsi, tsi], [TSI, LEX]],
  ])("%s", (_, items, must) => expect(faults(items, must)).toEqual([]));

  it.each([
    ["a recurring duty without a day", [quarterly], [QUARTERLY]],
    ["a recurring duty in the period", [{ ...quarterly, meeting: "2026-06-04" }], [QUARTERLY]],
    ["something dated", [lex], [LEX]],
    ["nothing of it", [], [QUARTERLY, LEX]],
  ])("what may stand there: %s", (_, items, may) => expect(faults(items, [], may)).toEqual([]));
});

describe("items that are wrong", () => {
  it.each([
    [
      "one is missing",
      [tsi],
      [TSI, LEX],
      ["missing: sn-2026 5.5.11 Åtgärdsplaner enligt Lex Sarah 2026-06-04"],
    ],
    ["one is of another agreement", [{ ...tsi, agreement: "sn-2024" }], [TSI], ["missing: sn-2026 5.5.6"]],
    ["one is on another day", [{ ...tsi, meeting: "2026-06-05" }], [TSI], ["missing: sn-2026 5.5.6"]],
    ["one stands for two", [tsi], [TSI, { ...TSI, title: "TSI igen" }], ["missing: sn-2026 5.5.6"]],
    [
      "there are too many",
      [tsi, other, { ...other, section: "9.8" }],
      [TSI],
      ["2 extra: sn-2026 9.9 Anhörigstöd"],
    ],
    ["there is one where none should be", [tsi], [], ["1 extra: sn-2026 5.5.6 TSI"]],
  ])("%s", (_, items, must, expected) =>
    expect(faults(items, must)).toEqual(expected.map((start) => expect.stringContaining(start))),
  );

  it.each([
    ["a recurring duty on a day outside the period", { ...quarterly, meeting: "2026-07-01" }, QUARTERLY],
    ["a recurring duty by its section alone", { ...quarterly, title: "Anhörigstöd" }, QUARTERLY],
    ["a recurring duty in another month", quarterlyIn("2026-06-04"), { ...QUARTERLY, rule: "month:2026-05" }],
    ["something dated on another day", { ...lex, meeting: "2026-06-05" }, LEX],
  ])("what may not stand there: %s", (_, item, may) =>
    expect(faults([item], [], [may])).toEqual([expect.stringContaining("1 extra")]),
  );
});

function quarterlyIn(meeting: string): Row {
  return { ...quarterly, meeting };
}

describe("an empty list", () => {
  const none = { must: [], may: [], period: JUNE };

  it("is right where nothing is due and the text says so", () => {
    expect(listFaults(none, { text: "Inget i juni.", items: [] })).toEqual([]);
  });

  it.each([[{}], [{ text: " " }], [{ text: null }]])("is wrong without a word: %o", (answer) =>
    expect(listFaults(none, answer)).toEqual([expect.stringContaining("says nothing")]),
  );
});
