import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Move, OccasionEvent, Person } from "../../src/domain/event.js";
import { type Attempt, effectiveDates, eventOfCause, standing, tryMove } from "../../src/domain/lifecycle.js";
import { STATES } from "../../src/domain/question.js";

const anna: Person = { id: "aad-anna", name: "Anna Ek" };
const bo: Person = { id: "aad-bo", name: "Bo Lind" };
const cilla: Person = { id: "aad-cilla", name: "Cilla Berg" };

const link = (version: number) => `https://nykoping.example/lex-sarah-${version}.docx`;

const moves = {
  assigned: { type: "assigned", to: { kind: "role", name: "enhetschef barn och unga" } },
  acknowledged: { type: "acknowledged" },
  snoozed: { type: "snoozed", until: "2026-05-11" },
  commented: { type: "commented", text: "Statistiken kommer i juni" },
  submitted: { type: "submitted", link: link(1), reference: "SN26/041", note: null },
  withdrawn: { type: "withdrawn" },
  postponed: { type: "postponed", meeting: "2026-06-18", reason: "Ärendet bordlades", decision: null },
  waived: { type: "waived", reason: "Ingår i årsredovisningen" },
  reopened: { type: "reopened", reason: null },
  presented: { type: "presented", meeting: "2026-06-04", paragraph: "§ 71", outcome: "noted" },
  reminded: { type: "reminded", step: 14, conversation: "19:sn@thread.tacv2", message: null },
} satisfies { [Type in Move["type"]]: Extract<Move, { type: Type }> };

const again: Move = { ...moves.submitted, link: link(2) };

type Made = Move | readonly [Move, Person];

/** A history in which these moves were made by Anna, one a day from 4 May, unless said otherwise. */
const historyOf = (...made: readonly Made[]): OccasionEvent[] =>
  made.map((entry, index) => {
    const [move, by] = "type" in entry ? [entry, anna] : entry;
    const day = `2026-05-${String(index + 4).padStart(2, "0")}`;
    const at = `${day}T09:12:00+02:00`;
    return {
      seq: index + 1,
      occasion: "sn-2026/lex-sarah/2",
      cause: `press-${index + 1}`,
      at,
      day,
      by,
      move,
    };
  });

