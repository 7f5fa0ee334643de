import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/answers/answer.js";
import { type YearPlan, yearPlan, yearsHeld } from "../../src/answers/year-plan.js";
import type { ListAnswer } from "../../src/domain/answer.js";
import { addDays } from "../../src/domain/calendar-date.js";
import { yearPeriod } from "../../src/domain/period.js";
import { NO_FILTER } from "../../src/domain/question.js";
import { readRegisters } from "../../src/store/registers.js";
import { dated, duty, meeting, occasion, registerOf } from "../domain/sample.js";
import { contextOf, planOf, SHIPPED } from "../pictures/plans.js";

const SN = "nykoping/sn";

const idsIn = ({ stops }: YearPlan): string[] => stops.flatMap(({ rows }) => rows.map(({ id }) => id)).sort();

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The list of the same year, as somebody who asks for it gets it. */
function listOf(committee: string, year: number, registers = readRegisters()): ListAnswer {
  const context = contextOf(registers, committee);
  const question = {
    kind: "due",
    period: yearPeriod(year),
    spans: [yearPeriod(year)],
    mode: "any",
    filter: NO_FILTER,
  } as const;
  return answer({ ...context, understood: { ...context.understood, question } }) as ListAnswer;
}

/** A plan that leaves nothing out and counts nothing twice. */
function expectWhole(plan: YearPlan): void {
  expect(idsIn(plan)).toEqual(plan.items.map(({ id }) => id).sort());
  expect(sum(plan.months.map(({ presented }) => presented)) + plan.notPresented).toBe(plan.items.length);
  expect(sum(plan.months.map(({ handedIn }) => handedIn)) + plan.notHandedIn).toBe(plan.items.length);
  expect(plan.months).toHaveLength(12);
  for (const { when } of plan.stops) {
    expect(when.start.slice(0, 4)).toBe(String(plan.year));
    expect(when.start <= when.end).toBe(true);
  }
}

describe("a committee's year holds the rows of its list, each once", () => {
  it.each(SHIPPED)("%s %i", (committee, year) => {
    const plan = planOf(committee, year);
    const list = listOf(committee, year);
    expect(plan.items.map(({ id }) => id)).toEqual(list.items.map(({ id }) => id));
    expect(plan.undated.map(({ id }) => id)).toEqual(list.undated.map(({ id }) => id));
    expect(plan.complete).toEqual(list.complete);
    expectWhole(plan);
  });

  const day = fc.integer({ min: -40, max: 430 }).map((days) => addDays("2026-01-01", days));
  const row = fc.oneof(
    fc
      .record({ meeting: fc.option(day), submitBy: fc.option(day) })
      .map((days) => dated(days.meeting, days.submitBy)),
    fc
      .constantFrom(
        "month:2026-10",
        "first-meeting:2027",
        "tertial",
        "monthly-day:10",
        "every-meeting",
        "ongoing",
      )
      .map((rule) => occasion({ rule })),
  );

  it("whatever an agreement says", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.uniqueArray(day, { maxLength: 14 }), (rows, days) => {
        const register = registerOf({
          meetings: days.map(meeting).map((one) => ({ ...one, id: one.date })),
          followUps: rows.map((one, index) => duty(`duty-${index}`, { occasions: [one] })),
        });
        const plan = planOf(SN, 2026, { registers: [register] });
        expectWhole(plan);
        expect(plan.items.length).toBe(listOf(SN, 2026, [register]).items.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("where a row is put", () => {
  const placed = (...rows: readonly ReturnType<typeof dated>[]) => {
    const followUps = rows.map((one, index) => duty(`duty-${index}`, { occasions: [one] }));
    const register = registerOf({ meetings: [meeting("2026-06-04")], followUps });
    const { stops } = planOf(SN, 2026, { registers: [register] });
    return stops.map(
      ({ kind, when, rows: { length } }) =>
        `${kind} ${when.start}${when.end === when.start ? "" : `..${when.end}`}: ${length}`,
    );
  };

  it.each([
    [
      "at its meeting, though it is handed in earlier",
      dated("2026-06-04", "2026-05-14"),
      ["meeting 2026-06-04: 1"],
    ],
    [
      "on the day it names, though nobody meets then",
      dated("2026-06-08", "2026-05-14"),
      ["meeting 2026-06-04: 0", "loneDay 2026-06-08: 1"],
    ],
    [
      "on its hand-in day, where no meeting is named",
      dated(null, "2026-10-01"),
      ["meeting 2026-06-04: 0", "handIn 2026-10-01: 1"],
    ],
    [
      "on its hand-in day, where the meeting is next year's",
      dated("2027-01-21", "2026-12-30"),
      ["meeting 2026-06-04: 0", "handIn 2026-12-30: 1"],
    ],
    [
      "in its month, where that is all that is said",
      occasion({ rule: "month:2026-10" }),
      ["meeting 2026-06-04: 0", "span 2026-10-01..2026-10-31: 1"],
    ],
    ["nowhere, where it has no day at all", occasion({ rule: "ongoing" }), ["meeting 2026-06-04: 0"]],
    ["nowhere, where it is of another year", dated("2027-02-04", "2027-01-14"), ["meeting 2026-06-04: 0"]],
  ])("%s", (_, one, stops) => {
    expect(placed(one)).toEqual(stops);
  });

  it("together with the others of that meeting, whose hand-in days are each said once", () => {
    const followUps = ["2026-05-14", "2026-05-14", "2026-05-20", null].map((submitBy, index) =>
      duty(`duty-${index}`, { recipients: ["KS"], occasions: [dated("2026-06-04", submitBy)] }),
    );
    const register = registerOf({ meetings: [meeting("2026-06-04")], followUps });
    const [stop] = planOf(SN, 2026, { registers: [register] }).stops;
    expect(stop?.rows).toHaveLength(4);
    expect(stop?.handIns).toEqual(["2026-05-14", "2026-05-20"]);
  });
});

describe("the load of a month", () => {
  const load = planOf(SN, 2026).months;

  it("counts meetings, what is presented at them, and what is handed in on which days", () => {
    expect(load[3]).toEqual({ month: 4, meetings: 1, presented: 7, handedIn: 7, handInDays: 2 });
    expect(load[4]).toEqual({ month: 5, meetings: 0, presented: 0, handedIn: 4, handInDays: 1 });
  });

  it("counts what is handed in without a meeting as handed in only", () => {
    expect(load[9]).toMatchObject({ presented: 0, handedIn: 5 });
    expect(planOf(SN, 2026).notPresented).toBe(6);
  });
});

describe("no year", () => {
  it.each([
    ["that no agreement covers", SN, 2031],
    ["of a committee without an agreement", "nykoping/kf", 2026],
  ])("%s", (_, committee, year) => {
    expect(yearPlan(contextOf(readRegisters(), committee), committee, year)).toBeNull();
  });

  it("but those of its agreements", () => {
    expect(yearsHeld(contextOf(readRegisters(), SN), SN)).toEqual([2024, 2026]);
    expect(yearsHeld(contextOf(readRegisters(), SN), "nykoping/kf")).toEqual([]);
  });
});
