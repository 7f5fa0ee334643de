import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingText, remarkOf } from "../../../src/cards/check-words.js";
import { type Register, remarkSchema } from "../../../src/domain/agreement.js";
import { addDays, isWeekend, weekdayOf } from "../../../src/domain/calendar-date.js";
import { checkRegister } from "../../../src/domain/check/check.js";
import type { Finding } from "../../../src/domain/check/finding.js";
import { readRegisters } from "../../../src/store/registers.js";

const registers = readRegisters();
const byId = new Map(registers.map((register) => [register.agreement.id, register]));
const check = (id: string): Finding[] => checkRegister(byId.get(id) as Register, { others: registers });

const datesOf = (findings: readonly Finding[], kind: string): string[] =>
  findings.flatMap(({ why }) => (why.kind === kind && "date" in why ? why.date : []));

describe("the shipped registers", () => {
  it("sn-2024: the Saturday among the Thursdays, and the Friday", () => {
    const found = check("sn-2024");
    expect(datesOf(found, "weekend")).toEqual(["2024-06-08"]);
    expect(datesOf(found, "lone-date")).toEqual(["2024-06-08", "2024-04-19"]);
  });

  it("sn-2026: Ascension Day, reports handed in on the meeting day, the quarterly duty with one day", () => {
    const found = check("sn-2026");
    expect(datesOf(found, "holiday")).toEqual(["2026-05-14", "2027-01-01", "2026-12-31"]);
    expect(datesOf(found, "submit-by-is-meeting")).toEqual(["2026-04-23", "2026-12-17"]);
    expect(datesOf(found, "one-day-for-all")).toEqual(["2026-12-31"]);
  });

  it("von-2024: the one distance that a holiday explains", () => {
    const [finding] = check("von-2024").filter(({ why }) => why.kind === "submit-by-distance");
    expect(finding).toMatchObject({ why: { usual: 24, holiday: "annandag påsk" } });
  });

  it("the sums that do not add up", () => {
    const sums = (id: string) =>
      check(id).flatMap(({ why }) => (why.kind === "sum" ? why.parts - why.stated : []));
    expect(sums("sn-2024")).toEqual([]);
    expect(sums("von-2024")).toEqual([]);
    expect(sums("norrkoping-2017")).toEqual([-100]);
    expect(sums("sn-2026")).toEqual([-400, -56, -400, -1000, 50]);
  });

  it.each([...byId.keys()])("%s: ids are unique, and name rows that exist", (id) => {
    const found = check(id);
    expect(new Set(found.map((finding) => finding.id)).size).toBe(found.length);
    const register = byId.get(id) as Register;
    const rows = [
      register.followUps,
      register.goals,
      register.assignments,
      register.economy,
      register.indicators,
    ];
    const ids = new Set(rows.flat().map((row) => row.id));
    expect(found.flatMap((finding) => finding.rows).filter((row) => !ids.has(row))).toEqual([]);
    const sections = new Set(register.sections.map((section) => section.id));
    expect(found.map(({ section }) => section).filter((section) => !sections.has(section))).toEqual([]);
  });

  it.each(["sv", "en"] as const)("are said in whole sentences (%s)", (locale) => {
    for (const finding of registers.flatMap(({ agreement }) => check(agreement.id))) {
      const { why, suggestion } = findingText(finding, locale);
      for (const sentence of [why, suggestion]) {
        expect(sentence).toMatch(/^[\p{Lu}\d”“].*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|\[object|null/);
      }
      expect(remarkSchema.safeParse(remarkOf(finding)).success).toBe(true);
    }
  });
});

describe("a fault put into a register", () => {
  const von = byId.get("von-2024") as Register;
  const dated = von.followUps.filter(({ occasions }) => occasions[0]?.submitByBasis === "stated");

  /** The register with one day to hand in changed. */
  const withSubmitBy = (index: number, submitBy: string): { register: Register; id: string } => {
    const target = dated[index % dated.length];
    const id = target?.id ?? "";
    const followUps = von.followUps.map((followUp) =>
      followUp.id === id
        ? {
            ...followUp,
            occasions: followUp.occasions.map((row, n) => (n === 0 ? { ...row, submitBy } : row)),
          }
        : followUp,
    );
    return { register: { ...von, followUps }, id };
  };

  it("is found wherever it is put: a day to hand in on a weekend", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 51 }), fc.boolean(), (index, week, isSunday) => {
        const sunday = addDays("2024-01-07", (week - 1) * 7);
        const day = isSunday ? sunday : addDays(sunday, -1);
        const { register, id } = withSubmitBy(index, day);
        expect(isWeekend(day)).toBe(true);
        const hits = checkRegister(register).filter(
          ({ rule, rows }) => ["weekend", "holiday"].includes(rule) && rows.includes(id),
        );
        expect(hits).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  it("is found wherever it is put: another distance to the meeting", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (index, days) => {
        const meeting = dated[index % dated.length]?.occasions[0]?.meeting ?? "";
        const submitBy = addDays(meeting, -days);
        fc.pre(weekdayOf(submitBy) <= 5);
        const { register, id } = withSubmitBy(index, submitBy);
        const hits = checkRegister(register).filter(
          ({ why, rows }) => why.kind === "submit-by-distance" && rows.includes(id),
        );
        expect(hits.some(({ why }) => "days" in why && why.days === days)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("is found wherever it is put: an amount that is not what the sum says", () => {
    const parts = von.economy.filter(({ partOf }) => partOf !== null);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 10, max: 9999 }), (index, more) => {
        const part = parts[index % parts.length];
        const economy = von.economy.map((row) =>
          row.id === part?.id ? { ...row, amountTkr: (row.amountTkr ?? 0) + more } : row,
        );
        const hits = checkRegister({ ...von, economy }).filter(({ rule }) => rule === "sum");
        expect(hits.map(({ rows }) => rows[0])).toEqual([part?.partOf]);
      }),
      { numRuns: 30 },
    );
  });
});
