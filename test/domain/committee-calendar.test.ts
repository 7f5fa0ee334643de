import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Register } from "../../src/domain/agreement.js";
import { calendarOf, heldOf, type KnownMeeting } from "../../src/domain/committee-calendar.js";
import { rulesOf } from "../../src/domain/committee-settings.js";
import { effectiveDates } from "../../src/domain/lifecycle.js";
import { type Meeting, meetingsOf } from "../../src/domain/meeting.js";
import type { MeetingChange, MeetingMove } from "../../src/domain/meeting-change.js";
import { type Occasion, occasionsOf } from "../../src/domain/occasion.js";
import { readRegisters } from "../../src/store/registers.js";

const SN = "nykoping/sn";
const VON = "nykoping/von";

const meeting = (id: string, date: string, over: Partial<Meeting> = {}): Meeting => ({
  id,
  committee: SN,
  date,
  basis: "stated",
  ...over,
});

const PLAN = [meeting("2026-04", "2026-04-23"), meeting("2026-06", "2026-06-04")];

let count = 0;

/** A change by Anna; later ones in a list were made later. */
function change(id: string, move: MeetingMove, over: Partial<MeetingChange> = {}): MeetingChange {
  count += 1;
  return {
    cause: `change-${count}`,
    at: new Date(Date.UTC(2026, 4, 4, 8, 0, count)).toISOString(),
    day: "2026-05-04",
    by: { id: "anna", name: "Anna Ek" },
    committee: SN,
    meeting: id,
    move,
    ...over,
  };
}

const moved = (id: string, from: string, to: string): MeetingChange =>
  change(id, { type: "moved", from, to });
const cancelled = (id: string, date: string): MeetingChange => change(id, { type: "cancelled", date });
const added = (id: string, date: string): MeetingChange => change(id, { type: "added", date });

const days = (known: readonly KnownMeeting[]): string[] => heldOf(known).map(({ date }) => date);

describe("a committee's calendar", () => {
  it("is the agreements' own where staff have changed nothing", () => {
    expect(days(calendarOf(PLAN, []))).toEqual(["2026-04-23", "2026-06-04"]);
  });

  it("has an added meeting in its place among the others", () => {
    expect(days(calendarOf(PLAN, [added("new", "2026-05-21")]))).toEqual([
      "2026-04-23",
      "2026-05-21",
      "2026-06-04",
    ]);
  });

  it("has a moved meeting on its new day, known by its old id and its first day", () => {
    const known = calendarOf(PLAN, [moved("2026-06", "2026-06-04", "2026-06-11")]);
    expect(known[1]).toMatchObject({ id: "2026-06", date: "2026-06-11", first: "2026-06-04" });
  });

  it("does not hold a cancelled meeting, and still knows it", () => {
    const known = calendarOf(PLAN, [cancelled("2026-06", "2026-06-04")]);
    expect(days(known)).toEqual(["2026-04-23"]);
    expect(known).toHaveLength(2);
  });

  it("is as before once a meeting was moved there and back, or cancelled and brought back", () => {
    const inferred = [meeting("2026-06", "2026-06-04", { basis: "inferred" })];
    const there = moved("2026-06", "2026-06-04", "2026-06-11");
    const back = moved("2026-06", "2026-06-11", "2026-06-04");
    const off = cancelled("2026-06", "2026-06-04");
    const on = added("2026-06", "2026-06-04");
    for (const changes of [
      [there, back],
      [off, on],
    ])
      expect(calendarOf(inferred, changes)[0]).toMatchObject({ ...inferred[0], cancelled: false });
  });

  it("of another committee is left alone, though their meetings have the same id", () => {
    const both = [...PLAN, meeting("2026-06", "2026-06-04", { committee: VON })];
    const known = calendarOf(both, [cancelled("2026-06", "2026-06-04")]);
    expect(heldOf(known).map(({ committee }) => committee)).toEqual([SN, VON]);
  });

  it("is not changed by a change of a meeting that no loaded agreement has", () => {
    expect(days(calendarOf(PLAN, [moved("2031-01", "2031-01-16", "2031-01-23")]))).toEqual(
      days(calendarOf(PLAN, [])),
    );
  });

  it("has a meeting once that staff added and that an agreement names later, by the id that was in use", () => {
    const later = [...PLAN, meeting("2026-10", "2026-10-22")];
    const known = calendarOf(later, [added("added-1", "2026-10-22")]);
    expect(
      heldOf(known)
        .filter(({ date }) => date === "2026-10-22")
        .map(({ id }) => id),
    ).toEqual(["added-1"]);
  });

  it("has it once also where the agreement names the day it was moved to", () => {
    const later = [...PLAN, meeting("2026-10", "2026-10-29")];
    const changes = [added("added-1", "2026-10-22"), moved("added-1", "2026-10-22", "2026-10-29")];
    expect(days(calendarOf(later, changes)).filter((day) => day > "2026-10")).toEqual(["2026-10-29"]);
  });
});

