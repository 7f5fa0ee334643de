import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Register, registerFaults } from "../../../src/domain/agreement.js";
import { addDays } from "../../../src/domain/calendar-date.js";
import { compareRegisters } from "../../../src/domain/compare/compare.js";
import { importedAnew, reordered, SHIPPED, shipped, shuffled, withFollowUp, withMeeting } from "./sample.js";

const counts = (before: Register, after: Register) => {
  const { added, changed, gone } = compareRegisters(before, after);
  return { added: added.length, changed: changed.length, gone: gone.length };
};

const NOTHING = { added: 0, changed: 0, gone: 0 };

const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Follow-ups with their occasions, by id and key: what recorded events belong to. */
const identities = ({ followUps }: Register) =>
  byId(followUps).map(({ id, title, occasions }) => ({
    id,
    title,
    occasions: occasions.map(({ key, meeting, rule }) => `${key} ${meeting} ${rule}`).sort(),
  }));

describe("the same document again", () => {
  it.each(SHIPPED)("%s: nothing is new, changed or gone, in whatever order the rows stand", (id) => {
    const before = shipped(id);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(counts(before, reordered(before, seed))).toEqual(NOTHING);
      }),
      { numRuns: 5 },
    );
  });

  it.each(SHIPPED)("%s: ids and keys survive an import that gives other ones", (id) => {
    const before = shipped(id);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { added, changed, gone, register } = compareRegisters(
          before,
          importedAnew(reordered(before, seed)),
        );
        expect([added, changed, gone]).toEqual([[], [], []]);
        expect(identities(register)).toEqual(identities(before));
        expect(byId(register.meetings)).toEqual(byId(before.meetings));
        expect(registerFaults(register)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it("keeps references between rows, and says what was renamed", () => {
    const before = shipped("sn-2026");
    const { register, renaming } = compareRegisters(before, importedAnew(before));
    const partOf = ({ economy }: Register) => byId(economy).map((row) => `${row.id} ${row.partOf}`);
    expect(partOf(register)).toEqual(partOf(before));
    expect(renaming.get("uppfoljning-0")).toBe(before.followUps[0]?.id);
    expect(renaming.get("uppfoljning-0/1")).toBe(
      `${before.followUps[0]?.id}/${before.followUps[0]?.occasions[0]?.key}`,
    );
  });
});

describe("a corrected document", () => {
  const before = shipped("sn-2024");
  const dated = before.followUps.flatMap(({ id, occasions }) =>
    occasions.flatMap(({ key, meeting }) => (meeting === null ? [] : { id, key, meeting })),
  );

  it("with one date changed differs in exactly that", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 55 }), fc.nat(), (index, days, seed) => {
        const { id, key, meeting } = dated[index % dated.length] ?? { id: "", key: "", meeting: "" };
        const to = addDays(meeting, days);
        fc.pre(!before.followUps.some((f) => f.id === id && f.occasions.some((row) => row.meeting === to)));
        const after = importedAnew(reordered(withMeeting(before, id, key, to), seed));
        const { added, changed, gone } = compareRegisters(before, after);
        expect([added, gone]).toEqual([[], []]);
        expect(changed).toMatchObject([
          { kind: "occasion", id: `${id}/${key}`, fields: [{ field: "meeting", from: meeting, to }] },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the id under another title", () => {
    const title = "Utveckla antalet familjecentraler i kommunen";
    const renamed = withFollowUp(before, "familjecentraler", (followUp) => ({ ...followUp, title }));
    const { changed, added, gone } = compareRegisters(before, importedAnew(renamed));
    expect([added, gone]).toEqual([[], []]);
    expect(changed).toMatchObject([{ id: "familjecentraler", fields: [{ field: "title", to: title }] }]);
  });

  it("keeps the id in another section", () => {
    const moved = withFollowUp(before, "anhorigstod", (followUp) => ({ ...followUp, section: "2.2.3" }));
    expect(compareRegisters(before, importedAnew(moved)).changed).toMatchObject([
      { id: "anhorigstod", fields: [{ field: "section", from: "2.1.2", to: "2.2.3" }] },
    ]);
  });

  it("lets a row be put in above without taking over what happened below", () => {
    const id = "grunduppdragsuppfoljning";
    const extra = withFollowUp(before, id, (followUp) => {
      const [first] = followUp.occasions;
      const added = first ? [{ ...first, key: "x", meeting: "2024-03-14" }] : [];
      return { ...followUp, occasions: [...added, ...followUp.occasions] };
    });
    const { added, changed, gone, register } = compareRegisters(before, importedAnew(extra));
    expect([changed, gone]).toEqual([[], []]);
    expect(added.map((row) => row.id)).toEqual([`${id}/1-2`]);
    const rows = register.followUps.find((followUp) => followUp.id === id)?.occasions;
    expect(rows?.map(({ key, meeting }) => `${key} ${meeting}`)).toEqual([
      "1-2 2024-03-14",
      "1 2024-06-13",
      "2 2024-10-24",
      "3 null",
    ]);
  });

  it("does not give a gone row's id to another", () => {
    const [first] = before.followUps;
    const id = first?.id ?? "";
    const after = withFollowUp(before, id, (followUp) => ({
      ...followUp,
      title: "Något helt annat om hedersvåld",
      section: "3.5",
      recipients: ["KS"],
    }));
    const { added, gone } = compareRegisters(before, after);
    expect(gone.map((row) => row.id)).toEqual([id]);
    expect(added.map((row) => row.id)).toEqual([`${id}-2`]);
  });

  it("lists what is gone and what is new", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), (seed, drop) => {
        const followUps = shuffled(before.followUps, seed);
        const dropped = followUps.slice(0, drop).map(({ id }) => id);
        const after = importedAnew({ ...before, followUps: followUps.slice(drop) });
        const { added, gone } = compareRegisters(before, after);
        expect(added).toEqual([]);
        expect(gone.map(({ id }) => id).sort()).toEqual(dropped.sort());
      }),
      { numRuns: 15 },
    );
  });

  it("shows an amount and a moved meeting", () => {
    const after = {
      ...before,
      economy: before.economy.map((row) => (row.code === "75750" ? { ...row, amountTkr: 77_000 } : row)),
      meetings: before.meetings.map((row) => (row.id === "2024-10" ? { ...row, date: "2024-10-31" } : row)),
    };
    expect(compareRegisters(before, importedAnew(after)).changed).toMatchObject([
      { kind: "economy", fields: [{ field: "amountTkr", from: 76_000, to: 77_000 }] },
      { kind: "meeting", id: "2024-10", fields: [{ field: "date", to: "2024-10-31" }] },
    ]);
  });

  it("shows what the agreement itself says now", () => {
    const after = { ...before, agreement: { ...before.agreement, reference: "SN24/7" } };
    expect(compareRegisters(before, after).agreement).toEqual([
      { field: "reference", from: before.agreement.reference, to: "SN24/7" },
    ]);
  });
});
