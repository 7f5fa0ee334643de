import { describe, expect, it } from "vitest";
import { relationTo } from "../../../src/domain/compare/relation.js";
import { compareYears } from "../../../src/domain/compare/years.js";
import { importedAnew, reordered, shipped, withMeeting } from "./sample.js";

const [before, after] = [shipped("sn-2024"), shipped("sn-2026")];

describe("a new year against the year before", () => {
  const changes = compareYears(before, after);
  const carried = new Map(changes.carriedOver.map((row) => [row.before.id, row] as const));

  it("carries over what is worded anew", () => {
    // The two registers were written by hand and give the same duty the same id: an answer key.
    const ids = new Set(after.followUps.map(({ id }) => id));
    const same = before.followUps.filter(({ id }) => ids.has(id)).map(({ id }) => id);
    const found = same.filter((id) => carried.get(id)?.after.id === id);
    const wrong = same.filter((id) => carried.has(id) && carried.get(id)?.after.id !== id);
    expect(found.length / same.length).toBeGreaterThanOrEqual(0.9);
    expect(wrong).toEqual([]);
  });

  it("says when a duty is reported at another time of the year", () => {
    expect(carried.get("familjecentraler")?.moved).toEqual({
      field: "when",
      from: ["06", "tertial"],
      to: ["09"],
    });
  });

  it("lists what is new and what was dropped", () => {
    expect(changes.added.map(({ id }) => id)).toContain("samsjukliga");
    expect(changes.dropped.map(({ id }) => id)).toContain("kvalitetsberattelse");
  });

  it("gives amounts up and down, the greatest difference first", () => {
    const [greatest] = changes.amounts;
    expect(greatest).toMatchObject({ from: 114_996, to: 146_900, difference: 31_904, percent: 27.7 });
    expect(changes.amounts.map(({ before: row, to }) => `${row.id} ${to}`)).toContain(
      "eko-ekonomiskt-bistand 84000",
    );
  });

  it("does not depend on ids or on the order of rows", () => {
    const shape = (result: ReturnType<typeof compareYears>) =>
      result.carriedOver.map((row) => `${row.before.title} > ${row.after.title}`).sort();
    expect(shape(compareYears(before, importedAnew(reordered(after, 7))))).toEqual(shape(changes));
  });

  it("is nothing but moved days for the same duties on other days", () => {
    const next = withMeeting(before, "anhorigstod", "1", "2025-09-18");
    const { carriedOver, added, dropped, amounts } = compareYears(before, next);
    expect([added, dropped, amounts]).toEqual([[], [], []]);
    expect(carriedOver.filter(({ moved, fields }) => moved || fields.length > 0)).toMatchObject([
      { before: { id: "anhorigstod" }, moved: { from: ["06"], to: ["09"] } },
    ]);
  });
});

describe("what an imported register is to those known", () => {
  const known = [shipped("sn-2024"), shipped("von-2024")];
  const named = (over: Partial<(typeof after)["agreement"]>) => ({
    ...after,
    agreement: { ...after.agreement, ...over },
  });

  it("is a version of the agreement of the same parties and years", () => {
    const again = { ...before, agreement: { ...before.agreement, id: "import-1" } };
    expect(relationTo(again, known)).toMatchObject({
      kind: "version",
      before: { agreement: { id: "sn-2024" } },
    });
  });

  it("is the next year of the latest before it", () => {
    expect(relationTo(after, known)).toMatchObject({
      kind: "year",
      before: { agreement: { id: "sn-2024" } },
    });
  });

  it("is new between other parties, or before all that is known", () => {
    expect(relationTo(named({ commissioner: "nykoping/kfn" }), known)).toEqual({ kind: "new" });
    expect(relationTo(named({ validFrom: "2023-01-01", validTo: "2023-12-31" }), known)).toEqual({
      kind: "new",
    });
  });
});
