import { describe, expect, it } from "vitest";
import type { Move } from "../../../src/domain/event.js";
import { eventOfCause, tryMove } from "../../../src/domain/lifecycle.js";
import { again, anna, asOfficial, asStaff, bo, historyOf, link, moves } from "./history.js";

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
const NO_UNDO = { code: "nothing-to-undo" };
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
    ["posted", { open: null, submitted: null, presented: null, waived: null }],
    ["reminded", { open: null, submitted: null, presented: null, waived: null }],
    // Taking back has rules of its own: undo.test.ts.
    ["undone", { open: NO_UNDO, submitted: NO_UNDO, presented: NO_UNDO, waived: NO_UNDO }],
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

  it.each([
    ["the same", moves.submitted, false],
    ["another link", again, true],
    ["another reference number", { ...moves.submitted, reference: "SN26/042" }, true],
    ["no reference number", { ...moves.submitted, reference: null }, true],
    ["a note", { ...moves.submitted, note: "Rättad bilaga" }, true],
  ] as const)("as a new version that says %s", (_what, move, isAllowed) => {
    const tried = tryMove(HISTORIES.submitted, move, { ...asStaff(bo), again: true });
    expect(tried.ok).toBe(isAllowed);
    if (!tried.ok) expect(tried.problem).toMatchObject({ code: "same-report", by: "Anna Ek" });
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
