import { describe, expect, it } from "vitest";
import type { Move, OccasionEvent } from "../../../src/domain/event.js";
import { effectiveDates, standing } from "../../../src/domain/lifecycle.js";
import { again, anna, bo, dates, historyOf, link, type Made, moves } from "./history.js";

const stateOn = (today: string, history: readonly OccasionEvent[] = [], of = dates) =>
  standing(history, of, today, null).state;

describe("an occasion of which nothing has been recorded", () => {
  it.each([
    ["2026-01-02", "planned", "long before"],
    ["2026-04-15", "planned", "29 days before"],
    ["2026-04-16", "upcoming", "28 days before"],
    ["2026-05-06", "upcoming", "8 days before"],
    ["2026-05-07", "dueSoon", "7 days before"],
    ["2026-05-14", "dueSoon", "on the day itself"],
    ["2026-05-15", "overdue", "the day after"],
    ["2026-06-05", "overdue", "after the meeting too"],
    ["2027-03-01", "overdue", "for as long as nobody says otherwise"],
  ])("is on %s %s: %s", (today, state) => {
    expect(stateOn(today)).toBe(state);
  });

  it("is due on its meeting where it has no submit-by", () => {
    const meetingOnly = { meeting: "2026-06-04", submitBy: null };
    expect(standing([], meetingOnly, "2026-06-04", null).state).toBe("dueSoon");
    expect(standing([], meetingOnly, "2026-06-05", null).state).toBe("overdue");
  });

  it("is due on its submit-by where it has no meeting", () => {
    const submitOnly = { meeting: null, submitBy: "2026-05-14" };
    expect(standing([], submitOnly, "2026-05-15", null).state).toBe("overdue");
  });

  it("is planned, and never overdue, where it has no day at all", () => {
    const undated = { meeting: null, submitBy: null };
    expect(standing([], undated, "2030-01-01", "2026-01-01").state).toBe("planned");
  });

  it("has nobody and nothing", () => {
    expect(standing([], dates, "2026-05-04", null)).toEqual({
      state: "upcoming",
      owner: null,
      acknowledged: [],
      submission: null,
      versions: [],
      waivedReason: null,
      presented: null,
    });
  });
});

describe("what has been recorded decides the state", () => {
  it.each<[string, readonly Move[], string]>([
    ["acknowledged only", [moves.acknowledged], "overdue"],
    ["assigned only", [moves.assigned], "overdue"],
    ["snoozed only", [moves.snoozed], "overdue"],
    ["commented only", [moves.commented], "overdue"],
    ["reminded only", [moves.reminded], "overdue"],
    ["submitted", [moves.submitted], "submitted"],
    ["submitted and withdrawn", [moves.submitted, moves.withdrawn], "overdue"],
    ["submitted twice, the last one withdrawn", [moves.submitted, again, moves.withdrawn], "submitted"],
    [
      "submitted twice, both withdrawn",
      [moves.submitted, again, moves.withdrawn, moves.withdrawn],
      "overdue",
    ],
    ["presented without being submitted (orally)", [moves.presented], "presented"],
    ["submitted and presented", [moves.submitted, moves.presented], "presented"],
    ["presented and reopened", [moves.presented, moves.reopened], "overdue"],
    ["submitted, presented and reopened", [moves.submitted, moves.presented, moves.reopened], "submitted"],
    ["waived", [moves.waived], "waived"],
    ["waived and reopened", [moves.waived, moves.reopened], "overdue"],
    ["postponed to a day that has passed too", [moves.postponed], "overdue"],
  ])("%s, seen after the meeting", (_, made, state) => {
    expect(stateOn("2026-07-01", historyOf(...made))).toBe(state);
  });

  it("also where it has no day", () => {
    const undated = { meeting: null, submitBy: null };
    expect(standing(historyOf(moves.submitted), undated, "2026-05-04", null).state).toBe("submitted");
    expect(standing(historyOf(moves.presented), undated, "2026-05-04", null).state).toBe("presented");
    expect(standing(historyOf(moves.waived), undated, "2026-05-04", null).state).toBe("waived");
  });
});