const SN_2026 = readRegisters().find(({ agreement }) => agreement.id === "sn-2026");
if (!SN_2026) throw new Error("the register of SN 2026 is missing");

/** SN 2026, but what recurs at every meeting goes to the committee itself rather than to its presidium. */
const REGISTER: Register = {
  ...SN_2026,
  followUps: SN_2026.followUps.map((duty) =>
    duty.occasions.some(({ rule }) => rule === "every-meeting") ? { ...duty, recipients: ["SN"] } : duty,
  ),
};
const OWN = meetingsOf([REGISTER]);

const under = (changes: readonly MeetingChange[]): Occasion[] =>
  occasionsOf(REGISTER, { meetings: calendarOf(OWN, changes), rules: () => rulesOf(undefined) });

const byId = (changes: readonly MeetingChange[]) => new Map(under(changes).map((one) => [one.id, one]));

/** An occasion of the real agreement: SN 4 June 2026, handed in by 14 May. */
const JUNE = under([]).find(({ row }) => row.meeting === "2026-06-04" && row.submitBy === "2026-05-14");
if (!JUNE) throw new Error("SN 2026 has nothing to hand in by 14 May for 4 June");

describe("what depends on a meeting", () => {
  it("goes to its new day, and the hand-in day keeps its distance, as worked out", () => {
    const now = byId([moved("2026-06", "2026-06-04", "2026-06-11")]).get(JUNE.id);
    expect(now).toMatchObject({
      meeting: "2026-06-11",
      submitBy: "2026-05-21",
      submitByBasis: "inferred",
      mark: { type: "moved", from: "2026-06-04", by: "Anna Ek", day: "2026-05-04" },
    });
  });

  it("does not follow another meeting", () => {
    const now = byId([moved("2026-04", "2026-04-23", "2026-04-29")]).get(JUNE.id);
    expect(now).toMatchObject({ meeting: "2026-06-04", submitBy: "2026-05-14", submitByBasis: "stated" });
    expect(now?.mark).toBeNull();
  });

  it("is back on its own days, stated again, once the meeting is moved back", () => {
    const changes = [
      moved("2026-06", "2026-06-04", "2026-06-11"),
      moved("2026-06", "2026-06-11", "2026-06-04"),
    ];
    expect(byId(changes).get(JUNE.id)).toMatchObject({
      meeting: "2026-06-04",
      submitBy: "2026-05-14",
      submitByBasis: "stated",
      mark: null,
    });
  });

  it("stays with its meeting when another is added on the day it had", () => {
    const changes = [moved("2026-06", "2026-06-04", "2026-06-11"), added("added-2026-06-04", "2026-06-04")];
    expect(byId(changes).get(JUNE.id)?.meeting).toBe("2026-06-11");
  });

  it("has no day once the meeting is cancelled, may fall later in the year, and says why", () => {
    expect(byId([cancelled("2026-06", "2026-06-04")]).get(JUNE.id)).toMatchObject({
      meeting: null,
      meetingBasis: null,
      submitBy: null,
      within: { start: "2026-06-01", end: "2026-12-31" },
      mark: { type: "cancelled", from: "2026-06-04" },
      standIn: false,
    });
  });

  it("that was named by its month is dated by a meeting that is added in it, and by none of two", () => {
    const october = under([]).find(({ row }) => row.rule === "month:2026-10");
    const dated = (...on: string[]) =>
      byId(on.map((day) => added(`added-${day}`, day))).get(october?.id ?? "")?.meeting;
    expect([dated(), dated("2026-10-22"), dated("2026-10-08", "2026-10-22")]).toEqual([
      null,
      "2026-10-22",
      null,
    ]);
  });

  it("that waits for a year's first meeting is dated by it, and by an earlier one that is added then", () => {
    const first = under([]).find(({ row }) => row.rule === "first-meeting:2027");
    const dated = (...on: string[]) =>
      byId(on.map((day) => added(`added-${day}`, day))).get(first?.id ?? "")?.meeting;
    expect([dated(), dated("2027-02-25"), dated("2027-02-25", "2027-01-21")]).toEqual([
      null,
      "2027-02-25",
      "2027-01-21",
    ]);
  });

  it("recurs at a meeting that is added, and no longer at one that is cancelled", () => {
    const recurring = (changes: readonly MeetingChange[]) =>
      under(changes)
        .filter(({ row, standIn }) => row.rule === "every-meeting" && !standIn)
        .map(({ meeting: day }) => day);
    const before = recurring([]);
    expect(recurring([added("added-2026-10-22", "2026-10-22")])).toHaveLength(before.length + 1);
    expect(recurring([cancelled("2026-06", "2026-06-04")])).toEqual(
      before.filter((day) => day !== "2026-06-04"),
    );
  });

  it("keeps what was recorded on a recurring occasion whose meeting is cancelled, without a day", () => {
    const recurring = under([]).find(
      ({ row, meeting: day }) => row.rule === "every-meeting" && day === "2026-06-04",
    );
    expect(byId([cancelled("2026-06", "2026-06-04")]).get(recurring?.id ?? "")).toMatchObject({
      standIn: true,
      meeting: null,
      mark: { type: "cancelled" },
    });
  });
});

