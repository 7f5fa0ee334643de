import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FollowUp, OccasionRow, Register } from "../../src/domain/agreement.js";
import { calendarOf } from "../../src/domain/committee-calendar.js";
import { rulesOf } from "../../src/domain/committee-settings.js";
import { meetingsOf } from "../../src/domain/meeting.js";
import { DEFAULT_STOP_DAYS, type Occasion, occasionsOf } from "../../src/domain/occasion.js";
import { duty as dutyOf, meeting, registerOf, occasion as row } from "./sample.js";

const duty = (occasions: OccasionRow[], fields: Partial<FollowUp> = {}): FollowUp =>
  dutyOf("rapport", { title: "Rapport", shortTitle: "Rapport", occasions, ...fields });

/** A register of one duty; the committee meets on these days of 2026. */
const register = (followUp: FollowUp, meetings: readonly string[] = []): Register =>
  registerOf({ followUps: [followUp], meetings: meetings.map(meeting) });

const expand = (of: Register, stopDays = DEFAULT_STOP_DAYS): Occasion[] =>
  occasionsOf(of, { meetings: calendarOf(meetingsOf([of]), []), rules: () => rulesOf({ stopDays }) });

const one = (rule: string, meetings: readonly string[] = [], fields: Partial<FollowUp> = {}) =>
  expand(register(duty([row({ rule })], fields), meetings));

describe("recurring duties", () => {
  it.each([
    ["monthly", 12],
    ["monthly-day:10", 12],
    ["quarterly", 4],
    ["tertial", 3],
    ["half-yearly", 2],
    ["yearly", 1],
    ["ongoing", 1],
    ["on-request", 1],
  ])("%s gives %i occasions in a year", (rule, count) => {
    expect(one(rule)).toHaveLength(count);
  });

  it("every meeting: one for each meeting that is known", () => {
    const dates = one("every-meeting", ["2026-04-23", "2026-06-04"]).map(({ meeting }) => meeting);
    expect(dates).toEqual(["2026-04-23", "2026-06-04"]);
  });

  it("every meeting of the presidium is none of the committee's: one without a day, not none", () => {
    const [only, ...rest] = one("every-meeting", ["2026-04-23"], { recipients: ["SN:s presidium"] });
    expect(rest).toEqual([]);
    expect(only?.meeting).toBeNull();
  });

  it("the tenth of each month is a stated hand-in day", () => {
    expect(one("monthly-day:10")[1]).toMatchObject({ submitBy: "2026-02-10", submitByBasis: "stated" });
  });

  it("a quarter's report is about the quarter, and has no day", () => {
    expect(one("quarterly")[1]).toMatchObject({
      meeting: null,
      submitBy: null,
      period: { start: "2026-04-01", end: "2026-06-30" },
      within: { start: "2026-04-01", end: "2026-06-30" },
    });
  });

  it("a duty that ends with its assignment recurs no longer", () => {
    expect(one("quarterly", [], { end: "2026-06-30" })).toHaveLength(2);
  });
});

describe("what a report is about", () => {
  const spring = { start: "2026-01-01", end: "2026-04-30" };

  it("is the row's own period", () => {
    const [only] = expand(
      register(duty([row({ period: spring, submitBy: "2026-05-14", submitByBasis: "stated" })])),
    );
    expect(only?.period).toEqual(spring);
  });

  it("is not the months that an occasion without a day may fall in", () => {
    const either = { start: "2026-01-01", end: "2026-02-28" };
    const [only] = expand(register(duty([row({ rule: "month:2026-02", period: either })])));
    expect(only).toMatchObject({ period: null, within: either });
  });
});

describe("a month for a day", () => {
  it("takes the month's meeting if it is the only one known, as inferred", () => {
    expect(one("month:2026-04", ["2026-04-23"])[0]).toMatchObject({
      meeting: "2026-04-23",
      meetingBasis: "inferred",
    });
  });

  it("takes none where two are known, or none", () => {
    expect(one("month:2026-04", ["2026-04-02", "2026-04-23"])[0]?.meeting).toBeNull();
    expect(one("month:2026-10", ["2026-04-23"])[0]?.meeting).toBeNull();
  });

  it("a month of talks is no month of a meeting", () => {
    expect(one("month:2026-04", ["2026-04-23"], { forms: ["dialogue"] })[0]?.meeting).toBeNull();
  });

  it("the first meeting of a year waits for it", () => {
    const waiting = one("first-meeting:2027", ["2026-12-17"])[0];
    expect(waiting).toMatchObject({ meeting: null, within: { start: "2027-01-01", end: "2027-03-31" } });
  });
});

describe("the stop day, where an agreement states none", () => {
  const stop = (meeting: string, fields: Partial<OccasionRow> = {}) =>
    expand(register(duty([row({ meeting, meetingBasis: "stated", ...fields })]), [meeting]))[0];

  it("is three weeks before the meeting, inferred", () => {
    expect(stop("2026-04-23")).toMatchObject({ submitBy: "2026-04-02", submitByBasis: "inferred" });
  });

  it("is moved to the working day before a holiday or a weekend", () => {
    // 4 June less 21 days is Ascension Day; 25 April less 21 days is Easter Saturday.
    expect(stop("2026-06-04")?.submitBy).toBe("2026-05-13");
    expect(stop("2026-04-25")?.submitBy).toBe("2026-04-02");
  });

  it("a stated day is never moved", () => {
    expect(stop("2026-06-04", { submitBy: "2026-05-14", submitByBasis: "stated" })?.submitBy).toBe(
      "2026-05-14",
    );
  });

  it("there is none for what does not go to the committee", () => {
    const other = register(
      duty([row({ meeting: "2026-04-23", meetingBasis: "stated" })], { recipients: ["SCB"] }),
      [],
    );
    expect(expand(other)[0]?.submitBy).toBeNull();
  });
});

describe("identity", () => {
  it("an occasion's id is agreement, follow-up and key; a recurring one's also what makes it itself", () => {
    expect(expand(register(duty([row({ key: "var" })]))).map(({ id }) => id)).toEqual([
      "sn-2026/rapport/var",
    ]);
    expect(one("every-meeting", ["2026-04-23"]).map(({ id }) => id)).toEqual(["sn-2026/rapport/1/2026-04"]);
    expect(one("quarterly")[3]?.id).toBe("sn-2026/rapport/1/2026-q4");
  });

  it("a moved date and another order of rows keep every id", () => {
    const rows = [
      row({ key: "a", meeting: "2026-04-23", meetingBasis: "stated" }),
      row({ key: "b", rule: "tertial" }),
    ];
    const moved = [
      row({ key: "b", rule: "tertial" }),
      row({ key: "a", meeting: "2026-05-07", meetingBasis: "stated" }),
    ];
    const ids = (of: OccasionRow[]) =>
      expand(register(duty(of)))
        .map(({ id }) => id)
        .sort();
    expect(ids(moved)).toEqual(ids(rows));
  });

  it("no occasion comes twice, whatever the rules and meetings", () => {
    const rule = fc.constantFrom(
      "every-meeting",
      "monthly",
      "monthly-day:31",
      "quarterly",
      "yearly-month:05",
      "ongoing",
    );
    const days = fc.uniqueArray(
      fc.integer({ min: 1, max: 28 }).map((d) => `2026-05-${String(d).padStart(2, "0")}`),
      {
        maxLength: 1,
      },
    );
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 5 }), days, (rules, meetings) => {
        const rows = rules.map((each, index) => row({ key: `k${index}`, rule: each }));
        const ids = expand(register(duty(rows), meetings)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