describe("what a standing says", () => {
  const of = (...made: readonly Made[]) => standing(historyOf(...made), dates, "2026-05-10", null);

  it("has the last owner", () => {
    const person: Move = { type: "assigned", to: { kind: "person", person: bo } };
    expect(of(moves.assigned, person).owner).toEqual({ kind: "person", person: bo });
  });

  it("has all who have acknowledged, the first one first", () => {
    const { acknowledged } = of([moves.acknowledged, bo], [moves.acknowledged, anna]);
    expect(acknowledged).toEqual([
      { by: bo, at: "2026-05-04T09:12:00+02:00", day: "2026-05-04" },
      { by: anna, at: "2026-05-05T09:12:00+02:00", day: "2026-05-05" },
    ]);
  });

  it("has the latest submission, and all there were", () => {
    const { submission, versions } = of(moves.submitted, [again, bo]);
    expect(submission).toEqual({
      link: link(2),
      reference: "SN26/041",
      note: null,
      by: bo,
      at: "2026-05-05T09:12:00+02:00",
      day: "2026-05-05",
      withdrawn: null,
    });
    expect(versions.map((version) => version.link)).toEqual([link(1), link(2)]);
  });

  it("has the submission before, where the latest is withdrawn, and says who took that back and why", () => {
    const { submission, versions } = of(moves.submitted, again, [moves.withdrawn, bo]);
    expect(submission?.link).toBe(link(1));
    expect(versions.map(({ withdrawn }) => withdrawn)).toEqual([
      null,
      { by: bo, at: "2026-05-06T09:12:00+02:00", day: "2026-05-06", reason: "Fel fil" },
    ]);
  });

  it("takes back one version after the other, and never one twice", () => {
    const { submission, versions } = of(moves.submitted, again, moves.withdrawn, moves.withdrawn);
    expect(submission).toBeNull();
    expect(versions.map(({ withdrawn }) => withdrawn?.day)).toEqual(["2026-05-07", "2026-05-06"]);
  });

  it("has no submission where all are withdrawn", () => {
    expect(of(moves.submitted, moves.withdrawn).submission).toBeNull();
  });

  it("has where it was presented, until it is reopened", () => {
    expect(of(moves.presented).presented).toEqual({
      meeting: "2026-06-04",
      paragraph: "§ 71",
      outcome: "noted",
    });
    expect(of(moves.presented, moves.reopened).presented).toBeNull();
  });

  it("has why it was waived, until it is reopened", () => {
    expect(of(moves.waived).waivedReason).toBe("Ingår i årsredovisningen");
    expect(of(moves.waived, moves.reopened).waivedReason).toBeNull();
  });
});

describe("an occasion from before its agreement was taken into use", () => {
  const SINCE = "2026-06-01";
  const on = (today: string, history: readonly OccasionEvent[] = []) =>
    standing(history, dates, today, SINCE).state;

  it("is not tracked", () => expect(on("2026-06-02")).toBe("notTracked"));

  it("is tracked where it was due on the very day", () => {
    expect(standing([], dates, "2026-05-20", "2026-05-14").state).toBe("overdue");
  });

  it("is as it was on a day before the program was in use: the question is a replay", () => {
    expect(on("2026-05-10")).toBe("dueSoon");
    expect(on("2026-05-31")).toBe("overdue");
    expect(on("2026-06-01")).toBe("notTracked");
  });

  it("is not tracked for a reminder, a comment or a snooze", () => {
    expect(on("2026-06-02", historyOf(moves.reminded, moves.commented, moves.snoozed))).toBe("notTracked");
  });

  it.each<[string, readonly Move[], string]>([
    ["assigned", [moves.assigned], "overdue"],
    ["acknowledged", [moves.acknowledged], "overdue"],
    ["submitted", [moves.submitted], "submitted"],
    ["submitted and withdrawn", [moves.submitted, moves.withdrawn], "overdue"],
    ["presented", [moves.presented], "presented"],
    ["waived", [moves.waived], "waived"],
    ["waived and reopened", [moves.waived, moves.reopened], "overdue"],
    ["postponed to a coming meeting", [{ ...moves.postponed, meeting: "2026-09-17" }], "planned"],
  ])("is tracked once somebody has it %s", (_, made, state) => {
    expect(on("2026-06-02", historyOf(...made))).toBe(state);
  });
});

describe("a postponed occasion", () => {
  const movedDates = (of: Parameters<typeof effectiveDates>[1], ...made: Move[]) =>
    effectiveDates(historyOf(...made), of);

  it("keeps its submit-by at the same distance from the meeting", () => {
    expect(movedDates(dates, moves.postponed)).toEqual({ meeting: "2026-06-18", submitBy: "2026-05-28" });
  });

  it("may be moved to an earlier meeting", () => {
    const earlier: Move = { ...moves.postponed, meeting: "2026-05-28" };
    expect(movedDates(dates, earlier)).toEqual({ meeting: "2026-05-28", submitBy: "2026-05-07" });
  });

  it("goes by the latest of several moves", () => {
    const later: Move = { ...moves.postponed, meeting: "2026-09-17" };
    expect(movedDates(dates, moves.postponed, later)).toEqual({
      meeting: "2026-09-17",
      submitBy: "2026-08-27",
    });
  });

  it("has no submit-by where it had none", () => {
    const meetingOnly = { meeting: "2026-06-04", submitBy: null };
    expect(movedDates(meetingOnly, moves.postponed)).toEqual({ meeting: "2026-06-18", submitBy: null });
  });

  it("loses a submit-by that had no meeting to measure from, and is due on its new meeting", () => {
    const submitOnly = { meeting: null, submitBy: "2026-05-14" };
    expect(movedDates(submitOnly, moves.postponed)).toEqual({ meeting: "2026-06-18", submitBy: null });
    expect(standing(historyOf(moves.postponed), submitOnly, "2026-06-01", null).state).toBe("upcoming");
  });

  it("is dated by it where it had no day", () => {
    const undated = { meeting: null, submitBy: null };
    expect(movedDates(undated, moves.postponed)).toEqual({ meeting: "2026-06-18", submitBy: null });
  });

  it("is no longer overdue", () => {
    expect(stateOn("2026-05-20")).toBe("overdue");
    expect(stateOn("2026-05-20", historyOf(moves.postponed))).toBe("upcoming");
  });

  it("stays moved when it is reopened", () => {
    expect(movedDates(dates, moves.postponed, moves.waived, moves.reopened).meeting).toBe("2026-06-18");
  });

  it("has the register's days where it was not moved", () => {
    expect(movedDates(dates, moves.acknowledged, moves.submitted)).toEqual(dates);
  });
});