describe("an occasion that was postponed to a meeting", () => {
  const postponed = (to: string, at: string) => [
    {
      seq: 1,
      occasion: JUNE.id,
      cause: "postponed",
      at,
      day: at.slice(0, 10),
      by: { id: "anna", name: "Anna Ek" },
      move: { type: "postponed" as const, meeting: to, reason: "underlag saknas", decision: null },
    },
  ];
  const BEFORE = "2026-05-01T09:00:00+02:00";
  const AFTER = "2026-05-20T09:00:00+02:00";
  const datesOf = (changes: readonly MeetingChange[], to: string, at: string) => {
    const occasion = byId(changes).get(JUNE.id);
    return occasion && effectiveDates(postponed(to, at), occasion);
  };

  it("follows that meeting when it is moved later", () => {
    const changes = [moved("2026-09", "2026-09-17", "2026-09-24")];
    expect(datesOf(changes, "2026-09-17", BEFORE)).toEqual({ meeting: "2026-09-24", submitBy: "2026-09-03" });
  });

  it("does not follow one that was moved away from the day before it was postponed to that day", () => {
    const changes = [moved("2026-09", "2026-09-17", "2026-09-24"), added("added-2026-09-17", "2026-09-17")];
    expect(datesOf(changes, "2026-09-17", AFTER)?.meeting).toBe("2026-09-17");
  });

  it("has no day once that meeting is cancelled, and one again when it is postponed anew", () => {
    const changes = [cancelled("2026-09", "2026-09-17")];
    expect(datesOf(changes, "2026-09-17", BEFORE)).toEqual({ meeting: null, submitBy: null });
    expect(datesOf(changes, "2026-12-17", AFTER)).toEqual({ meeting: "2026-12-17", submitBy: "2026-11-26" });
  });

  it("keeps its distance also where its own meeting was cancelled", () => {
    const changes = [cancelled("2026-06", "2026-06-04")];
    expect(datesOf(changes, "2026-09-17", AFTER)).toEqual({ meeting: "2026-09-17", submitBy: "2026-08-27" });
  });
});

describe("whatever staff do with the calendar", () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const ids = fc.constantFrom(...OWN.map(({ id }) => id), "added-1", "added-2");
  const move: fc.Arbitrary<MeetingMove> = fc.oneof(
    day.map((date): MeetingMove => ({ type: "added", date })),
    fc.tuple(day, day).map(([from, to]): MeetingMove => ({ type: "moved", from, to })),
    day.map((date): MeetingMove => ({ type: "cancelled", date })),
  );
  const anything = fc.array(
    fc.tuple(ids, move).map(([id, made]) => change(id, made)),
    { maxLength: 12 },
  );

  it("every occasion that there was is there still, under its id, and none twice", () => {
    const before = under([]).map(({ id }) => id);
    fc.assert(
      fc.property(anything, (changes) => {
        const after = under(changes).map(({ id }) => id);
        expect(new Set(after).size).toBe(after.length);
        expect(before.filter((id) => !after.includes(id))).toEqual([]);
      }),
    );
  });

  it("each change leaves every occasion of those before it", () => {
    fc.assert(
      fc.property(anything, fc.tuple(ids, move), (changes, [id, made]) => {
        const before = under(changes);
        const after = new Set(under([...changes, change(id, made)]).map((one) => one.id));
        expect(before.filter((one) => !after.has(one.id)).map((one) => one.id)).toEqual([]);
      }),
    );
  });

  it("what an agreement states goes to a meeting that is held, or has no day and says that it was cancelled", () => {
    fc.assert(
      fc.property(anything, (changes) => {
        const held = new Set(days(calendarOf(OWN, changes)));
        for (const { row, meeting: on, mark } of under(changes)) {
          if (row.meeting === null || !OWN.some(({ date }) => date === row.meeting)) continue;
          if (on === null) expect(mark?.type).toBe("cancelled");
          else expect(held.has(on)).toBe(true);
        }
      }),
    );
  });

  it("moving every meeting back, and bringing back the cancelled ones, leaves the agreement's own days", () => {
    const own = (all: readonly Occasion[]) =>
      all
        .filter(({ standIn, id }) => !standIn && !id.includes("added"))
        .map(({ id, meeting: on, meetingBasis, submitBy, submitByBasis }) => ({
          id,
          on,
          meetingBasis,
          submitBy,
          submitByBasis,
        }));
    fc.assert(
      fc.property(anything, (changes) => {
        const back = calendarOf(OWN, changes).flatMap(({ id, date, first, registered }) =>
          registered ? [added(id, first)] : [cancelled(id, date)],
        );
        expect(own(under([...changes, ...back]))).toEqual(own(under([])));
      }),
    );
  });
});