/** To the meeting of 4 June, handed in by 14 May. */
const dates = { meeting: "2026-06-04", submitBy: "2026-05-14" };

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
      submissions: 0,
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

  it("has the latest submission, and how many there were", () => {
    const { submission, submissions } = of(moves.submitted, [again, bo]);
    expect(submission).toEqual({
      link: link(2),
      reference: "SN26/041",
      note: null,
      by: bo,
      at: "2026-05-05T09:12:00+02:00",
      day: "2026-05-05",
    });
    expect(submissions).toBe(2);
  });

  it("has the submission before, where the latest is withdrawn, and counts both", () => {
    const { submission, submissions } = of(moves.submitted, again, moves.withdrawn);
    expect(submission?.link).toBe(link(1));
    expect(submissions).toBe(2);
  });

  it("has no submission where all are withdrawn", () => {
    expect(of(moves.submitted, moves.withdrawn).submission).toBeNull();
  });

  it("has where it was presented, until it is reopened", () => {
    expect(of(moves.presented).presented).toEqual({ meeting: "2026-06-04", paragraph: "§ 71" });
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

// === Which moves are allowed

const asStaff = (by = anna): Attempt => ({ by, isOfficial: false });
const asOfficial: Attempt = { by: cilla, isOfficial: true };

const HISTORIES = {
  open: [],
  submitted: historyOf(moves.submitted),
  presented: historyOf(moves.submitted, moves.presented),
  waived: historyOf(moves.waived),
};

const WAIVED = { code: "waived", reason: "Ingår i årsredovisningen" };
const PRESENTED = { code: "already-presented", meeting: "2026-06-04" };
const SUBMITTED = {
  code: "already-submitted",
  by: "Anna Ek",
  at: "2026-05-04T09:12:00+02:00",
  link: link(1),
};
const NOTHING_SUBMITTED = { code: "nothing-submitted" };
const NOT_ENDED = { code: "not-ended" };

describe("each move, in each stage an occasion can be in", () => {
  describe.each<[Move["type"], { open: unknown; submitted: unknown; presented: unknown; waived: unknown }]>([
    ["assigned", { open: null, submitted: null, presented: PRESENTED, waived: WAIVED }],
    ["acknowledged", { open: null, submitted: null, presented: PRESENTED, waived: WAIVED }],
    ["snoozed", { open: null, submitted: null, presented: PRESENTED, waived: WAIVED }],
    ["commented", { open: null, submitted: null, presented: null, waived: null }],
    ["submitted", { open: null, submitted: SUBMITTED, presented: PRESENTED, waived: WAIVED }],
    ["withdrawn", { open: NOTHING_SUBMITTED, submitted: null, presented: PRESENTED, waived: WAIVED }],
    ["postponed", { open: null, submitted: null, presented: PRESENTED, waived: WAIVED }],
    ["waived", { open: null, submitted: null, presented: PRESENTED, waived: WAIVED }],
    ["reopened", { open: NOT_ENDED, submitted: NOT_ENDED, presented: null, waived: null }],
    ["presented", { open: null, submitted: null, presented: PRESENTED, waived: WAIVED }],
    ["reminded", { open: null, submitted: null, presented: null, waived: null }],
  ])("%s", (type, expected) => {
    it.each(["open", "submitted", "presented", "waived"] as const)("when %s", (stage) => {
      const result = tryMove(HISTORIES[stage], moves[type], asOfficial);
      expect(result.ok ? null : result.problem).toEqual(expected[stage]);
    });
  });
});

describe("only the committee's officials", () => {
  it.each(["postponed", "waived", "presented", "reopened"] as const)("have it %s", (type) => {
    const history = type === "reopened" ? HISTORIES.waived : [];
    const problem = { code: "not-allowed", who: "official" };
    expect(tryMove(history, moves[type], asStaff())).toEqual({ ok: false, problem });
    expect(tryMove(history, moves[type], asOfficial).ok).toBe(true);
  });

  it("are told what stands in the way; others only that it is not for them", () => {
    const problem = { code: "not-allowed", who: "official" };
    expect(tryMove(HISTORIES.presented, moves.waived, asStaff())).toEqual({ ok: false, problem });
    expect(tryMove(HISTORIES.presented, moves.waived, asOfficial)).toEqual({ ok: false, problem: PRESENTED });
  });
});

describe("acknowledging", () => {
  const byAnna = historyOf(moves.acknowledged);

  it("is refused to the same person, who is told when it was", () => {
    const problem = { code: "already-acknowledged", by: "Anna Ek", at: "2026-05-04T09:12:00+02:00" };
    expect(tryMove(byAnna, moves.acknowledged, asStaff(anna))).toEqual({ ok: false, problem });
  });

  it("is refused to the same person under another name: the id decides", () => {
    const married = { ...anna, name: "Anna Ek Lind" };
    expect(tryMove(byAnna, moves.acknowledged, asStaff(married)).ok).toBe(false);
  });

  it("is allowed to another person, who is told who was first", () => {
    const earlier = [{ by: anna, at: "2026-05-04T09:12:00+02:00", day: "2026-05-04" }];
    const value = { move: moves.acknowledged, acknowledgedBefore: earlier };
    expect(tryMove(byAnna, moves.acknowledged, asStaff(bo))).toEqual({ ok: true, value });
  });

  it("tells the first person that nobody was before", () => {
    const result = tryMove([], moves.acknowledged, asStaff());
    expect(result.ok && result.value.acknowledgedBefore).toEqual([]);
  });
});

describe("submitting again", () => {
  it("is refused, with who did it, when, and the link", () => {
    expect(tryMove(HISTORIES.submitted, again, asStaff(bo))).toEqual({ ok: false, problem: SUBMITTED });
  });

  it("is allowed where it is said to be a new version", () => {
    expect(tryMove(HISTORIES.submitted, again, { ...asStaff(bo), again: true }).ok).toBe(true);
  });

  it("is allowed after the first was withdrawn", () => {
    expect(tryMove(historyOf(moves.submitted, moves.withdrawn), again, asStaff()).ok).toBe(true);
  });

  it("is refused on what has ended, also as a new version", () => {
    const newVersion = { ...asStaff(), again: true };
    expect(tryMove(HISTORIES.presented, again, newVersion)).toEqual({ ok: false, problem: PRESENTED });
    expect(tryMove(HISTORIES.waived, again, newVersion)).toEqual({ ok: false, problem: WAIVED });
  });

  it("names the version that counts, not one that was withdrawn", () => {
    const result = tryMove(historyOf(moves.submitted, again, moves.withdrawn), again, asStaff());
    expect(result).toEqual({ ok: false, problem: SUBMITTED });
  });
});

describe("the cause of an event", () => {
  it("is found, so that a second press is answered as the first", () => {
    const history = historyOf(moves.acknowledged, moves.submitted);
    expect(eventOfCause(history, "press-2")).toBe(history[1]);
  });

  it("is not found where nothing came of it", () => {
    expect(eventOfCause(historyOf(moves.acknowledged), "press-2")).toBeNull();
  });
});

// === Whatever people do

type Press = { readonly type: Move["type"]; readonly attempt: Attempt; readonly cause: string };

const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
const calendarDate = day.map((date) => date.toISOString().slice(0, 10));
const maybeDate = fc.option(calendarDate, { nil: null });

const press: fc.Arbitrary<Press> = fc.record({
  type: fc.constantFrom(...(Object.keys(moves) as Move["type"][])),
  attempt: fc.record({ by: fc.constantFrom(anna, bo, cilla), isOfficial: fc.boolean(), again: fc.boolean() }),
  // Few causes, so that many presses are the same one again.
  cause: fc.integer({ min: 1, max: 12 }).map((number) => `press-${number}`),
});

/** What the bot does about a press: nothing the second time, nothing that is not allowed. */
function pressed(
  history: readonly OccasionEvent[],
  { type, attempt, cause }: Press,
): readonly OccasionEvent[] {
  if (eventOfCause(history, cause)) return history;
  const result = tryMove(history, moves[type], attempt);
  if (!result.ok) return history;
  const [event] = historyOf([result.value.move, attempt.by]);
  return event ? [...history, { ...event, seq: history.length + 1, cause }] : history;
}

const presses = fc.array(press, { maxLength: 30 });
const played = (all: readonly Press[]) => all.reduce(pressed, []);

describe("whatever people press, in whatever order", () => {
  it("leads to a named state", () => {
    fc.assert(
      fc.property(
        presses,
        maybeDate,
        maybeDate,
        calendarDate,
        maybeDate,
        (all, meeting, submitBy, today, since) => {
          const { state } = standing(played(all), { meeting, submitBy }, today, since);
          expect(STATES).toContain(state);
        },
      ),
    );
  });

  it("changes nothing when all of it is pressed again", () => {
    fc.assert(
      fc.property(presses, (all) => {
        const history = played(all);
        const recordedPresses = all.filter((one) => eventOfCause(history, one.cause));
        expect(recordedPresses.reduce(pressed, history)).toBe(history);
      }),
    );
  });

  it("has a submission exactly where it says submitted, or has ended since", () => {
    fc.assert(
      fc.property(presses, calendarDate, (all, today) => {
        const { state, submission } = standing(played(all), dates, today, null);
        if (state === "submitted") expect(submission).not.toBeNull();
        if (submission !== null) expect(["submitted", "presented", "waived"]).toContain(state);
      }),
    );
  });

  it("has nobody acknowledge twice", () => {
    fc.assert(
      fc.property(presses, (all) => {
        const ids = standing(played(all), dates, "2026-05-04", null).acknowledged.map(({ by }) => by.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("can be moved on by an official: it can end, or what has ended can be reopened", () => {
    fc.assert(
      fc.property(presses, (all) => {
        const history = played(all);
        const can = (move: Move) => tryMove(history, move, asOfficial).ok;
        expect(can(moves.waived)).toBe(!can(moves.reopened));
      }),
    );
  });
});
